"""A show of hands as people go through it: the MC opens, the venues count, the technical team corrects, the hall reads the result."""

import shutil
from pathlib import Path

import pytest
from support.browser import chromium, expect, press_cue
from support.phases import Phases

PHONE = (390, 844)
PROJECTOR = (1920, 1080)
TEXT = "Thông qua Nghị quyết phát động phong trào thi đua năm 2022"
VOTES = Path(__file__).with_name("votes.yaml")


@pytest.fixture
def voting_server(server):
    """The afternoon of Lào Cai with a vote on the resolution in item 9."""
    shutil.copy(VOTES, server.agenda / server.conference)
    return server


async def before_the_vote(server) -> Phases:
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    await day.jump("i9")
    return day


async def page_of(server, browser, role: str, person: str | None = None, size: tuple[int, int] = (1366, 768)):
    page = await browser.page(server.link(role, person).url, *size)
    await expect(page.locator("html")).to_have_attribute("data-level", "live")
    return page


async def count(form, hands: tuple[int, int, int]) -> None:
    """Writes the three numbers, as somebody does who has just counted."""
    for name, number in zip(("for", "against", "abstain"), hands, strict=True):
        await form.locator(f"input[name='{name}']").fill(str(number))


async def row_of(operator, venue: str):
    """A venue's row on the desk of the technical team, with its steps in sight."""
    row = operator.locator(f"[data-count='{venue}']")
    await expect(row).to_be_visible()
    if await row.locator("details[open]").count() == 0:
        await row.locator("summary").click()
    return row


async def corrects(operator, venue: str, hands: tuple[int, int, int], reason: str | None = None) -> None:
    row = await row_of(operator, venue)
    await row.locator("[data-press^='vote.enter/']").click()
    form = operator.locator("dialog")
    await count(form, hands)
    if reason:
        await form.get_by_label("Lý do đính chính").fill(reason)
    await form.locator("[data-press^='vote.count/']").click()
    await expect(form).to_have_count(0)


async def reads(page, verdict: str, *figures: int) -> None:
    """The result on a page: in words, and for, against, without an opinion, not voting."""
    await expect(page.locator(".vote-verdict").first).to_have_text(verdict)
    await expect(page.locator(".vote-figures").first.locator("strong")).to_have_text([str(figure) for figure in figures])


