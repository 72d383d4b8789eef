"""The database's primary dies under load and its standby takes its place: nobody has to log in again, and everything that was answered is there."""

import asyncio
import random
import time

import pytest
from support.roaming import all_doubled_and_lost, crowd
from support.servers import ServerGroup

SEED = 19
WRITING_SECONDS = 10
COMMANDS_BEFORE = 5
"""Of each client, before the primary dies and after the standby has taken over, beside those while it happens."""


@pytest.mark.case(15)
@pytest.mark.promise(2)
async def test_the_primary_dies_under_load_and_the_hall_writes_on_at_the_promoted_standby(own_cluster, tmp_path, behind, within, record_property):
    own_cluster.standby()
    group = ServerGroup(tmp_path / "group", own_cluster)
    try:
        balancer = behind(group)
        await group.start(*balancer.options)
        balancer.start()
        clients = crowd(balancer, random.Random(SEED), "mc", "operator", "venue")
        for client in clients:
            await client.come()
        await opened(clients)
        await asyncio.gather(*(several(client, COMMANDS_BEFORE) for client in clients))
        # Until they are told: whoever had a number of commands to give could be through with them before anybody looks.
        over = asyncio.Event()
        working = [asyncio.create_task(works(client, over)) for client in clients]
        await first_answer(clients)
        own_cluster.primary.kill()
        await asyncio.to_thread(own_cluster.promote)
        promoted = time.monotonic()
        await first_answer(clients)
        writing = time.monotonic() - promoted
        over.set()
        await asyncio.gather(*working)
        await asyncio.gather(*(several(client, COMMANDS_BEFORE) for client in clients))
        for client in clients:
            assert len(client.welcomes) == 1 and client.gaps == 0, f"{client.link.person} had to come again"
        assert all_doubled_and_lost(clients, group) == []
        record_property("figure", f"writing {writing:.2f} s after the promotion, {sum(len(client.promised) for client in clients)} acknowledged")
        assert writing <= within(WRITING_SECONDS)
        await asyncio.gather(*(client.go() for client in clients))
    finally:
        group.end()


async def opened(clients) -> None:
    mc = next(client for client in clients if client.link.role == "mc")
    assert (await mc.insists(mc.cue()))["ok"]


async def several(client, count: int) -> None:
    for _ in range(count):
        answer = await client.does_something()
        assert answer["ok"], (client.link.person, answer)


async def works(client, over: asyncio.Event) -> None:
    while not over.is_set():
        await several(client, 1)


async def first_answer(clients) -> None:
    """Returns as soon as anybody has a yes that nobody had before."""
    before = {id for client in clients for id in client.promised}
    waiting = [asyncio.create_task(client.until(lambda: client.promised.keys() - before, "a yes", 60)) for client in clients]
    done, rest = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    for each in rest:
        each.cancel()
    await asyncio.gather(*rest, return_exceptions=True)
    for each in done:
        each.result()
