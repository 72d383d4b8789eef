"""A desk without a mouse: from one control to the next by the Tab key, as far as it takes."""

from playwright.async_api import Page

MOST_TABS = 400
"""More controls than any desk has."""
IS_THERE = "what => document.activeElement?.matches(what) ?? false"
TAKES_A_PRESS = "what => document.activeElement?.matches(`:is(${what}):not([aria-disabled])`) ?? false"


async def goes_to(page: Page, what: str) -> None:
    for _ in range(MOST_TABS):
        if await page.evaluate(IS_THERE, what):
            return
        await page.keyboard.press("Tab")
    raise AssertionError(f"no Tab leads to {what}")


async def presses(page: Page, what: str) -> None:
    """As soon as it takes a press: one that has only just come takes none."""
    await goes_to(page, what)
    await page.wait_for_function(TAKES_A_PRESS, arg=what)
    await page.keyboard.press("Enter")


async def says_yes(page: Page, to: str) -> None:
    """To what a press has asked: its own question, where the safe answer has the focus."""
    await page.wait_for_function(IS_THERE, arg=f"{to} .question button, {to} .question *")
    await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Enter")
