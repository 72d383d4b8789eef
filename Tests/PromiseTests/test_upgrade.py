"""Every journal that was ever kept opens in today's server, and those who were there go on; a newer one is left alone."""

import sqlite3
from contextlib import closing

import pytest

from guest import Guest
from house import House
from keep_a_journal import KEPT, put_back
from kept_days import DAYS

NEWEST = 99
ALL = sorted(KEPT.glob("*.sql"))
OLD = [kept for kept in ALL if kept.stem.startswith("format-1")]


def as_it_was(house: House, cut: dict) -> Guest:
    """Somebody whose line was cut on that day, with what they had then."""
    guest = Guest(house, house.link(cut["role"], cut["welcome"]["who"]["person"]))
    guest.welcome = cut["welcome"]
    for name, chain in cut["chains"].items():
        guest.chains[name].seq, guest.chains[name].keys, guest.chains[name].is_empty = chain["seq"], chain["keys"], False
    return guest


def shown(house: House, who: str) -> str:
    """The whole of somebody's view in the bytes in which it is told; what changes with every start of a server stands before it."""
    role, _, person = who.partition("/")
    answer = house.get(house.api("state"), house.link(role, person).token)
    assert answer.status == 200, answer
    return the_view(answer.text)


def the_view(state: str) -> str:
    return state[state.index('"seq":'):]


async def goes_on(house: House, told: dict) -> None:
    """Everybody is shown what they were shown on that day and resumes by what has changed, and the next step is taken."""
    for who, state in told["state"].items():
        assert shown(house, who) == the_view(state), f"{who} is shown something else than on that day"
    assert {f"{link.role}/{link.person}": link.token for link in house.links()} == told["tokens"]
    for cut in told["cut"]:
        guest = await as_it_was(house, cut).join()
        fresh = await Guest(house, guest.link).join()
        assert guest.welcome["continued"] is True and guest.gaps == 0
        by_delta = guest.chains["view"].snapshots == 0
        assert by_delta or guest.welcome["view"] != cut["welcome"]["view"], "only another projection is told as a whole"
        assert (guest.view, guest.mine) == (fresh.view, fresh.mine)
    mc = await Guest(house, house.link("mc")).join()
    if mc.view["conference"]["state"] == "sealed":
        assert await mc.refused("stage.hold") == ("closed", "conference.sealed")
    else:
        assert (await mc.press())["ok"]


def format_of(house: House) -> str:
    with closing(sqlite3.connect(house.journal)) as journal:
        return journal.execute("SELECT value FROM about WHERE key = 'format'").fetchone()[0]


@pytest.mark.parametrize("kept", ALL, ids=lambda kept: kept.stem)
async def test_a_journal_of_an_older_version_opens_and_its_day_goes_on_in_its_own_format(house, kept):
    told = put_back(kept, house)
    (ops, number) = (house.positions(), format_of(house))
    await house.start()
    assert house.positions()[:len(ops)] == ops, "what was accepted stands"
    await goes_on(house, told)
    await house.restart()
    assert house.positions()[:len(ops)] == ops and format_of(house) == number


@pytest.mark.parametrize("kept", OLD, ids=lambda kept: kept.stem)
async def test_an_upgraded_journal_shows_what_it_showed_and_its_day_goes_on(house, kept):
    told = put_back(kept, house)
    ops = house.positions()
    upgraded = house.run("upgrade", house.conference)
    assert upgraded.code == 0 and "The old journal is kept in" in upgraded.out, upgraded
    assert format_of(house) == "2" and house.positions() == ops
    await house.start()
    await goes_on(house, told)
    await house.stop()
    again = house.run("upgrade", house.conference)
    assert again.code == 0 and "nothing was changed" in again.out


async def test_what_needs_the_newer_format_waits_for_the_upgrade_and_what_was_done_before_it_is_done_once(house):
    put_back(KEPT / "format-1.sql", house)
    await house.start()
    operator = await Guest(house, house.link("operator")).join()
    sent = operator.command("notice.send", {"to": "all", "text": "Đề nghị các điểm cầu tắt micro"})
    first = await operator.put(sent)
    align = {"offset": 60_000, "from": 1}
    refused = await operator.ask("clock.align", align, seen={"clock": operator.seq})
    assert (refused["err"], refused["reason"]) == ("unsupported", "journal.needs-upgrade")
    assert refused["args"] == {"conference": house.conference}
    in_use = house.run("upgrade", house.conference)
    assert in_use.code == 1 and "Stop that server" in in_use.errors
    await house.stop()
    assert house.run("upgrade", house.conference).code == 0
    await house.start()
    await operator.until_closed()
    await operator.join()
    again = await operator.put(sent)
    assert again["dup"] is True and (again["seq"], again["created"]) == (first["seq"], first["created"])
    assert (await operator.ask("clock.align", align, seen={"clock": operator.seq}))["ok"]


async def test_every_day_is_kept_of_every_format_that_a_journal_ever_had(house):
    await house.start()
    with closing(sqlite3.connect(house.journal)) as journal:
        newest = int(journal.execute("SELECT value FROM about WHERE key = 'format'").fetchone()[0])
    assert {path.stem for path in ALL} == {f"format-{number}{day}" for number in range(1, newest + 1) for day in DAYS}


@pytest.mark.parametrize("statement", [
    f"UPDATE about SET value = '{NEWEST}' WHERE key = 'format'", f"UPDATE position SET format = {NEWEST} WHERE seq = 2",
], ids=["tables", "a_row"])
def test_a_journal_of_a_newer_version_is_refused_with_the_remedy_and_left_as_it_is(house, statement):
    put_back(ALL[-1], house)
    with closing(sqlite3.connect(house.journal)) as journal:
        journal.execute("DELETE FROM snapshot")
        assert journal.execute(statement).rowcount == 1
        journal.commit()
    ops = house.positions()
    ended = house.run_serve()
    assert ended.code == 1 and "Serving on" not in ended.out
    assert f"holds format {NEWEST}" in ended.errors and "Install that version or restore a backup." in ended.errors
    assert house.positions() == ops
