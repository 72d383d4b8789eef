"""The real server, from the opening to the seal: every op once, and every frame as it is published."""

import asyncio
import json
import re
import subprocess
import sys
import urllib.error
import urllib.request
import uuid

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from live import PROTOCOL, check, complaint, documents
from seat import PATIENCE, Seat
from served import CONFERENCE, Served
from swift_sources import ops


@pytest.fixture
def served(tmp_path):
    with Served(tmp_path / "data") as server:
        yield server


class Hall:
    """The people of the run, and which ops they have sent and what was seen."""

    PEOPLE = [
        ("mc", "mc-1"), ("mc", "mc-2"), ("operator", "operator-1"), ("chair", "nguoi-chu-tri"), ("venue", "si-ma-cai"),
        ("screen", "main"), ("delegate", "dai-dien-6"), ("viewer", "khach"),
    ]

    def __init__(self, served: Served):
        self.served, self.tokens = served, served.tokens()
        self.seats: dict[str, Seat] = {}
        self.sent: list[str] = []

    def __getitem__(self, person: str) -> Seat:
        return self.seats[person]

    async def gather(self):
        for role, person in self.PEOPLE:
            self.seats[person] = await Seat(role, person).join(self.served.address, self.tokens[role, person])

    async def does(self, person: str, op: str, arg: dict | None = None, **how) -> dict:
        answer = await self[person].send(op, arg, **how)
        assert answer["ok"], f"{op} of {person} was refused: {answer}"
        self.sent.append(op)
        return answer

    async def follows_cue(self) -> dict:
        """The one big button: the cue's op, arg and if, unchanged."""
        cue = self["mc-1"].chains["view"]["cue"]
        return await self.does("mc-1", cue["op"], raw={"arg": cue["arg"], "if": cue["if"]})

    async def disperse(self):
        for seat in self.seats.values():
            await seat.leave()

    def keys_seen(self) -> dict[str, set[str]]:
        seen = {"public": set(), "staff": set(), "mine": set()}
        for seat in self.seats.values():
            for frame in seat.frames:
                if frame["t"] == "state":
                    seen["mine" if frame["v"] == "mine" else seat.view] |= set(frame["set"])
        return seen


async def agenda(hall: Hall):
    for _ in range(2):
        await hall.follows_cue()
    placed = {"after": "i1", "item": {"kind": "break", "title": {"vi": "Giải lao", "en": "Break"}, "minutes": 10}}
    created = (await hall.does("mc-1", "agenda.insert", placed))["created"]
    item = created
    who = [{"name": "Nguyễn Văn Minh (minh họa)"}]
    changes = {"minutes": 15, "venue": "hoi-truong", "notes": "Nước ở sảnh", "who": who, "resumesAt": 1642406400000}
    await hall.does("mc-1", "agenda.edit", {"item": item, "set": changes})
    await hall.does("mc-1", "agenda.move", {"item": item, "after": "i6"})
    await hall.does("mc-1", "agenda.skip", {"item": item}, see="agenda")
    await hall.does("mc-1", "agenda.extend", {"minutes": 5})
    await hall.does("mc-1", "agenda.jump", {"to": "i7"}, see="agenda")
    await hall.does("mc-1", "undo", {"seq": hall["mc-1"].chains["view"]["steps"]["list"][-1]["seq"]}, see="steps")


async def clocks_and_pause(hall: Hall):
    await hall.does("operator-1", "timer.start", {"seconds": 420})
    await hall.does("operator-1", "timer.extend", {"seconds": -60})
    await hall.does("operator-1", "timer.pause")
    await hall.does("operator-1", "timer.resume", {})
    await hall.does("mc-1", "conference.pause", {"reason": "Mất điện tại hội trường"})
    await hall.follows_cue()


async def stage(hall: Hall):
    await hall.does("operator-1", "stage.message", {"screen": "main", "text": "Đề nghị giữ trật tự"})
    await hall.does("operator-1", "stage.hold")
    await hall.does("operator-1", "stage.show", {"screen": "overlay", "scene": {"kind": "speaker", "text": "Đặng Xuân Phong"}})
    await hall.does("operator-1", "stage.release", {"screen": "overlay"})
    await hall.does("operator-1", "stage.follow", {"screen": "overlay"})
    await hall.does("operator-1", "stage.clear", {"screen": "main"})
    await hall.does("operator-1", "screen.identify", {"screen": "main"})
    await hall.does("operator-1", "screen.reload", {"screen": "main"})
    await hall.does("operator-1", "screen.assign", {"screen": "main", "shows": "overlay"})
    device = lambda: hall["main"].chains["mine"]["screen/main"]
    await hall["main"].until(lambda: device() == {"shows": "overlay", "identified": 1, "reloads": 1}, "its own assignment")


