"""Promise 8: the conference's clock is nobody's to set; a restart after somebody set the machine's says so."""

import asyncio
import re

import pytest
from support.client import BOUND
from support.page_clock import local, truth
from support.starting_points import first_item_on
from support.wall_clock import HOUR, WallClock


async def told_of(server) -> int:
    """By how many milliseconds the log says that the clock had jumped; a line is written beside what it tells of."""
    async with asyncio.timeout(BOUND):
        while not (told := re.search(r"the machine's clock had jumped by (-?\d+) ms", server.log)):
            await asyncio.sleep(0)
    return int(told[1])


@pytest.mark.promise(8)
@pytest.mark.parametrize("jump", [HOUR, -HOUR], ids=["an_hour_ahead", "an_hour_back"])
async def test_a_restart_after_the_clock_was_set_goes_on_evenly_and_says_so(server, tmp_path, jump, within):
    wall = WallClock(server, tmp_path)
    mc, _, viewer = await first_item_on(server)
    before, item = await truth(viewer), viewer.view["agenda/i1"]
    await server.kill()
    wall.set(jump)
    await server.start()
    for client in (mc, viewer):
        await client.until_closed()
        await client.join()
    assert abs(await truth(viewer) - before) <= within(100), "the same boot: its clock goes on"
    assert viewer.view["agenda/i1"] == item
    assert abs(await told_of(server) - jump * 1_000) < within(100), server.log
    answer = await mc.press()
    assert viewer.gaps == 0 and answer["ok"]
    assert "clock.jumped" in server.positions()[:answer["seq"]], "the minutes have it"
    started = await mc.key("agenda/i2", lambda item: "actualStart" in item)
    assert abs(started["actualStart"] - (local() + before)) < 5_000, "what happens is stamped with the conference's time"


@pytest.mark.promise(8)
async def test_a_restart_with_an_honest_clock_says_nothing_of_a_jump(server, tmp_path):
    WallClock(server, tmp_path)
    mc, _, _ = await first_item_on(server)
    await server.restart()
    await mc.until_closed()
    assert (await (await mc.join()).press())["ok"]
    assert "clock.jumped" not in server.positions() and "had jumped" not in server.log
