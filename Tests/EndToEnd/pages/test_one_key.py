"""An MC who has nothing but a clicker: what asks is answered by a second press."""

import asyncio

import pytest
from support.browser import CUE, chromium, expect
from support.glass import look, stand_still
from support.phases import Phases, begun

PHONE = (390, 844)
ANSWERS_FROM = 1.0
"""Seconds after the question from which the key answers it."""


async def at_a_round_too_large(server) -> Phases:
    """The first round is due, and one more collective of eight people has been put into it."""
    day = await begun(server)
    await day.jump("i8")
    award = day.mc.view["round/r1"]["award"]
    more = {"award": award, "kind": "collective", "name": "Tập thể số 40", "people": 8, "round": "r1"}
    await day.does(day.operator, "recipient.add", more)
    return day


async def test_a_second_press_of_the_clicker_answers_the_question_and_no_earlier_one_does(server):
    day = await at_a_round_too_large(server)
    cue = day.mc.view["cue"]
    assert (cue["op"], cue["override"]["with"]) == ("round.call", "confirm"), cue
    assert [reason["reason"] for reason in cue["override"]["reasons"]] == ["round.over-capacity"]
    async with chromium() as browser:
        mc = await browser.page(server.link("mc", "mc-1").url)
        button = mc.locator("button.cue-button")
        await expect(button).to_have_text("Mời lên nhận: Huân chương Độc lập hạng Ba")
        await expect(button).to_be_enabled()
        await mc.keyboard.press("PageDown")
        question = mc.locator(".cue .refusal")
        await expect(question).to_contain_text("12")
        await mc.keyboard.press("PageDown")
        assert day.mc.view["round/r1"]["state"] == "planned", "a finger that bounces has read nothing"
        await expect(mc.locator(".cue-again")).to_contain_text("đồng ý")
        await asyncio.sleep(ANSWERS_FROM)
        await mc.keyboard.press("PageDown")
        await day.mc.key("round/r1", lambda round: round["state"] == "called")
        await expect(question).to_have_count(0)
        assert browser.complaints == []


async def test_a_question_goes_with_the_step_that_it_was_about(server):
    day = await at_a_round_too_large(server)
    async with chromium() as browser:
        mc = await browser.page(server.link("mc", "mc-1").url)
        button = mc.locator("button.cue-button")
        await expect(button).to_be_enabled()
        await mc.keyboard.press("PageDown")
        await expect(mc.locator(".cue .refusal")).to_be_visible()
        await day.does(day.mc, "round.call", {"round": "r1", "confirm": True}, "round/r1")
        await expect(mc.locator(".cue .refusal")).to_have_count(0)
        assert browser.complaints == []


async def next_step(page, day: Phases) -> None:
    """One press of the clicker, and where that asks, one more once it has been read."""
    before = day.mc.seq
    await expect(page.locator(CUE)).to_be_enabled()
    await page.keyboard.press("PageDown")
    if "override" in day.mc.view["cue"]:
        await expect(page.locator(".cue-again")).to_be_visible()
        await asyncio.sleep(ANSWERS_FROM)
        await page.keyboard.press("PageDown")
    await day.mc.until(lambda: day.mc.seq > before, "the step")


async def covers_and_takes_back(page, day: Phases) -> None:
    """In the middle of a round: the screen black and back, the last step back and done again."""
    await page.keyboard.press("b")
    await expect(page.locator(".clock-strip")).to_contain_text("Màn hình đang tạm che")
    await page.keyboard.press(".")
    await day.mc.key("stage/main", lambda screen: screen["mode"] == "follow")
    await page.keyboard.press("PageUp")
    await expect(page.locator(".undo-last .question")).to_be_visible()
    await asyncio.sleep(ANSWERS_FROM)
    await page.keyboard.press("PageUp")
    await day.mc.key("cue", lambda cue: cue["op"] == "round.confer")
    await look(page, day)
    await next_step(page, day)


@pytest.mark.seconds(240)
async def test_a_clicker_alone_takes_the_mc_from_the_opening_to_the_end_and_the_button_never_moves_on_a_phone_either(server):
    await server.start()
    day = await Phases(server).join()
    async with chromium() as browser:
        page = await browser.page(server.link("mc", "mc-1").url, *PHONE, is_phone=True)
        boxes, timed = [], set()
        while day.mc.view["cue"]["op"]:
            boxes.append(await look(page, day))
            timed |= {name for name in ("item", "speaking") if f"timer/{name}" in day.mc.view}
            await next_step(page, day)
            if day.mc.view["cue"]["op"] == "round.clear" and day.mc.view["awards"]["platform"] == "r1":
                await look(page, day)
                await covers_and_takes_back(page, day)
        boxes.append(await look(page, day))
        stand_still(boxes)
        assert len(boxes) > 60 and timed == {"item", "speaking"}, len(boxes)
        done = server.positions()
        assert (done.count("conference.end"), done.count("undo"), done.count("stage.hold")) == (1, 1, 1)
        assert browser.complaints == []
