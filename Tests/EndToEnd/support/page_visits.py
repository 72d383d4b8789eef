"""What a visit to a page costs: requests, bytes on the wire with their headers, and when the page can be used."""

import asyncio
from dataclasses import dataclass, field

from support.browser import PAGE_SECONDS

PAGES = {
    "mc": ("mc", "mc-1"), "prompter": ("mc", "mc-1"), "operator": ("operator", "operator-1"), "chair": ("chair", None),
    "venue": ("venue", "si-ma-cai"), "delegate": ("delegate", "dai-dien-8"), "stage": ("screen", "main"), "viewer": ("viewer", None)}
"""Page → whose link opens it."""
KIB = 1024
LINE = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
"""A phone on a bad line: 1.6 Mbit/s, 150 ms. The browser does not slow a socket's frames down."""
QUIET_SECONDS = 1
"""So long after the last request or answer a page has fetched what it fetches; it looks for what is due five times a second."""
SLOWER = 6
"""How many times slower the processor is made."""
USABLE = """() => {
    const look = (observer) => {
        if (document.documentElement.dataset.level !== 'live' || document.querySelector('main:not([data-empty])')?.childElementCount === 0) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => console.debug('usable', performance.now())));
    };
    new MutationObserver((_, observer) => look(observer)).observe(document, { subtree: true, childList: true, attributes: true });
}"""
"""Says in the console when the page is live and its first picture is drawn, in ms since the visit began. Whoever asks the page for it from outside
takes a fifth of a second of its time on a slowed processor."""


@dataclass
class Visit:
    """One opening of a page, with what it fetches later."""

    files: dict[str, int] = field(default_factory=dict)
    """Address → bytes on the wire; what came out of the browser's cache is not among them."""
    usable_ms: float = 0

    @property
    def kib(self) -> float:
        return sum(self.files.values()) / KIB


def address(server, page: str) -> str:
    url = server.link(*PAGES[page]).url
    return url.replace("/mc#", "/prompter#") if page == "prompter" else url


async def visit(context, url: str, slow: bool = False) -> Visit:
    """Opens it in a tab of its own, and closes it when nothing more is fetched."""
    page, made = await context.new_page(), Visit()
    session = await context.new_cdp_session(page)
    asked: dict[str, str] = {}
    active = asyncio.Event()

    def asks(event) -> None:
        asked[event["requestId"]] = event["request"]["url"]
        active.set()

    def arrived(event) -> None:
        active.set()
        if event["encodedDataLength"]:
            made.files[asked[event["requestId"]]] = event["encodedDataLength"]

    session.on("Network.requestWillBeSent", asks)
    session.on("Network.loadingFinished", arrived)
    await session.send("Network.enable")
    if slow:
        await session.send("Network.emulateNetworkConditions", LINE)
        await session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    await page.add_init_script(f"({USABLE})()")
    async with page.expect_console_message(lambda message: message.text.startswith("usable "), timeout=PAGE_SECONDS * 1000) as usable:
        await page.goto(url, wait_until="commit")
    made.usable_ms = float((await usable.value).text.split()[1])
    await _until_quiet(active)
    await page.close()
    return made


async def _until_quiet(active: asyncio.Event) -> None:
    """Until nothing is asked for and nothing comes any more."""
    while True:
        active.clear()
        try:
            await asyncio.wait_for(active.wait(), QUIET_SECONDS)
        except TimeoutError:
            return
