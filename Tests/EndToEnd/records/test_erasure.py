"""Somebody is forgotten: found nowhere afterwards, and every proof over the day holds as before."""

import asyncio
import contextlib
import gzip
import json
import os
import pty
import re
import select
import shutil
import sqlite3
import subprocess
import unicodedata
import zlib
from contextlib import closing
from pathlib import Path

import pytest
from records.record import verify_record
from records.test_receipts import asked_for, keys
from records.test_record import exported, fingerprint, run
from records.verifier import verify_receipt
from support.browser import chromium, expect
from support.client import Client
from support.front import ANSWER_SECONDS
from support.kept_journals import KEPT, put_back
from support.logfmt import logged
from support.server import Ended, ServerProcess
from support.signing import lists_open, owed, signature

DELEGATE, RECIPIENT, LONGER = "Lý A Sửu", "Lê Văn Hoà", "Lê Văn Hoà Bình"
TITLE = "vi: Chào cờ"
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
    text = (folder / "agenda.yaml").read_text(encoding="utf-8")
    assert TITLE in text
    (folder / "agenda.yaml").write_text(text.replace(TITLE, f"{TITLE} – {DELEGATE} dẫn", 1), encoding="utf-8")


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


def names(server: ServerProcess, collection: str) -> dict[str, str]:
    rows = server.get(server.api(f"lists/{collection}"), server.link("operator").token).json["rows"]
    return {row["id"]: row["name"] for row in rows}


async def test_who_is_erased_is_found_nowhere_and_every_proof_holds(server, tmp_path):
    receipt = await a_day(server)
    token = server.link("delegate", "dai-dien-8").token
    before, own_keys = json.loads(asked_for(server, receipt, token)), keys(server)
    codes = asked_for(server, {"seq": f"{receipt['seq']}/qr"}, token)
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
    away = f"{server.conference}\t{tmp_path / 'usb.sqlite'}"
    for line in ("person\trecipient/ca-nhan-9", f"left alone\trecipient/ca-nhan-10\t{LONGER}", f"Thăm {RECIPIENT}", "LE VAN HOA", "recipients.csv",
                 f"journal\t{backup}\terased likewise", f"backup\t{away}", str(tmp_path / "before")):
        assert line in shown.out, shown.out
    assert "nhận thay" not in shown.out and f"{server.conference}\t{backup}" not in shown.out
    assert named_in(server.data, RECIPIENT, but=(LONGER,))
    for person in ("ca-nhan-9", "dai-dien-8"):
        done = erase(server, person, "--yes")
        assert done.code == 0 and "Every proof over them holds" in done.out, done

    assert named_in(server.data, RECIPIENT, but=(LONGER,)) == [] and named_in(server.data, DELEGATE) == []
    assert not any(DRAWING.encode() in file.read_bytes() for file in server.data.rglob("*") if file.is_file())
    assert named_in(server.data, LONGER) != [], "whose name has the other in it stays"
    first = fingerprint(server)
    assert run("signing-key", "--data", server.data, "--rotate").returncode == 0
    record = verify_record(exported(server, tmp_path / "after"), first)
    assert (record.origin, record.positions) == (whole.origin, whole.positions) and len(record.remarks) > len(whole.remarks)
    verified = run("verify", tmp_path / "after", "--key", first)
    for said in ("The record holds", "Texts about persons that were erased: ", "Positions that lost a text and cannot be read any more: 1."):
        assert verified.returncode == 0 and said in verified.stdout, verified
    assert "position 1: a text of it was erased" in record.remarks

    await server.start()
    for name in (RECIPIENT, DELEGATE):
        assert all(spelling not in state(server, "mc").replace(LONGER, "…") for spelling in spellings(name))
    shown = names(server, "recipients")
    assert (shown["ca-nhan-9"], shown["ca-nhan-10"]) == ("(đã xóa)", LONGER)
    await logged(server, "the whole history holds against its checksums", 2)
    after = json.loads(asked_for(server, receipt, token))
    opened = after["log"].pop("opening"), before["log"].pop("opening")
    assert after == before and len(opened[0]["people"]) < len(opened[1]["people"])
    assert asked_for(server, {"seq": f"{receipt['seq']}/qr"}, token) == codes, "what may stand on paper names nobody"
    text = asked_for(server, receipt, token)
    assert [remark for remark in verify_receipt(text, own_keys) if remark.endswith(": erased")]
    mc = await Client(server, server.link("mc")).join()
    assert (await mc.put_patiently(mc.cue()))["ok"]
    restored = ServerProcess(tmp_path / "restored", server.conference)
    restored.agenda = server.agenda
    assert restored.run("restore", server.conference, "--from", str(backup)).code == 0, "a backup that was erased is a backup"


