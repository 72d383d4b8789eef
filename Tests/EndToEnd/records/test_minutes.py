"""`diemcau export`: minutes, registers and reports of the day that was, as files and as they come out of a printer."""

import csv
import io
import json
from pathlib import Path

import pytest
from records.day_with_mishaps import CONCLUSION, ILL, LATE, MOTION, POWER, PROXY, SUMMARY, VOIDED, day_with_mishaps
from records.record import verify_record
from records.test_record import exported, fingerprint, run
from records.verifier import Breach
from support.phases import begun
from support.printed_papers import LANDSCAPE, PORTRAIT, comes_out_whole, printer

PAPERS = ["bien-ban", "bao-cao-nhanh"]
REGISTERS = {
    "danh-sach-trao-thuong": 48, "danh-sach-ky-giao-uoc": 31, "diem-danh-diem-cau": None, "khach-moi-du": 4, "phat-bieu-tham-luan": 6,
    "chuong-trinh-thuc-te": 11, "bieu-quyet": 1,
}
"""How many rows each has after the day with mishaps."""


def text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


async def test_the_day_with_its_mishaps_stands_in_the_minutes_and_nothing_private_does(server, tmp_path):
    await day_with_mishaps(server)
    minutes = text(exported(server, tmp_path / "record") / "bien-ban.html")
    for told in (CONCLUSION, SUMMARY.replace('"', "&quot;"), POWER, PROXY, VOIDED, MOTION, "Lê Văn Dự Thay",
                 "máy chủ điều hành ngừng hoạt động", "hủy ghi nhận “trao thưởng cho", "4/9 đơn vị đã ký", "Không thực hiện"):
        assert told in minutes, told
    for reason in (ILL, LATE, "Đứt cáp quang"):
        assert reason not in minutes, "why somebody did not receive, or a venue not take part, is the staff's alone"
    assert "DỰ THẢO" not in minutes
    report = text(tmp_path / "record" / "bao-cao-nhanh.html")
    assert "46/48, 1 vắng mặt, 1 trao sau" in report and "Việc còn lại" in report and "Cá nhân số 9" in report


async def test_a_register_is_the_same_on_paper_for_a_spreadsheet_and_for_programs(server, tmp_path):
    await day_with_mishaps(server)
    folder = exported(server, tmp_path / "record")
    positions = len(text(folder / "positions.jsonl").splitlines())
    for name, count in REGISTERS.items():
        raw = (folder / f"{name}.csv").read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf") and b"\n" not in raw.replace(b"\r\n", b"")
        head, *rows = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""))
        told = json.loads(text(folder / f"{name}.json"))
        assert len(rows) == len(told["rows"]) == (count or len(rows)) == text(folder / f"{name}.html").count("<tr><td"), name
        assert not told["isDraft"] and told["zone"] == "Asia/Ho_Chi_Minh"
        for row, values in zip(rows, told["rows"], strict=True):
            assert len(row) == len(head) == len(values) + 1
            assert row[-1] == ("" if values["seq"] is None else str(values["seq"])), "each line is traced to its moment"
            assert values["seq"] is None or 1 <= values["seq"] <= positions
    assert "'=1" not in text(folder / "danh-sach-trao-thuong.csv")


async def test_on_paper_nothing_of_minutes_and_registers_is_lost(server, tmp_path):
    await day_with_mishaps(server)
    folder = exported(server, tmp_path / "record")
    async with printer() as browser:
        for name in PAPERS:
            await comes_out_whole(browser, folder / f"{name}.html", PORTRAIT)
        for name in REGISTERS:
            await comes_out_whole(browser, folder / f"{name}.html", LANDSCAPE)


async def test_a_day_that_is_broken_off_gives_drafts_that_say_so(server, tmp_path):
    day = await begun(server)
    await day.awards()
    done = run("export", server.conference, "--agenda", server.agenda, "--data", server.data, "--out", tmp_path / "record")
    assert done.returncode == 0 and "these papers are drafts" in done.stdout
    assert "bien-ban.html\tBiên bản" in done.stdout.splitlines()
    for name in (*PAPERS, "danh-sach-trao-thuong"):
        assert "hội nghị chưa kết thúc" in text(tmp_path / "record" / f"{name}.html"), name
    assert json.loads(text(tmp_path / "record" / "danh-sach-trao-thuong.json"))["isDraft"]


async def test_times_are_the_conferences_on_a_machine_in_another_zone(server, tmp_path):
    await begun(server)
    await server.stop()
    zones = {}
    for zone in ("Asia/Ho_Chi_Minh", "America/New_York"):
        done = run("export", server.conference, "--agenda", server.agenda, "--data", server.data, "--out", tmp_path / zone, TZ=zone)
        assert done.returncode == 0, done.stderr
        zones[zone] = text(tmp_path / zone / "chuong-trinh-thuc-te.csv")
    assert len(set(zones.values())) == 1


async def test_papers_that_were_changed_swapped_or_taken_away_are_noticed(server, tmp_path):
    await begun(server)
    folder, key = exported(server, tmp_path / "record"), fingerprint(server)
    verify_record(folder, key)
    assert "papers and registers" in run("verify", folder, "--key", key).stdout
    whole = {file: file.read_bytes() for file in folder.iterdir()}
    minutes, report, contents = (folder / name for name in ("bien-ban.html", "bao-cao-nhanh.html", "contents"))
    for changes in ({minutes: whole[minutes] + b" "}, {minutes: whole[report], report: whole[minutes]}, {minutes: None},
                    {contents: whole[contents].replace(b"bien-ban", b"bien-bam")}, {folder / "them.html": b"x"}):
        for file, data in changes.items():
            file.unlink() if data is None else file.write_bytes(data)
        assert run("verify", folder, "--key", key).returncode == 1, changes
        with pytest.raises(Breach):
            verify_record(folder, key)
        for file in folder.iterdir():
            if file not in whole:
                file.unlink()
        for file, data in whole.items():
            file.write_bytes(data)
    assert run("verify", folder, "--key", key).returncode == 0
