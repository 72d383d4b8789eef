"""A signature in a dead line, and a list that is closed meanwhile: whoever pressed is told what became of it, in words, never nothing."""

import asyncio

import pytest
from support.browser import chromium, expect
from support.ceremony import press_until
from support.client import Client
from support.everyone import Everyone
from support.phases import Phases
from support.signing import bare, signature
from support.uplink import Uplink

PHONE = (390, 844)
LATE_MS = 600_000
PLEDGES = ("cum-a", "khoi-b", "khoi-c")
UNSENT = "diemcau.unsent.lao-cai-2022.delegate"
"""Where the page keeps what it has still to send."""


async def lists_open(server, *options: str) -> Phases:
    await server.start(*options)
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    await day.jump("i10")
    while day.mc.view["cue"]["op"] != "pledge.close":
        await day.press_until(day.mc.view["cue"]["op"])
    return day


async def signs_offline(phone, line: Uplink) -> None:
    """Has the text before their eyes, loses the line, signs all the same."""
    await expect(phone.locator(".sign-button")).to_be_enabled()
    line.silence()
    await expect(phone.locator("html")).to_have_attribute("data-level", "red")
    await phone.locator(".sign-button").click()
    await phone.locator("[data-press='pledge.sign/cum-a/don-vi-1!']:not([aria-disabled])").click()
    await expect(phone.locator(".sign .signing-line")).to_contain_text("Chưa ký: chữ ký đang chờ đường truyền")


@pytest.mark.case(4)
async def test_who_signed_offline_and_too_late_is_told_not_signed_closed(server):
    async with Uplink(server) as line, chromium() as browser:
        day = await lists_open(server, "--origin", line.origin)
        phone = await browser.page(line.url(server.link("delegate", "dai-dien-1")), *PHONE)
        await signs_offline(phone, line)
        await day.does(day.mc, "pledge.close", {"pledge": "cum-a", "force": True}, "pledge/cum-a")
        await line.mend()
        card = phone.locator("[data-signing='cum-a/don-vi-1']")
        await expect(card.locator(".signing-line").first).to_have_text("Chưa ký: phần ký đã kết thúc. Đề nghị liên hệ tổ kỹ thuật.")
        await expect(card).to_be_in_viewport()
        await expect(card.locator(".receipt")).to_have_count(0)
        assert await phone.evaluate("name => sessionStorage.getItem(name)", UNSENT) is None, "nothing waits any more"
        await phone.reload()
        await expect(card.locator(".signing-line").first).to_contain_text("Chưa ký: phần ký đã kết thúc")
        assert day.mc.view["answer/cum-a/don-vi-1"]["state"] == "none"
        assert server.positions().count("pledge.sign") == 0
        assert browser.complaints == []


@pytest.mark.case(4)
async def test_who_signed_offline_while_late_answers_count_is_told_that_it_came_late(server):
    async with Uplink(server) as line, chromium() as browser:
        day = await lists_open(server, "--origin", line.origin)
        phone = await browser.page(line.url(server.link("delegate", "dai-dien-1")), *PHONE)
        await signs_offline(phone, line)
        until = (await day.mc.time(1))["s"] + LATE_MS
        await day.does(day.mc, "pledge.close", {"pledge": "cum-a", "until": until, "force": True}, "pledge/cum-a")
        await line.mend()
        await expect(phone.locator(".signing-receipt .receipt-what")).to_have_text("Ký muộn")
        await day.mc.key("answer/cum-a/don-vi-1", lambda answer: answer["state"] == "late")
        assert browser.complaints == []


@pytest.mark.case(5)
@pytest.mark.parametrize("late", [False, True], ids=["for good", "while late answers count"])
@pytest.mark.parametrize("ahead", [3, 15, 27])
async def test_a_list_closed_with_signatures_in_flight_gives_each_signatory_one_definite_answer(server, ahead, late, record_property):
    """So many signatures are sent before the close and the others after it, all in one breath: the order of arrival decides."""
    await server.start()
    everyone = await Everyone(server).join()
    await press_until(everyone, "pledge.close", "cum-a")
    clients = [(client, pledge, asked) for client in everyone.signatories for pledge, asked in [next(iter(client.mine.items()))]]
    close = {"force": True} | ({"until": (await everyone.mc.time(1))["s"] + LATE_MS} if late else {})
    closer = everyone["mc-2"]
    closes = [closer.command("pledge.close", {"pledge": pledge} | close, closer.seen(f"pledge/{pledge}")) for pledge in PLEDGES]
    signs = [(client, signature(client, asked)) for client, _, asked in clients]
    for client, frame in signs[:ahead]:
        await client.send(frame)
    for frame in closes:
        await closer.send(frame)
    for client, frame in signs[ahead:]:
        await client.send(frame)
    closed = {frame["arg"]["pledge"]: await closer.answer(frame["id"]) for frame in closes}
    assert all(answer["ok"] for answer in closed.values()), closed
    answers = await asyncio.gather(*(client.answer(frame["id"]) for client, frame in signs))
    await everyone.told(max(answer["seq"] for answer in [*answers, *closed.values()] if answer["ok"]))
    for (client, frame), answer in zip(signs, answers, strict=True):
        is_definite(everyone, client, frame["arg"], answer, closed[frame["arg"]["pledge"]]["seq"], late)
    states = [everyone.mc.view[f"answer/{frame['arg']['pledge']}/{frame['arg']['unit']}"]["state"] for _, frame in signs]
    record_property("tried", len(signs))
    record_property("figure", ", ".join(f"{states.count(state)} {state}" for state in sorted(set(states))))
    assert server.positions().count("pledge.sign") == sum(answer["ok"] for answer in answers)
    everyone.all_see_the_same()
    everyone.nothing_was_missed()


def is_definite(everyone: Everyone, client: Client, arg: dict, answer: dict, closed_at: int, late: bool) -> None:
    """What the signatory was answered, what their own page says, and what every screen shows, are one."""
    shown = everyone.viewers[0].view[f"answer/{arg['pledge']}/{arg['unit']}"]["state"]
    own = client.mine[f"signing/{arg['pledge']}/{arg['unit']}"]
    assert own["answer"]["state"] == shown
    if not answer["ok"]:
        assert not late and (answer["err"], answer["reason"], answer["retry"]) == ("closed", "pledge.closed", "no"), answer
        assert (shown, own["state"]) == ("none", "closed")
        return
    assert shown == ("signed" if answer["seq"] < closed_at else "late")
    assert own["receipt"] == bare(answer["receipt"]) and answer["receipt"]["state"] == shown
