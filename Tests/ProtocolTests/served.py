"""The real server with the example conference, on a free port of loopback and with a journal of its own."""

import json
import os
import subprocess
from pathlib import Path

from live import HOME

CONFERENCE = "lao-cai-2022"


def root() -> Path:
    """Where sources, programmes and pages are; another tree than the schemas' only while they are made apart."""
    return Path(os.environ.get("DIEMCAU_ROOT", HOME)).resolve()


def binary() -> str:
    """The server that `make build` leaves, or the one that DIEMCAU_BINARY names."""
    named = os.environ.get("DIEMCAU_BINARY")
    if named:
        return named
    folder = subprocess.run(["swift", "build", "--show-bin-path"], cwd=root(), check=True, capture_output=True, text=True)
    return folder.stdout.strip() + "/diemcau"


class Served:
    """A server that runs as long as the `with` block; `address` is its HOST:PORT."""

    def __init__(self, data: Path):
        self.data = data

    def __enter__(self):
        self.log = open(self.data.parent / "server.log", "w+")
        self.process = subprocess.Popen(
            [binary(), "serve", *self.folders, "--pages", str(root() / "public"), "--listen", "127.0.0.1:0"],
            stdout=subprocess.PIPE, stderr=self.log, text=True,
        )
        for line in self.process.stdout:
            if line.startswith("Serving on "):
                self.address = line.split()[2].rstrip(".")
                return self
        self.process.wait()
        self.log.seek(0)
        raise AssertionError("the server did not start: " + self.log.read())

    def __exit__(self, *_):
        self.stop()
        self.process.stdout.close()
        self.log.close()

    @property
    def folders(self) -> list[str]:
        return ["--agenda", str(root() / "agenda"), "--data", str(self.data)]

    def stop(self):
        """Stops it as Ctrl-C does, and waits until it has."""
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait(timeout=20)

    def tokens(self) -> dict[tuple[str, str], str]:
        """The token of every link, by (role, person)."""
        command = [binary(), "links", CONFERENCE, "--json", *self.folders]
        links = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        return {(link["role"], link["person"]): link["token"] for link in links}
