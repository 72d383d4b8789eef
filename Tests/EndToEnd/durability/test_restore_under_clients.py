"""A backup made under load and restored under clients who have seen more than it holds."""

import asyncio

from support.load import Load, LoadClient, committed

SEED = 9


async def a_backup_under_load(load: Load) -> tuple[str, set[str]]:
    """The file, and what had its yes before it was asked for."""
    work = load.begin()
    await load.clients[0].until(lambda: len(load.clients[0].promised) > 5, "some answers")
    before = {id for client in load.clients for id in client.promised}
    file = load.server.data.parent / "backup.sqlite"
    done = await asyncio.to_thread(load.server.run, "backup", load.server.conference, "--out", str(file))
    assert done.code == 0, done.errors
    await load.clients[0].until(lambda: len(load.clients[0].promised) > 10, "more answers, which the backup does not hold")
    await load.server.stop()
    await asyncio.gather(*work)
    for client in load.clients:
        await client.until_closed()
    return str(file), before


async def is_asked_before_it_is_sent_again(client: LoadClient, kept: set[str], old_epoch: str) -> None:
    """What the backup holds is known again; what it lacks and was meant for the state of then is refused by its epoch."""
    known = next((frame for frame in client.sent if frame["id"] in kept), None)
    if known:
        assert await client.put_patiently(known) == client.promised[known["id"]] | {"dup": True}
    gone = next(frame for frame in reversed(client.sent) if frame["id"] in client.promised and frame["id"] not in kept)
    answer = await client.put_patiently(gone | {"epoch": old_epoch, "if": {"stage/main": client.promised[gone["id"]]["seq"]}})
    assert (answer["err"], answer["reason"]) == ("conflict", "epoch.changed"), answer


async def test_clients_who_saw_more_than_a_restored_backup_holds_start_from_its_state(busy_server):
    await busy_server.start()
    load = Load(busy_server, SEED)
    await load.join()
    await load.opened()
    epoch = load.clients[0].welcome["epoch"]
    file, before = await a_backup_under_load(load)
    for verb, more in (("archive", []), ("restore", ["--from", file])):
        done = busy_server.run(verb, busy_server.conference, *more)
        assert done.code == 0, done.errors
    kept = {command for _, _, command, _ in committed(busy_server.journal)}
    assert before <= kept, "what had its yes before the backup is in it"
    await busy_server.start()
    for client in load.clients:
        ahead = client.seq
        await client.join()
        assert client.seq < ahead and client.welcome["continued"] is False and client.gaps == 0
        assert client.chains["view"].snapshots == 2, "another history: told whole, not as a change"
    for client in (client for client in load.clients if client.link.role == "mc"):
        assert client.view == load.clients[0].view
        await is_asked_before_it_is_sent_again(client, kept, epoch)
