"""A guest who is to confer has not come: whoever leads has to be told before the round is called."""

from support.ceremony import press_until
from support.client import Client
from support.server import ServerProcess


class Podium:
    """An MC alone at the key, with nobody else to wait for."""

    def __init__(self, mc: Client):
        self.mc = mc
        self.signatories: list[Client] = []

    async def at(self, seq: int) -> None:
        await self.mc.at(seq)


async def before_round_five(server: ServerProcess) -> tuple[Podium, Client]:
    await server.start()
    operator = await Client(server, server.link("operator")).join()
    podium = Podium(await Client(server, server.link("mc")).join())
    await podium.at((await podium.mc.does("conference.open"))["seq"])
    await podium.at((await podium.mc.does("agenda.jump", {"to": "i8"}, "agenda"))["seq"])
    await press_until(podium, "round.call", "r5")
    return podium, operator


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
