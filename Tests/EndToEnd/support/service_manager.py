"""systemd's end of sd_notify(3): a socket that hears how a service goes."""

import asyncio
import socket
from pathlib import Path

BOUND = 40
"""Seconds; a debug build on a busy machine starts well within them, and a server that cannot become ready is called so after 20."""


class ServiceManager:
    def __init__(self, address: str | Path):
        """`address`: a path, or `@name` for an abstract one."""
        self.address = str(address)
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind("\0" + self.address[1:] if self.address.startswith("@") else self.address)
        self._socket.setblocking(False)
        self.heard: list[str] = []

    @property
    def environment(self) -> dict[str, str]:
        return {"NOTIFY_SOCKET": self.address}

    async def hears(self, line: str) -> None:
        """Returns when a message with this line has come since the last one that was waited for."""
        async with asyncio.timeout(BOUND):
            while line not in self.heard:
                message = await asyncio.get_running_loop().sock_recv(self._socket, 4096)
                self.heard += message.decode().split("\n")
        del self.heard[: self.heard.index(line) + 1]

    def close(self) -> None:
        self._socket.close()
