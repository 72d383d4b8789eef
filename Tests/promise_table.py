"""The table of promises: which promise was tried how often, how often it failed, and what was measured.

A pytest plugin (`-p promise_table`, with Tests on PYTHONPATH). What a test does for the table:

- `@pytest.mark.promise(2)` says which promise of the design (§8) it holds the house to; every run of it is one try.
- `record_property("tried", 500)` where one test tries more than once; `record_property("figure", "p99 0.8 s")` for what it measured.
- `@pytest.mark.planted(2)` marks the test that plants a fault and sees the promise's oracle fail; it is no try of the promise.
- `within(2.0)` is the bound of a measured figure: strict in soak, five times as much in `make test`.
- `scale(15, 500)` gives the first in `make test` and the second in `make soak` (the environment variable DIEMCAU_SOAK is set).
- A test that runs a foreign tool (a fuzzer, the simulator) asks for `promised` and tells what that tool counted, promise by promise:
  `promised(3, tried=100_000, failed=0, figure="2,310 commands/s")`. It still has to assert that nothing failed: the table only prints.
"""

import os
from dataclasses import dataclass, field

import pytest

PROMISES = {
    1: ("no missed or doubled change; every view converges", "10,000 reconnects, 0 divergences"),
    2: ("acknowledged = on disk", "0 lost in 500 kill -9 and 200 power cuts"),
    3: ("one effect per command id", "0 doubled in 100,000"),
    4: ("the right screen after a cut", "p99 ≤ 2 s after ≥ 1 Mbit/s returns"),
    5: ("restart in mid-ceremony", "ready ≤ 1 s; 500 clients whole ≤ 5 s; timer within 100 ms"),
    6: ("one slow venue delays nobody", "50 stalled of 500: others' p99 + ≤ 10 %, ≤ 256 KiB each"),
    7: ("the newest state wins on a thin link", "64 kbit/s: newest within 2 s of the burst's end"),
    8: ("timers agree everywhere", "≤ 100 ms p99 at 150 ms RTT and ±1 h jumps"),
    9: ("nobody sees what their role may not", "0 canaries in all bytes"),
    10: ("any change to the record shows", "100 % of flipped bytes detected"),
    11: ("RFC 6455", "every frame case, save the listed deviations"),
    12: ("hostile input never stops it", "0 crashes"),
    13: ("disk full or a failed fsync: read-only, not wrong", "viewers live, writes get readonly"),
    14: ("bugs reproduce", "same seed, same trace"),
}
"""Each with the figure that it promises."""
LATER = {10: "later issue"}
"""Promises whose code is still to come."""
SOAK = "DIEMCAU_SOAK"
BUSY = 5


@dataclass
class Tally:
    """What became of one promise in this run."""

    tried: int = 0
    failed: int = 0
    figures: list[str] = field(default_factory=list)
    planted: int = 0
    found: int = 0


class PromiseTable:
    def __init__(self):
        self.tallies = {number: Tally() for number in PROMISES}

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_makereport(self, item, call):
        report = (yield).get_result()
        if report.when == "call" or report.failed:
            self._count(item, report)

    def _count(self, item, report) -> None:
        if report.skipped:
            return
        told = dict(report.user_properties)
        for mark in item.iter_markers("promise"):
            failed = told.get("failed", 0) or int(report.failed)
            self.add(mark.args[0], tried=told.get("tried", 1) if report.when == "call" else 0, failed=failed, figure=told.get("figure"))
        for mark in item.iter_markers("planted"):
            self.tallies[mark.args[0]].planted += 1
            self.tallies[mark.args[0]].found += int(report.passed)
        for name, foreign in report.user_properties:
            if name == "promised" and report.when == "call":
                self.add(**foreign)

    def add(self, number: int, tried: int, failed: int = 0, figure: str | None = None) -> None:
        tally = self.tallies[number]
        tally.tried += tried
        tally.failed += failed
        if figure:
            tally.figures.append(figure)

    def pytest_terminal_summary(self, terminalreporter) -> None:
        if not any(tally.tried or tally.failed or tally.planted for tally in self.tallies.values()):
            return
        terminalreporter.section("promises, at soak scale" if SOAK in os.environ else "promises, bounded")
        for line in self.lines():
            terminalreporter.write_line(line)

    def lines(self) -> list[str]:
        """The table as it is printed; what nothing tried has a dash."""
        head = ("promise", "tried", "failed", "planted faults found", "promised", "measured")
        rows = [head] + [self._row(number, tally) for number, tally in self.tallies.items()]
        widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
        return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows]

    def _row(self, number: int, tally: Tally) -> tuple[str, ...]:
        sentence, figure = PROMISES[number]
        name = f"{number:2}  {sentence}"
        planted = f"{tally.found} of {tally.planted}" if tally.planted else "—"
        if not tally.tried and not tally.failed:
            return name, "—", "—", planted, figure, LATER.get(number, "—")
        return name, f"{tally.tried:,}", f"{tally.failed:,}", planted, figure, "; ".join(tally.figures) or "—"


def pytest_configure(config) -> None:
    config.addinivalue_line("markers", "promise(number): holds the house to this promise of the design")
    config.addinivalue_line("markers", "planted(number): plants a fault and sees the oracle of this promise fail")
    config.addinivalue_line("markers", "seconds(longest): how long this test may take")
    config.pluginmanager.register(PromiseTable(), "promises")


@pytest.fixture
def scale():
    """How much to try: the first in `make test`, the second in `make soak`."""
    return lambda bounded, soak: soak if SOAK in os.environ else bounded


@pytest.fixture
def within(scale):
    """The bound of a figure: itself in `make soak`. In `make test`, a debug build beside whatever else the machine does, it is only measured; so many
    times as much says that something hangs."""
    return lambda figure: scale(BUSY * figure, figure)


@pytest.fixture
def promised(record_property):
    """Tells the table what a foreign tool has tried for one promise; see above."""
    return lambda number, **counted: record_property("promised", {"number": number} | counted)
