"""What a first visit to each page weighs, as users get it: bundled, on the wire, with all headers and with what comes later."""

import pytest
from playwright.async_api import async_playwright
from support.browser import CHROMIUM
from support.page_visits import PAGES, address, visit

MOST_REQUESTS = 8
"""Each is a round trip more on a bad line, of which HTTP/1.1 has six at once. What is asked of the API, and the socket, are no files."""
MOST_KIB = {"mc": 80, "prompter": 80, "operator": 80, "chair": 80, "venue": 60, "delegate": 60, "stage": 60, "viewer": 60}
"""A desk has a line of its own; what a phone, a venue or the wall loads comes through 64 kbit/s in eight seconds, once."""


@pytest.mark.parametrize("page", PAGES)
async def test_a_first_visit_is_light_and_the_next_asks_for_nothing_but_the_page(shared_server, page):
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = await chromium.new_context(locale="vi-VN")
        first = await visit(context, address(shared_server, page))
        again = await visit(context, address(shared_server, page))
        await chromium.close()
    files = {url: size for url, size in first.files.items() if "/api/" not in url}
    assert any("/built/" in url for url in files), "these are sources; bundle the pages with make build"
    assert len(files) <= MOST_REQUESTS, files
    assert first.kib <= MOST_KIB[page], files
    assert not [url for url in again.files if "/built/" in url], again.files
    assert again.kib <= 4, again.files
