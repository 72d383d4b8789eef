"""Who comes late is whole at once: every role in the middle of the ceremony, and a phone that opens its page then."""

import time

import pytest
from support.browser import chromium, is_whole
from support.client import Client
from support.phases import Phases

WHOLE_SECONDS = 2


async def in_the_middle_of_the_awards(server) -> Phases:
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    await day.awards()
    return day


@pytest.mark.case(3)
@pytest.mark.promise(4)
async def test_whoever_joins_late_is_whole_within_two_seconds_and_has_what_the_others_have(server, record_property, within):
    day = await in_the_middle_of_the_awards(server)
    viewer = await Client(server, server.link("viewer")).join()
    taken = []
    for link in server.links():
        late = Client(server, link)
        began = time.monotonic()
        await late.join()
        taken.append(time.monotonic() - began)
        there = day.mc if link.role in ("mc", "operator", "chair") else viewer
        await there.until(lambda: there.view == late.view, f"what {link.person} has just been told")
        await late.leave()
    record_property("tried", len(taken))
    record_property("figure", f"slowest of {len(taken)}: {max(taken):.2f} s")
    assert max(taken) <= within(WHOLE_SECONDS)


@pytest.mark.case(3)
@pytest.mark.parametrize("role,heading", [("viewer", "Công bố quyết định, trao thưởng"), ("screen", "Huân chương Độc lập hạng Ba")])
async def test_a_page_that_is_opened_late_is_whole_within_two_seconds(server, role, heading, record_property, within):
    await in_the_middle_of_the_awards(server)
    async with chromium() as browser:
        page = await browser.page(server.link(role).url, 390, 844)
        await is_whole(page, heading)
        taken = await page.evaluate("() => performance.now() / 1000")
        record_property("figure", f"{taken:.2f} s from the first request to the whole picture")
        assert taken <= within(WHOLE_SECONDS)
        assert browser.complaints == []
