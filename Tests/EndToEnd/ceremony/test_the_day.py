"""The eleven items of the Lào Cai conference over the real socket, with a whole hall watching."""

import asyncio
import csv
import re

import pytest
from support.ceremony import STEPS, press, ready
from support.client import BOUND, Client
from support.everyone import Everyone
from support.programmes import LAO_CAI, lao_cai
from support.server import ServerProcess

ITEMS = [f"i{number}" for number in range(1, 12)]
FIRST_ROUNDS = ["r1", "r2", "r3", "r4", "r5", "r6a"]
"""What an award ceremony has in the views before it begins: six rounds, and the first recipients."""
FIRST_RECIPIENTS = 24
KILLED_EVERY = 11


async def test_the_mc_drives_the_eleven_items_and_every_screen_follows(server):
    await server.start()
    everyone = await Everyone(server).join()
    currents = []
    for op in STEPS:
        assert everyone.mc.view["cue"]["op"] == op
        await press(everyone)
        everyone.all_see_the_same()
        if op == "agenda.advance":
            currents.append(everyone.viewers[0].view["agenda"]["current"])
            the_stage_shows(everyone, currents[-1])
    assert currents == [*ITEMS, None]
    assert everyone.mc.view["cue"]["op"] is None
    assert everyone.mc.view["conference"]["state"] == "ended"
    assert {everyone.mc.view[f"agenda/{item}"]["state"] for item in ITEMS} == {"done"}
    assert "timer/item" not in everyone.viewers[0].view
    await everyone.a_fresh_joiner_sees_the_same()
    await every_client_has_heard_a_ping(everyone)
    everyone.nothing_was_missed()
    assert all(client.chains["view"].snapshots == 1 for client in everyone.clients)
    await everyone.leave()


async def test_before_anything_has_begun_every_key_of_the_programme_is_in_its_view_and_no_other(server):
    await server.start()
    everyone = await Everyone(server).join()
    venues = {client.link.person for client in everyone.venues}
    shared = {"conference", "agenda", "stage/main", "stage/overlay", "venues", "queue", "awards"}
    shared |= {f"agenda/{item}" for item in ITEMS} | {f"venue/{id}" for id in venues} | {f"speaker/i6-p{number}" for number in range(1, 6)}
    shared |= {f"round/{id}" for id in FIRST_ROUNDS} | {f"pledge/{id}" for id in ("cum-a", "khoi-b", "khoi-c")}
    recipients = list(csv.DictReader((server.agenda / LAO_CAI / "recipients.csv").open(encoding="utf-8")))
    shared |= {f"recipient/{row['id']}" for row in recipients[:FIRST_RECIPIENTS]} | {f"award/{id}" for id in awards_of(server)}
    shared |= {f"decision/{id}" for id in ("01-qd-ctn", "02-qd-ctn", "03-qd-ctn", "04-qd-ttg", "05-qd-ttg", "06-qd-ubnd")}
    present = {f"participant/{link.role}/{link.person}" for link in server.links() if link.role != "delegate"}
    guests = {f"guest/{person}" for person in ("dang-xuan-phong", "vu-xuan-cuong", "trinh-xuan-truong", "hoang-giang")}
    staff = {"cue", "steps", "desk", "rollcall", "screen/main", "screen/overlay", "screen/timer", "stage/timer"} | present | guests
    assert set(everyone.viewers[0].view) == shared
    assert set(everyone.mc.view) == shared | staff
    for screen in everyone.screens:
        assert set(screen.mine) == {f"screen/{screen.link.person}"} | ({"stage/timer"} if screen.link.person == "timer" else set())
    for venue in everyone.venues:
        assert set(venue.mine) - {"room", "rounds", "units"} == (guests if venue.link.person == "hoi-truong" else set())
    for number, signatory in enumerate(everyone.signatories, start=1):
        bloc = "cum-a" if number <= 9 else "khoi-b" if number <= 21 else "khoi-c"
        assert set(signatory.mine) == {f"signing/{bloc}/don-vi-{number}"}
    assert everyone.viewers[0].view["stage/main"] == {"scene": {"kind": "title"}, "mode": "follow"}
    await everyone.leave()


def awards_of(server: ServerProcess) -> list[str]:
    """The awards of the programme, by their ids."""
    return re.findall(r"^  - id: (\S+)", (server.agenda / LAO_CAI / "awards.yaml").read_text(encoding="utf-8"), re.MULTILINE)


def the_stage_shows(everyone: Everyone, item: str | None) -> None:
    """Both logical screens follow the agenda: the item that is on, else the title."""
    for screen in ("stage/main", "stage/overlay"):
        shown = everyone.screens[0].view[screen]
        assert (shown["scene"].get("item"), shown["mode"]) == (item, "follow")
    if item:
        timer, told = everyone.viewers[0].view["timer/item"], everyone.viewers[0].view[f"agenda/{item}"]
        assert timer["startedAt"] == told["actualStart"]
        assert timer["endsAt"] - timer["startedAt"] == told["plannedMinutes"] * 60_000


