"""What somebody has reported, drawn or is looking for is still there after a reload, in the other language, on a phone."""

import json
import re

import pytest
from support.browser import chromium, expect
from support.client import Client
from support.drawing import draw
from support.phases import signing

VENUE = "si-ma-cai"
REPORTED = re.compile("âm thanh tốt, hình ảnh chưa tốt")
REPORTED_IN_ENGLISH = "sound is good, picture is not good"
PHONE = (390, 844)
TITLE = "Hội nghị tổng kết phong trào thi đua"


async def in_english(page) -> None:
    await page.get_by_role("button", name="EN").click()
    await expect(page.locator("html")).to_have_attribute("lang", "en")


async def test_what_a_venue_reported_stands_there_after_a_reload_in_the_other_language_and_on_its_second_machine(server):
    await server.start()
    async with chromium() as browser:
        venue = await browser.page(server.link("venue", VENUE).url)
        await venue.locator("[data-press='venue.ready/picture']").click()
        await expect(venue.locator(".room-facts")).to_contain_text(REPORTED)
        await venue.reload()
        await expect(venue.locator(".room-facts")).to_contain_text(REPORTED)
        second = await browser.page(server.link("venue", VENUE).url, *PHONE)
        await in_english(second)
        await expect(second.locator(".room-facts")).to_contain_text(REPORTED_IN_ENGLISH)
        await venue.locator("[data-press='venue.ready']").click()
        await expect(second.locator("[data-press='venue.ready']")).to_contain_text("Reported ready")
        assert browser.complaints == []


async def hears(page, sent: list[str]) -> None:
    """Every frame that the page sends, from its first on."""
    def note(frame: str) -> None:
        sent.append(frame)

    page.on("websocket", lambda socket: socket.on("framesent", note))


async def test_a_drawn_signature_outlives_a_change_of_the_language_and_goes_out_with_the_answer(server):
    day = await signing(server)
    async with chromium() as browser:
        sent = []
        phone = await browser.page(server.link("delegate", "dai-dien-1").url, *PHONE, prepare=lambda page: hears(page, sent))
        drawn = await draw(phone)
        assert re.fullmatch(r"M\d+,\d+(L\d+,\d+){2,}", drawn)
        await in_english(phone)
        await expect(phone.locator(".pad-line")).to_have_attribute("d", drawn)
        await expect(phone.locator("svg.pad")).to_be_visible()
        await phone.locator(".sign-button").click()
        await phone.locator("[data-press='pledge.sign/cum-a/don-vi-1!']:not([aria-disabled])").click()
        await expect(phone.locator(".signing-receipt .receipt-what")).to_be_visible()
        assert browser.complaints == []
    [asked] = [frame for frame in map(json.loads, sent) if frame.get("op") == "pledge.sign"]
    assert asked["arg"]["drawing"] == drawn
    await day.mc.key("answer/cum-a/don-vi-1", lambda answer: answer["state"] == "signed")


@pytest.mark.parametrize("tab", [0, 1, 2, 3])
async def test_the_operators_phone_has_one_heading_in_sight_whichever_column_is_chosen(server, tab):
    await server.start()
    async with chromium() as browser:
        phone = await browser.page(server.link("operator").url, *PHONE)
        await phone.locator(".tabs button").nth(tab).click()
        headings = phone.locator("h1:visible")
        await expect(headings).to_have_count(1)
        await expect(headings).to_contain_text(TITLE)
        assert browser.complaints == []


async def test_awards_beyond_those_in_sight_are_counted_beside_the_way_to_the_whole_list(server):
    await server.start()
    operator = await Client(server, server.link("operator")).join()
    for number in range(1, 6):
        await operator.does("award.add", {
            "name": {"vi": f"Giải minh họa số {number}"}, "kind": "commendation", "rank": 900 + number, "order": "read-call",
            "decidedBy": {"vi": "Chủ tịch Ủy ban nhân dân tỉnh"}, "decision": {"number": f"{number}/QĐ-MH"}})
    shown = len(operator.view["awards"]["order"])
    assert operator.view["awards"]["counts"]["awards"] == 11 > shown
    async with chromium() as browser:
        page = await browser.page(server.link("operator", "operator-2").url)
        await page.locator("[data-key='awards/panel'] > summary").click()
        totals = page.locator(".award-totals")
        await expect(totals.locator("tbody tr")).to_have_count(shown)
        await expect(totals).to_contain_text(f"và {11 - shown} mục nữa")
        await totals.locator("[data-key='recipients/all']").click()
        await expect(page.get_by_role("dialog").locator("[data-recipient]")).to_have_count(48)
        assert browser.complaints == []


async def test_what_somebody_is_at_stays_where_it_is_while_the_list_around_it_changes(server):
    """The same nodes, not others like them: what is open, the focus in it, what was typed beside it."""
    await server.start()
    async with chromium() as browser:
        page = await browser.page(server.link("operator").url)
        tile = page.locator(".tile[data-venue='si-ma-cai']")
        await tile.click()
        sheet = page.locator("[data-sheet='si-ma-cai']")
        await sheet.get_by_label("Nội dung thông báo").fill("Đề nghị tắt micro")
        button = sheet.locator("[data-press='venue.out/si-ma-cai/form']")
        await button.focus()
        await page.evaluate("() => { document.activeElement.isTheSame = true; }")
        await (await Client(server, server.link("venue", "si-ma-cai")).join()).does("venue.attendance", {"count": 27})
        await (await Client(server, server.link("venue", "bac-ha")).join()).does("venue.attendance", {"count": 12})
        await expect(sheet).to_contain_text("27")
        await expect(tile).to_contain_text("27")
        await expect(page.locator(".tile[data-venue='bac-ha']")).to_contain_text("12")
        await expect(sheet.get_by_label("Nội dung thông báo")).to_have_value("Đề nghị tắt micro")
        await expect(button).to_be_visible()
        assert await page.evaluate("() => document.activeElement.isTheSame === true")
        await button.press("Enter")
        await expect(page.get_by_role("dialog")).to_be_visible()
        assert browser.complaints == []


async def test_a_question_is_answered_from_the_keyboard_while_others_work(server):
    """The focus goes to the answer that does nothing, stays there whatever happens, and comes back to the button."""
    await server.start()
    mc = await Client(server, server.link("mc")).join()
    await mc.does("stage.message", {"screen": "main", "text": "Xin mời các đại biểu vào hội trường"})
    async with chromium() as browser:
        page = await browser.page(server.link("operator").url)
        undo = page.locator(".step").first.locator("[data-press^='undo/']")
        await undo.focus()
        await page.keyboard.press("Enter")
        question = page.locator(".step .question")
        await expect(question.locator("button").last).to_be_focused()
        await mc.does("notice.send", {"to": "all", "text": "Đề nghị các điểm cầu tắt micro"})
        await mc.does("stage.clear", {"screen": "main"})
        await expect(page.locator(".step")).to_have_count(2)
        await expect(question.locator("button").last).to_be_focused()
        await page.keyboard.press("Enter")
        await expect(question).to_have_count(0)
        await expect(page.locator(".step").last.locator("[data-press^='undo/']")).to_be_focused()
        assert browser.complaints == []
