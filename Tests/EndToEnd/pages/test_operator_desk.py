"""The operator sees in one glance who is in trouble, and covers a wrong picture blind: with ten venues and with a hundred, by hand and by key."""

import asyncio
import re

import pytest
from support import programmes
from support.accessibility import SERIOUS, faults, faults_in_the_dark
from support.actions import Actions
from support.browser import chromium, expect
from support.client import Client
from support.glass import bar, bar_wherever, stand_still
from support.phases import Phases

SIZES = {"laptop": (1366, 768), "phone": (390, 844)}
LAPTOP = SIZES["laptop"]
MANY = 100
TROUBLE = {"Huyện Bắc Hà": "cần hỗ trợ: Mất tiếng từ hội trường", "Huyện Si Ma Cai": "mất kết nối từ", "Huyện Bát Xát": "không thấy hình"}
LINKS = {
    "dang xuan phong": "chair/dang-xuan-phong", "dai dien don vi so 17": "delegate/dai-dien-17",
    "si ma cai": "venue/si-ma-cai", "nguoi theo doi": "viewer/khach",
}
"""Whose link is cut, and what is typed to find it."""
MESSAGE = "Đề nghị các điểm cầu tắt micro"
LOST_SOUNDS_AFTER = 3.0
"""Seconds (`alarmMs` in public/client/limits.js)."""
APART = """([above, below]) => {
    const [upper, lower] = [above, below].map((one) => document.querySelector(one).getBoundingClientRect());
    return upper.bottom <= lower.top;
}"""
TILES = """() => [...document.querySelectorAll('.tile')].map((tile) => {
    const { left, top, right, bottom } = tile.getBoundingClientRect();
    return [tile.dataset.venue, left, top, right, bottom];
})"""
CUT = """() => [...document.querySelectorAll('.tile-name, .tile.trouble .tile-state')]
    .filter((node) => node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 2).map((node) => node.textContent)"""
EARS = """() => {
    globalThis.heard = [];
    globalThis.AudioContext = class {
        state = 'suspended';
        currentTime = 0;
        destination = {};
        async resume() { this.state = 'running'; }
        async suspend() { this.state = 'suspended'; }
        createOscillator() {
            const tone = { frequency: { value: 0 }, connect: (next) => next, start: () => heard.push(tone.frequency.value), stop: () => {} };
            return tone;
        }
        createGain() { return { gain: { setValueAtTime: () => {}, linearRampToValueAtTime: () => {} }, connect: (next) => next }; }
    };
}"""


async def desk(server, browser, size: str = "laptop", prepare=None):
    page = await browser.page(server.link("operator", "operator-1").url, *SIZES[size], prepare=prepare, is_phone=size == "phone")
    await expect(page.locator("html")).to_have_attribute("data-level", "live")
    await expect(page.locator(".hall-pictures iframe")).to_have_count(2)
    return page


async def rooms(server, *without: str) -> dict[str, Client]:
    """The devices of every venue, joined."""
    links = [link for link in server.links() if link.role == "venue" and link.person not in without]
    return dict(zip((link.person for link in links), await asyncio.gather(*(Client(server, link).join() for link in links)), strict=True))


async def morning(server, venues: int, *without: str) -> tuple[Phases, dict[str, Client]]:
    """So many venues, all connected, the first item on."""
    if venues > 10:
        programmes.with_communes(server.agenda, venues)
    await server.start()
    day = await Phases(server).join()
    devices = await rooms(server, "bac-ha", *without)
    await day.press_until("agenda.advance")
    return day, devices


async def in_trouble(day: Phases, devices: dict[str, Client]) -> None:
    """Si Ma Cai is cut off, Bát Xát is not seen, Bắc Hà calls."""
    await devices["si-ma-cai"].leave()
    await day.does(day.operator, "venue.check", {"venue": "bat-xat", "heard": True, "seen": False})
    await day.does(day.venue, "venue.help", {"text": "Mất tiếng từ hội trường"})


async def test_on_a_phone_too_both_pictures_the_press_that_covers_them_and_who_is_in_trouble_never_leave_the_glass(server):
    await server.start()
    day = await Phases(server).join()
    async with chromium() as browser:
        page = await desk(server, browser, "phone")
        boxes, shown = [], set()
        while day.mc.view["cue"]["op"]:
            boxes += await bar_wherever(page, day.mc.view["cue"]["label"])
            shown.add(await page.frame_locator(".hall-pictures figure:first-of-type iframe").locator(".scene").get_attribute("class"))
            await day.press_on()
        stand_still(boxes)
        assert len(shown) > 5, "the picture follows the hall"
        assert browser.complaints == []


