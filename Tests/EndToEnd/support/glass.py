"""Where things stand on the glass of the two desks: what never leaves it, and what never moves."""

import asyncio
import time

from support.browser import expect

SLACK = 2
"""In px: by as much a press may stand elsewhere."""
SCRIPT = 28
"""In px: the least type of what is read aloud."""
SEEN = """() => {
    const box = (node) => { const { left, top, right, bottom } = node.getBoundingClientRect(); return [left, top, right, bottom].map(Math.round); };
    const all = (what) => [...document.querySelectorAll(what)].filter((node) => node.offsetParent && node.textContent).map(box);
    const script = document.querySelector('.cue .scripts > .script');
    return {
        button: box(document.querySelector('.cue-button, p.cue-label')),
        clocks: all('.clock-strip .countdown'), figures: all('.clock-strip .figures'),
        strip: all('.clock-strip :is(.strip-name, .badge, .drift, .wall-clock)'),
        script: script && parseFloat(getComputedStyle(script).fontSize), glass: [innerWidth, innerHeight],
    };
}"""
BAR = """() => {
    const box = (node) => { const { left, top, right, bottom } = node.getBoundingClientRect(); return [left, top, right, bottom].map(Math.round); };
    return {
        hold: box(document.querySelector('.hold-both')),
        parts: [...document.querySelectorAll('.hall-pictures .small-wall, .hold-both, .trouble-count, .sound-switch')].map(box),
        strip: [...document.querySelectorAll('.held-strip:not([hidden])')].map(box),
        glass: [innerWidth, innerHeight],
    };
}"""


async def look(page, day) -> list[int]:
    """Where the MC's button stands once the desk has come to the hall's step; everything of the strip is on the glass."""
    cue = day.mc.view["cue"]
    await expect(page.locator(".cue .cue-button, .cue p.cue-label")).to_have_text(cue["label"]["vi"])
    seen = await page.evaluate(SEEN)
    running = sum(f"timer/{name}" in day.mc.view for name in ("item", "speaking"))
    assert len(seen["clocks"]) == running, (cue["label"], seen)
    on_the_glass(seen["clocks"] + seen["strip"], seen["glass"], cue["label"])
    for clock, figures in zip(seen["clocks"], seen["figures"], strict=True):
        assert figures[2] <= clock[2] + 1 and figures[3] <= clock[3] + SLACK, ("cut", cue["label"], seen)
    assert not cue["script"]["vi"] or seen["script"] >= SCRIPT, seen
    return seen["button"]


async def bar(page, where) -> dict:
    """The operators' bar: both pictures, the press that covers them, who is in trouble and the sound are in sight."""
    seen = await page.evaluate(BAR)
    assert len(seen["parts"]) == 5, (where, seen)
    on_the_glass(seen["parts"], seen["glass"], where)
    return seen


async def bar_wherever(page, where) -> list[list[int]]:
    """The same at the page's top and at its end; where the press that covers stands."""
    held = []
    for end in ("document.body.scrollHeight", "0"):
        await page.evaluate(f"() => scrollTo(0, {end})")
        held.append((await bar(page, where))["hold"])
    return held


def on_the_glass(boxes: list[list[int]], glass: list[int], where) -> None:
    width, height = glass
    for left, top, right, bottom in boxes:
        assert left >= 0 and top >= 0 and right <= width + 1 and bottom <= height, (where, boxes)


def stand_still(boxes: list[list[int]]) -> None:
    for edges in zip(*boxes, strict=True):
        assert max(edges) - min(edges) <= SLACK, boxes


async def picture_words(picture) -> str:
    """On one of several pages of names the wall and a desk turn by the clock, and are compared by what stands above them."""
    scene = picture.locator(".scene")
    await expect(scene).to_be_visible()
    if await picture.locator(".turning:not([data-pages='1'])").count():
        scene = picture.locator(".fit.part").first
    return " ".join((await scene.text_content()).split())


async def settled(wall, small) -> str:
    """What the wall shows, once the desk shows it too."""
    end = time.monotonic() + 10
    while (now := await picture_words(wall)) != (shown := await picture_words(small)):
        assert time.monotonic() < end, (now, shown)
        await asyncio.sleep(0.05)
    return now
