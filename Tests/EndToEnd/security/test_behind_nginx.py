"""The server behind nginx: with the README's configuration everything works, and without its two headers everybody is told what is wrong."""

import http.client
import json
import ssl

import pytest
from support.browser import chromium, expect, press_cue
from support.client import SUBPROTOCOL
from support.logfmt import logged
from support.nginx import NAME, Nginx, site, site_without_upgrade
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

ROLL_CALL = "Kiểm tra kỹ thuật các điểm cầu"
CLIENT = "127.0.0.5"
"""A client whose address differs from the proxy's."""
BLOCKED = "không đi qua được"
BLOCKED_SECONDS = 25
"""Ten until the page asks whether the server answers, and the rest for two busy cores."""
BROWSER = ["--ignore-certificate-errors", f"--host-resolver-rules=MAP {NAME} 127.0.0.1"]
ADVICE = "a page's WebSocket came without its Upgrade"


@pytest.fixture
def nginx(tmp_path):
    nginx = Nginx(tmp_path / "nginx")
    yield nginx
    nginx.end()


async def started_behind(server, nginx, configuration: str) -> None:
    server.draw_port()
    await server.start(*nginx.options)
    nginx.start(server, configuration)


def url(server, nginx, role: str, person: str | None = None) -> str:
    """The link as `diemcau links` prints it with the same settings."""
    return nginx.origin + "/" + server.link(role, person).url.split("/", 3)[3]


async def test_with_the_configuration_of_the_readme_the_ceremony_goes_on_and_no_key_is_written_down(server, nginx):
    await started_behind(server, nginx, site())
    async with chromium(*BROWSER) as browser:
        mc = await browser.page(url(server, nginx, "mc", "mc-1"))
        bent = url(server, nginx, "screen", "main").replace("#", "%23")
        stage = await browser.page(bent, 1920, 1080)
        await press_cue(mc, "Bắt đầu chương trình")
        await press_cue(mc, f"Tiếp theo: {ROLL_CALL}")
        await expect(stage.locator("h1")).to_have_text(ROLL_CALL)
        assert stage.url == f"{nginx.origin}/lao-cai-2022/stage"
        assert browser.complaints == []
    plain = http.client.HTTPConnection("127.0.0.1", nginx.plain_port)
    plain.request("GET", "/lao-cai-2022/mc", headers={"Host": NAME})
    assert plain.getresponse().headers["location"] == f"https://{NAME}/lao-cai-2022/mc"
    for link in server.links():
        assert link.token not in nginx.written() + server.log
    assert ADVICE not in server.log


async def test_the_server_tells_the_proxys_clients_apart(server, nginx):
    await started_behind(server, nginx, site())
    unverified = ssl.create_default_context()
    unverified.check_hostname, unverified.verify_mode = False, ssl.CERT_NONE
    async with connect(
        f"wss://{NAME}:{nginx.port}/ws/v1", host="127.0.0.1", port=nginx.port, local_addr=(CLIENT, 0), ssl=unverified,
        subprotocols=[SUBPROTOCOL], compression=None, proxy=None,
    ) as socket:
        token = server.link("mc", "mc-1").token
        await socket.send(json.dumps(
            {"t": "hello", "conf": server.conference, "token": token[:-4] + "AAAA", "client": "11111111-2222-4333-8444-555555555555"}))
        with pytest.raises(ConnectionClosed):
            await socket.recv()
        assert socket.close_code == 4503
    assert [line["address"] for line in await logged(server, "hello refused")] == [CLIENT]


@pytest.mark.parametrize("left", ["neither", "Upgrade alone"])
async def test_without_the_two_headers_the_page_says_whom_to_ask_and_the_log_says_once_what_to_do(server, nginx, left):
    configuration = site_without_upgrade()
    if left == "Upgrade alone":
        configuration = configuration.replace("proxy_set_header Host", "proxy_set_header Upgrade $http_upgrade; proxy_set_header Host")
    await started_behind(server, nginx, configuration)
    async with chromium(*BROWSER) as browser:
        pages = [await browser.page(url(server, nginx, role)) for role in ("mc", "viewer", "screen")]
        for page in pages:
            await expect(page.locator(".banners")).to_contain_text(BLOCKED, timeout=BLOCKED_SECONDS * 1000)
            await expect(page.locator("main")).not_to_contain_text("Đã hết chương trình", use_inner_text=True)
            await expect(page.locator(".banner.blocked")).to_be_visible()
        await pages[0].get_by_role("button", name="EN").click()
        await expect(pages[0].locator(".banners")).to_contain_text("is not let through")
        assert server.log.count(ADVICE) == 1
        assert "proxy_set_header Upgrade" in server.log
        # Whoever runs nginx mends it; the pages come in by themselves.
        nginx.end()
        nginx.start(server, site())
        for page in pages:
            await expect(page.locator("html")).to_have_attribute("data-level", "live", timeout=BLOCKED_SECONDS * 1000)
            await expect(page.locator(".banners")).to_be_empty()


async def test_a_server_that_was_not_told_its_name_says_so_to_who_opens_it_and_to_who_runs_it(server, nginx):
    server.draw_port()
    await server.start()
    nginx.start(server, site())
    async with chromium(*BROWSER) as browser:
        page = await browser.page(url(server, nginx, "mc"))
        await expect(page.locator("body")).to_contain_text("đề nghị hỏi tổ kỹ thuật địa chỉ đúng")
    assert f"start it with --origin https://{NAME}" in server.log


async def test_pages_under_an_address_that_the_server_was_not_told_are_named_in_the_log(server, nginx):
    """The name is right and the port is not, so that the pages come and their sockets do not."""
    server.draw_port()
    await server.start("--origin", f"https://{NAME}")
    nginx.start(server, site())
    async with chromium(*BROWSER) as browser:
        page = await browser.page(url(server, nginx, "mc"))
        await expect(page.locator(".banners")).to_contain_text(BLOCKED, timeout=BLOCKED_SECONDS * 1000)
    assert f"start it with --origin {nginx.origin}" in server.log
