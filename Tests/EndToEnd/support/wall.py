"""A stage page without its server: `wall.js` stands in for it, and tells the page whatever state a test wants to see."""

from pathlib import Path
from urllib.parse import urlsplit

DRIVER = Path(__file__).parent / "wall.js"


def stand_in(shows: str, language: str = "vi", speaks: bool = True):
    """How to prepare a page of `support.browser`. `shows`: the logical screen that the device is assigned to; unless it `speaks` nothing comes."""
    async def prepare(page) -> None:
        await page.add_init_script(path=DRIVER)
        await page.add_init_script(
            f"localStorage.setItem('diemcau.language', '{language}'); wall.shows = '{shows}'; wall.speaks = {str(speaks).lower()}")

    return prepare


def pictures(prepare, of: dict[str, bytes]):
    """The same, and what of a theme's pictures there is under which path."""
    async def shown(route) -> None:
        await route.fulfill(body=of[urlsplit(route.request.url).path], content_type="image/png")

    async def with_pictures(page) -> None:
        await prepare(page)
        for path in of:
            await page.route(f"**{path}", shown)

    return with_pictures


async def told(page) -> None:
    """Until the page knows what it shows."""
    await page.wait_for_function("() => document.documentElement.dataset.shows")


async def showing(page, state: dict, before: float = 1) -> None:
    """Tells a state whose last step was done so many seconds ago, and returns when it is drawn."""
    await told(page)
    await page.evaluate(
        "async ([set, before]) => { wall.show(wall.at(set, wall.now - before * 1000)); await wall.drawn(); }", [state, before])
