"""A desk in a dark hall: chosen on its bar, kept on the device, there before the first picture, and the hall's own pictures stay."""

import pytest
from support.browser import chromium, expect
from support.phases import Phases
from support.server import ServerProcess

DESKS = {"mc": "mc-1", "operator": "operator-1", "chair": None, "venue": "si-ma-cai"}
OTHERS = {"delegate": "dai-dien-1", "viewer": None, "screen": "main"}
LIGHT, DARK = "rgb(247, 241, 230)", "rgb(18, 16, 14)"
DEAD, DARK_DEAD = "rgb(236, 229, 216)", "rgb(42, 38, 34)"
"""What a button has whose press goes nowhere now."""
LIVELY = """dead => [...document.querySelectorAll('button[aria-disabled=true]')]
    .filter((button) => button.checkVisibility() && getComputedStyle(button).backgroundColor !== dead).map(({ textContent }) => textContent)"""
GROUND = "() => getComputedStyle(document.documentElement).backgroundColor"
WATCH = """() => {
    globalThis.grounds = [];
    const look = () => {
        const ground = getComputedStyle(document.documentElement).backgroundColor;
        if (grounds.at(-1) !== ground) grounds.push(ground);
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
}"""
"""The ground of every frame, from the first on."""
WALL = """selector => {
    const shown = document.querySelector(selector);
    const root = shown.matches('iframe') ? shown.contentDocument.documentElement : document.documentElement;
    const screen = root.querySelector('.screen');
    return [getComputedStyle(root).backgroundColor, getComputedStyle(screen).backgroundImage, getComputedStyle(screen).color];
}"""

LOOKS = """() => [...document.querySelectorAll('.tv, .tv-own, .tv h1')]
    .map((node) => getComputedStyle(node)).map(({ color, background }) => [color, background])"""


async def dark(page) -> None:
    """As a device asks for it whose system is set so."""
    await page.emulate_media(color_scheme="dark")


async def is_on(page, ground: str) -> None:
    await expect(page.locator("html")).to_have_attribute("data-level", "live")
    assert await page.evaluate(GROUND) == ground


@pytest.mark.parametrize("role", DESKS)
async def test_a_desk_is_light_until_somebody_wants_it_dark_and_then_it_is_so_from_the_first_frame_on(server: ServerProcess, role):
    await server.start()
    async with chromium() as browser:
        page = await browser.page(server.link(role, DESKS[role]).url)
        await is_on(page, LIGHT)
        switch = page.get_by_role("button", name="Nền tối")
        await expect(switch).to_have_attribute("aria-pressed", "false")
        await switch.click()
        await expect(switch).to_have_attribute("aria-pressed", "true")
        await is_on(page, DARK)
        await page.context.add_init_script(f"({WATCH})()")
        await page.reload()
        await is_on(page, DARK)
        assert await page.evaluate("grounds") == [DARK], "a flash of light"
        await page.get_by_role("button", name="English").click()
        await expect(page.get_by_role("button", name="Dark")).to_have_attribute("aria-pressed", "true")
        await page.get_by_role("button", name="Dark").click()
        await page.reload()
        await is_on(page, LIGHT)
        assert browser.complaints == []


async def test_a_flash_of_light_would_be_seen(server):
    """Without the script that runs before the first picture."""
    await server.start()
    async with chromium() as browser:
        page = await browser.page(server.link("mc", "mc-1").url, prepare=dark)
        await is_on(page, DARK)
        await page.route("**/scheme*", lambda route: route.abort())
        await page.context.add_init_script(f"({WATCH})()")
        await page.reload()
        await expect(page.locator("html")).to_have_attribute("data-level", "live")
        assert LIGHT in await page.evaluate("grounds")


async def test_a_device_that_asks_for_dark_has_it_and_is_overruled_by_the_switch(server):
    await server.start()
    async with chromium() as browser:
        page = await browser.page(server.link("chair").url, prepare=dark)
        await is_on(page, DARK)
        assert await page.evaluate("() => getComputedStyle(document.documentElement).colorScheme") == "dark", "fields and scroll bars too"
        await page.locator(".scheme").click()
        await page.reload()
        await is_on(page, LIGHT)


@pytest.mark.parametrize("role", OTHERS)
async def test_the_hall_and_those_who_follow_have_no_dark_page(server, role):
    await server.start()
    async with chromium() as browser:
        page = await browser.page(server.link(role, OTHERS[role]).url, prepare=dark)
        await expect(page.locator("html")).to_have_attribute("data-level", "live")
        assert await page.locator(".scheme").count() == 0
        assert await page.evaluate(GROUND) != DARK


async def test_a_venues_television_and_the_hall_on_a_dark_desk_look_as_on_the_wall(server):
    await server.start()
    await Phases(server).join()
    async with chromium() as browser:
        room = server.link("venue", "si-ma-cai").url.replace("#", "?tv#")
        lit, dimmed = [await browser.page(room, prepare=prepare) for prepare in (None, dark)]
        for page in (lit, dimmed):
            await expect(page.locator("html")).to_have_attribute("data-tv", "")
        assert await dimmed.evaluate(LOOKS) == await lit.evaluate(LOOKS)
        wall = await browser.page(server.link("screen", "main").url)
        await wall.locator(".screen .scene").wait_for()
        desk = await browser.page(server.link("operator", "operator-1").url, prepare=dark)
        small = [desk.frame_locator(f".small-wall[data-of='{shows}'] iframe").locator(".screen") for shows in ("main", "overlay")]
        for picture in small:
            await picture.wait_for(state="attached")
        await desk.frame_locator(".small-wall[data-of='main'] iframe").locator(".scene").wait_for()
        assert await desk.evaluate(WALL, ".small-wall[data-of='main'] iframe") == await wall.evaluate(WALL, ".screen")
        overlay = await desk.evaluate("() => getComputedStyle(document.querySelector(\".small-wall[data-of='overlay'] iframe\")).colorScheme")
        assert overlay == "light", "a frame of another scheme than its desk has a white sheet behind it"
        assert browser.complaints == []


@pytest.mark.parametrize("role, person, opens", [
    ("operator", "operator-1", ".tile[data-venue='bac-ha']"), ("venue", "si-ma-cai", "[data-press='venue.ready']")])
async def test_a_button_that_takes_no_press_looks_so_in_the_light_and_in_the_dark(server, role, person, opens):
    await server.start()
    day = await Phases(server).join()
    await day.roll_call()
    async with chromium() as browser:
        page = await browser.page(server.link(role, person).url)
        await page.locator(opens).click()
        alive = page.locator("[data-press^='venue.check/']:not([aria-disabled]), [data-press='venue.ready'].told:not([aria-disabled])").first
        await expect(alive).to_be_visible()
        server.freeze()
        await expect(page.locator("html")).to_have_attribute("data-level", "amber")
        await expect(page.locator("button[aria-disabled=true]:visible").first).to_be_visible()
        for ground in (DEAD, DARK_DEAD):
            assert await page.evaluate(LIVELY, ground) == []
            await page.locator(".scheme").click()
        await server.kill()