async def notices_and_desk(hall: Hall):
    await hall.does("operator-1", "notice.send", {"to": "all", "text": "Mời các điểm cầu ổn định vị trí"})
    await hall.does("nguoi-chu-tri", "notice.send", {"to": "podium", "text": "Rút ngắn tham luận"})
    sent = await hall.does("mc-1", "notice.send", {"to": "venue/si-ma-cai", "text": "Bật tiếng"})
    venue = hall["si-ma-cai"]
    await venue.until(lambda: f"notice/{sent['created']}" in venue.chains["mine"], "the notice")
    await hall.does("si-ma-cai", "notice.read", {"notice": sent["created"]})
    await hall.does("mc-1", "desk.take")
    await hall.does("mc-1", "desk.hand", {"to": "mc-2"})
    await hall.does("mc-2", "desk.open")


async def to_the_seal(hall: Hall):
    await hall.does("operator-1", "access.revoke", {"role": "viewer", "person": "khach"})
    viewer = hall["khach"]
    await asyncio.wait_for(viewer.reading, PATIENCE)
    assert viewer.closed == 4504
    await hall.does("mc-1", "conference.end", {"confirm": True}, see="conference")
    assert hall["mc-1"].chains["view"]["cue"]["op"] is None
    await hall.does("mc-1", "conference.seal", see="conference")
    public = lambda: hall["si-ma-cai"].chains["view"]["conference"]["state"]
    await hall["si-ma-cai"].until(lambda: public() == "sealed", "the seal")


def test_every_op_once_and_every_frame_as_published(served):
    async def day():
        hall = Hall(served)
        await hall.gather()
        for part in (agenda, clocks_and_pause, stage, notices_and_desk, to_the_seal):
            await part(hall)
        for seat in hall.seats.values():
            if seat.closed is None:
                await seat.hear(lambda frame: frame["t"] == "ping")
        await hall.disperse()
        return hall

    hall = asyncio.run(day())
    assert set(hall.sent) == set(ops())
    for view, keys in hall.keys_seen().items():
        for pattern in documents()["views"]["$defs"][view]["patternProperties"]:
            assert any(re.search(pattern, key) for key in keys), f"no key of {pattern} came in {view}"


def test_refusals_say_why_and_a_resent_command_gets_its_first_answer(served):
    async def day():
        hall = Hall(served)
        await hall.gather()
        mc = hall["mc-1"]
        first = {"t": "cmd", "id": str(uuid.uuid4()), "op": "notice.send", "arg": {"to": "all", "text": "Thử tiếng"}}
        answer = await mc.send_frame(first)
        assert await mc.send_frame(first) == answer | {"dup": True}
        seen = [await mc.send_frame(first | {"arg": {"to": "all", "text": "Khác"}})]
        seen.append(await hall["khach"].send("conference.open"))
        seen.append(await mc.send("timer.pause"))
        seen.append(await mc.send("agenda.jump", {"to": "i99"}, see="agenda"))
        await hall.does("mc-1", "conference.open")
        seen.append(await mc.send("agenda.jump", {"to": "i99"}, see="agenda"))
        await hall.does("mc-1", "agenda.advance", {"from": None}, see="agenda")
        seen.append(await mc.send("agenda.advance", {"from": None}, see="agenda"))
        await hall.disperse()
        return [(answer["err"], answer["reason"]) for answer in seen]

    assert asyncio.run(day()) == [
        ("idem_mismatch", "command.id-used"), ("forbidden", "permission"), ("closed", "conference.not-open"),
        ("closed", "conference.not-open"), ("not_found", "agenda.unknown-item"), ("conflict", "agenda.moved-on"),
    ]


def test_clock_resync_and_farewell(served):
    async def day():
        hall = Hall(served)
        await hall.gather()
        venue = hall["si-ma-cai"]
        await venue.say({"t": "time", "c0": -5})
        assert (await venue.hear(lambda frame: frame["t"] == "time"))["c0"] == -5
        since = len(venue.frames)
        await venue.say({"t": "resync"})
        for chain in ("view", "mine"):
            whole = await venue.hear(lambda frame: frame["t"] == "state" and frame["v"] == chain, since)
            assert whole["prev"] == 0
        await asyncio.to_thread(served.stop)
        for seat in hall.seats.values():
            await asyncio.wait_for(seat.reading, PATIENCE)
            assert seat.breach is None
            assert "goaway" in [frame["t"] for frame in seat.frames]
            assert seat.closed == 1001

    asyncio.run(day())