async def every_client_has_heard_a_ping(everyone: Everyone) -> None:
    """The ping carries the head: after one, a loss that no later change has shown would be known."""
    heard = {client: len(client.pings) for client in everyone.clients}
    for client in everyone.clients:
        await client.until(lambda: len(client.pings) > heard[client], "a ping")


@pytest.fixture(scope="module")
def is_undisturbed(tmp_path_factory):
    """The end of a day in which no server was killed: what staff and public see, without times and positions."""
    folder = tmp_path_factory.mktemp("undisturbed")
    lao_cai(folder / "agenda")
    server = ServerProcess(folder, LAO_CAI)
    try:
        return asyncio.run(whole_day(server))
    finally:
        server.end()


async def whole_day(server: ServerProcess) -> dict:
    await server.start()
    everyone = await Everyone(server).join()
    for _ in STEPS:
        await press(everyone)
    await everyone.leave()
    return everyone.timeless()


async def test_a_server_killed_after_every_eleventh_step_costs_the_hall_nothing(server, is_undisturbed):
    await server.start()
    everyone = await Everyone(server).join()
    for number in range(1, len(STEPS) + 1):
        await press(everyone)
        if number % KILLED_EVERY == 0:
            await server.kill()
            await server.start()
            await everyone.come_back()
            everyone.all_see_the_same()
    assert everyone.timeless() == is_undisturbed
    await the_hall_is_whole(everyone, kills=len(STEPS) // KILLED_EVERY)


async def test_a_step_in_flight_when_the_server_is_killed_is_done_exactly_once(server, is_undisturbed):
    """Three ways to be in flight in turn: never read, done but its answer lost, and whichever the race gives."""
    await server.start()
    everyone = await Everyone(server).join()
    ways = [unread, unheard, racing] * 2
    for number in range(1, len(STEPS) + 1):
        await ready(everyone)
        step = everyone.mc.cue()
        if number % KILLED_EVERY:
            answer = await everyone.mc.put_patiently(step)
        else:
            answer = await killed_in_flight(everyone, step, ways.pop(0))
        assert answer["ok"], answer
        await everyone.at(answer["seq"])
    assert everyone.timeless() == is_undisturbed
    assert [op for op in server.positions() if op in STEPS] == STEPS
    await the_hall_is_whole(everyone, kills=len(STEPS) // KILLED_EVERY)


async def killed_in_flight(everyone: Everyone, step: dict, way) -> dict:
    """The command goes out, the server dies, all come back, and the same id is sent again."""
    is_dup = await way(everyone, step)
    await everyone.server.start()
    await everyone.come_back()
    answer = await everyone.mc.put(step)
    assert is_dup in (None, answer["dup"])
    return answer


async def unread(everyone: Everyone, step: dict) -> bool:
    everyone.server.freeze()
    await everyone.mc.send(step)
    await everyone.server.kill()
    return False


async def unheard(everyone: Everyone, step: dict) -> bool:
    before = everyone.chair.seq
    await everyone.mc.send(step)
    await everyone.chair.at(before + 1)
    await everyone.server.kill()
    return True


async def racing(everyone: Everyone, step: dict) -> None:
    await everyone.mc.send(step)
    await everyone.server.kill()


async def the_hall_is_whole(everyone: Everyone, kills: int) -> None:
    await everyone.a_fresh_joiner_sees_the_same()
    everyone.all_see_the_same()
    everyone.nothing_was_missed()
    everyone.all_resumed_by_delta()
    assert {len(client.welcomes) for client in everyone.clients} == {kills + 1}
    assert everyone.server.positions().count("venue.connected") == len(everyone.venues), "nobody was lost"
    await everyone.leave()


@pytest.mark.planted(1)
async def test_a_screen_that_missed_a_change_is_found_out(server):
    """One loses a whole change and one a key of it; by their positions both are soon where the others are.

    The second change waits until they have lost the first: the public may be told of both in one frame."""
    await server.start()
    everyone = await Everyone(server).join()
    lost = [hears_next(everyone.viewers[0], None), hears_next(everyone.viewers[1], {"set": {}})]
    await everyone.mc.does("conference.open")
    for one in lost:
        await asyncio.wait_for(one.wait(), BOUND)
    await everyone.told((await everyone.mc.does("stage.message", {"screen": "main", "text": "Tin thứ hai"}))["seq"])
    with pytest.raises(AssertionError, match="role='viewer'"):
        everyone.nothing_was_missed()
    with pytest.raises(AssertionError, match=r"viewer .* sees something else"):
        everyone.all_see_the_same()
    await everyone.leave()


def hears_next(client: Client, otherwise: dict | None) -> asyncio.Event:
    """The next change reaches this client with `otherwise` in it, or not at all; set as soon as that has happened."""
    take = client._take_state
    happened = asyncio.Event()

    async def once(frame: dict) -> None:
        client._take_state = take
        if otherwise:
            await take(frame | otherwise)
        happened.set()

    client._take_state = once
    return happened
