"""Fuzzes every target for so many seconds and tells what came of it: `campaign.py BINARY SECONDS [TARGET …]`, in the project's root.

Prints a line a target, `frames: 1,234,567 executions, 0 crashes`; the exit code is 1 when anything crashed, hung or broke a promise. The input that
did is kept beside the binary and named, with the line that runs it again.
"""

import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

TARGETS = {"frames": 16_384 + 64, "conference": 128, "programme": 24_576}
"""Each with the longest input in bytes: a frame's limit and a little more; a day of some thirty steps; the longest file of a programme twice."""
WORDS = [
    "{", "}", "[", "]", ",", ":", r"\"", "null", "true", "-", "1e9", r"\\u", r"\\ud800", r"\x0a", r"\x0d", r"\x09", "- ", ": ", ";", "#", "|",
    "&a ", "*a", r"\xef\xbb\xbf", r"\xe2\x80\xae", "9223372036854775807", "99999999999999999999",
]
"""What JSON, YAML and CSV are made of, in libFuzzer's spelling."""
SLOWEST = 20
"""Seconds for one input, on a busy machine; what takes longer hangs."""
MEMORY = 3_072
"""MiB: what takes more is a leak or a bomb."""
FUZZERS = os.cpu_count() or 1
"""Fuzzers at once, each with other dice."""
SANITIZER = "detect_leaks=0:malloc_context_size=0:symbolize=0:quarantine_size_mb=16"
"""Leaks are not looked for: the runtime's caches of types live as long as the process and would be taken for leaks. Who asked for memory is not kept,
which takes half of the time, nor where a crash was, which takes minutes; the line that runs it again tells both."""


def options(target: str, seconds: int) -> dict:
    return {
        "max_total_time": seconds, "max_len": TARGETS[target], "timeout": SLOWEST, "rss_limit_mb": MEMORY, "print_final_stats": 1,
        "detect_leaks": 0,
        # Both weigh every comparison and every rare branch anew; a day has tens of thousands of them, and they would take more time than the day.
        "use_value_profile": int(target == "frames"), "entropic": int(target == "frames"),
    }


def fuzz(binary: Path, target: str, seconds: int, place: int) -> tuple[int, list[Path]]:
    """How many inputs were tried, and those that crashed."""
    kept = binary.parent / "crashes" / f"{target}-{place}"
    kept.mkdir(parents=True, exist_ok=True)
    before = set(kept.iterdir())
    with tempfile.TemporaryDirectory() as seeds, tempfile.TemporaryDirectory() as desk:
        env = os.environ | {
            "FUZZ_TARGET": target, "FUZZ_SEEDS": seeds, "ASAN_OPTIONS": SANITIZER, "SWIFT_DETERMINISTIC_HASHING": "1",
            # Swift's own would catch the crash before libFuzzer keeps its input, and cannot read a process of the sanitizer's size.
            "SWIFT_BACKTRACE": "enable=no",
        }
        words = Path(desk, "words")
        words.write_text("".join(f'"{word}"\n' for word in WORDS))
        given = options(target, seconds) | {"artifact_prefix": f"{kept}/", "dict": words}
        command = [binary, *(f"-{name}={value}" for name, value in given.items()), seeds]
        run = subprocess.run(command, env=env, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, errors="replace")
    executed = re.search(r"stat::number_of_executed_units:\s*(\d+)", run.stderr)
    crashes = sorted(set(kept.iterdir()) - before)
    if run.returncode or not executed:
        print(run.stderr[-6_000:], file=sys.stderr)
        crashes = crashes or [kept / "no input was kept: see above"]
    return int(executed[1]) if executed else 0, crashes


def main() -> int:
    binary, seconds, targets = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:] or TARGETS
    crashed = False
    for target in targets:
        with ThreadPoolExecutor(FUZZERS) as pool:
            told = list(pool.map(lambda place: fuzz(binary, target, seconds, place), range(FUZZERS)))
        crashes = [crash for _, found in told for crash in found]
        print(f"{target}: {sum(count for count, _ in told):,} executions, {len(crashes)} crashes", flush=True)
        for crash in crashes:
            crashed = True
            print(f"  run it again: FUZZ_TARGET={target} {binary} {crash}", flush=True)
    return int(crashed)


if __name__ == "__main__":
    sys.exit(main())
