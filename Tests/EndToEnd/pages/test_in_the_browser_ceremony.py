"""The ceremony as people go through it: real pages, a real server, nobody playing either."""

import re

import pytest
from support.browser import chromium, expect
from support.client import Client
from support.phases import Phases, signing

PHONE = (360, 780)
PROJECTOR = (1920, 1080)
FIRST = "Sở Tài chính"
"""Who is honoured first."""


async def page_of(server, browser, role: str, person: str | None = None, size: tuple[int, int] = (1366, 768)):
    page = await browser.page(server.link(role, person).url, *size)
    await expect(page.locator("html")).to_have_attribute("data-level", "live")
    return page


async def press_key(page, key: str, step: str) -> None:
    """The clicker in the MC's hand, once the console offers this step and takes a press."""
    button = page.locator("button.cue-button")
    await expect(button).to_have_text(re.compile(step))
    await expect(button).to_be_enabled()
    await page.keyboard.press(key)


@pytest.mark.parametrize("way", [[], ["--pages-from-source"]], ids=["bundles", "sources"])
async def test_the_mc_takes_a_round_through_the_rite_with_the_clicker_and_the_hall_reads_the_names(server, way):
    await server.start(*way)
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    await day.jump("i8")
    async with chromium() as browser:
        mc = await page_of(server, browser, "mc", "mc-1")
        stage = await page_of(server, browser, "screen", "main", PROJECTOR)
        viewer = await page_of(server, browser, "viewer", size=PHONE)
        await press_key(mc, "PageDown", "Mời lên nhận")
        await expect(stage.locator(".scene-round")).to_contain_text(FIRST)
        await expect(stage.locator("h1")).to_have_text("Huân chương Độc lập hạng Ba")
        for key, step in (("Space", "Đã vào vị trí trên lễ đài"), ("PageDown", "Công bố quyết định"), ("PageDown", "Trao")):
            await press_key(mc, key, step)
        await expect(stage.locator(".scene-kind")).to_have_text("Vinh dự đón nhận")
        await viewer.get_by_role("button", name="EN").click()
        await expect(viewer.locator(".honoured")).to_contain_text("Independence Order, Third Class")
        await press_key(mc, "PageDown", "Mời về vị trí")
        await expect(stage.locator("h1")).to_have_text("Huân chương Lao động hạng Ba")
        await expect(stage.locator(".name")).to_have_count(0)
        await expect(mc.locator(".round .round-title strong").first).to_have_text("Huân chương Lao động hạng Ba")
        assert browser.complaints == []


async def test_while_a_decision_is_read_the_hall_sees_it_and_neither_a_name_nor_a_clock(server):
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    await day.jump("i8")
    async with chromium() as browser:
        stage = await page_of(server, browser, "screen", "main", PROJECTOR)
        await day.does(day.mc, "round.read", {"round": "r4", "confirm": True}, "round/r4")
        await expect(stage.locator(".scene-reading h1")).to_have_text("Cờ thi đua của Chính phủ")
        picture = await stage.locator(".screen").inner_text()
        assert "04/QĐ-TTg" in picture and "Thủ tướng Chính phủ" in picture and "Người công bố" in picture
        assert "Tập thể số" not in picture and ":" not in picture.replace("Người công bố:", "")
        await day.does(day.mc, "round.call", {"round": "r4", "confirm": True}, "round/r4")
        await expect(stage.locator(".scene-round .name")).to_have_text([f"Tập thể số {number}" for number in (3, 4, 5, 6)])
        assert browser.complaints == []


async def test_whoever_speaks_is_named_before_what_they_speak_on(server):
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    await day.jump("i7")
    async with chromium() as browser:
        stage = await page_of(server, browser, "screen", "main", PROJECTOR)
        await expect(stage.locator("h1")).to_have_text("Đồng chí Đặng Xuân Phong")
        lines = ["Ủy viên Ban Chấp hành Trung ương Đảng", "Bí thư Tỉnh ủy", "Trưởng Đoàn đại biểu Quốc hội tỉnh"]
        await expect(stage.locator(".scene-facts")).to_have_text(lines)
        await expect(stage.locator(".scene-kind")).to_have_text("Phát biểu chỉ đạo")
        overlay = await page_of(server, browser, "screen", "overlay", PROJECTOR)
        await day.does(day.mc, "agenda.advance", {"from": "i7"}, "agenda")
        await day.jump("i7")
        await expect(overlay.locator(".third-name")).to_have_text("Đồng chí Đặng Xuân Phong")
        assert browser.complaints == []


