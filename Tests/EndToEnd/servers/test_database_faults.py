"""What is wrong with a database or between servers: a sentence that says what to do, and nothing lost."""

import asyncio
import pwd
import re
import shutil
import time
from contextlib import contextmanager, suppress

import pytest
from operations.test_start_faults import a_day_begun, is_refused, nothing_is_lost
from support import postgres
from support.client import Client
from support.logfmt import events
from support.postgres import Node
from support.server import START_SECONDS, ServerProcess
from support.servers import ServerGroup
from support.small_disk import SmallDisk
from support.wall_clock import WallClock

MINUTES = 3
MEGABYTES = 24


@contextmanager
def wrong_password(group):
    yield group.cluster.url(group.database, password="mat-khau-sai"), ["password authentication failed", "Check user and password"]


@contextmanager
def no_database(group):
    yield group.cluster.url("khong_co"), ["khong_co", "CREATE DATABASE"]


@contextmanager
def nobody_there(group):
    nowhere = Node(group.folder, "nowhere")
    yield group.cluster.url(group.database, nowhere), [f"127.0.0.1:{nowhere.port}", "cannot be reached"]


@contextmanager
def newer_schema(group):
    (known,), = group.cluster.primary.ask("SELECT value FROM diemcau.about WHERE key = 'schema'", group.database)
    group.change("UPDATE diemcau.about SET value = '99' WHERE key = 'schema'")
    yield group.journal_url, ["99", "newer diemcau", "Install that version"]
    group.change(f"UPDATE diemcau.about SET value = '{known}' WHERE key = 'schema'")


@contextmanager
def may_not_write(group):
    """The database is somebody else's."""
    group.cluster.primary.ask(f"CREATE ROLE khach LOGIN PASSWORD '{postgres.OWNERS_PASSWORD}'")
    yield group.journal_url.replace(f"//{postgres.OWNER}:", "//khach:"), ["permission denied", "the owner of the database"]
    group.cluster.primary.ask("DROP ROLE khach")


FAULTS = [wrong_password, no_database, nobody_there, newer_schema, may_not_write]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
async def test_a_start_that_the_database_prevents_says_why_and_what_to_do_and_nothing_is_lost(group, fault):
    server = group[0]
    view = await a_day_begun(server)
    with fault(group) as (url, said):
        server.journal_url = url
        ended = server.run_serve()
        is_refused(ended, *said)
        assert not re.search("mat-khau", ended.errors + ended.out), "a password is nobody's to read"
        server.journal_url = group.journal_url
    await nothing_is_lost(server, view)


async def test_a_conference_that_this_data_folder_has_in_sqlite_is_not_begun_anew_in_the_database(group):
    server = group[0]
    alone = ServerProcess(server.data.parent, group.conference)
    alone.agenda = server.agenda
    view = await a_day_begun(alone)
    is_refused(server.run_serve(), str(alone.journal.parent), "diemcau backup", "diemcau restore")
    await nothing_is_lost(alone, view)
    await alone.stop()
    file = server.data.parent / "sao-luu.sqlite"
    assert alone.run("backup", group.conference, "--out", str(file)).code == 0
    assert alone.run("archive", group.conference).code == 0
    restored = server.run("restore", group.conference, "--from", str(file))
    assert restored.code == 0, restored.errors
    await server.start()
    mc = await Client(server, server.link("mc")).join()
    assert mc.view["agenda"]["current"] == "i2", "the day goes on in the database"
    assert (await mc.press())["ok"]


async def test_a_server_with_another_secret_is_refused_and_the_hall_goes_on(group):
    first, second, third = group.servers
    await first.start()
    mc = await Client(first, first.link("mc")).join()
    second.data.mkdir()
    second.draw_port()
    second.spawn()
    async with asyncio.timeout(START_SECONDS):
        while not re.search("another (secret|one)", second.log):
            await asyncio.sleep(0)
    with suppress(OSError):
        assert second.get("/readyz").status == 503, "it is there and serves nothing"
    second.end()
    group.share_keys(third)
    (third.data / "signing-key").unlink()
    is_refused(third.run_serve(), "another signing key")
    assert (await mc.press())["ok"]
    shutil.rmtree(second.data)
    group.share_keys(second)
    await second.start()
    assert (await Client(second, first.link("mc", "mc-2")).join()).view == mc.view


async def test_a_server_whose_clock_is_minutes_off_says_so_and_goes_by_the_halls_time(group, tmp_path, within):
    wall = WallClock(group[1], tmp_path)
    wall.set(MINUTES * 60)
    await group.start()
    right, wrong = [await Client(server, group.link("mc")).join() for server in group.servers[:2]]
    for client in (right, wrong):
        now = (await client.time(1))["s"]
        assert abs(now - time.time() * 1_000) <= within(200), "one clock for the hall, the database's"
    opened = await wrong.press()
    await right.at(opened["seq"])
    assert right.view["conference"] == wrong.view["conference"]
    said = [line["msg"] for line in events(group[1].log) if "clock is" in line["msg"]]
    ahead = [int(found[1]) for line in said if (found := re.search(r"clock is (\d+) ms ahead", line))]
    assert len(said) == len(ahead) == 1 and abs(ahead[0] - MINUTES * 60_000) <= within(200), said
    assert "clock is" not in group[0].log and "clock" not in right.presence


async def test_a_full_tablespace_makes_the_hall_read_only_and_room_lets_it_write_again(tmp_path, own_cluster):
    disk = SmallDisk(own_cluster.folder / "tablespace", MEGABYTES, str(pwd.getpwnam(postgres.USER).pw_uid))
    try:
        own_cluster.primary.ask(f"CREATE TABLESPACE nho LOCATION '{disk.at}'; GRANT CREATE ON TABLESPACE nho TO {postgres.OWNER};")
        group = ServerGroup(tmp_path / "group", own_cluster, options="TABLESPACE nho")
        try:
            await is_read_only_while_full(group, disk)
        finally:
            group.end()
        own_cluster.primary.stop()
    finally:
        disk.end()


async def is_read_only_while_full(group, disk) -> None:
    await group.start()
    mc, viewer = await Client(group[0], group.link("mc")).join(), await Client(group[1], group.link("viewer")).join()
    disk.fill()
    promised, refused = {}, None
    while refused is None:
        frame = mc.command("stage.message", {"screen": "main", "text": "Đề nghị các điểm cầu theo dõi trên màn hình. " * 4})
        answer = await mc.put(frame)
        if answer["ok"]:
            promised[frame["id"]] = answer["seq"]
        elif answer["err"] != "rate":
            refused = answer
    assert (refused["err"], refused["reason"], refused["retry"]) == ("readonly", "journal.readonly", "after")
    assert any("is full" in line["msg"] for line in events(group[0].log))
    await viewer.at(max(promised.values(), default=0))
    assert viewer.closed is None
    disk.free()
    again = await mc.put_patiently(frame)
    assert again["ok"]
    assert group.committed() == {("mc", mc.link.person, id): seq for id, seq in (promised | {frame["id"]: again["seq"]}).items()}
