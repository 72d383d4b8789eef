"""Promise 7: on a thin link the newest state wins; nobody reads yesterday's news one by one."""

import asyncio
import math
import time

import pytest
from support.client import Client
from support.delayed_line import DelayedClient, DelayedLine
from support.network import BranchClient
from support.server import ServerProcess

THIN = "64kbit"
THIN_BYTES = 8_000
"""What that carries in a second."""
BURST_SECONDS = 6
CHANGES_A_SECOND = 50
NEWEST_SECONDS = 2.0
LONG_NEWS = "tin của hội nghị " * 10
JOIN_SECONDS = 30
"""A first snapshot of 10 KiB and more takes its time at 8 KB a second."""


async def changes(clients: list[Client], seconds: float = BURST_SECONDS, news: str = "tin") -> tuple[float, int]:
    """A burst of the staff's whole rate, all of it on the public screen; gives when it ended and the last position."""
    began, seqs = time.monotonic(), []

    async def work(client: Client) -> None:
        number = 0
        while time.monotonic() - began < seconds:
            number += 1
            text = f"{client.link.person}: {news} số {number}"
            answer = await client.put_patiently(client.command("stage.message", {"screen": "main", "text": text}))
            seqs.append(answer["seq"])
            await asyncio.sleep(len(clients) / CHANGES_A_SECOND - 0.01)

    await asyncio.gather(*(work(client) for client in clients))
    return time.monotonic(), max(seqs)


async def seconds_to_newest(clients: list[Client], ended: float, newest: int) -> list[float]:
    """From the burst's end until each client has its last position."""
    late = []
    for client in clients:
        await client.until(lambda: client.seq >= newest, "the newest state", JOIN_SECONDS)
        late.append(time.monotonic() - ended)
    return late


def the_newest_came_in_time(late: list[float], longest: float) -> None:
    assert max(late) <= longest, f"the newest state came {max(late):.2f} s after the burst"


@pytest.mark.promise(7)
@pytest.mark.seconds(400)
async def test_the_newest_state_is_there_two_seconds_after_a_burst_on_64_kbit_s(networked_server, network, scale, within, record_property):
    await networked_server.start()
    near = network.branch()
    senders = [await BranchClient(networked_server, link, near).join() for link in networked_server.links() if link.role in ("mc", "operator")]
    await senders[0].press()
    readers = [BranchClient(networked_server, networked_server.link("viewer"), network.branch(THIN)) for _ in range(3)]
    for client in readers:
        await client.connect()
        await client.send(client.hello())
        await client.until(lambda: client.welcome and client._is_whole(), "the first snapshot", JOIN_SECONDS)
    late, told, made = [], [], 0
    for _ in range(scale(1, 8)):
        before = senders[0].seq
        ended, newest = await changes(senders)
        late += await seconds_to_newest(readers, ended, newest)
        made += newest - before
    told = [client.chains["view"].deltas for client in readers]
    record_property("tried", len(late))
    record_property("figure", f"newest {max(late):.2f} s after {made} changes in {len(late) // len(readers)} bursts")
    assert made >= CHANGES_A_SECOND * BURST_SECONDS * scale(0.1, 0.6), "the burst was none"
    assert all(count <= scale(made, made - 1) for count in told), "a thin link is told the newest, not everything"
    assert all(client.gaps == 0 and client.closed is None for client in readers)
    the_newest_came_in_time(late, within(NEWEST_SECONDS))


class QueuingLine(DelayedLine):
    """A thin line behind something that reads all that comes and keeps it in order: the server finds nothing to conflate. Until it `is_free` of what
    others send it carries nothing."""

    def __init__(self, server: ServerProcess):
        super().__init__(server, up=self._queued, down=self._queued)
        self.rate = math.inf
        """Bytes a second."""
        self.waiting = 0
        """Bytes that are not through yet."""
        self.is_free = asyncio.Event()

    def _queued(self, size: int) -> float:
        self.waiting += size
        return 0

    async def _deliver(self, under_way: asyncio.Queue, writer) -> None:
        while (next := await under_way.get())[1]:
            await self.is_free.wait()
            await asyncio.sleep(len(next[1]) / self.rate)
            writer.write(next[1])
            self.waiting -= len(next[1])
        writer.close()


@pytest.mark.planted(7)
async def test_a_line_that_queues_the_news_of_yesterday_is_found_out(server):
    await server.start()
    clients = [await Client(server, link).join() for link in server.links() if link.role in ("mc", "operator")]
    await clients[0].press()
    async with QueuingLine(server) as line:
        line.is_free.set()
        client = await DelayedClient(server, server.link("viewer"), line).join()
        line.rate = THIN_BYTES
        line.is_free.clear()
        while line.waiting <= NEWEST_SECONDS * THIN_BYTES:
            ended, newest = await changes(clients, seconds=0.3, news=LONG_NEWS)
        line.is_free.set()
        late = await seconds_to_newest([client], ended, newest)
        with pytest.raises(AssertionError, match="the newest state came"):
            the_newest_came_in_time(late, NEWEST_SECONDS)
        await client.leave()