async def test_a_signature_outlives_the_server_that_was_killed_before_it_answered(server):
    await signing(server)
    async with chromium() as browser:
        phone = await page_of(server, browser, "delegate", "dai-dien-1", PHONE)
        await expect(phone.locator(".sign-button")).to_be_enabled()
        server.freeze()
        await phone.locator(".sign-button").click()
        await phone.locator("[data-press='pledge.sign/cum-a/don-vi-1!']:not([aria-disabled])").click()
        await expect(phone.locator(".sign .signing-line")).to_contain_text("Đang gửi")
        await server.kill()
        await expect(phone.locator(".signing-receipt")).to_be_empty()
        await server.start()
        await expect(phone.locator(".signing-receipt")).to_contain_text("Đã ký")
        await expect(phone.locator(".sign-button")).to_have_count(0)
        assert await phone.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
        assert browser.complaints == []
    operator = await Client(server, server.link("operator")).join()
    answer = await operator.key("answer/cum-a/don-vi-1", lambda value: value["state"] == "signed")
    assert (answer["how"], server.positions().count("pledge.sign")) == ("own", 1)
    await operator.leave()


async def test_a_venue_reports_ready_and_its_call_for_help_is_taken(server):
    await server.start()
    async with chromium() as browser:
        operator = await page_of(server, browser, "operator", "operator-1")
        venue = await page_of(server, browser, "venue", "si-ma-cai")
        await venue.locator("[data-press='venue.ready']").click()
        tile = operator.locator(".tile[data-venue='si-ma-cai']")
        await tile.click()
        sheet = operator.locator("[data-sheet='si-ma-cai']")
        await expect(sheet).to_contain_text("Điểm cầu báo")
        await sheet.locator("[data-press='venue.check/si-ma-cai/true/true']").click()
        await expect(tile).to_contain_text("đã xác nhận")
        await expect(venue.locator(".own-venue .venue-state")).to_contain_text("Hội trường đã xác nhận")
        await venue.locator("[data-press='venue.help']").click()
        await expect(tile).to_contain_text("cần hỗ trợ")
        call = sheet.locator("[data-help='si-ma-cai']")
        await venue.get_by_label("Nội dung cần hỗ trợ").fill("Mất tiếng từ hội trường")
        await venue.locator("[data-press='venue.help/text']").click()
        await expect(tile).to_contain_text("cần hỗ trợ: Mất tiếng từ hội trường")
        await expect(call).to_contain_text("Mất tiếng từ hội trường")
        await call.locator("[data-press='help.take/si-ma-cai']").click()
        await expect(venue.locator(".foot-call")).to_contain_text("Tổ kỹ thuật 1")
        assert browser.complaints == []


async def test_a_venue_asks_for_the_floor_and_is_called(server):
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    await day.does(day.mc, "queue.open")
    await day.jump("i9")
    async with chromium() as browser:
        mc = await page_of(server, browser, "mc", "mc-1")
        venue = await page_of(server, browser, "venue", "si-ma-cai")
        stage = await page_of(server, browser, "screen", "main", PROJECTOR)
        await venue.get_by_label("Người phát biểu").fill("Bà Thào Thị Sung")
        await venue.get_by_label("Nội dung phát biểu").fill("Giữ rừng đầu nguồn")
        await venue.locator("[data-press='speaker.request']").click()
        asked = mc.locator("[data-speaker='s1']")
        await expect(asked).to_contain_text("Giữ rừng đầu nguồn")
        await asked.locator("[data-press='speaker.accept/s1']").click()
        await expect(venue.locator(".own-request")).to_have_class(re.compile("accepted"))
        await asked.locator("[data-press='speaker.call/s1']").click()
        await expect(venue.locator(".own-request")).to_have_class(re.compile("speaking"))
        await expect(stage.locator(".scene-speaker h1")).to_have_text("Bà Thào Thị Sung")
        assert browser.complaints == []


async def test_an_mc_is_shown_all_that_stands_in_the_way_of_a_call_and_calls_in_spite_of_exactly_that(server):
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    await day.does(day.mc, "queue.open")
    await day.jump("i9")
    paper = next(id for id, speaker in day.mc.view.items() if id.startswith("speaker/i6-") and speaker.get("venue"))
    await day.does(day.operator, "venue.out", {"venue": day.mc.view[paper]["venue"], "reason": "Mất điện"})
    id = paper.removeprefix("speaker/")
    async with chromium() as browser:
        mc = await page_of(server, browser, "mc", "mc-1")
        row = mc.locator(f"[data-speaker='{id}']")
        await row.locator(f"[data-press='speaker.call/{id}']").click()
        sentences = row.locator(".refusal [role='alert'] > span")
        await expect(sentences).to_have_count(2)
        await expect(sentences.nth(1)).to_contain_text("tạm không tham gia")
        await mc.get_by_role("button", name="English").click()
        await expect(sentences.nth(1)).to_contain_text("not taking part")
        await row.locator(f"[data-press='speaker.call/{id}!']").click()
        await expect(sentences).to_have_count(0)
        await day.mc.until(lambda: day.mc.view[paper]["state"] == "speaking", "the paper is read")
        assert day.mc.view[paper]["inSpite"] == ["speaker.other-item", "speaker.venue-out"]
        assert browser.complaints == []


