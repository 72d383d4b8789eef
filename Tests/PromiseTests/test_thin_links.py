"""Promise 7: on a thin link the newest state wins; nobody reads yesterday's news one by one."""

import asyncio
import time

import pytest

from network import BranchGuest

THIN = "64kbit"
BURST_SECONDS = 6
CHANGES_A_SECOND = 50
NEWEST_SECONDS = 2.0
JOIN_SECONDS = 30
"""A first snapshot of 10 KiB and more takes its time at 8 KB a second."""


async def changes(hands: list[BranchGuest]) -> tuple[float, int]:
    """A burst of the staff's whole rate, all of it on the public screen; gives when it ended and the last position."""
    began, seqs = time.monotonic(), []

    async def work(hand: BranchGuest) -> None:
        number = 0
        while time.monotonic() - began < BURST_SECONDS:
            number += 1
            answer = await hand.put_patiently(hand.command("stage.message", {"screen": "main", "text": f"{hand.link.person}: tin số {number}"}))
            seqs.append(answer["seq"])
            await asyncio.sleep(len(hands) / CHANGES_A_SECOND - 0.01)

    await asyncio.gather(*(work(hand) for hand in hands))
    return time.monotonic(), max(seqs)


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
        for guest in guests:
            await guest.until(lambda: guest.seq >= newest, "the newest state", JOIN_SECONDS)
            late.append(time.monotonic() - ended)
        made += newest - before
    told = [guest.chains["view"].deltas for guest in guests]
    record_property("tried", len(late))
    record_property("figure", f"newest {max(late):.2f} s after {made} changes in {len(late) // len(guests)} bursts")
    assert made >= CHANGES_A_SECOND * BURST_SECONDS * scale(0.1, 0.6), "the burst was none"
    assert all(count <= scale(made, made - 1) for count in told), "a thin link is told the newest, not everything"
    assert all(guest.gaps == 0 and guest.closed is None for guest in guests)
    assert max(late) <= within(NEWEST_SECONDS)
