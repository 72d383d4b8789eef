"""A district's room knows when its turn comes, on its television through the whole ceremony; its technician has everything in reach."""

import re
import time

import pytest
from support import programmes
from support.accessibility import faults, faults_in_the_dark
from support.browser import chromium, expect
from support.client import Client
from support.phases import Phases

TV = (1920, 1080)
GLASSES = {"phone": (360, 740), "tablet": (1024, 768)}
ROOM, UNIT = "si-ma-cai", "don-vi-8"
LEAST_TYPE = 0.04
"""Of the glass's height: read from five metres."""
THUMB = 44
"""In px."""
DAY, MINUTE = 86_400_000, 60_000
SEEN = """() => {
    const texts = [];
    const walker = document.createTreeWalker(document.querySelector('.tv'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!node.data.trim() || !parent.checkVisibility() || parent.closest('.full-screen')) continue;
        const { left, top, right, bottom } = parent.getBoundingClientRect();
        texts.push({ text: node.data, size: parseFloat(getComputedStyle(parent).fontSize), box: [left, top, right, bottom].map(Math.round) });
    }
    return { texts, glass: [innerWidth, innerHeight], scrolls: [document.documentElement.scrollWidth, document.documentElement.scrollHeight] };
}"""
PRESSED = """() => [...document.querySelectorAll('button, input, a, select, summary')]
    .filter((one) => one.checkVisibility({ opacityProperty: true })).length"""


def television(server, room: str) -> str:
    return server.link("venue", room).url.replace("#", "?tv#")


def own_turn(view: dict) -> str | None:
    """What of Si Ma Cai's is on, by the staff's view and not by what its room is told."""
    item = view["agenda"]["current"]
    if view["conference"]["state"] == "ended" or item is None:
        return None
    platform, speaking = view["awards"]["platform"], view["queue"]["speaking"]
    if speaking and view[f"speaker/{speaking}"]["venue"] == ROOM:
        return f"speaker/{speaking}"
    if platform and any(part["venue"] == ROOM and part["recipients"] for part in view[f"round/{platform}"]["parts"]):
        return f"round/{platform}"
    if view.get("pledge/cum-a", {}).get("state") == "open" and view[f"answer/cum-a/{UNIT}"]["state"] == "none":
        return "sign/i10"
    return "item/i1" if item == "i1" else None


def starts(view: dict, now: int) -> dict[str, int]:
    """When each item that is still to come would begin, reckoned anew."""
    planned = next(view[f"agenda/{item}"]["plannedStart"] for item in view["agenda"]["order"])
    shift = round((view["agenda"].get("startedAt", now) - planned) / DAY) * DAY
    free, found = now, {}
    for id in view["agenda"]["order"]:
        item = view[f"agenda/{id}"]
        length = (item["plannedMinutes"] + item["extendedMinutes"]) * MINUTE
        if item["state"] == "current":
            free = max(now, item["actualStart"] + length)
        elif item["state"] == "planned":
            found[id] = max(free, item["plannedStart"] + shift)
            free = found[id] + length
    return found


