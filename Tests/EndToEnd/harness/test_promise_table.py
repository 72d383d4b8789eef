"""The tables of promises and cases tell what was tried and what failed, and nothing else."""

import os
import re
import subprocess
import sys
from pathlib import Path

A_RUN = """
import pytest

@pytest.mark.promise(2)
def test_tries_often(record_property, scale):
    record_property("tried", scale(15, 500))
    record_property("figure", "15 kills")

@pytest.mark.promise(2)
def test_fails():
    assert False

@pytest.mark.case(7)
@pytest.mark.promise(4)
@pytest.mark.parametrize("wall", [1, 2])
def test_plays_a_case(wall, record_property):
    record_property("figure", f"{wall * 100} ms")

@pytest.mark.planted(2)
def test_plants_a_fault():
    pass

@pytest.fixture
def broken():
    raise OSError

@pytest.mark.promise(7)
def test_never_begins(broken):
    pass

def test_runs_a_simulator(promised):
    promised(1, tried=10_000, figure="10,000 reconnects")
    promised(3, tried=100_000, failed=2)
"""


def printed(folder: Path, **variables) -> tuple[dict[int, list[str]], dict[int, list[str]]]:
    """The rows of both tables, by promise and by case, without the promises' own words."""
    (folder / "test_a_run.py").write_text(A_RUN)
    plain = {name: value for name, value in os.environ.items() if name != "DIEMCAU_SOAK"}
    tests = Path(__file__).resolve().parents[1]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "support.promise_table", "-p", "no:cacheprovider", str(folder)], capture_output=True, text=True,
        cwd=folder, env=plain | {"PYTHONPATH": str(tests)} | variables)
    promises, cases = done.stdout.split("the hall's own cases")
    return {row[0]: [*row[2:5], row[6]] for row in rows(promises)}, {row[0]: [*row[2:4], row[5]] for row in rows(cases)}


def rows(table: str) -> list[list]:
    lines = [re.split(r"  +", line.strip()) for line in table.splitlines() if re.match(r" ?\d+  ", line)]
    return [[int(row[0]), *row[1:]] for row in lines]


def test_the_tables_tell_what_was_tried_and_failed_and_a_dash_where_nothing_was(tmp_path):
    promises, cases = printed(tmp_path)
    assert promises[1] == ["10,000", "0", "—", "10,000 reconnects"]
    assert promises[2] == ["16", "1", "1 of 1", "15 kills"]
    assert promises[3] == ["100,000", "2", "—", "—"]
    assert promises[7] == ["0", "1", "—", "—"], "a test that never began has failed"
    assert promises[10] == ["—", "—", "—", "—"]
    assert promises[14] == ["—", "—", "—", "—"]
    assert promises[4] == ["2", "0", "—", "100 ms; 200 ms"]
    assert cases[7] == ["2", "0", "100 ms; 200 ms"] and cases[1] == ["—", "—", "—"]


def test_at_soak_scale_more_is_tried(tmp_path):
    assert printed(tmp_path, DIEMCAU_SOAK="1")[0][2][0] == "501"