async def test_pages_show_a_word_in_the_place_of_the_name_and_the_receipt_without_its_drawing(server):
    await a_day(server)
    link, drawn = server.link("delegate", "dai-dien-8"), ".receipt .drawn path"
    async with chromium() as browser:
        before = await browser.page(link.url, 390, 844, is_phone=True)
        await expect(before.locator(drawn)).to_have_attribute("d", DRAWING)
    await server.stop()
    for person in ("ca-nhan-9", "dai-dien-8"):
        assert erase(server, person, "--yes").code == 0
    await server.start()
    async with chromium() as browser:
        phone = await browser.page(link.url, 390, 844, is_phone=True)
        await expect(phone.locator(".receipt.signed")).to_be_visible()
        await expect(phone.locator(drawn)).to_have_count(0)
        desk = await browser.page(server.link("operator").url)
        await expect(desk.locator("body")).to_contain_text("(đã xóa)")
        assert browser.complaints == []


async def test_whoever_is_not_known_is_told_who_is_near_and_nothing_is_changed(server):
    await a_day(server)
    await server.stop()
    before = server.journal.read_bytes()
    unknown = erase(server, "ca-nhan-99", "--yes")
    assert unknown.code == 1 and "recipient/ca-nhan-9 (Lê Văn Hoà)" in unknown.errors, unknown
    kept = erase(server, "ca-nhan-9", "--yes", "--keep", "person/nobody")
    assert kept.code == 1 and "names nobody else" in kept.errors
    assert server.journal.read_bytes() == before


SAME = "dai-dien-3"


def called_the_same(server: ServerProcess) -> None:
    folder = server.agenda / server.conference / "delegates.csv"
    folder.write_text(folder.read_text(encoding="utf-8").replace("Đại diện đơn vị số 3,", RECIPIENT + ","), encoding="utf-8")


def left(server: ServerProcess) -> set[str]:
    """The subjects under which the recipient's name is still kept."""
    with closing(sqlite3.connect(server.journal)) as journal:
        rows = journal.execute("SELECT id, fields FROM person WHERE fields IS NOT NULL").fetchall()
    return {subject for subject, fields in rows if re.search(rf"{RECIPIENT}(?! Bình)|LE VAN HOA", fields)}


async def test_somebody_who_is_called_the_same_is_listed_and_can_be_kept(server):
    called_the_same(server)
    await a_day(server)
    await server.stop()
    listed = erase(server, "ca-nhan-9").out
    for subject in (f"participant/delegate/{SAME}", f"person/{SAME}"):
        assert f"same name\t{subject}\t{RECIPIENT}" in listed
    assert erase(server, "ca-nhan-9", "--yes", "--keep", SAME).code == 0
    assert left(server) == {f"participant/delegate/{SAME}", f"person/{SAME}"}
    assert erase(server, SAME, "--yes").code == 0
    assert left(server) == set()


