"""The eleven items of the Lào Cai conference over the real socket, with a whole hall watching."""

import asyncio
import csv
import re

import pytest

from assembly import Assembly
from ceremony import STEPS, press, ready
from guest import Guest
from house import House
from programmes import LAO_CAI, lao_cai

ITEMS = [f"i{number}" for number in range(1, 12)]
FIRST_ROUNDS = ["r1", "r2", "r3", "r4", "r5", "r6a"]
"""What an award ceremony has in the views before it begins: six rounds, and the first recipients."""
FIRST_RECIPIENTS = 24
KILLED_EVERY = 11


async def test_the_mc_drives_the_eleven_items_and_every_screen_follows(house):
    await house.start()
    hall = await Assembly(house).join()
    currents = []
    for op in STEPS:
        assert hall.mc.view["cue"]["op"] == op
        await press(hall)
        hall.all_see_the_same()
        if op == "agenda.advance":
            currents.append(hall.viewers[0].view["agenda"]["current"])
            the_stage_shows(hall, currents[-1])
    assert currents == [*ITEMS, None]
    assert hall.mc.view["cue"]["op"] is None
    assert hall.mc.view["conference"]["state"] == "ended"
    assert {hall.mc.view[f"agenda/{item}"]["state"] for item in ITEMS} == {"done"}
    assert "timer/item" not in hall.viewers[0].view
    await hall.a_fresh_joiner_sees_the_same()
    await every_guest_has_heard_a_ping(hall)
    hall.nothing_was_missed()
    assert all(guest.chains["view"].snapshots == 1 for guest in hall.guests)
    await hall.leave()


async def test_before_anything_has_begun_every_key_of_the_programme_is_in_its_view_and_no_other(house):
    await house.start()
    hall = await Assembly(house).join()
    venues = {guest.link.person for guest in hall.venues}
    shared = {"conference", "agenda", "stage/main", "stage/overlay", "venues", "queue", "awards"}
    shared |= {f"agenda/{item}" for item in ITEMS} | {f"venue/{id}" for id in venues} | {f"speaker/i6-p{number}" for number in range(1, 6)}
    shared |= {f"round/{id}" for id in FIRST_ROUNDS} | {f"pledge/{id}" for id in ("cum-a", "khoi-b", "khoi-c")}
    recipients = list(csv.DictReader((house.agenda / LAO_CAI / "recipients.csv").open(encoding="utf-8")))
    shared |= {f"recipient/{row['id']}" for row in recipients[:FIRST_RECIPIENTS]} | {f"award/{id}" for id in awards_of(house)}
    present = {f"participant/{link.role}/{link.person}" for link in house.links() if link.role != "delegate"}
    guests = {f"guest/{person}" for person in ("dang-xuan-phong", "vu-xuan-cuong", "trinh-xuan-truong", "hoang-giang")}
    staff = {"cue", "steps", "desk", "rollcall", "screen/main", "screen/overlay"} | present | guests
    assert set(hall.viewers[0].view) == shared
    assert set(hall.mc.view) == shared | staff
    for screen in hall.screens:
        assert set(screen.mine) == {f"screen/{screen.link.person}"}
    for venue in hall.venues:
        assert set(venue.mine) == (guests if venue.link.person == "hoi-truong" else set())
    for number, signatory in enumerate(hall.signatories, start=1):
        bloc = "cum-a" if number <= 9 else "khoi-b" if number <= 21 else "khoi-c"
        assert set(signatory.mine) == {f"signing/{bloc}/don-vi-{number}"}
    assert hall.viewers[0].view["stage/main"] == {"scene": {"kind": "title"}, "mode": "follow"}
    await hall.leave()


def awards_of(house: House) -> list[str]:
    """The awards of the programme, by their ids."""
    return re.findall(r"^  - id: (\S+)", (house.agenda / LAO_CAI / "awards.yaml").read_text(encoding="utf-8"), re.MULTILINE)


def the_stage_shows(hall: Assembly, item: str | None) -> None:
    """Both logical screens follow the agenda: the item that is on, else the title."""
    for screen in ("stage/main", "stage/overlay"):
        shown = hall.screens[0].view[screen]
        assert (shown["scene"].get("item"), shown["mode"]) == (item, "follow")
    if item:
        timer, told = hall.viewers[0].view["timer/item"], hall.viewers[0].view[f"agenda/{item}"]
        assert timer["startedAt"] == told["actualStart"]
        assert timer["endsAt"] - timer["startedAt"] == told["plannedMinutes"] * 60_000


