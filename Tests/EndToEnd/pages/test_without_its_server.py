"""A page that is opened anew while its server is gone: there, with what it knew last and its time, and right as soon as the server is."""

import asyncio
import os
import time

import pytest
from support.browser import chromium, expect
from support.certificate_authority import CertificateAuthority
from support.client import Client
from support.page_builds import reworded
from support.page_visits import PAGES, address

ROLL_CALL = "Kiểm tra kỹ thuật các điểm cầu"
ANTHEM = "Chào cờ"
NOW = {"stage": ".screen", "prompter": ".prompter", "chair": ".glance"}
"""Page → where it says what is on; elsewhere that is its heading."""
NEXT = {"prompter"}
"""Pages that show the step which is next."""
UNTIL = """async ([what, given]) => {
    const is = new Function('given', `return (async () => ${what})()`);
    while (!(await is(given))) await new Promise((resolve) => requestAnimationFrame(resolve));
}"""
"""What the browser keeps is asked for by promises, which `wait_for_function` takes for an answer."""
KEPT = "(await Promise.all([location.pathname, `/last-state${location.pathname}`].map((path) => caches.match(path)))).every(Boolean)"
FORGOTTEN = "!(await caches.match(`/last-state${location.pathname}`))"
SIZE = "(await (await caches.match(`/last-state${location.pathname}`)).arrayBuffer()).byteLength"
LIVE = "() => document.documentElement.dataset.level === 'live'"
"""Asked for with every frame; `expect` would look only every now and then."""
CACHES = "() => caches.keys()"
WORKERS = "(await navigator.serviceWorker.getRegistrations()).length"
IDLE_MS = 31_000
OUTAGES = {3: 2, 20: 2, 90: 2} if "DIEMCAU_SOAK" in os.environ else {0: 2}
"""For how many seconds the server is gone, beside the time that reloading takes → within how many every page is right when it is back. A page
whose sockets fail is held back by Chromium for seconds; ours asks first whether the server is there."""


@pytest.fixture
def hall(server, tmp_path):
    """The roll call is on, over TLS by the hall's own authority; `options` are what the server is started with."""
    authority = CertificateAuthority(tmp_path / "tls")
    server.tls = authority.trusted()
    server.options = authority.options
    asyncio.run(roll_call(server))
    return server


async def roll_call(server) -> None:
    await server.start(*server.options)
    mc = await Client(server, server.link("mc", "mc-2")).join()
    for _ in range(2):
        await mc.at((await mc.press())["seq"])
    await mc.leave()


def browser_of_the_hall():
    return chromium("--ignore-certificate-errors")


async def opened(server, browser, page: str, *size: int, **more):
    tab = await browser.page(address(server, page), *size, **more)
    await until_kept(tab)
    return tab


async def until_kept(tab) -> None:
    await is_live(tab)
    await until(tab, KEPT)


async def until(tab, what: str, given=None) -> None:
    await tab.evaluate(UNTIL, [what, given])


async def is_live(tab) -> None:
    await expect(tab.locator("html")).to_have_attribute("data-level", "live")


async def shows(tab, page: str, level: str, item: str = ROLL_CALL) -> None:
    await expect(tab.locator("html")).to_have_attribute("data-level", level)
    await expect(tab.locator(NOW.get(page, ".now")).first).to_contain_text(ANTHEM if page in NEXT else item)


@pytest.mark.wider
@pytest.mark.seconds(300)
@pytest.mark.parametrize("seconds", OUTAGES)
async def test_every_page_opens_without_its_server_with_what_it_knew_last_and_is_right_when_it_is_back(hall, within, seconds):
    async with browser_of_the_hall() as browser:
        tabs = {page: await opened(hall, browser, page) for page in PAGES}
        await hall.kill()
        for page, tab in tabs.items():
            await tab.reload()
            await shows(tab, page, "red")
            await expect(tab.locator(".banner.red").first).to_contain_text("Mất kết nối")
        await asyncio.sleep(seconds)
        await hall.start(*hall.options)
        began = time.monotonic()
        await asyncio.gather(*(tab.wait_for_function(LIVE) for tab in tabs.values()))
        assert time.monotonic() - began < within(OUTAGES[seconds])
        for page, tab in tabs.items():
            await shows(tab, page, "live")
        assert browser.complaints == []


