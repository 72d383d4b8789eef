"""What a log may lead to: descriptors that take nothing, and what makes them take something again."""

import contextlib
import fcntl
import os
import pty
import subprocess
from collections.abc import Iterator
from pathlib import Path

PAGE = 4_096
"""Bytes of the smallest pipe and of the smallest disk."""


class Sink:
    def __init__(self, descriptor: int):
        self.descriptor = descriptor

    def relieve(self) -> str | None:
        """Lets it take something again and gives what it has taken since it was there; None where nothing can."""
        return None


class FullDisk(Sink):
    """A file on a disk on which not a byte is left."""

    def __init__(self, disk: Path):
        self._file, self._ballast = disk / "server.log", disk / "ballast"
        super().__init__(os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND))
        with contextlib.suppress(OSError), open(self._ballast, "wb", buffering=0) as ballast:
            while True:
                ballast.write(bytes(PAGE))

    def relieve(self) -> str:
        self._ballast.unlink(missing_ok=True)
        return self._file.read_text()


class FullPipe(Sink):
    """A pipe that is full to the brim and that nobody reads."""

    def __init__(self):
        self._end, descriptor = os.pipe()
        super().__init__(descriptor)
        fcntl.fcntl(descriptor, fcntl.F_SETPIPE_SZ, PAGE)
        os.write(descriptor, b"\n" * PAGE)
        os.set_blocking(self._end, False)
        self._taken = b""

    def relieve(self) -> str:
        with contextlib.suppress(BlockingIOError):
            while piece := os.read(self._end, PAGE):
                self._taken += piece
        return self._taken.decode().lstrip("\n")


def closed_pipe() -> Sink:
    """A pipe whose reader has gone, as that of `head -1`."""
    end, descriptor = os.pipe()
    os.close(end)
    return Sink(descriptor)


def closed_terminal() -> Sink:
    """A terminal that was closed, as an ssh session is."""
    end, descriptor = pty.openpty()
    os.close(end)
    return Sink(descriptor)


@contextlib.contextmanager
def full_disk(folder: Path) -> Iterator[Sink]:
    """Root only."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={16 * PAGE}", "diemcau-test", folder], check=True)
    sink = FullDisk(folder)
    try:
        yield sink
    finally:
        os.close(sink.descriptor)
        subprocess.run(["umount", "--lazy", folder], check=True)
