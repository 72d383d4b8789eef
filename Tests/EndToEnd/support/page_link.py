"""A client in a branch that stays: the page's own code, run by node, decides when to give a line up and when to connect again."""

import asyncio
import json
from contextlib import closing, suppress
from pathlib import Path

from websockets.exceptions import ConnectionClosed, InvalidHandshake

from support.network import BranchClient

SCRIPT = Path(__file__).with_name("page_link.mjs")
LOST = 1006
"""What a browser says of a line that broke (RFC 6455, 7.4.1)."""


PROBE_SECONDS = 1.0
"""How long a page waits for the answer of `/healthz` (`reachMs`)."""
PROBE = b"GET /healthz HTTP/1.1\r\nHost: hall\r\nConnection: close\r\n\r\n"


class PageLinkClient(BranchClient):
    async def stay(self) -> "PageLinkClient":
        """Is in, and comes back by itself from here on."""
        self._node = await asyncio.create_subprocess_exec(
            "node", str(SCRIPT), stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
        self._number = 0
        """Which of the page's sockets is the one it has now."""
        self._opening: asyncio.Task | None = None
        self._probing: list[asyncio.Task] = []
        self._listening = asyncio.create_task(self._listen())
        self._tell("start")
        await self.until(lambda: self.welcome and self._is_whole(), "the first welcome", 30)
        return self

    async def go(self) -> None:
        for question in self._probing:
            question.cancel()
        self._node.stdin.close()
        await self._node.wait()
        await self._listening
        await self._abandon()

    def online(self) -> None:
        """The device says that its network is back."""
        self._tell("online")

    def _tell(self, doing: str, **given) -> None:
        self._node.stdin.write(json.dumps({"do": doing} | given).encode() + b"\n")

    async def _listen(self) -> None:
        async for line in self._node.stdout:
            said = json.loads(line)
            if "open" in said:
                self._number = said["number"]
                self._opening = asyncio.create_task(self._open(self._number))
            elif "close" in said and said["number"] == self._number:
                await self._abandon()
            elif "reach" in said:
                self._probing.append(asyncio.create_task(self._reach()))
            elif "send" in said and said["number"] == self._number:
                await self._say(said["send"])

    async def _open(self, number: int) -> None:
        try:
            await self.connect()
        except (OSError, TimeoutError, InvalidHandshake, EOFError):
            self._tell("closed", number=number, code=LOST)
        else:
            self._tell("opened", number=number)

    async def _reach(self) -> None:
        """The page asks `/healthz` whether the line carries again."""
        try:
            async with asyncio.timeout(PROBE_SECONDS):
                line = await self.branch.dial(self.server)
                with closing(line):
                    await asyncio.get_running_loop().sock_sendall(line, PROBE)
                    answers = bool(await asyncio.get_running_loop().sock_recv(line, 1))
        except OSError:
            answers = False
        self._tell("reached", answers=answers)

    async def _abandon(self) -> None:
        """The page has turned away: what still comes on this line is heard by nobody."""
        self._opening.cancel()
        await asyncio.gather(self._opening, return_exceptions=True)
        if self._socket:
            await self.cut()
            self._socket = None

    async def _say(self, frame: dict) -> None:
        """The page's frame; the hello has what this client has."""
        with suppress(ConnectionClosed):
            await self.send(self.hello() if frame["t"] == "hello" else frame)

    async def _read(self, socket) -> None:
        number = self._number
        await super()._read(socket)
        self._tell("closed", number=number, code=self.closed[0])

    async def _take(self, frame: dict) -> None:
        self._tell("message", number=self._number, frame={"t": "state"} if frame["t"] == "state" else frame)
        await super()._take(frame)

    async def _take_ping(self, frame: dict) -> None:
        """The page answers."""
        self.pings.append(frame)
