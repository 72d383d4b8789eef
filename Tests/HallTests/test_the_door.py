"""Who is let in, and what those are told who are not."""

import pytest
from websockets.exceptions import InvalidStatus

from begun import joined, undisturbed
from guest import Guest

ID = "11111111-2222-4333-8444-555555555555"
HELLO_SECONDS = 5


def no_token(guest: Guest) -> dict:
    return guest.hello() | {"token": ""}


def forged(guest: Guest) -> dict:
    token = guest.link.token
    return guest.hello() | {"token": token[:-1] + ("A" if token[-1] != "A" else "B")}


def raised(guest: Guest) -> dict:
    """A viewer's token with the MC's name on it."""
    return guest.hello() | {"token": "mc.mc-1." + guest.link.token.rpartition(".")[2]}


def unknown_conference(guest: Guest) -> dict:
    return guest.hello() | {"conf": "hoi-nghi-khac"}


def without_client(guest: Guest) -> dict:
    return {name: value for name, value in guest.hello().items() if name != "client"}


def command_first(guest: Guest) -> dict:
    return {"t": "cmd", "id": ID, "op": "desk.take"}


FIRST_FRAMES = {no_token: 4503, forged: 4503, raised: 4503, unknown_conference: 4501, without_client: 4501, command_first: 4501}


@pytest.mark.parametrize("frame", FIRST_FRAMES, ids=lambda frame: frame.__name__)
async def test_a_first_frame_that_opens_nothing_is_shown_the_door(open_house, frame):
    _, bystander = await joined(open_house)
    guest = Guest(open_house, open_house.link("viewer"))
    await guest.connect()
    await guest.send(frame(guest))
    code, reason = await guest.until_closed()
    assert code == FIRST_FRAMES[frame]
    assert reason, "a person who writes a client is told why"
    assert not guest.welcomes and not guest.view
    await undisturbed(bystander)


async def test_whoever_says_nothing_for_five_seconds_is_shown_the_door(open_house):
    _, bystander = await joined(open_house)
    silent = Guest(open_house, open_house.link("viewer"))
    await silent.connect()
    assert (await silent.until_closed(HELLO_SECONDS + 2))[0] == 4501
    await undisturbed(bystander)


async def test_a_second_hello_closes_the_socket_that_said_it(open_house):
    guest, bystander = await joined(open_house)
    await guest.send(guest.hello())
    assert (await guest.until_closed())[0] == 4501
    await undisturbed(bystander)


async def test_the_same_tab_joined_anew_takes_the_place_of_its_older_socket(open_house):
    older, bystander = await joined(open_house)
    newer = Guest(open_house, older.link)
    newer.client = older.client
    await newer.join()
    assert (await older.until_closed())[0] == 4506
    assert newer.closed is None and (await newer.time(5))["c0"] == 5
    await undisturbed(bystander)


async def test_a_page_of_another_site_is_refused_and_one_of_our_own_let_in(open_house):
    _, bystander = await joined(open_house)
    guest = Guest(open_house, open_house.link("viewer"))
    with pytest.raises(InvalidStatus) as refusal:
        await guest.connect(origin="http://hoinghi.example")
    assert refusal.value.response.status_code == 403
    await guest.connect(origin=f"http://127.0.0.1:{open_house.port}")
    await guest.send(guest.hello())
    await guest.until(lambda: guest.welcomes, "the welcome")
    await undisturbed(bystander)


async def test_a_screen_that_waits_at_the_door_gets_in_when_the_house_opens_for_the_first_time(house):
    """Links are printed the day before, and screens are switched on before the server. Whoever comes a moment too early may be told to come
    back, but never that the link is bad: a screen that believes it stays dark."""
    house.draw_port()
    screen = Guest(house, house.link("screen"))
    house.spawn()
    await screen.connect_as_soon_as_open()
    await screen.send(screen.hello())
    await screen.until(lambda: screen.welcomes or screen.closed, "a welcome or a word")
    await house.serving()
    assert screen.welcomes or 4000 <= screen.closed[0] <= 4499, screen.closed
