"""The unit of systemd, as far as a machine that runs none can be asked: it is sound, gives little away, the server needs nothing that it forbids."""

import re
import subprocess

from support.client import Client
from support.privileges import need_root
from support.server import ROOT

UNIT = ROOT / "Sources/Package/diemcau.service"
MOST_EXPOSURE = 3.0
"""Of 10, by systemd's own reckoning; a service without any hardening has 9.6."""
OF_ROOT = {"fchown"}
"""Calls that only root's process makes, as this test's: SQLite hands its files over to whom the journal belongs."""


def systemd_analyze(*words: str) -> subprocess.CompletedProcess:
    return subprocess.run(["systemd-analyze", *words], capture_output=True, text=True)


def test_the_unit_is_sound(tmp_path):
    """In a tree in which the program is there."""
    need_root("systemd-analyze")
    program = tmp_path / "diemcau"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    unit = tmp_path / "diemcau.service"
    unit.write_text(UNIT.read_text().replace("/usr/bin/diemcau", str(program)))
    run = systemd_analyze("verify", "--man=no", "--recursive-errors=no", str(unit))
    assert (run.returncode, run.stdout + run.stderr) == (0, "")
    unit.write_text(unit.read_text().replace("Restart=on-failure", "Restart=sometimes"))
    assert "sometimes" in systemd_analyze("verify", "--man=no", "--recursive-errors=no", str(unit)).stderr, "a fault would be seen"


def test_the_unit_gives_away_little():
    need_root("systemd-analyze")
    run = systemd_analyze("security", "--offline=true", str(UNIT))
    exposure = float(re.search(r"Overall exposure level for diemcau.service: ([\d.]+)", run.stdout)[1])
    assert exposure <= MOST_EXPOSURE, run.stdout


def calls(group: str) -> set[str]:
    """The system calls of a group of systemd's, with those of the groups within it."""
    named = re.findall(r"^    ([@\w-]+)$", systemd_analyze("syscall-filter", group).stdout, re.MULTILINE)
    return {name for name in named if name[0] != "@"}.union(*(calls(name) for name in named if name[0] == "@"))


def allowed() -> set[str]:
    calls_allowed: set[str] = set()
    for line in re.findall(r"^SystemCallFilter=(.*)$", UNIT.read_text(), re.MULTILINE):
        named = set().union(*(calls(word) if word[0] == "@" else {word} for word in line.lstrip("~").split()))
        calls_allowed = calls_allowed - named if line[0] == "~" else calls_allowed | named
    return calls_allowed


async def test_the_unit_allows_every_system_call_that_a_conference_takes(server, tmp_path):
    need_root("strace", "systemd-analyze")
    trace = tmp_path / "trace"
    # The harness signals the server, so the tracer is its grandchild (-D).
    server.before = ["strace", "-D", "-f", "-qq", "-o", str(trace), "-e", "signal=none"]
    await server.start()
    mc = await Client(server, server.link("mc")).join()
    assert (await mc.press())["ok"]
    assert await server.stop() == 0
    made = set(re.findall(r"^\d+ +(\w+)\(", trace.read_text(), re.MULTILINE)) - OF_ROOT
    assert {"epoll_wait", "fdatasync"} & made or {"epoll_pwait", "fsync"} & made, made
    assert made - allowed() == set()
