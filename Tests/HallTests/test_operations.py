"""What the technical team lives with: a journal that somebody keeps locked, a clock that was set, a backup in the middle of the day."""

import asyncio
import sqlite3
from contextlib import closing

from playwright.async_api import expect

from begun import begun
from browser import chromium
from exposition import samples
from guest import Guest
from house import House
from row_checksums import checksum

HOUR_MS = 3_600_000


async def test_a_locked_journal_shows_on_the_pages_and_its_return_without_a_reload(house):
    mc, _, viewer = await begun(house)
    conference = f'{{conference="{house.conference}"}}'
    async with chromium() as browser:
        page = await browser.page(house.link("operator").url)
        await expect(page.locator(".cue, .agenda").first).to_be_visible()
        await expect(page.locator(".banner.readonly")).to_have_count(0)
        await page.evaluate("window.neverReloaded = true")
        with closing(sqlite3.connect(house.journal, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            step = mc.cue()
            refused = await mc.put(step)
            assert (refused["err"], refused["reason"]) == ("busy", "journal.busy")
            await expect(page.locator(".banner.readonly")).to_be_visible()
            reply = house.get("/readyz")
            assert (reply.status, reply.text.strip()) == (503, "read-only")
            told = samples(house.get("/metrics").text)
            assert told[f"diemcau_read_only{conference}"] == 1
            assert told[f'diemcau_journal_faults_total{conference[:-1]},kind="blocked"}}'] >= 1
            assert (await viewer.time(1))["c0"] == 1, "whoever only watches goes on"
            other.execute("ROLLBACK")
        await expect(page.locator(".banner.readonly")).to_have_count(0)
        assert await page.evaluate("window.neverReloaded")
        assert house.get("/readyz").status == 200
        assert (await mc.put_patiently(step))["ok"]
        assert house.positions().count("agenda.advance") == 2


async def test_a_clock_that_was_set_is_an_alarm_for_the_staff_alone(house):
    mc, _, viewer = await begun(house)
    item = mc.view["agenda"]
    await house.stop()
    with closing(sqlite3.connect(house.journal)) as database:
        time, wall, boot, boot_time = database.execute("SELECT server_time, wall, boot, boot_time FROM mark").fetchone()
        earlier = checksum("mark", time, wall - HOUR_MS, boot, boot_time)
        assert database.execute("UPDATE mark SET wall = wall - ?, checksum = ?", [HOUR_MS, earlier]).rowcount == 1
        database.commit()
    await house.start()
    for guest in (mc, viewer):
        await guest.join()
        await guest.until(lambda: "clock.jumped" in house.positions(), "the record of it")
    jump = (await mc.key("conference", lambda value: "clockJump" in value))["clockJump"]
    assert abs(jump["by"] - HOUR_MS) < 2_000
    assert mc.view["agenda"] == item, "the day goes on where it was"
    assert "clockJump" not in viewer.view["conference"]
    async with chromium() as browser:
        operator, phone = await browser.page(house.link("operator").url), await browser.page(house.link("viewer").url)
        await expect(operator.locator(".banner.amber")).to_contain_text("chỉnh giờ")
        await expect(phone.locator("h1").first).to_be_visible()
        await expect(phone.locator(".banner.amber")).to_have_count(0)


async def test_a_backup_taken_while_the_hall_is_busy_holds_all_that_was_answered_before_it(house, tmp_path):
    await house.start()
    staff = [await Guest(house, house.link("operator", person)).join() for person in ("operator-1", "operator-2")]
    answered: list[int] = []
    is_over = asyncio.Event()

    async def busy(guest: Guest) -> None:
        number = 0
        while not is_over.is_set():
            number += 1
            answered.append((await guest.does("stage.message", {"screen": "main", "text": f"Lời thứ {number}"}))["seq"])

    work = [asyncio.create_task(busy(guest)) for guest in staff]
    await staff[0].until(lambda: len(answered) >= 20, "some commands")
    before = max(answered)
    file = tmp_path / "backup.sqlite"
    done = await asyncio.to_thread(house.run, "backup", house.conference, "--out", str(file))
    assert done.code == 0, done.errors
    is_over.set()
    await asyncio.gather(*work)
    assert max(answered) > before, "the hall went on meanwhile"
    await house.stop()
    copy = House(house.data.parent, house.conference)
    copy.data = tmp_path / "restored"
    copy.data.mkdir()
    (copy.data / "secret").write_bytes((house.data / "secret").read_bytes())
    (copy.data / "secret").chmod(0o600)
    assert (done := copy.run("restore", house.conference, "--from", str(file))).code == 0, done.errors
    held = copy.positions()
    assert before <= len(held) <= max(answered)
    assert held == house.positions()[: len(held)]
    try:
        await copy.start()
        guest = await Guest(copy, house.link("operator", "operator-1")).join()
        assert guest.view["stage/main"]["message"].startswith("Lời thứ")
    finally:
        copy.end()
