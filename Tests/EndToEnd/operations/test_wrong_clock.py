"""Promise 8: a machine that begins with a wrong clock and is put right is told of, and what is shown follows it again by one command."""

import asyncio
import re
import time

import pytest
from support.client import Client
from support.logfmt import logged
from support.starting_points import first_item_on
from support.wall_clock import HOUR, WallClock

SLOW = -8 * 24 * HOUR
TOLD_SECONDS = 10


def offset_of(clock: dict) -> int:
    """What the operator's page sends."""
    return clock["wall"] - clock["now"]


async def apart(client: Client, bound: float) -> dict:
    """What a page of the staff is told as soon as the two clocks differ."""
    await client.until(lambda: client.presence.get("clock", {}).get("apart"), "word that the clocks are apart", bound)
    return client.presence["clock"]


async def agree(client: Client, bound: float) -> None:
    await client.until(lambda: client.presence["clock"]["apart"] == 0, "word that the clocks agree", bound)


def shown(client: Client, at: int) -> int:
    """As `public/client/shown.js`."""
    shifts = [shift for shift in client.view.get("clock", {}).get("shifts", []) if shift["since"] <= at]
    return at + (shifts[-1]["offset"] if shifts else 0)


@pytest.mark.promise(8)
@pytest.mark.parametrize("restarted", [False, True], ids=["put_right_at_work", "and_started_again"])
async def test_a_machine_eight_days_slow_that_is_put_right_is_told_of_and_mended(server, tmp_path, restarted, within):
    wall = WallClock(server, tmp_path)
    wall.set(SLOW)
    mc, _, viewer = await first_item_on(server)
    operator = await Client(server, server.link("operator")).join()
    before, first = viewer.view["agenda/i1"], len(server.positions())
    assert "clock" not in operator.presence, "a clock that is wrong evenly is nobody's to notice"
    wall.set(0)
    told_at = time.monotonic()
    await apart(operator, TOLD_SECONDS)
    if restarted:
        await server.kill()
        await server.start()
        for client in (mc, viewer, operator):
            await client.until_closed()
            client.presence = {}
            await client.join()
        assert "clock" not in operator.view, "what is true only while a server lives is in no record"
    clock = await apart(operator, TOLD_SECONDS)
    assert time.monotonic() - told_at < within(TOLD_SECONDS)
    assert abs(clock["apart"] + SLOW * 1_000) < within(100) and abs(clock["wall"] - time.time() * 1_000) < within(TOLD_SECONDS * 1_000)
    assert abs(clock["now"] + clock["apart"] - clock["wall"]) < 5, "both times are told"
    await is_said(server, 2 if restarted else 1)
    timer = viewer.view["timer/item"]
    arg = {"offset": offset_of(clock), "from": clock["starts"][0]["seq"]}
    assert await mc.refused("clock.align", arg, "clock") == ("forbidden", "permission")
    done = await operator.does("clock.align", arg, "clock")
    await agree(operator, TOLD_SECONDS)
    await viewer.at(done["seq"])
    assert viewer.view["agenda/i1"] == before and viewer.view["timer/item"] == timer, "nothing that was stamped has moved"
    assert abs(shown(viewer, before["actualStart"]) - time.time() * 1_000) < within(TOLD_SECONDS * 1_000), "and past times are shown right too"
    started = await mc.press()
    item = await mc.key("agenda/i2", lambda item: "actualStart" in item)
    assert started["seq"] > first and item["actualStart"] > before["actualStart"], "order goes on"
    assert abs(shown(mc, item["actualStart"]) - time.time() * 1_000) < within(2_000)
    assert viewer.gaps == mc.gaps == operator.gaps == 0


def said_of_clocks(server) -> list[str]:
    """The messages about clocks that are apart, in this order."""
    return re.findall(r'msg="(the machine\'s clock is \d+ ms (?:ahead of|behind) [^"]+)"', server.log)


async def is_said(server, count: int) -> None:
    """So many lines say that the clocks are apart; a line is written beside what it tells of."""
    async with asyncio.timeout(TOLD_SECONDS):
        while len(said_of_clocks(server)) < count:
            await asyncio.sleep(0)
    assert len(said_of_clocks(server)) == count, said_of_clocks(server)


@pytest.mark.promise(8)
async def test_each_change_of_the_machines_clock_is_one_line_of_the_log(server, tmp_path):
    wall = WallClock(server, tmp_path)
    await first_item_on(server)
    operator = await Client(server, server.link("operator")).join()
    for seconds in (HOUR, -HOUR):
        wall.set(seconds)
        await operator.until(lambda: abs(operator.presence.get("clock", {}).get("apart", 0) - seconds * 1_000) < 1_000, "the new difference")
    await is_said(server, 2)
    wall.set(0)
    await agree(operator, TOLD_SECONDS)
    assert await logged(server, "the machine's clock and the times that are shown agree again")


@pytest.mark.promise(8)
async def test_an_alignment_stays_right_when_the_server_is_started_again(server, tmp_path, within):
    wall = WallClock(server, tmp_path)
    wall.set(SLOW)
    _, _, _ = await first_item_on(server)
    operator = await Client(server, server.link("operator")).join()
    wall.set(0)
    clock = await apart(operator, TOLD_SECONDS)
    await operator.does("clock.align", {"offset": offset_of(clock)}, "clock")
    await server.restart()
    await operator.until_closed()
    operator.presence = {}
    await operator.join()
    now = (await operator.time(1))["s"]
    assert abs(shown(operator, now) - time.time() * 1_000) < within(1_000)
    assert len(said_of_clocks(server)) == 1, "the two agree from the first moment on"


@pytest.mark.promise(8)
@pytest.mark.parametrize(("days", "asks"), [(-8, True), (0, False), (-40, False)], ids=["another_day", "its_day", "a_trial"])
async def test_opening_on_another_day_near_the_programmes_asks_first(server, tmp_path, days, asks):
    wall = WallClock(server, tmp_path)
    # Noon in Lào Cai on 17 January 2022, the programme's day, and so many days off.
    noon = 1_642_395_600 + days * 24 * HOUR
    wall.set(round(noon - time.time()))
    await server.start()
    mc = await Client(server, server.link("mc")).join()
    answer = await mc.press()
    assert answer["ok"] is not asks
    if asks:
        assert (answer["err"], answer["reason"]) == ("conflict", "conference.other-day")
        assert (await mc.ask("conference.open", {"confirm": True}, mc.seen("conference")))["ok"]
    await server.stop()
    assert ("opened as a trial" in server.log) == (abs(days) > 30)
