"""Whoever has their letters at twice their size reads every page so, scrolls none sideways, and has on the glass what they press and look for."""

from support import glass, seats
from support.browser import chromium, expect
from support.phases import begun

TWICE = "--blink-settings=defaultFontSize=32"
"""As the browser's own settings have it, so that queries in `em` follow too; as it comes it is 16."""
SHEET = "() => [parseFloat(getComputedStyle(document.body).fontSize), document.documentElement.scrollWidth - innerWidth]"
ON_THE_GLASS = {
    "chair": (".glance h1", ".glance-clock .figures"),
    "venue": ("[data-press='venue.ready']", ".foot input[type=number]", "[data-press='venue.attendance']", "[data-press='venue.help']"),
    "prompter": (".prompter-step",), "delegate": (".current h1",), "viewer": (".current h1",),
}
"""What a seat looks for first, or presses, while somebody speaks."""


async def test_with_letters_twice_as_large_what_is_pressed_and_looked_for_stays_on_the_glass(server):
    day = await begun(server)
    async with chromium(TWICE) as browser:
        pages = await seats.opened(server, browser, "mc", "operator", *ON_THE_GLASS)
        buttons, bars = [], []
        for item, op in (("i6", "speaker.call"), ("i8", "round.onstage"), ("i10", "pledge.open")):
            await day.jump(item)
            await day.press_until(op)
            buttons.append(await glass.look(pages["mc"], day))
            bars += await glass.bar_wherever(pages["operator"], op)
            told = {seat: await page.evaluate(SHEET) for seat, page in pages.items()}
            assert {seat: sheet for seat, sheet in told.items() if sheet != [32, 0]} == {}, op
            if op == "speaker.call":
                for seat, all in ON_THE_GLASS.items():
                    for what in all:
                        await expect(pages[seat].locator(what), f"{what} of {seat}").to_be_in_viewport(ratio=1)
        await expect(pages["delegate"].locator(".sign-button")).to_be_in_viewport(ratio=1)
        glass.stand_still(buttons)
        glass.stand_still(bars)
        assert browser.complaints == []
