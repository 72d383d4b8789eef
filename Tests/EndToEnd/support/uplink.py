"""The line between the hall and whoever is not in it: a TCP proxy that can be cut, without a word or with one, and mended."""

import asyncio
import socket
import struct
from dataclasses import dataclass, field

from support.postgres import Node
from support.server import Link, ServerProcess

CHUNK = 64 * 1024


@dataclass(eq=False)
class Connection:
    """One connection through the line, an end at either side."""

    ends: list[asyncio.StreamWriter] = field(default_factory=list)
    carrying: list[asyncio.Task] = field(default_factory=list)

    def abort(self) -> None:
        for end in self.ends:
            end.transport.abort()

    def reset(self) -> None:
        """As `abort`, with RST instead of FIN."""
        for end in self.ends:
            end.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.abort()


class Uplink:
    """Stands before a server, on a port of its own; what a browser is given is `url(link)`."""

    def __init__(self, server: ServerProcess | Node, listening: socket.socket | None = None):
        """`listening`: where it is entered, if not at a port of loopback that it draws; such a line is cut from outside and not refused."""
        self._listening = listening
        self._server = server
        self._wires: set[Connection] = set()
        self._carries = asyncio.Event()
        self._carries.set()
        self._resets = False
        self._door: asyncio.Server | None = None
        self.port = 0

    async def __aenter__(self) -> "Uplink":
        if self._listening:
            self._door = await asyncio.start_server(self._enter, sock=self._listening)
        else:
            self._door = await asyncio.start_server(self._enter, "127.0.0.1", self.port)
        self.port = self._door.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_) -> None:
        await self.refuse()
        self._carries.set()
        await asyncio.gather(*(task for wire in self._wires for task in wire.carrying), return_exceptions=True)

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def url(self, link: Link) -> str:
        """The link as it is opened at this end."""
        path = link.url.split("/", 3)[3]
        return f"{self.origin}/{path}"

    # Cutting and mending

    def silence(self) -> None:
        """Nothing comes through any more and nobody is told: a cable pulled somewhere on the way. New connections hang."""
        self._carries.clear()

    async def refuse(self) -> None:
        """Every connection breaks, and a new one is refused: the near end of the line itself is gone."""
        self._door.close()
        for wire in list(self._wires):
            wire.abort()

    async def reset(self) -> None:
        """Every connection is reset, and a new one as soon as it is made: something on the way has forgotten all and answers for the far end."""
        self._resets = True
        for wire in list(self._wires):
            wire.reset()

    async def mend(self) -> None:
        """What lay in a silent line comes through now; a line that was refused takes connections again."""
        self._carries.set()
        self._resets = False
        if not self._door.is_serving():
            self._door = await asyncio.start_server(self._enter, "127.0.0.1", self.port)

    # Carrying

    async def _enter(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        wire = Connection([writer])
        if self._resets:
            return wire.reset()
        self._wires.add(wire)
        try:
            await self._carries.wait()
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._server.port)
            wire.ends.append(far_writer)
            wire.carrying = [asyncio.create_task(self._carry(reader, far_writer)), asyncio.create_task(self._carry(far_reader, writer))]
            await asyncio.wait(wire.carrying, return_when=asyncio.FIRST_COMPLETED)
        except OSError:
            pass
        finally:
            for task in wire.carrying:
                task.cancel()
            wire.abort()
            self._wires.discard(wire)

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Until one end is gone, of which a silent line tells the other end nothing either: it holds what it has read."""
        try:
            while data := await reader.read(CHUNK):
                await self._carries.wait()
                writer.write(data)
                await writer.drain()
        except OSError:
            pass
        await self._carries.wait()
