"""Promise 2: what was acknowledged is on disk, though the power is cut at any moment under load. The disk's model is `forgetful_disk.py`."""

import pytest

from deaths import Day
from forgetful_disk import ForgetfulDisk

SEED = 17012022


def on(disk: ForgetfulDisk, house) -> ForgetfulDisk:
    house.surroundings = disk.surroundings
    return disk


@pytest.mark.promise(2)
@pytest.mark.seconds(900)
async def test_what_was_acknowledged_outlives_a_power_cut_at_any_moment_under_load(busy_house, tmp_path, scale, record_property):
    cuts = scale(8, 200)
    day = await Day(busy_house, SEED, on(ForgetfulDisk(busy_house.data, tmp_path), busy_house)).of(cuts)
    day.record(record_property, "power cuts")
    assert not day.wrong, day.wrong[:10]
    assert day.acknowledged > cuts * 10, "the hands had nothing to do"


@pytest.mark.planted(2)
async def test_a_disk_that_says_yes_and_keeps_nothing_is_found_out(busy_house, tmp_path):
    """Otherwise the loop above would hold for a server that never syncs."""
    day = Day(busy_house, SEED, on(ForgetfulDisk(busy_house.data, tmp_path, lies=True), busy_house))
    try:
        await day.of(2)
    except AssertionError as refused:
        assert "did not start" in str(refused) and "damaged" in str(refused), refused
    else:
        assert day.wrong, "what the disk never kept was not missed"
