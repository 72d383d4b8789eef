"""What the technical team lives with: a journal that somebody keeps locked, a clock that was set, a backup in the middle of the day."""

import asyncio
import sqlite3
from contextlib import closing

from playwright.async_api import expect
from support.browser import chromium
from support.client import Client
from support.prometheus import samples
from support.row_checksums import checksum
from support.server import ServerProcess
from support.starting_points import first_item_on

HOUR_MS = 3_600_000


async def test_a_locked_journal_shows_on_the_pages_and_its_return_without_a_reload(server):
    mc, _, viewer = await first_item_on(server)
    conference = f'{{conference="{server.conference}"}}'
    async with chromium() as browser:
        page = await browser.page(server.link("operator").url)
        await expect(page.locator(".cue, .agenda").first).to_be_visible()
        await expect(page.locator(".banner.readonly")).to_have_count(0)
        await page.evaluate("window.neverReloaded = true")
        with closing(sqlite3.connect(server.journal, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            step = mc.cue()
            refused = await mc.put(step)
            assert (refused["err"], refused["reason"]) == ("busy", "journal.busy")
            await expect(page.locator(".banner.readonly")).to_be_visible()
            reply = server.get("/readyz")
            assert (reply.status, reply.text.strip()) == (503, "read-only")
            told = samples(server.get("/metrics").text)
            assert told[f"diemcau_read_only{conference}"] == 1
            assert told[f'diemcau_journal_faults_total{conference[:-1]},kind="blocked"}}'] >= 1
            assert (await viewer.time(1))["c0"] == 1, "whoever only watches goes on"
            other.execute("ROLLBACK")
        await expect(page.locator(".banner.readonly")).to_have_count(0)
        assert await page.evaluate("window.neverReloaded")
        assert server.get("/readyz").status == 200
        assert (await mc.put_patiently(step))["ok"]
        assert server.positions().count("agenda.advance") == 2


async def test_a_clock_that_was_set_is_an_alarm_for_the_staff_alone(server):
    mc, _, viewer = await first_item_on(server)
    item = mc.view["agenda"]
    await server.stop()
    with closing(sqlite3.connect(server.journal)) as database:
        time, wall, boot, boot_time = database.execute("SELECT server_time, wall, boot, boot_time FROM mark").fetchone()
        earlier = checksum("mark", time, wall - HOUR_MS, boot, boot_time)
        assert database.execute("UPDATE mark SET wall = wall - ?, checksum = ?", [HOUR_MS, earlier]).rowcount == 1
        database.commit()
    await server.start()
    for client in (mc, viewer):
        await client.join()
        await client.until(lambda: "clock.jumped" in server.positions(), "the record of it")
    jump = (await mc.key("conference", lambda value: "clockJump" in value))["clockJump"]
    assert abs(jump["by"] - HOUR_MS) < 2_000
    assert mc.view["agenda"] == item, "the day goes on where it was"
    assert "clockJump" not in viewer.view["conference"]
    async with chromium() as browser:
        operator, phone = await browser.page(server.link("operator").url), await browser.page(server.link("viewer").url)
        await expect(operator.locator(".banner.amber")).to_contain_text("Đồng hồ máy chủ vừa bị chỉnh")
        await expect(phone.locator("h1").first).to_be_visible()
        await expect(phone.locator(".banner.amber")).to_have_count(0)


async def test_a_backup_taken_while_the_hall_is_busy_holds_all_that_was_answered_before_it(server, tmp_path):
    await server.start()
    staff = [await Client(server, server.link("operator", person)).join() for person in ("operator-1", "operator-2")]
    answered: list[int] = []
    is_over = asyncio.Event()

    async def busy(client: Client) -> None:
        number = 0
        while not is_over.is_set():
            number += 1
            answered.append((await client.does("stage.message", {"screen": "main", "text": f"Lời thứ {number}"}))["seq"])

    work = [asyncio.create_task(busy(client)) for client in staff]
    await staff[0].until(lambda: len(answered) >= 20, "some commands")
    before = max(answered)
    file = tmp_path / "backup.sqlite"
    done = await asyncio.to_thread(server.run, "backup", server.conference, "--out", str(file))
    assert done.code == 0, done.errors
    is_over.set()
    await asyncio.gather(*work)
    assert max(answered) > before, "the hall went on meanwhile"
    await server.stop()
    copy = ServerProcess(server.data.parent, server.conference)
    copy.data = tmp_path / "restored"
    copy.data.mkdir()
    (copy.data / "secret").write_bytes((server.data / "secret").read_bytes())
    (copy.data / "secret").chmod(0o600)
    assert (done := copy.run("restore", server.conference, "--from", str(file))).code == 0, done.errors
    held = copy.positions()
    assert before <= len(held) <= max(answered)
    assert held == server.positions()[: len(held)]
    try:
        await copy.start()
        client = await Client(copy, server.link("operator", "operator-1")).join()
        assert client.view["stage/main"]["message"].startswith("Lời thứ")
    finally:
        copy.end()