@pytest.mark.parametrize("venues", [10, 60, MANY])
async def test_every_venue_stands_on_a_laptop_s_glass_those_in_trouble_first_with_the_cause_in_words(server, venues):
    day, devices = await morning(server, venues)
    async with chromium() as browser:
        page = await desk(server, browser)
        await expect(page.locator(".trouble-count")).to_have_text("Không có điểm cầu nào cần xử lý")
        await expect(page.locator(".tile")).to_have_count(venues)
        await in_trouble(day, devices)
        await expect(page.locator(".trouble-count")).to_have_text("3 điểm cầu cần xử lý")
        await expect(page).to_have_title(re.compile(r"^\(3\) "))
        for place, (name, cause) in enumerate(TROUBLE.items()):
            tile = page.locator(".tile").nth(place)
            await expect(tile).to_contain_text(name)
            await expect(tile).to_contain_text(cause)
        await on_the_glass(page, venues)
        await day.does(day.operator, "stage.hold", {})
        for words in ("ĐANG TẠM CHE", "Màn hình hội trường, Bảng tên dưới chân màn hình"):
            await expect(page.locator(".held-strip")).to_contain_text(words)
        await on_the_glass(page, venues)
        [strip] = (await bar(page, "held"))["strip"]
        assert strip[0] <= 0 and strip[2] >= LAPTOP[0], "over the whole width"
        assert browser.complaints == []


async def on_the_glass(page, venues: int) -> None:
    width, height = LAPTOP
    tiles = await page.evaluate(TILES)
    assert len({id for id, *_ in tiles}) == venues
    for tile in tiles:
        _, left, top, right, bottom = tile
        assert left >= 0 and right <= width and bottom <= height, tile
        assert bottom - top >= 44 and right - left >= 44, tile
    assert await page.evaluate(CUT) == []


async def test_what_is_put_right_leaves_the_front_and_the_title(server):
    day, devices = await morning(server, 10)
    async with chromium() as browser:
        page = await desk(server, browser)
        await in_trouble(day, devices)
        await expect(page).to_have_title(re.compile(r"^\(3\) "))
        await page.locator(".trouble-names button", has_text="Bắc Hà").click()
        sheet = page.locator("[data-sheet='bac-ha']")
        await sheet.locator("[data-press='help.take/bac-ha']").click()
        await expect(page.locator(".tile.taken")).to_contain_text("Tổ kỹ thuật 1 đang hỗ trợ: Mất tiếng từ hội trường")
        await sheet.locator("[data-press='help.close/bac-ha']").click()
        await sheet.locator("[data-press='venue.check/bac-ha/true/true']").click()
        await devices["si-ma-cai"].join()
        await day.does(day.operator, "venue.check", {"venue": "bat-xat", "heard": True, "seen": True})
        await expect(page.locator(".trouble-count")).to_have_text("Không có điểm cầu nào cần xử lý")
        await expect(page.locator(".tile").first).to_contain_text("Hội trường tỉnh")
        await expect(page).to_have_title("Tổ kỹ thuật – Điểm cầu")
        assert browser.complaints == []


