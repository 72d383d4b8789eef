"""What is true of the hall and not of one server: who is there, who was cut, who drives."""

import asyncio
import time

import pytest
from support.client import BOUND, Client
from support.signing import lists_open, owed, signature

CUT_SECONDS = 1
LOST_SECONDS = 30
"""How long a venue may be gone before the record calls it lost."""


async def one_at_each(group, role: str = "mc", *persons: str) -> list[Client]:
    """Somebody of a role at each server."""
    names = persons or [None] * len(group.servers)
    return [await Client(server, group.link(role, person)).join() for server, person in zip(group.servers, names, strict=True)]


def connected(client: Client, key: str) -> bool | None:
    return client.presence.get(key, {}).get("connected")


async def test_a_venue_that_comes_at_one_server_is_there_on_all(group):
    await group.start()
    mcs, viewers = await one_at_each(group), await one_at_each(group, "viewer")
    venue = await Client(group[0], group.link("venue", "si-ma-cai")).join()
    for client in mcs + viewers:
        await client.key("venue/si-ma-cai", lambda value: "connectedSince" in value)
        await client.until(lambda: connected(client, "venue/si-ma-cai"), "the venue's presence")
    assert group.positions().count("venue.connected") == 1
    await venue.leave()
    for client in mcs + viewers:
        await client.until(lambda: connected(client, "venue/si-ma-cai") is False, "its going")


async def test_a_venue_at_two_servers_is_there_until_it_has_left_both(group):
    await group.start()
    mcs = await one_at_each(group)
    link = group.link("venue", "bac-ha")
    first, second = await Client(group[0], link).join(), await Client(group[1], link).join()
    # What a server tells the others it tells in the order in which it came: with this one they know of both.
    await Client(group[1], group.link("venue", "muong-khuong")).join()
    for client in mcs:
        for venue in ("bac-ha", "muong-khuong"):
            await client.until(lambda: connected(client, f"venue/{venue}"), "the venues' presence")
            await client.key(f"venue/{venue}", lambda value: "connectedSince" in value)
    assert group.positions().count("venue.connected") == 2
    await first.leave()
    # Whoever comes after it has left is told of on the same way.
    await Client(group[0], group.link("venue", "van-ban")).join()
    for client in mcs:
        await client.until(lambda: connected(client, "venue/van-ban"), "the next venue's presence")
        assert connected(client, "venue/bac-ha")
    await second.leave()
    for client in mcs:
        await client.until(lambda: connected(client, "venue/bac-ha") is False, "its going")


async def test_a_venue_is_lost_only_when_no_server_has_it_and_once(group):
    await group.start()
    mcs = await one_at_each(group)
    gone, moved = group.link("venue", "si-ma-cai"), group.link("venue", "bac-ha")
    at_first = [await Client(group[0], link).join() for link in (gone, moved)]
    await Client(group[1], moved).join()
    for client in mcs:
        for link in (gone, moved):
            await client.until(lambda: connected(client, f"venue/{link.person}"), "both venues")
    left = time.monotonic()
    await asyncio.gather(*(client.leave() for client in at_first))
    for client in mcs:
        await client.until(lambda: "lostSince" in client.view["venue/si-ma-cai"], "word that it is lost", LOST_SECONDS + BOUND)
        assert "lostSince" not in client.view["venue/bac-ha"]
    assert time.monotonic() - left >= LOST_SECONDS
    assert group.positions().count("venue.lost") == 1


async def test_a_server_that_dies_takes_its_venues_presence_with_it_and_a_venue_that_moved_stays(group):
    await group.start()
    mcs = [await Client(server, group.link("mc")).join() for server in group.servers[:2]]
    dying = group[2]
    for person in ("si-ma-cai", "bac-ha"):
        await Client(dying, group.link("venue", person)).join()
        for mc in mcs:
            await mc.until(lambda: connected(mc, f"venue/{person}"), "the venue's presence")
    await dying.kill()
    await Client(group[0], group.link("venue", "bac-ha")).join()
    for mc in mcs:
        await mc.until(lambda: connected(mc, "venue/si-ma-cai") is False, "the going of the venue whose server died")
        await mc.until(lambda: connected(mc, "venue/bac-ha"), "the venue that came here")
    assert group.positions().count("venue.connected") == 2


