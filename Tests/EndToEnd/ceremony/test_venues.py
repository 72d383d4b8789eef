"""Venues come and go; the record knows at once who has come."""

import asyncio

from support.client import Client


async def test_a_venue_that_comes_is_connected_at_once_on_every_screen(server):
    await server.start()
    mc = await Client(server, server.link("mc")).join()
    viewer = await Client(server, server.link("viewer")).join()
    assert "connectedSince" not in mc.view["venue/si-ma-cai"]
    assert "si-ma-cai" in missed_by(mc)
    venue = await Client(server, server.link("venue", "si-ma-cai")).join()
    for client in (mc, viewer, venue):
        value = await client.key("venue/si-ma-cai", lambda value: "connectedSince" in value)
        assert abs(value["connectedSince"] - venue.welcome["now"]) < 1_000
        await client.until(lambda: client.presence.get("venue/si-ma-cai", {}).get("connected"), "presence")
    assert "si-ma-cai" not in missed_by(mc)
    assert server.positions().count("venue.connected") == 1
    await venue.leave()
    await mc.until(lambda: mc.presence["venue/si-ma-cai"]["connected"] is False, "its going")
    assert "connectedSince" in mc.view["venue/si-ma-cai"], "a short cut is no absence"


def missed_by(mc: Client) -> list[str]:
    """The venues that the next step would begin without."""
    return next(warning["args"]["venues"] for warning in mc.view["cue"]["warnings"] if warning["reason"] == "venue.not-connected")


async def test_two_devices_of_a_venue_are_one_venue_and_it_is_there_until_both_have_gone(server):
    await server.start()
    mc = await Client(server, server.link("mc")).join()
    link = server.link("venue", "bac-ha")
    first, second = await asyncio.gather(*(Client(server, link).join() for _ in range(2)))
    await mc.key("venue/bac-ha", lambda value: "connectedSince" in value)
    assert server.positions().count("venue.connected") == 1
    await first.leave()
    viewer = await Client(server, server.link("viewer")).join()
    await mc.until(lambda: mc.presence.get("viewers", {}).get("count") == 1, "word of the viewer")
    assert mc.presence["venue/bac-ha"]["connected"] is True
    assert "viewers" not in viewer.presence, "viewers are not told of each other"
    await second.leave()
    await mc.until(lambda: mc.presence["venue/bac-ha"]["connected"] is False, "its going")
