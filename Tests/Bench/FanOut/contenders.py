"""Servers under the same load, each a process of its own that lives for one run; each gives the words by which the client finds it.

The peers are used as their own documents say; all have one thread.
"""

import asyncio
import os
import re
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path

from machine import NIO_PEER, Machine
from support import fan_out, programmes
from support.front import free_port
from support.server import ServerProcess

PEERS = fan_out.SOURCES / "peers"
NODE_LIBRARIES = "/usr/share/nodejs"
"""Where Debian keeps them; a Node from elsewhere does not look there."""
SNAPSHOT_BYTES = 22_000
"""What a viewer of the Lào Cai conference gets for a hello."""
START_SECONDS = 10


@contextmanager
def hall(machine: Machine, conference: str, lay: Callable[[Path], object], publishers: int):
    """The hall with a programme that `lay` puts there, and an empty data folder."""
    with tempfile.TemporaryDirectory(dir=machine.folder) as folder:
        lay(Path(folder) / "agenda")
        server = ServerProcess(Path(folder), conference)
        try:
            asyncio.run(server.start())
            yield fan_out.of_hall(server, publishers)
        finally:
            server.end()


def diemcau(machine: Machine):
    """The shipped programme, and one MC who publishes."""
    return hall(machine, programmes.LAO_CAI, programmes.lao_cai, 1)


def whole_staff(machine: Machine):
    """The same with all its MCs and operators, for more than one may say."""
    return hall(machine, programmes.LAO_CAI, programmes.lao_cai, 5)


def many_staff(machine: Machine):
    """A long day of thirty MCs: each may send ten commands a second, and no rate is to be what limits the fan-out."""
    return hall(machine, programmes.GENERATED, lambda agenda: programmes.generated(agenda, items=30, mcs=30), 30)


@contextmanager
def raw(machine: Machine):
    """The raw epoll server."""
    with telling_its_port(str(machine.floor), str(SNAPSHOT_BYTES)) as words:
        yield [*words, "--whole", "1", "--hello", '{"t":"hello"}']


def nio(machine: Machine):
    return telling_its_port(str(NIO_PEER))


def node(machine: Machine):
    return telling_its_port("node", str(PEERS / "node_peer.js"), NODE_PATH=NODE_LIBRARIES)


def python(machine: Machine):
    return telling_its_port(sys.executable, str(PEERS / "python_peer.py"))


@contextmanager
def nchan(machine: Machine):
    """A master and its worker, which is measured."""
    port = free_port()
    with tempfile.TemporaryDirectory(dir=machine.folder) as folder:
        (Path(folder) / "nginx.conf").write_text((PEERS / "nchan.conf").read_text().replace("PORT", str(port)))
        process = subprocess.Popen(["nginx", "-p", f"{folder}/", "-c", "nginx.conf"])
        try:
            yield fan_out.of_relay(port, worker_of(process))
        finally:
            process.terminate()
            process.wait()


def worker_of(process: subprocess.Popen) -> int:
    """As soon as it is there: it finds the socket that its master listens on."""
    end = time.monotonic() + START_SECONDS
    while not (children := Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()):
        assert process.poll() is None and time.monotonic() < end, "nginx does not start"
    return int(children[0])


@contextmanager
def telling_its_port(*command: str, **variables: str):
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | variables)
    try:
        told, _, _ = select.select([process.stdout], [], [], START_SECONDS)
        line = process.stdout.readline() if told else ""
        assert re.fullmatch(r"\d+\n", line), f"{command[0]} does not start"
        yield fan_out.of_relay(int(line), process.pid)
    finally:
        process.kill()
        process.communicate()
