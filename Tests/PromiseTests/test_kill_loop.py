"""Promise 2: what was acknowledged is on disk, though the server is killed at any moment under load."""

import pytest

from deaths import Day, die, record
from load import Load

SEED = 20220117


@pytest.mark.promise(2)
@pytest.mark.seconds(1_500)
async def test_what_was_acknowledged_outlives_kill_minus_9_at_any_moment_under_load(busy_houses, scale, record_property):
    deaths = scale(10, 500)
    days = [Day(house, SEED + number * deaths) for number, house in enumerate(busy_houses)]
    await die(days, deaths)
    record(days, record_property, "kills")
    for day in days:
        assert not day.wrong, day.wrong[:10]
        assert day.acknowledged > day.died * 10, "the hands had nothing to do"


@pytest.mark.planted(3)
async def test_a_house_that_has_forgotten_what_it_did_and_does_it_again_is_found_out(busy_house):
    """Its journal is begun anew, so that it knows no command id any more."""
    await busy_house.start()
    load = Load(busy_house, SEED)
    await load.join()
    hand = next(hand for hand in load.hands if hand.link.role == "mc")
    hand.sent.append(hand.command("notice.send", {"to": "all", "text": "Một lần thôi"}))
    assert (await hand.put_patiently(hand.sent[0]))["ok"]
    await busy_house.kill()
    await hand.until_closed()
    assert busy_house.run("archive", busy_house.conference).code == 0
    await busy_house.start()
    await load.join()
    wrong = await load.not_repeated()
    assert busy_house.positions().count("notice.send") == 1, "it was not done again"
    assert len(wrong) == 1 and wrong[0].startswith(hand.link.person), wrong
