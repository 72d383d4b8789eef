"""The hall's uplink drops: inside it goes on; outside they see since when they are cut, and are whole soon after it is back."""

import asyncio
import re
import time
from datetime import datetime, timedelta, timezone

import pytest
from support.browser import chromium, expect, is_whole, press_cue
from support.client import Client
from support.uplink import Uplink

ROLL_CALL = "Kiểm tra kỹ thuật các điểm cầu"
ANTHEM = "Chào cờ"
ZONE = timezone(timedelta(hours=7))
LAST_WORD_SECONDS = 4
"""The server is heard of every three seconds, so what a page has may be so old when the line is cut."""
WHOLE_SECONDS = 2
"""Promise 4."""
VENUE = "si-ma-cai"
"""Whose page is looked at; the other districts follow the wire without one."""


async def districts(server, line: Uplink) -> list[Client]:
    links = [link for link in server.links() if link.role == "venue" and link.person not in (VENUE, "hoi-truong")]
    return await asyncio.gather(*(Client(server, link, line).join() for link in links))


async def comes_back(client: Client, up: float) -> float:
    """Joins again as soon as it hears that its socket is gone; gives the seconds until it was whole."""
    await client.until_closed()
    await client.join()
    return time.monotonic() - up


async def page_comes_back(page, up: float) -> float:
    await is_whole(page, ANTHEM)
    return time.monotonic() - up


async def says_since_when(page, level: str, cut_at: float) -> float:
    """What the banner calls the time of all that is shown, in seconds before the cut."""
    banner = page.locator(f".banner.{level}")
    await expect(banner).to_be_visible()
    told = re.search(r"\d\d:\d\d:\d\d", await banner.inner_text()).group()
    cut = datetime.fromtimestamp(cut_at, ZONE)
    hour, minute, second = map(int, told.split(":"))
    return (cut - cut.replace(hour=hour, minute=minute, second=second, microsecond=0)).total_seconds()


@pytest.mark.case(1)
@pytest.mark.promise(4)
@pytest.mark.parametrize("how", ["without a word", "refusing every connection"])
async def test_the_uplink_drops_and_the_hall_goes_on_while_the_venues_see_since_when_they_are_cut(server, how, record_property, within):
    async with Uplink(server) as line, chromium() as browser:
        await server.start("--origin", line.origin)
        mc = await browser.page(server.link("mc", "mc-1").url)
        stage = await browser.page(server.link("screen", "main").url, 1920, 1080)
        venue = await browser.page(line.url(server.link("venue", VENUE)))
        technician = await Client(server, server.link("operator")).join()
        others = await districts(server, line)
        await press_cue(mc, "Bắt đầu chương trình")
        await press_cue(mc, f"Tiếp theo: {ROLL_CALL}")
        await is_whole(venue, ROLL_CALL)
        cut_at = time.time()
        line.silence() if how == "without a word" else await line.refuse()
        await press_cue(mc, f"Tiếp theo: {ANTHEM}")
        await expect(stage.locator("h1")).to_have_text(ANTHEM)
        for level in ("amber", "red"):
            await expect(venue.locator("html")).to_have_attribute("data-level", level)
            assert -1 <= await says_since_when(venue, level, cut_at) <= within(LAST_WORD_SECONDS)
        await expect(venue.locator(".bar-age")).to_have_text(re.compile(r"1\d giây"))
        await expect(venue.locator("h1")).to_have_text(ROLL_CALL)
        for client in others:
            key = f"venue/{client.link.person}"
            await technician.until(lambda: technician.presence.get(key, {}).get("connected") is False, f"word that {key} is cut")
        for page in (mc, stage):
            await expect(page.locator("html")).to_have_attribute("data-level", "live")
        up = time.monotonic()
        await line.mend()
        taken = await asyncio.gather(page_comes_back(venue, up), *(comes_back(client, up) for client in others))
        record_property("tried", len(taken))
        record_property("figure", f"page {taken[0]:.2f} s, last socket {max(taken[1:]):.2f} s")
        assert max(taken) <= within(WHOLE_SECONDS), taken
        assert all(client.view == others[0].view and client.gaps == 0 for client in others)
        assert others[0].view["agenda"]["current"] == "i2"
        assert browser.complaints == []
