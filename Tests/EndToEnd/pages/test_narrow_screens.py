"""A phone in a hand: nothing of a page is wider than its glass, so its lower edge, where one signs, is on it, on a slow line and in large type."""

import pytest
from support.browser import chromium, expect
from support.phases import Phases, signing

SMALL = ((360, 640), (320, 568))
NARROW = (320, 568)
ADDRESSES = {role: role for role in ("mc", "operator", "chair", "venue", "delegate", "viewer")} | {"mc/prompter": "mc", "venue?tv": "venue"}
"""A page, and whose link opens it. The page of a one-time code is measured where one is made (`test_phones.py`)."""
LOOKS = {"as it comes": {}, "dark": {"color_scheme": "dark"}, "in the system's own colours": {"forced_colors": "active"}}
LARGE_TYPE = "() => document.documentElement.style.setProperty('font-size', '200%')"
"""As somebody has set it who does not see well."""
SHEET = "() => [innerWidth, document.documentElement.scrollWidth, innerHeight]"
ON_TOP = "([x, y]) => document.elementFromPoint(x, y)?.closest('.sign-button') != null"
WIDER = """width => [...document.querySelectorAll('body *')]
    .map((node) => [node, Math.round(node.getBoundingClientRect().right)])
    .filter(([node, right]) => right > width + 1 && !node.closest('.scroll')).slice(0, 5)
    .map(([node, right]) => `${node.tagName}.${node.className} ${right}: ${node.textContent.slice(0, 60)}`)"""


async def is_on_the_glass(phone, size) -> None:
    width, height = size
    assert await phone.evaluate(SHEET) == [width, width, height], await phone.evaluate(WIDER, width)
    button = await phone.locator(".sign-button").bounding_box()
    assert button["x"] >= 0 and button["x"] + button["width"] <= width, button
    assert button["y"] >= 0 and button["y"] + button["height"] <= height, button
    assert await phone.evaluate(ON_TOP, [button["x"] + button["width"] / 2, button["y"] + button["height"] / 2]), "something lies over it"


@pytest.mark.parametrize("type", ["as it comes", "large"])
@pytest.mark.parametrize("size", SMALL)
async def test_the_press_that_signs_never_leaves_the_glass(server, size, type):
    await signing(server)
    async with chromium() as browser:
        phone = await browser.page(server.link("delegate", "dai-dien-1").url, *size, is_phone=True)
        if type == "large":
            await phone.evaluate(LARGE_TYPE)
        await expect(phone.locator(".sign-button")).to_be_enabled()
        await is_on_the_glass(phone, size)
        await expect(phone.locator(".bar-age")).to_be_hidden()
        server.freeze()
        await expect(phone.locator("html")).to_have_attribute("data-level", "amber")
        await expect(phone.locator(".bar-age")).to_be_visible()
        await is_on_the_glass(phone, size)
        await expect(phone.locator("html")).to_have_attribute("data-level", "red")
        await is_on_the_glass(phone, size)
        await server.kill()
        assert browser.complaints == []


def address(server, page: str) -> str:
    url = server.link(ADDRESSES[page]).url
    return url.replace("/mc#", "/prompter#") if page == "mc/prompter" else url.replace("#", "?tv#") if page == "venue?tv" else url


@pytest.mark.parametrize("type", ["large", *LOOKS])
async def test_no_page_scrolls_sideways_on_the_narrowest_screen(server, type):
    await server.start()
    day = await Phases(server).join()
    await day.roll_call()
    await day.papers()
    await day.awards()
    async with chromium() as browser:
        async def dress(page) -> None:
            await page.emulate_media(**LOOKS.get(type, {}))

        pages = {name: await browser.page(address(server, name), *NARROW, prepare=dress, is_phone=True) for name in ADDRESSES}
        for page in pages.values():
            await expect(page.locator("html")).to_have_attribute("data-level", "live")
            if type == "large":
                await page.evaluate(LARGE_TYPE)
        told = {name: (await page.evaluate(SHEET), await page.evaluate(WIDER, NARROW[0])) for name, page in pages.items()}
        assert {name: wide for name, (sheet, wide) in told.items() if sheet[:2] != [NARROW[0]] * 2} == {}