async def test_viewers_are_counted_over_all_servers(group):
    await group.start()
    mcs = await one_at_each(group)
    viewers = [*await one_at_each(group, "viewer"), *await one_at_each(group, "viewer")]
    for mc in mcs:
        await mc.until(lambda: mc.presence.get("viewers", {}).get("count") == len(viewers), "all viewers")
    await viewers.pop().leave()
    for mc in mcs:
        await mc.until(lambda: mc.presence["viewers"]["count"] == len(viewers), "one fewer")


async def test_the_same_tab_at_another_server_closes_the_older_socket(group):
    await group.start()
    older, bystander = await Client(group[0], group.link("mc", "mc-1")).join(), await Client(group[0], group.link("mc", "mc-1")).join()
    newer = Client(group[1], older.link)
    newer.client_id = older.client_id
    await newer.join()
    assert (await older.until_closed())[0] == 4506
    assert (bystander.closed, newer.closed) == (None, None), "another tab of the same person stays"
    assert (await newer.press())["ok"]


@pytest.mark.parametrize("role", ["venue", "viewer"])
async def test_a_link_that_is_cut_at_one_server_closes_its_sockets_at_all_within_a_second(group, role, within, record_property):
    await group.start()
    operator = await Client(group[0], group.link("operator")).join()
    link = group.link(role)
    leaked = [await Client(server, link).join() for server in group.servers]
    answer = await operator.ask("access.revoke", {"role": role, "person": link.person})
    answered = time.monotonic()
    assert answer["ok"]
    closed = await asyncio.gather(*(client.until_closed() for client in leaked))
    taken = time.monotonic() - answered
    assert [code for code, _ in closed] == [4504] * 3
    record_property("figure", f"closed at all {taken:.2f} s after the answer")
    assert taken <= within(CUT_SECONDS)
    for server in group.servers:
        late = Client(server, link)
        await late.connect()
        await late.send(late.hello())
        assert (await late.until_closed())[0] == 4504
    group.links()
    for server in group.servers:
        await (await Client(server, group.link(role, link.person)).join()).leave()


async def test_a_link_stays_cut_at_a_server_that_was_away_meanwhile(group):
    await group.start()
    operator = await Client(group[0], group.link("operator")).join()
    link = group.link("venue", "si-ma-cai")
    await group[2].kill()
    assert (await operator.ask("access.revoke", {"role": "venue", "person": "si-ma-cai"}))["ok"]
    await group[2].start()
    late = Client(group[2], link)
    await late.connect()
    await late.send(late.hello())
    assert (await late.until_closed())[0] == 4504


async def test_the_control_lock_taken_at_one_server_fences_at_all(group, within):
    await group.start()
    mcs = await one_at_each(group, "mc", "mc-1", "mc-2", "mc-3")
    opened = await mcs[0].press()
    for mc in mcs:
        await mc.at(opened["seq"])
    late = mcs[0].cue()
    taken = await mcs[1].ask("desk.take")
    assert taken["ok"]
    answered = time.monotonic()
    assert (await mcs[0].put(late))["reason"] == "desk.held", "it was pressed before anybody there was told"
    for mc in mcs:
        await mc.key("desk", lambda desk: desk["holder"] == "mc-2")
    assert time.monotonic() - answered <= within(CUT_SECONDS)
    for mc in (mcs[0], mcs[2]):
        refused = await mc.press()
        assert (refused["err"], refused["reason"], refused["args"]) == ("forbidden", "desk.held", {"by": "mc-2"})
    assert (await mcs[1].press())["ok"]


async def test_a_list_is_not_closed_in_the_face_of_signatories_who_sit_at_other_servers(group):
    await group.start()
    mc = await lists_open(group[0])
    signatories = [await Client(server, group.link("delegate", f"dai-dien-{number}")).join() for number, server in enumerate(group.servers, 1)]
    for signatory in signatories:
        await mc.until(lambda: connected(mc, f"delegate/{signatory.link.person}"), "the signatory's presence")
    refused = await mc.put_patiently(mc.command("pledge.close", {"pledge": "cum-a"}, mc.seen("pledge/cum-a")))
    assert (refused["ok"], refused["reason"], refused["args"]["connected"]) == (False, "pledge.unsigned", len(signatories))
    await asyncio.gather(*(signatory.put_patiently(signature(signatory, owed(signatory)[0])) for signatory in signatories))
    refused = await mc.put_patiently(mc.command("pledge.close", {"pledge": "cum-a"}, mc.seen("pledge/cum-a")))
    assert refused["ok"] or refused["args"]["connected"] == 0, "whoever has signed is not waited for"