async def test_a_name_put_right_in_the_whole_list_is_right_on_the_wall(server):
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    await day.awards()
    async with chromium() as browser:
        operator = await page_of(server, browser, "operator", "operator-1")
        stage = await page_of(server, browser, "screen", "main", PROJECTOR)
        await expect(stage.locator(".scene-round")).to_contain_text(FIRST)
        await operator.locator("[data-key='recipients/all']").click()
        everybody = operator.get_by_role("dialog", name="Toàn bộ danh sách khen thưởng")
        await expect(everybody.locator("[data-recipient]")).to_have_count(48)
        await everybody.get_by_role("searchbox").fill("so tai chinh")
        row = everybody.locator("[data-recipient]")
        await expect(row).to_have_count(1)
        await row.locator("summary").click()
        await row.locator("[data-press='recipient.correct/so-tai-chinh/form']").click()
        form = operator.get_by_role("dialog", name=re.compile(FIRST))
        await form.get_by_role("textbox").fill("Sở Tài chính tỉnh Lào Cai")
        await form.locator("[data-press='recipient.correct/so-tai-chinh']").click()
        await expect(row).to_contain_text("Sở Tài chính tỉnh Lào Cai")
        await expect(stage.locator(".scene-round")).to_contain_text("Sở Tài chính tỉnh Lào Cai")
        assert browser.complaints == []


async def test_the_control_lock_goes_from_mc_to_mc(server):
    await server.start()
    async with chromium() as browser:
        first = await page_of(server, browser, "mc", "mc-1")
        second = await page_of(server, browser, "mc", "mc-2")
        await first.locator("[data-press='desk.take']").click()
        await first.locator("[data-press='desk.hand/mc-2']").click()
        await expect(second.locator("[data-press='desk.hand/mc-1']")).to_be_visible()
        await press_key(first, "PageDown", "Bắt đầu chương trình")
        await expect(first.locator(".cue .refusal")).to_contain_text("Người dẫn chương trình 2")
        await press_key(second, "PageDown", "Bắt đầu chương trình")
        await expect(first.locator(".badge").first).to_have_text("Đang diễn ra")
        assert browser.complaints == []


async def test_what_is_far_ahead_is_read_when_it_is_edited_and_only_what_was_emptied_is_gone(server):
    """Notes and script of a later item, and the signatories before the signing, are in no view."""
    await server.start()
    token = server.link("operator").token

    def rows(name: str) -> dict[str, dict]:
        return {row["id"]: row for row in server.get(server.api(f"lists/{name}"), token).json["rows"]}

    before = rows("agenda")["i8"]
    assert before["notes"] and before["script"]["en"]
    async with chromium() as browser:
        operator = await page_of(server, browser, "operator", "operator-1")
        item = operator.locator("[data-item='i8']")
        await item.locator(".row-button").click()
        await item.locator("[data-press='edit/i8']").click()
        await expect(operator.get_by_label("Lời dẫn (tiếng Việt)")).to_have_value(before["script"]["vi"])
        await expect(operator.get_by_label("Ghi chú nội bộ")).to_have_value(before["notes"])
        await operator.get_by_label("Ghi chú nội bộ").fill("")
        await operator.locator("dialog [data-press='agenda.edit/i8']").click()
        await expect(operator.locator("dialog")).to_have_count(0)
        assert rows("agenda")["i8"] == {name: value for name, value in before.items() if name != "notes"}
        await operator.locator("[data-key='units/all']").click()
        units = operator.get_by_role("dialog", name="Toàn bộ danh sách đơn vị")
        await units.get_by_role("searchbox").fill("don vi so 15")
        await units.locator("[data-unit='don-vi-15'] button").click()
        form = operator.locator("dialog").last
        await form.get_by_role("combobox").fill("dai-dien-14")
        await form.locator("[data-press='signatory.set/list/don-vi-15']").click()
        await expect(units.locator("[data-unit='don-vi-15']")).to_contain_text("Đại diện đơn vị số 14")
        assert rows("units")["don-vi-15"]["signatory"]["person"] == "dai-dien-14"
        assert browser.complaints == []
