"""A process that has no descriptor left: newcomers wait at the door, those who are in go on, and the door opens again by itself."""

import asyncio
import os
import resource
import time
from pathlib import Path

from begun import begun
from guest import BOUND, Guest
from house import House

ROOM = 6
"""Newcomers for whom there still is a descriptor."""
KNOCKING = 10
"""Newcomers for whom there is none."""
STANDING_SECONDS = 2
"""How long the full house is watched."""
MOST_CPU = 0.5
"""Of one core, for a house that sends a few messages while people stand at its door; one that spins takes all of it."""


def leave_room(house: House, room: int) -> None:
    """So many descriptors can still be opened."""
    used = max(int(name) for name in os.listdir(f"/proc/{house.process.pid}/fd")) + 1
    hard = resource.prlimit(house.process.pid, resource.RLIMIT_NOFILE)[1]
    resource.prlimit(house.process.pid, resource.RLIMIT_NOFILE, (used + room, hard))


def cpu_seconds(process: int) -> float:
    """What all threads of a process have spent (proc(5), fields utime and stime)."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def goes_on(mc: Guest, others: list[Guest], told: str) -> None:
    await mc.does("stage.message", {"screen": "main", "text": told})
    for guest in others:
        await guest.key("stage/main", lambda screen: screen["message"] == told)


async def full(house: House, mc: Guest, others: list[Guest]) -> None:
    """Those who are in are served, and the house does not spin."""
    began, spent, said = time.monotonic(), cpu_seconds(house.process.pid), 0
    while time.monotonic() - began < STANDING_SECONDS:
        said += 1
        await goes_on(mc, others, f"Phòng đã đầy, {said}")
        assert (await others[0].time(said))["c0"] == said
        await mc.until(lambda: len(mc.pings) >= said, "the next heartbeat")
    busy = (cpu_seconds(house.process.pid) - spent) / (time.monotonic() - began)
    assert busy < MOST_CPU, f"a full house spins: {busy:.0%} of a core"


async def test_a_house_without_descriptors_keeps_those_who_are_in_and_takes_newcomers_when_some_leave(house):
    mc, venue, viewer = await begun(house)
    leave_room(house, ROOM)
    last = [await Guest(house, viewer.link).join() for _ in range(ROOM)]
    knocking = [asyncio.create_task(Guest(house, viewer.link).join()) for _ in range(KNOCKING)]
    await full(house, mc, [venue, viewer, *last])
    assert not any(task.done() for task in knocking), "the limit did not hold"
    assert "No descriptor left for another connection" in house.log
    await last.pop().leave()
    inside, outside = await asyncio.wait(knocking, timeout=BOUND, return_when=asyncio.FIRST_COMPLETED)
    assert inside and outside, "one left, one came in"
    resource.prlimit(house.process.pid, resource.RLIMIT_NOFILE, resource.prlimit(os.getpid(), resource.RLIMIT_NOFILE))
    everybody = [mc, venue, viewer, *last, *await asyncio.gather(*knocking)]
    await goes_on(mc, everybody, "Phòng lại mở cửa")
    assert all(guest.gaps == 0 and guest.closed is None for guest in everybody), "nobody who was in was put out"
