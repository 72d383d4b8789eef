"""Hostile bytes never stop the house: `make fuzz`, for as long as a soak has time. Bounded, the seeded suites of the unit tests stand in its place."""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 120
"""For each of the three targets."""
LONGEST_BUILD = 1_800
"""Seconds: everything is built once more, instrumented, on two busy cores."""


@pytest.mark.promise(12)
@pytest.mark.skipif("DIEMCAU_SOAK" not in os.environ, reason="belongs to make soak; make test has seeded mutations of its own")
@pytest.mark.seconds(LONGEST_BUILD + 3 * 2 * SECONDS)
def test_frames_core_and_programmes_survive_the_fuzzer(record_property):
    run = subprocess.run(
        ["make", "--no-print-directory", "fuzz", f"FUZZ_SECONDS={SECONDS}"], cwd=ROOT, capture_output=True, text=True)
    told = re.findall(r"^(\w+): ([\d,]+) executions, (\d+) crashes$", run.stdout, re.MULTILINE)
    executions = {target: int(count.replace(",", "")) for target, count, _ in told}
    record_property("tried", sum(executions.values()))
    record_property("failed", sum(int(crashes) for *_, crashes in told))
    record_property("figure", ", ".join(f"{count:,} {target}" for target, count in executions.items()))
    assert run.returncode == 0, run.stdout[-4_000:] + run.stderr[-8_000:]
    assert executions.keys() == {"frames", "conference", "programme"} and all(executions.values())
