"""When a page did something, by its machine's own clock: two pages of one machine, and the test, read the same one."""

from playwright.async_api import Page

WATCH = """([what, words]) => {
    globalThis.appearedAt = null;
    const look = () => {
        const there = [...document.querySelectorAll(what)].some((node) => node.textContent.includes(words));
        if (there) globalThis.appearedAt ??= Date.now();
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
    look();
}"""
PRESSES = """() => addEventListener('click', () => { globalThis.pressedAt = Date.now(); }, { capture: true })"""


async def watch(page: Page, what: str, words: str = "") -> None:
    """From here on the page notes when something that matches, with these words in it, first stands there."""
    await page.evaluate(WATCH, [what, words])


async def appeared(page: Page) -> int:
    """When it did: ms since 1970."""
    await page.wait_for_function("() => globalThis.appearedAt")
    return await page.evaluate("() => globalThis.appearedAt")


async def note_presses(page: Page) -> None:
    await page.evaluate(PRESSES)


async def pressed(page: Page) -> int:
    """When somebody last pressed there: ms since 1970."""
    return await page.evaluate("() => globalThis.pressedAt")
