"""A machine whose wall clock can be set while the server runs, by libfaketime; the monotonic clocks go on, as a machine's do."""

import email.utils
from pathlib import Path

import pytest

from support.server import ServerProcess

LIBRARIES = Path("/usr/lib")
HOUR = 3_600


class WallClock:
    def __init__(self, server: ServerProcess, folder: Path):
        found = sorted(LIBRARIES.glob("*/faketime/libfaketimeMT.so.1"))
        if not found:
            pytest.fail("libfaketime is missing; make test-packages installs it")
        self.server = server
        self._offset = folder / "wall-clock"
        server.variables |= {
            "LD_PRELOAD": str(found[0]), "FAKETIME_TIMESTAMP_FILE": str(self._offset), "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
        # libfaketime's first process moves its environment, beside which Swift looks for the arguments; this one has to become the second.
        server.before = ["env"]
        self.set(0)

    def set(self, seconds: int) -> None:
        """The wall clock is off by so much from now on."""
        fresh = self._offset.with_suffix(".new")
        fresh.write_text(f"{seconds:+d}")
        fresh.rename(self._offset)

    def read(self) -> float:
        """The server's wall clock in seconds, from the `Date` of an answer."""
        return email.utils.parsedate_to_datetime(self.server.get("/healthz").headers["date"]).timestamp()
