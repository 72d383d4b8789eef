"""Hundreds of readers in one process: lean sockets that follow both chains and answer heartbeats, and nothing else."""

import asyncio
import contextlib
import json
import random
import socket
import time
import uuid

from support import schemas
from support.chain import Chain
from support.server import Link, ServerProcess

FIRST_RETRY, GROWTH, LONGEST_RETRY = 0.5, 1.5, 10.0
"""Seconds; full jitter as in `public/client/limits.js`."""
PROBE_SECONDS = 1.0
"""Seconds at most between two questions whether a dead server answers again, as in `public/client/reachability.js`."""
KERNEL_BYTES = 4_096
"""What the kernel keeps for one reader (it doubles the figure): a stall shows soon at the other end, as that of a phone does."""
HEAD_END = b"\r\n\r\n"
TEXT, CLOSE = 0x1, 0x8
WHOLE_SECONDS = 30
"""Until a test says that somebody never came: far more than is promised."""


class LeanClient(asyncio.Protocol):
    def __init__(self, server: ServerProcess, link: Link):
        """Of the server its host, port and conference are asked for, of the link its role, person and token."""
        self.server = server
        self.link = link
        self.client_id = str(uuid.uuid4())
        self.welcome: dict = {}
        self.came = 0
        """Welcomes so far."""
        self.chains = {"view": Chain(), "mine": Chain()}
        self.gaps = 0
        self.heard: dict[int, float] = {}
        """When which position of the shared view was here, in seconds of the monotonic clock."""
        self.closed: int | None = None
        self.open = False
        self._transport = None
        self._buffer = b""
        self._upgraded = False
        self._waiting: list[tuple] = []

    async def dial(self) -> socket.socket:
        """A connected socket, non-blocking."""
        line = socket.socket()
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, KERNEL_BYTES)
        line.setblocking(False)
        try:
            await asyncio.get_running_loop().sock_connect(line, (self.server.host, self.server.port))
        except BaseException:
            line.close()
            raise
        return line

    async def join(self) -> "LeanClient":
        """Is welcomed and has both chains as far as the welcome says."""
        came, self._buffer, self._upgraded, self.closed = self.came, b"", False, None
        await asyncio.get_running_loop().create_connection(lambda: self, sock=await self.dial())
        await self.until(lambda: (self.came > came and self.is_whole()) or not self.open)
        if not self.open:
            raise ConnectionError(f"{self.link.person} was let in and closed with {self.closed}")
        return self

    async def come_back(self, dice: random.Random) -> "LeanClient":
        """As the page: after growing pauses with full jitter, or as soon as a server that was dead answers `/healthz`."""
        attempt = 0
        while True:
            pause = dice.uniform(0, min(LONGEST_RETRY, FIRST_RETRY * GROWTH**attempt))
            attempt += 1
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._server_answers_again(dice), pause)
            with contextlib.suppress(OSError):
                return await self.join()

    async def _server_answers_again(self, dice: random.Random) -> None:
        """A server that answers all the while has not come back: that is left to the pauses."""
        was_dead = False
        while not await self._answers():
            was_dead = True
            await asyncio.sleep(PROBE_SECONDS * dice.uniform(0.5, 1))
        if not was_dead:
            await asyncio.Future()

    async def _answers(self) -> bool:
        try:
            reader, writer = await asyncio.open_connection(self.server.host, self.server.port)
        except OSError:
            return False
        try:
            writer.write(f"GET /healthz HTTP/1.1\r\nHost: {self.server.host}:{self.server.port}\r\nConnection: close\r\n\r\n".encode())
            return b" 200 " in await reader.readline()
        except OSError:
            return False
        finally:
            writer.close()

    def is_whole(self) -> bool:
        head = self.welcome["head"]
        return all(not chain.is_empty and chain.seq >= head[name] for name, chain in self.chains.items())

    async def at(self, seq: int) -> None:
        await self.until(lambda: self.chains["view"].seq >= seq)

    async def until(self, holds) -> None:
        if holds():
            return
        turn = asyncio.get_running_loop().create_future()
        self._waiting.append((holds, turn))
        await asyncio.wait_for(turn, WHOLE_SECONDS)

    def stall(self) -> None:
        """Reads nothing from here on; the socket stays."""
        self._transport.pause_reading()

    def read_on(self) -> None:
        self._transport.resume_reading()

    def leave(self) -> None:
        if self._transport:
            self._transport.abort()

    def tell(self, frame: dict) -> None:
        self._send(TEXT, json.dumps(frame).encode())

    def _send(self, opcode: int, payload: bytes) -> None:
        length = len(payload)
        head = bytes([0x80 | opcode, 0x80 | length]) if length < 126 else bytes([0x80 | opcode, 0x80 | 126]) + length.to_bytes(2, "big")
        # A mask of zeros leaves the bytes as they are (RFC 6455, 5.3).
        self._transport.write(head + bytes(4) + payload)

    # What the event loop tells

    def connection_made(self, transport) -> None:
        self._transport, self.open = transport, True
        transport.write(
            f"GET /ws/v1 HTTP/1.1\r\nHost: {self.server.host}:{self.server.port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
            "Sec-WebSocket-Protocol: diemcau.v1.json\r\n\r\n".encode())

    def data_received(self, data: bytes) -> None:
        at = time.monotonic()
        self._buffer += data
        if not self._upgraded:
            head, end, rest = self._buffer.partition(HEAD_END)
            if not end:
                return
            if b" 101 " not in head.split(b"\r\n")[0]:
                self._transport.abort()
                return
            self._upgraded, self._buffer = True, rest
            self.tell(self._hello())
        while frame := self._frame():
            self._take(*frame, at)
        self._stir()

    def connection_lost(self, _) -> None:
        self.open = False
        self._stir()

    def _stir(self) -> None:
        for waiting in [each for each in self._waiting if each[0]()]:
            self._waiting.remove(waiting)
            if not waiting[1].done():
                waiting[1].set_result(None)

    def _hello(self) -> dict:
        frame = {"t": "hello", "conf": self.server.conference, "token": self.link.token, "client": self.client_id}
        if self.welcome and not self.chains["view"].is_empty:
            view = {"name": self.welcome["view"], "seq": self.chains["view"].seq}
            frame["resume"] = {"epoch": self.welcome["epoch"], "view": view, "mine": {"seq": self.chains["mine"].seq}}
        return frame

    def _frame(self) -> tuple[int, bytes] | None:
        """The next whole frame of the server: never masked, never in fragments."""
        if len(self._buffer) < 2:
            return None
        length, start = self._buffer[1], 2
        if length > 125:
            start = 4 if length == 126 else 10
            if len(self._buffer) < start:
                return None
            length = int.from_bytes(self._buffer[2:start], "big")
        if len(self._buffer) < start + length:
            return None
        payload = self._buffer[start:start + length]
        opcode, self._buffer = self._buffer[0] & 0x0F, self._buffer[start + length:]
        return opcode, payload

    def _take(self, opcode: int, payload: bytes, at: float) -> None:
        if opcode == CLOSE:
            self.closed = int.from_bytes(payload[:2], "big")
            # As every browser: whoever did not answer would be waited for.
            self._send(CLOSE, payload[:2])
            self._transport.close()
        if opcode != TEXT:
            return
        schemas.hold_received(payload.decode(), schemas.audience(self.link.role))
        frame = json.loads(payload)
        match frame["t"]:
            case "welcome":
                if not frame["continued"]:
                    self.chains = {"view": Chain(), "mine": Chain()}
                self.welcome = frame
                self.came += 1
            case "state" if self.chains[frame["v"]].take(frame):
                if frame["v"] == "view":
                    self.heard[frame["seq"]] = at
            case "state":
                self.gaps += 1
                self.tell({"t": "resync"})
            case "ping":
                self.tell({"t": "pong", "now": frame["now"]})


def percentile(values: list[float], share: float) -> float:
    """The value that so large a share does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def everybody(server: ServerProcess, count: int) -> list[LeanClient]:
    """Readers of every audience of the public: each signatory, venue and screen once, and viewers for the rest."""
    named = [link for link in server.links() if link.role in ("delegate", "venue", "screen")][:count]
    viewer = server.link("viewer")
    return [LeanClient(server, link) for link in named + [viewer] * (count - len(named))]
