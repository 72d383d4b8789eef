"""The MC's laptop dies holding the control lock: another takes over at once, and what the old one still sends moves nothing."""

import time

import pytest
from support.browser import chromium, expect, press_cue
from support.client import Client
from support.uplink import Uplink

ROLL_CALL = "Kiểm tra kỹ thuật các điểm cầu"
ANTHEM = "Chào cờ"
THIRD = "Tuyên bố lý do, giới thiệu đại biểu"
FOURTH = "Khai mạc"
TAKEN_SECONDS = 5


@pytest.mark.case(2)
async def test_another_mc_takes_the_control_lock_and_the_late_press_of_the_old_one_is_refused_in_words(server, record_property, within):
    async with Uplink(server) as line, chromium() as browser:
        await server.start("--origin", line.origin)
        old = await browser.page(line.url(server.link("mc", "mc-1")))
        new = await browser.page(server.link("mc", "mc-2").url)
        stage = await browser.page(server.link("screen", "main").url, 1920, 1080)
        await press_cue(old, "Bắt đầu chương trình")
        await press_cue(old, f"Tiếp theo: {ROLL_CALL}")
        await old.locator("[data-press='desk.take']").click()
        await expect(new.locator(".desk-holder")).to_contain_text("Người dẫn chương trình 1")
        line.silence()
        died = time.monotonic()
        await press_cue(old, f"Tiếp theo: {ANTHEM}")
        await new.locator("[data-press='desk.take']").click()
        await new.locator("[data-press='desk.take!']").click()
        await expect(new.locator("[data-press='desk.open']")).to_be_visible()
        await press_cue(new, f"Tiếp theo: {ANTHEM}")
        await expect(stage.locator("h1")).to_have_text(ANTHEM)
        taken = time.monotonic() - died
        record_property("figure", f"taken over, and the next step on the stage, {taken:.2f} s after the laptop died")
        assert taken <= within(TAKEN_SECONDS)
        await press_cue(new, f"Tiếp theo: {THIRD}")
        await expect(stage.locator("h1")).to_have_text(THIRD)
        await line.mend()
        refusal = old.locator(".cue .refusal")
        await expect(refusal).to_contain_text(f"Chương trình đã chuyển sang “{THIRD}”")
        await press_cue(old, f"Tiếp theo: {FOURTH}")
        await expect(refusal).to_contain_text("Người dẫn chương trình 2 đang giữ quyền điều khiển")
        await expect(stage.locator("h1")).to_have_text(THIRD)
        await expect(old.locator("[data-press='desk.take']")).to_be_visible()
        assert server.positions().count("agenda.advance") == 3, "the first by the old MC, two by the new"
        assert browser.complaints == []


@pytest.mark.case(2)
@pytest.mark.promise(3)
async def test_whatever_the_dead_laptop_still_had_under_way_is_refused_however_often_it_is_sent(server, record_property):
    """Every step that an MC has, pressed before the control lock was taken and arriving afterwards."""
    await server.start()
    old = await Client(server, server.link("mc", "mc-1")).join()
    new = await Client(server, server.link("mc", "mc-2")).join()
    await old.does("desk.take")
    for _ in range(2):
        await old.at((await old.press())["seq"])
    late = [
        old.cue(),
        old.command("agenda.extend", {"minutes": 5}),
        old.command("stage.hold", {"screen": "main"}),
        old.command("queue.open"),
        old.command("notice.send", {"to": "all", "text": "Mời các điểm cầu ổn định chỗ ngồi"}),
        old.command("desk.hand", {"to": "mc-3"}),
        old.command("conference.end", {"confirm": True}, old.seen("conference")),
        old.command("undo", {"seq": old.view["steps"]["list"][-1]["seq"]}, old.seen("steps")),
    ]
    await old.cut()
    taken = await new.does("desk.take")
    before = server.positions()
    await old.join()
    await old.at(taken["seq"])
    for frame in late * 2:
        answer = await old.put_patiently(frame)
        told = (answer["ok"], answer["err"], answer["reason"], answer["args"])
        assert told == (False, "forbidden", "desk.held", {"by": "mc-2"}), frame["op"]
    record_property("tried", len(late) * 2)
    assert [op for op in server.positions()[len(before):] if not op.startswith("venue.")] == []
    assert new.view["desk"]["holder"] == "mc-2" and new.view["agenda"]["current"] == "i1"
