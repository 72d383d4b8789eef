"""Another key in the place of the one that signs: who trusts the old one trusts the new one; and a key that is lost is told."""

import os
import subprocess
from pathlib import Path

import pytest
from records.record import verify_record
from records.test_receipts import all_signed, asked_for, keys
from records.test_record import a_few_sign, exported, fingerprint, run
from records.verifier import Breach, verify_receipt
from support.server import BINARY, ServerProcess


def rotated(server: ServerProcess) -> subprocess.CompletedProcess:
    return run("signing-key", "--data", server.data, "--rotate")


async def test_a_key_that_was_changed_leaves_every_receipt_and_record_good(server, tmp_path):
    told, first = keys(server), fingerprint(server)
    await server.start()
    signed = await all_signed(server)
    (token, receipt), (later, unasked) = list(signed.items())[:2]
    before = asked_for(server, receipt, token)
    refused = rotated(server)
    assert refused.returncode == 1 and "Stop it first; nothing was changed." in refused.stderr
    await server.stop()
    old = exported(server, tmp_path / "old")
    assert rotated(server).returncode == 0
    second = fingerprint(server)
    assert second != first and f"follows\t{first}" in run("signing-key", "--data", server.data).stdout
    await server.start()
    assert "signing-key" not in server.log, "a change by its own word is no loss"
    assert asked_for(server, receipt, token) == before, "what the old key signed stays as it is"
    assert verify_receipt(before, told) == []
    await server.stop()
    new = exported(server, tmp_path / "new")
    assert {path.name for path in new.iterdir()} == {path.name for path in old.iterdir()} | {"signing-key.notes"}
    told.follow((new / "signing-key.notes").read_text(encoding="utf-8"))
    await server.start()
    assert verify_receipt(asked_for(server, unasked, later), told) == []
    assert rotated(server).returncode == 1
    await server.stop()
    assert rotated(server).returncode == 0
    newest = exported(server, tmp_path / "newest")
    for folder, trusted in ((old, (first,)), (new, (first, second)), (newest, (first, second, fingerprint(server)))):
        for key in trusted:
            done = run("verify", folder, "--key", key)
            assert done.returncode == 0, done
            verify_record(folder, key)
    for folder in (old, new):
        assert run("verify", folder, "--key", fingerprint(server)).returncode == 1, "no word leads back to an older key"
        with pytest.raises(Breach):
            verify_record(folder, fingerprint(server))


async def test_no_bit_of_the_notes_can_be_another(server, tmp_path):
    await server.start()
    await a_few_sign(server)
    await server.stop()
    first = fingerprint(server)
    assert rotated(server).returncode == 0
    folder = exported(server, tmp_path / "record")
    notes = folder / "signing-key.notes"
    whole = notes.read_bytes()
    verify_record(folder, first)
    for place in range(0, len(whole), 7):
        notes.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1:])
        assert run("verify", folder, "--key", first).returncode == 1
        with pytest.raises(Breach):
            verify_record(folder, first)
    notes.unlink()
    assert run("verify", folder, "--key", first).returncode == 1


@pytest.mark.parametrize("journals", ["no journal yet", "a journal"])
async def test_keys_that_are_changed_at_the_same_moment_follow_one_another_and_none_is_lost(server, journals):
    """Others ask for the key meanwhile."""
    if journals == "a journal":
        await server.start()
        await server.stop()
    first, count = fingerprint(server), 6
    words = [["--rotate"] if number % 2 else [] for number in range(2 * count)]
    asked = [[BINARY, "signing-key", "--data", str(server.data), *more] for more in words]
    commands = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for command in asked]
    said = [command.communicate() for command in commands]
    assert [command.returncode for command in commands] == [0] * 2 * count, said
    shown = run("signing-key", "--data", server.data).stdout.splitlines()
    follows = [line.removeprefix("follows\t") for line in shown if line.startswith("follows\t")]
    assert len(set(follows)) == count and follows[0] == first and not (server.data / "signing-key.next").exists()


async def test_a_change_that_was_broken_off_never_was_or_is_finished(server):
    first = fingerprint(server)
    (server.data / "signing-key.next").write_bytes(os.urandom(32))
    (server.data / "signing-key.next").chmod(0o600)
    assert fingerprint(server) == first and not (server.data / "signing-key.next").exists()
    seed = (server.data / "signing-key").read_bytes()
    assert rotated(server).returncode == 0
    second = fingerprint(server)
    (server.data / "signing-key").rename(server.data / "signing-key.next")
    (server.data / "signing-key").write_bytes(seed)
    (server.data / "signing-key").chmod(0o600)
    assert fingerprint(server) == second, "the word of the old key was written already"


@pytest.mark.parametrize("other", [None, os.urandom(32)], ids=["gone", "another"])
async def test_a_key_that_is_lost_is_told_at_the_next_start_with_the_new_one(server, other):
    await server.start()
    await server.stop()
    first, file = fingerprint(server), Path(server.data) / "signing-key"
    kept = file.read_bytes()
    file.unlink()
    if other:
        file.write_bytes(other)
        file.chmod(0o600)
    await server.start()
    await server.stop()
    told = [line for line in server.log.splitlines() if "level=warning" in line and "signing-key" in line]
    assert len(told) == 1 and first in told[0] and fingerprint(server) in told[0], server.log
    await server.start()
    await server.stop()
    assert len([line for line in server.log.splitlines() if "no word of that key leads" in line]) == 1, "it is told once"
    file.write_bytes(kept)
    assert "no word of that key leads" in run("signing-key", "--data", server.data).stderr


def test_there_is_no_key_to_change_before_there_is_one(server):
    server.data.mkdir()
    done = subprocess.run([BINARY, "signing-key", "--data", server.data, "--rotate"], capture_output=True, text=True)
    assert done.returncode == 1 and "There is no key" in done.stderr
