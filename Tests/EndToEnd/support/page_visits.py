"""What a visit to a page costs: requests, bytes on the wire with their headers, and when the page can be used."""

from dataclasses import dataclass, field

from support.browser import PAGE_SECONDS, expect

PAGES = {
    "mc": ("mc", "mc-1"), "prompter": ("mc", "mc-1"), "operator": ("operator", "operator-1"), "chair": ("chair", None),
    "venue": ("venue", "si-ma-cai"), "delegate": ("delegate", "dai-dien-8"), "stage": ("screen", "main"), "viewer": ("viewer", None)}
"""Page → whose link opens it."""
KIB = 1024
LINE = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
"""A phone on a bad line: 1.6 Mbit/s, 150 ms. The browser does not slow a socket's frames down."""
SLOWER = 6
"""How many times slower the processor is made."""
USABLE = """() => {
    const look = (observer) => {
        if (document.documentElement.dataset.level !== 'live' || document.querySelector('main:not([data-empty])')?.childElementCount === 0) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => (globalThis.usableAt = performance.now())));
    };
    new MutationObserver((_, observer) => look(observer)).observe(document, { subtree: true, childList: true, attributes: true });
}"""
"""When the page is live and its first picture is drawn, in ms since the visit began."""


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

    def arrived(event) -> None:
        if event["encodedDataLength"]:
            made.files[asked[event["requestId"]]] = event["encodedDataLength"]

    session.on("Network.requestWillBeSent", lambda event: asked.update({event["requestId"]: event["request"]["url"]}))
    session.on("Network.loadingFinished", arrived)
    await session.send("Network.enable")
    if slow:
        await session.send("Network.emulateNetworkConditions", LINE)
        await session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    await page.add_init_script(f"({USABLE})()")
    await page.goto(url)
    await expect(page.locator("html")).to_have_attribute("data-level", "live")
    await page.wait_for_load_state("networkidle")
    await page.wait_for_function("globalThis.usableAt", timeout=PAGE_SECONDS * 1000)
    made.usable_ms = await page.evaluate("usableAt")
    await page.close()
    return made
