"""`diemcau check` on the files of an office, by the real binary: what its Excel writes is read, what it spoils is told, and nothing printed moves the
terminal."""

import csv
import io
import subprocess

import pytest
from support.client import Client
from support.programmes import edit
from support.server import BINARY, START_SECONDS, environment
from support.starting_points import first_item_on

HEADINGS = {
    "units.csv": ["Mã", "Tên đơn vị", "Tên tiếng Anh", "Khối"],
    "delegates.csv": ["Đơn vị", "Mã người ký", "Họ và tên", "Điểm cầu"],
    "recipients.csv": ["Mã", "Lượt trao", "Đối tượng", "Họ và tên", "Xưng hô", "Chức vụ", "Điểm cầu", "Số người"],
}
KINDS = {"collective": "Tập thể", "individual": "Cá nhân"}


def excel(rows: list[list[str]]) -> bytes:
    """As Excel in Viet Nam saves “CSV UTF-8”: a byte order mark, semicolons, CRLF, and no separators of empty last cells in some lines."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for number, row in enumerate(rows):
        filled = len(row)
        while number % 3 and any(row) and not row[filled - 1]:
            filled -= 1
        writer.writerow(row[:filled])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def office(folder, spoil=lambda name, row: row) -> None:
    """The lists of the programme as an office keeps them: numbered, its own headings, no-break spaces, empty rows, what lies about in a folder."""
    for name, headings in HEADINGS.items():
        rows = list(csv.reader((folder / name).read_text("utf-8").splitlines()))[1:]
        rows = [[KINDS.get(cell, cell).replace("Tập thể số", "Tập thể\u00a0số") for cell in spoil(name, row)] for row in rows]
        numbered = [[str(number), *row, ""] for number, row in enumerate(rows, 1)]
        (folder / name).write_bytes(excel([["STT", *headings, "Ghi chú"], *numbered, [""] * 9, [""] * 9]))
        (folder / f"~${name[:-4]}.xlsx").write_bytes(b"\x00office")
    (folder / "Thumbs.db").write_bytes(b"\x00")
    (folder / ".DS_Store").write_bytes(b"\x00")


def test_files_as_an_office_saves_them_are_clean_and_summed_up(server):
    folder = server.agenda / server.conference
    office(folder)
    ended = server.check(folder)
    assert (ended.code, ended.errors) == (0, ""), ended.out
    lines = ended.out.splitlines()
    assert lines[0] == f"{folder}: nothing to mend"
    assert "  day         Monday 17 January 2022, 13:40 to 16:57 (Asia/Ho_Chi_Minh)" in lines
    assert "  awards      6 in 8 rounds, to 48 recipients: 32 collectives and 16 individuals; 1 with several who walk up" in lines
    assert "  corrected   31 no-break and other odd spaces read as plain (first at recipients.csv:3)" in lines
    assert "  not read    6 empty lines (first at recipients.csv:50)" in lines
    assert "  not read    the column “STT” of recipients.csv, units.csv, delegates.csv" in lines
    assert len(lines) <= 24, "one screen"


SPOILT = {
    "an error of a formula": ("Sở Tài chính", "#N/A", "is “#N/A”, the error of a formula"),
    "mojibake": ("Sở Tài chính", "Sá»Ÿ TÃ i chÃ­nh", "opened in the wrong encoding"),
    "a lost letter": ("Sở Tài chính", "S?i chính", "letters were lost"),
    "an id that became a date": ("so-tai-chinh", "01-Thg1", "a spreadsheet has made a date or a number of an id"),
    "a round that is none": ("r1", "r11", "names the round “r11”, which awards.yaml does not have"),
    "a kind that is none": ("collective", "đơn vị", "`kind` is “đơn vị”, which it cannot be"),
}


@pytest.mark.parametrize("name", SPOILT)
def test_a_spoilt_cell_is_one_line_where_it_stands(server, name):
    old, new, said = SPOILT[name]
    folder = server.agenda / server.conference

    def spoil(file, row):
        is_first = file == "recipients.csv" and row[0] == "so-tai-chinh"
        return [new if is_first and cell == old else cell for cell in row]

    office(folder, spoil)
    ended = server.check(folder)
    lines = ended.out.splitlines()
    assert (ended.code, len(lines), lines[-1]) == (1, 2, "1 to mend"), ended.out
    assert lines[0].startswith(f"{folder}/recipients.csv:2: ")
    assert said in lines[0]


@pytest.mark.parametrize("encoding", ["utf-16", "cp1258"])
def test_another_encoding_is_told_with_what_to_choose_in_excel(server, encoding):
    file = server.agenda / server.conference / "units.csv"
    file.write_bytes(file.read_text("utf-8").translate(str.maketrans("ơịố", "ơiô")).encode(encoding))
    ended = server.check(file.parent)
    lines = ended.out.splitlines()
    assert len(lines) == 2 and lines[0].startswith(f"{file}:{1 if encoding == 'utf-16' else 2}: "), ended.out
    assert lines[0].endswith("in Excel choose File, Save As, “CSV UTF-8 (Comma delimited)”")


def test_complaints_open_by_the_path_that_was_given(server):
    (server.agenda / server.conference / "venues.yaml").unlink()
    for given in (".", "./", f"../{server.conference}", f"{server.agenda}/{server.conference}/"):
        done = subprocess.run(
            [str(BINARY), "check", given], capture_output=True, timeout=START_SECONDS, env=environment(),
            cwd=server.agenda / server.conference)
        path = done.stdout.decode().split(":1: ")[0]
        assert path == given.rstrip("/") + "/venues.yaml"


def test_nothing_that_a_file_holds_moves_the_terminal(server):
    folder = server.agenda / server.conference
    edit(folder / "people.yaml", "  - id: hoang-giang\n", '  - id: "\\e]0;x\\a\\n0 to mend\\u202e\\x9b1m"\n')
    (folder / "\x1b[2Jrecipients.yaml").write_text("x")
    ended = server.check(folder)
    assert ended.code == 1
    refused = server.run_serve()
    for printed in (ended.out, refused.errors):
        assert not {*printed} & {"\x1b", "\x07", "\x9b", "\u202e"}
        assert "`id` is “\\u{1B}]0;x\\u{7}\\u{A}0 to mend\\u{202E}\\u{9B}1m”, which is not an id" in printed
        assert "\\u{1B}[2Jrecipients.yaml:1: " in printed
    assert ended.out.splitlines()[-1] == "2 to mend"


async def test_a_name_that_is_corrected_on_the_day_is_read_as_the_files_read_it(server):
    await first_item_on(server)
    operator = await Client(server, server.link("operator")).join()
    corrected = await operator.does(
        "recipient.correct", {"recipient": "so-tai-chinh", "name": " Ðài\u00a0Phát\u200bthanh  tỉnh "}, "recipient/so-tai-chinh")
    assert operator.view["recipient/so-tai-chinh"]["name"] == "Đài Phátthanh tỉnh"
    seen = operator.seen("recipient/so-tai-chinh")
    turning = operator.command("recipient.correct", {"recipient": "so-tai-chinh", "name": "Sở\u202e Tài chính"}, seen)
    turned = await operator.put(turning, malformed=True)
    assert (turned["ok"], turned["reason"]) == (False, "field.bad-characters")
    assert operator.seq >= corrected["seq"]