async def every_guest_has_heard_a_ping(hall: Assembly) -> None:
    """The ping carries the head: after one, a loss that no later change has shown would be known."""
    heard = {guest: len(guest.pings) for guest in hall.guests}
    for guest in hall.guests:
        await guest.until(lambda: len(guest.pings) > heard[guest], "a ping")


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    """The end of a day in which no server was killed: what staff and public see, without times and positions."""
    folder = tmp_path_factory.mktemp("undisturbed")
    lao_cai(folder / "agenda")
    house = House(folder, LAO_CAI)
    try:
        return asyncio.run(whole_day(house))
    finally:
        house.end()


async def whole_day(house: House) -> dict:
    await house.start()
    hall = await Assembly(house).join()
    for _ in STEPS:
        await press(hall)
    await hall.leave()
    return hall.timeless()


async def test_a_server_killed_after_every_eleventh_step_costs_the_hall_nothing(house, undisturbed):
    await house.start()
    hall = await Assembly(house).join()
    for number in range(1, len(STEPS) + 1):
        await press(hall)
        if number % KILLED_EVERY == 0:
            await house.kill()
            await house.start()
            await hall.come_back()
            hall.all_see_the_same()
    assert hall.timeless() == undisturbed
    await the_hall_is_whole(hall, kills=len(STEPS) // KILLED_EVERY)


async def test_a_step_in_flight_when_the_server_is_killed_is_done_exactly_once(house, undisturbed):
    """Three ways to be in flight in turn: never read, done but its answer lost, and whichever the race gives."""
    await house.start()
    hall = await Assembly(house).join()
    ways = [unread, unheard, racing] * 2
    for number in range(1, len(STEPS) + 1):
        await ready(hall)
        step = hall.mc.cue()
        if number % KILLED_EVERY:
            answer = await hall.mc.put_patiently(step)
        else:
            answer = await killed_in_flight(hall, step, ways.pop(0))
        assert answer["ok"], answer
        await hall.at(answer["seq"])
    assert hall.timeless() == undisturbed
    assert [op for op in house.positions() if op in STEPS] == STEPS
    await the_hall_is_whole(hall, kills=len(STEPS) // KILLED_EVERY)


async def killed_in_flight(hall: Assembly, step: dict, way) -> dict:
    """The command goes out, the server dies, all come back, and the same id is sent again."""
    is_dup = await way(hall, step)
    await hall.house.start()
    await hall.come_back()
    answer = await hall.mc.put(step)
    assert is_dup in (None, answer["dup"])
    return answer


async def unread(hall: Assembly, step: dict) -> bool:
    hall.house.freeze()
    await hall.mc.send(step)
    await hall.house.kill()
    return False


async def unheard(hall: Assembly, step: dict) -> bool:
    before = hall.chair.seq
    await hall.mc.send(step)
    await hall.chair.at(before + 1)
    await hall.house.kill()
    return True


async def racing(hall: Assembly, step: dict) -> None:
    await hall.mc.send(step)
    await hall.house.kill()


async def the_hall_is_whole(hall: Assembly, kills: int) -> None:
    await hall.a_fresh_joiner_sees_the_same()
    hall.all_see_the_same()
    hall.nothing_was_missed()
    hall.all_resumed_by_delta()
    assert {len(guest.welcomes) for guest in hall.guests} == {kills + 1}
    assert hall.house.positions().count("venue.connected") == len(hall.venues), "nobody was lost"
    await hall.leave()


@pytest.mark.planted(1)
async def test_a_screen_that_missed_a_change_is_found_out(house):
    """One loses a whole change and one a key of it; by their positions both are soon where the others are."""
    await house.start()
    hall = await Assembly(house).join()
    hears_next(hall.viewers[0], None)
    hears_next(hall.viewers[1], {"set": {}})
    await hall.mc.does("conference.open")
    await hall.told((await hall.mc.does("stage.message", {"screen": "main", "text": "Tin thứ hai"}))["seq"])
    with pytest.raises(AssertionError, match="role='viewer'"):
        hall.nothing_was_missed()
    with pytest.raises(AssertionError, match="viewer .* sees something else"):
        hall.all_see_the_same()
    await hall.leave()


def hears_next(guest: Guest, otherwise: dict | None) -> None:
    """The next change reaches this guest with `otherwise` in it, or not at all."""
    take = guest._take_state

    async def once(frame: dict) -> None:
        guest._take_state = take
        if otherwise:
            await take(frame | otherwise)

    guest._take_state = once
