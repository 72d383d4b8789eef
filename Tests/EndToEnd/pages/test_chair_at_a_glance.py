"""A leader has three seconds: who speaks, how long still and what is next fill the chair's first screen, with the step where it is the chair's."""

import pytest
from support.accessibility import faults, faults_in_the_dark
from support.browser import chromium, expect
from support.phases import Phases

SIZES = {"phone": (390, 844), "small-phone": (360, 640), "tablet": (1024, 768), "upright": (768, 1024), "laptop": (1366, 768)}
SEEN = """() => {
    const box = (node) => { const { left, top, right, bottom, height } = node.getBoundingClientRect(); return { left, top, right, bottom, height }; };
    const shown = (what) => [...document.querySelectorAll(what)].filter((node) => node.offsetParent && node.textContent.trim());
    return {
        look: shown('.glance h1, .glance-clock .figures, .glance-name').map(box), step: shown('.cue .cue-button').map(box),
        glass: [innerWidth, innerHeight],
        figures: shown('.glance-clock .figures').map((node) => parseFloat(getComputedStyle(node).fontSize)), others: shown('h2').map(box),
    };
}"""
LEAST_FIGURES = 0.06
"""Of the glass's height."""


async def look(page, hall) -> None:
    """All of the look is on the first screen, the step too, and nothing that is read with time."""
    seen = await page.evaluate(SEEN)
    width, height = seen["glass"]
    label = hall["cue"]["label"]["vi"]
    for box in seen["look"] + seen["step"]:
        assert box["left"] >= 0 and box["right"] <= width and box["top"] >= 0 and box["bottom"] <= height, (label, seen)
    assert all(size >= LEAST_FIGURES * height for size in seen["figures"]), (label, seen)
    assert all(box["top"] >= height - 60 for box in seen["others"]), ("something competes", label, seen)
    assert len(seen["step"]) == ("ledBy" in hall["cue"]), (label, seen)


@pytest.mark.parametrize("size", SIZES)
async def test_who_time_next_and_the_chair_s_own_step_stand_on_the_first_screen_all_day(server, size):
    await server.start()
    day = await Phases(server).join()
    async with chromium() as browser:
        page = await browser.page(server.link("chair").url, *SIZES[size], is_phone="phone" in size)
        led = 0
        while day.mc.view["cue"]["op"]:
            await expect(page.locator(".glance-next")).to_be_visible()
            await at_the_step(page, day)
            await look(page, day.mc.view)
            led += "ledBy" in day.mc.view["cue"]
            await day.press_on()
        await look(page, day.mc.view)
        assert led == 6, "the papers are the chair's: five calls and the step that closes them"
        assert browser.complaints == []


async def at_the_step(page, day) -> None:
    """The chair's page has come to where the hall is."""
    current = day.mc.view["agenda"]["current"]
    if current is None or day.mc.view["conference"]["state"] != "live":
        return
    item, speaking, platform = day.mc.view[f"agenda/{current}"], day.mc.view["queue"]["speaking"], day.mc.view["awards"]["platform"]
    if speaking:
        expected = day.mc.view[f"speaker/{speaking}"]["name"]
    elif platform:
        expected = day.mc.view["award/" + day.mc.view[f"round/{platform}"]["award"]]["name"]["vi"]
    else:
        expected = item["title"]["vi"]
    await expect(page.locator(".glance-now")).to_contain_text(expected)
    if "ledBy" in day.mc.view["cue"]:
        await expect(page.locator(".cue .cue-button")).to_have_text(day.mc.view["cue"]["label"]["vi"])
    else:
        await expect(page.locator(".cue")).to_be_hidden()


async def test_who_speaks_has_the_clock_and_the_one_after_them_is_named(server):
    await server.start()
    day = await Phases(server).join()
    await day.press_until("speaker.call")
    async with chromium() as browser:
        page = await browser.page(server.link("chair").url, *SIZES["phone"], is_phone=True)
        await expect(page.locator(".glance h1")).to_have_text("Đại diện điểm cầu hội trường tỉnh")
        await expect(page.locator(".glance-clock .clock-name")).to_have_text("Đồng hồ phát biểu")
        await expect(page.locator(".glance-name")).to_contain_text("Đại diện điểm cầu huyện Bảo Thắng")
        await day.does(day.mc, "timer.extend", {"seconds": -390})
        await expect(page.locator(".glance-clock .clock-word")).to_have_text("Còn chưa đầy 1 phút")
        await day.does(day.mc, "timer.extend", {"seconds": -60})
        await expect(page.locator(".glance-clock .clock-word")).to_have_text("Đã quá thời gian")
        await day.does(day.mc, "conference.pause", {"reason": "Mất điện tại hội trường tỉnh"})
        await expect(page.locator(".glance h1")).to_have_text("Mất điện tại hội trường tỉnh")
        assert await faults(page) == []
        assert await faults_in_the_dark(page) == []
        assert browser.complaints == []
