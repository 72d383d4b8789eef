"""Promise 2: a house that is told to stop under load says goodbye, and everything that it said yes to is on disk."""

import asyncio

import pytest

from load import Load

SEED = 15


@pytest.mark.promise(2)
@pytest.mark.seconds(300)
async def test_a_house_that_is_stopped_under_load_keeps_what_it_said_yes_to(busy_house, scale, record_property):
    stops = scale(3, 30)
    await busy_house.start()
    load = Load(busy_house, SEED)
    await load.join()
    await load.opened()
    for _ in range(stops):
        work = load.begin()
        await asyncio.sleep(load.dice.uniform(0.01, 0.3))
        busy_house.say_stop()
        await asyncio.gather(*work)
        for hand in load.hands:
            code, _ = await hand.until_closed()
            assert hand.goaway and code == 1001, f"{hand.link.person} was closed with {code} and no goodbye"
        assert await busy_house.ended() == 0
        assert not load.lost()
        await busy_house.start()
        await load.join()
        assert all(hand.welcome["continued"] and hand.gaps == 0 for hand in load.hands)
        assert not await load.not_repeated()
    record_property("tried", stops)