def minute_of_day(instant: int) -> int:
    return (instant // MINUTE + 7 * 60) % (24 * 60)


async def holds_together(page, where: str) -> None:
    seen = await page.evaluate(SEEN)
    width, height = seen["glass"]
    assert seen["scrolls"] == [width, height], (where, seen)
    for text in seen["texts"]:
        left, top, right, bottom = text["box"]
        assert text["size"] >= LEAST_TYPE * height - 0.5, (where, text)
        assert left >= 0 and top >= 0 and right <= width and bottom <= height, (where, text)


@pytest.mark.seconds(300)
async def test_a_television_says_what_is_on_and_when_its_own_turn_comes_through_the_whole_ceremony(server):
    await server.start()
    day = await Phases(server).join()
    async with chromium() as browser:
        page = await browser.page(television(server, ROOM), *TV)
        await expect(page.locator(".tv-venue")).to_have_text("Huyện Si Ma Cai")
        turns = []
        while day.mc.view["cue"]["op"]:
            label, turn = day.mc.view["cue"]["label"]["vi"], own_turn(day.mc.view)
            if turn:
                await expect(page.locator(".tv-turn"), label).to_be_visible()
                await expect(page.locator(".tv-turn .tv-word"), label).to_have_text("ĐẾN LƯỢT")
                await expect(page.locator(".tv-calm")).to_be_hidden()
                assert await page.locator(".tv-turn .figures").count() == turn.startswith("speaker/"), label
            else:
                await expect(page.locator(".tv-turn"), label).to_be_hidden()
                current = day.mc.view["agenda"]["current"]
                if current and day.mc.view["conference"]["state"] == "live":
                    await expect(page.locator(".tv-now h1"), label).to_have_text(day.mc.view[f"agenda/{current}"]["title"]["vi"])
                await is_forecast(page, day.mc.view, label)
                assert await page.locator(".figures").count() == 0, ("the clock of somebody else", label)
            await holds_together(page, label)
            if turn not in turns:
                turns.append(turn)
            frame = day.mc.cue()
            if "override" in (cue := day.mc.view["cue"]):
                frame["arg"] |= {"confirm": [reason["reason"] for reason in cue["override"]["reasons"]]}
            await day.put(day.mc, frame)
        await expect(page.locator(".tv-now h1")).to_have_text("Hội nghị đã kết thúc")
        assert turns == [None, "item/i1", "speaker/i6-p5", "round/r6c", "sign/i10"]
        assert browser.complaints == []


async def is_forecast(page, view: dict, label: str) -> None:
    """The flag, and the signing where the glass has room for it, with the minute at which they would come while they are still to come."""
    now = int(time.time() * 1000)
    ahead = starts(view, now)
    shown = {}
    for key, item, minutes in (("round/r6c", "i8", 35), ("sign/i10", "i10", 9)):
        told = await page.locator(f"[data-turn='{key}'] .tv-at").all_text_contents()
        if item in ahead and told:
            hour, minute = map(int, re.fullmatch(r"khoảng (\d\d):(\d\d)", told[0]).groups())
            shown[key] = (hour * 60 + minute - minute_of_day(ahead[item]) - minutes) % (24 * 60)
    assert shown or "i8" not in ahead, label
    assert all(off in (0, 1, 24 * 60 - 1) for off in shown.values()), (label, shown)


async def test_from_ten_minutes_before_its_room_gets_ready_and_its_speaker_alone_sees_a_clock_with_words(server):
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
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
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
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
    width, height = GLASSES[glass]
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    async with chromium() as browser:
        page = await browser.page(server.link("venue", ROOM).url, width, height, is_phone=glass == "phone")
        foot = {name: page.locator(f".foot {what}") for name, what in {
            "ready": "[data-press='venue.ready']", "count": "input[type=number]", "less": ".count-step >> nth=0", "more": ".count-step >> nth=1",
            "send": "[data-press='venue.attendance']", "help": "[data-press='venue.help']"}.items()}
        for at in ("the top", "the end"):
            for name, control in foot.items():
                await expect(control, f"{name} at {at}").to_be_in_viewport(ratio=1)
                box = await control.bounding_box()
                assert box["height"] >= THUMB and box["width"] >= THUMB, (name, box)
            await page.evaluate("() => scrollTo(0, document.documentElement.scrollHeight)")
        assert await page.evaluate("document.documentElement.scrollWidth") == width
        assert await faults(page) == []
        assert await faults_in_the_dark(page) == []
        assert browser.complaints == []


@pytest.mark.parametrize("glass", GLASSES)
async def test_ready_the_count_and_a_call_for_help_are_a_press_each(server, glass):
    width, height = GLASSES[glass]
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    async with chromium() as browser:
        page = await browser.page(server.link("venue", ROOM).url, width, height, is_phone=glass == "phone")
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
