"""The MC never looks for the button, nor for a clock: they stand where they stood, the whole ceremony long, whatever is missing, marked or asked."""

import asyncio
import re

import pytest
from support.accessibility import SERIOUS, faults, faults_in_the_dark
from support.browser import chromium, expect
from support.glass import look, stand_still
from support.phases import Phases, begun

SIZES = {"laptop": (1366, 768), "phone": (390, 844)}
STRUCK_WITHIN = 0.3
ANSWERS_FROM = 1.0
"""Seconds after the question from which the key answers it."""


async def desk(server, browser, size: str = "laptop"):
    page = await browser.page(server.link("mc", "mc-1").url, *SIZES[size], is_phone=size == "phone")
    await expect(page.locator("html")).to_have_attribute("data-level", "live")
    return page


async def warned(page, day: Phases, count: int) -> None:
    """One line says how many there are; pressed, it opens to all."""
    assert len(day.mc.view["cue"]["warnings"]) == count
    await expect(page.locator(".warned summary")).to_contain_text(f"{count} điều cần biết")
    if not await page.locator(".warned details[open]").count():
        await page.locator(".warned summary").click()
    await expect(page.locator(".warnings li")).to_have_count(count)
    await expect(page.locator(".warnings")).to_be_visible()


async def before_a_list(server) -> Phases:
    """The next press calls five collectives by their names."""
    day = await begun(server)
    await day.jump("i8")
    for _ in range(7):
        await day.press_until("round.clear")
    assert day.mc.view["cue"]["op"] == "round.call"
    return day


@pytest.mark.parametrize("size", SIZES)
async def test_neither_warnings_nor_questions_nor_marks_nor_a_bad_line_move_the_button(server, size):
    day = await before_a_list(server)
    async with chromium() as browser:
        page = await desk(server, browser, size)
        boxes = [await look(page, day)]
        await warned(page, day, 1)
        boxes.append(await look(page, day))
        await page.locator("[data-press='undo.last']").click()
        await expect(page.locator(".undo-last .question")).to_be_visible()
        boxes.append(await look(page, day))
        absent = day.mc.view["round/" + day.mc.view["cue"]["arg"]["round"]]["parts"][0]["recipients"][1]
        await day.does(day.operator, "recipient.absent", {"recipient": absent})
        await expect(page.locator(".cue .absent")).to_have_count(1)
        await warned(page, day, 3)
        boxes.append(await look(page, day))
        await day.does(day.mc, "conference.pause", {"reason": "Mất điện tại hội trường tỉnh, tổ kỹ thuật đang chuyển sang máy phát điện dự phòng"})
        boxes.append(await look(page, day))
        server.freeze()
        for level in ("amber", "red"):
            await expect(page.locator("html")).to_have_attribute("data-level", level)
            await expect(page.locator(".banner")).to_be_visible()
            boxes.append(await look(page, day))
        stand_still(boxes)
        await server.kill()
        assert browser.complaints == []


async def test_who_is_marked_absent_is_struck_at_once_and_two_presses_mark_them(server):
    day = await before_a_list(server)
    round = "round/" + day.mc.view["cue"]["arg"]["round"]
    absent = day.mc.view[round]["parts"][0]["recipients"][1]
    name = day.mc.view[f"recipient/{absent}"]["name"]
    async with chromium() as browser:
        page = await desk(server, browser)
        lines = page.locator(".cue .script.vi .numbered")
        await expect(lines.nth(1)).to_contain_text(name)
        row = page.locator(f"[data-recipient='{absent}']")
        await row.locator("summary").click()
        await page.evaluate("""() => {
            addEventListener('click', () => { globalThis.pressed = performance.now(); }, { capture: true });
            new MutationObserver(() => { if (document.querySelector('.cue .absent')) globalThis.struck ??= performance.now(); })
                .observe(document.body, { childList: true, subtree: true });
        }""")
        await row.locator(f"[data-press='recipient.absent/{absent}']").click()
        await page.wait_for_function("() => globalThis.struck")
        assert await page.evaluate("() => struck - pressed") < STRUCK_WITHIN * 1000
        await expect(lines.nth(1)).to_have_text(name)
        await expect(lines.nth(1)).to_have_class(re.compile("absent"))
        await expect(lines.nth(2)).to_contain_text("2.")
        assert browser.complaints == []


