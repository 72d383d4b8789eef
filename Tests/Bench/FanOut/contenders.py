"""Servers under the same load, each a process of its own that lives for one run."""

import asyncio
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

from support import fan_out, programmes
from support.server import ServerProcess

SNAPSHOT_BYTES = 22_000
"""What a viewer of the Lào Cai conference gets for a hello."""


class Machine:
    """What is built once for all runs, and what went wrong in them."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.client = fan_out.compiled("load", folder / "load")
        self.floor = fan_out.compiled("floor", folder / "floor", "-lcrypto")
        self.faults: list[str] = []

    def load(self, name: str, server: list[str], **options: float) -> dict:
        """One run of the client; `name` says whose fault it was."""
        words = [word for option, value in options.items() for word in (f"--{option.replace('_', '-')}", str(value))]
        found = fan_out.run(self.client, *server, *words)
        self.faults += [f"{name} with {options}: {fault}" for fault in fan_out.faults(found)]
        return found

    @contextmanager
    def diemcau(self, publishers: int = 1):
        """The hall with the shipped programme and an empty data folder."""
        with tempfile.TemporaryDirectory(dir=self.folder) as folder:
            programmes.lao_cai(Path(folder) / "agenda")
            server = ServerProcess(Path(folder), programmes.LAO_CAI)
            try:
                asyncio.run(server.start())
                yield fan_out.of_hall(server, publishers)
            finally:
                server.end()

    @contextmanager
    def raw(self):
        """The raw epoll server."""
        process = subprocess.Popen([str(self.floor), str(SNAPSHOT_BYTES)], stdout=subprocess.PIPE, text=True)
        try:
            yield [*relayed(int(process.stdout.readline()), process.pid), "--whole", "1", "--hello", '{"t":"hello"}']
        finally:
            process.kill()
            process.communicate()


def relayed(port: int, pid: int) -> list[str]:
    """For servers that pass on to all who read what one publishes: a frame as long as the hall's."""
    return [
        *("--port", str(port), "--pid", str(pid), "--path", "/read", "--publisher-path", "/publish", "--publisher", ""),
        *("--publisher-whole", "0", "--publish", fan_out.whole_frame())]
