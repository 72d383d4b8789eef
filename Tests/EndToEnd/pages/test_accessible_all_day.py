"""Nobody is kept from reading a page, whatever the hall is at: axe looks at one page of each kind in eight phases of the day and finds nothing."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from axe_playwright_python.async_playwright import Axe
from support import seats
from support.browser import chromium, expect
from support.client import Client
from support.phases import Phases

VOTES = Path(__file__).parents[1] / "Votes" / "votes.yaml"
PHASES = 8
NO_DOCUMENTS = ("stage", "overlay", "lectern")
"""A picture on a wall, which may be covered, a band that is laid over one, a clock for one person: none of them needs a heading."""
SPEAK = "language => localStorage.setItem('diemcau.language', language)"


@pytest.fixture
def voting_server(server):
    shutil.copy(VOTES, server.agenda / server.conference)
    return server


async def phases(day: Phases, room: Client) -> AsyncIterator[tuple[str, str, str]]:
    """What the hall is at by now, and by what a page is known to have come there: where it stands, and what it says."""
    yield "before the opening", ".current h1", "Hội nghị chưa bắt đầu"
    await day.press_until("agenda.advance")
    await day.jump("i2")
    yield "the flag is saluted", ".current h1", "Chào cờ"
    await day.jump("i5")
    await day.does(day.mc, "timer.start", {"seconds": 600})
    yield "a report, its speaker timed", ".current h1", "Báo cáo tổng kết năm 2021, nhiệm vụ năm 2022"
    await day.awards()
    yield "honours", ".honoured h2", day.mc.view["award/doc-lap-ba"]["name"]["vi"]
    await day.jump("i10")
    await day.press_until("pledge.open")
    yield "signing", ".pledges .pledge-state.open", "Đang ký"
    await day.jump("i9")
    await day.press_until("vote.open")
    yield "a vote", ".vote-card", "Thông qua Nghị quyết phát động phong trào thi đua năm 2022"
    await day.does(room, "venue.help", {"text": "Không nghe được hội trường"})
    await day.does(day.operator, "stage.hold", {})
    await day.does(day.operator, "venue.out", {"venue": "van-ban", "reason": "Mất điện"})
    await day.venue.leave()
    await day.does(day.mc, "conference.pause", {"reason": "Mất điện tại hội trường tỉnh"})
    yield "a venue lost, another in need, the screens covered", ".badge", "Tạm dừng"
    await day.does(day.operator, "stage.release", {})
    await day.does(day.mc, "conference.resume")
    await day.ended()
    await day.does(day.mc, "conference.seal", {"confirm": True}, "conference")
    yield "sealed", ".badge", "Đã khóa hồ sơ"


async def are_there(pages: dict, day: Phases, what: str, words: str) -> None:
    """The pages have come to where the hall is: one that all follow, and the desk whose step it is."""
    await expect(pages["viewer"].locator(what).first).to_contain_text(words)
    await expect(pages["mc"].locator(".cue .cue-button, .cue p.cue-label")).to_have_text(day.mc.view["cue"]["label"]["vi"])


async def speak(pages: dict, language: str) -> None:
    for page in pages.values():
        await page.evaluate(SPEAK, language)
        await page.reload()
    for page in pages.values():
        await expect(page.locator("html")).to_have_attribute("lang", language)
        await expect(page.locator("html")).to_have_attribute("data-level", "live")


async def violations(seat: str, page) -> list[str]:
    """Each with the first node that has it, so that it is found again. The small pictures of the hall's screens are seen where they are large."""
    found = (await Axe().run(page, options={"resultTypes": ["violations"], "iframes": False})).response["violations"]
    return [
        f"{one['id']} ×{len(one['nodes'])}: {one['help']}: {one['nodes'][0]['html'][:160]}"
        for one in found if not (seat in NO_DOCUMENTS and one["id"] == "page-has-heading-one")]


@pytest.mark.wider
@pytest.mark.seconds(1800)
async def test_axe_finds_nothing_on_any_page_in_any_phase_of_the_day(voting_server, scale):
    server = voting_server
    await server.start()
    day = await Phases(server).join()
    room = await Client(server, server.link("venue", seats.ROOM)).join()
    told, seen = [], 0
    async with chromium() as browser:
        pages = await seats.opened(server, browser)
        async for phase, what, words in phases(day, room):
            await are_there(pages, day, what, words)
            seen += 1
            for language in scale(("vi",), ("vi", "en")):
                if language != "vi":
                    await speak(pages, language)
                found = await asyncio.gather(*(violations(seat, page) for seat, page in pages.items()))
                told += [f"{seat}, {phase}, {language}: {fault}" for seat, faults in zip(pages, found, strict=True) for fault in faults]
            if language != "vi":
                await speak(pages, "vi")
        assert browser.complaints == []
    assert seen == PHASES
    assert told == [], "\n".join(told)
