"""Promise 13: a full disk makes the server read-only, not wrong, and it recovers by itself."""

import asyncio
import errno
import os
import subprocess
from pathlib import Path

import pytest
from support import privileges
from support.client import Client
from support.read_only import holds_what_it_said_yes_to, is_read_only, notice, writable
from support.server import ServerProcess
from support.service_manager import ServiceManager
from support.starting_points import first_item_on

DISK_BYTES = 4 * 1024 * 1024
RECOVERY_SECONDS = 8
"""A journal that was full is tried again after 5 s, and the pages are told within the next second; the rest is the busy machine's."""


@pytest.fixture
def small_disk(server):
    """The server's data on a disk of its own."""
    privileges.need_root("mount", "umount")
    server.data.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK_BYTES}", "diemcau-test", server.data], check=True)
    yield server.data
    server.end()
    subprocess.run(["umount", server.data], check=True)


def fill(disk: Path) -> Path:
    """Not a byte is left."""
    ballast = disk / "ballast"
    with open(ballast, "wb", buffering=0) as file:
        try:
            while True:
                os.write(file.fileno(), bytes(4_096))
        except OSError as full:
            assert full.errno == errno.ENOSPC
    return ballast


async def until_refused(mc: Client) -> tuple[dict, list[dict]]:
    """Sends until the disk is full (a log that is written over takes some more), and gives the refusal and what was accepted before it."""
    accepted = []
    while (answer := await mc.put(notice(mc, len(accepted))))["ok"] or answer["err"] == "rate":
        accepted += [answer] if answer["ok"] else []
    return answer, accepted


@pytest.mark.promise(13)
async def test_a_full_disk_refuses_writers_serves_viewers_and_recovers_by_itself(server, small_disk):
    mc, venue, viewer = await first_item_on(server)
    ballast = fill(small_disk)
    refusal, accepted = await until_refused(mc)
    assert (refusal["err"], refusal["reason"], refusal["retry"]) == ("readonly", "journal.readonly", "after")
    await is_read_only(server, mc, viewer)
    assert server.get("/readyz").status == 503
    ballast.unlink()
    for client in (mc, venue, viewer):
        await client.until(lambda: writable(client, True), "word that the journal can be written", RECOVERY_SECONDS)
    done = await mc.does("stage.message", {"screen": "main", "text": "Đĩa đã có chỗ"})
    await viewer.key("stage/main", lambda screen: screen["message"] == "Đĩa đã có chỗ")
    assert server.get("/readyz").status == 200
    assert done["seq"] == server.positions().index("stage.message") + 1
    holds_what_it_said_yes_to(server, accepted)
    assert all(client.gaps == 0 and client.closed is None for client in (mc, venue, viewer))


@pytest.mark.promise(13)
async def test_what_was_accepted_before_the_disk_was_full_outlives_a_kill_on_the_full_disk(server, small_disk):
    mc, _, viewer = await first_item_on(server)
    ballast = fill(small_disk)
    refusal, accepted = await until_refused(mc)
    await viewer.at(max((answer["seq"] for answer in accepted), default=viewer.seq))
    await server.kill()
    ballast.unlink()
    await server.start()
    for client in (mc, viewer):
        await client.until_closed()
        await client.join()
        assert client.welcome["continued"] and client.gaps == 0
    holds_what_it_said_yes_to(server, accepted)
    answer = await mc.put(mc.command("stage.message", {"screen": "main", "text": "Xin chào"}, id=refusal["id"]))
    assert answer["ok"] and not answer["dup"], "a refused command is decided afresh"


class Flattered(Client):
    """One to whom a server would say yes that has nowhere to write it."""

    yes: dict | None = None

    def _take_answer(self, frame: dict) -> None:
        if frame.get("err") == "readonly":
            frame = self.yes = {"t": "res", "id": frame["id"], "ok": True, "dup": False, "seq": self.seq + 1}
        super()._take_answer(frame)


class Untold(Client):
    """One to whom a server would not say that it cannot write."""

    def _take_presence(self, frame: dict) -> None:
        pass


@pytest.mark.planted(13)
async def test_a_full_disk_that_is_hushed_up_is_found_out(server, small_disk):
    mc, _, viewer = await first_item_on(server)
    ballast = fill(small_disk)
    await until_refused(mc)
    hushed = await Untold(server, viewer.link).join()
    with pytest.raises(AssertionError, match="for word that the journal cannot be written"):
        await is_read_only(server, mc, hushed, bound=1)
    flattered = await Flattered(server, mc.link).join()
    while not flattered.yes:
        await flattered.put(notice(flattered, 0))
    before = [{"seq": seq} for seq, op in enumerate(server.positions(), start=1) if op == "notice.send"]
    await server.kill()
    ballast.unlink()
    await server.start()
    with pytest.raises(AssertionError, match="told and not kept"):
        holds_what_it_said_yes_to(server, [*before, flattered.yes])


async def starts_where_it_only_just_can(server: ServerProcess, ballast: Path) -> None:
    """Gives the disk page after page until the journal can be opened, and no more: nothing can be written to it yet."""
    server.spawn()
    while not await asyncio.to_thread(server.process.stdout.readline):
        await server.ended()
        os.truncate(ballast, ballast.stat().st_size - 4_096)
        server.spawn()


async def test_a_server_that_starts_on_a_full_disk_is_there_for_its_viewers_and_systemd_lets_it_live(server, small_disk, tmp_path):
    """A start that never says that it is ready would be ended by systemd, viewers and all."""
    _, _, viewer = await first_item_on(server)
    await server.stop()
    manager = ServiceManager(tmp_path / "notify")
    server.variables = manager.environment
    await starts_where_it_only_just_can(server, fill(small_disk))
    await manager.hears("STATUS=read-only")
    await manager.hears("READY=1")
    assert server.get("/readyz").status == 503
    shown = dict(viewer.view)
    await viewer.join()
    assert viewer.view == shown
    manager.close()
