"""How the pages come to a browser: what it may keep and for how long, of which build it is, and what happens without bundles."""

import asyncio
import re

import pytest
from playwright.async_api import expect
from support.browser import chromium
from support.page_builds import reworded
from support.page_visits import PAGES, address
from support.server import ROOT, ServerProcess

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'")
A_YEAR = "public, max-age=31536000, immutable"
AS_SOURCES = "the pages are sent as their sources"


def html(server: ServerProcess, page: str = "mc") -> str:
    return server.get(f"/{server.conference}/{page}").text


def built(server: ServerProcess, page: str = "mc") -> list[str]:
    """The bundled files that a page names."""
    return re.findall(r'"(/built/[^"]+)"', html(server, page))


async def kept(server: ServerProcess, builds: int) -> None:
    """Waits until the server has put the files of its build aside for the next one."""
    while len([path for path in (server.data / "kept_pages").glob("*") if path.name[0] != "."]) < builds:
        await asyncio.sleep(0.01)


async def test_a_page_is_asked_for_anew_each_time_and_what_it_names_is_kept_for_a_year(shared_server):
    for page in PAGES:
        answer = shared_server.get(f"/{shared_server.conference}/{page}")
        assert (answer.headers["cache-control"], answer.headers["content-security-policy"]) == ("no-cache", POLICY)
        files = built(shared_server, page)
        assert len(files) >= 3, "these are sources; bundle the pages with make build"
        for file in files:
            part = shared_server.get(file)
            assert (part.status, part.headers["cache-control"], part.headers["x-content-type-options"]) == (200, A_YEAR, "nosniff"), file
            assert ("content-security-policy" in part.headers) == file.endswith(".svg"), file
    assert shared_server.get("/built/mc-00000000.js").status == 404, "what is gone is never the page"


async def test_a_map_leads_to_the_sources_that_the_server_shows(shared_server):
    script = next(file for file in built(shared_server) if "/mc-" in file and file.endswith(".js"))
    name = re.search(r"//# sourceMappingURL=(\S+)", shared_server.get(script).text)[1]
    sources = shared_server.get(f"/built/{name}").json["sources"]
    assert "../Cue/cue-card.js" in sources
    for source in sources:
        if not re.fullmatch(r"\.\./pages/\w+/(entry|words|words\.vi|later|brought)\.js", source):
            assert shared_server.get(source[2:]).text == (ROOT / "public" / source[3:]).read_text("utf-8"), source


async def test_without_esbuild_nothing_is_bundled_and_the_sources_are_sent(server, tmp_path):
    done = server.bundle(tmp_path / "bundles", PATH="/nowhere")
    assert done.code == 1 and "apt install esbuild" in done.errors
    assert not (tmp_path / "bundles").exists()
    await server.start()
    assert "/pages/mc/entry.js" in html(server) and not built(server)
    assert [line for line in server.log.splitlines() if AS_SOURCES in line and "there are no bundles" in line]


async def test_bundles_of_other_sources_are_not_sent(server, tmp_path):
    reworded(server, tmp_path, "bây giờ")
    server.pages = ROOT / "public"
    await server.start()
    assert "/pages/mc/entry.js" in html(server) and not built(server)
    assert len([line for line in server.log.splitlines() if AS_SOURCES in line and "are of others than" in line]) == 1
    await server.stop()
    assert server.bundle(tmp_path / "bundles").code == 0
    await server.start()
    assert built(server)
    assert server.log.count(AS_SOURCES) == 1, "nothing is said of what is as it should be"
    await server.stop()
    await server.start("--pages-from-source")
    assert not built(server) and "as --pages-from-source asks" in server.log


async def test_a_server_has_the_files_of_the_two_builds_before_and_of_no_third(server, tmp_path):
    files = []
    for number, now in enumerate(("một", "hai", "ba", "bốn")):
        reworded(server, tmp_path, now)
        await server.start()
        files.append({file: server.get(file).text for file in built(server) if "/mc-" in file and file.endswith(".js")})
        await kept(server, min(number + 1, 3))
        await server.stop()
    await server.start()
    assert [server.get(file).status for file in files[0]] == [404]
    for earlier in files[1:]:
        for file, text in earlier.items():
            answer = server.get(file)
            assert (answer.status, answer.text, answer.headers["cache-control"]) == (200, text, A_YEAR)


async def test_a_page_that_was_opened_before_an_upgrade_fetches_its_forms_from_the_server_after_it(server, tmp_path):
    """Its late parts did not come before: the line was down for them."""
    later = re.compile(r"/built/later-")

    async def without(page) -> None:
        await page.route(later, lambda route: route.abort())

    reworded(server, tmp_path, "trước")
    await server.start()
    async with chromium() as browser:
        operator = await browser.page(server.link("operator", "operator-1").url, prepare=without)
        await expect(operator.locator("html")).to_have_attribute("data-level", "live")
        await operator.evaluate("() => { globalThis.notReloaded = true; }")
        await kept(server, 1)
        await server.stop()
        reworded(server, tmp_path, "sau")
        await server.start()
        await expect(operator.locator("html")).to_have_attribute("data-level", "live")
        await operator.unroute(later)
        await operator.locator("[data-item='i8'] .row-button").click()
        await operator.locator("[data-press='edit/i8']").click()
        await expect(operator.locator("dialog")).to_be_visible()
        assert await operator.evaluate("() => globalThis.notReloaded === true")
        newcomer = await browser.page(server.link("operator", "operator-1").url)
        await expect(newcomer.locator(".now .eyebrow")).to_have_text("sau")


@pytest.mark.parametrize("way", [[], ["--pages-from-source"]], ids=["bundles", "sources"])
async def test_the_socket_opens_while_the_words_are_on_their_way(server, way):
    """English comes apart from the page; it is held back until the page has joined, and shown nothing until then."""
    come = asyncio.Event()

    async def late(route) -> None:
        await come.wait()
        await route.continue_()

    async def in_english(page) -> None:
        await page.add_init_script("localStorage.setItem('diemcau.language', 'en')")
        await page.route(re.compile(r"[./]en(-\w+)?\.json"), late)
        page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: '"t":"welcome"' in frame and joined.set()))

    joined = asyncio.Event()
    await server.start(*way)
    async with chromium() as browser:
        page = await browser.page(address(server, "viewer"), prepare=in_english)
        await joined.wait()
        assert await page.locator("main").count() == 0, "nothing is drawn without words"
        come.set()
        await expect(page.locator("html")).to_have_attribute("lang", "en")
        await expect(page.locator("html")).to_have_attribute("data-level", "live")
        assert browser.complaints == []
