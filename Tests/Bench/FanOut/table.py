"""`make bench`, its second half: prints the table of the fan-out, also as Markdown. With names of figures (`FIGURES`) only those.

A figure that misses its goal is told; a run in which something was lost, doubled or out of order fails.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from figures import FIGURES
from machine import Machine


def main(names: list[str]) -> int:
    if unknown := set(names) - FIGURES.keys():
        print(f"{', '.join(sorted(unknown))}: no such figure; there are {', '.join(FIGURES)}")
        return 2
    began, rows = time.monotonic(), []
    with tempfile.TemporaryDirectory() as folder:
        machine = Machine(Path(folder))
        for name in names or FIGURES:
            try:
                for row in FIGURES[name](machine):
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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
