"""`make pictures`: every page as its user sees it, phone, laptop and projector, taken from a real conference; FOLDER is where they go."""

import asyncio
import sys
import tempfile
from pathlib import Path

import programmes
from browser import chromium, expect, press_cue
from house import House

PHONE, LAPTOP, PROJECTOR = (390, 844), (1366, 768), (1920, 1080)
SEATS = {
    "mc": LAPTOP, "operator": LAPTOP, "venue": LAPTOP, "chair": PHONE, "delegate": PHONE, "viewer": PHONE, "screen": PROJECTOR,
}
STEPS = ["Điểm danh mười điểm cầu", "Chào cờ", "Tuyên bố lý do, giới thiệu đại biểu", "Khai mạc"]
CONSOLE = "console.png"
"""The README's picture: the MC's console."""


async def take(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        programmes.lao_cai(Path(scratch) / "agenda")
        house = House(Path(scratch), programmes.LAO_CAI)
        try:
            await house.start()
            async with chromium() as browser:
                await walk(house, browser, folder)
        finally:
            house.end()


async def walk(house: House, browser, folder: Path) -> None:
    pages = {role: await browser.page(house.link(role).url, *size) for role, size in SEATS.items()}
    await shoot(pages, folder, "preparing")
    await press_cue(pages["mc"], "Bắt đầu phiên")
    for number, title in enumerate(STEPS, start=1):
        await press_cue(pages["mc"], f"Tiếp theo: {title}")
        await expect(pages["screen"].locator("h1")).to_have_text(title)
        await shoot(pages, folder, f"item-{number}")
    await pages["mc"].screenshot(path=folder / CONSOLE)


async def shoot(pages: dict, folder: Path, phase: str) -> None:
    for role, page in pages.items():
        await page.screenshot(path=folder / f"{phase}-{role}.png")


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    asyncio.run(take(target))
