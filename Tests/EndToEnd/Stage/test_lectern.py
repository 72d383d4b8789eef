"""The monitor at the lectern: whoever speaks sees how long is left, and what the staff write to nobody else."""

from support.browser import chromium, expect
from support.phases import Phases

SIZES = [(1024, 768), (1920, 1080), (3840, 2160)]
"""A district's projector, a laptop's monitor, a 4K television."""


async def lectern_of(server, browser):
    page = await browser.page(server.link("screen", "main").url, *SIZES[1])
    await expect(page.locator("html")).to_have_attribute("data-shows", "timer")
    return page


async def test_who_speaks_sees_the_clock_in_figures_of_two_fifths_of_the_glass_and_a_message_that_nobody_else_sees(server):
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    await day.jump("i7")
    await day.operator.does("screen.assign", {"screen": "main", "shows": "timer"})
    await day.mc.does("timer.start", {"seconds": 3599})
    await day.operator.does("stage.message", {"screen": "timer", "text": "Còn 1 phút"})
    async with chromium() as browser:
        page = await lectern_of(server, browser)
        await expect(page.locator(".lectern-message")).to_have_text("Còn 1 phút")
        await expect(page.locator(".lectern-clock")).to_have_attribute("data-state", "running")
        for width, height in SIZES:
            await page.set_viewport_size({"width": width, "height": height})
            figures = page.locator(".lectern .figures")
            size = await figures.evaluate("(node) => parseFloat(getComputedStyle(node).fontSize) / Math.min(innerWidth, innerHeight)")
            assert size >= 0.4, (width, size)
            outside = await page.evaluate(
                "() => [...document.querySelectorAll('.lectern *')].map((node) => node.getBoundingClientRect())"
                ".filter((box) => box.width && (box.left < 0 || box.top < 0 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)).length")
            assert outside == 0, (width, height)
        viewer = await browser.page(server.link("viewer").url, 390, 844)
        await expect(viewer.locator("html")).to_have_attribute("data-level", "live")
        assert "Còn 1 phút" not in await viewer.locator("body").inner_text()
        assert browser.complaints == []


async def test_the_last_minute_and_the_time_beyond_are_told_in_colour_and_in_words_and_the_lectern_goes_dark_when_told(server):
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    await day.jump("i7")
    await day.operator.does("screen.assign", {"screen": "main", "shows": "timer"})
    async with chromium() as browser:
        page = await lectern_of(server, browser)
        await day.mc.does("timer.start", {"seconds": 60})
        await expect(page.locator(".lectern-word")).to_have_text("Còn chưa đầy 1 phút")
        await day.mc.does("timer.extend", {"seconds": -61})
        await expect(page.locator(".lectern-word")).to_have_text("Đã quá thời gian")
        await day.operator.does("stage.hold", {"screen": "timer"})
        await expect(page.locator(".lectern .figures")).to_have_count(0)
        await day.operator.does("stage.release", {"screen": "timer"})
        await expect(page.locator(".lectern .figures")).to_have_count(1)
        assert browser.complaints == []
