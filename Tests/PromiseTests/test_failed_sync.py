"""Promise 13: after a failed fsync nobody knows what is on the disk, so nothing is written until a restart, and nothing that was said is wrong."""

import signal
import subprocess
from contextlib import contextmanager
from pathlib import Path

import pytest

import root
from begun import begun
from guest import Guest
from house import House
from read_only import is_read_only, notice

DETACH_SECONDS = 5


@contextmanager
def syncs_fail(house: House, folder: Path, error: str = "EIO"):
    """Every fsync and fdatasync of the server fails."""
    root.need("strace")
    log = folder / "strace.log"
    tracer = subprocess.Popen(
        ["strace", "-f", "-qq", "-o", str(log), "-e", "trace=fsync,fdatasync", "-e", f"inject=fsync,fdatasync:error={error}",
         "-p", str(house.process.pid)], stderr=subprocess.PIPE)
    until_traced(house.process.pid)
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
async def test_after_a_failed_sync_the_house_is_read_only_until_it_is_restarted(house, tmp_path):
    mc, venue, viewer = await begun(house)
    before = await mc.does("stage.message", {"screen": "main", "text": "Trước khi đĩa hỏng"})
    await viewer.at(before["seq"])
    frame = notice(mc, 1)
    with syncs_fail(house, tmp_path):
        answer = await mc.put(frame)
        assert (answer["ok"], answer["err"], answer["reason"]) == (False, "readonly", "journal.readonly")
        await is_read_only(house, mc, viewer)
        assert house.get("/readyz").status == 503
    assert (await mc.put(notice(mc, 2)))["err"] == "readonly", "the disk syncs again, and is not believed"
    assert house.get("/readyz").status == 503
    assert not any(key.startswith("notice/") for key in viewer.view), "nothing is told that is not on disk"
    await house.restart()
    for guest in (mc, venue, viewer):
        await guest.until_closed()
        await guest.join()
        assert guest.welcome["continued"] and guest.welcome["writable"] and guest.gaps == 0
    assert mc.view["stage/main"]["message"] == "Trước khi đĩa hỏng"
    assert (await mc.put(frame))["ok"], "whether it had been written or not"
    assert house.positions().count("notice.send") == 1


@pytest.mark.promise(13)
async def test_a_leaked_link_is_cut_though_nothing_can_be_recorded(house, tmp_path):
    mc, _, viewer = await begun(house)
    operator = await Guest(house, house.link("operator")).join()
    with syncs_fail(house, tmp_path):
        assert (await mc.put(notice(mc, 1)))["err"] == "readonly"
        answer = await operator.ask("access.revoke", {"role": "viewer", "person": viewer.link.person})
        assert (answer["err"], answer["reason"]) == ("readonly", "access.cut-unrecorded")
        assert (await viewer.until_closed(1))[0] == 4504
