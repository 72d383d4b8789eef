"""The published schemas against a running server: it refuses what they refuse, asks for what they require, and sends only what they allow."""

import itertools
import json
import re
import subprocess
import sys
import uuid
from urllib.parse import urljoin

import pytest
from support import kept_days, programmes, schemas
from support.client import Client
from support.examples import commands, of_feature
from support.schemas import PROTOCOL, complaint, operation, operations

# A venue's own key stands in its overlay only where a view cannot carry all venues; the example's ten it can.
NOT_WITH_TEN_VENUES = {("mine", "^venue/[a-z0-9-]{1,64}$")}
# It takes files that a start has kept aside: durability/test_kept_files.py has such a morning.
NOT_ON_THIS_DAY = {"programme.take"}


@pytest.mark.seconds(240)
async def test_every_op_is_done_and_every_key_is_told_as_published(bare_server, tmp_path, monkeypatch):
    """The day that is kept of every journal format, to its seal; that all of it is as published is held by whoever receives it."""
    told = {view: set() for view in schemas.VIEWS}
    note_keys(told, monkeypatch)
    await kept_days.mid_ceremony(bare_server, kept_days.Kept(), tmp_path)
    operator = await Client(bare_server, bare_server.link("operator")).join()
    await operator.does("conference.end", {"confirm": True}, "conference")
    asked = await operator.refused("conference.seal", {}, "conference")
    assert asked == ("conflict", "pledge.open-at-seal"), asked
    await operator.does("conference.seal", {"confirm": ["pledge.open-at-seal", "pledge.late-at-seal"]}, "conference")
    never = {operations()[op].removesuffix("/commands"): op for op in set(operations()) - set(bare_server.positions()) - NOT_ON_THIS_DAY}
    assert not never, "these take place in support/<Feature>/kept_day.py"
    for view in schemas.VIEWS:
        patterns = {pattern.pattern for pattern, _, _ in schemas.values(view)}
        never = {pattern for pattern in patterns if not any(re.search(pattern, key) for key in told[view])}
        assert never == {pattern for of, pattern in NOT_WITH_TEN_VENUES if of == view}, view


def note_keys(told: dict[str, set[str]], monkeypatch) -> None:
    """Writes down the keys of every state that any client receives."""
    hold = schemas.hold_received

    def noted(message: str, view: str) -> None:
        frame = json.loads(message)
        if frame["t"] == "state":
            told["mine" if frame["v"] == "mine" else view] |= frame["set"].keys()
        hold(message, view)

    monkeypatch.setattr(schemas, "hold_received", noted)


class InTurn:
    """Everybody's links in turn, so that a hundred commands come near the rate of nobody. A command is read before it is asked who sent it.

    The viewer's is left out, because one of the commands cuts it."""

    def __init__(self, server):
        self.server, self.tokens = server, itertools.cycle([link.token for link in server.links() if link.role != "viewer"])

    def post(self, frame: dict, malformed: bool = False) -> tuple[int, dict]:
        reply = self.server.post(frame | {"id": str(uuid.uuid4())}, next(self.tokens), malformed)
        return reply.status, reply.json


def refused_by_schema() -> list[dict]:
    """Every example command spoilt: a field too many, each required field of its argument gone, its `if` gone."""
    spoilt = []
    for frame in commands():
        schema, argument = operation(frame["op"]), frame.get("arg", {})
        spoilt.append(frame | {"arg": argument | {"canary": True}})
        for field in schema["properties"]["arg"].get("required", []):
            spoilt.append(frame | {"arg": {key: value for key, value in argument.items() if key != field}})
        if "if" in schema["required"]:
            spoilt.append({key: value for key, value in frame.items() if key != "if"})
    return spoilt


def test_the_server_refuses_what_the_schemas_refuse(shared_server):
    senders, spoilt = InTurn(shared_server), refused_by_schema()
    assert len(spoilt) > 2 * len(operations()) - 10
    for frame in spoilt:
        status, answer = senders.post(frame, malformed=True)
        assert (status, answer["err"]) == (400, "bad_request"), frame
        assert answer["reason"] in ("field.unknown", "field.missing", "command.if-missing"), frame


