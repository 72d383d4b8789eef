"""Who may send what: every role tries every op, over its socket and over HTTP."""

import asyncio
import itertools
import json
import uuid
from pathlib import Path

import pytest
from support import examples, programmes
from support.client import Client
from support.schemas import features, operations
from support.server import ServerProcess

LEADING = " leading"
ROLES = ("mc", "operator", "chair", "venue", "delegate", "screen", "viewer")


def table() -> dict[str, set[str]]:
    """Op → the roles that may send it, of every feature.

    Written by hand in `<Feature>/roles.json`: the one copy that the server's own table is held against. Whoever is not named is refused for
    their role alone. Who is named as `leading` may send it as the cue of an item that they lead, which is asked for when it is decided.
    """
    return {op: {role.removesuffix(LEADING) for role in roles} for feature in features("commands") for op, roles in of_feature(feature).items()}


def only_leading() -> set[tuple[str, str]]:
    """Op and role, of those that are somebody's only while they lead."""
    everybody = ((op, role) for feature in features("commands") for op, roles in of_feature(feature).items() for role in roles)
    return {(op, role.removesuffix(LEADING)) for op, role in everybody if role.endswith(LEADING)}


def of_feature(feature: str) -> dict[str, list[str]]:
    file = Path(__file__).parent / feature / "roles.json"
    return json.loads(file.read_text("utf-8")) if file.exists() else {}


def harmless() -> list[dict]:
    """One command of each op, well formed, that can do nothing: what it has seen belongs to the history of another server."""
    return [frame | {"if": frame.get("if", {}) | {"conference": 1}, "epoch": "another-server"} for frame in examples.commands()]


def anew(frame: dict) -> dict:
    return frame | {"id": str(uuid.uuid4())}


def expected(op: str, role: str) -> tuple[str, str]:
    """The role is asked for before anybody looks at what was seen."""
    return ("conflict", "epoch.changed") if role in table()[op] else ("forbidden", "permission")


@pytest.mark.parametrize("feature", features("commands"))
def test_the_roles_of_a_feature_name_each_of_its_ops(feature):
    published = {op for op, schema in operations().items() if schema == f"{feature}/commands"}
    named = of_feature(feature)
    assert set(named) == published, f"Tests/EndToEnd/protocol/{feature}/roles.json has to say of each of these ops who may send it"
    assert {role.removesuffix(LEADING) for roles in named.values() for role in roles} <= set(ROLES)


def test_every_op_has_an_example_and_no_table_is_of_a_feature_without_ops():
    assert {path.parent.name for path in Path(__file__).parent.glob("*/roles.json")} == set(features("commands"))
    assert {frame["op"] for frame in harmless()} == set(operations())
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


async def test_what_is_somebodys_only_while_they_lead_is_refused_to_them_while_they_do_not(server):
    """Each op with what it names seen as it is, before an item that anybody leads is on."""
    await server.start()
    mc = await Client(server, server.link("mc", "mc-1")).join()
    await mc.at((await mc.press())["seq"])
    leaders = {role: await Client(server, server.link(role)).join() for _, role in only_leading()}
    before = server.positions()
    frames = {frame["op"]: frame for frame in examples.commands()}
    for op, role in sorted(only_leading()):
        client = leaders[role]
        await client.at(mc.seq)
        answer = await client.ask(op, frames[op]["arg"], dict.fromkeys(frames[op].get("if", {}), client.seq))
        assert (answer["err"], answer["reason"]) == ("forbidden", "agenda.not-led"), (op, role, answer)
    assert server.positions() == before


async def posted(server: ServerProcess, client: Client, frame: dict) -> dict:
    frame = anew(frame)
    while (answer := server.post(frame, client.link.token).json).get("retry") == "after":
        await asyncio.sleep(answer["afterMs"] / 1_000)
    return answer
