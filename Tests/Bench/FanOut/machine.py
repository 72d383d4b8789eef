"""What all runs share: the programs that are built for them, and what went wrong."""

from pathlib import Path

from support import fan_out
from support.server import ROOT

HALL = "diemcau"
NIO_PEER = ROOT / ".build-nio" / "release" / "NIOPeer"
"""Built by `make bench`."""


class Machine:
    def __init__(self, folder: Path):
        self.folder = folder
        self.client = fan_out.compiled("load", folder / "load")
        self.floor = fan_out.compiled("floor", folder / "floor", "-lcrypto")
        self.faults: list[str] = []
        """Of the hall; what others do wrong is told, and is theirs."""

    def load(self, name: str, server: list[str], **options: float) -> dict:
        """One run of the client; `name` says whose fault it was."""
        words = [word for option, value in options.items() for word in (f"--{option.replace('_', '-')}", str(value))]
        found = fan_out.run(self.client, *server, *words)
        for fault in fan_out.faults(found):
            told = f"{name} with {' '.join(words)}: {fault}"
            print(told, flush=True)
            self.faults += [told] if name == HALL else []
        return found
