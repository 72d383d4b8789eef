"""Somebody is forgotten: found nowhere afterwards, and every proof over the day holds as before."""

import gzip
import json
import re
import sqlite3
import unicodedata
import zlib
from contextlib import closing
from pathlib import Path

import pytest
from records.record import verify_record
from records.verifier import verify_receipt
from support.client import Client
from support.kept_journals import KEPT, put_back
from support.server import Ended, ServerProcess
from support.signing import lists_open, owed, signature

from records.test_receipts import asked_for, keys
from records.test_record import exported, fingerprint, run

DELEGATE, RECIPIENT, LONGER = "Lý A Sửu", "Lê Văn Hoà", "Lê Văn Hoà Bình"
DRAWING = "M10,20L30,40Q55,61,60,62"


def without_marks(text: str) -> str:
    plain = "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
    return plain.replace("đ", "d").replace("Đ", "D")


def spellings(name: str) -> set[str]:
    return {form for case in (name, name.upper()) for form in (case, unicodedata.normalize("NFD", case), without_marks(case))}


def unpacked(data: bytes) -> list[bytes]:
    """A file's bytes, and those of every compressed stream in it."""
    found = [data]
    for start in [at.start() for at in re.finditer(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]", data)]:
        try:
            found.append(gzip.decompress(data[start:]) if data[start] == 0x1F else zlib.decompressobj().decompress(data[start:]))
        except (OSError, EOFError, zlib.error):
            continue
    return found


def named_in(folder: Path, name: str, but: tuple[str, ...] = ()) -> list[str]:
    """The files of a folder in which the name stands in any spelling, as whole words and not within one of the other names."""
    found = []
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        for data in unpacked(file.read_bytes()):
            text = data.decode("utf-8", "replace")
            for other in but:
                for spelling in sorted(spellings(other), key=len, reverse=True):
                    text = text.replace(spelling, "…")
            if any(re.search(rf"(?<!\w){re.escape(spelling)}(?![\w\u0300-\u036f])", text) for spelling in spellings(name)):
                found.append(str(file.relative_to(folder)))
                break
    return found


def renamed(server: ServerProcess) -> None:
    """The programme with three people in it who have names of their own."""
    folder = server.agenda / server.conference
    for file, old, new in (("delegates.csv", "Đại diện đơn vị số 8,", DELEGATE + ","), ("recipients.csv", "Cá nhân số 9,", RECIPIENT + ","),
                           ("recipients.csv", "Cá nhân số 10,", LONGER + ",")):
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new), encoding="utf-8")


async def a_day(server: ServerProcess) -> dict:
    """All three lists open, the delegate signs with a drawing; the recipient is ill, and two notes speak of it."""
    renamed(server)
    await server.start()
    mc = await lists_open(server)
    signatory = await Client(server, server.link("delegate", "dai-dien-8")).join()
    other = await Client(server, server.link("delegate", "dai-dien-7")).join()
    answers = []
    for one, drawing in ((signatory, {"drawing": DRAWING}), (other, {})):
        await one.at(mc.seq)
        command = signature(one, owed(one)[0])
        answers.append(await one.put_patiently(command | {"arg": command["arg"] | drawing}))
    assert all(answer["ok"] for answer in answers), answers
    operator = await Client(server, server.link("operator")).join()
    await operator.does("recipient.absent", {"recipient": "ca-nhan-9", "reason": "Bà LE VAN HOA ốm"})
    await operator.does("note.add", {"about": "agenda/i5", "text": f"Thăm {RECIPIENT} tại bệnh viện."})
    await operator.does("note.add", {"about": "agenda/i5", "text": f"{LONGER} nhận thay."})
    await operator.does("note.add", {"about": "conference", "text": "Gọi cho nhà LE VAN HOA."})
    return answers[0]["receipt"]


def erase(server: ServerProcess, *words: str) -> Ended:
    return server.run("erase", server.conference, *words)


def state(server: ServerProcess, role: str) -> str:
    return server.get(server.api("state"), server.link(role).token).text


