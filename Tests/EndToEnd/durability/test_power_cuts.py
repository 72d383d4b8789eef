"""Promise 2: what was acknowledged is on disk, though the power is cut at any moment under load. The disk's model is `forgetful_disk.py`."""

import pytest
from support.crashes import Day, die, record
from support.lossy_disk import LossyDisk

SEED = 17012022
LIES = 6
"""Cuts of a disk that lies: one of them may happen to leave everything."""


def lossy(server, seed: int, lies: bool = False) -> Day:
    """A day of that server on such a disk."""
    disk = LossyDisk(server.data, server.agenda.parent, lies)
    server.variables = disk.variables
    return Day(server, seed, disk)


@pytest.mark.promise(2)
@pytest.mark.seconds(900)
async def test_what_was_acknowledged_outlives_a_power_cut_at_any_moment_under_load(busy_servers, scale, record_property):
    cuts = scale(8, 200)
    days = [lossy(server, SEED + number * cuts) for number, server in enumerate(busy_servers)]
    await die(days, cuts)
    record(days, record_property, "power cuts")
    for day in days:
        assert not day.wrong, day.wrong[:10]
        assert day.acknowledged > day.died * 10, "the clients had nothing to do"


@pytest.mark.planted(2)
async def test_a_disk_that_says_yes_and_keeps_nothing_is_found_out(busy_server):
    """Otherwise the loop above would hold for a server that never syncs."""
    day = lossy(busy_server, SEED, lies=True)
    try:
        await day.of(LIES)
    except AssertionError as refused:
        assert "did not start" in str(refused) and ("damaged" in str(refused) or "its end is lost" in str(refused)), refused
    else:
        assert day.wrong, "what the disk never kept was not missed"
