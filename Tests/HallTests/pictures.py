"""`make pictures`: every page as its user sees it, phone, laptop and projector, taken from a real conference; FOLDER is where they go."""

import asyncio
import sys
import tempfile
from pathlib import Path

import programmes
from browser import chromium, expect
from guest import Guest
from house import House

PHONE, LAPTOP, PROJECTOR = (360, 780), (1366, 768), (1920, 1080)
SEATS = {
    "mc": ("mc", "mc-1", LAPTOP), "mc-phone": ("mc", "mc-1", PHONE),
    "operator": ("operator", "operator-1", LAPTOP), "operator-phone": ("operator", "operator-1", PHONE),
    "venue": ("venue", "si-ma-cai", LAPTOP), "venue-phone": ("venue", "si-ma-cai", PHONE),
    "chair": ("chair", None, PHONE), "delegate": ("delegate", "dai-dien-8", PHONE), "viewer": ("viewer", None, PHONE),
    "stage": ("screen", "main", PROJECTOR), "overlay": ("screen", "overlay", PROJECTOR),
}
"""Whose page, and on what."""
CONSOLE = "console.png"
"""The README's picture: the MC's console."""


class Day:
    """The Lào Cai conference, moved on from outside so that no page is the one that presses."""

    def __init__(self, house: House):
        self.mc, self.operator, self.venue = (Guest(house, house.link(*who)) for who in (("mc", "mc-1"), ("operator",), ("venue", "si-ma-cai")))

    async def begin(self) -> None:
        for guest in (self.mc, self.operator, self.venue):
            await guest.join()

    async def does(self, guest: Guest, op: str, arg: dict, *seen: str) -> dict:
        answer = await guest.put_patiently(guest.command(op, arg, guest.seen(*seen) if seen else None))
        assert answer["ok"], (op, answer)
        await self.mc.at(answer["seq"])
        return answer

    async def press(self, op: str) -> None:
        """Presses the cue until it has done this step."""
        while (frame := self.mc.cue())["op"] != op:
            await self._press(frame)
        await self._press(frame)

    async def _press(self, frame: dict) -> None:
        answer = await self.mc.put_patiently(frame)
        assert answer["ok"], (frame, answer)
        await self.mc.at(answer["seq"])

    async def jump(self, item: str) -> None:
        await self.does(self.mc, "agenda.jump", {"to": item, "confirm": True}, "agenda")

    # The phases

    async def roll_call(self) -> None:
        await self.press("conference.open")
        await self.press("agenda.advance")
        await self.does(self.venue, "venue.ready", {"sound": True, "picture": True})
        await self.does(self.venue, "venue.attendance", {"count": 42})
        await self.does(self.venue, "venue.help", {"text": "Không nghe được hội trường"})
        await self.does(self.operator, "venue.check", {"venue": "hoi-truong", "heard": True, "seen": True})

    async def papers(self) -> None:
        await self.does(self.operator, "help.close", {"venue": "si-ma-cai", "confirm": True})
        await self.jump("i6")
        await self.does(self.mc, "queue.open", {})
        await self.does(self.venue, "speaker.request", {"kind": "speech", "topic": "Kinh nghiệm vận động nhân dân hiến đất làm đường"})
        await self.press("speaker.call")

    async def awards(self) -> None:
        await self.jump("i8")
        await self.press("round.onstage")

    async def awards_at_venues(self) -> None:
        for _ in range(7):
            await self.press("round.clear")
        await self.press("round.onstage")

    async def pause(self) -> None:
        await self.does(self.mc, "conference.pause", {"reason": "Mất điện tại hội trường tỉnh"})

    async def signing(self) -> None:
        await self.does(self.mc, "conference.resume", {})
        await self.jump("i10")
        await self.press("pledge.open")
        await self.does(self.operator, "pledge.paper", {"pledge": "cum-a", "unit": "don-vi-7", "name": "Đại diện đơn vị số 7", "reason": "Mất điện"})

    async def ended(self) -> None:
        await self.does(self.mc, "conference.end", {"confirm": True}, "conference")


async def take(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        programmes.lao_cai(Path(scratch) / "agenda")
        house = House(Path(scratch), programmes.LAO_CAI)
        try:
            await house.start()
            async with chromium() as browser:
                await walk(house, browser, folder)
            assert browser.complaints == [], browser.complaints
        finally:
            house.end()


async def walk(house: House, browser, folder: Path) -> None:
    pages = {seat: await browser.page(house.link(role, person).url, *size) for seat, (role, person, size) in SEATS.items()}
    day = Day(house)
    await day.begin()
    await shoot(day, pages, folder, "1-preparing")
    for number, phase in enumerate((day.roll_call, day.papers, day.awards, day.awards_at_venues, day.pause, day.signing, day.ended), start=2):
        await phase()
        await shoot(day, pages, folder, f"{number}-{phase.__name__.replace('_', '-')}")
        if phase == day.awards:
            await pages["mc"].screenshot(path=folder / CONSOLE)


async def shoot(day: Day, pages: dict, folder: Path, phase: str) -> None:
    """A phone's page is taken whole, as its user scrolls through it."""
    label = day.mc.view["cue"]["label"]["vi"]
    await expect(pages["mc"].locator(".cue .cue-button, .cue .cue-label")).to_have_text(label)
    for seat, page in pages.items():
        await expect(page.locator("html")).to_have_attribute("data-level", "live")
        await page.screenshot(path=folder / f"{phase}-{seat}.png", full_page="phone" in seat or SEATS[seat][2] == PHONE)


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    asyncio.run(take(target))
