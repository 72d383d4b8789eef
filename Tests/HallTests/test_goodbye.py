"""How the house stops: with a goodbye, and with everything it has accepted on disk."""

import asyncio

from assembly import Assembly
from begun import begun

GOAWAY_CODE = 1001


async def test_a_house_that_is_stopped_says_goodbye_and_keeps_everything(house):
    await house.start()
    hall = await Assembly(house).join()
    words = [{"screen": "main", "text": f"Lời chào của {mc.link.name}"} for mc in hall.mcs]
    answers = await asyncio.gather(*(mc.ask("stage.message", arg) for mc, arg in zip(hall.mcs, words)))
    accepted = [answer["seq"] for answer in answers if answer["ok"]]
    assert len(accepted) == len(hall.mcs)
    await hall.at(max(accepted))
    house.say_stop()
    for guest in hall.guests:
        await guest.until(lambda: guest.goaway, "the goodbye")
        assert 0 <= guest.goaway["after"] <= 10_000
        assert (await guest.until_closed())[0] == GOAWAY_CODE
    assert len({guest.goaway["after"] for guest in hall.guests}) > len(hall.guests) / 2, "a hall does not come back as one"
    view = hall.mc.view
    assert await house.ended() == 0
    await house.start()
    await hall.come_back()
    hall.all_resumed_by_delta()
    assert hall.mc.view == view
    await hall.a_fresh_joiner_sees_the_same()


async def test_a_step_sent_as_the_house_stops_is_answered_or_done_once_afterwards(house):
    mc, _, viewer = await begun(house)
    step = mc.cue()
    house.say_stop()
    await mc.send(step)
    await mc.until_closed()
    assert await house.ended() == 0
    await house.start()
    await mc.join()
    assert (await mc.put(step))["ok"]
    assert house.positions().count("agenda.advance") == 2
