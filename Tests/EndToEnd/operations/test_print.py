"""`diemcau print`: the papers of the day, as files and as they come out of a printer."""

import stat
import subprocess
from pathlib import Path

from support.browser import Browser
from support.phases import begun
from support.printed_papers import LANDSCAPE, PORTRAIT, bare, comes_out_whole, printed, printer
from support.programmes import edit
from support.server import ServerProcess, finished

PAPERS = [
    "kich-ban-dieu-hanh", "loi-dan-mc", "danh-sach-khen-thuong", "phieu-khay-trao-thuong", "danh-sach-dai-bieu", "giao-uoc-thi-dua",
    "lich-diem-cau",
]
LINES_OF_TWO_PAGES = 90


def print_papers(server: ServerProcess, name: str = "giay-to", *more: str, **variables: str):
    """The folder, and how the command ended."""
    folder = server.data.parent / name
    return folder, finished(server.command(server.conference, "--out", str(folder), *more, verb="print"), **variables)


def test_it_says_what_it_wrote_a_line_a_file_and_only_its_maker_reads_it(server):
    folder, ended = print_papers(server)
    assert ended.code == 0, ended.errors
    assert [line.split("\t")[0] for line in ended.out.splitlines()] == [f"{name}.html" for name in PAPERS]
    assert {file.name for file in folder.iterdir()} == {f"{name}.html" for name in PAPERS}
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}
    assert not server.journal.exists(), "a programme is printed without beginning a journal"


def test_what_lies_in_the_folder_stays_as_it_was(server):
    folder = server.data.parent / "giay-to"
    folder.mkdir()
    (folder / "thu.txt").write_text("thư riêng")
    _, ended = print_papers(server)
    assert ended.code == 1 and "is not empty" in ended.errors and "Name a new folder" in ended.errors
    assert [file.name for file in folder.iterdir()] == ["thu.txt"]


def test_a_conference_that_is_not_there_and_a_folder_that_cannot_be_made_are_refused(server):
    ended = finished(server.command("khong-co", "--out", str(server.data.parent / "giay-to"), verb="print"))
    assert ended.code == 1 and "There is no conference `khong-co`" in ended.errors
    (server.data.parent / "tep").write_text("")
    _, ended = print_papers(server, "tep/giay-to")
    assert ended.code == 1 and "Name a folder in a place where you may write" in ended.errors


def test_a_machine_in_another_zone_prints_the_same_papers(server):
    here, ended = print_papers(server, "here", TZ="Asia/Ho_Chi_Minh")
    assert ended.code == 0, ended.errors
    there, _ = print_papers(server, "there", TZ="America/New_York")
    for name in PAPERS:
        assert (here / f"{name}.html").read_bytes() == (there / f"{name}.html").read_bytes()
    assert ">13:40<" in (there / "kich-ban-dieu-hanh.html").read_text()


def test_without_awards_their_papers_are_not_written(server):
    for name in ("awards.yaml", "recipients.csv"):
        (server.agenda / server.conference / name).unlink()
    folder, ended = print_papers(server)
    assert ended.code == 0, ended.errors
    assert {file.stem for file in folder.iterdir()} == set(PAPERS) - {"danh-sach-khen-thuong", "phieu-khay-trao-thuong"}


async def is_printed_whole(browser: Browser, folder: Path, name: str) -> None:
    await comes_out_whole(browser, folder / f"{name}.html", LANDSCAPE if name == "danh-sach-khen-thuong" else PORTRAIT)


async def test_on_paper_every_row_is_whole_and_every_page_numbered(server):
    folder, ended = print_papers(server)
    assert ended.code == 0, ended.errors
    async with printer() as browser:
        for name in PAPERS:
            await is_printed_whole(browser, folder, name)


async def test_the_same_look_sees_a_row_that_a_break_has_torn(server):
    folder, _ = print_papers(server)
    edit(folder / "kich-ban-dieu-hanh.html", "tr { break-inside: avoid; }", "")
    async with printer() as browser:
        paper = await printed(browser, folder / "kich-ban-dieu-hanh.html")
    assert not all(paper.pages_of(row) for row in paper.rows)