async def test_what_was_just_read_stands_above_what_is_read_next_and_the_foreign_words_wait(server):
    day = await before_a_list(server)
    async with chromium() as browser:
        page = await desk(server, browser)
        await look(page, day)
        read = await page.locator(".cue .scripts > .script.vi").inner_text()
        await expect(page.locator(".cue .script.en")).to_be_hidden()
        await page.locator(".script-other summary").click()
        await expect(page.locator(".cue .script.en")).to_be_visible()
        await day.press_on()
        await look(page, day)
        passed = page.locator(".passed .script")
        assert (await passed.inner_text()).split() == read.split()
        above, below = await passed.bounding_box(), await page.locator(".cue .scripts").bounding_box()
        assert above["y"] < below["y"]
        await expect(page.locator(".cue .script.en")).to_be_visible()
        assert browser.complaints == []


async def test_the_clicker_covers_the_hall_s_screen_and_takes_the_last_step_back(server):
    day = await before_a_list(server)
    async with chromium() as browser:
        page = await desk(server, browser)
        await look(page, day)
        await page.keyboard.press("b")
        await day.mc.key("stage/main", lambda screen: screen["mode"] == "held")
        await expect(page.locator(".clock-strip")).to_contain_text("Màn hình đang tạm che")
        await page.keyboard.press(".")
        await day.mc.key("stage/main", lambda screen: screen["mode"] == "follow")
        await day.press_on()
        await look(page, day)
        before = server.positions()
        await page.keyboard.press("PageUp")
        question = page.locator(".undo-last .question")
        await expect(question).to_contain_text("Hoàn tác “Mời lên nhận")
        await page.keyboard.press("PageUp")
        assert server.positions() == before, "a finger that bounces has read nothing"
        await asyncio.sleep(ANSWERS_FROM)
        await page.keyboard.press("PageUp")
        await day.mc.key("cue", lambda cue: cue["op"] == "round.call")
        await expect(question).to_have_count(0)
        assert server.positions() == [*before, "undo"]
        assert browser.complaints == []


async def test_whoever_types_on_the_desk_neither_covers_a_screen_nor_takes_a_step_back(server):
    day = await before_a_list(server)
    async with chromium() as browser:
        page = await desk(server, browser)
        await look(page, day)
        before = server.positions()
        await page.locator(".main-screen summary").click()
        field = page.locator(".main-screen input")
        await field.focus()
        for key in ("b", ".", " ", "PageUp", "PageDown"):
            await page.keyboard.press(key)
        assert await field.input_value() == "b. "
        await expect(page.locator(".undo-last .question")).to_have_count(0)
        assert server.positions() == before


async def test_the_last_minute_and_what_is_over_it_are_told_in_words_beside_who_speaks(server):
    day = await begun(server)
    await day.jump("i7")
    async with chromium() as browser:
        page = await desk(server, browser)
        cell = page.locator(".strip-cell[data-of=speaking]")
        await expect(cell).to_contain_text(day.mc.view["agenda/i7"]["who"][0]["name"])
        await day.does(day.mc, "timer.start", {"seconds": 5})
        for state, words in (("soon", "Còn chưa đầy 1 phút"), ("over", "Đã quá thời gian")):
            await expect(cell.locator(".countdown")).to_have_attribute("data-state", state)
            await expect(cell.locator(".clock-word")).to_have_text(words)
            assert await faults(page, SERIOUS) == []
        assert await faults_in_the_dark(page) == [], "over its time"
        assert browser.complaints == []


async def test_the_words_of_the_whole_day_can_be_read_on_when_the_server_is_gone(server):
    day = await begun(server)
    async with chromium() as browser:
        page = await desk(server, browser)
        button = page.locator("[data-press='day-script']")
        words = page.locator(".day-script")
        await button.click()
        await expect(words.locator("[role=status]")).to_contain_text("Theo máy chủ lúc")
        await page.keyboard.press("Escape")
        await server.kill()
        await expect(page.locator("html")).to_have_attribute("data-level", "red")
        await button.click()
        await expect(words.locator("[role=status]")).to_contain_text("Máy chủ không trả lời")
        assert (await words.locator(".eyebrow").first.text_content()) == day.mc.view["cue"]["label"]["vi"]
        await expect(words).to_contain_text("Mời lên nhận: Huân chương Độc lập hạng Ba")
        await expect(words).to_contain_text("kính mời đồng chí Đặng Xuân Phong")
        assert await words.locator("h3").count() > 8
