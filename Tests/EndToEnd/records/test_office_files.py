"""`diemcau export --docx --pdf`: papers as an office edits and files them."""

import re
import subprocess
import zipfile
from pathlib import Path

from pypdf import PdfReader
from records.day_with_mishaps import day_with_mishaps
from records.record import verify_record
from records.test_record import fingerprint, run
from support.phases import begun
from support.printed_papers import bare, family

DECLARED = re.compile(r"<head>.*?</head>", re.DOTALL)


def export(server, folder: Path, *more: str, **variables: str):
    return run("export", server.conference, "--agenda", server.agenda, "--data", server.data, "--out", folder, *more, **variables)


def words(text: str) -> str:
    """Without blanks, and without what a page draws around it: a bullet, a rule."""
    return re.sub(r"[\s•\-–—…]+", "", text)


def plain(file: Path, *options: str) -> str:
    return subprocess.run(["pandoc", *options, "--to", "plain", "--wrap", "none", file], capture_output=True, text=True, check=True).stdout


async def test_a_document_has_every_word_of_the_page_in_the_letters_of_an_office(server, tmp_path):
    await day_with_mishaps(server)
    done = export(server, tmp_path / "record", "--docx", "--pdf")
    assert done.returncode == 0, done.stderr
    verify_record(tmp_path / "record", fingerprint(server))
    for page in sorted((tmp_path / "record").glob("*.html")):
        body = tmp_path / page.name
        body.write_text(DECLARED.sub("<head></head>", page.read_text(encoding="utf-8")), encoding="utf-8")
        assert words(plain(body, "--from", "html")) == words(plain(page.with_suffix(".docx"))), page.name
        with zipfile.ZipFile(page.with_suffix(".docx")) as document:
            styles, theme = (document.read(f"word/{name}.xml").decode() for name in ("styles", "theme/theme1"))
        assert 'typeface="Times New Roman"' in theme and "Calibri" not in theme and "vi-VN" in styles and "tblBorders" in styles
        pdf = PdfReader(page.with_suffix(".pdf"))
        assert {family(font.get_object()) for sheet in pdf.pages for font in sheet["/Resources"]["/Font"].values()} == {"LiberationSerif"}
        text = bare("".join(sheet.extract_text() for sheet in pdf.pages))
        assert f"Trang{len(pdf.pages)}/{len(pdf.pages)}" in text


async def test_a_tool_that_is_missing_is_named_with_what_to_install_and_nothing_is_written(server, tmp_path):
    await begun(server)
    for flag, tool in (("--docx", "pandoc"), ("--pdf", "chromium")):
        done = export(server, tmp_path / "record", flag, PATH=str(tmp_path))
        assert done.returncode == 1 and tool in done.stderr and f"apt install {tool}" in done.stderr, done
        assert not (tmp_path / "record").exists()
    assert export(server, tmp_path / "record", PATH=str(tmp_path)).returncode == 0
