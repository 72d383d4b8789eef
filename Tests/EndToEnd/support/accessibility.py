"""What axe finds on a page, as it stands and in the dark."""

from axe_playwright_python.async_playwright import Axe

from support.browser import expect

SERIOUS = {"serious", "critical"}
CONTRAST = {"resultTypes": ["violations"], "runOnly": ["color-contrast"]}


async def faults(page, impacts: set[str] | None = None, options: dict | None = None) -> list[str]:
    """Each with the first node that has it, so that it is found again; with `impacts` only those of these."""
    found = (await (Axe().run(page, options=options) if options else Axe().run(page))).response["violations"]
    return [
        f"{fault['id']} ×{len(fault['nodes'])}: {fault['help']}: {fault['nodes'][0]['html'][:160]}"
        for fault in found if impacts is None or fault["impact"] in impacts]


async def faults_in_the_dark(page) -> list[str]:
    """By the switch of the bar, there and back. What stands on the page is the same as in the light, so only its contrast is looked at."""
    page_itself, switch = page.locator("html"), page.locator(".scheme")
    await switch.click()
    await expect(page_itself).to_have_attribute("data-scheme", "dark")
    found = await faults(page, options=CONTRAST)
    await switch.click()
    await expect(page_itself).to_have_attribute("data-scheme", "light")
    return found
