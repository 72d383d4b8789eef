"""The whole record: what `diemcau export` writes, `diemcau verify` and a stranger's program find whole, and any changed byte shows."""

import base64
import os
import random
import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest
from records.record import verify_record
from records.verifier import Breach
from support.client import Client
from support.server import BINARY, ServerProcess
from support.signing import lists_open, signature

SEED = 2022


def run(*words: str | Path, **variables: str) -> subprocess.CompletedProcess:
    return subprocess.run([BINARY, *words], capture_output=True, text=True, env=os.environ | variables)


def fingerprint(server: ServerProcess) -> str:
    printed = run("signing-key", "--data", server.data).stdout
    return dict(line.split("\t") for line in printed.splitlines())["fingerprint"]


def exported(server: ServerProcess, folder: Path) -> Path:
    done = run("export", server.conference, "--agenda", server.agenda, "--data", server.data, "--out", folder)
    assert done.returncode == 0, done.stderr
    return folder


async def a_few_sign(server: ServerProcess) -> None:
    mc = await lists_open(server)
    for link in [link for link in server.links() if link.role == "delegate"][:3]:
        signatory = await Client(server, link).join()
        await signatory.at(mc.seq)
        await signatory.put_patiently(signature(signatory, next(iter(signatory.mine.values()))))
    await mc.does("notice.send", {"to": "venue/sa-pa", "text": "Ba đơn vị đã ký"})


async def test_the_record_of_a_day_holds_while_the_server_runs_and_after_it(server, tmp_path):
    await server.start()
    await a_few_sign(server)
    running = exported(server, tmp_path / "running")
    await server.stop()
    record = verify_record(exported(server, tmp_path / "after"), fingerprint(server))
    assert record.positions == len(server.positions()) and 0 < record.opened < record.positions and record.remarks == []
    assert record.origin.startswith(f"diemcau/{server.conference}/")
    for folder in (running, tmp_path / "after"):
        done = run("verify", folder, "--key", fingerprint(server))
        assert (done.returncode, done.stderr) == (0, ""), done
        verify_record(folder, fingerprint(server))
    refused = run("export", server.conference, "--agenda", server.agenda, "--data", server.data, "--out", running)
    assert refused.returncode == 1 and "is not empty" in refused.stderr


async def test_what_was_said_among_the_staff_stands_in_no_record(server, tmp_path):
    await server.start()
    mc = await Client(server, server.link("mc")).join()
    await mc.at((await mc.does("conference.open"))["seq"])
    assert (await mc.does("notice.send", {"to": "venue/sa-pa", "text": "Chị Hoa ra cửa sau"}))["ok"]
    folder = exported(server, tmp_path / "record")
    told = (folder / "positions.jsonl").read_text(encoding="utf-8")
    assert "notice/" in told and "notice.sent" not in told and "cửa sau" not in told


@pytest.mark.promise(10)
@pytest.mark.seconds(3_000)
async def test_any_changed_byte_of_a_record_shows_to_both(server, tmp_path, scale, record_property):
    await server.start()
    await a_few_sign(server)
    folder, key = exported(server, tmp_path / "record"), fingerprint(server)
    chance, noticed, tried = random.Random(SEED), 0, scale(150, 10_000)
    contents = {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
    total = sum(map(len, contents.values()))
    for _ in range(tried):
        at = chance.randrange(total)
        name = next(name for name in contents if (at := at - len(contents[name])) < 0)
        data = bytearray(contents[name])
        data[at] ^= 1 << chance.randrange(8)
        (folder / name).write_bytes(data)
        with pytest.raises(Breach):
            verify_record(folder, key)
        noticed += run("verify", folder, "--key", key).returncode == 1
        (folder / name).write_bytes(contents[name])
    assert noticed == tried
    record_property("tried", tried)
    record_property("figure", f"{tried} changed bytes, all noticed by both")


@pytest.mark.planted(10)
async def test_a_record_that_is_whole_and_signed_by_another_key_is_seen(server, tmp_path):
    """The oracle is shown a record that was made anew from a journal that somebody has changed, with every hash right and a key of their own."""
    await server.start()
    await a_few_sign(server)
    await server.stop()
    key = fingerprint(server)
    other = tmp_path / "other"
    shutil.copytree(server.data, other)
    (other / "signing-key").write_bytes(os.urandom(32))
    with sqlite3.connect(other / server.conference / "journal.sqlite") as journal:
        journal.execute("DELETE FROM checkpoint")
    done = run("export", server.conference, "--agenda", server.agenda, "--data", other, "--out", tmp_path / "forged")
    assert done.returncode == 0, done.stderr
    assert run("verify", tmp_path / "forged").returncode == 0, "whole in itself"
    assert run("verify", tmp_path / "forged", "--key", key).returncode == 1
    with pytest.raises(Breach):
        verify_record(tmp_path / "forged", key)


async def test_a_line_that_is_gone_doubled_or_moved_and_a_file_too_many_or_too_few_are_refused(server, tmp_path):
    await server.start()
    await a_few_sign(server)
    folder, key = exported(server, tmp_path / "record"), fingerprint(server)
    positions = folder / "positions.jsonl"
    lines = positions.read_bytes().splitlines(keepends=True)
    told = lines[4].replace(b'"opening":', b'"opened":') if b"opening" in lines[4] else lines[4][:-2] + b',"more":1}\n'
    for wrong in (lines[:-1], lines[1:], [*lines, lines[-1]], [lines[1], lines[0], *lines[2:]], [*lines[:4], told, *lines[5:]], [*lines, b"\n"], []):
        positions.write_bytes(b"".join(wrong))
        assert run("verify", folder).returncode == 1
        with pytest.raises(Breach):
            verify_record(folder, key)
    positions.write_bytes(b"".join(lines))
    assert run("verify", folder).returncode == 0
    (folder / "ghi-chu.txt").write_text("x", encoding="utf-8")
    assert "more than a record" in run("verify", folder).stderr
    (folder / "ghi-chu.txt").unlink()
    (folder / "checkpoint").unlink()
    assert "checkpoint is missing" in run("verify", folder).stderr
    assert "is no record" in run("verify", tmp_path / "nothing").stderr


async def test_the_key_has_one_spelling(server, tmp_path):
    """The last letter of 32 bytes in base64 has two spare bits: with other ones there it would stand for the same key."""
    await server.start()
    await a_few_sign(server)
    folder, key = exported(server, tmp_path / "record"), fingerprint(server)
    file = folder / "signing-key.pub"
    text = file.read_text(encoding="ascii")
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    other = text[:-3] + letters[letters.index(text[-3]) + 1] + text[-2:]
    assert base64.b64decode(other) == base64.b64decode(text)
    assert run("verify", folder, "--key", key).returncode == 0
    file.write_text(other, encoding="ascii")
    assert run("verify", folder, "--key", key).returncode == 1
    with pytest.raises(Breach):
        verify_record(folder, key)
