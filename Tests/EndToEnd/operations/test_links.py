"""`diemcau links`: everybody's link as text, as JSON, and as cards to print."""

import stat
import subprocess
from collections import Counter
from io import BytesIO

import pytest
from pypdf import PdfReader
from support.browser import chromium
from support.client import Client
from support.link_cards import cards
from support.programmes import edit
from support.server import ServerProcess, environment

A4 = (595, 842)
"""Points."""
DECODED = ["mc", "operator", "chair", "screen", "venue", "delegate", "viewer"]


def sheet_of(server: ServerProcess, *more: str):
    """The sheet, made anew, and how the command ended."""
    file = server.data.parent / "sheet.html"
    file.unlink(missing_ok=True)
    return file, server.run("links", server.conference, "--html", str(file), *more)


def test_every_link_is_one_card_whose_code_a_phone_reads(server, tmp_path):
    file, ended = sheet_of(server)
    assert ended.code == 0, ended.errors
    printed = {card.url: card for card in cards(file.read_text())}
    links = server.links()
    assert Counter(card.url for card in cards(file.read_text())) == Counter(link.url for link in links), "one card each"
    for link in links:
        assert link.name in printed[link.url].text
    for role in DECODED:
        link = server.link(role)
        assert printed[link.url].decoded(tmp_path) == link.url


def test_the_sheet_is_its_makers_alone_and_the_terminal_shows_no_key(server):
    file, ended = sheet_of(server)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "mode 0600" in ended.out and f"{len(server.links())} cards" in ended.out
    for link in server.links():
        assert link.token not in ended.out + ended.errors


def test_a_sheet_never_takes_the_place_of_a_file_and_follows_no_link(server):
    file, _ = sheet_of(server)
    kept = file.read_bytes()
    pointer = server.data.parent / "pointer.html"
    pointer.symlink_to(server.data.parent / "elsewhere.html")
    for name in (file, pointer):
        ended = server.run("links", server.conference, "--html", str(name))
        assert ended.code == 1 and "already exists" in ended.errors
    assert file.read_bytes() == kept
    assert not (server.data.parent / "elsewhere.html").exists()
    ended = server.run("links", server.conference, "--html", str(server.data.parent / "khong-co" / "sheet.html"))
    assert ended.code == 1 and "folder that you may write" in ended.errors


async def test_after_a_link_was_cut_the_next_sheet_has_its_successor(server):
    await server.start()
    cut = server.link("venue", "si-ma-cai")
    operator = await Client(server, server.link("operator")).join()
    assert (await operator.ask("access.revoke", {"role": "venue", "person": "si-ma-cai"}))["ok"]
    file, ended = sheet_of(server)
    assert ended.code == 0, ended.errors
    urls = [card.url for card in cards(file.read_text())]
    assert cut.url not in urls
    server.links()
    assert server.link("venue", "si-ma-cai").url in urls


def test_an_address_too_long_for_a_code_is_refused_and_leaves_no_sheet(server):
    file, ended = sheet_of(server, "--origin", "https://" + "hoi-nghi." * 50 + "example")
    assert ended.code == 1 and "--origin" in ended.errors
    assert not file.exists()


def test_json_and_html_at_once_are_refused(server):
    _, ended = sheet_of(server, "--json")
    assert ended.code == 64 and "--json and --html" in ended.errors


@pytest.mark.parametrize("form", [[], ["--json"]], ids=["text", "json"])
def test_the_links_of_a_draft_come_with_a_warning(server, form):
    assert "draft" not in server.run("links", server.conference, *form).errors
    edit(server.agenda / server.conference / "conference.yaml", "draft: false", "draft: true")
    ended = server.run("links", server.conference, *form)
    assert ended.code == 0
    assert "warning: lao-cai-2022 is a draft" in ended.errors
    assert "draft" not in ended.out


async def test_on_paper_every_card_is_whole(server):
    """Printed by the browser: what stands first and what stands last on a card are on the same page, and nothing runs over its edge."""
    file, _ = sheet_of(server)
    async with chromium() as browser:
        page = await browser.page(f"file://{file}")
        await page.emulate_media(media="print")
        too_wide = "all => all.filter(part => part.clientWidth && part.scrollWidth > part.clientWidth + 1).map(part => part.textContent)"
        assert await page.eval_on_selector_all(".card, .card *", too_wide) == []
        pdf = PdfReader(BytesIO(await page.pdf(prefer_css_page_size=True)))
    assert browser.complaints == []
    texts = [" ".join(paper.extract_text().split()) for paper in pdf.pages]
    firsts = [text.count("Conference on the 2021 emulation") for text in texts]
    lasts = [text.count("Personal: do not pass it on.") + text.count("Shared by all who watch") for text in texts]
    firsts[0] -= 1  # the heading of the sheet
    assert firsts == lasts
    assert sum(firsts) == len(server.links())
    assert all(firsts), "no page is empty"
    assert all((round(paper.mediabox.width), round(paper.mediabox.height)) == A4 for paper in pdf.pages)


def test_links_that_cannot_be_printed_whole_are_no_success(server):
    with open("/dev/full", "wb") as full:
        done = subprocess.run(server.command(server.conference, verb="links"), stdout=full, stderr=subprocess.PIPE, env=environment())
    assert done.returncode == 1
    assert "could not be written" in done.stderr.decode()
