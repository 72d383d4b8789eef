"""Who may send what: every role tries every op, at either door."""

import asyncio
import itertools
import json
import uuid

import programmes
from guest import Guest
from house import ROOT, House

SCHEMAS = ROOT / "public" / "protocol" / "schemas"
EXAMPLES = ROOT / "public" / "protocol" / "examples" / "cmd"
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
"""The table of WIRE, Commands. Whoever is not named is refused for their role alone."""


def table() -> dict[str, set[str]]:
    """Op → the roles that may send it."""
    may = {}
    for ops, roles in MAY.items():
        first, *others = ops.split()
        subject = first.partition(".")[0]
        may |= {op: roles for op in [first, *(subject + other for other in others)]}
    return may


def published() -> set[str]:
    return {op for file in sorted((SCHEMAS / "commands").glob("*.json")) for op in json.loads(file.read_text())["$defs"]}


def examples() -> list[dict]:
    """One command of each op, well formed, that can do nothing: what it has seen belongs to the history of another house."""
    frames = [frame for file in sorted(EXAMPLES.glob("*.json")) for frame in json.loads(file.read_text())]
    return [frame | {"if": frame.get("if", {}) | {"conference": 1}, "epoch": "another-house"} for frame in frames]


def anew(frame: dict) -> dict:
    return frame | {"id": str(uuid.uuid4())}


def expected(op: str, role: str) -> tuple[str, str]:
    """The door asks for the role before anybody looks at what was seen."""
    return ("conflict", "epoch.changed") if role in table()[op] else ("forbidden", "permission")


def test_the_table_names_every_published_op_and_each_has_an_example():
    assert set(table()) == published() == {frame["op"] for frame in examples()}
    assert len(examples()) == len(published())


async def crowd(house: House) -> dict[str, list[Guest]]:
    """So many of every role, joined, that nobody has to ask faster than the rate allows; that their venues came is on record."""
    programmes.many_hands(house.agenda, each=8)
    await house.start()
    guests = {role: [Guest(house, link) for link in house.links() if link.role == role] for role in ROLES}
    await asyncio.gather(*(guest.join() for group in guests.values() for guest in group))
    connected = len({guest.welcome["who"]["venue"] for guest in guests["venue"]})
    witness = guests["mc"][0]
    await witness.until(lambda: witness.view["venues"]["connected"] == connected, "every venue on record")
    return guests


async def test_every_role_tries_every_op_over_its_socket_and_may_exactly_what_the_table_says(house):
    guests = await crowd(house)
    tries = [
        (guest, frame) for role in ROLES for guest, frame in zip(itertools.cycle(guests[role]), examples())
    ]
    before = house.positions()
    answers = await asyncio.gather(*(guest.put_patiently(anew(frame)) for guest, frame in tries))
    wrong = [
        (guest.link.role, frame["op"], answer) for (guest, frame), answer in zip(tries, answers)
        if (answer.get("err"), answer.get("reason")) != expected(frame["op"], guest.link.role)
    ]
    assert wrong == []
    assert len(answers) == len(ROLES) * len(published())
    assert house.positions() == before, "nothing was done by any of them"


async def test_every_role_tries_every_op_over_http_and_may_exactly_what_the_table_says(house):
    guests = await crowd(house)
    before = house.positions()
    wrong = []
    for role in ROLES:
        for guest, frame in zip(itertools.cycle(guests[role]), examples()):
            answer = await posted(house, guest, frame)
            if (answer.get("err"), answer.get("reason")) != expected(frame["op"], role):
                wrong.append((role, frame["op"], answer))
    assert wrong == []
    assert house.positions() == before, "nothing was done by any of them"


async def posted(house: House, guest: Guest, frame: dict) -> dict:
    frame = anew(frame)
    while (answer := house.post(frame, guest.link.token).json).get("retry") == "after":
        await asyncio.sleep(answer["afterMs"] / 1_000)
    return answer