async def test_the_hall_votes_by_show_of_hands_and_reads_the_result_when_the_hands_are_down(voting_server):
    server = voting_server
    await before_the_vote(server)
    async with chromium() as browser:
        mc = await page_of(server, browser, "mc", "mc-1")
        operator = await page_of(server, browser, "operator", "operator-1")
        stage = await page_of(server, browser, "screen", "main", PROJECTOR)
        viewer = await page_of(server, browser, "viewer", size=PHONE)
        venue = await page_of(server, browser, "venue", "si-ma-cai", PHONE)
        await venue.get_by_role("spinbutton", name="Số đại biểu có mặt").fill("28")
        await venue.locator("[data-press='venue.attendance']").click()

        await press_cue(mc, "Mở biểu quyết")
        await expect(stage.locator(".scene-vote h1")).to_have_text(TEXT)
        await expect(viewer.locator(".vote-card")).to_contain_text("Đang biểu quyết")

        form = venue.locator(".own-count")
        await count(form, (31, 1, 0))
        await form.locator("[data-press='vote.count/nghi-quyet']").click()
        await expect(form.locator(".refusal")).to_contain_text("đếm được 32, nhiều hơn số đại biểu có mặt đã báo cáo (28)")
        await count(form, (26, 1, 1))
        await form.locator("[data-press='vote.count/nghi-quyet']").click()
        await expect(form).to_contain_text("Hội trường đã nhận số đếm")

        hall = await row_of(operator, "hoi-truong")
        await hall.locator("[data-press^='venue.people-correct/']").click()
        await operator.locator("dialog").get_by_role("spinbutton", name="Số đại biểu có mặt").fill("60")
        await operator.locator("[data-press='venue.attendance/hoi-truong']").click()
        await expect(operator.locator("dialog")).to_have_count(0)
        await count(operator.locator(".count-form"), (55, 3, 2))
        await operator.locator(".count-form [data-press='vote.count/nghi-quyet']").click()
        await expect(operator.locator("[data-count='hoi-truong']")).to_contain_text("Tán thành 55")
        await expect(mc.locator(".vote-desk .vote-figures strong")).to_have_text(["81", "4", "3"])
        await expect(mc.locator(".vote-desk")).to_contain_text("2/10 điểm cầu đã có số đếm")

        await corrects(operator, "si-ma-cai", (20, 7, 1))
        await expect(form.locator(".called")).to_contain_text("Tổ kỹ thuật đã sửa số đếm")
        await expect(form.locator(".vote-figures strong")).to_have_text(["20", "7", "1"])
        await form.locator("[data-press='count-anew']").click()
        await count(form, (25, 2, 1))
        await form.locator("[data-press='vote.count/nghi-quyet']").click()
        await expect(form).to_contain_text("Hội trường đã nhận số đếm")
        assert await venue.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
        await expect(stage.locator(".vote-figures")).to_have_count(0)
        await expect(viewer.locator(".vote-figures")).to_have_count(0)

        await press_cue(mc, "Kết thúc biểu quyết")
        await reads(stage, "Thông qua", 80, 5, 3, 0)
        await expect(stage.locator(".scene-vote .scene-facts")).to_have_text("88 đại biểu có mặt")
        await expect(form.locator("input:visible")).to_have_count(0)

        await corrects(operator, "si-ma-cai", (24, 3, 1), "Điểm cầu Si Ma Cai báo nhầm một phiếu")
        await reads(stage, "Thông qua", 79, 6, 3, 0)
        await expect(operator.locator(".vote-desk")).to_contain_text("Điểm cầu Si Ma Cai báo nhầm một phiếu")
        await expect(viewer.locator(".vote-card")).to_contain_text("Đính chính lúc")
        await expect(viewer.locator(".vote-card")).not_to_contain_text("báo nhầm")
        await viewer.get_by_role("button", name="EN").click()
        await reads(viewer, "Carried", 79, 6, 3, 0)
        assert browser.complaints == []


async def test_what_the_programme_does_not_have_is_put_to_the_vote_and_stops_when_the_hall_goes_on(server):
    await before_the_vote(server)
    async with chromium() as browser:
        mc = await page_of(server, browser, "mc", "mc-1")
        operator = await page_of(server, browser, "operator", "operator-1")
        overlay = await page_of(server, browser, "screen", "overlay", PROJECTOR)
        await operator.locator("[data-press='vote.ad-hoc']").click()
        form = operator.locator("dialog")
        await form.get_by_label("Nội dung biểu quyết (tiếng Việt)").fill("Kéo dài hội nghị thêm 15 phút")
        await form.get_by_label("Điều kiện thông qua").select_option("Thông qua khi quá nửa số đại biểu tham gia biểu quyết tán thành")
        await form.locator("[data-press='vote.open']").click()
        await expect(mc.locator(".vote-desk")).to_contain_text("Kéo dài hội nghị thêm 15 phút")
        await expect(mc.locator(".vote-desk")).to_contain_text("số đại biểu tham gia biểu quyết")
        await expect(overlay.locator(".third")).to_contain_text("Đang biểu quyết")
        await expect(overlay.locator(".third")).to_contain_text("Kéo dài hội nghị thêm 15 phút")

        await mc.locator("[data-item='i10'] .row-button").click()
        await mc.locator("[data-press='agenda.jump/i10']").click()
        await mc.locator("[data-press='agenda.jump/i10!']").click()
        await expect(mc.locator(".refusal")).to_contain_text("Biểu quyết chưa kết thúc")
        await mc.locator(".refusal").get_by_role("button", name="Vẫn thực hiện").click()
        await expect(mc.locator(".vote-desk")).to_be_hidden()
        await expect(overlay.locator(".third")).not_to_contain_text("biểu quyết")
        assert browser.complaints == []
