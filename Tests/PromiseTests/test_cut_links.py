"""Promise 4: the right screen after a cut. Links are network namespaces; when to knock is decided by the page's own code."""

import asyncio
import random
import time

import pytest

from crowd import percentile
from guest import Guest
from network import BranchGuest, Hall, Network
from page_guest import PageGuest

SEED = 4
LINK = "1mbit"
RIGHT_SECONDS = 2.0
LONGEST_PAUSE = 12.0
SHORTEST, LONGEST = 0.2, 14.0
"""Seconds of a cut: from a blink to well beyond the heartbeat's bound of 10 s."""


async def press_on(mc: Guest) -> None:
    """The public screen changes several times a second, all along."""
    for number in range(1_000_000):
        await mc.does("stage.message", {"screen": "main", "text": f"Tin số {number}"})
        await asyncio.sleep(0.15)


async def cut_and_back(guest: PageGuest, mc: Guest, gap: float, knows: bool) -> float:
    """Seconds from the link's return until the screen shows no less than was true then. `knows`: the guest's device sees that it is back."""
    guest.branch.cut()
    await asyncio.sleep(gap)
    guest.branch.mend()
    began, head = time.monotonic(), mc.seq
    if knows:
        guest.online()
    await guest.until(lambda: guest.seq >= head, f"position {head} after {gap:.1f} s", 30)
    return time.monotonic() - began


async def seconds_to_right(hall: Hall, network: Network, gaps: list[list[float]], knows: bool = True) -> list[float]:
    """One guest on a link of its own for each list of cuts; gives how long each cut's end took."""
    await hall.start()
    mc = await BranchGuest(hall, hall.link("mc"), network.branch()).join()
    await mc.press()
    guests = [PageGuest(hall, hall.link("viewer"), network.branch(LINK)) for _ in gaps]
    await asyncio.gather(*(guest.stay() for guest in guests))
    pressing = asyncio.create_task(press_on(mc))

    async def cuts(guest: PageGuest, each: list[float]) -> list[float]:
        return [await cut_and_back(guest, mc, gap, knows) for gap in each]

    found = await asyncio.gather(*(cuts(guest, each) for guest, each in zip(guests, gaps)))
    pressing.cancel()
    assert all(guest.gaps == 0 for guest in guests)
    for guest in guests:
        await guest.go()
    return [seconds for each in found for seconds in each]


def spread(guests: int, cuts: int, dice: random.Random) -> list[list[float]]:
    """Cuts of every length, evenly from the shortest to the longest."""
    step = (LONGEST - SHORTEST) / (guests * cuts)
    gaps = [SHORTEST + step * (number + dice.random()) for number in range(guests * cuts)]
    return [gaps[number::guests] for number in range(guests)]


@pytest.mark.promise(4)
@pytest.mark.seconds(400)
async def test_the_right_screen_stands_two_seconds_after_a_link_returns_however_long_it_was_away(hall, network, scale, within, record_property):
    gaps = spread(scale(16, 20), scale(1, 10), random.Random(SEED))
    took = await seconds_to_right(hall, network, gaps)
    record_property("tried", len(took))
    record_property("figure", f"p99 {percentile(took, 0.99):.2f} s, median {percentile(took, 0.5):.2f} s over {len(took)} cuts")
    assert percentile(took, 0.99) <= within(RIGHT_SECONDS), sorted(took)[-5:]


@pytest.mark.seconds(200)
async def test_a_cut_that_no_device_sees_is_over_within_the_longest_pause_between_two_attempts(hall, network, scale, within, record_property):
    """Nothing tells the page to try at once, so its pauses are the bound: WIRE's cap of 10 s, and one try of TCP's."""
    dice = random.Random(SEED)
    took = await seconds_to_right(hall, network, [[dice.uniform(6, 9)] for _ in range(scale(4, 20))], knows=False)
    assert max(took) <= within(LONGEST_PAUSE), took
