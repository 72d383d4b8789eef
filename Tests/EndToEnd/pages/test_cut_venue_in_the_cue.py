"""A venue of the coming step is cut off: the MC reads it before the journal knows it."""

import time

from support.browser import chromium, expect
from support.client import Client
from support.phases import Phases

TOLD_WITHIN = 2.0
"""Seconds."""


async def test_the_mc_reads_within_two_seconds_that_a_venue_of_the_coming_round_is_cut_off(server):
    await server.start()
    day = await Phases(server).join()
    venue = await Client(server, server.link("venue", "van-ban")).join()
    await day.press_until("agenda.advance")
    await day.jump("i8")
    for _ in range(7):
        await day.press_until("round.clear")
    assert "van-ban" in day.mc.view["cue"]["venues"], day.mc.view["cue"]
    async with chromium() as browser:
        mc = await browser.page(server.link("mc", "mc-1").url)
        warnings = mc.locator(".cue .warnings")
        await expect(mc.locator("button.cue-button")).to_be_enabled()
        await expect(warnings).not_to_contain_text("Vừa mất kết nối")
        await venue.leave()
        left = time.monotonic()
        await expect(warnings).to_contain_text("Vừa mất kết nối: Huyện Văn Bàn")
        assert time.monotonic() - left < TOLD_WITHIN
        assert "lostSince" not in day.mc.view["venue/van-ban"], "the journal does not know yet"
        assert browser.complaints == []
