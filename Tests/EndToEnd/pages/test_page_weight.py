"""What a first visit to each page weighs, as users get it: bundled, on the wire, with all headers and with what comes later."""

import re

import pytest
from playwright.async_api import async_playwright
from support.browser import CHROMIUM
from support.page_visits import KIB, PAGES, address, visit

MOST_REQUESTS = 8
"""Each is a round trip more on a bad line, of which HTTP/1.1 has six at once. What is asked of the API, and the socket, are no files."""
MOST_KIB = {"mc": 80, "prompter": 80, "operator": 80, "chair": 80, "venue": 60, "delegate": 60, "stage": 60, "viewer": 60}
"""Until the page can be used. A desk has a line of its own; what phone, venue and wall load comes through 64 kbit/s in eight seconds, once."""
MOST_KIB_IN_ALL = {"mc": 100, "operator": 105}
"""With forms and lists that come in no hurry, and with all that draws the wall small on a desk; operators have papers and the replay besides.
Of the others nothing is beyond the limit above."""
LATER = re.compile(r"/built/later-")


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
    assert sum(size for url, size in files.items() if not LATER.search(url)) / KIB <= MOST_KIB[page], files
    assert first.kib <= MOST_KIB_IN_ALL.get(page, MOST_KIB[page]), files
    assert not [url for url in again.files if "/built/" in url], again.files
    assert again.kib <= 4, again.files
