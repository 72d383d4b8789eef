"""Promise 4: the right screen after a cut. Links are network namespaces; when to connect again is decided by the page's own code."""

import asyncio
import random
import time

import pytest
from support.client import Client
from support.lean_client import percentile
from support.network import BranchClient, Network, NetworkedServer
from support.page_link import PageLinkClient

SEED = 4
LINK = "1mbit"
RIGHT_SECONDS = 2.0
LONGEST_PAUSE = 12.0
SHORTEST, LONGEST = 0.2, 14.0
"""Seconds of a cut: from a blink to well beyond the heartbeat's bound of 10 s."""


async def press_on(mc: Client) -> None:
    """The public screen changes several times a second, all along."""
    for number in range(1_000_000):
        await mc.does("stage.message", {"screen": "main", "text": f"Tin số {number}"})
        await asyncio.sleep(0.15)


async def cut_and_back(client: PageLinkClient, mc: Client, gap: float, knows: bool) -> float:
    """Seconds from the link's return until the screen shows no less than was true then. `knows`: the client's device sees that it is back."""
    unheard = mc.seq + 2
    client.branch.cut()
    await asyncio.sleep(gap)
    # What was under way at the cut may have come through; the one after that was said into a cut line.
    await mc.at(unheard)
    client.branch.mend()
    began, head = time.monotonic(), mc.seq
    if knows:
        client.online()
    await client.until(lambda: client.seq >= head, f"position {head} after {gap:.1f} s", 30)
    return time.monotonic() - began


async def in_their_places(
    networked_server: NetworkedServer, network: Network, count: int, page=PageLinkClient,
) -> tuple[Client, list[PageLinkClient]]:
    """The MC, and so many clients on a link each."""
    await networked_server.start()
    mc = await BranchClient(networked_server, networked_server.link("mc"), network.branch()).join()
    await mc.press()
    clients = [page(networked_server, networked_server.link("viewer"), network.branch(LINK)) for _ in range(count)]
    await asyncio.gather(*(client.stay() for client in clients))
    return mc, clients


async def show_what_is_true(clients: list[PageLinkClient], mc: Client, network: Network) -> None:
    """Not only the position is right: everything is as a newcomer is told."""
    await mc.does("stage.message", {"screen": "main", "text": "Tin cuối cùng"})
    fresh = await BranchClient(mc.server, clients[0].link, network.branch()).join()
    for client in clients:
        await client.at(fresh.seq)
        assert client.view == fresh.view, "a screen shows something else than a newcomer is told"
        assert client.gaps == 0


def are_right_in_time(took: list[float], longest: float) -> None:
    assert percentile(took, 0.99) <= longest, f"right too late: {sorted(took)[-5:]}"


async def seconds_to_right(
    networked_server: NetworkedServer, network: Network, gaps: list[list[float]], knows: bool = True, page=PageLinkClient,
) -> list[float]:
    """One client for each list of cuts; gives how long each cut's end took."""
    mc, clients = await in_their_places(networked_server, network, len(gaps), page)
    pressing = asyncio.create_task(press_on(mc))

    async def cuts(client: PageLinkClient, each: list[float]) -> list[float]:
        return [await cut_and_back(client, mc, gap, knows) for gap in each]

    found = await asyncio.gather(*(cuts(client, each) for client, each in zip(clients, gaps, strict=True)))
    pressing.cancel()
    await asyncio.gather(pressing, return_exceptions=True)
    await show_what_is_true(clients, mc, network)
    for client in clients:
        await client.go()
    return [seconds for each in found for seconds in each]


def spread(clients: int, cuts: int, dice: random.Random) -> list[list[float]]:
    """Cuts of every length, evenly from the shortest to the longest."""
    step = (LONGEST - SHORTEST) / (clients * cuts)
    gaps = [SHORTEST + step * (number + dice.random()) for number in range(clients * cuts)]
    return [gaps[number::clients] for number in range(clients)]


@pytest.mark.promise(4)
@pytest.mark.seconds(400)
async def test_the_right_screen_stands_two_seconds_after_a_link_returns_however_long_it_was_away(
        networked_server, network, scale, within, record_property):
    gaps = spread(scale(16, 20), scale(1, 10), random.Random(SEED))
    took = await seconds_to_right(networked_server, network, gaps)
    record_property("tried", len(took))
    record_property("figure", f"p99 {percentile(took, 0.99):.2f} s, median {percentile(took, 0.5):.2f} s over {len(took)} cuts")
    are_right_in_time(took, within(RIGHT_SECONDS))


@pytest.mark.seconds(200)
async def test_a_cut_that_no_device_sees_is_over_within_the_longest_pause_between_two_attempts(
        networked_server, network, scale, within, record_property):
    """Nothing tells the page to try at once, so its pauses are the bound: the cap of 10 s, and one try of TCP's."""
    dice = random.Random(SEED)
    took = await seconds_to_right(networked_server, network, [[dice.uniform(6, 9)] for _ in range(scale(4, 20))], knows=False)
    assert max(took) <= within(LONGEST_PAUSE), took


class PageThatOnlyCounts(PageLinkClient):
    """It follows every position, and shows what it was told first."""

    async def _take_state(self, frame: dict) -> None:
        shown = dict(self.view)
        await super()._take_state(frame)
        if shown:
            self.chains["view"].keys = shown


@pytest.mark.planted(4)
async def test_a_page_that_comes_back_to_its_old_picture_is_found_out(networked_server, network):
    with pytest.raises(AssertionError, match="something else than a newcomer is told"):
        await seconds_to_right(networked_server, network, [[SHORTEST]], page=PageThatOnlyCounts)


@pytest.mark.planted(4)
async def test_a_screen_that_is_right_too_late_is_found_out(networked_server, network):
    mc, [client] = await in_their_places(networked_server, network, 1)
    mend, loop = client.branch.mend, asyncio.get_running_loop()
    client.branch.mend = lambda: loop.call_later(RIGHT_SECONDS + 0.1, mend)
    pressing = asyncio.create_task(press_on(mc))
    took = await cut_and_back(client, mc, SHORTEST, knows=False)
    pressing.cancel()
    await asyncio.gather(pressing, return_exceptions=True)
    with pytest.raises(AssertionError, match="right too late"):
        are_right_in_time([took], RIGHT_SECONDS)
    await client.go()
