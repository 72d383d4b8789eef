"""A tablet wakes after an hour: its sockets are long dead, the hall has moved on. It says how old its picture is, and is whole at once."""

import re
import time

import pytest
from support.browser import chromium, expect, is_whole
from support.client import Client
from support.uplink import Uplink

ROLL_CALL = "Kiểm tra kỹ thuật các điểm cầu"
ANTHEM = "Chào cờ"
VENUE = "si-ma-cai"
HOUR_MS = 3_600_000
WHOLE_SECONDS = 2
WATCH_FOR_LIES = """old => {
    globalThis.notReloaded = true;
    globalThis.lied = false;
    const lies = () => document.documentElement.dataset.level === 'live' && document.querySelector('h1')?.textContent === old;
    globalThis.watchForLies = () => {
        const look = () => lies() && setTimeout(() => { globalThis.lied ||= lies(); }, 100);
        new MutationObserver(look).observe(document.documentElement, { attributes: true, childList: true, subtree: true });
        look();
    };
}"""
"""A lie: the old picture in the colour of a live one, for longer than the two frames in which a change is drawn."""
WAKES = "() => { globalThis.watchForLies(); document.dispatchEvent(new Event('visibilitychange')); }"


async def before_the_roll_call(server, *options: str) -> Client:
    await server.start(*options)
    mc = await Client(server, server.link("mc")).join()
    for _ in range(2):
        await mc.at((await mc.press())["seq"])
    return mc


async def has_told_no_lie(tablet) -> None:
    """Nobody logged in again, nothing was loaded anew, and what was old was never shown as live."""
    assert await tablet.evaluate("() => [globalThis.notReloaded, globalThis.lied]") == [True, False]
    assert "#" not in tablet.url


@pytest.mark.case(9)
@pytest.mark.promise(4)
@pytest.mark.parametrize("meanwhile", ["the server stays", "the server is restarted"])
async def test_a_tablet_that_wakes_after_an_hour_is_whole_at_once_and_never_shows_old_data_as_live(server, meanwhile, record_property, within):
    async with Uplink(server) as line, chromium() as browser:
        mc = await before_the_roll_call(server, "--origin", line.origin)
        tablet = await browser.page(line.url(server.link("venue", VENUE)), prepare=lambda page: page.clock.install())
        await is_whole(tablet, ROLL_CALL)
        await tablet.evaluate(WATCH_FOR_LIES, ROLL_CALL)
        await line.refuse()
        if meanwhile == "the server is restarted":
            await server.kill()
            await server.start("--origin", line.origin)
            await mc.until_closed()
            await mc.join()
        assert (await mc.press())["ok"]
        await tablet.clock.fast_forward(HOUR_MS)
        await tablet.evaluate(WAKES)
        await expect(tablet.locator("html")).to_have_attribute("data-level", "red")
        await expect(tablet.locator(".bar-age")).to_have_text(re.compile(r"6\d phút"))
        await expect(tablet.locator("h1")).to_have_text(ROLL_CALL)
        up = time.monotonic()
        await line.mend()
        await is_whole(tablet, ANTHEM)
        taken = time.monotonic() - up
        record_property("figure", f"whole {taken:.2f} s after the line was there")
        assert taken <= within(WHOLE_SECONDS)
        await has_told_no_lie(tablet)
        assert browser.complaints == []


@pytest.mark.case(9)
@pytest.mark.promise(4)
async def test_a_page_that_was_frozen_is_whole_at_once_when_it_is_thawed(server, record_property, within):
    """What had come for it is still in its socket, but the server, unanswered, has let go of it."""
    async with chromium() as browser:
        mc = await before_the_roll_call(server)
        tablet = await browser.page(server.link("venue", VENUE).url)
        await is_whole(tablet, ROLL_CALL)
        await tablet.evaluate(WATCH_FOR_LIES, ROLL_CALL)
        async with browser.frozen():
            await mc.until(lambda: mc.presence.get(f"venue/{VENUE}", {}).get("connected") is False, "word that the tablet is gone", 20)
            assert (await mc.press())["ok"]
        thawed = time.monotonic()
        await tablet.evaluate(WAKES)
        await is_whole(tablet, ANTHEM)
        taken = time.monotonic() - thawed
        record_property("figure", f"whole {taken:.2f} s after it was thawed")
        assert taken <= within(WHOLE_SECONDS)
        await has_told_no_lie(tablet)
        assert browser.complaints == []
