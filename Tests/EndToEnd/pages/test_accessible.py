"""Nobody is kept from reading a page: axe looks at every page in mid-ceremony, on the phone and on the laptop, at the desks in the dark too,
and finds no serious fault."""

import pytest
from support.accessibility import SERIOUS, faults, faults_in_the_dark
from support.browser import chromium, expect
from support.starting_points import first_item_on

SIZES = {"phone": (390, 844), "laptop": (1366, 768)}
CAN_BE_DARK = ("mc", "operator", "chair", "venue")


@pytest.mark.parametrize("size", SIZES)
async def test_no_page_keeps_anybody_from_reading_it(server, size):
    mc, venue, _ = await first_item_on(server)
    await venue.does("venue.help", {"text": "Không nghe được hội trường"})
    await mc.does("notice.send", {"to": "all", "text": "Đề nghị các điểm cầu tắt micro"})
    told = []
    async with chromium() as browser:
        for role in ("mc", "operator", "chair", "venue", "delegate", "screen", "viewer"):
            page = await browser.page(server.link(role).url, *SIZES[size])
            await expect(page.locator("main")).to_contain_text("Kiểm tra kỹ thuật")
            told += [f"{role}: {fault}" for fault in await faults(page, SERIOUS)]
            if role in CAN_BE_DARK:
                told += [f"{role} in the dark: {fault}" for fault in await faults_in_the_dark(page)]
    assert told == []


async def test_a_button_that_nobody_can_name_is_found(server):
    await first_item_on(server)
    async with chromium() as browser:
        page = await browser.page(server.link("viewer").url)
        await expect(page.locator("main")).to_contain_text("Kiểm tra kỹ thuật")
        await page.evaluate("document.querySelector('main').append(document.createElement('button'))")
        assert any(fault.startswith("button-name") for fault in await faults(page))
