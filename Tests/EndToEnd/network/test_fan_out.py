"""Two hundred screens and one who changes them, counted by the load client of `make bench`; how fast it goes is asked there."""

import re

import pytest
from support import fan_out

READERS, CHANGES = 200, 20
STALLED, FILLING = 20, 60
"""Readers that stop, and changes that fill what the kernel keeps for one: 8 KiB at its end and as much at the server's."""


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    """The load client, built for these tests."""
    return fan_out.compiled("load", tmp_path_factory.mktemp("client") / "load")


async def test_every_change_reaches_each_of_two_hundred_screens_once_and_the_chain_holds(server, client):
    await server.start()
    found = fan_out.run(client, *fan_out.of_hall(server, publishers=2), "--readers", str(READERS), "--rate", "15", "--count", str(CHANGES))
    assert fan_out.faults(found) == []
    assert found["published"]["deliveries"] + found["published"]["conflated"] == READERS * CHANGES


async def test_all_two_hundred_have_their_state_whole_again_when_all_were_cut_at_once(server, client):
    await server.start()
    found = fan_out.run(
        client, *fan_out.of_hall(server), "--readers", str(READERS), "--returns", "2", "--at-once", str(READERS), "--rate", "8", "--count", "2")
    assert len(found["joined"]) == 3 and all(each["whole_seconds"] > 0 for each in found["joined"])
    assert fan_out.faults(found) == []


async def test_who_stops_reading_takes_no_change_from_the_others(server, client):
    await server.start()
    found = fan_out.run(
        client, *fan_out.of_hall(server, publishers=2), "--readers", str(READERS), "--stalled", str(STALLED), "--rate", "15", "--count", str(FILLING))
    assert found["beside_stalled"]["readers"] == READERS - STALLED
    assert fan_out.faults(found) == []
    told = re.search(r"^diemcau_readers_fell_behind_total (\d+)$", server.get("/metrics").text, re.MULTILINE)
    assert int(told[1]) >= STALLED, "nobody who stopped was behind"
