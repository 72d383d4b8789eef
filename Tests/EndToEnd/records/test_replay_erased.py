"""`diemcau replay` against a record from before an erasure: what that shows is put back for the comparison, and what nobody shows is said."""

import json

from records.test_erasure import RECIPIENT, a_day, erase
from records.test_record import exported
from records.test_replay import replayed
from support.client import Client
from support.phases import begun
from support.server import ServerProcess

AS_RECORDED, BUT_FOR, DIFFERS, UNTOLD = "\tas recorded\n", "but for the texts that were erased since", "DIFFERS", "nobody can tell"


async def test_a_record_from_before_an_erasure_is_told_from_another_history(server, tmp_path):
    await a_day(server)
    await server.stop()
    folder, last = exported(server, tmp_path / "record"), len(server.positions())
    whole = replayed(server, last, "--record", folder).stdout
    assert whole.count(AS_RECORDED) == 2 and "erased" not in whole, whole
    assert erase(server, "ca-nhan-9", "--yes").code == 0
    said = replayed(server, last, "--record", folder).stdout
    assert said.count(BUT_FOR) + said.count(AS_RECORDED) == 2 and BUT_FOR in said and DIFFERS not in said, said
    lost = {line.split("\t")[1]: line.split("\t")[2] for line in said.splitlines() if line.startswith("erased since\t")}
    assert "recipient/ca-nhan-9" in lost["position 1"].split(" ") and f"position {last}" in lost, said
    assert "ca-nhan-10" not in said and RECIPIENT not in said

    lines = folder / "views.jsonl"
    text = lines.read_text(encoding="utf-8")
    staff = next(name for name in json.loads(text.splitlines()[0]) if name.startswith("staff."))
    digest = next(line[staff] for line in map(json.loads, reversed(text.splitlines())) if staff in line)
    lines.write_text(text.replace(digest, "0" * 64), encoding="utf-8")
    said = replayed(server, last, "--record", folder).stdout
    assert f"{staff}\t" in said and f"{DIFFERS} from the record, {'0' * 64}\n" in said and UNTOLD not in said, said


async def test_what_the_record_never_showed_and_was_erased_cannot_be_compared_and_that_is_said(server, tmp_path):
    """Notices stand in no record, so nobody can make anew what the staff's view said with one."""
    await a_day(server)
    operator = await Client(server, server.link("operator")).join()
    seq = (await operator.does("notice.send", {"to": "venue/sa-pa", "text": f"{RECIPIENT} đến muộn"}))["seq"]
    await server.stop()
    folder = exported(server, tmp_path / "record")
    assert erase(server, "ca-nhan-9", "--yes").code == 0
    said = replayed(server, seq, "--record", folder).stdout
    assert f"texts of position {seq} are erased and cannot be compared: {UNTOLD}" in said and DIFFERS not in said, said
    before = replayed(server, seq - 1, "--record", folder).stdout
    assert BUT_FOR in before and UNTOLD not in before and DIFFERS not in before, before


async def test_a_journal_from_before_an_erasure_cannot_be_held_against_a_record_from_after_it_and_that_is_said(server, tmp_path):
    await a_day(server)
    await server.stop()
    assert server.run("backup", server.conference, "--out", str(tmp_path / "usb.sqlite")).code == 0
    assert erase(server, "ca-nhan-9", "--yes").code == 0
    folder, last = exported(server, tmp_path / "record"), len(server.positions())
    assert replayed(server, last, "--record", folder).stdout.count(AS_RECORDED) == 2
    assert server.run("archive", server.conference).code == 0
    assert server.run("restore", server.conference, "--from", str(tmp_path / "usb.sqlite")).code == 0
    said = replayed(server, last, "--record", folder).stdout
    assert UNTOLD in said and DIFFERS not in said and BUT_FOR not in said, said


async def test_a_record_of_another_history_or_of_less_of_it_is_told(server, tmp_path):
    await begun(server)
    folder, last = exported(server, tmp_path / "record"), len(server.positions())
    (tmp_path / "other").mkdir()
    other = ServerProcess(tmp_path / "other", server.conference)
    other.agenda = server.agenda
    await begun(other)
    said = replayed(other, last, "--record", folder).stdout
    assert f"{DIFFERS} from the record" in said and ": position 1 is another one there" in said, said
    await other.stop()
    mc = await Client(server, server.link("mc")).join()
    assert (await mc.put_patiently(mc.cue()))["ok"]
    done = replayed(server, last + 1, "--record", folder)
    assert done.returncode == 1 and f"ends with position {last}: ask for one of these" in done.stderr, done
