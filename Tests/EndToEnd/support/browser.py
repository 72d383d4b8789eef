"""Real pages in a real browser: Debian's Chromium, one context a person, so that nobody shares a session."""

import json
import os
import signal
from contextlib import asynccontextmanager

from playwright.async_api import Page, async_playwright, expect

from support import schemas

CHROMIUM = "/usr/bin/chromium"
PAGE_SECONDS = 15
"""Within which a page shows what it was told, on two busy cores."""
CUE = "button.cue-button"

expect.set_options(timeout=PAGE_SECONDS * 1000)


class Browser:
    def __init__(self, chromium):
        self._chromium = chromium
        self.complaints: list[str] = []
        """What the pages threw, or what their security policy refused."""

    async def page(self, url: str, width: int = 1366, height: int = 768, prepare=None, is_phone: bool = False) -> Page:
        """`prepare(page)` is awaited before the page opens: a clock, something between it and its server. A phone lays a page that is wider
        than its glass out on a larger sheet, as a laptop does not."""
        context = await self._chromium.new_context(
            viewport={"width": width, "height": height}, locale="vi-VN", is_mobile=is_phone, has_touch=is_phone)
        page = await context.new_page()
        page.on("websocket", hold_frames)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._hear)
        if prepare:
            await prepare(page)
        await page.goto(url)
        return page

    @asynccontextmanager
    async def frozen(self):
        """All pages stop between two instructions, as on a tablet that sleeps, while their sockets and the world go on."""
        session = await self._chromium.new_browser_cdp_session()
        told = await session.send("SystemInfo.getProcessInfo")
        await session.detach()
        pages = [process["id"] for process in told["processInfo"] if process["type"] == "renderer"]
        for page in pages:
            os.kill(page, signal.SIGSTOP)
        try:
            yield
        finally:
            for page in pages:
                os.kill(page, signal.SIGCONT)

    def _hear(self, message) -> None:
        """What cannot connect is news of the network, not a fault of the page."""
        is_network = "WebSocket connection" in message.text or "net::ERR_" in message.text
        if message.type == "error" and not is_network:
            self.complaints.append(message.text)


def hold_frames(socket) -> None:
    """Every frame of a page's socket against the schemas, of either direction; whose page it is the welcome says."""
    view = None

    def received(message) -> None:
        nonlocal view
        frame = json.loads(message)
        if frame["t"] == "welcome":
            view = schemas.audience(frame["role"])
        schemas.hold_received(message, view)

    def sent(message) -> None:
        try:
            schemas.hold_sent(json.loads(message))
        except schemas.ProtocolBreach as breach:
            schemas.breaches.append(f"a page sent {message[:300]}: {breach}")

    socket.on("framereceived", received)
    socket.on("framesent", sent)


@asynccontextmanager
async def chromium(*more: str):
    """`more`: further options of its command line."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", *more])
        try:
            yield Browser(browser)
        finally:
            await browser.close()


async def press_cue(page: Page, label: str) -> None:
    """Presses the big button once it offers this step; a step that has only just come takes no press."""
    button = page.locator(CUE)
    await expect(button).to_have_text(label)
    await expect(button).to_be_enabled()
    await button.click()


async def is_whole(page: Page, heading: str, bound: float = PAGE_SECONDS) -> None:
    """Returns with the frame in which the page is live and has this heading; `expect` would look only every now and then."""
    await page.wait_for_function(
        "heading => document.documentElement.dataset.level === 'live' && document.querySelector('h1')?.textContent === heading",
        arg=heading, timeout=bound * 1000)
