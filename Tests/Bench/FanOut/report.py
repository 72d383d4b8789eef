"""How the figures of a bench are measured and told: a table, also as Markdown.

A figure that misses its goal is told; a run in which something was lost, doubled or out of order fails.
"""

import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from figures import Row
from machine import Machine


def report(figures: dict[str, Callable[[Machine], Iterator[Row]]], names: list[str]) -> int:
    """Measures those of these names, or all; gives the exit code."""
    if unknown := set(names) - figures.keys():
        print(f"{', '.join(sorted(unknown))}: no such figure; there are {', '.join(figures)}")
        return 2
    began, rows = time.monotonic(), []
    with tempfile.TemporaryDirectory() as folder:
        machine = Machine(Path(folder))
        for name in names or figures:
            try:
                for row in figures[name](machine):
                    rows.append(row)
                    print(f"{row.what}\n    {row.measured} (goal {row.goal}): {'MET' if row.is_met else 'MISSED'}", flush=True)
            except (AssertionError, subprocess.TimeoutExpired) as error:
                machine.faults.append(f"{name} was not measured: {error}")
    print(f"\n{time.monotonic() - began:.0f} s, {os.cpu_count()} cores\n\n| figure | measured | goal | |\n|---|---|---|---|")
    for row in rows:
        print(f"| {row.what} | {row.measured} | {row.goal} | {'met' if row.is_met else 'missed'} |")
    for fault in machine.faults:
        print(f"WRONG: {fault}")
    return 1 if machine.faults else 0
