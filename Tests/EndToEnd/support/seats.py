"""One page of each kind, open all day: whose link opens it, and on what glass."""

from support import television
from support.browser import expect

ROOM, HEAD = television.ROOM, "dai-dien-8"
PHONE, TABLET, LAPTOP, WALL = (390, 844), (1024, 768), (1366, 768), (1280, 720)
SEATS = {
    "mc": ("mc", "mc-1", LAPTOP), "prompter": ("mc", "mc-1", TABLET), "operator": ("operator", "operator-1", LAPTOP),
    "chair": ("chair", None, TABLET), "venue": ("venue", ROOM, TABLET), "television": ("venue", ROOM, WALL),
    "delegate": ("delegate", HEAD, PHONE), "viewer": ("viewer", None, PHONE),
    "stage": ("screen", "main", WALL), "overlay": ("screen", "overlay", WALL), "lectern": ("screen", "timer", TABLET),
}


def address(server, seat: str) -> str:
    role, person, _ = SEATS[seat]
    url = server.link(role, person).url
    return {"prompter": url.replace("/mc#", "/prompter#"), "television": television.television(server, ROOM)}.get(seat, url)


async def opened(server, browser, *only: str) -> dict:
    """All of them, or these, live."""
    sizes = {seat: size for seat, (*_, size) in SEATS.items() if seat in (only or SEATS)}
    pages = {seat: await browser.page(address(server, seat), *size, is_phone=size == PHONE) for seat, size in sizes.items()}
    for page in pages.values():
        await expect(page.locator("html")).to_have_attribute("data-level", "live")
    return pages
