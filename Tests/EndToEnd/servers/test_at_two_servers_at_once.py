"""Two servers, one history: what arrives at both in the same moment is put in one order, and everybody is told the same of it."""

import asyncio

import pytest
from servers.conftest import ITEMS
from support.client import Client
from support.everyone import without


@pytest.mark.case(17)
@pytest.mark.promise(3)
async def test_two_mcs_who_press_at_once_at_two_servers_move_the_hall_once(long_group, record_property):
    await long_group.start()
    mcs = [await Client(server, long_group.link("mc", f"mc-{number}")).join() for number, server in enumerate(long_group.servers, 1)]
    first, second = mcs
    for _ in range(2):
        await second.at((await first.press())["seq"])
        await first.at(second.seq)
    quicker = {first: 0, second: 0}
    for number in range(1, ITEMS):
        for mc in mcs:
            await mc.key("agenda", lambda agenda: agenda["current"] == f"i{number}")
        answers = await asyncio.gather(*(mc.put_patiently(mc.cue()) for mc in mcs))
        won, lost = sorted(answers, key=lambda answer: not answer["ok"])
        assert won["ok"] and not won["dup"], answers
        assert (lost["ok"], lost["err"], lost["reason"], lost["retry"]) == (False, "conflict", "agenda.moved-on", "no")
        assert lost["args"] == {"now": f"i{number + 1}"}
        quicker[mcs[answers.index(won)]] += 1
    assert long_group.positions().count("agenda.advance") == ITEMS, "the first step into the agenda, and a hundred"
    for mc in mcs:
        await mc.at(won["seq"])
    assert first.view == second.view and (first.gaps, second.gaps) == (0, 0)
    record_property("tried", sum(quicker.values()))
    record_property("figure", f"{sum(quicker.values())} advances, as many told why not; the quicker was {list(quicker.values())} times")
    assert min(quicker.values()) > 0, f"one server is never the quicker: {quicker}"


@pytest.mark.case(18)
@pytest.mark.promise(3)
@pytest.mark.seconds(400)
async def test_one_command_that_reaches_two_servers_at_once_is_done_once_and_answered_alike(group, scale, record_property):
    await group.start()
    staff = [link for link in group.links() if link.role in ("mc", "operator")]
    each = scale(60, 1_000) // len(staff)
    told = await asyncio.gather(*(repeats(group, link, each) for link in staff))
    wrong = [line for lines in told for line in lines]
    record_property("tried", each * len(staff))
    record_property("failed", len(wrong))
    assert wrong == []
    assert group.positions().count("stage.message") == each * len(staff) == len(group.committed())


async def repeats(group, link, count: int) -> list[str]:
    """The same person at two servers, who sends each command to both; gives what was answered otherwise than once and once again."""
    pair = [await Client(server, link).join() for server in group.servers[:2]]
    wrong = []
    for number in range(count):
        frame = pair[0].command("stage.message", {"screen": "main", "text": f"{link.name} nhắn lần {number}"})
        answers = await asyncio.gather(*(client.put_patiently(frame) for client in pair))
        # Which term the position is of is told with the first that is new there.
        done, again = sorted((without(answer, {"epoch"}) for answer in answers), key=lambda answer: answer.get("dup", True))
        if not done["ok"] or done["dup"] or again != done | {"dup": True}:
            wrong.append(f"{link.person}: {answers}")
    return wrong
