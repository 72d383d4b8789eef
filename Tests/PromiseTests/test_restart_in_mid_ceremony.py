"""Promise 5: a server that dies in mid-ceremony is back at once, with the same item, clock and queue, and nobody has to log in again."""

import asyncio
import random
import shutil
import time

import pytest

from begun import begun
from crowd import Reader, everybody
from guest import Guest
from house import House
from page_clock import truth
from wall_clock import HOUR, WallClock

SEED = 5
READY_SECONDS = 1.0
"""Of a release build."""
WHOLE_SECONDS = 5.0
MOST_DRIFT = 100
"""Milliseconds by which the clock of the timers may have moved."""


async def in_mid_ceremony(house: House) -> tuple[Guest, Guest, Guest]:
    """An MC, a venue that has asked to speak, and a viewer who sees a timer run."""
    mc, venue, viewer = await begun(house)
    await mc.does("queue.open")
    asked = await venue.does("speaker.request", {"kind": "question", "topic": "Đường vào bản"})
    await mc.key(f"speaker/{asked['created']}")
    await viewer.at((await mc.does("timer.start", {"seconds": 600}))["seq"])
    return mc, venue, viewer


def moment(viewer: Guest) -> dict:
    """What a screen shows of the ceremony."""
    shown = {key: value for key, value in viewer.view.items() if key in ("agenda", "agenda/i1", "queue") or key.startswith(("speaker/", "timer/"))}
    assert len(shown) >= 5, f"no ceremony is under way: {sorted(shown)}"
    return shown


async def come_back(*guests: Guest) -> None:
    for guest in guests:
        await guest.until_closed()
        await guest.join()


async def is_where_it_was(viewer: Guest, before: dict, ahead: float, drift: float) -> None:
    """The same item, queue and timer, and the same clock. `ahead`: the server's clock before the restart, `drift` by how much it may differ; milliseconds."""
    for key, value in before.items():
        assert viewer.view.get(key) == value, f"another {key} than before"
    moved = await truth(viewer) - ahead
    assert abs(moved) <= drift, f"the clock that timers are held against has moved by {moved:.0f} ms"


def is_quick(seconds: float, longest: float) -> None:
    assert seconds <= longest, f"back after {seconds:.2f} s only"


async def ready_again(house: House) -> float:
    """Seconds from a start to the house's word that it is ready, with nobody at the door who would keep this process busy."""
    await house.kill()
    began = time.monotonic()
    await house.start()
    return time.monotonic() - began


async def back(house: House, readers: list[Reader], head: int) -> float:
    """Starts the house again; gives the seconds until the last reader was whole."""
    dice = random.Random(SEED)
    began = time.monotonic()
    returning = [asyncio.create_task(reader.come_back(dice)) for reader in readers]
    await house.start()
    for reader in await asyncio.gather(*returning):
        await reader.at(head)
    return time.monotonic() - began


@pytest.mark.promise(5)
async def test_a_restart_in_mid_ceremony_is_over_in_seconds_for_everybody(house, scale, within, record_property):
    mc, venue, viewer = await in_mid_ceremony(house)
    readers = everybody(house, scale(60, 500))
    await asyncio.gather(*(reader.join() for reader in readers))
    before, ahead, head = moment(viewer), await truth(viewer), viewer.seq
    await house.kill()
    whole = await back(house, readers, head)
    for reader in readers:
        reader.leave()
    ready = await ready_again(house)
    record_property("figure", f"ready {ready:.2f} s, {len(readers)} whole {whole:.2f} s after the start")
    await come_back(mc, venue, viewer)
    await is_where_it_was(viewer, before, ahead, within(MOST_DRIFT))
    assert all(reader.welcome["continued"] and reader.chains["view"].snapshots == 1 and reader.gaps == 0 for reader in readers)
    assert (await mc.press())["ok"], "the token still opens, and the day goes on"
    is_quick(whole, within(WHOLE_SECONDS))
    is_quick(ready, within(READY_SECONDS))


@pytest.mark.planted(5)
async def test_a_house_that_comes_back_on_an_older_copy_of_its_data_is_found_out(house, tmp_path):
    """One press is missing."""
    mc, venue, viewer = await in_mid_ceremony(house)
    await house.stop()
    shutil.copytree(house.data, tmp_path / "older")
    await house.start()
    await come_back(mc, venue, viewer)
    await viewer.at((await mc.does("agenda.jump", {"to": "i3"}, "agenda"))["seq"])
    before, ahead = moment(viewer), await truth(viewer)
    await house.kill()
    shutil.rmtree(house.data)
    (tmp_path / "older").rename(house.data)
    await house.start()
    await come_back(viewer)
    with pytest.raises(AssertionError, match="another agenda than before"):
        await is_where_it_was(viewer, before, ahead, MOST_DRIFT)


@pytest.mark.planted(5)
async def test_a_house_whose_clock_comes_back_ahead_is_found_out(house, tmp_path):
    """The machine's monotonic clocks are set with its wall clock, and nothing is left to go on by."""
    wall = WallClock(house, tmp_path)
    house.surroundings["FAKETIME_DONT_FAKE_MONOTONIC"] = "0"
    _, _, viewer = await in_mid_ceremony(house)
    before, ahead = moment(viewer), await truth(viewer)
    await house.kill()
    wall.set(HOUR)
    await house.start()
    await come_back(viewer)
    with pytest.raises(AssertionError, match="the clock that timers are held against"):
        await is_where_it_was(viewer, before, ahead, MOST_DRIFT)


@pytest.mark.planted(5)
async def test_a_house_that_takes_its_time_to_come_back_is_found_out(house):
    await house.start()
    house.before = ["sh", "-c", f'sleep {READY_SECONDS} && exec "$@"', "sh"]
    ready = await ready_again(house)
    with pytest.raises(AssertionError, match="back after"):
        is_quick(ready, READY_SECONDS)