async def test_a_television_keeps_its_picture_and_a_screen_that_knew_nothing_shows_the_emblem(hall):
    async with browser_of_the_hall() as browser:
        tv = await browser.page(hall.link("venue", "si-ma-cai").url.replace("/venue#", "/venue?tv#"))
        await until_kept(tv)
        stage = await opened(hall, browser, "stage")
        await hall.kill()
        await stage.evaluate("() => caches.delete('diemcau.last-state')")
        await tv.reload()
        await expect(tv.locator("main")).to_contain_text(ROLL_CALL)
        await expect(tv.locator("html")).to_have_attribute("data-level", "red")
        await stage.reload()
        await expect(stage.locator(".emblem").first).to_be_visible()
        await expect(stage.locator("main")).not_to_contain_text(ROLL_CALL)


async def test_a_page_of_yesterday_opens_while_the_server_is_exchanged_and_is_replaced_by_the_new_one(hall, tmp_path):
    reworded(hall, tmp_path, "hôm qua")
    await hall.stop()
    await hall.start(*hall.options)
    async with browser_of_the_hall() as browser:
        operator = await opened(hall, browser, "operator", prepare=lambda page: page.clock.install())
        before = await operator.evaluate(CACHES)
        await hall.stop()
        reworded(hall, tmp_path, "hôm nay")
        await operator.reload()
        await operator.clock.run_for(2_000)
        await shows(operator, "operator", "red")
        await expect(operator.locator(".now .eyebrow")).to_have_text("hôm qua")
        await hall.start(*hall.options)
        await is_live(operator)
        await operator.clock.run_for(IDLE_MS)
        await expect(operator.locator(".now .eyebrow")).to_have_text("hôm nay")
        await until_kept(operator)
        await until(operator, "!(await caches.keys()).some((name) => name.startsWith('diemcau.pages') && given.includes(name))", before)
        await hall.kill()
        await operator.reload()
        await operator.clock.run_for(2_000)
        await expect(operator.locator(".now .eyebrow")).to_have_text("hôm nay")
        assert browser.complaints == []


async def test_the_mc_reads_the_words_of_the_day_after_a_reload_without_a_server(hall):
    async with browser_of_the_hall() as browser:
        mc = await opened(hall, browser, "mc")
        before = await mc.evaluate(f"async () => {SIZE}")
        await mc.locator("[data-press='day-script']").click()
        steps = mc.locator(".day-script h3")
        await expect(steps.first).to_be_visible()
        told = await steps.all_text_contents()
        await until(mc, f"({SIZE}) > given + 2000", before)
        await hall.kill()
        await mc.reload()
        await shows(mc, "mc", "red")
        await mc.locator("[data-press='day-script']").click()
        await expect(mc.locator(".day-script .banner")).to_be_visible()
        assert await mc.locator(".day-script h3").all_text_contents() == told


async def test_a_link_that_is_cut_takes_along_what_was_kept(hall):
    async with browser_of_the_hall() as browser:
        delegate = await opened(hall, browser, "delegate")
        operator = await Client(hall, hall.link("operator")).join()
        await operator.does("access.revoke", {"role": "delegate", "person": PAGES["delegate"][1]})
        await expect(delegate.locator(".banner.stopped")).to_be_visible()
        await until(delegate, FORGOTTEN)
        await hall.kill()
        await delegate.reload()
        await expect(delegate.locator("main")).not_to_contain_text(ROLL_CALL)


async def test_a_server_that_wants_no_worker_has_the_browser_forget_everything(hall):
    async with browser_of_the_hall() as browser:
        viewer = await opened(hall, browser, "viewer")
        assert await viewer.evaluate(f"async () => {WORKERS}") == 1
        await hall.stop()
        await hall.start(*hall.options, "--no-service-worker")
        await viewer.reload()
        await is_live(viewer)
        await until(viewer, f"({WORKERS}) === 0 && !(await caches.keys()).some((name) => name.startsWith('diemcau.pages'))")
        assert browser.complaints == []


async def test_over_plain_http_and_from_sources_no_page_is_kept(server):
    await server.start("--pages-from-source")
    assert "registration.unregister()" in server.get("/sw.js").text
    await server.stop()
    await server.start()
    assert "registration.unregister()" not in server.get("/sw.js").text
    assert server.get("/sw.js").headers["cache-control"] == "no-cache"
    async with chromium() as browser:
        viewer = await browser.page(address(server, "viewer"))
        await is_live(viewer)
        await viewer.wait_for_load_state("networkidle")
        assert await viewer.evaluate(f"async () => {WORKERS}") == 0
        assert await viewer.evaluate(CACHES) == []
