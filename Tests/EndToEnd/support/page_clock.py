"""A client whose clock is the page's own code, run by node."""

import asyncio
import json
import time
from pathlib import Path

from support.client import Client
from support.delayed_line import DelayedClient

PROBES_AT_JOIN = 5
"""As in `public/client/limits.js`."""
SCRIPT = Path(__file__).with_name("page_clock.mjs")


def local() -> float:
    """This machine's monotonic milliseconds, as `performance.now()` of a page."""
    return time.monotonic() * 1_000


class PageClockClient(DelayedClient):
    """It measures as the page does: some round trips at once after joining, one now and again, a hint in every ping."""

    async def begin(self) -> "PageClockClient":
        self._node = await asyncio.create_subprocess_exec(
            "node", str(SCRIPT), stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
        self._answered: asyncio.Queue = asyncio.Queue()
        self._listening = asyncio.create_task(self._listen())
        self._trips = 0
        await self.join()
        self._tell("hint", now=self.welcome["now"], at=local())
        self._tell("begin", at=local())
        await self.until(lambda: self._trips >= PROBES_AT_JOIN, "the round trips of its first second; a conference is long")
        return self

    async def end(self) -> None:
        await self.leave()
        self._node.stdin.close()
        await self._node.wait()
        await self._listening

    def tick(self) -> None:
        self._tell("tick", at=local())

    async def shows(self, timer: dict) -> tuple[float, float, float]:
        """Local time, what the page takes for the server's, and what is left of a timer; milliseconds."""
        at = local()
        self._tell("ask", at=at, timer=timer)
        shown = await self._answered.get()
        return at, shown["now"], shown["left"]

    def _tell(self, doing: str, **given) -> None:
        self._node.stdin.write(json.dumps({"do": doing} | given).encode() + b"\n")

    async def _listen(self) -> None:
        async for line in self._node.stdout:
            said = json.loads(line)
            if "frame" in said:
                await self.send(said["frame"])
            else:
                self._answered.put_nowait(said)

    async def _take(self, frame: dict) -> None:
        if frame["t"] == "time":
            self._trips += 1
            self._tell("back", frame=frame, at=local())
        if frame["t"] == "ping":
            self._tell("hint", now=frame["now"], at=local())
        await super()._take(frame)


async def truth(near: Client) -> float:
    """What the server's time is ahead of the local one: over loopback the shortest of twenty round trips places it to well under a millisecond."""
    trips = []
    for _ in range(20):
        began = local()
        answer = await near.time(round(began))
        ended = local()
        trips.append((ended - began, answer["s"] - (began + ended) / 2))
    return min(trips)[1]
