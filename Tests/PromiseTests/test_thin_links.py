"""Promise 7: on a thin link the newest state wins; nobody reads yesterday's news one by one."""

import asyncio
import math
import time

import pytest

from far_line import FarGuest, FarLine
from guest import Guest
from house import House
from network import BranchGuest

THIN = "64kbit"
THIN_BYTES = 8_000
"""What that carries in a second."""
BURST_SECONDS = 6
CHANGES_A_SECOND = 50
NEWEST_SECONDS = 2.0
LONG_NEWS = "tin của hội nghị " * 10
JOIN_SECONDS = 30
"""A first snapshot of 10 KiB and more takes its time at 8 KB a second."""


async def changes(hands: list[Guest], seconds: float = BURST_SECONDS, news: str = "tin") -> tuple[float, int]:
    """A burst of the staff's whole rate, all of it on the public screen; gives when it ended and the last position."""
    began, seqs = time.monotonic(), []

    async def work(hand: Guest) -> None:
        number = 0
        while time.monotonic() - began < seconds:
            number += 1
            answer = await hand.put_patiently(hand.command("stage.message", {"screen": "main", "text": f"{hand.link.person}: {news} số {number}"}))
            seqs.append(answer["seq"])
            await asyncio.sleep(len(hands) / CHANGES_A_SECOND - 0.01)

    await asyncio.gather(*(work(hand) for hand in hands))
    return time.monotonic(), max(seqs)


async def seconds_to_newest(guests: list[Guest], ended: float, newest: int) -> list[float]:
    """From the burst's end until each guest has its last position."""
    late = []
    for guest in guests:
        await guest.until(lambda: guest.seq >= newest, "the newest state", JOIN_SECONDS)
        late.append(time.monotonic() - ended)
    return late


def the_newest_came_in_time(late: list[float], longest: float) -> None:
    assert max(late) <= longest, f"the newest state came {max(late):.2f} s after the burst"


@pytest.mark.promise(7)
@pytest.mark.seconds(400)
async def test_the_newest_state_is_there_two_seconds_after_a_burst_on_64_kbit_s(hall, network, scale, within, record_property):
    await hall.start()
    near = network.branch()
    hands = [await BranchGuest(hall, link, near).join() for link in hall.links() if link.role in ("mc", "operator")]
    await hands[0].press()
    guests = [BranchGuest(hall, hall.link("viewer"), network.branch(THIN)) for _ in range(3)]
    for guest in guests:
        await guest.connect()
        await guest.send(guest.hello())
        await guest.until(lambda: guest.welcome and guest._is_whole(), "the first snapshot", JOIN_SECONDS)
    late, told, made = [], [], 0
    for _ in range(scale(1, 8)):
        before = hands[0].seq
        ended, newest = await changes(hands)
        late += await seconds_to_newest(guests, ended, newest)
        made += newest - before
    told = [guest.chains["view"].deltas for guest in guests]
    record_property("tried", len(late))
    record_property("figure", f"newest {max(late):.2f} s after {made} changes in {len(late) // len(guests)} bursts")
    assert made >= CHANGES_A_SECOND * BURST_SECONDS * scale(0.1, 0.6), "the burst was none"
    assert all(count <= scale(made, made - 1) for count in told), "a thin link is told the newest, not everything"
    assert all(guest.gaps == 0 and guest.closed is None for guest in guests)
    the_newest_came_in_time(late, within(NEWEST_SECONDS))


class QueuingLine(FarLine):
    """A thin line behind something that reads all that comes and keeps it in order: the house finds nothing to conflate. Until it `is_free` of what others
    send it carries nothing."""

    def __init__(self, house: House):
        super().__init__(house, up=self._queued, down=self._queued)
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
async def test_a_line_that_queues_the_news_of_yesterday_is_found_out(house):
    await house.start()
    hands = [await Guest(house, link).join() for link in house.links() if link.role in ("mc", "operator")]
    await hands[0].press()
    async with QueuingLine(house) as line:
        line.is_free.set()
        guest = await FarGuest(house, house.link("viewer"), line).join()
        line.rate = THIN_BYTES
        line.is_free.clear()
        while line.waiting <= NEWEST_SECONDS * THIN_BYTES:
            ended, newest = await changes(hands, seconds=0.3, news=LONG_NEWS)
        line.is_free.set()
        late = await seconds_to_newest([guest], ended, newest)
        with pytest.raises(AssertionError, match="the newest state came"):
            the_newest_came_in_time(late, NEWEST_SECONDS)
        await guest.leave()
