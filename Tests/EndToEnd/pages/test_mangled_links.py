"""Links as mail, chat and people hand them on: mended where that is safe, else answered in both languages with what to do."""

import pytest
from support.browser import chromium, expect
from support.server import ServerProcess

LIVE = "Kết nối tốt"

BENT = {
    "an escaped number sign": lambda link: link.replace("#", "%23"),
    "an escaped number sign and equals sign": lambda link: link.replace("#t=", "%23t%3D"),
    "twice escaped": lambda link: link.replace("#t=", "%2523t%253D"),
    "a slash before the escaped sign": lambda link: link.replace("#", "/%23"),
    "a trailing slash": lambda link: link.replace("#", "/#"),
    "double slashes": lambda link: link.replace("/lao-cai-2022/mc", "//lao-cai-2022//mc"),
    "capitals": lambda link: link.replace("/lao-cai-2022/mc", "/Lao-Cai-2022/MC"),
    "a full stop": lambda link: link + ".",
    "a blank and a remark": lambda link: link + "%20(xin%20gi%E1%BB%AF%20k%C3%ADn)",
    "an invisible blank in the path": lambda link: link.replace("/mc", "/mc%E2%80%8B"),
    "a social network's mark": lambda link: link.replace("#", "?fbclid=IwAR0abc#"),
    "the mark of a chat behind the token": lambda link: link + "?utm_source=zalo&zarsrc=30",
    "a question mark for the number sign": lambda link: link.replace("#", "?"),
    "an escaped question mark before it": lambda link: link.replace("#", "%3Ffbclid=abc#"),
}


async def test_a_bent_link_opens_its_page_and_the_token_leaves_the_address(server):
    await server.start()
    link = server.link("mc", "mc-1")
    async with chromium() as browser:
        for how, bend in BENT.items():
            page = await browser.page(bend(link.url))
            await expect(page.locator(".bar-level"), how).to_have_text(LIVE)
            assert page.url == link.url.partition("#")[0], how
            assert await page.evaluate("history.length") <= 2, how
            await page.context.close()
        assert browser.complaints == []
    assert link.token not in server.log


async def test_a_bent_link_of_a_television_opens_the_television(server):
    await server.start()
    link = server.link("venue", "sa-pa")
    bent = {
        "as it is given": lambda url: url.replace("#", "?tv#"),
        "capitals": lambda url: url.replace("/lao-cai-2022/venue#", "/Lao-Cai-2022/Venue?TV#"),
        "a trailing slash": lambda url: url.replace("#", "/?tv#"),
        "an escaped number sign": lambda url: url.replace("#", "?tv%23"),
        "all escaped": lambda url: url.replace("#", "%3Ftv%23"),
        "behind the token": lambda url: url + "?tv",
    }
    async with chromium() as browser:
        for how, bend in bent.items():
            page = await browser.page(bend(link.url))
            await expect(page.locator(".tv-venue"), how).to_have_text("Thị xã Sa Pa")
            assert page.url == link.url.partition("#")[0] + "?tv", how
            await page.reload()
            await expect(page.locator(".tv-venue"), how).to_have_text("Thị xã Sa Pa")
            await page.context.close()
        assert browser.complaints == []
    assert link.token not in server.log


def bare(server: ServerProcess, path: str, accept: str = "text/html,application/xhtml+xml"):
    """As a browser asks when somebody follows a link."""
    return server.ask("GET", path, {"Accept": accept})


async def test_an_address_that_leads_nowhere_is_answered_in_both_languages(server):
    await server.start()
    for path in ["/lao-cai-2022", "/lao-cai-2022/", "/lao-cai-2022/bi-thu", "/lao-cai-2022/mc/khac", "/khong-co.html", "/%23t=abc"]:
        reply = bare(server, path)
        assert reply.status == 404 and reply.headers["content-type"].startswith("text/html"), path
        assert reply.text.index("Đề nghị mở lại nguyên đường liên kết") < reply.text.index("Open the whole link again"), path
    assert bare(server, "/khong-co.js", accept="*/*").headers["content-type"].startswith("text/plain")


async def test_an_address_that_leads_nowhere_keeps_no_token(server):
    await server.start()
    link = server.link("mc", "mc-1")
    async with chromium() as browser:
        page = await browser.page(link.url.replace("/mc#", "/bi-thu%23"))
        await expect(page.locator("h1").first).to_have_text("Không có trang này")
        await page.wait_for_function("location.pathname === '/'")
        assert link.token not in page.url
        # The answer itself is a 404, of which the browser tells its console.
        assert all("404" in complaint for complaint in browser.complaints)
    assert link.token not in server.log


def forged(url: str) -> str:
    return url[:-1] + ("A" if url[-1] != "A" else "B")


@pytest.mark.parametrize(
    "spoil, sentence",
    [
        (lambda link: link[:-3], "Đường liên kết vừa mở bị thiếu hoặc sai ký tự"),
        (forged, "Đường liên kết vừa mở không hợp lệ"),
    ],
    ids=["cut off", "one letter changed"],
)
async def test_a_bad_link_says_so_and_the_good_one_of_the_tab_goes_on(server, spoil, sentence):
    await server.start()
    good = server.link("mc", "mc-1").url
    async with chromium() as browser:
        page = await browser.page(good)
        await expect(page.locator(".bar-level")).to_have_text(LIVE)
        await page.goto(spoil(good))
        await expect(page.locator(".banners")).to_contain_text(sentence)
        await expect(page.locator(".bar-level")).to_have_text(LIVE)
        await page.reload()
        await expect(page.locator(".bar-level")).to_have_text(LIVE)
        await expect(page.locator(".banners")).to_be_empty()
        assert browser.complaints == []


@pytest.mark.parametrize(
    "spoil, sentence",
    [
        (lambda link: link[:-3], "Đường liên kết bị thiếu hoặc sai ký tự"),
        (forged, "Đường liên kết không hợp lệ"),
        (lambda link: link.partition("#")[0], "Trang này cần đường liên kết dành riêng"),
    ],
    ids=["cut off", "one letter changed", "without a token"],
)
async def test_a_bad_link_alone_says_what_to_do_and_shows_nothing_else(server, spoil, sentence):
    await server.start()
    async with chromium() as browser:
        page = await browser.page(spoil(server.link("mc", "mc-1").url))
        await expect(page.locator(".banners")).to_contain_text(sentence)
        await expect(page.locator("main")).not_to_contain_text("Đã hết chương trình", use_inner_text=True)
        assert browser.complaints == []