@pytest.mark.parametrize("venues", [10, MANY])
async def test_first_use_counted(server, venues, record_property):
    """The link has been opened. Of each task as many actions as its wish allows, or fewer."""
    programmes.more_links(server.agenda, 0)
    day, devices = await morning(server, venues)
    taken = {}
    async with chromium() as browser:
        page = await desk(server, browser)
        await expect(page.locator(".tile")).to_have_count(venues)
        find = page.locator(".find input")

        await in_trouble(day, devices)
        await expect(page.locator(".trouble-count")).to_have_text("3 điểm cầu cần xử lý")
        taken["which venue is in trouble"] = 0

        did = Actions(page)
        await did.press(page.locator("[data-press='stage.hold']"))
        await day.mc.key("stage/main", lambda screen: screen["mode"] == "held")
        await day.mc.key("stage/overlay", lambda screen: screen["mode"] == "held")
        taken["hold"] = did.count

        did = Actions(page)
        await did.press(page.locator(".tile[data-venue='bat-xat']"))
        sheet = page.locator("[data-sheet='bat-xat']")
        await did.write(sheet.get_by_label("Nội dung thông báo"), "Đề nghị bật máy quay")
        await did.press(sheet.locator("[data-press='notice.send/venue/bat-xat']"))
        await expect(sheet.get_by_label("Nội dung thông báo")).to_have_value("")
        assert any(notice["to"] == "venue/bat-xat" for key, notice in day.mc.view.items() if key.startswith("notice/"))
        taken["message to a venue"] = did.count
        await sheet.locator(".sheet-close").click()

        did = Actions(page)
        await did.write(find, "so tai chinh")
        await did.press(page.locator(".found [data-recipient='so-tai-chinh'] [data-press='recipient.correct/so-tai-chinh/form']"))
        form = page.get_by_role("dialog")
        await did.write(form.get_by_role("textbox"), "Sở Tài chính tỉnh Lào Cai")
        await did.press(form.locator("[data-press='recipient.correct/so-tai-chinh']"))
        await expect(page.locator(".found")).to_contain_text("Sở Tài chính tỉnh Lào Cai")
        taken["correct a name"] = did.count
        await page.keyboard.press("Escape")

        did = Actions(page)
        await did.write(find, "so tai chinh")
        await did.press(page.locator(".found [data-recipient='so-tai-chinh'] [data-press='recipient.absent/so-tai-chinh/list']"))
        await expect(page.locator(".found [data-recipient='so-tai-chinh'].absent")).to_have_count(1)
        taken["mark absent"] = did.count
        await find.fill("")

        for words, link in LINKS.items():
            did = Actions(page)
            await did.write(find, words)
            row = page.locator(f"[data-found='link/{link}']")
            await did.press(row.locator(f"[data-press='access.revoke/{link}']"))
            await did.press(row.locator(f"[data-press='access.revoke/{link}!']"))
            await expect(row).to_contain_text("cấp lần 2")
            taken[f"cut {link}"] = did.count
            await page.keyboard.press("Escape")
            await expect(page.locator(".found")).to_have_count(0)
        assert browser.complaints == []
    record_property("figure", ", ".join(f"{task} {count}" for task, count in taken.items()))
    most = {"which venue is in trouble": 0, "hold": 1, "message to a venue": 3, "correct a name": 4, "mark absent": 2}
    assert {task: count for task, count in taken.items() if count > most.get(task, 4)} == {}, taken


async def test_a_unit_is_written_to_and_its_head_s_leaked_link_cut_from_where_they_are_found(server):
    await morning(server, 10)
    async with chromium() as browser:
        page = await desk(server, browser)
        await page.locator(".find input").fill("đơn vị số 8")
        row = page.locator("[data-found='link/delegate/dai-dien-8']")
        await expect(row).to_contain_text("Chưa kết nối")
        phone = await browser.page(server.link("delegate", "dai-dien-8").url, *SIZES["phone"], is_phone=True)
        await expect(phone.locator("html")).to_have_attribute("data-level", "live")
        await expect(row).to_contain_text("Đã kết nối")
        await row.locator("[data-press='notice.send/unit/don-vi-8/form']").click()
        form = page.get_by_role("dialog")
        await form.get_by_role("textbox").fill("Đề nghị đơn vị ký giao ước trước 16 giờ 40")
        await form.locator("[data-press='notice.send/unit/don-vi-8']").click()
        await expect(form).to_have_count(0)
        await expect(phone.locator(".notices")).to_contain_text("Đề nghị đơn vị ký giao ước trước 16 giờ 40")
        await row.locator("[data-press='access.revoke/delegate/dai-dien-8']").click()
        await row.locator("[data-press='access.revoke/delegate/dai-dien-8!']").click()
        await expect(phone.locator(".banner.stopped")).to_be_visible()
        await expect(row).to_contain_text("cấp lần 2")
        assert browser.complaints == []


