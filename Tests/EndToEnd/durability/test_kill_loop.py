"""Promise 2: what was acknowledged is on disk, though the server is killed at any moment under load."""

import pytest
from support.crashes import Day, die, record
from support.load import Load

SEED = 20220117


@pytest.mark.promise(2)
@pytest.mark.seconds(1_500)
async def test_what_was_acknowledged_outlives_kill_minus_9_at_any_moment_under_load(busy_servers, scale, record_property):
    deaths = scale(10, 500)
    days = [Day(server, SEED + number * deaths) for number, server in enumerate(busy_servers)]
    await die(days, deaths)
    record(days, record_property, "kills")
    for day in days:
        assert not day.wrong, day.wrong[:10]
        assert day.acknowledged > day.died * 10, "the clients had nothing to do"


@pytest.mark.planted(3)
async def test_a_server_that_has_forgotten_what_it_did_and_does_it_again_is_found_out(busy_server):
    """Its journal is begun anew, so that it knows no command id any more."""
    await busy_server.start()
    load = Load(busy_server, SEED)
    await load.join()
    client = next(client for client in load.clients if client.link.role == "mc")
    client.sent.append(client.command("notice.send", {"to": "all", "text": "Một lần thôi"}))
    assert (await client.put_patiently(client.sent[0]))["ok"]
    await busy_server.kill()
    await client.until_closed()
    assert busy_server.run("archive", busy_server.conference).code == 0
    await busy_server.start()
    await load.join()
    wrong = await load.not_repeated()
    assert busy_server.positions().count("notice.send") == 1, "it was not done again"
    assert len(wrong) == 1 and wrong[0].startswith(client.link.person), wrong
