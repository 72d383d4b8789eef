"""`diemcau replay`: what was told at a moment of a day, against what the record says of that moment."""

import hashlib
import json
import random
from pathlib import Path

import pytest
from records.day_with_mishaps import day_with_mishaps
from records.test_record import exported, run
from support.browser import chromium, expect
from support.client import Client
from support.phases import begun

SEED, MOMENTS = 2022, 12


def replayed(server, at: int | str, *more: str | Path):
    return run("replay", server.conference, "--agenda", server.agenda, "--data", server.data, "--at", str(at), *more)


@pytest.mark.wider
async def test_random_moments_of_the_day_are_as_the_record_says(server, tmp_path, scale):
    await day_with_mishaps(server)
    folder = exported(server, tmp_path / "record")
    last = len(server.positions())
    chance = random.Random(SEED)
    for seq in [1, last, *(chance.randrange(1, last) for _ in range(scale(MOMENTS, 100)))]:
        done = replayed(server, seq, "--record", folder)
        assert done.returncode == 0, done.stderr
        assert done.stdout.splitlines()[0].startswith(f"position {seq} of {last}, ")
        assert done.stdout.count("\tas recorded") == 2, done.stdout


async def test_a_view_is_the_one_that_the_pages_had_at_that_moment(server, tmp_path):
    day = await begun(server)
    await day.awards()
    viewer = await Client(server, server.link("viewer")).join()
    told = {}
    for link in (viewer.link, day.mc.link):
        state = server.get(server.api("state"), link.token).json
        told[viewer.welcome["view"] if link is viewer.link else day.mc.welcome["view"]] = state["set"]
    seq = day.mc.seq
    await day.press_until("round.clear")
    done = replayed(server, seq, "--out", tmp_path / "then")
    assert done.returncode == 0, done.stderr
    assert "main\tround" in done.stdout and "“Sở Tài chính”" in done.stdout
    for view, keys in told.items():
        written = (tmp_path / "then" / f"{view}.json").read_bytes()
        assert json.loads(written) == keys, view
        assert f"{view}\t{hashlib.sha256(written).hexdigest()}" in done.stdout


async def test_a_history_that_is_another_or_shown_otherwise_is_told(server, tmp_path):
    await begun(server)
    folder, last = exported(server, tmp_path / "record"), len(server.positions())
    lines = folder / "views.jsonl"
    whole = lines.read_text(encoding="utf-8")
    digest = json.loads(whole.splitlines()[-1])
    name = next(name for name in digest if name.startswith("staff."))
    lines.write_text(whole.replace(digest[name], "0" * 64), encoding="utf-8")
    assert "DIFFERS from the record" in replayed(server, last, "--record", folder).stdout
    lines.write_text(whole.replace(f'"{name}"', '"staff.1"'), encoding="utf-8")
    assert "otherwise than the one that wrote the record (staff.1)" in replayed(server, last, "--record", folder).stdout
    lines.write_text("{", encoding="utf-8")
    assert "is damaged" in replayed(server, last, "--record", folder).stderr


async def test_a_time_of_the_day_is_its_last_position_and_what_is_neither_is_refused(server):
    day = await begun(server)
    last = len(server.positions())
    assert replayed(server, "23:59:59").stdout.startswith(f"position {last} of {last}, ")
    assert "had not begun" in replayed(server, "00:00").stderr
    for wrong, remedy in (("25:00", "neither a position"), ("sáng", "neither a position"), (str(last + 1), f"the positions 1 to {last}")):
        done = replayed(server, wrong)
        assert done.returncode == 1 and remedy in done.stderr, wrong
    await day.ended()


async def test_an_operator_sees_the_wall_as_it_stood_and_cannot_take_it_for_what_is_on(server):
    day = await begun(server)
    await day.awards()
    seq = day.mc.seq
    for _ in range(3):
        await day.press_until("round.clear")
    async with chromium() as browser:
        page = await browser.page(server.link("operator", "operator-1").url)
        desk = page.locator(".replay-desk")
        await desk.locator("input[type=time]").fill("23:59:59")
        await desk.locator("button[type=submit]").click()
        await expect(desk.locator(".past-moment")).to_contain_text("không phải hiện tại")
        last = len(server.positions())
        await expect(desk.locator(".past-moment")).to_contain_text(f"{last}/{last}")
        for step in range(last - seq):
            await desk.get_by_role("button", name="Bước trước").click()
            await expect(desk.locator(".past-moment")).to_contain_text(f"{last - step - 1}/{last}")
        then = desk.frame_locator("[data-of=main] iframe")
        await expect(then.locator(".screen")).to_contain_text("Sở Tài chính")
        await expect(page.frame_locator(".hall-pictures [data-of=main] iframe").locator(".screen")).not_to_contain_text("Sở Tài chính")
        await expect(desk.get_by_role("button", name="Bước sau")).to_be_enabled()
        assert browser.complaints == []


async def test_another_role_and_a_moment_that_there_is_not_are_refused(server):
    await begun(server)

    def asked(moment: str, role: str = "operator"):
        return server.get(server.api(f"replay/{moment}"), server.link(role).token)

    assert (asked("1", "viewer").status, asked("1", "viewer").json["reason"]) == (403, "permission")
    assert (asked("sang").status, asked("sang").json["reason"]) == (400, "replay.bad-moment")
    assert (asked("9999").status, asked("9999").json["reason"]) == (404, "replay.nothing")
    assert asked("1").json["seq"] == 1
