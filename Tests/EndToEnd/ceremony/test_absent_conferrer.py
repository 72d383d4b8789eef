"""A guest who is to confer has not come: whoever leads has to be told before the round is called."""

from support.ceremony import Podium, at_the_awards
from support.client import Client
from support.server import ServerProcess


async def before_round_five(server: ServerProcess) -> tuple[Podium, Client]:
    await server.start()
    operator = await Client(server, server.link("operator")).join()
    return await at_the_awards(server, "round.call", "r5"), operator


def conferrers_missed(mc: Client) -> list[dict]:
    return [warning["args"] for warning in mc.view["cue"]["warnings"] if warning["reason"] == "round.conferrers-absent"]


async def test_the_mc_is_warned_of_a_conferrer_who_is_marked_absent_before_the_round_is_called(server):
    podium, operator = await before_round_five(server)
    absent = await operator.does("guest.absent", {"guest": "trinh-xuan-truong"})
    await podium.at(absent["seq"])
    assert conferrers_missed(podium.mc) == [{"names": ["Trịnh Xuân Trường"], "count": 1}]


async def test_the_mc_is_warned_of_a_conferrer_of_the_programme_who_does_not_confer(server):
    podium, operator = await before_round_five(server)
    assert conferrers_missed(podium.mc) == []
    fallen = await operator.does("round.conferrers", {"round": "r5", "conferrers": [{"person": "vu-xuan-cuong"}]})
    await podium.at(fallen["seq"])
    assert conferrers_missed(podium.mc) == [{"names": ["Trịnh Xuân Trường"], "count": 1}]
