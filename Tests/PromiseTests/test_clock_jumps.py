"""Promise 8: the conference's clock is nobody's to set; a restart after somebody set the machine's says so."""

import re

import pytest

from begun import begun
from page_clock import local, truth
from wall_clock import HOUR, WallClock


@pytest.mark.promise(8)
@pytest.mark.parametrize("jump", [HOUR, -HOUR], ids=["an_hour_ahead", "an_hour_back"])
async def test_a_restart_after_the_clock_was_set_goes_on_evenly_and_says_so(house, tmp_path, jump, within):
    wall = WallClock(house, tmp_path)
    mc, _, viewer = await begun(house)
    before, item = await truth(viewer), viewer.view["agenda/i1"]
    await house.kill()
    wall.set(jump)
    await house.start()
    for guest in (mc, viewer):
        await guest.until_closed()
        await guest.join()
    assert abs(await truth(viewer) - before) <= within(100), "the same boot: its clock goes on"
    assert viewer.view["agenda/i1"] == item
    told = re.search(r"the machine's clock had jumped by (-?\d+) ms", house.log)
    assert told and abs(int(told[1]) - jump * 1_000) < within(100), house.log
    answer = await mc.press()
    assert viewer.gaps == 0 and answer["ok"]
    assert "clock.jumped" in house.positions()[:answer["seq"]], "the minutes have it"
    started = await mc.key("agenda/i2", lambda item: "actualStart" in item)
    assert abs(started["actualStart"] - (local() + before)) < 5_000, "what happens is stamped with the conference's time"


@pytest.mark.promise(8)
async def test_a_restart_with_an_honest_clock_says_nothing_of_a_jump(house, tmp_path):
    WallClock(house, tmp_path)
    mc, _, _ = await begun(house)
    await house.restart()
    await mc.until_closed()
    assert (await (await mc.join()).press())["ok"]
    assert "clock.jumped" not in house.positions() and "had jumped" not in house.log
