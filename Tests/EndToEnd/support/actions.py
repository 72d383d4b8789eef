"""What somebody does at a page, counted: a press, a field that is filled in (got to by pointer or by its key, and written in), a key, a scroll."""

from playwright.async_api import Locator, Page


class Actions:
    def __init__(self, page: Page):
        self.page = page
        self.count = 0

    async def press(self, button: Locator) -> None:
        """What is out of sight has to be scrolled to first."""
        await button.wait_for()
        if not await button.evaluate(IS_ON_THE_GLASS):
            self.count += 1
        await button.click()
        self.count += 1

    async def write(self, field: Locator, text: str) -> None:
        await field.wait_for()
        assert await field.evaluate(IS_ON_THE_GLASS), "a field that is not in sight is not found"
        await field.fill(text)
        self.count += 1

    async def key(self, name: str) -> None:
        await self.page.keyboard.press(name)
        self.count += 1


IS_ON_THE_GLASS = """node => {
    const { left, top, right, bottom } = node.getBoundingClientRect();
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && (node === over || node.contains(over));
}"""
