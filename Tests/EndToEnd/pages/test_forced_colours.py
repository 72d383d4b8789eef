"""Whoever's system has colours of its own sees the same: what a fill told has an edge, a word or the system's own mark."""

import pytest
from support.browser import chromium, expect
from support.phases import Phases, signing

LAPTOP, PHONE = (1366, 768), (390, 844)
LOOK = """node => {
    const sides = ['Top', 'Right', 'Bottom', 'Left'];
    const look = getComputedStyle(node);
    const edges = sides.map((side) => look[`border${side}Style`] === 'none' ? 'none' : `${look[`border${side}Style`]} ${look[`border${side}Width`]}`);
    return JSON.stringify([edges, look.textDecorationLine, look.fontWeight, look.outlineStyle, look.backgroundColor, look.color]);
}"""
"""What tells a node from another where no colour of ours is left."""
RING = "node => { const { outlineStyle, outlineWidth } = getComputedStyle(node); return [outlineStyle, parseFloat(outlineWidth)]; }"


async def forced(page) -> None:
    await page.emulate_media(forced_colors="active")


async def look(page, selector: str) -> str:
    node = page.locator(selector).first
    await expect(node).to_be_visible()
    return await node.evaluate(LOOK)


async def differ(page, *selectors: str) -> None:
    looks = {selector: await look(page, selector) for selector in selectors}
    assert len(set(looks.values())) == len(selectors), looks


async def fill(page, selector: str) -> str:
    return await page.locator(selector).first.evaluate("node => getComputedStyle(node).backgroundColor")


async def page_of(server, browser, role: str, person: str | None, size: tuple[int, int] = LAPTOP):
    page = await browser.page(server.link(role, person).url, *size, prepare=forced)
    await expect(page.locator("html")).to_have_attribute("data-level", "live")
    return page


async def test_the_operators_desk_tells_venues_in_trouble_what_is_covered_and_what_is_chosen(server):
    await server.start()
    day = await Phases(server).join()
    await day.roll_call()
    async with chromium() as browser:
        page = await page_of(server, browser, "operator", "operator-1")
        trouble = page.locator(".tile[data-venue='bac-ha']")
        await expect(trouble.locator(".tile-sign")).to_have_text("!")
        await expect(trouble.locator(".tile-state")).to_contain_text("cần hỗ trợ")
        await differ(page, ".tile.trouble.help", ".tile.trouble.never", ".tile.unconfirmed")
        await expect(page.locator(".trouble-count")).to_contain_text("điểm cầu cần xử lý")
        await differ(page, "[data-press='stage.hold']", "[data-press='stage.clear/main'][aria-disabled]", "[data-press='stage.message/main']")
        await differ(page, ".item.current", ".item.planned")
        assert await fill(page, ".languages [aria-pressed=true]") != await fill(page, ".languages [aria-pressed=false]")
        await expect(page.locator(".scheme")).to_be_hidden()
        await page.locator(".sound-switch button").click()
        await expect(page.locator(".sound-switch button")).to_have_attribute("aria-pressed", "true")
        assert await fill(page, ".sound-switch button") != await fill(page, "[data-press='stage.message/main']")
        await day.does(day.operator, "stage.hold", {})
        strip = page.locator(".held-strip")
        await expect(strip).to_contain_text("ĐANG TẠM CHE")
        assert (await strip.evaluate("node => parseFloat(getComputedStyle(node).borderTopWidth)")) >= 4
        await page.keyboard.press("Tab")
        style, width = await page.locator(":focus").evaluate(RING)
        assert style != "none" and width >= 3
        small = page.frame_locator(".small-wall[data-of='main'] iframe").locator(".screen")
        assert "gradient" in await small.evaluate("node => getComputedStyle(node).backgroundImage"), "a picture is no text of the page"
        assert browser.complaints == []


async def test_the_mcs_desk_tells_what_acts_what_is_dead_how_a_clock_stands_and_the_line(server):
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    await day.jump("i7")
    async with chromium() as browser:
        page = await page_of(server, browser, "mc", "mc-1")
        await expect(page.locator(".cue-button")).to_be_enabled()
        acts = await look(page, ".cue-button")
        await differ(page, ".cue-button", "[data-press='undo.last']")
        chair = await page_of(server, browser, "chair", None)
        clocks = [(page, ".strip-cell[data-of=speaking] .countdown"), (chair, ".glance-clock .countdown")]
        looks = []
        await day.does(day.mc, "timer.start", {"seconds": 600})
        for seconds, state in ((0, "running"), (-570, "soon"), (-60, "over")):
            if seconds:
                await day.does(day.mc, "timer.extend", {"seconds": seconds})
            for where, clock in clocks:
                await expect(where.locator(clock)).to_have_attribute("data-state", state)
            looks.append([await look(where, clock) for where, clock in clocks])
        assert [len(set(of_one)) for of_one in zip(*looks, strict=True)] == [3, 3], looks
        await day.does(day.venue, "venue.help", {"text": "Không nghe được hội trường"})
        bar = [await look(page, ".bar")]
        server.freeze()
        for level in ("amber", "red"):
            await expect(page.locator("html")).to_have_attribute("data-level", level)
            bar.append(await look(page, ".bar"))
        assert len(set(bar)) == 3, bar
        assert await look(page, ".cue-button[aria-disabled]") != acts
        await server.kill()


async def test_a_venues_own_turn_stands_out_from_the_ones_to_come(server):
    await server.start()
    day = await Phases(server).join()
    await day.roll_call()
    async with chromium() as browser:
        page = await page_of(server, browser, "venue", "si-ma-cai")
        await differ(page, ".own-turn.on", ".own-turn:not(.on, .near)")
        assert browser.complaints == []


async def test_a_signature_is_seen_in_the_ink_of_the_system(server):
    await signing(server)
    async with chromium() as browser:
        async def dark(page) -> None:
            await page.emulate_media(forced_colors="active", color_scheme="dark")

        phone = await browser.page(server.link("delegate", "dai-dien-1").url, *PHONE, prepare=dark)
        await expect(phone.locator("html")).to_have_attribute("data-level", "live")
        await differ(phone, ".sign-button", ".pad-box > summary")
        await phone.locator(".pad-box > summary").click()
        ink, sheet = await phone.locator(".pad-line").evaluate(
            "node => [getComputedStyle(node).stroke, getComputedStyle(node.ownerSVGElement).backgroundColor]")
        assert ink == "rgb(255, 255, 255)" and sheet == "rgb(0, 0, 0)", (ink, sheet)
        assert browser.complaints == []


async def test_two_looks_that_differ_by_nothing_but_a_fill_would_be_found(server):
    await server.start()
    async with chromium() as browser:
        page = await page_of(server, browser, "operator", "operator-1")
        await page.evaluate("""() => {
            for (const [name, fill] of [['one', 'red'], ['other', 'white']]) {
                const node = document.createElement('p');
                node.className = name;
                node.textContent = 'Điểm cầu';
                node.attributeStyleMap.set('background-color', fill);
                document.querySelector('main').append(node);
            }
        }""")
        with pytest.raises(AssertionError):
            await differ(page, ".one", ".other")
