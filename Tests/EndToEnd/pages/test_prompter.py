"""What an MC reads from on a second device: the words of the next step by the MC's own link, large, mirrored for a glass, no hand on the hall."""

from support.accessibility import faults
from support.browser import chromium, expect
from support.phases import Phases

TABLET = (1024, 768)
LEAST = 50
"""In px: the type that is read from two metres."""
LETTERS = "() => parseFloat(getComputedStyle(document.querySelector('.prompter-words')).fontSize)"
IS_MIRRORED = "() => getComputedStyle(document.querySelector('.prompter-words')).transform.startsWith('matrix(-1')"


async def test_the_prompter_follows_the_hall_and_looks_as_its_reader_wants_it_after_a_reload_too(server):
    await server.start()
    day = await Phases(server).join()
    async with chromium() as browser:
        page = await browser.page(server.link("mc", "mc-1").url.replace("/mc#", "/prompter#"), *TABLET)
        words = page.locator(".prompter-words")
        await expect(words).to_contain_text("Kính thưa quý vị đại biểu")
        assert await faults(page) == []
        size = await page.evaluate(LETTERS)
        assert size >= LEAST, size
        await day.press_until("agenda.advance")
        await expect(words).to_contain_text(day.mc.view["cue"]["script"]["vi"].split("\n")[-1])
        for key in ("m", "+", "+"):
            await page.keyboard.press(key)
        await page.reload()
        await expect(words).to_contain_text(day.mc.view["cue"]["label"]["vi"])
        assert await page.evaluate(IS_MIRRORED)
        assert await page.evaluate(LETTERS) > size
        before = server.positions()
        for key in (" ", "PageDown", "b", "PageUp"):
            await page.keyboard.press(key)
        assert server.positions() == before
        assert browser.complaints == []


async def test_the_words_move_on_at_the_pace_that_was_asked_for_and_begin_anew_with_the_next_step(server):
    await server.start()
    day = await Phases(server).join()
    async with chromium() as browser:
        page = await browser.page(server.link("mc", "mc-1").url.replace("/mc#", "/prompter#"), 800, 400)
        await expect(page.locator(".prompter-words")).to_contain_text("Kính thưa quý vị đại biểu")
        for _ in range(10):
            await page.keyboard.press("ArrowUp")
        await page.wait_for_function("() => document.querySelector('.prompter-words').scrollTop > 40")
        for _ in range(10):
            await page.keyboard.press("ArrowDown")
        await day.press_until("agenda.advance")
        await page.wait_for_function("() => document.querySelector('.prompter-words').scrollTop === 0")


async def test_the_mc_opens_the_prompter_from_the_desk(server):
    await server.start()
    async with chromium() as browser:
        mc = await browser.page(server.link("mc", "mc-1").url)
        async with mc.context.expect_page() as opened:
            await mc.locator(".prompter-link a").click()
        page = await opened.value
        await expect(page.locator(".prompter-words")).to_contain_text("Kính thưa quý vị đại biểu")
        assert "#" not in page.url
