"""However many servers wrote it, there is one record: it is exported, checked, backed up and put back by whichever of them."""

from pathlib import Path

from records.record import verify_record
from records.test_record import fingerprint
from support.client import Client
from support.server import ServerProcess
from support.servers import SharingServer

OUTAGE = "máy chủ điều hành ngừng hoạt động"


def exported(server: SharingServer, folder: Path) -> Path:
    done = server.run("export", server.conference, "--out", str(folder))
    assert done.code == 0, done.errors
    return folder


async def written_by_all(group) -> list[Client]:
    """The conference is open, and an MC at each server has done something."""
    await group.start()
    mcs = [await Client(server, group.link("mc", f"mc-{number}")).join() for number, server in enumerate(group.servers, 1)]
    opened = await mcs[0].press()
    for mc in mcs:
        await mc.at(opened["seq"])
    for mc in mcs:
        done = await mc.does("stage.message", {"screen": "main", "text": f"Lời chào của {mc.link.name}"})
    for mc in mcs:
        await mc.at(done["seq"])
    return mcs


async def test_the_record_of_three_servers_is_one_and_is_proved_whole(group, tmp_path):
    await written_by_all(group)
    folders = [exported(server, tmp_path / f"record-{number}") for number, server in enumerate(group.servers)]
    positions = [(folder / "positions.jsonl").read_text(encoding="utf-8") for folder in folders]
    assert len(set(positions)) == 1 and positions[0].count("\n") == len(group.positions())
    for folder in folders:
        verify_record(folder, fingerprint(group[0]))


async def test_minutes_call_it_an_outage_only_when_no_server_served(group, tmp_path):
    await written_by_all(group)
    await group[2].kill()
    await (await Client(group[0], group.link("venue", "bac-ha")).join()).leave()
    await group[2].start()
    await group[1].stop()
    await group[1].start()
    minutes = exported(group[0], tmp_path / "record") / "bien-ban.html"
    assert OUTAGE not in minutes.read_text(encoding="utf-8"), "two of three went on"
    for server in group.servers:
        await server.kill()
    group.until_all_are_gone()
    await group[1].start()
    await group[0].start()
    minutes = exported(group[0], tmp_path / "record-afterwards") / "bien-ban.html"
    assert minutes.read_text(encoding="utf-8").count(OUTAGE) == 1, "nobody served, once"


async def test_a_backup_of_the_database_goes_on_in_sqlite_on_one_machine_alone(group, tmp_path):
    mcs = await written_by_all(group)
    view = mcs[0].view
    file = tmp_path / "sao-luu.sqlite"
    done = group[1].run("backup", group.conference, "--out", str(file))
    assert done.code == 0, done.errors
    alone = ServerProcess(tmp_path / "alone", group.conference)
    (tmp_path / "alone").mkdir()
    alone.agenda = group[0].agenda
    group.share_keys(alone)
    try:
        restored = alone.run("restore", group.conference, "--from", str(file))
        assert restored.code == 0, restored.errors
        await alone.start()
        mc = await Client(alone, mcs[0].link).join()
        for key in ("agenda", "conference", "stage/main"):
            assert mc.view[key] == view[key], key
        assert (await mc.press())["ok"]
    finally:
        alone.end()


async def test_a_history_is_put_aside_only_when_no_server_has_it_open(group):
    await written_by_all(group)
    refused = group[0].run("archive", group.conference)
    assert refused.code == 1 and "top" in refused.errors, refused
    for server in group.servers:
        await server.stop()
    archived = group[0].run("archive", group.conference)
    assert archived.code == 0, archived.errors
    await group[0].start()
    mc = await Client(group[0], group.link("mc")).join()
    assert mc.view["conference"]["state"] == "preparing"
