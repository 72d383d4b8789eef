"""Who comes late and who comes back: the whole once, and from then on only what was missed."""

import asyncio

from support.client import Client
from support.starting_points import first_item_on


async def test_a_late_joiner_sees_what_those_see_who_were_there_all_along(server):
    mc, _, viewer = await first_item_on(server)
    for role, there in (("operator", mc), ("viewer", viewer), ("screen", viewer), ("delegate", viewer)):
        late = await Client(server, server.link(role)).join()
        assert late.welcome["continued"] is False
        assert late.view == there.view
        assert (late.chains["view"].snapshots, late.chains["view"].deltas) == (1, 0)


async def test_a_client_whose_line_was_cut_gets_what_it_missed_and_nothing_else(server):
    mc, _, viewer = await first_item_on(server)
    await viewer.cut()
    for _ in range(3):
        answer = await mc.press()
        await mc.at(answer["seq"])
    await viewer.join()
    assert viewer.welcome["continued"] is True
    chain = viewer.chains["view"]
    assert (chain.snapshots, viewer.gaps) == (1, 0)
    assert viewer.view == (await Client(server, viewer.link).join()).view
    missed = chain.deltas
    await viewer.cut()
    await viewer.join()
    assert (chain.snapshots, chain.deltas) == (1, missed), "who missed nothing is told nothing"


async def test_a_view_of_another_version_is_given_whole(server):
    _, _, viewer = await first_item_on(server)
    await viewer.cut()
    viewer.welcome["view"] = "public.999"
    await viewer.join()
    assert viewer.chains["view"].snapshots == 2
    assert viewer.gaps == 0


async def test_after_hundreds_of_steps_a_killed_server_takes_up_from_its_snapshot_and_clients_by_delta(long_server):
    """A snapshot of the state is stored every 500 positions; it carries the positions of every view."""
    await long_server.start()
    viewer = await Client(long_server, long_server.link("viewer")).join()
    mcs = [await Client(long_server, link).join() for link in long_server.links() if link.role == "mc"]
    opened = await mcs[0].press()
    for number in range(17):
        answers = await asyncio.gather(*(mc.ask("notice.send", {"to": "all", "text": f"Thông báo {number}"}) for mc in mcs))
        assert all(answer["ok"] for answer in answers), answers
    last = max(answer["seq"] for answer in answers)
    assert last > opened["seq"] + 500
    await viewer.at(last)
    await viewer.cut()
    started = await mcs[1].press()
    await mcs[1].at(started["seq"])
    sent = await mcs[2].ask("notice.send", {"to": "all", "text": "Mời các điểm cầu kiểm tra âm thanh"})
    await long_server.restart()
    assert long_server.snapshots() > 0
    await viewer.join()
    assert viewer.welcome["continued"] is True
    assert viewer.chains["view"].snapshots == 1
    fresh = await Client(long_server, viewer.link).join()
    assert viewer.view == fresh.view
    assert "notice/" + sent["created"] in viewer.view
    assert len([key for key in viewer.view if key.startswith("notice/")]) == 20
    await mcs[1].until_closed()
    await mcs[1].join()
    assert mcs[1].chains["view"].snapshots == 1
    assert mcs[1].view == (await Client(long_server, mcs[3].link).join()).view


async def test_a_client_that_claims_more_than_the_journal_holds_is_given_the_whole(server):
    _, _, viewer = await first_item_on(server)
    await viewer.cut()
    there, viewer.chains["view"].seq = viewer.seq, 10_000
    await viewer.join()
    assert viewer.welcome["continued"] is False
    assert (viewer.seq, viewer.chains["view"].snapshots, viewer.gaps) == (there, 2, 0)


async def test_what_is_for_one_venue_reaches_it_alone_and_its_own_chain_resumes_by_delta(server):
    mc, venue, viewer = await first_item_on(server)
    first = await mc.ask("notice.send", {"to": "venue/si-ma-cai", "text": "Đề nghị điểm cầu tắt micro"})
    key = "notice/" + first["created"]
    await venue.until(lambda: key in venue.mine, "the notice")
    read = await venue.ask("notice.read", {"notice": first["created"]})
    assert read["ok"] and venue.mine[key]["read"] is True
    readers = await mc.key(key, lambda notice: notice["readBy"])
    assert [(mark["role"], mark["person"]) for mark in readers["readBy"]] == [("venue", "si-ma-cai")]
    wholes = venue.chains["mine"].snapshots
    await venue.cut()
    second = await mc.ask("notice.send", {"to": "venue/si-ma-cai", "text": "Xin cảm ơn điểm cầu"})
    await server.restart()
    await venue.join()
    later = "notice/" + second["created"]
    assert {one for one in venue.mine if one.startswith("notice/")} == {key, later}
    assert venue.mine[later]["read"] is False
    assert venue.chains["mine"].snapshots == wholes and venue.gaps == 0
    everybody_else = await Client(server, server.link("venue", "bac-ha")).join()
    for client in (everybody_else, viewer):
        assert not {key, later} & (set(client.view) | set(client.mine))


async def test_a_burst_in_flight_when_the_server_is_killed_is_done_once_each(long_server):
    """Three hundred notices from thirty MCs; the server dies with the first answer, and everything is sent again."""
    await long_server.start()
    mcs = [await Client(long_server, link).join() for link in long_server.links() if link.role == "mc"]
    sent = [(mc, mc.command("notice.send", {"to": "all", "text": f"{mc.link.person}: {n}"})) for n in range(10) for mc in mcs]
    for mc, command in sent:
        await mc.send(command)
    await asyncio.wait([asyncio.create_task(mc.answer(command["id"])) for mc, command in sent], return_when=asyncio.FIRST_COMPLETED)
    await long_server.restart()
    told = {id: answer for mc in mcs for id, answer in mc.answered().items()}
    assert told, "the first answer was there"
    for mc in mcs:
        await mc.until_closed()
        await mc.join()
    for mc, command in sent:
        answer = await mc.put(command)
        assert answer["ok"], answer
        if command["id"] in told:
            assert answer == told[command["id"]] | {"dup": True}, "what was acknowledged is on disk"
    assert long_server.positions().count("notice.send") == len(sent)
    assert all(mc.gaps == 0 for mc in mcs)


async def test_what_vanished_while_a_client_was_away_vanishes_for_it_too(server):
    mc, _, viewer = await first_item_on(server)
    break_ = {"kind": "break", "title": {"vi": "Giải lao"}, "minutes": 10}
    inserted = await mc.ask("agenda.insert", {"after": "i6", "item": break_})
    item = inserted["created"]
    key = f"agenda/{item}"
    await viewer.key(key)
    await viewer.cut()
    undone = await mc.undo(inserted["seq"])
    assert undone["ok"], undone
    await mc.at(undone["seq"])
    assert key not in mc.view
    await server.restart()
    await viewer.join()
    assert (viewer.chains["view"].snapshots, viewer.gaps) == (1, 0)
    assert key not in viewer.view and item not in viewer.view["agenda"]["order"]
    assert viewer.view == (await Client(server, viewer.link).join()).view
