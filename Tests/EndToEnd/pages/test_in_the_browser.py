"""The pages as people use them: pressed, cut off, reloaded."""

import time

import pytest
from support.browser import chromium, expect, press_cue

ROLL_CALL = "Kiểm tra kỹ thuật các điểm cầu"
ANTHEM = "Chào cờ"
AMBER_SECONDS = 5
"""After which silence has to show: the page is quiet below (public/protocol/README.md, heartbeat)."""
OUTAGE_SECONDS = 10


async def opened(server, browser):
    """The MC's console and the hall's screen, with the roll call on."""
    await server.start()
    mc = await browser.page(server.link("mc", "mc-1").url)
    stage = await browser.page(server.link("screen", "main").url, 1920, 1080)
    await press_cue(mc, "Bắt đầu chương trình")
    await press_cue(mc, f"Tiếp theo: {ROLL_CALL}")
    await expect(stage.locator("h1")).to_have_text(ROLL_CALL)
    return mc, stage


async def test_the_stage_follows_the_press_of_the_mc(server):
    async with chromium() as browser:
        mc, stage = await opened(server, browser)
        await press_cue(mc, f"Tiếp theo: {ANTHEM}")
        await expect(stage.locator("h1")).to_have_text(ANTHEM)
        assert browser.complaints == []


async def test_a_reload_keeps_the_login_and_the_token_leaves_the_address(server):
    async with chromium() as browser:
        mc, _ = await opened(server, browser)
        assert "#" not in mc.url
        await mc.reload()
        await expect(mc.locator(".bar-level")).to_have_text("Kết nối tốt")
        await expect(mc.locator("button.cue-button")).to_have_text(f"Tiếp theo: {ANTHEM}")
        assert browser.complaints == []


async def test_a_server_that_is_gone_for_ten_seconds_is_seen_in_time_and_the_pages_recover_without_a_reload(server):
    async with chromium() as browser:
        mc, stage = await opened(server, browser)
        for page in (mc, stage):
            await page.evaluate("() => { globalThis.notReloaded = true; }")
        await server.kill()
        down = time.monotonic()
        for page in (mc, stage):
            await expect(page.locator("html")).to_have_attribute("data-level", "amber")
        assert time.monotonic() - down < AMBER_SECONDS + 5
        for page in (mc, stage):
            await expect(page.locator("html")).to_have_attribute("data-level", "red")
        assert await stage.evaluate("() => getComputedStyle(document.querySelector('.top')).opacity") == "0", "machinery before the hall"
        await expect(stage.locator("h1")).to_have_text(ROLL_CALL)
        assert time.monotonic() - down >= OUTAGE_SECONDS - 1
        await server.start()
        for page in (mc, stage):
            await expect(page.locator("html")).to_have_attribute("data-level", "live")
            assert await page.evaluate("() => globalThis.notReloaded") is True
        await press_cue(mc, f"Tiếp theo: {ANTHEM}")
        await expect(stage.locator("h1")).to_have_text(ANTHEM)


@pytest.mark.parametrize(
    "role,width,height",
    [("viewer", 390, 844), ("venue", 1366, 768), ("operator", 1366, 768), ("delegate", 390, 844), ("chair", 390, 844)])
async def test_every_page_shows_the_item_that_is_on_and_fits_its_screen(server, role, width, height):
    async with chromium() as browser:
        await opened(server, browser)
        page = await browser.page(server.link(role).url, width, height)
        await expect(page.get_by_text(ROLL_CALL).first).to_be_visible()
        await expect(page.locator(".bar-level")).to_have_text("Kết nối tốt")
        assert await page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
        await page.get_by_role("button", name="EN").click()
        await expect(page.locator(".bar-level")).to_have_text("Live")
        assert browser.complaints == []
