"""A client that follows the wire to the letter, and counts what the server does against it."""

import asyncio
import json
import uuid

from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from support import schemas
from support.chain import Chain
from support.server import Link, ServerProcess

SUBPROTOCOL = "diemcau.v1.json"
BOUND = 10
"""Seconds within which anything that was promised at once has to have come, on a busy machine."""


class Client:
    def __init__(self, server: ServerProcess, link: Link, line=None):
        """`line`: what lies between (`Uplink`); without it the client connects to the server itself."""
        self.server = server
        self.via = line or server
        self.link = link
        self.client_id = str(uuid.uuid4())
        self.chains = {"view": Chain(), "mine": Chain()}
        self.presence: dict = {}
        self.welcome: dict = {}
        self.welcomes: list[dict] = []
        self.pings: list[dict] = []
        self.heard: list[str] = []
        self.goaway: dict | None = None
        self.closed: tuple[int, str] | None = None
        self.gaps = 0
        self.silent_losses = 0
        self.early_answers = 0
        self._answers: dict[str, dict] = {}
        self._times: dict[int, dict] = {}
        self._socket = None
        self._reading: asyncio.Task | None = None
        self._stirred = asyncio.Condition()

    @property
    def view(self) -> dict:
        return self.chains["view"].keys

    @property
    def mine(self) -> dict:
        return self.chains["mine"].keys

    @property
    def seq(self) -> int:
        return self.chains["view"].seq

    # Coming and going

    async def connect(self, **more) -> None:
        """A socket that has said nothing yet."""
        self.closed = self.goaway = None
        scheme = "wss" if self.server.tls else "ws"
        self._socket = await connect(
            f"{scheme}://{self.server.host}:{self.via.port}/ws/v1", subprotocols=[SUBPROTOCOL], compression=None, ping_interval=None,
            max_size=None, ssl=self.server.tls, proxy=None, open_timeout=BOUND, close_timeout=1, **await self.connection_arguments(), **more)
        self._reading = asyncio.create_task(self._read(self._socket))

    async def connection_arguments(self) -> dict:
        """What a connection is made through, as arguments of `connect`; nothing more in the hall itself."""
        return {}

    async def connect_as_soon_as_listening(self) -> None:
        """Connects as soon as the server listens; every refusal is the event that lets it try again."""
        async with asyncio.timeout(BOUND):
            while self._socket is None:
                try:
                    await self.connect()
                except OSError:
                    continue

    async def join(self) -> "Client":
        """Says hello, with what it has if it has anything, and has both chains up to the head that the welcome names."""
        before = len(self.welcomes)
        await self.connect()
        await self.send(self.hello())
        await self.until(lambda: len(self.welcomes) > before and self._is_whole(), "the welcome and both chains")
        return self

    def hello(self) -> dict:
        frame = {"t": "hello", "conf": self.server.conference, "token": self.link.token, "client": self.client_id}
        if self.welcome:
            # A welcome that was kept from before pages kept their place has none.
            place = {"epoch": self.welcome["epoch"]} | ({"seq": self.welcome["seq"]} if "seq" in self.welcome else {})
            frame["resume"] = place | {
                "view": {"name": self.welcome["view"], "seq": self.seq},
                "mine": {"seq": self.chains["mine"].seq}}
        return frame

    def _is_whole(self) -> bool:
        head = self.welcome["head"]
        return all(not self.chains[name].is_empty and self.chains[name].seq >= head[name] for name in self.chains)

    async def cut(self) -> None:
        """The line breaks: no closing handshake, nothing more is read."""
        self._reading.cancel()
        self._socket.transport.abort()
        await self._socket.wait_closed()

    async def leave(self) -> None:
        if self._socket:
            await self._socket.close()
            await self._reading

    async def until_closed(self, bound: float = BOUND) -> tuple[int, str]:
        await self.until(lambda: self.closed is not None, "the close", bound)
        return self.closed

    # Asking

    async def send(self, frame: dict, malformed: bool = False) -> None:
        """`malformed`: the frame is on purpose none that the schemas allow."""
        await self._send(frame, malformed)

    async def _send(self, frame: dict, malformed: bool = False) -> None:
        """What the reading of the line itself replies goes this way: a line that is closed under it ends the reading, and is nobody's fault."""
        schemas.hold_sent(frame, malformed)
        await self._socket.send(json.dumps(frame, ensure_ascii=False))

    async def send_raw(self, message: str | bytes) -> None:
        """Whatever it is: no schema is asked."""
        await self._socket.send(message)

    def command(self, op: str, arg: dict | None = None, seen: dict | None = None, id: str | None = None) -> dict:
        frame = {"t": "cmd", "id": id or str(uuid.uuid4()), "op": op, "arg": arg or {}, "epoch": self.welcome["epoch"]}
        return frame | ({"if": seen} if seen is not None else {})

    def seen(self, *keys: str) -> dict:
        """An `if` that says: I have seen these as they stand on my screen."""
        return dict.fromkeys(keys, self.seq)

    async def ask(self, op: str, arg: dict | None = None, seen: dict | None = None, id: str | None = None) -> dict:
        return await self.put(self.command(op, arg, seen, id))

    async def put(self, frame: dict, malformed: bool = False) -> dict:
        """Sends a command and gives its `res`."""
        self._answers.pop(frame["id"], None)
        await self.send(frame, malformed)
        return await self.answer(frame["id"])

    async def put_patiently(self, frame: dict, malformed: bool = False) -> dict:
        """As `put`; a server that is asked too fast says when to come again, and is taken at its word."""
        while (answer := await self.put(frame, malformed)).get("retry") == "after":
            await asyncio.sleep(answer["afterMs"] / 1_000)
        return answer

    async def does(self, op: str, arg: dict | None = None, *seen: str) -> dict:
        """Asks for what may be done, however often it has to come again; `seen` are the keys of its `if`."""
        answer = await self.put_patiently(self.command(op, arg, self.seen(*seen) if seen else None))
        assert answer["ok"], f"{op} {arg} of {self.link.person} was refused: {answer}"
        return answer

    async def refused(self, op: str, arg: dict | None = None, *seen: str) -> tuple[str, str]:
        """What may not be done: the error and its reason."""
        answer = await self.put_patiently(self.command(op, arg, self.seen(*seen) if seen else None))
        assert not answer["ok"], f"{op} {arg} of {self.link.person} was let through: {answer}"
        return answer["err"], answer["reason"]

    async def answer(self, id: str) -> dict:
        await self.until(lambda: id in self._answers, f"the answer to {id}")
        return self._answers[id]

    def answered(self) -> dict[str, dict]:
        """Every answer so far, by command."""
        return dict(self._answers)

    def cue(self) -> dict:
        """The one next step, as the big button sends it: unchanged."""
        cue = self.view["cue"]
        return self.command(cue["op"], cue["arg"], cue["if"])

    async def press(self) -> dict:
        return await self.put(self.cue())

    async def undo(self, seq: int) -> dict:
        return await self.ask("undo", {"seq": seq}, self.seen("steps"))

    async def time(self, c0: int) -> dict:
        self._times.pop(c0, None)
        await self.send({"t": "time", "c0": c0})
        await self.until(lambda: c0 in self._times, "the time")
        return self._times[c0]

    # Waiting

    async def until(self, condition, what: str, bound: float = BOUND) -> None:
        """Returns as soon as `condition` holds after some frame."""
        async with self._stirred:
            try:
                await asyncio.wait_for(self._stirred.wait_for(condition), bound)
            except TimeoutError:
                raise AssertionError(f"{self.link.role} {self.link.person} waited {bound} s for {what}; closed: {self.closed}") from None

    async def at(self, seq: int) -> None:
        await self.until(lambda: self.seq >= seq, f"position {seq}, being at {self.seq}")

    async def key(self, key: str, holds=lambda value: True):
        """The value of a key of the view, as soon as it is there and as wanted; what asks for a field that it does not have yet is not met."""
        def is_met() -> bool:
            try:
                return key in self.view and holds(self.view[key])
            except KeyError:
                return False

        await self.until(is_met, f"{key}, which is {self.view.get(key)}")
        return self.view[key]

    # Reading

    async def _read(self, socket) -> None:
        try:
            async for message in socket:
                schemas.hold_received(message, schemas.audience(self.link.role))
                self.heard.append(message)
                await self._take(json.loads(message))
        except ConnectionClosed:
            pass
        async with self._stirred:
            self.closed = (socket.close_code, socket.close_reason)
            self._stirred.notify_all()

    async def _take(self, frame: dict) -> None:
        async with self._stirred:
            self._stand(frame)
            match frame["t"]:
                case "welcome":
                    if not frame["continued"] or frame["view"] != self.welcome.get("view"):
                        self._forget()
                    self.welcome = frame
                    self.welcomes.append(frame)
                case "state": await self._take_state(frame)
                case "res": self._take_answer(frame)
                case "presence": self._take_presence(frame)
                case "ping": await self._take_ping(frame)
                case "time": self._times[frame["c0"]] = frame
                case "goaway": self.goaway = frame
            self._stirred.notify_all()

    def _stand(self, frame: dict) -> None:
        """The highest position that was told of, and its term, kept in the welcome that began with one."""
        told = frame["t"] == "state" or (frame["t"] == "res" and frame["ok"] and not frame["dup"])
        if told and frame["seq"] >= self.welcome.get("seq", frame["seq"] + 1):
            self.welcome = self.welcome | {"seq": frame["seq"]} | ({"epoch": frame["epoch"]} if "epoch" in frame else {})

    def _forget(self) -> None:
        """Positions of another journal, or in another view, mean nothing: only a snapshot may follow."""
        for chain in self.chains.values():
            chain.is_empty = True

    async def _take_state(self, frame: dict) -> None:
        if not self.chains[frame["v"]].take(frame):
            self.gaps += 1
            await self._send({"t": "resync"})

    def _take_answer(self, frame: dict) -> None:
        """Every op of the staff changes the staff's view, so its answer may not come before that change."""
        is_staff = self.link.role in ("mc", "operator", "chair")
        if is_staff and frame["ok"] and frame["seq"] > self.seq and not frame["dup"]:
            self.early_answers += 1
        self._answers[frame["id"]] = frame

    def _take_presence(self, frame: dict) -> None:
        self.presence.update(frame["set"])
        for key in frame.get("del", []):
            self.presence.pop(key, None)

    async def _take_ping(self, frame: dict) -> None:
        self.pings.append(frame)
        if any(frame["head"][name] > chain.seq for name, chain in self.chains.items()):
            self.silent_losses += 1
        await self._send({"t": "pong", "now": frame["now"]})
