"""A step taken back: item, clock and stage as they were, on every screen; but never the floor from under a later step."""

from support.client import Client

RESTORED = ("agenda", "agenda/i1", "agenda/i2", "timer/item", "stage/main", "stage/overlay")


async def the_hall_at_the_first_item(server) -> tuple[Client, list[Client]]:
    await server.start()
    mc = await Client(server, server.link("mc")).join()
    others = [await Client(server, server.link(role)).join() for role in ("operator", "chair", "venue", "screen", "viewer")]
    await mc.press()
    started = await mc.press()
    await all_at([mc, *others], started["seq"])
    return mc, others


async def all_at(clients: list[Client], seq: int) -> None:
    for client in clients:
        await client.at(seq)


def seen_by(client: Client) -> dict:
    return {key: client.view.get(key) for key in RESTORED}


async def test_undo_of_an_advance_restores_item_clock_and_stage_on_every_screen(server):
    mc, others = await the_hall_at_the_first_item(server)
    before = {client: seen_by(client) for client in [mc, *others]}
    moved = await mc.press()
    await all_at(list(before), moved["seq"])
    for client, was in before.items():
        assert all(seen_by(client)[key] != was[key] for key in RESTORED), "the advance moved all of it"
    undone = await mc.undo(moved["seq"])
    assert undone["ok"], undone
    await all_at(list(before), undone["seq"])
    for client, was in before.items():
        assert seen_by(client) == was
    assert moved["seq"] not in [step["seq"] for step in mc.view["steps"]["list"]]
    assert mc.view["cue"]["arg"] == {"from": "i1"}
    assert (await mc.press())["ok"], "the same step can be taken again"


async def test_undo_of_the_first_advance_leaves_no_item_no_clock_and_the_title(server):
    mc, others = await the_hall_at_the_first_item(server)
    undone = await mc.undo(mc.view["steps"]["list"][-1]["seq"])
    await all_at([mc, *others], undone["seq"])
    for client in [mc, *others]:
        assert client.view["agenda"]["current"] is None
        assert "startedAt" not in client.view["agenda"]
        assert "timer/item" not in client.view
        assert client.view["stage/main"]["scene"] == {"kind": "title"}


async def test_undo_after_a_dependent_step_is_refused_and_names_that_step(server):
    mc, others = await the_hall_at_the_first_item(server)
    moved = await mc.press()
    await mc.at(moved["seq"])
    extended = await others[0].ask("agenda.extend", {"minutes": 5})
    await all_at([mc, *others], extended["seq"])
    shown = seen_by(others[-1])
    refused = await mc.undo(moved["seq"])
    assert (refused["ok"], refused["err"], refused["reason"]) == (False, "conflict", "steps.later")
    assert refused["args"] == {"op": "agenda.extend", "seq": extended["seq"], "by": "operator-1"}
    assert seen_by(others[-1]) == shown
    taken_back = await mc.undo(extended["seq"])
    assert taken_back["ok"]
    await mc.at(taken_back["seq"])
    assert (await mc.undo(moved["seq"]))["ok"], "once the later step is taken back nothing stands in the way"


async def test_a_request_that_changed_another_field_does_not_stand_in_the_way_of_undo(server):
    mc, _ = await the_hall_at_the_first_item(server)
    moved = await mc.press()
    await mc.at(moved["seq"])
    noted = await mc.ask("agenda.edit", {"item": "i2", "set": {"notes": "Quốc ca: bản ghi của Đài tỉnh"}})
    await mc.at(noted["seq"])
    undone = await mc.undo(moved["seq"])
    assert undone["ok"], undone
    await mc.at(undone["seq"])
    assert mc.view["agenda/i2"]["notes"] == "Quốc ca: bản ghi của Đài tỉnh"
    assert mc.view["agenda/i2"]["state"] == "planned"


async def test_undo_without_having_seen_the_steps_is_refused(server):
    mc, _ = await the_hall_at_the_first_item(server)
    seen = mc.seen("steps")
    moved = await mc.press()
    await mc.at(moved["seq"])
    unseen = await mc.put(mc.command("undo", {"seq": moved["seq"]}), malformed=True)
    assert (unseen["err"], unseen["reason"], unseen["args"]) == ("bad_request", "command.if-missing", {"key": "steps"})
    stale = await mc.ask("undo", {"seq": moved["seq"]}, seen)
    assert (stale["err"], stale["reason"], stale["args"]) == ("conflict", "entity.changed", {"key": "steps"})
    unknown = await mc.undo(1)
    assert (unknown["err"], unknown["reason"]) == ("not_found", "steps.unknown")


async def test_a_step_can_be_undone_after_the_server_was_killed(server):
    mc, _ = await the_hall_at_the_first_item(server)
    was = seen_by(mc)
    moved = await mc.press()
    await mc.at(moved["seq"])
    await server.restart()
    await mc.until_closed()
    await mc.join()
    undone = await mc.undo(moved["seq"])
    assert undone["ok"], undone
    await mc.at(undone["seq"])
    assert seen_by(mc) == was


async def test_the_end_of_the_conference_can_be_undone_and_the_seal_not(server):
    mc, others = await the_hall_at_the_first_item(server)
    asked = await mc.ask("conference.end", {}, mc.seen("conference"))
    assert (asked["err"], asked["reason"]) == ("conflict", "agenda.still-running")
    ended = await mc.ask("conference.end", {"confirm": True}, mc.seen("conference"))
    await all_at([mc, *others], ended["seq"])
    assert others[-1].view["conference"]["state"] == "ended"
    undone = await mc.undo(ended["seq"])
    assert undone["ok"], undone
    await all_at([mc, *others], undone["seq"])
    assert others[-1].view["conference"]["state"] == "live"
    assert others[-1].view["agenda"]["current"] == "i1"
    ended = await mc.ask("conference.end", {"confirm": True}, mc.seen("conference"))
    await mc.at(ended["seq"])
    sealed = await mc.ask("conference.seal", {}, mc.seen("conference"))
    await all_at([mc, *others], sealed["seq"])
    refused = await mc.undo(ended["seq"])
    assert (refused["err"], refused["reason"]) == ("closed", "conference.sealed")
