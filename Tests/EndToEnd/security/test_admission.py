"""Who is let in, and what those are told who are not."""

import pytest
from support.client import Client
from support.starting_points import is_undisturbed, joined
from websockets.exceptions import InvalidStatus

ID = "11111111-2222-4333-8444-555555555555"
HELLO_SECONDS = 5


def no_token(client: Client) -> dict:
    return client.hello() | {"token": ""}


def forged(client: Client) -> dict:
    token = client.link.token
    return client.hello() | {"token": token[:-1] + ("A" if token[-1] != "A" else "B")}


def raised(client: Client) -> dict:
    """A viewer's token with the MC's name on it."""
    return client.hello() | {"token": "mc.mc-1." + client.link.token.rpartition(".")[2]}


def unknown_conference(client: Client) -> dict:
    return client.hello() | {"conf": "hoi-nghi-khac"}


def without_client(client: Client) -> dict:
    return {name: value for name, value in client.hello().items() if name != "client"}


def command_first(client: Client) -> dict:
    return {"t": "cmd", "id": ID, "op": "desk.take"}


MALFORMED = {without_client}
FIRST_FRAMES = {no_token: 4503, forged: 4503, raised: 4503, unknown_conference: 4501, without_client: 4501, command_first: 4501}


@pytest.mark.parametrize("frame", FIRST_FRAMES, ids=lambda frame: frame.__name__)
async def test_a_first_frame_that_opens_nothing_is_closed(shared_server, frame):
    _, bystander = await joined(shared_server)
    client = Client(shared_server, shared_server.link("viewer"))
    await client.connect()
    await client.send(frame(client), malformed=frame in MALFORMED)
    code, reason = await client.until_closed()
    assert code == FIRST_FRAMES[frame]
    assert reason, "a person who writes a client is told why"
    assert not client.welcomes and not client.view
    await is_undisturbed(bystander)


async def test_whoever_says_nothing_for_five_seconds_is_closed(shared_server):
    _, bystander = await joined(shared_server)
    silent = Client(shared_server, shared_server.link("viewer"))
    await silent.connect()
    assert (await silent.until_closed(HELLO_SECONDS + 2))[0] == 4501
    await is_undisturbed(bystander)


async def test_a_second_hello_closes_the_socket_that_said_it(shared_server):
    client, bystander = await joined(shared_server)
    await client.send(client.hello())
    assert (await client.until_closed())[0] == 4501
    await is_undisturbed(bystander)


async def test_the_same_tab_joined_anew_takes_the_place_of_its_older_socket(shared_server):
    older, bystander = await joined(shared_server)
    newer = Client(shared_server, older.link)
    newer.client_id = older.client_id
    await newer.join()
    assert (await older.until_closed())[0] == 4506
    assert newer.closed is None and (await newer.time(5))["c0"] == 5
    await is_undisturbed(bystander)


async def test_a_page_of_another_site_is_refused_and_one_of_our_own_let_in(shared_server):
    _, bystander = await joined(shared_server)
    client = Client(shared_server, shared_server.link("viewer"))
    with pytest.raises(InvalidStatus) as refusal:
        await client.connect(origin="http://hoinghi.example")
    assert refusal.value.response.status_code == 403
    await client.connect(origin=f"http://127.0.0.1:{shared_server.port}")
    await client.send(client.hello())
    await client.until(lambda: client.welcomes, "the welcome")
    await is_undisturbed(bystander)


async def test_a_screen_that_waits_gets_in_when_the_server_opens_for_the_first_time(server):
    """Links are printed the day before, and screens are switched on before the server. Whoever comes a moment too early may be told to come
    back, but never that the link is bad: a screen that believes it stays dark."""
    server.draw_port()
    screen = Client(server, server.link("screen"))
    server.spawn()
    await screen.connect_as_soon_as_listening()
    await screen.send(screen.hello())
    await screen.until(lambda: screen.welcomes or screen.closed, "a welcome or a word")
    await server.serving()
    assert screen.welcomes or 4000 <= screen.closed[0] <= 4499, screen.closed
