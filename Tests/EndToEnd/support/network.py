"""A hall and its districts as network namespaces: a link each that can be cut, thin or slow. No packet leaves this machine."""

import asyncio
import ctypes
import os
import socket
import subprocess
from contextlib import contextmanager
from pathlib import Path

from support import privileges
from support.client import Client
from support.front import ANSWER_SECONDS
from support.server import Link, ServerProcess

HALL = "10.77.0.1"
"""The server's address, on the hall's own loopback."""
CLONE_NEWNET = 0x40000000
"""setns(2): what kind of namespace is entered."""
BURST = "4kb"
QUEUE = "64kb"
"""What a link takes at once, and what waits in front of it before it is dropped: the modem of a district office."""


def run(*words: str) -> None:
    subprocess.run(words, check=True, capture_output=True)


@contextmanager
def inside(namespace: str):
    """Sockets that this thread makes belong to that namespace for good."""
    libc = ctypes.CDLL(None, use_errno=True)
    with open("/proc/thread-self/ns/net") as here, open(f"/run/netns/{namespace}") as there:
        enter(libc, there)
        try:
            yield
        finally:
            enter(libc, here)


def enter(libc, namespace) -> None:
    if libc.setns(namespace.fileno(), CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), f"the namespace {namespace.name} cannot be entered")


class Network:
    """The hall's namespace, and one for each branch. Everything is gone after `end`."""

    def __init__(self):
        privileges.need_root("ip", "tc", "nft")
        self.hall = f"diemcau-{os.getpid()}-hall"
        self._branches: list[Branch] = []
        run("ip", "netns", "add", self.hall)
        run("ip", "-n", self.hall, "link", "set", "lo", "up")
        run("ip", "-n", self.hall, "address", "add", f"{HALL}/32", "dev", "lo")

    def branch(self, rate: str | None = None) -> "Branch":
        """A district on a link of that rate each way (`64kbit`); without one as fast as the machine."""
        self._branches.append(Branch(self.hall, len(self._branches) + 1, rate))
        return self._branches[-1]

    def end(self) -> None:
        for name in [self.hall, *(branch.name for branch in self._branches)]:
            run("ip", "netns", "delete", name)


class Branch:
    def __init__(self, hall: str, number: int, rate: str | None):
        self.name = f"diemcau-{os.getpid()}-{number}"
        self._hall = hall
        self._near, self._far, self._gateway = f"near{number}", f"far{number}", f"10.77.{number}.1"
        self.address = f"10.77.{number}.2"
        run("ip", "netns", "add", self.name)
        run("ip", "link", "add", self._near, "netns", hall, "type", "veth", "peer", "name", self._far, "netns", self.name)
        for namespace, device, address in ((hall, self._near, self._gateway), (self.name, self._far, self.address)):
            run("ip", "-n", namespace, "address", "add", f"{address}/24", "dev", device)
            run("ip", "-n", namespace, "link", "set", device, "up")
            if rate:
                run("tc", "-n", namespace, "qdisc", "add", "dev", device, "root", "tbf", "rate", rate, "burst", BURST, "limit", QUEUE)
            run("ip", "netns", "exec", namespace, "nft", f"add table inet {device}; add chain inet {device} way "
                "{ type filter hook input priority 0; }")
        run("ip", "-n", self.name, "route", "replace", HALL, "via", self._gateway)

    def cut(self) -> None:
        """Somewhere on the way nothing gets through any more, and no device sees it."""
        for namespace, device in ((self._hall, self._near), (self.name, self._far)):
            run("ip", "netns", "exec", namespace, "nft", f"add rule inet {device} way iifname {device} drop")

    def mend(self) -> None:
        for namespace, device in ((self._hall, self._near), (self.name, self._far)):
            run("ip", "netns", "exec", namespace, "nft", f"flush chain inet {device} way")

    def listen(self) -> socket.socket:
        """A port of this branch at which the hall may knock."""
        with inside(self.name):
            return socket.create_server((self.address, 0))

    async def dial(self, server: ServerProcess) -> socket.socket:
        """A connected socket of this branch, non-blocking."""
        with inside(self.name):
            line = socket.socket()
        line.setblocking(False)
        try:
            await asyncio.get_running_loop().sock_connect(line, (server.host, server.port))
        except BaseException:
            line.close()
            raise
        return line


class InHall:
    """Of a server: it is in the hall's namespace, and asked from within the hall."""

    def enter(self, network: Network) -> None:
        self.host = HALL
        self.before = ["ip", "netns", "exec", network.hall]
        self._network = network

    def command(self, *more: str, verb: str = "serve") -> list[str]:
        return super().command(*more, *(["--allow-plain-http"] if verb == "serve" else []), verb=verb)

    def dial(self) -> socket.socket:
        with inside(self._network.hall):
            return socket.create_connection((self.host, self.port), ANSWER_SECONDS)


class NetworkedServer(InHall, ServerProcess):
    def __init__(self, folder: Path, conference: str, network: Network):
        super().__init__(folder, conference)
        self.enter(network)


class BranchClient(Client):
    """One who sits in a branch."""

    def __init__(self, server: ServerProcess, link: Link, branch: Branch):
        super().__init__(server, link)
        self.branch = branch

    async def connection_arguments(self) -> dict:
        return {"sock": await self.branch.dial(self.server)}