async def test_every_kind_of_scene_is_put_up_and_refused_without_what_it_needs(server):
    await server.start()
    # In turn, because one link may not send as fast.
    tokens = itertools.cycle(server.link("operator", person).token for person in ("operator-1", "operator-2"))

    def show(scene: dict, malformed: bool = False) -> dict:
        frame = {"t": "cmd", "id": str(uuid.uuid4()), "op": "stage.show", "arg": {"screen": "main", "scene": scene}}
        return server.post(frame, next(tokens), malformed).json

    for feature in schemas.features("scenes"):
        for scene in of_feature(feature, "scenes"):
            shown = show(scene)
            assert shown["ok"] or shown["err"] == "not_found", f"{scene}: {shown}"
            if len(scene) > 1:
                refused = show({"kind": scene["kind"]}, malformed=True)
                assert (refused["err"], refused["reason"]) == ("bad_request", "stage.bad-scene"), scene


def without(frame: dict, key: str) -> dict:
    """The frame whose `if` does not name that key."""
    return frame | {"if": {other: position for other, position in frame["if"].items() if other != key}}


def test_the_server_asks_for_an_if_exactly_where_the_schemas_do(shared_server):
    senders = InTurn(shared_server)
    for frame in commands():
        bare = {key: value for key, value in frame.items() if key != "if"}
        needed = [key for key in frame.get("if", {}) if complaint(without(frame, key), "cmd")]
        _, answer = senders.post(bare, malformed=bool(needed))
        if needed:
            assert (answer["reason"], answer["args"]) == ("command.if-missing", {"key": needed[0]}), frame
        else:
            assert answer.get("reason") not in ("command.if-missing", "field.unknown", "field.missing"), (frame, answer)


async def test_what_a_view_carries_in_part_is_read_whole_over_http(server):
    await server.start()
    operator = await Client(server, server.link("operator")).join()
    await operator.does("note.add", {"about": "agenda/i5", "text": "Hội nghị nhất trí.\nGiao Sở Nội vụ tổng hợp."})
    whole = {"agenda": 11, "recipients": 48, "units": 30, "venues": 10, "guests": 4, "notes": 1, "participants": len(server.links())}
    for name, count in whole.items():
        answer = server.get(server.api(f"lists/{name}"), operator.link.token)
        assert (answer.status, len(answer.json["rows"])) == (200, count), name
    for name in ("agenda", "recipients", "units", "venues"):
        answer = server.get(server.api(f"lists/{name}"), server.link("viewer").token)
        assert (answer.status, len(answer.json["rows"])) == (200, whole[name]), name
    for role, name in (("venue", "guests"), ("viewer", "notes"), ("venue", "participants"), ("operator", "links")):
        answer = server.get(server.api(f"lists/{name}"), server.link(role).token)
        assert (answer.status, answer.json["err"], answer.json["reason"]) == (404, "not_found", "list.unknown")


async def test_the_stream_deck_of_the_readme_opens_the_session(server):
    await server.start()
    program = re.search(r"```python\n(.+?)```", (PROTOCOL / "README.md").read_text("utf-8"), re.DOTALL).group(1)
    command = [sys.executable, "-c", program, f"{server.host}:{server.port}", programmes.LAO_CAI, server.link("mc", "mc-3").token]
    deck = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert deck.stdout.readline() == "Bắt đầu chương trình\n"
        deck.stdin.write("\n")
        deck.stdin.flush()
        assert deck.stdout.readline().startswith("Tiếp theo: ")
        assert deck.stdout.readline() == "done\n"
    finally:
        deck.kill()
        deck.communicate()


def references(node) -> set[str]:
    """Every document that one refers to, by the address that it gives."""
    if isinstance(node, list):
        return set().union(*map(references, node))
    if not isinstance(node, dict):
        return set()
    own = {node["$ref"].partition("#")[0]} - {""} if isinstance(node.get("$ref"), str) else set()
    return own.union(*map(references, node.values()))


def test_every_schema_is_served_where_the_others_look_for_it(shared_server):
    """A client that fetches the schema of one frame finds all that it is made of, of each feature's folder too."""
    names = {name for frames in schemas.FRAMES.values() for name in frames.values()}
    names |= {f"http-{name}" for name in ("state", "list", "drawing", "receipt", "receipt-qr", "papers", "replay", "code-qr", "signing")}
    waiting, found = {f"/protocol/schemas/{name}.json" for name in names}, {}
    while waiting:
        path = waiting.pop()
        answer = shared_server.get(path)
        assert answer.status == 200, path
        found[path] = answer.json
        waiting |= {urljoin(path, reference) for reference in references(answer.json)} - found.keys()
    assert found == {f"/protocol/{name}.json": schema for name, schema in schemas.documents().items()}, "a schema that no frame is made of"
