"""Promise 2: a server that is told to stop under load says goodbye, and everything that it said yes to is on disk."""

import asyncio

import pytest
from support.load import Load

SEED = 15


@pytest.mark.promise(2)
@pytest.mark.seconds(300)
async def test_a_server_that_is_stopped_under_load_keeps_what_it_said_yes_to(busy_server, scale, record_property):
    stops = scale(3, 30)
    await busy_server.start()
    load = Load(busy_server, SEED)
    await load.join()
    await load.opened()
    for _ in range(stops):
        work = load.begin()
        await asyncio.sleep(load.dice.uniform(0.01, 0.3))
        busy_server.terminate()
        await asyncio.gather(*work)
        for client in load.clients:
            code, _ = await client.until_closed()
            assert client.goaway and code == 1001, f"{client.link.person} was closed with {code} and no goodbye"
        assert await busy_server.ended() == 0
        assert not load.lost()
        await busy_server.start()
        await load.join()
        assert all(client.welcome["continued"] and client.gaps == 0 for client in load.clients)
        assert not await load.not_repeated()
    record_property("tried", stops)