def hello(token: str) -> dict:
    return {"t": "hello", "conf": CONFERENCE, "token": token, "client": uuid.uuid4().hex}


def test_peers_that_speak_otherwise_are_closed_with_the_published_code(served):
    async def closed_after(*frames) -> int:
        async with connect(f"ws://{served.address}/ws/v1", subprotocols=["diemcau.v1.json"], compression=None) as socket:
            for frame in frames:
                await socket.send(frame if isinstance(frame, str) else json.dumps(frame))
            with pytest.raises(ConnectionClosed):
                async with asyncio.timeout(PATIENCE):
                    while True:
                        await socket.recv()
            return socket.close_code

    async def day():
        good = hello(served.tokens()["venue", "si-ma-cai"])
        return [
            await closed_after({"t": "resync"}), await closed_after(hello("")), await closed_after(hello("venue.si-ma-cai.x")),
            await closed_after(good, "Xin chào"), await closed_after(good, good), await closed_after("x" * 20_000),
        ]

    assert asyncio.run(day()) == [4501, 4503, 4503, 4500, 4501, 1009]


def ask(served: Served, path: str, token: str, body: bytes | None = None) -> tuple[int, dict]:
    request = urllib.request.Request(f"http://{served.address}/api/v1/{CONFERENCE}/{path}", body, {"Authorization": "Bearer " + token})
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refusal:
        return refusal.code, json.load(refusal)


def test_a_stream_deck_reads_the_cue_and_sends_it_over_http(served):
    token = served.tokens()["mc", "mc-3"]
    status, state = ask(served, "state", token)
    assert status == 200
    check(state, "http-state")
    check(state["set"], "views", "staff")
    cue = state["set"]["cue"]
    command = {"id": str(uuid.uuid4()), "op": cue["op"], "arg": cue["arg"], "if": cue["if"], "epoch": state["epoch"]}
    answers = [ask(served, "commands", *how) for how in (
        (token, json.dumps(command).encode()), (token, json.dumps(command).encode()), (token, b"{"), ("", json.dumps(command).encode()))]
    assert [status for status, _ in answers] == [200, 200, 400, 401]
    for _, answer in answers:
        check(answer, "res", "http")


def refused_by_schema() -> list[dict]:
    """Every example command spoilt: a field too many, each required field of its argument gone, its `if` gone."""
    spoilt = []
    for frame in json.loads((PROTOCOL / "examples" / "cmd.json").read_text()):
        schema, argument = documents()["commands"]["$defs"][frame["op"]], frame.get("arg", {})
        spoilt.append(frame | {"arg": argument | {"canary": True}})
        for field in schema["properties"]["arg"].get("required", []):
            spoilt.append(frame | {"arg": {key: value for key, value in argument.items() if key != field}})
        if "if" in schema["required"]:
            spoilt.append({key: value for key, value in frame.items() if key != "if"})
    return spoilt


def test_the_server_refuses_what_the_schemas_refuse(served):
    tokens = [token for (role, _), token in served.tokens().items() if role in ("mc", "operator")]
    spoilt = refused_by_schema()
    assert len(spoilt) > 2 * len(ops()) - 10
    for number, frame in enumerate(spoilt):
        assert complaint(frame, "cmd")
        # In turn, so that nobody comes near the rate of one principal.
        status, answer = ask(served, "commands", tokens[number % len(tokens)], json.dumps(frame | {"id": str(uuid.uuid4())}).encode())
        assert (status, answer["err"]) == (400, "bad_request"), frame
        assert answer["reason"] in ("field.unknown", "field.missing", "command.if-missing"), frame


def test_the_stream_deck_of_the_readme_opens_the_session(served):
    program = re.search(r"```python\n(.+?)```", (PROTOCOL / "README.md").read_text(), re.DOTALL).group(1)
    command = [sys.executable, "-c", program, served.address, CONFERENCE, served.tokens()["mc", "mc-3"]]
    deck = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert deck.stdout.readline() == "Bắt đầu phiên\n"
        deck.stdin.write("\n")
        deck.stdin.flush()
        assert deck.stdout.readline().startswith("Tiếp theo: ")
        assert deck.stdout.readline() == "done\n"
    finally:
        deck.kill()
        deck.communicate()
