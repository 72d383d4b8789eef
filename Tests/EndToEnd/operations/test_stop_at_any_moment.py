"""A server that is told to end does so from the first line of the program on: soon, with its journal whole and its lock free."""

import asyncio
import random
import re
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

import pytest
from support.client import Client
from support.server import ROOT, SUPPORT, ServerProcess

SEED = 13
STARTS_LAST = 1.0
"""Seconds within which a small conference is served, on a busy machine; the moments are drawn from this and a little more."""


def stop_seconds() -> float:
    """The bound that the server sets itself, from its one place."""
    return float(re.search(r"stopSeconds = ([\d.]+)", (ROOT / "Sources/Server/StopBounds.swift").read_text())[1])


async def first_line(server: ServerProcess) -> None:
    """The program's own code has begun: before it, the kernel ends a process that has done nothing."""
    async with asyncio.timeout(20):
        while not takes_signals(server):
            await asyncio.sleep(0)


def takes_signals(server: ServerProcess) -> bool:
    status = Path(f"/proc/{server.process.pid}/status").read_text()
    return bool(int(re.search(r"^SigBlk:\s*([0-9a-f]+)", status, re.MULTILINE)[1], 16) >> (signal.SIGTERM - 1) & 1)


async def is_told_to_end(server: ServerProcess, number: signal.Signals, wait: float) -> float:
    """Starts it, sends the signal so long after its first line, and gives how many seconds the end took."""
    server.spawn()
    await first_line(server)
    await asyncio.sleep(wait)
    told = time.monotonic()
    server.process.send_signal(number)
    code = await server.ended()
    assert code == 0, f"ended with {code} when told {wait:.3f} s after the first line: {server.log[-2_000:]}"
    return time.monotonic() - told


def is_whole(server: ServerProcess) -> None:
    if server.journal.exists():
        with closing(sqlite3.connect(server.journal)) as database:
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.promise(2)
@pytest.mark.seconds(600)
async def test_a_server_ends_at_any_moment_from_its_first_line_on(busy_server, scale, within, record_property):
    dice, longest, stops = random.Random(SEED), 0.0, scale(12, 100)
    for _ in range(stops):
        number = dice.choice([signal.SIGTERM, signal.SIGINT])
        longest = max(longest, await is_told_to_end(busy_server, number, STARTS_LAST * dice.random() ** 3))
        is_whole(busy_server)
        assert longest < within(stop_seconds())
    await busy_server.start()
    assert (await (await Client(busy_server, busy_server.link("mc")).join()).press())["ok"]
    assert await busy_server.stop() == 0
    assert len(set(busy_server.positions()) - {"server.started"}) == 2, "the programme once, and what was done since"
    record_property("tried", stops)
    record_property("figure", f"an end took at most {longest:.2f} s")


@pytest.mark.promise(2)
@pytest.mark.parametrize("where", ["as_it_says_that_it_serves", "as_it_begins"])
async def test_a_server_ends_when_told(busy_server, where):
    if where == "as_it_begins":
        await is_told_to_end(busy_server, signal.SIGTERM, 0)
    else:
        busy_server.spawn()
        assert (await asyncio.to_thread(busy_server._printed))[-1].startswith("Serving on ")
        assert await busy_server.stop() == 0


@pytest.mark.promise(2)
async def test_a_certificate_that_is_renewed_as_the_server_starts_ends_nothing(busy_server):
    busy_server.spawn()
    await first_line(busy_server)
    busy_server.process.send_signal(signal.SIGHUP)
    await busy_server.serving()
    assert await busy_server.stop() == 0


@pytest.fixture
def hanging_disk(busy_server, tmp_path):
    """While this file is there, no sync of the server comes back."""
    library, sign = tmp_path / "hanging_disk.so", tmp_path / "hangs"
    source = SUPPORT / "hanging_disk.c"
    subprocess.run(["gcc", "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
    busy_server.variables |= {"LD_PRELOAD": str(library), "HANGING_DISK": str(sign)}
    # Swift looks for its arguments beside the environment of its own start.
    busy_server.before = ["env"]
    return sign


@pytest.mark.promise(2)
async def test_a_server_whose_disk_hangs_ends_all_the_same(busy_server, hanging_disk, within):
    await busy_server.start()
    mc = await Client(busy_server, busy_server.link("mc")).join()
    assert (await mc.press())["ok"]
    kept = busy_server.positions()
    hanging_disk.touch()
    await mc.send(mc.command("stage.message", {"screen": "main", "text": "Lời nhắn chưa được ghi"}))
    await mc.time(1)
    told = time.monotonic()
    busy_server.terminate()
    assert await busy_server.ended() == 0
    assert time.monotonic() - told < within(stop_seconds() + 0.5)
    hanging_disk.unlink()
    await busy_server.start()
    assert busy_server.positions()[:len(kept)] == kept


@pytest.mark.promise(2)
async def test_a_server_whose_disk_hangs_at_the_start_ends_at_once(busy_server, hanging_disk, within):
    await busy_server.start()
    await busy_server.kill()
    hanging_disk.touch()
    assert await is_told_to_end(busy_server, signal.SIGTERM, 0.5) < within(1)
    assert "stopped before anybody was served" in busy_server.log
    hanging_disk.unlink()
    await busy_server.start()
