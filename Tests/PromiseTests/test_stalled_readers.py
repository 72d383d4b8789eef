"""Promise 6: readers that stop reading delay nobody, and cost little."""

import asyncio
import re
import time
from pathlib import Path

import pytest

from crowd import Reader, everybody, percentile
from guest import Guest
from house import House

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


def resident(house: House) -> int:
    """Bytes of the server's memory (proc(5), VmRSS)."""
    status = Path(f"/proc/{house.process.pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) * 1024


def fallen(house: House) -> int:
    """How often the server has found a reader behind."""
    return int(re.search(r"^diemcau_readers_fell_behind_total (\d+)$", house.get("/metrics").text, re.MULTILINE)[1])


async def stall(house: House, hands: list[Guest], readers: list[Reader]) -> None:
    """They read nothing from here on, and the server has found each of them behind: the hands write until it has."""
    behind, began = fallen(house), time.monotonic()
    for reader in readers:
        reader.stall()
    while fallen(house) - behind < len(readers):
        assert time.monotonic() - began < STALLED_SECONDS, "they have not been found behind"
        text = f"{time.monotonic()} Đề nghị các điểm cầu theo dõi trên màn hình".ljust(LONGEST_MESSAGE - NAME, "!")
        for hand in hands:
            await hand.does("stage.message", {"screen": "main", "text": text + hand.link.person})


async def read_on(readers: list[Reader], seq: int) -> None:
    """They read again; who was given up meanwhile (a stalled reader answers no heartbeat) comes back."""
    for reader in readers:
        reader.read_on()
        await reader.until(lambda: reader.chains["view"].seq >= seq or not reader.open)
        if not reader.open:
            await reader.join()


async def latencies(mc: Guest, readers: list[Reader]) -> list[float]:
    """From the press until each reader has what it changed, in seconds, for some seconds of presses."""
    found, began, number = [], time.monotonic(), 0
    while time.monotonic() - began < PHASE_SECONDS:
        number += 1
        pressed = time.monotonic()
        done = await mc.ask("stage.message", {"screen": "main", "text": f"Tin số {number} " + "của hội nghị " * 14})
        assert done["ok"], done
        for reader in readers:
            await reader.at(done["seq"])
        found += [reader.heard[done["seq"]] - pressed for reader in readers]
        await asyncio.sleep(PAUSE)
    return found


@pytest.mark.promise(6)
@pytest.mark.seconds(300)
async def test_readers_that_stop_reading_delay_nobody_and_cost_little(house, scale, record_property):
    await house.start()
    mc, *hands = [await Guest(house, link).join() for link in house.links() if link.role in ("mc", "operator")]
    await mc.press()
    readers = everybody(house, scale(100, 500))
    for reader in readers:
        await reader.join()
    stalled, others = readers[::10], [reader for number, reader in enumerate(readers) if number % 10]
    free, beside, cost = [], [], 0
    for _ in range(ROUNDS):
        free += await latencies(mc, others)
        before = resident(house)
        await stall(house, hands, stalled)
        beside += await latencies(mc, others)
        cost = max(cost, resident(house) - before)
        await read_on(stalled, mc.seq)
    alone, with_them = percentile(free, 0.99), percentile(beside, 0.99)
    record_property("tried", len(stalled) * ROUNDS)
    record_property("figure", f"{len(stalled)} of {len(readers)}: p99 {alone * 1_000:.0f} → {with_them * 1_000:.0f} ms "
                    f"({with_them / alone - 1:+.0%}), {cost / len(stalled) / 1024:.0f} KiB each")
    assert all(reader.gaps == 0 for reader in readers) and all(reader.came == 1 for reader in others)
    assert with_them <= scale(VISIBLE_SECONDS, alone * MOST_RATIO + TICK)
    assert cost / len(stalled) <= MOST_EACH
