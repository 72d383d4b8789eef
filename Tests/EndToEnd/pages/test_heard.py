"""Whoever hears the pages: a step that has come is told once and politely, what hinders at once, and a clock that runs is no news."""

from itertools import pairwise

from support.browser import chromium, expect
from support.phases import Phases

TABLET = (1024, 768)
FOLLOWING = {
    "mc": ("mc", "mc-1"), "operator": ("operator", "operator-1"), "chair": ("chair", None), "venue": ("venue", "si-ma-cai"),
    "television": ("venue", "bao-thang"), "delegate": ("delegate", "dai-dien-1"), "viewer": ("viewer", None), "wall": ("screen", "main"),
    "lectern": ("screen", "timer"), "prompter": ("mc", "mc-2")}
LISTEN = """() => {
    const regions = '[aria-live], [role=status], [role=alert], [role=log], [role=timer], [role=marquee]';
    const isSilent = (region) => region.ariaLive === 'off' || (!region.hasAttribute('aria-live') && region.matches('[role=timer], [role=marquee]'));
    globalThis.told = [];
    new MutationObserver((records) => {
        for (const { target } of records) {
            const region = (target instanceof Element ? target : target.parentElement)?.closest(regions);
            if (region && !isSilent(region)) told.push(`${region.className}: ${region.textContent}`);
        }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
}"""
"""Each change within what is read out by itself. A clock (`role=timer`) is not, unless it says otherwise."""
THREE_SECONDS = """() => new Promise((done) => {
    const clock = document.querySelector('.clock-strip .figures');
    let left = 3;
    const count = (_, observer) => {
        left -= 1;
        if (left > 0) return;
        observer.disconnect();
        done();
    };
    new MutationObserver(count).observe(clock, { childList: true, characterData: true, subtree: true });
})"""
STEPS = """() => {
    const step = document.querySelector('.cue > [role=status]');
    globalThis.steps = [];
    new MutationObserver(() => steps.push(step.textContent)).observe(step, { subtree: true, childList: true, characterData: true });
}"""


def address(server, page: str) -> str:
    role, person = FOLLOWING[page]
    return server.link(role, person).url.replace("#", "?tv#" if page == "television" else "#").replace(
        "/mc#", "/prompter#" if page == "prompter" else "/mc#")


async def test_a_clock_that_runs_is_told_to_nobody(server):
    await server.start()
    day = await Phases(server).join()
    await day.roll_call()
    await day.papers()
    async with chromium() as browser:
        pages = {name: await browser.page(address(server, name), *TABLET) for name in FOLLOWING}
        for page in pages.values():
            await expect(page.locator("html")).to_have_attribute("data-level", "live")
        clock = pages["mc"]
        await expect(clock.locator(".strip-cell[data-of=speaking] .figures")).to_be_visible()
        await clock.evaluate(THREE_SECONDS)
        for page in pages.values():
            await page.evaluate(LISTEN)
        await clock.evaluate(THREE_SECONDS)
        assert {name: told for name, page in pages.items() if (told := await page.evaluate("told"))} == {}
        await clock.evaluate("document.querySelector('.clock-strip .figures').setAttribute('role', 'status')")
        await clock.evaluate(THREE_SECONDS)
        assert await clock.evaluate("told.length") >= 2, "a clock that is read out would be found"
        assert browser.complaints == []


async def test_a_step_is_told_once_with_what_its_press_does_and_the_first_words_to_read(server):
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    await day.jump("i8")
    async with chromium() as browser:
        page = await browser.page(server.link("mc", "mc-1").url, *TABLET)
        await expect(page.locator("button.cue-button")).to_be_enabled()
        await page.evaluate(STEPS)
        while day.mc.view["cue"]["op"] != "round.call" or len(day.mc.view["cue"]["script"]["vi"].split("\n")) < 6:
            await day.put(day.mc, day.mc.cue())
        cue = day.mc.view["cue"]
        lines = cue["script"]["vi"].split("\n")
        await expect(page.locator(".cue > [role=status]")).to_contain_text(cue["label"]["vi"])
        steps = await page.evaluate("steps")
        assert all(one != other for one, other in pairwise(steps)), steps
        told = steps[-1]
        assert told == f"Bước tiếp theo{cue['label']['vi']} {' '.join(lines[:4])} và {len(lines) - 4} mục nữa", told
        await page.evaluate("steps.length = 0")
        # Of the same step: somebody is absent, more is warned of.
        absent = day.mc.view[f"round/{cue['arg']['round']}"]["parts"][0]["recipients"][1]
        await day.does(day.operator, "recipient.absent", {"recipient": absent})
        await day.does(day.venue, "venue.help", {"text": "Không nghe được hội trường"})
        await expect(page.locator(".cue .absent")).to_have_count(1)
        await expect(page.locator(".warned[role=status]")).to_contain_text("điều cần biết")
        assert day.mc.view["cue"]["label"] == cue["label"]
        assert await page.evaluate("steps") == []
        assert await page.locator(".cue :is([role=alert], [aria-live=assertive])").count() == 0, "it hinders nothing"
        assert browser.complaints == []


async def test_what_hinders_a_step_is_told_at_once(server):
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    await day.jump("i8")
    more = {"award": day.mc.view["round/r1"]["award"], "kind": "collective", "name": "Tập thể số 40", "people": 8, "round": "r1"}
    await day.does(day.operator, "recipient.add", more)
    async with chromium() as browser:
        page = await browser.page(server.link("mc", "mc-1").url, *TABLET)
        await expect(page.locator("button.cue-button")).to_be_enabled()
        await page.locator("button.cue-button").click()
        await expect(page.locator(".cue [role=alert]")).to_contain_text("12")


async def test_the_step_of_whoever_leads_is_heard_on_the_smallest_phone_too(server):
    await server.start()
    day = await Phases(server).join()
    await day.roll_call()
    await day.papers()
    async with chromium() as browser:
        page = await browser.page(server.link("chair").url, 320, 568, is_phone=True)
        told = page.get_by_role("status").filter(has_text="Bước tiếp theo")
        await expect(told).to_contain_text(day.mc.view["cue"]["label"]["vi"])
