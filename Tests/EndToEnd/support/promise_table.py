"""The table of promises, and that of the hall's own cases: what was tried how often, how often it failed, and what was measured.

A pytest plugin (`Tests/EndToEnd/conftest.py` names it). What a test does for the tables:

- `@pytest.mark.promise(2)` says which promise (`PROMISES`) it holds the server to; every run of it is one try.
- `@pytest.mark.case(7)` says which case of the hall (`CASES`) it plays, in the same way.
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
CASES = {
    1: ("the hall's uplink drops: stage and MC go on, venues see since when", "whole ≤ 2 s after"),
    2: ("the MC's laptop dies: another takes the control lock, the old one's late commands are refused", "≤ 5 s"),
    3: ("somebody joins late", "whole ≤ 2 s"),
    4: ("signed offline, then closed: told so in words", "nobody left in silence"),
    5: ("signing closes with signatures in flight: the order decides", "one definite answer each"),
    6: ("a wrong name is corrected everywhere", "≤ 1 s"),
    7: ("a wrong award on the screen is held", "≤ 300 ms"),
    8: ("500 reconnect at once and the staff works on", "staff p99 ≤ 200 ms"),
    9: ("a tablet wakes after an hour and never shows old state as live", "whole ≤ 2 s"),
    10: ("an old cached page after an upgrade works on and is replaced", "nothing typed is lost"),
    11: ("a mis-clicked end is undone", "everything as before"),
    12: ("a screen paints something else than the state has: the desks are told", "≤ 1.5 s, 0 false alarms"),
    13: ("three servers behind one address hold the whole afternoon", "one end state, 0 gaps, 0 doubled"),
    14: ("one of three servers is killed every few seconds", "0 lost, 0 doubled, whole ≤ 2 s after each"),
    15: ("the database's primary dies and its standby is promoted", "0 lost, writing ≤ 10 s after, nobody logs in again"),
    16: ("a server is cut from the database: its viewers are told the age of what they see", "0 accepted there, whole ≤ 2 s after"),
    17: ("two MCs at two servers press at once", "100 steps, 100 told why not"),
    18: ("one command reaches two servers at once", "1,000 effects of 1,000 ids"),
}
"""What happens to a hall on its day, each with what it may cost."""
SOAK = "DIEMCAU_SOAK"
BUSY = 5
MARKERS = ("promise", "planted", "case")


@dataclass
class Tally:
    """What became of one promise, or of one case, in this run."""

    tried: int = 0
    failed: int = 0
    figures: list[str] = field(default_factory=list)
    planted: int = 0
    found: int = 0

    @property
    def was_tried(self) -> bool:
        return bool(self.tried or self.failed)

    def add(self, tried: int, failed: int = 0, figure: str | None = None) -> None:
        self.tried += tried
        self.failed += failed
        self.figures += [figure] if figure else []

    def cells(self) -> tuple[str, str, str]:
        """Tried, failed, planted faults found; what nothing tried has a dash."""
        planted = f"{self.found} of {self.planted}" if self.planted else "—"
        return (f"{self.tried:,}", f"{self.failed:,}", planted) if self.was_tried else ("—", "—", planted)

    def measured(self, otherwise: str = "—") -> str:
        return "; ".join(self.figures) or otherwise


class PromiseTable:
    def __init__(self):
        self.promises = {number: Tally() for number in PROMISES}
        self.cases = {number: Tally() for number in CASES}

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_makereport(self, item, call):
        """Writes the markers into the report, for it may be counted in another process than the one that ran the test."""
        report = (yield).get_result()
        report.user_properties += [(f"marked {name}", mark.args[0]) for name in MARKERS for mark in item.iter_markers(name)]

    def pytest_runtest_logreport(self, report) -> None:
        if report.skipped or not (report.when == "call" or report.failed):
            return
        told = dict(report.user_properties)
        run = {
            "tried": told.get("tried", 1) if report.when == "call" else 0, "failed": told.get("failed", 0) or int(report.failed),
            "figure": told.get("figure")}
        for name, value in report.user_properties:
            match name:
                case "marked promise": self.promises[value].add(**run)
                case "marked case": self.cases[value].add(**run)
                case "marked planted":
                    self.promises[value].planted += 1
                    self.promises[value].found += int(report.passed)
                case "promised" if report.when == "call":
                    number, counted = value
                    self.promises[number].add(**counted)

    def pytest_terminal_summary(self, terminalreporter) -> None:
        scale = "at soak scale" if SOAK in os.environ else "bounded"
        if any(tally.was_tried or tally.planted for tally in self.promises.values()):
            write(terminalreporter, f"promises, {scale}", ("promise", "tried", "failed", "planted faults found", "promised", "measured"), [
                (f"{number:2}  {PROMISES[number][0]}", *tally.cells(), PROMISES[number][1], tally.measured("—"))
                for number, tally in self.promises.items()])
        if any(tally.was_tried for tally in self.cases.values()):
            write(terminalreporter, f"the hall's own cases, {scale}", ("case", "tried", "failed", "promised", "measured"), [
                (f"{number:2}  {CASES[number][0]}", *tally.cells()[:2], CASES[number][1], tally.measured())
                for number, tally in self.cases.items()])


def write(reporter, title: str, head: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """A table in columns."""
    reporter.section(title)
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    for row in [head, *rows]:
        reporter.write_line("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def pytest_configure(config) -> None:
    config.addinivalue_line("markers", "promise(number): holds the server to this promise of the design")
    config.addinivalue_line("markers", "planted(number): plants a fault and sees the oracle of this promise fail")
    config.addinivalue_line("markers", "case(number): plays this case of the hall")
    config.addinivalue_line("markers", "wider: looks at more in `make soak` than in `make test`, and counts in no table")
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
    return lambda number, **counted: record_property("promised", (number, counted))
