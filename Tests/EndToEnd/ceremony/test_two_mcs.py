"""Several MCs: two who press at once, and one who takes the control lock."""

import asyncio

from support.client import Client

ITEMS = 101


async def two_mcs_before_the_first_item(server) -> tuple[Client, Client]:
    await server.start()
    first = await Client(server, server.link("mc", "mc-1")).join()
    second = await Client(server, server.link("mc", "mc-2")).join()
    answer = await first.press()
    await second.at(answer["seq"])
    return first, second


async def test_two_mcs_who_press_at_once_move_the_hall_once(long_server):
    first, second = await two_mcs_before_the_first_item(long_server)
    started = await first.press()
    moved, refused = 0, 0
    for number in range(1, ITEMS):
        for mc in (first, second):
            await mc.key("agenda", lambda agenda: agenda["current"] == f"i{number}")
        answers = await asyncio.gather(*(mc.put_patiently(mc.cue()) for mc in (first, second)))
        winner, loser = sorted(answers, key=lambda answer: not answer["ok"])
        assert winner["ok"] and not winner["dup"], answers
        moved += 1
        assert (loser["ok"], loser["err"], loser["reason"], loser["retry"]) == (False, "conflict", "agenda.moved-on", "no")
        assert loser["args"] == {"now": f"i{number + 1}"}
        refused += 1
    assert (moved, refused) == (100, 100)
    advances = long_server.positions().count("agenda.advance")
    assert advances == 1 + moved, f"the first step into the agenda at {started['seq']}, and a hundred"
    await first.at(winner["seq"])
    await second.at(winner["seq"])
    assert first.view == second.view
    assert first.view["agenda"]["current"] == f"i{ITEMS}"
    assert (first.gaps, second.gaps) == (0, 0)


async def test_whoever_asks_too_fast_is_told_when_to_come_again(long_server):
    first, _ = await two_mcs_before_the_first_item(long_server)
    commands = [first.command("stage.message", {"screen": "main", "text": f"Xin chào {number}"}) for number in range(25)]
    answers = await asyncio.gather(*(first.put(command) for command in commands))
    refused = [answer for answer in answers if not answer["ok"]]
    assert refused, "a burst is twenty commands"
    for answer in refused:
        assert (answer["err"], answer["reason"], answer["retry"]) == ("rate", "rate.commands", "after")
        assert 0 < answer["afterMs"] <= 1_000
    assert (await first.put_patiently(commands[-1]))["ok"], "a refused command is not remembered"


async def test_the_mc_who_takes_the_control_lock_fences_the_other_but_not_the_operator(server):
    first, second = await two_mcs_before_the_first_item(server)
    operator = await Client(server, server.link("operator")).join()
    taken = await second.ask("desk.take")
    assert taken["ok"]
    lock = await first.key("desk", lambda desk: desk["holder"] == "mc-2")
    assert lock["since"] > 0
    await first.at(taken["seq"])
    refused = await first.press()
    assert (refused["err"], refused["reason"], refused["args"]) == ("forbidden", "desk.held", {"by": "mc-2"})
    await second.at(taken["seq"])
    moved = await second.press()
    assert moved["ok"]
    await operator.at(moved["seq"])
    assert (await operator.press())["ok"]
    handed = await second.ask("desk.hand", {"to": "mc-1"})
    await first.at(handed["seq"])
    assert (await first.press())["ok"]
    assert (await second.ask("desk.open"))["reason"] == "desk.held"
    back = await second.ask("desk.take")
    assert back["ok"], "a second MC takes over in one press, whoever holds the control lock"
    assert (await second.ask("desk.open"))["ok"]
    await first.key("desk", lambda desk: desk["holder"] is None)
    assert (await first.press())["ok"]