async def test_the_whole_desk_by_keyboard(server):
    day, devices = await morning(server, 10)
    async with chromium() as browser:
        page = await desk(server, browser)
        keys = page.keyboard
        await expect(page.locator(".key-list")).to_contain_text("tạm che")
        await keys.press("h")
        await expect(page.locator(".held-strip")).to_be_visible()
        await keys.press("h")
        assert day.mc.view["stage/main"]["mode"] == "held", "whoever presses twice in a fright has covered"
        await keys.press("r")
        await day.mc.key("stage/main", lambda screen: screen["mode"] == "follow")
        await expect(page.locator(".held-strip")).to_be_hidden()

        await keys.press("m")
        await keys.type(MESSAGE)
        await keys.press("Enter")
        await day.mc.key("stage/main", lambda screen: screen.get("message") == MESSAGE)
        await keys.press("Escape")

        await in_trouble(day, devices)
        await expect(page.locator(".tile").nth(1)).to_contain_text("Si Ma Cai")
        await keys.press("d")
        await expect(page.locator(".tile").first).to_be_focused()
        await keys.press("ArrowRight")
        await keys.press("ArrowRight")
        await keys.press("Enter")
        sheet = page.locator("[data-sheet='bat-xat']")
        await expect(sheet).to_be_visible()
        await keys.press("n")
        await keys.type("Hà, đề nghị nhích máy quay")
        await keys.press("Enter")
        await expect(sheet).to_contain_text("Hà, đề nghị nhích máy quay · chưa đọc")
        assert day.mc.view["stage/main"]["mode"] == "follow", "nobody covers a screen by what they write"
        await keys.press("Escape")
        await expect(sheet).to_have_count(0)
        await expect(page.locator(".tile[data-venue='bat-xat']")).to_be_focused()
        await keys.press("Enter")
        await expect(sheet).to_be_visible()
        await keys.press("x")
        await day.mc.key("venue/bat-xat", lambda venue: venue["confirmed"])
        await expect(page.locator(".trouble-count")).to_have_text("2 điểm cầu cần xử lý")
        await expect(page.locator(".tile[data-venue='bat-xat']")).to_be_focused()
        await keys.press("Home")
        await expect(page.locator("[data-sheet='bac-ha']")).to_be_visible()
        await keys.press("Escape")
        await expect(page.locator(".venue-sheet")).to_have_count(0)

        await keys.press("/")
        await keys.type("dai dien don vi so 30")
        await expect(page.locator("[data-found='link/delegate/dai-dien-30']")).to_be_visible()
        await keys.press("ArrowDown")
        await expect(page.locator("[data-press='notice.send/unit/don-vi-30/form']")).to_be_focused()
        await keys.press("Tab")
        await keys.press("Enter")
        row = page.locator("[data-found='link/delegate/dai-dien-30']")
        await expect(row.locator(".question button").last).to_be_focused()
        await keys.press("Shift+Tab")
        await keys.press("Enter")
        await expect(row).to_contain_text("cấp lần 2")
        await keys.press("Escape")
        await expect(page.locator(".found")).to_have_count(0)
        assert browser.complaints == []


async def test_one_of_the_tiles_is_a_stop_for_the_tab_key_and_the_way_back_leads_out(server):
    await morning(server, 10)
    async with chromium() as browser:
        page = await desk(server, browser)
        await page.locator(".sound-switch button").focus()
        await page.keyboard.press("Tab")
        await expect(page.locator(".hall-message input")).to_be_focused()
        await page.keyboard.press("d")
        await page.keyboard.press("Escape")
        await page.keyboard.press("d")
        await page.keyboard.press("ArrowDown")
        await page.keyboard.press("Tab")
        assert not await page.evaluate("() => document.activeElement.closest('.tiles') !== null")
        await page.keyboard.press("Shift+Tab")
        assert await page.evaluate("() => [...document.querySelectorAll('.tile')].indexOf(document.activeElement)") == 5
        await page.keyboard.press("Shift+Tab")
        assert not await page.evaluate("() => document.activeElement.closest('.tiles') !== null")


