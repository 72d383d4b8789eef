"""Whatever stands before the hall stands within the picture and is large enough: every scene, names of 1 to 200 letters, 1 to 60 recipients, both
languages, measured by the page itself. A stand-in for the server shows the page one state after the other, so that one page sees them all."""

import json

import pytest
from support import schemas
from support.browser import chromium
from support.wall import stand_in, told
from support.wall_cases import START, STEP, cases

SIZES = {(1024, 768): 1, (1280, 720): 4, (1920, 1080): 2, (3840, 2160): 5}
"""Of how many cases one is shown: all of them where there is least room, a part of them where there is more."""


PLANT = """rule => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`.name-group .name { ${rule} }`);
    document.adoptedStyleSheets = [sheet];
}"""


async def wall(server, browser, shows: str, language: str):
    page = await browser.page(server.link("screen", "main").url, 1024, 768, stand_in(shows, language))
    await told(page)
    return page


async def tried(page, shown: list[dict]) -> list[str]:
    answer = await page.evaluate("cases => wall.try(cases)", shown)
    assert answer["pictures"] >= len(shown)
    return answer["told"]


def test_what_the_stand_in_shows_is_what_a_server_may_tell():
    for case in cases():
        state = json.loads(json.dumps(case["set"]).replace(f'"{STEP}"', str(START)))
        schemas.check_values(state, "public")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("shows", ["main", "overlay"])
async def test_no_text_is_outside_the_picture_or_below_its_promised_size(server, shows, language):
    await server.start()
    async with chromium() as browser:
        page = await wall(server, browser, shows, language)
        for number, ((width, height), every) in enumerate(SIZES.items()):
            await page.set_viewport_size({"width": width, "height": height})
            less = every * (1 if (shows, language) == ("main", "vi") else 4)
            faults = await tried(page, cases()[number % less::less])
            assert faults == [], (width, height, len(faults))
        assert browser.complaints == []


async def test_a_name_that_is_cut_and_one_that_is_too_small_are_found(server):
    await server.start()
    async with chromium() as browser:
        page = await wall(server, browser, "main", "vi")
        long = [case for case in cases() if case["name"] == "2 names of 200"]
        assert await tried(page, long) == []
        for rule, fault in (("position: relative; left: 60vw", "outside"), ("font-size: 12px", "of 0.057")):
            await page.evaluate(PLANT, rule)
            faults = await tried(page, long)
            assert any(fault in one for one in faults), (rule, faults)
