"""Promise 6: readers that stop reading delay nobody, and cost little."""

import asyncio
import os
import re
import signal
import time
from pathlib import Path

import pytest
from support.client import Client
from support.lean_client import LeanClient, everybody, percentile
from support.server import ServerProcess

ROUNDS = 3
PHASE_SECONDS = 2.5
"""Of one round with all reading, and of one with some stalled: shorter than the 20 s after which a stalled reader is closed."""
PAUSE = 0.12
"""Seconds between two presses: within an MC's rate, so that none waits for its turn."""
LONGEST_MESSAGE, NAME = 200, 20
"""Characters, and how many of them are left for the name of who writes."""
STALLED_SECONDS = 12
"""Within which a few messages a second have filled what the kernel keeps."""
VISIBLE_SECONDS = 2
"""A delay that somebody in the hall would see; the ratio is a figure of the soak."""
MOST_RATIO, TICK = 1.10, 0.005
MOST_EACH = 256 * 1024
"""Bytes of the server's memory per stalled reader."""


def resident(server: ServerProcess) -> int:
    """Bytes of the server's memory (proc(5), VmRSS)."""
    status = Path(f"/proc/{server.process.pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) * 1024


def fallen(server: ServerProcess) -> int:
    """How often the server has found a reader behind."""
    return int(re.search(r"^diemcau_readers_fell_behind_total (\d+)$", server.get("/metrics").text, re.MULTILINE)[1])


async def stall(server: ServerProcess, clients: list[Client], readers: list[LeanClient]) -> None:
    """They read nothing from here on, and the server has found each of them behind: the senders write until it has."""
    behind, began = fallen(server), time.monotonic()
    for reader in readers:
        reader.stall()
    while fallen(server) - behind < len(readers):
        assert time.monotonic() - began < STALLED_SECONDS, "they have not been found behind"
        text = f"{time.monotonic()} Đề nghị các điểm cầu theo dõi trên màn hình".ljust(LONGEST_MESSAGE - NAME, "!")
        for client in clients:
            await client.does("stage.message", {"screen": "main", "text": text + client.link.person})


async def read_on(readers: list[LeanClient], seq: int) -> None:
    """They read again; who was given up meanwhile (a stalled reader answers no heartbeat) comes back."""
    for reader in readers:
        reader.read_on()
        await reader.until(lambda: reader.chains["view"].seq >= seq or not reader.open)
        if not reader.open:
            await reader.join()


async def latencies(mc: Client, readers: list[LeanClient], seconds: float = PHASE_SECONDS) -> list[float]:
    """From the press until each reader has what it changed, in seconds, for so long of presses."""
    found, began, number = [], time.monotonic(), 0
    while time.monotonic() - began < seconds:
        number += 1
        pressed = time.monotonic()
        done = await mc.ask("stage.message", {"screen": "main", "text": f"Tin số {number} " + "của hội nghị " * 14})
        assert done["ok"], done
        for reader in readers:
            await reader.at(done["seq"])
        found += [reader.heard[done["seq"]] - pressed for reader in readers]
        await asyncio.sleep(PAUSE)
    return found


def most(free: list[float]) -> float:
    """By when the others have to have the news while some are stalled; `free`: how long it took while all were reading."""
    return percentile(free, 0.99) * MOST_RATIO + TICK


def nobody_waits(beside: list[float], longest: float) -> None:
    assert percentile(beside, 0.99) <= longest, f"the others have waited: p99 {percentile(beside, 0.99):.3f} s, and not {longest:.3f} s"


@pytest.mark.promise(6)
@pytest.mark.seconds(300)
async def test_readers_that_stop_reading_delay_nobody_and_cost_little(server, scale, record_property):
    await server.start()
    mc, *clients = [await Client(server, link).join() for link in server.links() if link.role in ("mc", "operator")]
    await mc.press()
    readers = everybody(server, scale(100, 500))
    for reader in readers:
        await reader.join()
    stalled, others = readers[::10], [reader for number, reader in enumerate(readers) if number % 10]
    free, beside, cost = [], [], 0
    for _ in range(ROUNDS):
        free += await latencies(mc, others)
        before = resident(server)
        await stall(server, clients, stalled)
        beside += await latencies(mc, others)
        cost = max(cost, resident(server) - before)
        await read_on(stalled, mc.seq)
    alone, with_them = percentile(free, 0.99), percentile(beside, 0.99)
    record_property("tried", len(stalled) * ROUNDS)
    record_property("figure", f"{len(stalled)} of {len(readers)}: p99 {alone * 1_000:.0f} → {with_them * 1_000:.0f} ms "
                    f"({with_them / alone - 1:+.0%}), {cost / len(stalled) / 1024:.0f} KiB each")
    assert all(reader.gaps == 0 for reader in readers) and all(reader.came == 1 for reader in others)
    nobody_waits(beside, scale(VISIBLE_SECONDS, most(free)))
    assert cost / len(stalled) <= MOST_EACH


class HoldingClient(Client):
    """An MC of a server that waits for whoever does not read before it serves the next: it stands still for `hold` seconds at every command."""

    hold = 0.0

    async def send(self, frame: dict, malformed: bool = False) -> None:
        if self.hold and frame["t"] == "cmd":
            self.server.freeze()
            asyncio.get_running_loop().call_later(self.hold, os.kill, self.server.process.pid, signal.SIGCONT)
        await super().send(frame, malformed)


@pytest.mark.planted(6)
async def test_a_server_that_waits_for_a_stalled_reader_is_found_out(server):
    await server.start()
    mc = await HoldingClient(server, server.link("mc")).join()
    await mc.press()
    stalled, *others = everybody(server, 10)
    for reader in (stalled, *others):
        await reader.join()
    free = await latencies(mc, others, seconds=0.5)
    stalled.stall()
    mc.hold = most(free)
    beside = await latencies(mc, others, seconds=0.5)
    with pytest.raises(AssertionError, match="the others have waited"):
        nobody_waits(beside, most(free))

