"""A district's room knows when its turn comes, on its television through the whole ceremony; its technician has everything in reach."""

import re

import pytest
from support import programmes
from support.accessibility import faults, faults_in_the_dark
from support.browser import chromium, expect
from support.client import Client
from support.phases import Phases, begun
from support.television import ROOM, holds_together, television

TV = (1920, 1080)
GLASSES = {"phone": (360, 740), "tablet": (1024, 768)}
THUMB = 44
"""In px."""
PRESSED = """() => [...document.querySelectorAll('button, input, a, select, summary')]
    .filter((one) => one.checkVisibility({ opacityProperty: true })).length"""


async def tablet(server, browser, glass: str):
    return await browser.page(server.link("venue", ROOM).url, *GLASSES[glass], is_phone=glass == "phone")


async def test_from_ten_minutes_before_its_room_gets_ready_and_its_speaker_alone_sees_a_clock_with_words(server):
    day = await begun(server)
    await day.jump("i8")
    async with chromium() as browser:
        page = await browser.page(television(server, ROOM), *TV)
        own = page.locator("[data-turn='round/r6c']")
        await expect(own.locator(".tv-word")).to_have_text("còn 35 phút")
        for _ in range(6):
            await day.press_until("round.clear")
        await expect(own).to_have_class(re.compile("near"))
        await expect(own.locator(".tv-word")).to_have_text(re.compile(r"còn [34] phút, chuẩn bị"))
        await day.jump("i6")
        for _ in range(5):
            await expect(page.locator(".figures")).to_have_count(0)
            await day.press_until("speaker.call")
        clock = page.locator(".tv-turn .countdown")
        await expect(clock).to_have_attribute("data-state", "running")
        await expect(page.locator(".tv-people")).to_have_text("Đại diện điểm cầu huyện Si Ma Cai")
        await day.does(day.mc, "timer.extend", {"seconds": -390})
        await expect(clock.locator(".clock-word")).to_have_text("Còn chưa đầy 1 phút")
        amber = await clock.evaluate("node => getComputedStyle(node).backgroundColor")
        await holds_together(page, "the last minute")
        await day.does(day.mc, "timer.extend", {"seconds": -60})
        await expect(clock.locator(".clock-word")).to_have_text("Đã quá thời gian")
        assert await clock.evaluate("node => getComputedStyle(node).backgroundColor") != amber
        await holds_together(page, "over")
        assert await faults(page) == []
        await day.does(day.mc, "conference.pause", {"reason": "Mất điện tại hội trường tỉnh"})
        await expect(page.locator(".tv-call")).to_have_text("Hội nghị tạm dừng")
        assert browser.complaints == []


@pytest.mark.parametrize("glass", [(1920, 1080), (1280, 720), (3840, 2160)])
async def test_a_television_has_no_controls_and_no_pointer_and_says_when_its_line_is_dead(server, glass):
    day = await begun(server)
    async with chromium() as browser:
        page = await browser.page(television(server, "van-ban"), *glass)
        await expect(page.locator(".tv-call")).to_have_text("Trả lời khi được gọi tên (thứ 10 trong danh sách)")
        await holds_together(page, "roll call")
        assert await page.evaluate("getComputedStyle(document.documentElement).cursor") == "none"
        assert await page.evaluate(PRESSED) == 0
        await day.jump("i5")
        await expect(page.locator(".tv-calm")).to_be_visible()
        await holds_together(page, "calm")
        assert await faults(page) == []
        server.freeze()
        await expect(page.locator("html")).to_have_attribute("data-level", "red")
        await expect(page.locator(".bar-level")).to_be_in_viewport()
        await server.kill()


@pytest.mark.parametrize("glass", GLASSES)
async def test_what_a_technician_reaches_for_never_leaves_the_glass(server, glass):
    await begun(server)
    async with chromium() as browser:
        page = await tablet(server, browser, glass)
        foot = {name: page.locator(f".foot {what}") for name, what in {
            "ready": "[data-press='venue.ready']", "count": "input[type=number]", "less": ".count-step >> nth=0", "more": ".count-step >> nth=1",
            "send": "[data-press='venue.attendance']", "help": "[data-press='venue.help']"}.items()}
        for at in ("the top", "the end"):
            for name, control in foot.items():
                await expect(control, f"{name} at {at}").to_be_in_viewport(ratio=1)
                box = await control.bounding_box()
                assert box["height"] >= THUMB and box["width"] >= THUMB, (name, box)
            await page.evaluate("() => scrollTo(0, document.documentElement.scrollHeight)")
        assert await page.evaluate("document.documentElement.scrollWidth") == GLASSES[glass][0]
        assert await faults(page) == []
        assert await faults_in_the_dark(page) == []
        assert browser.complaints == []


