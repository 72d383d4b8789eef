"""The afternoon on three servers behind one address: whoever sits at which, all see the same, and the record is one."""

import asyncio

import pytest
from support.ceremony import STEPS, press
from support.client import Client
from support.everyone import Everyone


class EveryoneBehind(Everyone):
    """They come one after the other, so that the balancer gives each server its share, and the MCs one each."""

    async def join(self) -> "EveryoneBehind":
        for client in self.clients:
            await client.join()
        for client in self.clients:
            await client.until(lambda: self._all_connected(client), "ten connected venues")
        return self


@pytest.mark.case(13)
@pytest.mark.promise(1)
@pytest.mark.parametrize("kind", ["nginx", "haproxy"])
async def test_the_whole_afternoon_on_three_servers_ends_the_same_on_all(group, behind, kind, record_property):
    balancer = behind(group, kind)
    await group.start(*balancer.options)
    balancer.start()
    everyone = await EveryoneBehind(balancer).join()
    pressed = []
    while everyone.mc.view["cue"]["op"]:
        pressed.append((await press(everyone, everyone.mcs[len(pressed) % len(everyone.mcs)]))["op"])
        everyone.all_see_the_same()
    assert pressed == STEPS
    await everyone.told(max(client.seq for client in everyone.staff))
    everyone.all_see_the_same()
    everyone.nothing_was_missed()
    await asyncio.gather(*(is_the_same_at(server, everyone) for server in group.servers))
    everyone.all_resumed_by_delta()
    steps = [op for op in group.positions() if op in STEPS]
    assert steps == pressed, "each press moved the hall once"
    written = group.written_by_each()
    assert len(written) == len(group.servers) and min(written) >= len(pressed) // 6, f"not all had their share: {written}"
    forty_eight_were_honoured_and_thirty_signed(everyone)
    record_property("figure", f"{kind}: {len(pressed)} steps, positions by server {written}")
    await everyone.leave()


async def is_the_same_at(server, everyone: Everyone) -> None:
    """Whoever joins just this server now is told what all have."""
    for who in (everyone.mc, everyone.viewers[0]):
        fresh = await Client(server, who.link).join()
        await fresh.until(lambda: fresh.view == who.view, f"what all others see, at the server on port {server.port}")
        await fresh.leave()


def forty_eight_were_honoured_and_thirty_signed(everyone: Everyone) -> None:
    token = everyone.viewers[0].link.token
    for server in everyone.server.group.servers:
        rows = server.get(server.api("lists/recipients"), token).json["rows"]
        assert [row["state"] for row in rows] == ["conferred"] * 48
    answers = [value for key, value in everyone.viewers[0].view.items() if key.startswith("answer/")]
    assert [(answer["state"], answer["how"]) for answer in answers] == [("signed", "own")] * 30
    receipts = [value["receipt"]["seq"] for client in everyone.signatories for value in client.mine.values()]
    assert len(receipts) == len(set(receipts)) == 30
