"""Whoever leads an item has the one big button too: the chair calls the papers while an MC holds the control lock."""

from support.browser import chromium, expect, press_cue
from support.client import Client
from support.phases import Phases

FIRST = "Mời trình bày: Nâng cao chất lượng giáo dục và đào tạo"
SECOND = "Mời trình bày: Kinh nghiệm chung sức xây dựng nông thôn mới"
AFTER = "Tiếp theo: Phát biểu chỉ đạo"
FACE = (390, 844)


async def at_the_report(server) -> tuple[Phases, Client]:
    """The item before the papers; an MC holds the control lock."""
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    await day.jump("i5")
    await day.does(day.mc, "desk.take")
    return day, await Client(server, server.link("chair")).join()


async def test_the_chair_leads_the_papers_from_its_page_and_the_mc_follows(server):
    day, _ = await at_the_report(server)
    async with chromium() as browser:
        mc = await browser.page(server.link("mc", "mc-3").url)
        chair = await browser.page(server.link("chair").url, *FACE)
        button = chair.locator("button.cue-button")
        await expect(chair.locator("h1")).to_contain_text("Báo cáo tổng kết")
        await expect(button).to_have_count(0)
        await expect(chair.locator(".cue")).to_be_hidden()
        await expect(mc.locator(".script.vi")).to_contain_text("kính mời chủ trì hội nghị điều hành phần tham luận.")
        await press_cue(mc, "Tiếp theo: Tham luận")
        await expect(mc.locator(".cue")).to_contain_text("Chủ trì điều hành nội dung này và cũng có nút này")
        await press_cue(chair, FIRST)
        await expect(mc.locator("button.cue-button")).to_have_text(SECOND)
        await expect(button).to_have_text(SECOND)
        await expect(button).to_be_enabled()
        await chair.keyboard.press("PageDown")
        await day.mc.key("cue", lambda cue: cue["label"]["vi"] not in (FIRST, SECOND))
        assert day.mc.view["desk"]["holder"] == "mc-3"
        while day.mc.view["agenda"]["current"] == "i6":
            label = day.mc.view["cue"]["label"]["vi"]
            await press_cue(chair, label)
            await day.mc.key("cue", lambda cue, label=label: cue["label"]["vi"] != label)
        await expect(chair.locator(".cue")).to_be_hidden()
        await expect(chair.locator(".glance-now")).to_contain_text("Phát biểu chỉ đạo")
        await expect(mc.locator(".passed")).to_contain_text("đã điều hành phần tham luận.")
        await expect(mc.locator(".passed")).to_contain_text("Đặng Xuân Phong")
        await chair.keyboard.press("PageDown")
        await chair.reload()
        await expect(chair.locator(".glance-now")).to_contain_text("Phát biểu chỉ đạo")
        await expect(button).to_have_count(0)
        assert server.positions().count("speaker.call") == 5
        assert browser.complaints == []


async def test_a_question_is_answered_on_the_chair_s_page_as_on_the_mc_s(server):
    day, _ = await at_the_report(server)
    await day.does(day.operator, "agenda.edit", {"item": "i8", "set": {"ledBy": "chair"}})
    await day.jump("i8")
    more = {"award": day.mc.view["round/r1"]["award"], "kind": "collective", "name": "Tập thể số 40", "people": 8, "round": "r1"}
    await day.does(day.operator, "recipient.add", more)
    async with chromium() as browser:
        chair = await browser.page(server.link("chair").url, *FACE)
        await press_cue(chair, "Mời lên nhận: Huân chương Độc lập hạng Ba")
        question = chair.locator(".cue .refusal")
        await expect(question).to_contain_text("12")
        await chair.locator("[data-press='cue!']").click()
        await day.mc.key("round/r1", lambda round: round["state"] == "called")
        assert browser.complaints == []


async def test_a_forged_step_of_the_chair_is_refused_in_words_and_moves_nothing(server):
    day, chair = await at_the_report(server)
    cue = chair.view["cue"]
    refused = await chair.ask(cue["op"], cue["arg"], cue["if"])
    assert (refused["err"], refused["reason"]) == ("forbidden", "agenda.not-led"), refused
    await day.jump("i6")
    cue = await chair.key("cue", lambda cue: cue.get("ledBy") == "chair")
    before = server.positions()
    other = {"speaker": "i6-p2"}
    for op, arg, seen, reason in (
        ("speaker.call", other, chair.seen("speaker/i6-p2"), "agenda.other-step"),
        ("agenda.advance", {"from": "i6"}, chair.seen("agenda"), "agenda.other-step"),
        (cue["op"], cue["arg"], chair.seen(*cue["if"]), "agenda.other-step"),
        (cue["op"], cue["arg"] | {"confirm": True}, cue["if"], "agenda.other-step"),
        ("agenda.jump", {"to": "i9"}, chair.seen("agenda"), "permission"),
        ("desk.take", {}, {}, "permission"),
    ):
        refused = await chair.ask(op, arg, seen)
        assert (refused["err"], refused["reason"]) == ("forbidden", reason), (op, refused)
    assert server.positions() == before
    assert (await chair.ask(cue["op"], cue["arg"], cue["if"]))["ok"]
    assert server.positions() == [*before, "speaker.call"]
