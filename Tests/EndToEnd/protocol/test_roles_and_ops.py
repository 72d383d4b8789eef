"""Who may send what: every role tries every op, over its socket and over HTTP."""

import asyncio
import itertools
import uuid

from support import examples, programmes
from support.client import Client
from support.schemas import operations
from support.server import ServerProcess

ROLES = ("mc", "operator", "chair", "venue", "delegate", "screen", "viewer")

PODIUM = {"mc", "operator"}
MAY = {
    "conference.open .pause .resume .end .seal": PODIUM,
    "agenda.advance .jump .skip .insert .edit .move .extend": PODIUM,
    "clock.align": {"operator"},
    "undo": PODIUM,
    "timer.start .pause .resume .extend": PODIUM,
    "speaker.request .withdraw": {"mc", "venue", "delegate"},
    "speaker.accept .decline .move .call .finish .inWriting": PODIUM,
    "queue.open .close .rule": PODIUM,
    "round.read .call .onstage .confer .clear .recall .split .move .add .conferrers .place": PODIUM,
    "round.report": {"venue"},
    "award.add": PODIUM,
    "recipient.add .correct .absent .present .proxy .defer .withdraw .certificate": PODIUM,
    "venue.ready .attendance .help": {"venue"},
    "venue.check .out .back": {"operator"},
    "help.take .close": {"operator"},
    "rollcall.open .close": {"operator"},
    "guest.arrive .absent .substitute": {"operator", "venue"},
    "pledge.present .open .close .cancel .revise": PODIUM,
    "pledge.sign .decline": {"delegate"},
    "pledge.signHere": {"venue"},
    "pledge.paper": {"operator"},
    "signatory.set .code": {"operator"},
    "signature.void": {"operator"},
    "stage.show .follow .hold .release .message .clear": PODIUM,
    "screen.identify .reload .assign": PODIUM,
    "notice.send": {"mc", "operator", "chair"},
    "notice.read": {"mc", "operator", "chair", "venue", "delegate"},
    "note.add .edit": {"operator"},
    "desk.take .hand .open": {"mc"},
    "access.revoke": {"operator", "mc"},
    "programme.take": {"operator"},
}
"""Written by hand: the one copy that the server's own table is held against. Whoever is not named is refused for their role alone."""


def table() -> dict[str, set[str]]:
    """Op → the roles that may send it."""
    may = {}
    for ops, roles in MAY.items():
        first, *others = ops.split()
        subject = first.partition(".")[0]
        may |= dict.fromkeys([first, *(subject + other for other in others)], roles)
    return may


def harmless() -> list[dict]:
    """One command of each op, well formed, that can do nothing: what it has seen belongs to the history of another server."""
    return [frame | {"if": frame.get("if", {}) | {"conference": 1}, "epoch": "another-server"} for frame in examples.commands()]


def anew(frame: dict) -> dict:
    return frame | {"id": str(uuid.uuid4())}


def expected(op: str, role: str) -> tuple[str, str]:
    """The role is asked for before anybody looks at what was seen."""
    return ("conflict", "epoch.changed") if role in table()[op] else ("forbidden", "permission")


def test_the_table_names_every_published_op_and_each_has_an_example():
    assert set(table()) == set(operations()) == {frame["op"] for frame in harmless()}
    assert len(harmless()) == len(operations())


async def several_of_each_role(server: ServerProcess) -> dict[str, list[Client]]:
    """So many of every role, joined, that nobody has to ask faster than the rate allows; that their venues came is on record."""
    programmes.more_links(server.agenda, each=8)
    await server.start()
    clients = {role: [Client(server, link) for link in server.links() if link.role == role] for role in ROLES}
    await asyncio.gather(*(client.join() for group in clients.values() for client in group))
    connected = len({client.welcome["who"]["venue"] for client in clients["venue"]})
    witness = clients["mc"][0]
    await witness.until(lambda: witness.view["venues"]["connected"] == connected, "every venue on record")
    return clients


async def test_every_role_tries_every_op_over_its_socket_and_may_exactly_what_the_table_says(server):
    clients = await several_of_each_role(server)
    tries = [(client, frame) for role in ROLES for client, frame in zip(itertools.cycle(clients[role]), harmless(), strict=False)]
    before = server.positions()
    answers = await asyncio.gather(*(client.put_patiently(anew(frame)) for client, frame in tries))
    wrong = [
        (client.link.role, frame["op"], answer) for (client, frame), answer in zip(tries, answers, strict=True)
        if (answer.get("err"), answer.get("reason")) != expected(frame["op"], client.link.role)
    ]
    assert wrong == []
    assert len(answers) == len(ROLES) * len(operations())
    assert server.positions() == before, "nothing was done by any of them"


async def test_every_role_tries_every_op_over_http_and_may_exactly_what_the_table_says(server):
    clients = await several_of_each_role(server)
    before = server.positions()
    wrong = []
    for role in ROLES:
        for client, frame in zip(itertools.cycle(clients[role]), harmless(), strict=False):
            answer = await posted(server, client, frame)
            if (answer.get("err"), answer.get("reason")) != expected(frame["op"], role):
                wrong.append((role, frame["op"], answer))
    assert wrong == []
    assert server.positions() == before, "nothing was done by any of them"


async def posted(server: ServerProcess, client: Client, frame: dict) -> dict:
    frame = anew(frame)
    while (answer := server.post(frame, client.link.token).json).get("retry") == "after":
        await asyncio.sleep(answer["afterMs"] / 1_000)
    return answer
