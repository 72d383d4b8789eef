"""A long line between clients and the server: what is sent takes its time, and its order is kept."""

import asyncio
import random

from support.client import Client
from support.server import Link, ServerProcess

PIECE = 65_536
"""Bytes that are taken from a socket at a time."""


class DelayedLine:
    """A TCP proxy that holds every piece back. Delays are in seconds, one draw a piece, from its bytes."""

    def __init__(self, server: ServerProcess, up, down):
        """`up` and `down` draw the delay of a piece to the server and from it."""
        self.server = server
        self.up, self.down = up, down
        self.port = 0
        self._pumps: set[asyncio.Task] = set()

    async def __aenter__(self) -> "DelayedLine":
        self._server = await asyncio.start_server(self._joined, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_) -> None:
        self._server.close()
        for pump in self._pumps:
            pump.cancel()
        await asyncio.gather(*self._pumps, return_exceptions=True)

    async def _joined(self, near, near_out) -> None:
        far, far_out = await asyncio.open_connection(self.server.host, self.server.port)
        for reader, writer, delay in ((near, far_out, self.up), (far, near_out, self.down)):
            pump = asyncio.create_task(self._pump(reader, writer, delay))
            self._pumps.add(pump)
            pump.add_done_callback(self._pumps.discard)

    async def _pump(self, reader, writer, delay) -> None:
        """Reads at once, writes when the time has come; a piece never overtakes the one before it."""
        loop, under_way = asyncio.get_running_loop(), asyncio.Queue()
        arriving = asyncio.create_task(self._deliver(under_way, writer))
        due = 0.0
        try:
            while piece := await reader.read(PIECE):
                due = max(due, loop.time() + delay(len(piece)))
                under_way.put_nowait((due, piece))
        except ConnectionError:
            pass
        under_way.put_nowait((due, b""))
        await arriving

    async def _deliver(self, under_way: asyncio.Queue, writer) -> None:
        loop = asyncio.get_running_loop()
        while (next := await under_way.get())[1]:
            await asyncio.sleep(next[0] - loop.time())
            writer.write(next[1])
        writer.close()


def uneven(dice: random.Random, mean: float, spread: float):
    """Draws delays around `mean`, in seconds: links of a hall are never even."""
    return lambda _: dice.uniform(mean - spread, mean + spread)


class DelayedClient(Client):
    def __init__(self, server: ServerProcess, link: Link, line: DelayedLine):
        super().__init__(server, link)
        self._line = line

    async def connection_arguments(self) -> dict:
        return {"host": "127.0.0.1", "port": self._line.port}
