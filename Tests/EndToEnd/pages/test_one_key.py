"""An MC who has nothing but a clicker: what asks is answered by a second press."""

import asyncio

from support.browser import chromium, expect
from support.phases import Phases

ANSWERS_FROM = 1.0
"""Seconds after the question from which the key answers it."""


async def at_a_round_too_large(server) -> Phases:
    """The first round is due, and one more collective of eight people has been put into it."""
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
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
