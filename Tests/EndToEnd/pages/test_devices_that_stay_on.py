"""The machines in the hall: a wall, a venue's tablet and the MC's laptop do not go dark, and before the hall stands the picture alone."""

import pytest
from support.browser import chromium, expect
from support.phases import Phases

PROJECTOR = (1920, 1080)
COUNT_LOCKS = """() => {
    globalThis.locks = [];
    const { request } = WakeLock.prototype;
    WakeLock.prototype.request = async function (kind) { const lock = await request.call(this, kind); globalThis.locks.push(lock); return lock; };
}"""
NO_LOCKS = "() => delete Navigator.prototype.wakeLock"
HELD = "() => globalThis.locks.filter((lock) => !lock.released).length"
SHOWN_AGAIN = "async () => { await globalThis.locks.at(-1).release(); document.dispatchEvent(new Event('visibilitychange')); }"
"""What a browser does when another page has covered this one for a while."""
IN_FULL = "() => document.fullscreenElement !== null"
POINTER = "() => getComputedStyle(document.querySelector('.screen')).cursor"


async def page_of(server, browser, role: str, prepare=None):
    page = await browser.page(server.link(role).url, *PROJECTOR, prepare=prepare)
    await expect(page.locator("html")).to_have_attribute("data-level", "live")
    return page


@pytest.mark.parametrize("role", ["screen", "venue", "mc"])
async def test_a_screen_stays_on_while_its_page_follows_the_conference(server, role):
    await server.start()
    async with chromium() as browser:
        page = await page_of(server, browser, role, lambda page: page.add_init_script(f"({COUNT_LOCKS})()"))
        await page.wait_for_function(f"({HELD})() === 1")
        await page.evaluate(SHOWN_AGAIN)
        await page.wait_for_function(f"globalThis.locks.length === 2 && ({HELD})() === 1")
        server.freeze()
        await expect(page.locator("html")).to_have_attribute("data-level", "red")
        assert await page.evaluate(HELD) == 1, "the last picture stays, also without a line"
        await server.kill()
        assert browser.complaints == []


async def test_a_browser_that_cannot_stay_on_says_nothing(server):
    await server.start()
    async with chromium() as browser:
        page = await page_of(server, browser, "screen", lambda page: page.add_init_script(f"({NO_LOCKS})()"))
        await expect(page.locator(".screen h1")).to_be_visible()
        assert browser.complaints == []


async def test_the_hall_sees_the_picture_alone_by_f_or_by_a_press(server):
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    async with chromium() as browser:
        stage = await page_of(server, browser, "screen", lambda page: page.clock.install())
        button = stage.get_by_role("button", name="Toàn màn hình")
        assert await stage.evaluate(POINTER) == "none"
        await expect(button).to_have_css("opacity", "0")
        await stage.keyboard.press("f")
        await stage.wait_for_function(f"({IN_FULL})()")
        await stage.keyboard.press("f")
        await stage.wait_for_function(f"!({IN_FULL})()")
        await stage.mouse.move(600, 500)
        await expect(button).to_have_css("opacity", "1")
        assert await stage.evaluate(POINTER) != "none"
        await button.click()
        await stage.wait_for_function(f"({IN_FULL})()")
        await stage.clock.fast_forward(4_000)
        await expect(button).to_have_css("opacity", "0")
        assert await stage.evaluate(POINTER) == "none"
        assert browser.complaints == []
