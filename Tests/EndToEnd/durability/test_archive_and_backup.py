"""Another journal under the same links: started over, or brought back from a backup."""

import os
from contextlib import contextmanager
from pathlib import Path

from support.starting_points import first_item_on


@contextmanager
def umask(mask: int):
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def read_by_others(folder: Path) -> list[str]:
    """The files in a folder that anybody but their owner may read or write, with their modes."""
    return [f"{file.relative_to(folder)} {file.stat().st_mode & 0o777:o}"
            for file in sorted(folder.rglob("*")) if file.is_file() and file.stat().st_mode & 0o077]


async def test_after_an_archive_the_conference_starts_over_with_the_same_links_and_clients_get_it_whole(server):
    mc, venue, viewer = await first_item_on(server)
    await server.stop()
    done = server.run("archive", server.conference)
    assert done.code == 0, done.errors
    await server.start()
    for client in (mc, venue, viewer):
        await client.join()
        assert client.welcome["continued"] is False
        assert client.chains["view"].snapshots == 2
        assert client.view["conference"]["state"] == "preparing"
        assert client.gaps == 0
    stale = mc.command("conference.open", seen={"conference": 1}) | {"epoch": mc.welcomes[0]["epoch"]}
    refused = await mc.put(stale)
    assert (refused["err"], refused["reason"]) == ("conflict", "epoch.changed")
    assert list((server.journal.parent / "archive").iterdir()), "nothing was deleted"


async def test_a_backup_of_a_running_server_restored_brings_back_its_moment(server):
    mc, venue, viewer = await first_item_on(server)
    seen, position = dict(viewer.view), viewer.seq
    file = server.data.parent / "backup.sqlite"
    assert server.run("archive", server.conference).code == 1, "a running server is not archived"
    done = server.run("backup", server.conference, "--out", str(file))
    assert done.code == 0, done.errors
    assert server.run("backup", server.conference, "--out", str(file)).code == 1, "a backup is never overwritten"
    answer = await mc.press()
    for client in (mc, venue, viewer):
        await client.at(answer["seq"])
    await server.stop()
    assert server.run("restore", server.conference, "--from", str(file)).code == 1, "nor is a journal"
    for verb, more in (("archive", []), ("restore", ["--from", str(file)])):
        done = server.run(verb, server.conference, *more)
        assert done.code == 0, done.errors
    await server.start()
    for client in (mc, venue, viewer):
        await client.join()
        assert client.welcome["continued"] is False, "it has seen what this journal does not hold"
        assert client.gaps == 0
    assert viewer.view == seen
    assert viewer.seq == position
    again = await mc.press()
    await viewer.at(again["seq"])
    assert viewer.view["agenda"]["current"] == "i2"


async def test_a_client_that_saw_no_more_than_the_backup_holds_resumes_by_delta(server):
    mc, _, viewer = await first_item_on(server)
    file = server.data.parent / "backup.sqlite"
    await viewer.cut()
    assert server.run("backup", server.conference, "--out", str(file)).code == 0
    await mc.press()
    await server.stop()
    for verb, more in (("archive", []), ("restore", ["--from", str(file)])):
        assert server.run(verb, server.conference, *more).code == 0
    await server.start()
    await viewer.join()
    assert viewer.welcome["continued"] is True
    assert viewer.chains["view"].snapshots == 1


async def test_what_is_no_backup_of_this_conference_is_not_restored_and_the_remedy_fits(server):
    await first_item_on(server)
    file = server.data.parent / "backup.sqlite"
    assert server.run("backup", server.conference, "--out", str(file)).code == 0
    await server.stop()
    assert server.run("archive", server.conference).code == 0
    notes = server.data.parent / "notes.txt"
    notes.write_text("Ghi chú của tổ kỹ thuật", encoding="utf-8")
    for wrong in (notes, server.data.parent / "khong-co.sqlite"):
        ended = server.run("restore", server.conference, "--from", str(wrong))
        assert ended.code == 1
        assert f"{wrong} is no sound backup" in ended.errors and "diemcau backup" in ended.errors and "Archive" not in ended.errors
    (server.agenda / server.conference).rename(server.agenda / "yen-bai-2022")
    ended = server.run("restore", "yen-bai-2022", "--from", str(file))
    assert ended.code == 1
    assert "is a backup of lao-cai-2022, not of yen-bai-2022" in ended.errors
    assert not (server.data / "yen-bai-2022" / "journal.sqlite").exists()
    (server.agenda / "yen-bai-2022").rename(server.agenda / server.conference)
    assert server.run("restore", server.conference, "--from", str(file)).code == 0


async def test_whatever_a_command_writes_is_its_owner_s_alone_whatever_the_umask(server):
    """A backup holds every name and what was said to whom, a sheet of links every key; and both are carried to other machines."""
    made = server.data.parent / "made"
    made.mkdir()
    with umask(0):
        await first_item_on(server)
        for verb, more in (("backup", ["--out", str(made / "backup.sqlite")]), ("links", ["--html", str(made / "links.html")])):
            ended = server.run(verb, server.conference, *more)
            assert ended.code == 0, ended.errors
        assert read_by_others(server.data) == [], "the journal of a running server, too"
        await server.stop()
        for verb, more in (("archive", []), ("restore", ["--from", str(made / "backup.sqlite")])):
            ended = server.run(verb, server.conference, *more)
            assert ended.code == 0, ended.errors
    assert read_by_others(server.data) == []
    assert read_by_others(made) == []
    assert sorted(file.name for file in made.iterdir()) == ["backup.sqlite", "links.html"], "nothing else is left beside them"
