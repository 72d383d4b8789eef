"""`make pictures`: every page as its user sees it, phone, laptop and projector, taken from a real conference; FOLDER is where they go."""

import asyncio
import re
import sys
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

from support import programmes, sentences
from support.browser import chromium, expect
from support.client import Client
from support.phases import Phases
from support.server import ServerProcess

PHONE, TABLET, LAPTOP, PROJECTOR = (360, 780), (1024, 768), (1366, 768), (1920, 1080)
SEATS = {
    "mc": ("mc", "mc-1", LAPTOP), "mc-phone": ("mc", "mc-1", PHONE), "mc-dark": ("mc", "mc-1", LAPTOP),
    "operator": ("operator", "operator-1", LAPTOP), "operator-phone": ("operator", "operator-1", PHONE),
    "operator-dark": ("operator", "operator-1", LAPTOP),
    "venue": ("venue", "si-ma-cai", LAPTOP), "venue-phone": ("venue", "si-ma-cai", PHONE),
    "television": ("venue", "si-ma-cai", PROJECTOR), "chair": ("chair", None, PHONE), "chair-tablet": ("chair", None, TABLET),
    "delegate": ("delegate", "dai-dien-8", PHONE), "viewer": ("viewer", None, PHONE),
    "stage": ("screen", "main", PROJECTOR), "overlay": ("screen", "overlay", PROJECTOR), "lectern": ("screen", "timer", PROJECTOR),
}
"""Whose page, and on what; one that ends in `-dark` as in a dark hall."""
FIRST_MINUTE = 13 * 60 + 40
LAST_SHIFT = 23 * 60 - (16 * 60 + 52)
"""In minutes: where the programme's day begins, and the most it can be moved without running into the next."""
SCRIPT = "script.html"
"""Everything that the MC is given to read aloud, in order."""
SHOWN = {
    "Hội trường": "4-awards-stage", "Người dẫn chương trình": "4-awards-mc", "Điểm cầu Si Ma Cai": "5-awards-at-venues-television",
    "Đại biểu": "7-signing-delegate"}
"""The README's picture: under which words it shows which of these."""
README = "pages.png"
SHEET = """<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: 16px; background: #ece5d8; font: 600 17px/1.3 "Noto Sans", sans-serif; color: #231a16; }
body { display: grid; gap: 12px 16px; align-items: start; }
body { grid-template: "hall phone" auto "desk phone" auto "desk venue" auto / minmax(0, 1.65fr) minmax(0, 1fr); }
figure { margin: 0; display: grid; gap: 6px; }
img { width: 100%; border: 1px solid #8d7d66; border-radius: 6px; display: block; }
figure:nth-of-type(1) { grid-area: hall; }
figure:nth-of-type(2) { grid-area: desk; }
figure:nth-of-type(3) { grid-area: venue; }
figure:nth-of-type(4) { grid-area: phone; justify-items: center; }
figure:nth-of-type(4) img { width: 62%; aspect-ratio: 360 / 780; object-fit: cover; object-position: top; }
</style>"""


async def take(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        begin_now(programmes.lao_cai(Path(scratch) / "agenda"))
        server = ServerProcess(Path(scratch), programmes.LAO_CAI)
        try:
            await server.start()
            async with chromium() as browser:
                await walk(server, browser, folder)
                await read_aloud(browser, folder)
                await readme(browser, folder)
            assert browser.complaints == [], browser.complaints
        finally:
            server.end()


def begin_now(folder: Path) -> None:
    """The planned times moved to this hour, so that the console does not show a conference that is half a day late."""
    file = folder / "agenda.yaml"
    zone = timezone(timedelta(hours=7))
    now = datetime.now(zone)
    late = now.hour * 60 + now.minute - FIRST_MINUTE
    shift = max(-FIRST_MINUTE, min(late, LAST_SHIFT))

    def moved(match: re.Match) -> str:
        minutes = int(match[1]) * 60 + int(match[2]) + shift
        return f'start: "{minutes // 60:02}:{minutes % 60:02}"'

    file.write_text(re.sub(r'start: "(\d\d):(\d\d)"', moved, file.read_text(encoding="utf-8")), encoding="utf-8")


async def walk(server: ServerProcess, browser, folder: Path) -> None:
    pages = {
        seat: await browser.page(address(server, seat), *size, prepare=dim if seat.endswith("-dark") else None)
        for seat, (_, _, size) in SEATS.items()}
    day = await Phases(server).join()
    await asyncio.gather(*(Client(server, link).join() for link in server.links() if link.role == "venue"))
    await shoot(day, pages, folder, "1-preparing")
    for number, phase in enumerate((day.roll_call, day.papers, day.awards, day.awards_at_venues, day.pause, day.signing, day.ended), start=2):
        await phase()
        await shoot(day, pages, folder, f"{number}-{phase.__name__.replace('_', '-')}")


async def dim(page) -> None:
    await page.emulate_media(color_scheme="dark")


def address(server: ServerProcess, seat: str) -> str:
    role, person, _ = SEATS[seat]
    url = server.link(role, person).url
    return url.replace("#", "?tv#") if seat == "television" else url


async def read_aloud(browser, folder: Path) -> None:
    """A day of its own, on which nothing but the one key is pressed."""
    with tempfile.TemporaryDirectory() as scratch:
        begin_now(programmes.lao_cai(Path(scratch) / "agenda"))
        server = ServerProcess(Path(scratch), programmes.LAO_CAI)
        try:
            await server.start()
            steps = await sentences.spoken(await Phases(server).join())
        finally:
            server.end()
    (folder / SCRIPT).write_text(sentences.page(steps), encoding="utf-8")
    picture = await browser.page((folder / SCRIPT).resolve().as_uri())
    await picture.screenshot(path=folder / "script.png", full_page=True)


async def readme(browser, folder: Path) -> None:
    figures = "".join(f'<figure>{words}<img src="{name}.png"></figure>' for words, name in SHOWN.items())
    sheet = folder / "pages.html"
    sheet.write_text(SHEET + figures, encoding="utf-8")
    page = await browser.page(sheet.resolve().as_uri(), 1400, 700)
    await page.screenshot(path=folder / README, full_page=True)


async def shoot(day: Phases, pages: dict, folder: Path, phase: str) -> None:
    """A phone's page is taken whole, as its user scrolls through it."""
    label = day.mc.view["cue"]["label"]["vi"]
    for seat in ("mc", "mc-phone"):
        await expect(pages[seat].locator(".cue .cue-button, .cue .cue-label")).to_have_text(label)
        await expect(pages[seat].locator(".cue .cue-button[aria-disabled]")).to_have_count(0)
    for seat, page in pages.items():
        await expect(page.locator("html")).to_have_attribute("data-level", "live")
        await page.screenshot(path=folder / f"{phase}-{seat}.png", full_page="phone" in seat or SEATS[seat][2] == PHONE)


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    asyncio.run(take(target))
