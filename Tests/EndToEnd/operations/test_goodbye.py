"""How the server stops: with a goodbye, and with everything it has accepted on disk."""

import asyncio

from support.everyone import Everyone
from support.starting_points import first_item_on

GOAWAY_CODE = 1001


async def test_a_server_that_is_stopped_says_goodbye_and_keeps_everything(server):
    await server.start()
    everyone = await Everyone(server).join()
    words = [{"screen": "main", "text": f"Lời chào của {mc.link.name}"} for mc in everyone.mcs]
    answers = await asyncio.gather(*(mc.ask("stage.message", arg) for mc, arg in zip(everyone.mcs, words, strict=True)))
    accepted = [answer["seq"] for answer in answers if answer["ok"]]
    assert len(accepted) == len(everyone.mcs)
    await everyone.at(max(accepted))
    server.terminate()
    for client in everyone.clients:
        await client.until(lambda: client.goaway, "the goodbye")
        assert 0 <= client.goaway["after"] <= 10_000
        assert (await client.until_closed())[0] == GOAWAY_CODE
    assert len({client.goaway["after"] for client in everyone.clients}) > len(everyone.clients) / 2, "a hall does not come back as one"
    view = everyone.mc.view
    assert await server.ended() == 0
    await server.start()
    await everyone.come_back()
    everyone.all_resumed_by_delta()
    assert everyone.mc.view == view
    await everyone.a_fresh_joiner_sees_the_same()


async def test_a_step_sent_as_the_server_stops_is_answered_or_done_once_afterwards(server):
    mc, _, _ = await first_item_on(server)
    step = mc.cue()
    server.terminate()
    await mc.send(step)
    await mc.until_closed()
    assert await server.ended() == 0
    await server.start()
    await mc.join()
    assert (await mc.put(step))["ok"]
    assert server.positions().count("agenda.advance") == 2