@pytest.mark.parametrize("glass", GLASSES)
async def test_ready_the_count_and_a_call_for_help_are_a_press_each(server, glass):
    day = await begun(server)
    async with chromium() as browser:
        page = await tablet(server, browser, glass)
        venue = f"venue/{ROOM}"
        await page.locator("[data-press='venue.ready']").click()
        await day.mc.key(venue, lambda now: now.get("reported", {}).get("sound") and now["reported"]["picture"])
        await expect(page.locator("[data-press='venue.ready']")).to_contain_text("Đã báo sẵn sàng")
        await page.locator(".foot input[type=number]").fill("41")
        await page.locator(".count-step").nth(1).click()
        await page.locator("[data-press='venue.attendance']").click()
        await day.mc.key(venue, lambda now: now.get("present") == 42)
        await expect(page.locator(".count-told")).to_have_text("Đã báo 42 đại biểu")
        await page.locator(".count-step").nth(0).click()
        await page.locator(".foot input[type=number]").press("Enter")
        await day.mc.key(venue, lambda now: now.get("present") == 41)
        await page.locator("[data-press='venue.help']").click()
        call = await day.mc.key(venue, lambda now: "help" in now)
        assert "text" not in call["help"]
        await expect(page.locator(".foot-call")).to_contain_text("Chưa có người tiếp nhận")
        await page.get_by_label("Nội dung cần hỗ trợ").fill("Không nghe được hội trường")
        await page.locator("[data-press='venue.help/text']").click()
        await day.mc.key(venue, lambda now: now["help"].get("text") == "Không nghe được hội trường")
        await day.does(day.operator, "help.take", {"venue": ROOM})
        await expect(page.locator(".foot-call")).to_contain_text("Tổ kỹ thuật 2 đã tiếp nhận")
        await expect(page.locator(".foot-call")).to_be_in_viewport(ratio=1)
        await day.does(day.operator, "help.close", {"venue": ROOM})
        await expect(page.locator("[data-press='venue.help']")).to_be_in_viewport(ratio=1)
        await page.locator("[data-press='venue.ready/picture']").click()
        await day.mc.key(venue, lambda now: now["reported"]["picture"] is False and now["reported"]["sound"])
        await expect(page.locator("[data-press='venue.ready']")).to_have_text("Sẵn sàng")
        rows = server.get(server.api("lists/attendance"), day.mc.link.token).json["rows"]
        assert [(row["id"], [one["count"] for one in row["counts"]]) for row in rows] == [(ROOM, [42, 41])]
        assert rows[0]["counts"][0]["until"] == rows[0]["counts"][1]["since"]
        assert server.get(server.api("lists/attendance"), server.link("venue", ROOM).token).status == 404
        assert browser.complaints == []


async def test_the_technician_opens_the_television_from_the_tablet(server):
    await server.start()
    async with chromium() as browser:
        page = await browser.page(server.link("venue", ROOM).url, *GLASSES["tablet"])
        await page.locator(".television-offer summary").click()
        address = await page.locator(".television-address").text_content()
        assert address == television(server, ROOM)
        async with page.context.expect_page() as opened:
            await page.locator(".television-offer a").click()
        screen = await opened.value
        await expect(screen.locator(".tv-venue")).to_have_text("Huyện Si Ma Cai")
        assert screen.url == address.partition("#")[0]
        assert browser.complaints == []


async def test_a_room_s_seats_and_who_leads_its_delegation_are_told_to_itself_the_operators_and_the_roll_call(bare_server, tmp_path):
    folder = programmes.lao_cai(tmp_path / "agenda")
    programmes.edit(folder / "venues.yaml", "    leader: lanh-dao-si-ma-cai", "    leader: lanh-dao-si-ma-cai\n    capacity: 60\n    expected: 45")
    await bare_server.start()
    day = await Phases(bare_server).join()
    await day.press_until("agenda.advance")
    led = "Trưởng điểm cầu: Lãnh đạo huyện Si Ma Cai"
    async with chromium() as browser:
        page = await browser.page(bare_server.link("venue", ROOM).url, *GLASSES["tablet"])
        for told in (led, "60 chỗ ngồi", "Đại biểu được mời: 45"):
            await expect(page.locator(".room-facts")).to_contain_text(told)
        await page.locator(".count-step").nth(0).click()
        await page.locator("[data-press='venue.attendance']").click()
        await expect(page.locator(".count-told")).to_have_text("Đã báo 44/45 đại biểu")
        operator = await browser.page(bare_server.link("operator", "operator-1").url)
        await expect(operator.locator(".rollcall-panel .counts")).to_contain_text(led)
        other = await Client(bare_server, bare_server.link("venue", "bac-ha")).join()
        assert "room" not in other.mine
        assert browser.complaints == []
