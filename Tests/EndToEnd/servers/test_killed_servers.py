"""Servers die or are replaced one by one, and nobody loses anything: whoever sat there goes on at another, with what they have."""

import asyncio
import random

import pytest
from support.client import BOUND
from support.roaming import RoamingClient, all_doubled_and_lost, crowd

SEED = 20220117
WHOLE_SECONDS = 2
VIEWERS = 10
STAFF = ("mc", "operator")


class Hall:
    """Staff and venues who work, and viewers who look on, behind a balancer."""

    def __init__(self, group, balancer):
        self.group = group
        self.balancer = balancer
        self.dice = random.Random(SEED)
        self.workers = crowd(balancer, self.dice, "mc", "operator", "venue")
        viewer = balancer.link("viewer")
        self.viewers = [RoamingClient(balancer, viewer, random.Random(number)) for number in range(VIEWERS)]
        self.clients = self.workers + self.viewers
        self.done = 0
        self._progress = asyncio.Condition()
        self._working: list[asyncio.Task] = []
        self._is_over = False

    async def come(self) -> "Hall":
        for client in self.clients:
            await client.come()
        mc = next(client for client in self.workers if client.link.role == "mc")
        assert (await mc.insists(mc.cue()))["ok"]
        return self

    def begin(self) -> None:
        """Everybody works, each as fast as the wire lets them, until `rest`."""
        self._is_over = False
        self._working = [asyncio.create_task(self._works(client)) for client in self.workers]

    async def rest(self) -> None:
        """Whatever is under way is answered first."""
        self._is_over = True
        await asyncio.gather(*self._working)

    async def _works(self, client: RoamingClient) -> None:
        while not self._is_over:
            answer = await client.does_something()
            assert answer["ok"], (client.link.person, answer)
            async with self._progress:
                self.done += 1
                self._progress.notify_all()

    async def done_more(self, commands: int) -> None:
        """Returns when so many more have their answers."""
        wanted = self.done + commands
        async with self._progress:
            await asyncio.wait_for(self._progress.wait_for(lambda: self.done >= wanted), 6 * BOUND)

    async def whole(self) -> None:
        for client in self.clients:
            await client.whole()

    async def all_see_the_same(self) -> None:
        await self.whole()
        staff = [client for client in self.clients if client.link.role in STAFF]
        public = [client for client in self.clients if client.link.role not in STAFF]
        for clients in (staff, public):
            newest = max(clients, key=lambda client: client.seq)
            for client in clients:
                await client.until(lambda: client.view == newest.view, f"what {newest.link.person} sees")

    def nobody_missed_anything(self) -> None:
        for client in self.clients:
            assert (client.gaps, client.silent_losses, client.early_answers) == (0, 0, 0), client.link
            assert all(welcome["continued"] for welcome in client.welcomes[1:]), client.link
            assert client.chains["view"].snapshots == 1, f"{client.link.person} was told all anew"

    async def go(self) -> None:
        await asyncio.gather(*(client.go() for client in self.clients))


async def hall_behind(group, balancer) -> Hall:
    await group.start(*balancer.options)
    balancer.start()
    return await Hall(group, balancer).come()


@pytest.mark.case(14)
@pytest.mark.promise(2)
@pytest.mark.seconds(600)
async def test_a_random_server_dies_every_few_seconds_and_nothing_acknowledged_is_lost_or_doubled(group, behind, scale, within, record_property):
    hall = await hall_behind(group, behind(group))
    deaths, between = scale(3, 20), scale(50, 100)
    hall.begin()
    for _ in range(deaths):
        await hall.done_more(between)
        victim = hall.dice.choice(group.servers)
        await victim.kill()
        await victim.start()
        await hall.whole()
    await hall.rest()
    await hall.all_see_the_same()
    back = [seconds for client in hall.clients for seconds in client.back]
    record_property("tried", hall.done)
    record_property("figure", f"{hall.done} commands, {deaths} deaths, {len(back)} came back, whole after {max(back):.2f} s at most")
    assert len(back) >= deaths, "nobody was at a server that died"
    assert all_doubled_and_lost(hall.workers, group) == []
    hall.nobody_missed_anything()
    assert max(back) <= within(WHOLE_SECONDS)
    await hall.go()


@pytest.mark.planted(2)
async def test_a_command_that_the_database_has_lost_is_found_out(group, behind):
    hall = await hall_behind(group, behind(group))
    hall.begin()
    await hall.done_more(20)
    await hall.rest()
    assert all_doubled_and_lost(hall.workers, group) == []
    lost = next(frame for client in hall.workers for frame in client.sent if frame["op"] == "stage.message")
    group.forget(lost["id"])
    wrong = all_doubled_and_lost(hall.workers, group)
    assert any(lost["id"] in line for line in wrong), wrong
    await hall.go()


@pytest.mark.case(14)
@pytest.mark.promise(1)
async def test_a_rolling_restart_says_goodbye_at_each_server_and_loses_nobody(group, behind, record_property):
    hall = await hall_behind(group, behind(group))
    hall.begin()
    for server in group.servers:
        assert await server.stop() == 0
        await server.start()
        await hall.whole()
        await hall.done_more(10)
    await hall.rest()
    await hall.all_see_the_same()
    hall.nobody_missed_anything()
    back = [seconds for client in hall.clients for seconds in client.back]
    assert len(back) >= len(hall.clients), "each was at a server that was stopped, some more than once"
    assert all(client.goodbyes == len(client.back) for client in hall.clients), "a line broke without a goodbye"
    assert all_doubled_and_lost(hall.workers, group) == []
    record_property("figure", f"{len(back)} moved by three goodbyes, whole after {max(back):.2f} s at most")
    await hall.go()
