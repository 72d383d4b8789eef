"""What somebody has to see is there when they look: a question until it is answered, a venue's turn on a scrolled page, the current item."""

import pytest
from support.browser import chromium, expect
from support.phases import Phases, signing

PHONE = (390, 844)
TABLET = (1024, 768)
MINUTE_MS = 60_000
TO_ITS_END = "() => scrollTo(0, document.documentElement.scrollHeight)"
IS_SCROLLED = "() => scrollY > 200"
COLOURS = "node => { const all = []; for (let one = node; one; one = one.parentElement) all.push(getComputedStyle(one).filter); return all; }"


async def page_of(server, browser, role: str, person: str | None = None, size: tuple[int, int] = PHONE, **more):
    page = await browser.page(server.link(role, person).url, *size, **more)
    await expect(page.locator("html")).to_have_attribute("data-level", "live")
    return page


async def test_a_question_stays_until_it_is_answered(server):
    await signing(server)
    async with chromium() as browser:
        phone = await page_of(server, browser, "delegate", "dai-dien-1", prepare=lambda page: page.clock.install())
        await phone.locator(".sign-button").click()
        await phone.clock.fast_forward(MINUTE_MS)
        await expect(phone.locator(".sign .question")).to_contain_text("Ký giao ước")
        await expect(phone.locator("html")).to_have_attribute("data-level", "live")
        await phone.locator("[data-press='pledge.sign/cum-a/don-vi-1!']:not([aria-disabled])").click()
        await expect(phone.locator(".signing-receipt")).to_contain_text("Đã ký")
        assert browser.complaints == []


@pytest.mark.parametrize("size", [PHONE, TABLET])
async def test_a_venue_sees_its_turn_and_answers_it_wherever_its_page_is_scrolled_to(server, size):
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    async with chromium() as browser:
        venue = await page_of(server, browser, "venue", "si-ma-cai", size)
        await expect(venue.locator(".sticky .called")).to_be_visible()
        await venue.evaluate(TO_ITS_END)
        assert await venue.evaluate(IS_SCROLLED)
        await venue.locator(".sticky .called").click()
        await expect(venue.locator(".foot input[type=number]")).to_be_focused()
        await expect(venue.locator(".foot input[type=number]")).to_be_in_viewport()
        await day.awards()
        await expect(venue.locator(".sticky .called")).to_have_count(0)
        await venue.evaluate(TO_ITS_END)
        await day.awards_at_venues()
        await expect(venue.locator(".own-round-call")).to_be_in_viewport(ratio=1)
        await expect(venue.locator(".own-round h2")).to_be_in_viewport(ratio=1)
        await venue.locator("[data-press='round.report/r6c/standing']").click()
        await expect(venue.locator(".own-round .reported")).to_be_in_viewport(ratio=1)
        assert await venue.evaluate(IS_SCROLLED)
        assert browser.complaints == []


async def test_who_follows_sees_the_item_that_is_on_in_the_agenda_and_no_empty_box_above_it(server):
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    await day.jump("i10")
    async with chromium() as browser:
        viewer = await page_of(server, browser, "viewer")
        box, row = viewer.locator(".scroll:has(.agenda)"), viewer.locator(".agenda [aria-current]")
        await expect(row).to_contain_text("Ký giao ước thi đua")
        await expect(viewer.locator(".notices")).to_be_hidden()
        edges = await box.bounding_box()
        place = await row.bounding_box()
        assert edges["y"] <= place["y"] and place["y"] + place["height"] <= edges["y"] + edges["height"], (edges, place)
        await day.does(day.mc, "notice.send", {"to": "all", "text": "Đề nghị các điểm cầu tắt micro"})
        await expect(viewer.locator(".notices")).to_contain_text("Đề nghị các điểm cầu tắt micro")
        assert browser.complaints == []


async def test_the_press_that_signs_keeps_its_colour_while_the_page_around_it_loses_it(server):
    await signing(server)
    async with chromium() as browser:
        phone = await page_of(server, browser, "delegate", "dai-dien-1")
        server.freeze()
        await expect(phone.locator("html")).to_have_attribute("data-level", "red")
        assert set(await phone.locator(".sign-button").evaluate(COLOURS)) == {"none"}
        assert "grayscale(1)" in await phone.locator(".signing-text .pledge-text").first.evaluate(COLOURS)
        assert "grayscale(1)" in await phone.locator(".agenda").evaluate(COLOURS)
        await phone.locator(".sign-button").click()
        assert set(await phone.locator(".sign .question").evaluate(COLOURS)) == {"none"}
        await server.kill()