def asked(server: ServerProcess, *answers: str) -> tuple[int, str]:
    """The command at a terminal, where somebody types these answers."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(server.command(server.conference, "ca-nhan-9", verb="erase"), stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    os.write(ours, "".join(answer + "\n" for answer in answers).encode())
    said = b""
    with contextlib.suppress(OSError):
        while select.select([ours], [], [], ANSWER_SECONDS)[0] and (piece := os.read(ours, 4096)):
            said += piece
    os.close(ours)
    return process.wait(ANSWER_SECONDS), said.decode()


async def test_at_a_terminal_each_thing_is_asked_about(server):
    called_the_same(server)
    await a_day(server)
    await server.stop()
    before = server.journal.read_bytes()
    code, said = asked(server, "no", "yes", "no")
    assert code == 1 and "Nothing was changed." in said and server.journal.read_bytes() == before
    for question in (f"Is {SAME} the same person?", "Replace these 2 texts whole?", "Erase all this for good?"):
        assert question in said
    code, said = asked(server, "perhaps", "no", "no", "có")
    assert code == 0, said
    assert left(server) == {f"participant/delegate/{SAME}", f"person/{SAME}", "note/n1", "note/n3"}


@pytest.mark.parametrize("kept", ["format-2", "format-2-fresh", "format-2-mid-ceremony"])
async def test_every_day_that_was_kept_can_forget_somebody(server, kept):
    put_back(KEPT / f"{kept}.sql", server)
    name = "Giàng Seo Vần"
    assert named_in(server.data, name)
    done = erase(server, "giang-seo-van", "--yes")
    assert done.code == 0 and "ids are never erased" in done.errors, done
    assert named_in(server.data, name) == []
    await server.start()
    await logged(server, "the whole history holds against its checksums")


async def test_an_erasure_that_is_killed_leaves_the_old_journal_or_the_new_one(server):
    await a_day(server)
    await server.stop()
    partial = server.journal.with_name("journal.sqlite.erased")
    for _ in range(3):
        process = subprocess.Popen(server.command(server.conference, "ca-nhan-9", "--yes", verb="erase"), stdout=subprocess.DEVNULL)
        while not partial.exists() and process.poll() is None:
            await asyncio.sleep(0)
        process.kill()
        process.wait()
        record = exported(server, server.data.parent / f"record-{process.pid}")
        verify_record(record, fingerprint(server))
    assert erase(server, "ca-nhan-9", "--yes").code == 0
    assert named_in(server.data, RECIPIENT, but=(LONGER,)) == [] and not partial.exists()


async def test_what_cannot_be_erased_from_is_listed_and_the_rest_goes(server):
    """An archive that is damaged, a letter in the data folder, and the same day in another conference's folder."""
    await a_day(server)
    await server.stop()
    archive = server.journal.parent / "archive" / "hong" / "journal.sqlite"
    other = server.data / "hoi-nghi-khac" / "journal.sqlite"
    for copy in (archive, other):
        copy.parent.mkdir(parents=True)
        shutil.copy(server.journal, copy)
    with closing(sqlite3.connect(archive)) as journal, journal:
        journal.execute("UPDATE position SET events = '[]' WHERE seq = 3")
    letter = server.data / server.conference / "thu.txt"
    letter.write_text(f"Kính gửi bà {unicodedata.normalize('NFD', RECIPIENT.upper())}", encoding="utf-8")
    before = [archive.read_bytes(), other.read_bytes()]
    done = erase(server, "ca-nhan-9", "--yes")
    assert done.code == 0, done
    for file in (archive, letter):
        assert f"file\t{file}\tno sound journal: delete it, or edit it" in done.out, done.out
    assert f"file\t{other}\tof hoi-nghi-khac: erase them there too" in done.out
    assert [archive.read_bytes(), other.read_bytes()] == before
    assert named_in(server.data, RECIPIENT, but=(LONGER,)) == sorted(str(file.relative_to(server.data)) for file in (archive, letter, other))


async def test_a_day_of_the_first_format_is_rewritten_first_and_its_old_journal_too(server):
    put_back(KEPT / "format-1-mid-ceremony.sql", server)
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