async def test_who_is_erased_is_found_nowhere_and_every_proof_holds(server, tmp_path):
    receipt = await a_day(server)
    token = server.link("delegate", "dai-dien-8").token
    before, own_keys = json.loads(asked_for(server, receipt, token)), keys(server)
    backup = server.data / "backup" / "trua.sqlite"
    backup.parent.mkdir()
    assert server.run("backup", server.conference, "--out", str(backup)).code == 0
    assert server.run("backup", server.conference, "--out", str(tmp_path / "usb.sqlite")).code == 0
    refused = erase(server, "ca-nhan-9", "--yes")
    assert refused.code == 1 and "Stop it first; nothing was changed." in refused.errors
    await server.stop()
    whole = verify_record(exported(server, tmp_path / "before"), fingerprint(server))

    shown = erase(server, "ca-nhan-9")
    assert shown.code == 1 and "Nothing was changed" in shown.errors
    for told in ("person\trecipient/ca-nhan-9", f"left alone\trecipient/ca-nhan-10\t{LONGER}", f"Thăm {RECIPIENT}", "LE VAN HOA",
                 "recipients.csv", f"journal\t{backup}\terased likewise", f"backup\t{server.conference}\t{tmp_path / 'usb.sqlite'}", str(tmp_path / "before")):
        assert told in shown.out, shown.out
    assert "nhận thay" not in shown.out and f"{server.conference}\t{backup}" not in shown.out
    assert named_in(server.data, RECIPIENT, but=(LONGER,))
    for person in ("ca-nhan-9", "dai-dien-8"):
        done = erase(server, person, "--yes")
        assert done.code == 0 and "Every proof over them holds" in done.out, done

    assert named_in(server.data, RECIPIENT, but=(LONGER,)) == [] and named_in(server.data, DELEGATE) == []
    assert not any(DRAWING.encode() in file.read_bytes() for file in server.data.rglob("*") if file.is_file())
    assert named_in(server.data, LONGER) != [], "whose name has the other in it stays"
    record = verify_record(exported(server, tmp_path / "after"), fingerprint(server))
    assert (record.origin, record.positions) == (whole.origin, whole.positions) and len(record.remarks) > len(whole.remarks)
    verified = run("verify", tmp_path / "after", "--key", fingerprint(server))
    assert verified.returncode == 0 and "The record holds" in verified.stdout and "were erased" in verified.stdout, verified

    await server.start()
    for name in (RECIPIENT, DELEGATE):
        assert all(spelling not in state(server, "mc").replace(LONGER, "…") for spelling in spellings(name))
    names = json.loads(state(server, "operator"))["set"]
    assert names["recipient/ca-nhan-9"]["name"] == "(đã xóa)" if "recipient/ca-nhan-9" in names else True
    after = json.loads(asked_for(server, receipt, token))
    opened = after["log"].pop("opening"), before["log"].pop("opening")
    assert after == before and len(opened[0]["people"]) < len(opened[1]["people"])
    text = asked_for(server, receipt, token)
    assert [remark for remark in verify_receipt(text, own_keys) if remark.endswith(": erased")]
    mc = await Client(server, server.link("mc")).join()
    assert (await mc.put_patiently(mc.cue()))["ok"]
    restored = ServerProcess(tmp_path / "restored", server.conference)
    restored.agenda = server.agenda
    assert restored.run("restore", server.conference, "--from", str(backup)).code == 0, "a backup that was erased is a backup"


async def test_whoever_is_not_known_is_told_who_is_near_and_nothing_is_changed(server):
    await a_day(server)
    await server.stop()
    before = server.journal.read_bytes()
    unknown = erase(server, "ca-nhan-99", "--yes")
    assert unknown.code == 1 and "recipient/ca-nhan-9 (Lê Văn Hoà)" in unknown.errors, unknown
    kept = erase(server, "ca-nhan-9", "--yes", "--keep", "person/nobody")
    assert kept.code == 1 and "names nobody else" in kept.errors
    assert server.journal.read_bytes() == before


async def test_somebody_who_is_called_the_same_is_listed_and_can_be_kept(server):
    folder = server.agenda / server.conference / "delegates.csv"
    folder.write_text(folder.read_text(encoding="utf-8").replace("Đại diện đơn vị số 3,", RECIPIENT + ","), encoding="utf-8")
    await a_day(server)
    await server.stop()
    same = "participant/delegate/dai-dien-3"
    assert f"same name\t{same}\t{RECIPIENT}" in erase(server, "ca-nhan-9").out
    assert erase(server, "ca-nhan-9", "--yes", "--keep", same).code == 0
    with closing(sqlite3.connect(server.journal)) as journal:
        left = journal.execute("SELECT id, fields FROM person WHERE fields LIKE ?", (f'%"{RECIPIENT}"%',)).fetchall()
    assert {subject for subject, _ in left} == {same}


@pytest.mark.parametrize("kept", sorted(KEPT.glob("format-1-mid-ceremony.sql")), ids=lambda kept: kept.stem)
async def test_a_day_of_the_first_format_is_rewritten_first_and_its_old_journal_too(server, kept):
    put_back(kept, server)
    refused = erase(server, "ca-nhan-9", "--yes")
    assert refused.code == 1 and f"Run `diemcau upgrade {server.conference}` first" in refused.errors
    assert server.run("upgrade", server.conference).code == 0
    name = "Cá nhân số 9"
    assert len(named_in(server.data, name)) == 2, "the upgrade keeps the old journal"
    done = erase(server, "ca-nhan-9", "--yes")
    assert done.code == 0, done
    assert named_in(server.data, name) == []
    await server.start()
    mc = await Client(server, server.link("mc")).join()
    assert (await mc.put_patiently(mc.cue()))["ok"]
