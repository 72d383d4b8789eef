"""Promise 13: after a failed fsync nobody knows what is on the disk, so nothing is written until a restart, and nothing that was said is wrong."""

import signal
import subprocess
from contextlib import contextmanager
from pathlib import Path

import pytest
from support import privileges
from support.client import Client
from support.read_only import is_read_only, notice
from support.server import ServerProcess
from support.starting_points import first_item_on

DETACH_SECONDS = 5


@contextmanager
def syncs_fail(server: ServerProcess, folder: Path, error: str = "EIO"):
    """Every fsync and fdatasync of the server fails."""
    privileges.need_root("strace")
    log = folder / "strace.log"
    tracer = subprocess.Popen(
        ["strace", "-f", "-qq", "-o", str(log), "-e", "trace=fsync,fdatasync", "-e", f"inject=fsync,fdatasync:error={error}",
         "-p", str(server.process.pid)], stderr=subprocess.PIPE)
    until_traced(server.process.pid)
    yield
    tracer.send_signal(signal.SIGINT)
    tracer.wait(DETACH_SECONDS)
    tracer.stderr.close()
    assert "(INJECTED)" in log.read_text(), "no sync was tried"


def until_traced(process: int) -> None:
    """All threads of the process are in the tracer's hands; each look is what lets the next be taken."""
    while any("TracerPid:\t0" in (thread / "status").read_text() for thread in Path(f"/proc/{process}/task").iterdir()):
        pass


@pytest.mark.promise(13)
async def test_after_a_failed_sync_the_server_is_read_only_until_it_is_restarted(server, tmp_path):
    mc, venue, viewer = await first_item_on(server)
    before = await mc.does("stage.message", {"screen": "main", "text": "Trước khi đĩa hỏng"})
    await viewer.at(before["seq"])
    frame = notice(mc, 1)
    with syncs_fail(server, tmp_path):
        answer = await mc.put(frame)
        assert (answer["ok"], answer["err"], answer["reason"]) == (False, "readonly", "journal.readonly")
        await is_read_only(server, mc, viewer)
        assert server.get("/readyz").status == 503
    assert (await mc.put(notice(mc, 2)))["err"] == "readonly", "the disk syncs again, and is not believed"
    assert server.get("/readyz").status == 503
    assert not any(key.startswith("notice/") for key in viewer.view), "nothing is told that is not on disk"
    await server.restart()
    for client in (mc, venue, viewer):
        await client.until_closed()
        await client.join()
        assert client.welcome["continued"] and client.welcome["writable"] and client.gaps == 0
    assert mc.view["stage/main"]["message"] == "Trước khi đĩa hỏng"
    assert (await mc.put(frame))["ok"], "whether it had been written or not"
    assert server.positions().count("notice.send") == 1


@pytest.mark.promise(13)
async def test_a_leaked_link_is_cut_though_nothing_can_be_recorded(server, tmp_path):
    mc, _, viewer = await first_item_on(server)
    operator = await Client(server, server.link("operator")).join()
    with syncs_fail(server, tmp_path):
        assert (await mc.put(notice(mc, 1)))["err"] == "readonly"
        answer = await operator.ask("access.revoke", {"role": "viewer", "person": viewer.link.person})
        assert (answer["err"], answer["reason"]) == ("readonly", "access.cut-unrecorded")
        assert (await viewer.until_closed(1))[0] == 4504
