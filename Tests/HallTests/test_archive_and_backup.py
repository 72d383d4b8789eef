"""Another journal under the same links: started over, or brought back from a backup."""

import os
from contextlib import contextmanager
from pathlib import Path

from begun import begun
from guest import Guest


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


async def test_after_an_archive_the_conference_starts_over_with_the_same_links_and_clients_get_it_whole(house):
    mc, venue, viewer = await begun(house)
    await house.stop()
    done = house.run("archive", house.conference)
    assert done.code == 0, done.errors
    await house.start()
    for guest in (mc, venue, viewer):
        await guest.join()
        assert guest.welcome["continued"] is False
        assert guest.chains["view"].snapshots == 2
        assert guest.view["conference"]["state"] == "preparing"
        assert guest.gaps == 0
    stale = mc.command("conference.open", seen={"conference": 1}) | {"epoch": mc.welcomes[0]["epoch"]}
    refused = await mc.put(stale)
    assert (refused["err"], refused["reason"]) == ("conflict", "epoch.changed")
    assert list((house.journal.parent / "archive").iterdir()), "nothing was deleted"


async def test_a_backup_of_a_running_house_restored_brings_back_its_moment(house):
    mc, venue, viewer = await begun(house)
    seen, position = dict(viewer.view), viewer.seq
    file = house.data.parent / "backup.sqlite"
    assert house.run("archive", house.conference).code == 1, "a running house is not archived"
    done = house.run("backup", house.conference, "--out", str(file))
    assert done.code == 0, done.errors
    assert house.run("backup", house.conference, "--out", str(file)).code == 1, "a backup is never overwritten"
    answer = await mc.press()
    for guest in (mc, venue, viewer):
        await guest.at(answer["seq"])
    await house.stop()
    assert house.run("restore", house.conference, "--from", str(file)).code == 1, "nor is a journal"
    for verb, more in (("archive", []), ("restore", ["--from", str(file)])):
        done = house.run(verb, house.conference, *more)
        assert done.code == 0, done.errors
    await house.start()
    for guest in (mc, venue, viewer):
        await guest.join()
        assert guest.welcome["continued"] is False, "it has seen what this journal does not hold"
        assert guest.gaps == 0
    assert viewer.view == seen
    assert viewer.seq == position
    again = await mc.press()
    await viewer.at(again["seq"])
    assert viewer.view["agenda"]["current"] == "i2"


async def test_a_client_that_saw_no_more_than_the_backup_holds_resumes_by_delta(house):
    mc, _, viewer = await begun(house)
    file = house.data.parent / "backup.sqlite"
    await viewer.cut()
    assert house.run("backup", house.conference, "--out", str(file)).code == 0
    await mc.press()
    await house.stop()
    for verb, more in (("archive", []), ("restore", ["--from", str(file)])):
        assert house.run(verb, house.conference, *more).code == 0
    await house.start()
    await viewer.join()
    assert viewer.welcome["continued"] is True
    assert viewer.chains["view"].snapshots == 1


async def test_what_is_no_backup_of_this_conference_is_not_restored_and_the_remedy_fits(house):
    await begun(house)
    file = house.data.parent / "backup.sqlite"
    assert house.run("backup", house.conference, "--out", str(file)).code == 0
    await house.stop()
    assert house.run("archive", house.conference).code == 0
    notes = house.data.parent / "notes.txt"
    notes.write_text("Ghi chú của tổ kỹ thuật", encoding="utf-8")
    for wrong in (notes, house.data.parent / "khong-co.sqlite"):
        ended = house.run("restore", house.conference, "--from", str(wrong))
        assert ended.code == 1
        assert f"{wrong} is no sound backup" in ended.errors and "diemcau backup" in ended.errors and "Archive" not in ended.errors
    (house.agenda / house.conference).rename(house.agenda / "yen-bai-2022")
    ended = house.run("restore", "yen-bai-2022", "--from", str(file))
    assert ended.code == 1
    assert "is a backup of lao-cai-2022, not of yen-bai-2022" in ended.errors
    assert not (house.data / "yen-bai-2022" / "journal.sqlite").exists()
    (house.agenda / "yen-bai-2022").rename(house.agenda / house.conference)
    assert house.run("restore", house.conference, "--from", str(file)).code == 0


async def test_whatever_a_command_writes_is_its_owner_s_alone_whatever_the_umask(house):
    """A backup holds every name and what was said to whom, a sheet of links every key; and both are carried to other machines."""
    made = house.data.parent / "made"
    made.mkdir()
    with umask(0):
        await begun(house)
        for verb, more in (("backup", ["--out", str(made / "backup.sqlite")]), ("links", ["--html", str(made / "links.html")])):
            ended = house.run(verb, house.conference, *more)
            assert ended.code == 0, ended.errors
        assert read_by_others(house.data) == [], "the journal of a running server, too"
        await house.stop()
        for verb, more in (("archive", []), ("restore", ["--from", str(made / "backup.sqlite")])):
            ended = house.run(verb, house.conference, *more)
            assert ended.code == 0, ended.errors
    assert read_by_others(house.data) == []
    assert read_by_others(made) == []
    assert sorted(file.name for file in made.iterdir()) == ["backup.sqlite", "links.html"], "nothing else is left beside them"
