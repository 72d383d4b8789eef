"""A leaked link is cut: its sockets go within a second, and a newly printed one works."""

import asyncio

from support.client import Client

CUT_SECONDS = 1


async def test_a_revoked_link_is_out_within_a_second_and_a_new_one_works(server):
    await server.start()
    operator = await Client(server, server.link("operator")).join()
    link = server.link("venue", "si-ma-cai")
    leaked = [await Client(server, link).join() for _ in range(2)]
    bystander = await Client(server, server.link("venue", "bac-ha")).join()
    answer = await operator.ask("access.revoke", {"role": "venue", "person": "si-ma-cai"})
    assert answer["ok"]
    for client in leaked:
        assert (await client.until_closed(CUT_SECONDS))[0] == 4504
    assert server.get(server.api("state"), link.token).status == 401
    again = Client(server, link)
    await again.connect()
    await again.send(again.hello())
    assert (await again.until_closed())[0] == 4504, "the holder of a withdrawn link is told so"

    server.links()
    printed = server.link("venue", "si-ma-cai")
    assert printed.token != link.token
    assert (await Client(server, printed).join()).welcome["who"]["person"] == "si-ma-cai"
    await operator.key("participant/venue/si-ma-cai", lambda value: value["generation"] == 2)
    assert bystander.closed is None
    assert (await bystander.time(7))["c0"] == 7


async def test_a_link_stays_revoked_after_the_server_was_killed(server):
    await server.start()
    operator = await Client(server, server.link("operator")).join()
    link = server.link("viewer")
    await operator.ask("access.revoke", {"role": "viewer", "person": link.person})
    await server.restart()
    late = Client(server, link)
    await late.connect()
    await late.send(late.hello())
    assert (await late.until_closed())[0] == 4504
    server.links()
    assert (await Client(server, server.link("viewer")).join()).view["conference"]["state"] == "preparing"


async def test_an_mc_may_cut_its_own_link_but_no_other(server):
    await server.start()
    first = await Client(server, server.link("mc", "mc-1")).join()
    second = await Client(server, server.link("mc", "mc-2")).join()
    refused = await second.ask("access.revoke", {"role": "mc", "person": "mc-1"})
    assert (refused["err"], refused["reason"]) == ("forbidden", "access.not-yours")
    command = second.command("access.revoke", {"role": "mc", "person": "mc-2"})
    answer, closed = await asyncio.gather(second.put(command), second.until_closed())
    assert answer["ok"], "its last command is still answered"
    assert closed[0] == 4504
    assert first.closed is None


async def test_a_command_of_a_link_that_was_cut_meanwhile_does_nothing(server):
    await server.start()
    operator = await Client(server, server.link("operator")).join()
    link = server.link("mc")
    mc = await Client(server, link).join()
    step = mc.cue()
    await operator.ask("access.revoke", {"role": "mc", "person": link.person})
    late = server.post(step, link.token)
    assert late.status == 401
    assert "conference.open" not in server.positions()


async def is_cut(server, link):
    """The holder is told so, and the link that is printed now is another one that opens."""
    late = Client(server, link)
    await late.connect()
    await late.send(late.hello())
    assert (await late.until_closed())[0] == 4504
    server.links()
    printed = server.link(link.role, link.person)
    assert printed.token != link.token
    await Client(server, printed).join()


async def test_a_link_stays_cut_through_an_archive_and_its_successor_is_printed_before_the_start(server):
    await server.start()
    operator = await Client(server, server.link("operator")).join()
    link = server.link("venue", "si-ma-cai")
    assert (await operator.ask("access.revoke", {"role": "venue", "person": "si-ma-cai"}))["ok"]
    await server.stop()
    assert server.run("archive", server.conference).code == 0
    server.links()
    assert server.link("venue", "si-ma-cai").token != link.token, "also before the conference has a journal again"
    await server.start()
    assert all(link.token not in line for line in server.printed)
    await is_cut(server, link)


async def test_a_link_stays_cut_when_an_older_backup_is_put_back(server):
    await server.start()
    operator = await Client(server, server.link("operator")).join()
    link = server.link("venue", "si-ma-cai")
    file = server.data.parent / "backup.sqlite"
    assert server.run("backup", server.conference, "--out", str(file)).code == 0
    for _ in range(2):
        assert (await operator.ask("access.revoke", {"role": "venue", "person": "si-ma-cai"}))["ok"]
    await server.stop()
    for verb, more in (("archive", []), ("restore", ["--from", str(file)])):
        assert server.run(verb, server.conference, *more).code == 0
    await server.start()
    await is_cut(server, link)
    await operator.join()
    assert operator.view["participant/venue/si-ma-cai"]["generation"] == 3


async def test_what_an_older_version_had_cut_is_written_down_when_its_journal_is_archived(server):
    """It kept no register: the journal is asked before it is set aside."""
    await server.start()
    operator = await Client(server, server.link("operator")).join()
    link = server.link("viewer")
    assert (await operator.ask("access.revoke", {"role": "viewer", "person": link.person}))["ok"]
    await server.stop()
    (server.data / "register").unlink()
    assert server.run("archive", server.conference).code == 0
    await server.start()
    await is_cut(server, link)


async def test_the_answer_comes_after_the_register_is_on_disk(server):
    await server.start()
    operator = await Client(server, server.link("operator")).join()
    link = server.link("venue", "si-ma-cai")
    assert (await operator.ask("access.revoke", {"role": "venue", "person": "si-ma-cai"}))["ok"]
    await server.kill()
    for file in server.journal.parent.glob("journal.sqlite*"):
        file.unlink()
    assert server.run("accept", server.conference, "--lost-journal").code == 0
    await server.start()
    await is_cut(server, link)
