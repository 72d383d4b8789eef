"""Whatever stands before the hall stands within the picture and is large enough: every scene, names of 1 to 200 letters, 1 to 60 recipients, both
languages, with a theme of the programme and without, measured by the page itself. A stand-in for the server shows the page one state after the
other, so that one page sees them all."""

import json

import pytest
from support import schemas
from support.browser import chromium
from support.pictures import contrasts, harshest, roundel
from support.wall import pictures, stand_in, told
from support.wall_cases import START, STEP, cases, themed

SIZES = {(1024, 768): 1, (1280, 720): 4, (1920, 1080): 2, (3840, 2160): 5}
"""Of how many cases one is shown: all of them where there is least room, a part of them where there is more."""


EMBLEM, BACKDROP = (f"/theme/{digit * 64}.png" for digit in "ab")
THEMES = {
    "red": {"emblem": {"path": EMBLEM, "width": 256, "height": 256}, "backdrop": {"path": BACKDROP, "scrim": 79}},
    "dark": {
        "emblem": {"path": EMBLEM, "width": 256, "height": 256}, "backdrop": {"path": BACKDROP, "scrim": 62},
        "colours": {"background": "#0b1f45", "text": "#ffffff", "accent": "#ffd36b"}},
    "pale": {
        "backdrop": {"path": BACKDROP, "scrim": 59}, "colours": {"background": "#fff8e0", "text": "#3a0a0a", "accent": "#8a1216"}},
}
"""How a programme may dress the screens, with scrims as its check reckons them."""
DRESSED = {(1024, 768): 5, (1920, 1080): 9}
MEASURED = [
    "9 names of 27", "collectives and individuals", "for the dead", "read: an award of 120", "paper by 60", "item under a message of 60",
    "conference of 120", "roll of 10 named 12", "3 × 10 units named 12, 4 signed, open", "a vote on 120, True True", "a text of 300", "break of 20",
]
"""Of every scene one, of which each text is held against what lies under it."""
LETTERS, LARGE = 4.5, 3.0
"""The contrast of text, and of the accent, which is never small, over whatever picture (`leastContrast` and `leastOfLarge` of the check)."""
ROUNDED = 0.05
"""What a browser's eight bits take of it."""
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
    for theme in THEMES.values():
        state = json.loads(json.dumps(themed(cases()[0], theme)["set"]).replace(f'"{STEP}"', str(START)))
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


async def dressed(server, browser, shows: str = "main", language: str = "vi"):
    """A page of the wall to which the pictures of `THEMES` come."""
    prepare = pictures(stand_in(shows, language), {EMBLEM: roundel(), BACKDROP: harshest()})
    page = await browser.page(server.link("screen", "main").url, 1024, 768, prepare)
    await told(page)
    return page


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("shows", ["main", "overlay"])
async def test_with_a_theme_and_authored_line_breaks_nothing_is_outside_the_picture_either(server, shows, language):
    await server.start()
    async with chromium() as browser:
        page = await dressed(server, browser, shows, language)
        for number, ((width, height), every) in enumerate(DRESSED.items()):
            await page.set_viewport_size({"width": width, "height": height})
            less = every * (1 if (shows, language) == ("main", "vi") else 4)
            shown = [themed(case, THEMES[name]) for name, case in zip(THEMES, cases()[number::less], strict=False)]
            shown += [themed(case, THEMES["dark"]) for case in cases()[number::less]]
            faults = await tried(page, shown)
            assert faults == [], (width, height, len(faults))
        assert browser.complaints == []


async def least_contrasts(page, case: dict, theme: dict) -> list[str]:
    """The texts of a scene that do not stand out as they should."""
    await tried(page, [themed(case, theme)])
    accent = await page.evaluate("() => getComputedStyle(document.querySelector('.screen')).borderTopColor")
    found = await contrasts(page)
    assert found, case["name"]
    told = [(one, LARGE if one["colour"] == accent else LETTERS) for one in found]
    return [f"{case['name']}: {one['contrast']:.2f} of {least}: {one['text']}" for one, least in told if one["contrast"] < least - ROUNDED]


@pytest.mark.parametrize("name", THEMES)
async def test_letters_stand_out_from_whatever_backdrop_a_theme_has(server, name):
    await server.start()
    async with chromium() as browser:
        page = await dressed(server, browser)
        measured = [case for case in cases() if case["name"] in MEASURED]
        assert len(measured) == len(MEASURED)
        for width, height in DRESSED:
            await page.set_viewport_size({"width": width, "height": height})
            for case in measured:
                assert await least_contrasts(page, case, THEMES[name]) == [], (width, height)
        assert browser.complaints == []


async def test_a_backdrop_that_is_covered_too_little_is_found(server):
    await server.start()
    async with chromium() as browser:
        page = await dressed(server, browser)
        thin = THEMES["dark"] | {"backdrop": {"path": BACKDROP, "scrim": 40}}
        case = next(case for case in cases() if case["name"] == "9 names of 27")
        assert await least_contrasts(page, case, THEMES["dark"]) == []
        assert await least_contrasts(page, case, thin) != []
