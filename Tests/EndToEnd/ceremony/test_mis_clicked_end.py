"""The end of the conference, pressed by mistake in the middle of it and taken back: everything goes on where it was."""

import re

import pytest
from support.browser import chromium, expect, is_whole
from support.client import Client
from support.everyone import Everyone
from support.phases import Phases
from support.signing import bare, owed, signature

ITEM = "Công bố quyết định, trao thưởng"
AWARDED = "Huân chương Độc lập hạng Ba"
OF_THE_DAY = (
    "conference", "agenda", "timer", "stage", "queue", "speaker", "awards", "award", "round", "recipient", "pledge", "answer", "rollcall")

UNFOLD = """(part) => new Promise((done) => {
    const next = () => {
        const folds = [...part.querySelectorAll('details')];
        const due = folds.filter((one) => !one.open || one.childElementCount === 1);
        for (const one of due) one.open = true;
        if (due.length === 0) done();
        else requestAnimationFrame(next);
    };
    next();
})"""
"""Opens all that is folded in a part, and what lies folded in that: it is made when it opens."""


def of_the_day(client: Client) -> dict:
    """Item, clocks, stage, queue, platform, lists: as they stand, with all their instants."""
    return {key: value for key, value in client.view.items() if key.split("/")[0] in OF_THE_DAY}


async def ended_and_taken_back(everyone: Everyone) -> None:
    """Everybody sees that it is over, and afterwards what they saw before."""
    before = {client: of_the_day(client) for client in everyone.clients}
    ended = await everyone.mc.does("conference.end", {"confirm": True}, "conference")
    await everyone.told(ended["seq"])
    assert {client.view["conference"]["state"] for client in everyone.clients} == {"ended"}
    assert await everyone["mc-2"].refused("agenda.advance", {"from": None}, "agenda") == ("closed", "conference.ended")
    undone = await everyone.mc.does("undo", {"seq": ended["seq"]}, "steps")
    await everyone.told(undone["seq"])
    for client, was in before.items():
        assert of_the_day(client) == was, client.link
    everyone.all_see_the_same()
    everyone.nothing_was_missed()


@pytest.mark.case(11)
async def test_in_the_middle_of_a_speech_the_queue_and_both_clocks_go_on(server):
    await server.start()
    everyone = await Everyone(server).join()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    await day.does(day.mc, "queue.open")
    await day.jump("i9")
    for venue, topic in (("si-ma-cai", "Giữ rừng đầu nguồn"), ("bac-ha", "Hiến đất làm đường")):
        asked = await everyone[venue].does("speaker.request", {"kind": "speech", "topic": topic, "name": "Bà Thào Thị Sung"})
        accepted = await day.does(day.mc, "speaker.accept", {"speaker": asked["created"]})
        await everyone.told(accepted["seq"])
    called = await day.does(day.mc, "speaker.call", {"speaker": "s1"}, "speaker/s1")
    await everyone.told(called["seq"])
    assert {"timer/item", "timer/speaking"} <= set(everyone.mc.view)
    assert everyone.mc.view["queue"]["speaking"] == "s1" and "s2" in everyone.mc.view["queue"]["order"]
    await ended_and_taken_back(everyone)
    assert (await day.does(day.mc, "speaker.call", {"speaker": "s2"}, "speaker/s2"))["ok"], "the next one can be called"


@pytest.mark.case(11)
async def test_while_the_units_sign_their_answers_stay_and_the_rest_can_still_sign(server):
    await server.start()
    everyone = await Everyone(server).join()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    await day.jump("i10")
    while day.mc.view["cue"]["op"] != "pledge.close":
        await day.press_until(day.mc.view["cue"]["op"])
    await everyone.told(day.mc.seq)
    first, later = everyone["dai-dien-1"], everyone["dai-dien-2"]
    signed = await first.put(signature(first, owed(first)[0]))
    await everyone.told(signed["seq"])
    asked = owed(later)[0]
    await ended_and_taken_back(everyone)
    assert next(iter(first.mine.values()))["receipt"] == bare(signed["receipt"])
    assert owed(later) == [asked]
    assert (await later.put(signature(later, asked)))["ok"]


@pytest.mark.case(11)
async def test_a_round_that_stands_on_the_platform_stands_there_again_and_the_pages_offer_its_steps_again(server):
    await server.start()
    everyone = await Everyone(server).join()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    await day.awards()
    async with chromium() as browser:
        mc = await browser.page(server.link("mc", "mc-1").url)
        operator = await browser.page(server.link("operator", "operator-1").url)
        stage = await browser.page(server.link("screen", "main").url, 1920, 1080)
        await is_whole(stage, AWARDED)
        panel = operator.locator(".awards-panel")
        steps = panel.locator("[data-press^='recipient.absent'], [data-press^='round.'], [data-press='award.add/form']")
        corrections = panel.locator("[data-press^='recipient.correct']")
        await expect(panel.locator(".recipient").first).to_be_attached()
        await panel.evaluate(UNFOLD)
        offered = await steps.count()
        await everyone.told(day.mc.seq)
        before = {client: of_the_day(client) for client in everyone.clients}
        await mc.locator("[data-press='conference.end']").click()
        await mc.locator("[data-press='conference.end!']").click()
        anyway = mc.locator("[data-press='conference.end!']", has_text=re.compile("Vẫn"))
        await anyway.click()
        await expect(mc.locator(".badge.ended")).to_be_visible()
        await expect(operator.locator(".awards-panel")).to_contain_text("Hội nghị đã kết thúc")
        await expect(steps).to_have_count(0)
        await panel.evaluate(UNFOLD)
        await expect(corrections.first).to_be_attached()
        await expect(stage.locator("body")).not_to_contain_text(AWARDED)
        undo = mc.locator(".step", has_text="Kết thúc").first
        await undo.get_by_role("button").first.click()
        await undo.get_by_role("button").first.click()
        await is_whole(stage, AWARDED)
        await expect(mc.locator(".now h1")).to_have_text(ITEM)
        await panel.evaluate(UNFOLD)
        await expect(steps).to_have_count(offered)
        await everyone.told(await position(everyone))
        for client, was in before.items():
            assert of_the_day(client) == was, client.link
        assert browser.complaints == []


async def position(everyone: Everyone) -> int:
    """The last position of the staff's view."""
    return everyone.server.get(everyone.server.api("state"), everyone.mc.link.token).json["seq"]
