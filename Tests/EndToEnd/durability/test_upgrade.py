"""Every journal that was ever kept opens in today's server, and those who were there go on; a newer one is left alone."""

import json
import sqlite3
from contextlib import closing

import pytest
from support.client import Client
from support.kept_days import DAYS
from support.kept_journals import KEPT, put_back
from support.server import ServerProcess

NEWEST = 99
ALL = sorted(KEPT.glob("*.sql"))
OLD = [kept for kept in ALL if kept.stem.startswith("format-1")]


def as_it_was(server: ServerProcess, cut: dict) -> Client:
    """Somebody whose line was cut on that day, with what they had then."""
    client = Client(server, server.link(cut["role"], cut["welcome"]["who"]["person"]))
    client.welcome = cut["welcome"]
    for name, chain in cut["chains"].items():
        client.chains[name].seq, client.chains[name].keys, client.chains[name].is_empty = chain["seq"], chain["keys"], False
    return client


def shown(server: ServerProcess, who: str) -> str:
    """The whole of somebody's view as it is told; what changes with every start of a server stands before it."""
    role, _, person = who.partition("/")
    answer = server.get(server.api("state"), server.link(role, person).token)
    assert answer.status == 200, answer
    return the_view(answer.text)


def the_view(state: str) -> str:
    """What the MC reads aloud is in today's words, whatever the day was: of the cue stands here what it is about."""
    told = json.loads("{" + state[state.index('"seq":'):])
    for said in ("label", "script"):
        told["set"].get("cue", {}).pop(said, None)
    return json.dumps(told, ensure_ascii=False)


async def goes_on(server: ServerProcess, told: dict) -> None:
    """Everybody is shown what they were shown on that day and resumes by what has changed, and the next step is taken."""
    for who, state in told["state"].items():
        assert shown(server, who) == the_view(state), f"{who} is shown something else than on that day"
    assert {f"{link.role}/{link.person}": link.token for link in server.links()} == told["tokens"]
    for cut in told["cut"]:
        client = await as_it_was(server, cut).join()
        fresh = await Client(server, client.link).join()
        assert client.welcome["continued"] is True and client.gaps == 0
        by_delta = client.chains["view"].snapshots == 0
        assert by_delta or client.welcome["view"] != cut["welcome"]["view"], "only another projection is told as a whole"
        assert (client.view, client.mine) == (fresh.view, fresh.mine)
    mc = await Client(server, server.link("mc")).join()
    if mc.view["conference"]["state"] == "sealed":
        assert await mc.refused("stage.hold") == ("closed", "conference.sealed")
    else:
        assert (await mc.press())["ok"]


def format_of(server: ServerProcess) -> str:
    with closing(sqlite3.connect(server.journal)) as journal:
        return journal.execute("SELECT value FROM about WHERE key = 'format'").fetchone()[0]


@pytest.mark.parametrize("kept", ALL, ids=lambda kept: kept.stem)
async def test_a_journal_of_an_older_version_opens_and_its_day_goes_on_in_its_own_format(server, kept):
    told = put_back(kept, server)
    (ops, number) = (server.positions(), format_of(server))
    await server.start()
    assert server.positions()[:len(ops)] == ops, "what was accepted stands"
    await goes_on(server, told)
    await server.restart()
    assert server.positions()[:len(ops)] == ops and format_of(server) == number


@pytest.mark.parametrize("kept", OLD, ids=lambda kept: kept.stem)
async def test_an_upgraded_journal_shows_what_it_showed_and_its_day_goes_on(server, kept):
    told = put_back(kept, server)
    ops = server.positions()
    upgraded = server.run("upgrade", server.conference)
    assert upgraded.code == 0 and "The old journal is kept in" in upgraded.out, upgraded
    assert format_of(server) == "2" and server.positions() == ops
    await server.start()
    await goes_on(server, told)
    await server.stop()
    again = server.run("upgrade", server.conference)
    assert again.code == 0 and "nothing was changed" in again.out


async def test_what_needs_the_newer_format_waits_for_the_upgrade_and_what_was_done_before_it_is_done_once(server):
    put_back(KEPT / "format-1.sql", server)
    await server.start()
    operator = await Client(server, server.link("operator")).join()
    sent = operator.command("notice.send", {"to": "all", "text": "Đề nghị các điểm cầu tắt micro"})
    first = await operator.put(sent)
    align = {"offset": 60_000, "from": 1}
    refused = await operator.ask("clock.align", align, seen={"clock": operator.seq})
    assert (refused["err"], refused["reason"]) == ("unsupported", "journal.needs-upgrade")
    assert refused["args"] == {"conference": server.conference}
    in_use = server.run("upgrade", server.conference)
    assert in_use.code == 1 and "Stop that server" in in_use.errors
    await server.stop()
    assert server.run("upgrade", server.conference).code == 0
    await server.start()
    await operator.until_closed()
    await operator.join()
    again = await operator.put(sent)
    assert again["dup"] is True and (again["seq"], again["created"]) == (first["seq"], first["created"])
    assert (await operator.ask("clock.align", align, seen={"clock": operator.seq}))["ok"]


async def test_every_day_is_kept_of_every_format_that_a_journal_ever_had(server):
    await server.start()
    with closing(sqlite3.connect(server.journal)) as journal:
        newest = int(journal.execute("SELECT value FROM about WHERE key = 'format'").fetchone()[0])
    assert {path.stem for path in ALL} == {f"format-{number}{day}" for number in range(1, newest + 1) for day in DAYS}


@pytest.mark.parametrize("statement", [
    f"UPDATE about SET value = '{NEWEST}' WHERE key = 'format'", f"UPDATE position SET format = {NEWEST} WHERE seq = 2",
], ids=["tables", "a_row"])
def test_a_journal_of_a_newer_version_is_refused_with_the_remedy_and_left_as_it_is(server, statement):
    put_back(ALL[-1], server)
    with closing(sqlite3.connect(server.journal)) as journal:
        journal.execute("DELETE FROM snapshot")
        assert journal.execute(statement).rowcount == 1
        journal.commit()
    ops = server.positions()
    ended = server.run_serve()
    assert ended.code == 1 and "Serving on" not in ended.out
    assert f"holds format {NEWEST}" in ended.errors and "Install that version or restore a backup." in ended.errors
    assert server.positions() == ops
