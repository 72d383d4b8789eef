"""A backup made under load and restored under clients who have seen more than it holds."""

import asyncio

from load import Hand, Load, committed

SEED = 9


async def a_backup_under_load(load: Load) -> tuple[str, set[str]]:
    """The file, and what had its yes before it was asked for."""
    work = load.begin()
    await load.hands[0].until(lambda: len(load.hands[0].promised) > 5, "some answers")
    before = {id for hand in load.hands for id in hand.promised}
    file = load.house.data.parent / "backup.sqlite"
    done = await asyncio.to_thread(load.house.run, "backup", load.house.conference, "--out", str(file))
    assert done.code == 0, done.errors
    await load.hands[0].until(lambda: len(load.hands[0].promised) > 10, "more answers, which the backup does not hold")
    await load.house.stop()
    await asyncio.gather(*work)
    for hand in load.hands:
        await hand.until_closed()
    return str(file), before


async def is_asked_before_it_is_sent_again(hand: Hand, kept: set[str], old_epoch: str) -> None:
    """What the backup holds is known again; what it lacks and was meant for the state of then is refused by its epoch."""
    known = next((frame for frame in hand.sent if frame["id"] in kept), None)
    if known:
        assert await hand.put_patiently(known) == hand.promised[known["id"]] | {"dup": True}
    gone = next(frame for frame in reversed(hand.sent) if frame["id"] in hand.promised and frame["id"] not in kept)
    answer = await hand.put_patiently(gone | {"epoch": old_epoch, "if": {"stage/main": hand.promised[gone["id"]]["seq"]}})
    assert (answer["err"], answer["reason"]) == ("conflict", "epoch.changed"), answer


async def test_clients_who_saw_more_than_a_restored_backup_holds_start_from_its_state(busy_house):
    await busy_house.start()
    load = Load(busy_house, SEED)
    await load.join()
    await load.opened()
    epoch = load.hands[0].welcome["epoch"]
    file, before = await a_backup_under_load(load)
    for verb, more in (("archive", []), ("restore", ["--from", file])):
        done = busy_house.run(verb, busy_house.conference, *more)
        assert done.code == 0, done.errors
    kept = {command for _, _, command, _ in committed(busy_house.journal)}
    assert before <= kept, "what had its yes before the backup is in it"
    await busy_house.start()
    for hand in load.hands:
        ahead = hand.seq
        await hand.join()
        assert hand.seq < ahead and hand.welcome["continued"] is False and hand.gaps == 0
        assert hand.chains["view"].snapshots == 2, "another history: told whole, not as a change"
    for hand in (hand for hand in load.hands if hand.link.role == "mc"):
        assert hand.view == load.hands[0].view
        await is_asked_before_it_is_sent_again(hand, kept, epoch)
