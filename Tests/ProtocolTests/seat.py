"""One who has joined the conference: keeps both chains, and holds every frame of either direction against the schemas."""

import asyncio
import functools
import json
import uuid

from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from live import RECEIVED, SENT, audience, check_frame
from served import CONFERENCE

# Seconds that anything may take before the test says that it never came: far beyond what the server needs, so it is never a matter of speed.
PATIENCE = 15


@functools.lru_cache(maxsize=1_000)
def hold(message: str, view: str):
    """Against the schemas; once for all of an audience, since they get the same bytes."""
    check_frame(RECEIVED, json.loads(message), view)


class Seat:
    def __init__(self, role: str, person: str):
        self.role, self.person, self.view = role, person, audience(role)
        self.frames: list[dict] = []
        self.chains = {"view": {}, "mine": {}}
        self.heads = {"view": None, "mine": None}
        self.news = asyncio.Condition()
        self.breach: Exception | None = None
        self.closed: int | None = None

    async def join(self, address: str, token: str):
        self.socket = await connect(f"ws://{address}/ws/v1", subprotocols=["diemcau.v1.json"], compression=None)
        await self.say({"t": "hello", "conf": CONFERENCE, "token": token, "client": uuid.uuid4().hex})
        self.reading = asyncio.create_task(self.read())
        self.welcome = await self.hear(lambda frame: frame["t"] == "welcome")
        await self.until(lambda: None not in self.heads.values(), "the first states of both chains")
        return self

    async def say(self, frame: dict):
        check_frame(SENT, frame)
        await self.socket.send(json.dumps(frame, ensure_ascii=False))

    async def read(self):
        try:
            async for message in self.socket:
                hold(message, self.view)
                await self.take(json.loads(message))
        except ConnectionClosed:
            pass
        except Exception as breach:
            self.breach = breach
        self.closed = self.socket.close_code
        async with self.news:
            self.news.notify_all()

    async def take(self, frame: dict):
        if frame["t"] == "ping":
            await self.say({"t": "pong", "now": frame["now"]})
        if frame["t"] == "state":
            self.put(frame)
        self.frames.append(frame)
        async with self.news:
            self.news.notify_all()

    def put(self, frame: dict):
        """A state onto its chain, exactly where the chain ends."""
        chain = frame["v"]
        if frame["prev"] == 0:
            self.chains[chain] = {}
        else:
            assert frame["prev"] == self.heads[chain], f"{self.person}: a state was lost before {frame}"
        self.heads[chain] = frame["seq"]
        self.chains[chain].update(frame["set"])
        for key in frame.get("del", []):
            del self.chains[chain][key]

    async def until(self, holds, what: str):
        """Waits until something holds that a frame may make true."""
        async with self.news:
            try:
                await asyncio.wait_for(self.news.wait_for(lambda: self.breach or self.closed or holds()), PATIENCE)
            except TimeoutError:
                raise AssertionError(f"{self.person} waited in vain for {what}; last came {self.frames[-3:]}") from None
        if self.breach:
            raise self.breach
        assert holds(), f"{self.person} was closed with {self.closed} while waiting for {what}"

    async def hear(self, wanted, since: int = 0) -> dict:
        """The first frame of that kind, from the `since`th on."""
        found = lambda: next((frame for frame in self.frames[since:] if wanted(frame)), None)
        await self.until(found, "a frame")
        return found()

    async def send(self, op: str, arg: dict | None = None, see: str | None = None, raw: dict | None = None) -> dict:
        """The answer to a command. `see`: the key that its `if` names; `raw`: `arg` and `if` as they are, as a stream deck sends the cue's."""
        frame = {"t": "cmd", "id": str(uuid.uuid4()), "op": op}
        if arg is not None:
            frame["arg"] = arg
        if see:
            frame["if"] = {see: self.heads["view"]}
        frame |= raw or {}
        if "if" in frame:
            frame["epoch"] = self.welcome["epoch"]
        return await self.send_frame(frame)

    async def send_frame(self, frame: dict) -> dict:
        """The answer to a command as it stands. Who is told to send it again after a while does so with the same id, as every client."""
        while (answer := await self.ask(frame)).get("reason") == "rate.commands":
            await asyncio.sleep(answer["afterMs"] / 1000)
        return answer

    async def ask(self, frame: dict) -> dict:
        since = len(self.frames)
        await self.say(frame)
        return await self.hear(lambda answer: answer["t"] == "res" and answer["id"] == frame["id"], since)

    async def leave(self):
        await self.socket.close()
        await self.reading
        if self.breach:
            raise self.breach
