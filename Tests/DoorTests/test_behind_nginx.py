"""The house behind nginx: with the README's configuration everything works, and without its two headers everybody is told what is wrong."""

import http.client
import json
import ssl

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

import proxy
from browser import chromium, expect, press_cue
from guest import SUBPROTOCOL

ROLL_CALL = "Điểm danh mười điểm cầu"
CLIENT = "127.0.0.5"
"""A client whose address differs from the proxy's."""
BLOCKED = "không đi qua được"
BLOCKED_SECONDS = 25
"""Ten until the page asks whether the server answers, and the rest for two busy cores."""
BROWSER = ["--ignore-certificate-errors", f"--host-resolver-rules=MAP {proxy.NAME} 127.0.0.1"]
ADVICE = "a page's WebSocket came without its Upgrade"


@pytest.fixture
def nginx(tmp_path):
    nginx = proxy.Proxy(tmp_path / "nginx")
    yield nginx
    nginx.end()


async def begun(house, nginx, site: str) -> None:
    house.draw_port()
    await house.start(*nginx.options)
    nginx.start(house, site)


def url(house, nginx, role: str, person: str | None = None) -> str:
    """The link as `diemcau links` prints it with the same settings."""
    return nginx.origin + "/" + house.link(role, person).url.split("/", 3)[3]


async def test_with_the_configuration_of_the_readme_the_ceremony_goes_on_and_no_key_is_written_down(closed_house, nginx):
    house = closed_house
    await begun(house, nginx, proxy.site())
    async with chromium(*BROWSER) as browser:
        mc = await browser.page(url(house, nginx, "mc", "mc-1"))
        bent = url(house, nginx, "screen", "main").replace("#", "%23")
        stage = await browser.page(bent, 1920, 1080)
        await press_cue(mc, "Bắt đầu phiên")
        await press_cue(mc, f"Tiếp theo: {ROLL_CALL}")
        await expect(stage.locator("h1")).to_have_text(ROLL_CALL)
        assert stage.url == f"{nginx.origin}/lao-cai-2022/stage"
        assert browser.complaints == []
    plain = http.client.HTTPConnection("127.0.0.1", nginx.plain_port)
    plain.request("GET", "/lao-cai-2022/mc", headers={"Host": proxy.NAME})
    assert plain.getresponse().headers["location"] == f"https://{proxy.NAME}/lao-cai-2022/mc"
    for link in house.links():
        assert link.token not in nginx.written() + house.log
    assert ADVICE not in house.log


async def test_the_house_tells_the_proxys_clients_apart(closed_house, nginx):
    house = closed_house
    await begun(house, nginx, proxy.site())
    stranger = ssl.create_default_context()
    stranger.check_hostname, stranger.verify_mode = False, ssl.CERT_NONE
    async with connect(
        f"wss://{proxy.NAME}:{nginx.port}/ws/v1", host="127.0.0.1", port=nginx.port, local_addr=(CLIENT, 0), ssl=stranger,
        subprotocols=[SUBPROTOCOL], compression=None, proxy=None,
    ) as socket:
        token = house.link("mc", "mc-1").token
        await socket.send(json.dumps(
            {"t": "hello", "conf": house.conference, "token": token[:-4] + "AAAA", "client": "11111111-2222-4333-8444-555555555555"}))
        with pytest.raises(ConnectionClosed):
            await socket.recv()
        assert socket.close_code == 4503
    assert f"address={CLIENT} " in house.log


@pytest.mark.parametrize("left", ["neither", "Upgrade alone"])
async def test_without_the_two_headers_the_page_says_whom_to_ask_and_the_log_says_once_what_to_do(closed_house, nginx, left):
    house = closed_house
    site = proxy.site_without_upgrade()
    if left == "Upgrade alone":
        site = site.replace("proxy_set_header Host", "proxy_set_header Upgrade $http_upgrade; proxy_set_header Host")
    await begun(house, nginx, site)
    async with chromium(*BROWSER) as browser:
        pages = [await browser.page(url(house, nginx, role)) for role in ("mc", "viewer", "screen")]
        for page in pages:
            await expect(page.locator(".banners")).to_contain_text(BLOCKED, timeout=BLOCKED_SECONDS * 1000)
            await expect(page.locator("main")).not_to_contain_text("Không còn nội dung nào", use_inner_text=True)
            await expect(page.locator(".banner.blocked")).to_be_visible()
        await pages[0].get_by_role("button", name="EN").click()
        await expect(pages[0].locator(".banners")).to_contain_text("is not let through")
        assert house.log.count(ADVICE) == 1
        assert "proxy_set_header Upgrade" in house.log
        # Whoever runs nginx mends it; the pages come in by themselves.
        nginx.end()
        nginx.start(house, proxy.site())
        for page in pages:
            await expect(page.locator("html")).to_have_attribute("data-level", "live", timeout=BLOCKED_SECONDS * 1000)
            await expect(page.locator(".banners")).to_be_empty()


async def test_a_house_that_was_not_told_its_name_says_so_to_who_opens_it_and_to_who_runs_it(closed_house, nginx):
    house = closed_house
    house.draw_port()
    await house.start()
    nginx.start(house, proxy.site())
    async with chromium(*BROWSER) as browser:
        page = await browser.page(url(house, nginx, "mc"))
        await expect(page.locator("body")).to_contain_text("đề nghị hỏi tổ kỹ thuật địa chỉ đúng")
    assert f"start it with --origin https://{proxy.NAME}" in house.log


async def test_pages_under_an_address_that_the_house_was_not_told_are_named_in_the_log(closed_house, nginx):
    """The name is right and the port is not, so that the pages come and their sockets do not."""
    house = closed_house
    house.draw_port()
    await house.start("--origin", f"https://{proxy.NAME}")
    nginx.start(house, proxy.site())
    async with chromium(*BROWSER) as browser:
        page = await browser.page(url(house, nginx, "mc"))
        await expect(page.locator(".banners")).to_contain_text(BLOCKED, timeout=BLOCKED_SECONDS * 1000)
    assert f"start it with --origin {nginx.origin}" in house.log
