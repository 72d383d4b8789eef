"""Promise 2: what was acknowledged is on disk, though the server is killed at any moment under load."""

import pytest

from deaths import Day

SEED = 20220117


@pytest.mark.promise(2)
@pytest.mark.seconds(1_500)
async def test_what_was_acknowledged_outlives_kill_minus_9_at_any_moment_under_load(busy_house, scale, record_property):
    deaths = scale(10, 500)
    day = await Day(busy_house, SEED).of(deaths)
    day.record(record_property, "kills")
    assert not day.wrong, day.wrong[:10]
    assert day.acknowledged > deaths * 10, "the hands had nothing to do"
