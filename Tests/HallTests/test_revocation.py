"""A leaked link is cut: its sockets go within a second, and a newly printed one works."""

import asyncio

from guest import Guest

CUT_SECONDS = 1


async def test_a_revoked_link_is_out_within_a_second_and_a_new_one_works(house):
    await house.start()
    operator = await Guest(house, house.link("operator")).join()
    link = house.link("venue", "si-ma-cai")
    leaked = [await Guest(house, link).join() for _ in range(2)]
    bystander = await Guest(house, house.link("venue", "bac-ha")).join()
    answer = await operator.ask("access.revoke", {"role": "venue", "person": "si-ma-cai"})
    assert answer["ok"]
    for guest in leaked:
        assert (await guest.until_closed(CUT_SECONDS))[0] == 4504
    assert house.get(house.api("state"), link.token).status == 401
    again = Guest(house, link)
    await again.connect()
    await again.send(again.hello())
    assert (await again.until_closed())[0] == 4504, "the holder of a withdrawn link is told so"

    house.links()
    printed = house.link("venue", "si-ma-cai")
    assert printed.token != link.token
    assert (await Guest(house, printed).join()).welcome["who"]["person"] == "si-ma-cai"
    await operator.key("participant/venue/si-ma-cai", lambda value: value["generation"] == 2)
    assert bystander.closed is None
    assert (await bystander.time(7))["c0"] == 7


async def test_a_link_stays_revoked_after_the_server_was_killed(house):
    await house.start()
    operator = await Guest(house, house.link("operator")).join()
    link = house.link("viewer")
    await operator.ask("access.revoke", {"role": "viewer", "person": link.person})
    await house.restart()
    late = Guest(house, link)
    await late.connect()
    await late.send(late.hello())
    assert (await late.until_closed())[0] == 4504
    house.links()
    assert (await Guest(house, house.link("viewer")).join()).view["conference"]["state"] == "preparing"


async def test_an_mc_may_cut_its_own_link_but_no_other(house):
    await house.start()
    first = await Guest(house, house.link("mc", "mc-1")).join()
    second = await Guest(house, house.link("mc", "mc-2")).join()
    refused = await second.ask("access.revoke", {"role": "mc", "person": "mc-1"})
    assert (refused["err"], refused["reason"]) == ("forbidden", "access.not-yours")
    command = second.command("access.revoke", {"role": "mc", "person": "mc-2"})
    answer, closed = await asyncio.gather(second.put(command), second.until_closed())
    assert answer["ok"], "its last command is still answered"
    assert closed[0] == 4504
    assert first.closed is None


async def test_a_command_of_a_link_that_was_cut_meanwhile_does_nothing(house):
    await house.start()
    operator = await Guest(house, house.link("operator")).join()
    link = house.link("mc")
    mc = await Guest(house, link).join()
    step = mc.cue()
    await operator.ask("access.revoke", {"role": "mc", "person": link.person})
    late = house.post(step, link.token)
    assert late.status == 401
    assert "conference.open" not in house.positions()


async def is_cut(house, link):
    """The holder is told so, and the link that is printed now is another one that opens."""
    late = Guest(house, link)
    await late.connect()
    await late.send(late.hello())
    assert (await late.until_closed())[0] == 4504
    house.links()
    printed = house.link(link.role, link.person)
    assert printed.token != link.token
    await Guest(house, printed).join()


async def test_a_link_stays_cut_through_an_archive_and_its_successor_is_printed_before_the_start(house):
    await house.start()
    operator = await Guest(house, house.link("operator")).join()
    link = house.link("venue", "si-ma-cai")
    assert (await operator.ask("access.revoke", {"role": "venue", "person": "si-ma-cai"}))["ok"]
    await house.stop()
    assert house.run("archive", house.conference).code == 0
    house.links()
    assert house.link("venue", "si-ma-cai").token != link.token, "also before the conference has a journal again"
    await house.start()
    assert all(link.token not in line for line in house.printed)
    await is_cut(house, link)


async def test_a_link_stays_cut_when_an_older_backup_is_put_back(house):
    await house.start()
    operator = await Guest(house, house.link("operator")).join()
    link = house.link("venue", "si-ma-cai")
    file = house.data.parent / "backup.sqlite"
    assert house.run("backup", house.conference, "--out", str(file)).code == 0
    for _ in range(2):
        assert (await operator.ask("access.revoke", {"role": "venue", "person": "si-ma-cai"}))["ok"]
    await house.stop()
    for verb, more in (("archive", []), ("restore", ["--from", str(file)])):
        assert house.run(verb, house.conference, *more).code == 0
    await house.start()
    await is_cut(house, link)
    await operator.join()
    assert operator.view["participant/venue/si-ma-cai"]["generation"] == 3


async def test_what_an_older_version_had_cut_is_written_down_when_its_journal_is_archived(house):
    """It kept no register: the journal is asked before it is set aside."""
    await house.start()
    operator = await Guest(house, house.link("operator")).join()
    link = house.link("viewer")
    assert (await operator.ask("access.revoke", {"role": "viewer", "person": link.person}))["ok"]
    await house.stop()
    (house.data / "register").unlink()
    assert house.run("archive", house.conference).code == 0
    await house.start()
    await is_cut(house, link)


async def test_the_answer_comes_after_the_register_is_on_disk(house):
    await house.start()
    operator = await Guest(house, house.link("operator")).join()
    link = house.link("venue", "si-ma-cai")
    assert (await operator.ask("access.revoke", {"role": "venue", "person": "si-ma-cai"}))["ok"]
    await house.kill()
    for file in house.journal.parent.glob("journal.sqlite*"):
        file.unlink()
    assert house.run("accept", house.conference, "--lost-journal").code == 0
    await house.start()
    await is_cut(house, link)
