"""Promise 5: a server that dies in mid-ceremony is back at once, with the same item, clock and queue, and nobody has to log in again."""

import asyncio
import random
import shutil
import time

import pytest
from support.lean_client import LeanClient, everybody
from support.mid_ceremony import SEED, WHOLE_SECONDS, come_back, in_mid_ceremony, is_where_it_was, moment
from support.page_clock import truth
from support.server import ServerProcess
from support.wall_clock import HOUR, WallClock

READY_SECONDS = 1.0
"""Of a release build."""
MOST_DRIFT = 100
"""Milliseconds by which the clock of the timers may have moved."""


def is_quick(seconds: float, longest: float) -> None:
    assert seconds <= longest, f"back after {seconds:.2f} s only"


async def ready_again(server: ServerProcess) -> float:
    """Seconds from a start to the server's word that it is ready, with nobody connecting who would keep this process busy."""
    await server.kill()
    began = time.monotonic()
    await server.start()
    return time.monotonic() - began


async def back(server: ServerProcess, readers: list[LeanClient], head: int) -> float:
    """Starts the server again; gives the seconds until the last reader was whole."""
    dice = random.Random(SEED)
    began = time.monotonic()
    returning = [asyncio.create_task(reader.come_back(dice)) for reader in readers]
    await server.start()
    for reader in await asyncio.gather(*returning):
        await reader.at(head)
    return time.monotonic() - began


@pytest.mark.promise(5)
async def test_a_restart_in_mid_ceremony_is_over_in_seconds_for_everybody(server, scale, within, record_property):
    mc, venue, viewer = await in_mid_ceremony(server)
    readers = everybody(server, scale(60, 500))
    await asyncio.gather(*(reader.join() for reader in readers))
    before, ahead, head = moment(viewer), await truth(viewer), viewer.seq
    await server.kill()
    whole = await back(server, readers, head)
    for reader in readers:
        reader.leave()
    ready = await ready_again(server)
    record_property("figure", f"ready {ready:.2f} s, {len(readers)} whole {whole:.2f} s after the start")
    await come_back(mc, venue, viewer)
    await is_where_it_was(viewer, before, ahead, within(MOST_DRIFT))
    assert all(reader.welcome["continued"] and reader.chains["view"].snapshots == 1 and reader.gaps == 0 for reader in readers)
    assert (await mc.press())["ok"], "the token still opens, and the day goes on"
    is_quick(whole, within(WHOLE_SECONDS))
    is_quick(ready, within(READY_SECONDS))


@pytest.mark.planted(5)
async def test_a_server_that_comes_back_on_an_older_copy_of_its_data_is_found_out(server, tmp_path):
    """One press is missing."""
    mc, venue, viewer = await in_mid_ceremony(server)
    await server.stop()
    shutil.copytree(server.data, tmp_path / "older")
    await server.start()
    await come_back(mc, venue, viewer)
    await viewer.at((await mc.does("agenda.jump", {"to": "i3"}, "agenda"))["seq"])
    before, ahead = moment(viewer), await truth(viewer)
    await server.kill()
    shutil.rmtree(server.data)
    (tmp_path / "older").rename(server.data)
    await server.start()
    await come_back(viewer)
    with pytest.raises(AssertionError, match="another agenda than before"):
        await is_where_it_was(viewer, before, ahead, MOST_DRIFT)


@pytest.mark.planted(5)
async def test_a_server_whose_clock_comes_back_ahead_is_found_out(server, tmp_path):
    """The machine's monotonic clocks are set with its wall clock, and nothing is left to go on by."""
    wall = WallClock(server, tmp_path)
    server.variables["FAKETIME_DONT_FAKE_MONOTONIC"] = "0"
    _, _, viewer = await in_mid_ceremony(server)
    before, ahead = moment(viewer), await truth(viewer)
    await server.kill()
    wall.set(HOUR)
    await server.start()
    await come_back(viewer)
    with pytest.raises(AssertionError, match="the clock that timers are held against"):
        await is_where_it_was(viewer, before, ahead, MOST_DRIFT)


@pytest.mark.planted(5)
async def test_a_server_that_takes_its_time_to_come_back_is_found_out(server):
    await server.start()
    server.before = ["sh", "-c", f'sleep {READY_SECONDS} && exec "$@"', "sh"]
    ready = await ready_again(server)
    with pytest.raises(AssertionError, match="back after"):
        is_quick(ready, READY_SECONDS)