async def test_a_head_stands_on_every_page_that_a_table_reaches(server):
    folder, _ = print_papers(server)
    async with printer() as browser:
        awards = await printed(browser, folder / "danh-sach-khen-thuong.html")
        trays = await printed(browser, folder / "phieu-khay-trao-thuong.html")
    assert len(awards.pages) > 1
    assert all("Tênghitrênbằng" in page for page in awards.pages)
    assert len(trays.pages) == 11, "each tray's sheet is one page"
    assert all("Ngườitrao:" in page for page in trays.pages)


async def test_an_item_longer_than_a_page_loses_none_of_its_lines(server):
    lines = [f"Câu dẫn {number}." for number in range(1, LINES_OF_TWO_PAGES + 1)]
    said = "vi: Kính thưa quý vị đại biểu! Tiếp theo chương trình, xin trân trọng kính mời đồng chí chủ trì phát biểu khai mạc hội nghị."
    block = "vi: |-\n" + "".join(f"        {line}\n" for line in lines).rstrip()
    edit(server.agenda / server.conference / "agenda.yaml", said, block)
    folder, ended = print_papers(server)
    assert ended.code == 0, ended.errors
    async with printer() as browser:
        paper = await printed(browser, folder / "kich-ban-dieu-hanh.html")
    for line in lines:
        assert bare(line) in paper.whole


async def test_in_mid_day_the_rest_is_printed_beside_the_server_and_after_the_end_nothing_is_left(server):
    day = await begun(server)
    await day.awards()
    await day.press_until("round.clear")
    folder, ended = print_papers(server, "giay-to", "--rest")
    assert ended.code == 0, ended.errors
    show = (folder / "kich-ban-dieu-hanh.html").read_text()
    assert "phần còn lại của chương trình" in show
    assert "Chào cờ" not in show and "Phát động phong trào thi đua năm 2022" in show
    awards = (folder / "danh-sach-khen-thuong.html").read_text()
    assert "Sở Tài chính" not in awards and "Giàng Seo Vần" in awards
    whole, ended = print_papers(server, "ca-ngay")
    assert ended.code == 0 and "Chào cờ" in (whole / "kich-ban-dieu-hanh.html").read_text()
    await day.ended()
    folder, ended = print_papers(server, "sau", "--rest")
    assert ended.code == 1 and "is over" in ended.errors and "without --rest" in ended.errors
    assert not folder.exists()


async def test_what_the_day_has_changed_stands_on_its_papers(server):
    day = await begun(server)
    await day.does(day.operator, "recipient.absent", {"recipient": "ca-nhan-9", "reason": "Ốm, đang điều trị"})
    proxy = {"recipient": "ca-nhan-12", "name": "Nguyễn Thị Nhận Thay", "kind": "family", "relation": "vợ"}
    await day.does(day.operator, "recipient.proxy", proxy)
    await day.does(day.operator, "guest.substitute", {"guest": "hoang-giang", "name": "Đỗ Văn Dự Thay", "title": {"vi": "Phó Chủ tịch"}})
    pause = {"kind": "break", "title": {"vi": "Giải lao"}, "minutes": 10}
    await day.does(day.mc, "agenda.insert", {"after": "i6", "item": pause}, "agenda")
    await day.jump("i6")
    for flags in ([], ["--rest"]):
        folder, ended = print_papers(server, "giay-to" + "".join(flags), *flags)
        assert ended.code == 0, ended.errors
        papers = {name: (folder / f"{name}.html").read_text() for name in PAPERS}
        tray = papers["phieu-khay-trao-thuong"].split('<section class="page">')[5]
        assert "Cá nhân số 9" not in tray and "Cá nhân số 10" in tray
        assert "Đại diện gia đình nhận: Nguyễn Thị Nhận Thay (vợ)" in tray
        assert "Chưa xếp vào lượt trao" in papers["danh-sach-khen-thuong"] and "Vắng mặt" in papers["danh-sach-khen-thuong"]
        assert not any("đang điều trị" in paper for paper in papers.values()), "why is for the staff alone"
        assert "Dự thay: Đỗ Văn Dự Thay" in papers["danh-sach-dai-bieu"]
        assert "Giải lao" in papers["kich-ban-dieu-hanh"] and "Giải lao" in papers["loi-dan-mc"]
    async with printer() as browser:
        for name in PAPERS:
            await is_printed_whole(browser, folder, name)


def test_help_says_where_the_cards_come_from(server):
    done = subprocess.run(server.command("--help", verb="print"), capture_output=True, text=True)
    assert "diemcau links" in " ".join(done.stdout.split())
