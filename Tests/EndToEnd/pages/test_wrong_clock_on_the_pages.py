"""A machine that began eight days slow and was put right, as the pages show it."""

import re
import time
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from support.browser import chromium, expect, press_cue
from support.wall_clock import HOUR, WallClock

SLOW = -(8 * 24 + 3) * HOUR
"""Another day, and another hour of it."""
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
ROLL_CALL = "Kiểm tra kỹ thuật các điểm cầu"


def today(shift: int = 0) -> str:
    """The day in Lào Cai as pages write it."""
    return datetime.fromtimestamp(time.time() + shift, UTC).astimezone(ZONE).strftime("%d/%m/%Y")


async def test_the_operator_sees_both_times_and_one_press_has_every_page_follow_the_machine(server, tmp_path):
    wall = WallClock(server, tmp_path)
    wall.set(SLOW)
    await server.start()
    async with chromium() as browser:
        mc = await browser.page(server.link("mc", "mc-1").url)
        operator = await browser.page(server.link("operator").url)
        await press_cue(mc, "Bắt đầu chương trình")
        await press_cue(mc, f"Tiếp theo: {ROLL_CALL}")
        await expect(operator.locator(".clock-desk .panel")).to_have_count(0)
        rest = operator.locator('[data-timer="item"] .figures')
        await expect(rest).to_have_text(re.compile(r"^\d+:\d\d$"))
        wall.set(0)
        desk = operator.locator(".clock-desk .panel")
        await expect(desk).to_contain_text(today())
        await expect(desk).to_contain_text(today(SLOW))
        await expect(mc.locator(".banners")).to_contain_text(today(SLOW))
        before = seconds(await rest.text_content())
        asked = time.monotonic()
        await operator.screenshot(path=str(tmp_path / "apart.png"), full_page=True)
        await operator.locator('[data-press="clock.align"]').click()
        await operator.locator('[data-press="clock.align!"]').click()
        await expect(desk).to_have_count(0)
        await expect(mc.locator(".banners")).not_to_contain_text(today(SLOW))
        passed = time.monotonic() - asked
        assert abs(before - seconds(await rest.text_content()) - passed) < 3, "a running clock keeps its rest"
        until = operator.locator('[data-timer="item"] .until')
        ends = datetime.now(ZONE).timestamp() + seconds(await rest.text_content())
        shown = {datetime.fromtimestamp(ends + off, ZONE).strftime("%H:%M") for off in (-5, 5)}
        told = await until.text_content()
        assert any(text in told for text in shown), (told, shown)
        assert browser.complaints == []


async def test_an_mc_who_opens_on_the_eve_is_asked_and_may_do_it_anyway(server, tmp_path):
    """Seven in the morning in Lào Cai, on the day before the programme's."""
    WallClock(server, tmp_path).set(round(1_642_291_200 - time.time()))
    await server.start()
    async with chromium() as browser:
        mc = await browser.page(server.link("mc", "mc-1").url)
        await press_cue(mc, "Bắt đầu chương trình")
        refusal = mc.locator(".cue .refusal")
        await expect(refusal).to_contain_text("kịch bản ghi ngày 17/01/2022")
        await refusal.locator('[data-press="cue!"]').click()
        await expect(mc.locator("button.cue-button")).to_have_text(f"Tiếp theo: {ROLL_CALL}")
        assert browser.complaints == []


async def test_the_operator_reads_that_an_opening_years_off_is_a_trial(server):
    await server.start()
    async with chromium() as browser:
        operator = await browser.page(server.link("operator").url)
        await expect(operator.locator(".conference-desk")).to_contain_text("Ngày họp là 17/01/2022: bắt đầu chương trình hôm nay là chạy thử.")
        assert browser.complaints == []


def seconds(figures: str) -> int:
    """Of `4:59` or `1:02:03`."""
    total = 0
    for part in figures.split(":"):
        total = total * 60 + int(part)
    return total