async def test_a_call_and_a_loss_are_heard_once_somebody_has_switched_the_sound_on(server):
    day, devices = await morning(server, 10)
    async with chromium() as browser:
        page = await desk(server, browser, prepare=lambda page: page.add_init_script(f"({EARS})()"))
        switch = page.locator(".sound-switch button")
        await day.does(day.venue, "venue.help", {"text": "Mất tiếng"})
        await expect(page.locator(".trouble-count")).to_have_text("1 điểm cầu cần xử lý")
        assert await page.evaluate("() => heard.length") == 0
        await switch.click()
        await expect(switch).to_have_text("Âm báo: bật")
        assert await page.evaluate("() => heard.splice(0).length") > 0, "it says how it sounds"
        await devices["si-ma-cai"].leave()
        await page.wait_for_function("() => heard.length > 0", timeout=(LOST_SOUNDS_AFTER + 5) * 1_000)
        first, *_, last = await page.evaluate("() => heard.splice(0)")
        assert last < first, "a loss falls"
        await day.does(day.operator, "help.close", {"venue": "bac-ha"})
        await day.does(day.venue, "venue.help", {"text": "Mất hình"})
        await page.wait_for_function("() => heard.length > 0")
        first, second, *_ = await page.evaluate("() => heard.splice(0)")
        assert second > first, "a call rises"
        await page.reload()
        await expect(switch).to_have_text("Âm báo: bấm để nghe lại")
        await page.locator("h1").click()
        await expect(switch).to_have_text("Âm báo: bật")
        assert browser.complaints == []


@pytest.mark.parametrize("size", SIZES)
async def test_with_a_form_open_the_pictures_are_covered_by_one_press_and_nothing_typed_is_lost(server, size):
    await morning(server, 10)
    async with chromium() as browser:
        page = await desk(server, browser, size)
        if size == "phone":
            await page.locator(".tabs button").nth(2).click()
        await page.locator("[data-item='i8'] .row-button").click()
        await page.locator("[data-press='edit/i8']").click()
        form = page.locator("dialog")
        await form.get_by_label("Ghi chú nội bộ").fill("Bảng tên đã in lại")
        await expect(form.locator("[data-press='agenda.edit/i8']")).to_be_in_viewport()
        assert await page.evaluate(APART, [".desk-bar", "dialog"]), "the form lies below the bar"
        await page.locator(".hold-both").click()
        await expect(page.locator(".held-strip")).to_be_visible()
        await expect(form.get_by_label("Ghi chú nội bộ")).to_have_value("Bảng tên đã in lại")
        await page.keyboard.press("Tab")
        assert await page.evaluate("() => !document.activeElement.closest('main > :not(.desk-head)')"), "what lies behind the form waits"
        await form.get_by_label("Ghi chú nội bộ").press("Escape")
        await expect(form).to_have_count(0)
        await expect(page.locator("[data-press='edit/i8']")).to_be_focused()
        assert browser.complaints == []


@pytest.mark.parametrize("size", SIZES)
async def test_nobody_is_kept_from_using_the_desk_in_trouble_held_and_with_everything_open(server, size):
    day, devices = await morning(server, 10)
    async with chromium() as browser:
        page = await desk(server, browser, size)
        await in_trouble(day, devices)
        await expect(page.locator(".trouble-count")).to_have_text("3 điểm cầu cần xử lý")
        assert await faults(page, SERIOUS) == []
        await day.does(day.operator, "stage.hold", {})
        await expect(page.locator(".held-strip")).to_be_visible()
        await page.locator(".tile[data-venue='bac-ha']").click()
        await expect(page.locator("[data-sheet='bac-ha']")).to_be_visible()
        assert await faults(page, SERIOUS) == []
        assert await faults_in_the_dark(page) == []
        await page.locator(".sheet-close").click()
        await page.locator(".find input").fill("don vi")
        await expect(page.locator("[data-found]").first).to_be_visible()
        assert await faults(page, SERIOUS) == []
        assert browser.complaints == []


async def test_what_the_mixer_lays_over_the_picture_is_seen_on_the_desk_as_it_is(server):
    await server.start()
    day = await Phases(server).join()
    async with chromium() as browser:
        page = await desk(server, browser)
        overlay = await browser.page(server.link("screen", "overlay").url, 1280, 720)
        small = page.frame_locator(".hall-pictures figure:last-of-type iframe")
        await day.does(day.operator, "stage.message", {"screen": "overlay", "text": MESSAGE})
        await expect(overlay.locator(".third-name")).to_have_text(MESSAGE)
        await expect(small.locator(".third-name")).to_have_text(MESSAGE)
        await day.does(day.operator, "stage.hold", {})
        await expect(overlay.locator(".third-name")).to_have_count(0)
        await expect(small.locator(".third-name")).to_have_count(0)
        assert browser.complaints == []
