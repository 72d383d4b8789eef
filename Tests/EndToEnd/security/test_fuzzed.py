"""Hostile bytes never stop the server, nor do its own threads: `make fuzz` and `make race`, as far as a soak has time for them.

In `make test` the seeded mutations of the unit tests stand in their place.
"""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SECONDS = 40
"""For each of the three targets."""
LONGEST_BUILD = 1_800
"""Seconds: everything is built once more, instrumented, on two busy cores; no time where `make soak` has built it."""
LONGEST_SEARCH = 20
"""Seconds in which a planted fault is found; each is found in a few."""

pytestmark = pytest.mark.skipif("DIEMCAU_SOAK" not in os.environ, reason="belongs to make soak; make test has seeded mutations of its own")


def make(*words: str, **environment: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        ["make", "--no-print-directory", *words], cwd=ROOT, capture_output=True, text=True, env=os.environ | environment)


@pytest.mark.promise(12)
@pytest.mark.seconds(LONGEST_BUILD + 3 * 2 * SECONDS)
def test_frames_core_and_programmes_survive_the_fuzzer(record_property):
    run = make("fuzz", f"FUZZ_SECONDS={SECONDS}")
    told = re.findall(r"^(\w+): ([\d,]+) executions, (\d+) crashes$", run.stdout, re.MULTILINE)
    executions = {target: int(count.replace(",", "")) for target, count, _ in told}
    record_property("tried", sum(executions.values()))
    record_property("failed", sum(int(crashes) for *_, crashes in told))
    record_property("figure", ", ".join(f"{count:,} {target}" for target, count in executions.items()))
    assert run.returncode == 0, run.stdout[-4_000:] + run.stderr[-8_000:]
    assert executions.keys() == {"frames", "conference", "programme"} and all(executions.values())


@pytest.mark.planted(12)
@pytest.mark.seconds(LONGEST_BUILD + 2 * LONGEST_SEARCH)
@pytest.mark.parametrize("target, fault", [("frames", "kind"), ("conference", "disk")])
def test_a_planted_fault_is_found_by_the_fuzzer_which_keeps_the_bytes(target, fault):
    run = make("fuzz", f"FUZZ_SECONDS={LONGEST_SEARCH}", f"FUZZ_TARGETS={target}", FUZZ_PLANTED=fault)
    assert run.returncode != 0, run.stdout
    assert re.search(rf"^{target}: [\d,]+ executions, [1-9]\d* crashes$", run.stdout, re.MULTILINE), run.stdout + run.stderr[-4_000:]
    assert f"FUZZ_TARGET={target}" in run.stdout, "the line that runs it again"


def races(said: str) -> int:
    return said.count("WARNING: ThreadSanitizer")


@pytest.mark.promise(12)
@pytest.mark.seconds(LONGEST_BUILD + 600)
def test_no_two_threads_meet_over_one_thing(record_property):
    run = make("race")
    said = run.stdout + run.stderr
    record_property("failed", races(said))
    suites = re.findall(r"Test run with (\d+) tests in \d+ suites? passed", said)
    scenarios = re.findall(r"^(\d+) passed in", said, re.MULTILINE)
    assert run.returncode == 0 and not races(said), said[-8_000:]
    assert len(suites) == len(scenarios) == 1 and int(suites[0]) > 50 and int(scenarios[0]) > 40, said[-2_000:]
    record_property("tried", int(suites[0]) + int(scenarios[0]))
    record_property("figure", f"{suites[0]} tests with threads and {scenarios[0]} scenarios, {races(said)} races")


@pytest.mark.planted(12)
@pytest.mark.seconds(LONGEST_BUILD)
def test_a_planted_race_is_found():
    run = make("race-suites", "RACE_SUITES=PlantedRaceTests", DIEMCAU_PLANTED="race")
    assert run.returncode != 0 and races(run.stdout + run.stderr) == 1, run.stdout + run.stderr[-4_000:]
