"""What the lower third lays over the broadcast, and what the hall's screen keeps to itself; a stand-in for the server tells the page its state."""

from support.browser import chromium, expect
from support.wall import showing, stand_in
from support.wall_cases import LEADER, awards, hall, named

BAND_SECONDS = 9
"""For which the lower third names somebody (`bandMs` in public/client/limits.js)."""
TRANSPARENT = "rgba(0, 0, 0, 0)"
SPEECH = {"kind": "item", "item": "i1"}


def speech(**more) -> dict:
    return hall("speech", {}, SPEECH, [LEADER], **more)


async def covers(page) -> list[str]:
    """What of the page would stand before a picture below it."""
    return await page.evaluate(f"""() => [...document.querySelectorAll('html, body, main, .screen, .top, .bar, .banner')].filter((node) => {{
        const style = getComputedStyle(node);
        const isSeen = !node.closest('.top') || getComputedStyle(document.querySelector('.top')).opacity !== '0';
        return isSeen && (style.backgroundColor !== '{TRANSPARENT}' || style.backgroundImage !== 'none' || style.borderTopWidth !== '0px');
    }}).map((node) => node.className || node.nodeName)""")


async def test_a_screen_that_has_not_been_told_what_it_shows_covers_nothing(server):
    await server.start()
    async with chromium() as browser:
        mute = await browser.page(server.link("screen", "overlay").url, 1920, 1080, stand_in("overlay", speaks=False))
        await expect(mute.locator("main[data-empty]")).to_have_count(1)
        assert await covers(mute) == []
        damaged = await browser.page(server.link("screen", "overlay").url[:-3] + "xyz", 1920, 1080)
        await expect(damaged.locator(".banner")).to_have_count(1)
        assert await covers(damaged) == []
        assert await damaged.locator(".screen").inner_text() == ""


async def test_the_hall_has_its_picture_again_after_a_reload_before_any_word_of_the_server(server):
    await server.start()
    async with chromium() as browser:
        page = await browser.page(server.link("screen", "main").url, 1920, 1080, stand_in("main"))
        await expect(page.locator("html")).to_have_attribute("data-shows", "main")
        await page.context.add_init_script("wall.speaks = false")
        await page.reload()
        await expect(page.locator(".emblem")).to_have_count(1)
        assert await page.locator("html").get_attribute("data-shows") == "main"


async def test_the_lower_third_names_whoever_speaks_and_leaves_by_itself(server):
    await server.start()
    async with chromium() as browser:
        page = await browser.page(server.link("screen", "overlay").url, 1920, 1080, stand_in("overlay"))
        await showing(page, speech(), before=BAND_SECONDS - 3)
        await expect(page.locator(".third-name")).to_have_text("Đồng chí Cá nhân số 1")
        await expect(page.locator(".third-title").first).to_have_text("Ủy viên Ban Chấp hành Trung ương Đảng")
        await expect(page.locator(".third")).to_have_count(0)
        # A screen that comes later sees no band whose time is up.
        await showing(page, speech(), before=BAND_SECONDS + 1)
        assert await page.locator(".third").count() == 0
        assert browser.complaints == []


async def test_nothing_is_laid_over_a_break_a_reading_and_a_pause_and_what_was_put_up_stays(server):
    await server.start()
    nobody = [("hoi-truong", named(12, 3), 1)]
    async with chromium() as browser:
        page = await browser.page(server.link("screen", "overlay").url, 1920, 1080, stand_in("overlay"))
        for state in (
            hall("break", {}, {"kind": "break", "item": "i1"}), awards(nobody, "planned", scene="reading"), awards(nobody, "planned"),
            hall("speech", {}, {"kind": "paused"}), speech(quiet=True),
        ):
            await showing(page, state)
            assert await page.locator(".third").count() == 0, "not shown, rather than gone by itself a little later"
            await showing(page, awards(nobody))
            await expect(page.locator(".third")).to_have_count(1)
        pinned = speech()
        pinned["stage/overlay"] = {"scene": SPEECH, "mode": "pinned"}
        await showing(page, pinned, before=3_600)
        await expect(page.locator(".third-name")).to_have_text("Đồng chí Cá nhân số 1")


async def test_nobody_is_timed_before_the_whole_hall_unless_the_item_says_so_and_nobody_is_shown_to_be_over(server):
    await server.start()
    async with chromium() as browser:
        page = await browser.page(server.link("screen", "main").url, 1920, 1080, stand_in("main"))
        clock = page.locator(".public-clock")
        left = {"timer/item": {"startedAt": "STEP", "endsAt": 9_000_000_000_000}}
        over = {"timer/item": {"startedAt": "STEP", "endsAt": "STEP"}}
        for state, shown in ((speech() | left, False), (speech(publicClock=True) | left, True), (speech(publicClock=True) | over, False)):
            await showing(page, state)
            await expect(page.locator("h1")).to_have_text("Đồng chí Cá nhân số 1")
            await (expect(clock).not_to_be_empty() if shown else expect(clock).to_be_empty())
