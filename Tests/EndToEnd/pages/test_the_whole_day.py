"""The whole ceremony with one page of each kind open, driven by the MC's one button.

After every step each page shows what its view has, what never moves has not, and the wall shows what the MC saw as the next picture."""

import asyncio
from dataclasses import dataclass

import pytest
from support import glass, page_texts, seats, television
from support.browser import CUE, chromium, expect
from support.client import Client
from support.phases import Phases
from support.seats import HEAD, ROOM
from support.signing import signature

TEXTS = {
    "mc": page_texts.mc, "prompter": page_texts.prompter, "operator": page_texts.operator, "chair": page_texts.chair,
    "venue": page_texts.follower, "television": television.texts, "delegate": page_texts.follower, "viewer": page_texts.follower,
    "stage": page_texts.wall, "overlay": page_texts.overlay, "lectern": page_texts.lectern,
}
"""What has to stand on each page."""
OWN = {"venue": ("venue", ROOM), "delegate": ("delegate", HEAD), "viewer": ("viewer", None)}
"""Whose page is held against their own view; the others, and what the room's television says of it, against the staff's."""
OTHERS = 29
"""Heads of units beside the one whose phone is open."""


@dataclass
class Day:
    """The hall, its pages, and the views as they came to clients of our own."""

    hall: Phases
    own: dict[str, Client]
    pages: dict

    async def shows(self) -> None:
        """Every page shows what its view has, once the clients of our own have all that the public is told."""
        public = self.own["viewer"]
        seq = public.server.get(public.server.api("state"), public.link.token).json["seq"]
        for client in self.own.values():
            await client.at(seq)
        own = {seat: client.view | client.mine for seat, client in self.own.items()}
        wanted = {seat: texts(own.get(seat, self.hall.mc.view)) for seat, texts in TEXTS.items()}
        told = await asyncio.gather(*(page_texts.shows(self.pages[seat], texts) for seat, texts in wanted.items()))
        amiss = {seat: differs for seat, differs in zip(wanted, told, strict=True) if differs}
        assert amiss == {}, (self.hall.mc.view["cue"]["label"]["vi"], amiss)

    async def pressed(self, at: tuple[float, float]) -> None:
        """The MC presses where the button has always been."""
        before = self.hall.mc.seq
        await expect(self.pages["mc"].locator(CUE)).to_be_enabled()
        await self.pages["mc"].mouse.click(*at)
        await self.hall.mc.until(lambda: self.hall.mc.seq > before, "the step")


async def reports(page, hall: Phases) -> None:
    """The room's tablet is answered for at the roll call."""
    await page.locator("[data-press='venue.ready']").click()
    await page.locator(".foot input[type=number]").fill("42")
    await page.locator("[data-press='venue.attendance']").click()
    await hall.mc.key(f"venue/{ROOM}", lambda venue: venue.get("present") == 42 and "reported" in venue)


async def sign(phone, server, hall: Phases) -> None:
    """One unit's head on the phone that is open, the others by clients of our own."""
    await phone.locator(".sign-button").click()
    await phone.locator(f"[data-press='pledge.sign/cum-a/{television.UNIT}!']:not([aria-disabled])").click()
    await expect(phone.locator(".signing-receipt")).to_contain_text("Đã ký")
    links = [link for link in server.links() if link.role == "delegate" and link.person != HEAD]
    assert len(links) == OTHERS
    heads = await asyncio.gather(*(Client(server, link).join() for link in links))
    for head in heads:
        [asked] = (value for key, value in head.mine.items() if key.startswith("signing/"))
        answer = await head.put_patiently(signature(head, asked))
        assert answer["ok"], answer
        await head.leave()
    await hall.mc.at(answer["seq"])


@pytest.mark.seconds(400)
async def test_every_page_shows_what_its_view_has_after_every_step_of_the_mc_s_one_button(server):
    await server.start()
    hall = await Phases(server).join()
    own = {seat: await Client(server, server.link(*link)).join() for seat, link in OWN.items()}
    async with chromium() as browser:
        day = Day(hall, own, await seats.opened(server, browser))
        mc, operator, tv = (day.pages[seat] for seat in ("mc", "operator", "television"))
        pictures = [mc.frame_locator(f".walls figure:nth-of-type({number}) iframe") for number in (1, 2)]
        buttons, bars, turns, timed, steps = [], [], [], set(), []
        while True:
            view, cue = hall.mc.view, hall.mc.view["cue"]
            await day.shows()
            buttons.append(await glass.look(mc, hall))
            bars += await glass.bar_wherever(operator, cue["label"])
            await television.holds_together(tv, cue["label"])
            turn = television.own_turn(view)
            if turn is None:
                await television.is_forecast(tv, view, cue["label"])
            turns += [turn] if turn not in turns else []
            timed |= {name for name in ("item", "speaking") if f"timer/{name}" in view}
            if not cue["op"]:
                break
            await expect(mc.locator(".walls figure:nth-of-type(2)")).not_to_have_attribute("data-unknown", "")
            next = await glass.picture_words(pictures[1])
            left, top, right, bottom = buttons[0]
            await day.pressed(((left + right) / 2, (top + bottom) / 2))
            steps.append(cue["op"])
            await expect(mc.locator(".cue .cue-button, .cue p.cue-label")).to_have_text(hall.mc.view["cue"]["label"]["vi"])
            assert next == await glass.settled(day.pages["stage"], pictures[0]), cue["label"]
            if (cue["op"], hall.mc.view["agenda"]["current"]) == ("agenda.advance", "i1"):
                await reports(day.pages["venue"], hall)
            if hall.mc.view["cue"]["op"] == "pledge.close" and steps.count("pledge.close") == 0:
                await sign(day.pages["delegate"], server, hall)
        await expect(mc.locator(".walls figure:nth-of-type(2)")).to_be_hidden()
        glass.stand_still(buttons)
        glass.stand_still(bars)
        assert len(steps) > 60 and timed == {"item", "speaking"}, steps
        assert turns == [None, "item/i1", "speaker/i6-p5", "round/r6c", "sign/i10"]
        await hall.operator.until(lambda: hall.operator.presence["screen/main"].get("shows") == "right", "a wall that is right")
        await day.pages["viewer"].evaluate("() => { document.querySelector('.current h1').textContent = 'Chào cờ'; }")
        differs = await page_texts.shows(day.pages["viewer"], page_texts.follower(own["viewer"].view), 0.5)
        assert len(differs) == 1 and "Chàocờ" in differs[0], "a page that shows something else is found"
        assert browser.complaints == []
