"""What signatories' devices have signed is checked in a whole record too: `diemcau verify`, its page and a stranger's program say the same."""

import base64
import hashlib
import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from records.device import Device, verify_devices
from records.record import root, verify_record
from records.test_record import exported, fingerprint, run
from records.test_verify_page import saved_page, stranger, verdict
from records.verifier import Breach
from support.browser import expect
from support.client import Client
from support.device_keys import DeviceKey, ed25519, p256, signed
from support.server import ServerProcess
from support.signing import lists_open, owed, signature

DRAWING = "M10,20L30,40L50,60"


async def devices_sign(server: ServerProcess) -> list[DeviceKey]:
    """The delegate of unit 8 signs with Ed25519 and a drawing, that of unit 9 with P-256; that of unit 7 has no key."""
    await server.start()
    mc = await lists_open(server)
    keys = [ed25519(), p256()]
    for person, key, drawing in (("dai-dien-8", keys[0], DRAWING), ("dai-dien-9", keys[1], None), ("dai-dien-7", None, None)):
        signatory = await Client(server, server.link("delegate", person)).join()
        await signatory.at(mc.seq)
        asked = owed(signatory)[0]
        answer = await signatory.put_patiently(signed(signatory, asked, key, drawing) if key else signature(signatory, asked))
        assert answer["ok"], answer
    return keys


def forged(server: ServerProcess, folder: Path, kind: str) -> int:
    """One bit of a device's signature is another, and every hash and the checkpoint are made anew by the server's own key. Gives the position."""
    lines = [json.loads(line) for line in (folder / "positions.jsonl").read_text(encoding="utf-8").splitlines()]
    seq = next(seq for seq, line in enumerate(lines, 1) if f'"kind":"{kind}"' in line.get("opening", {}).get("body", ""))
    line = lines[seq - 1]
    person = next(person for person in line["opening"]["people"] if '"signature":"' in person["fields"])
    before = next(part["signature"] for part in json.loads(person["fields"]) if "signature" in part)
    made = bytearray(base64.b64decode(before))
    made[40] ^= 1
    old = hashlib.sha256(bytes.fromhex(person["salt"]) + person["fields"].encode()).hexdigest()
    person["fields"] = person["fields"].replace(before, base64.b64encode(made).decode())
    new = hashlib.sha256(bytes.fromhex(person["salt"]) + person["fields"].encode()).hexdigest()
    assert old in line["leaf"]
    line["leaf"] = line["leaf"].replace(old, new)
    text = "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines)
    (folder / "positions.jsonl").write_text(text, encoding="utf-8")
    sign_anew(folder, lines, (server.data / "signing-key").read_bytes())
    return seq


def sign_anew(folder: Path, lines: list[dict], seed: bytes) -> None:
    parts = (folder / "checkpoint").read_text(encoding="utf-8").split("\n")
    parts[2] = base64.b64encode(root([hashlib.sha256(b"\x00" + line["leaf"].encode()).digest() for line in lines])).decode()
    mark, origin, word = parts[4].split(" ")
    made = Ed25519PrivateKey.from_private_bytes(seed).sign("".join(f"{part}\n" for part in parts[:3]).encode())
    parts[4] = f"{mark} {origin} {base64.b64encode(base64.b64decode(word)[:4] + made).decode()}"
    (folder / "checkpoint").write_text("\n".join(parts), encoding="utf-8")


async def test_what_devices_have_signed_is_counted_and_what_was_erased_of_it_is_told_as_such(server, tmp_path):
    keys = await devices_sign(server)
    folder = exported(server, tmp_path / "whole")
    done = run("verify", folder, "--key", fingerprint(server))
    assert done.returncode == 0 and "device has signed: 2. That proves the device, not the person." in done.stdout, done
    assert "nobody can check it" not in done.stdout
    assert verify_devices(folder) == [Device(key.kind, key.public) for key in keys]
    await server.stop()
    assert server.run("erase", server.conference, "dai-dien-8", "--yes").code == 0
    folder = exported(server, tmp_path / "erased")
    done = run("verify", folder, "--key", fingerprint(server))
    assert done.returncode == 0, done
    assert "device has signed: 1." in done.stdout and "whose key or text was erased so that nobody can check it any more: 1." in done.stdout
    assert verify_devices(folder) == [Device("ed25519", None), Device(keys[1].kind, keys[1].public)]
    await server.start()
    async with stranger(saved_page(server, tmp_path)) as opened:
        await opened.locator("#choose-folder").set_input_files(folder)
        await expect(verdict(opened, "record")).to_have_attribute("data-verdict", "compare")
        await expect(opened.locator("[data-fact=devices]")).to_contain_text("1 chữ ký của thiết bị")
        await expect(opened.locator("[data-fact=devices-erased]")).to_contain_text("1; không kiểm tra được nữa")


@pytest.mark.planted(10)
@pytest.mark.parametrize("kind", ["ed25519", "p256"])
async def test_a_signature_that_no_device_has_made_is_seen_though_every_hash_holds(server, tmp_path, kind):
    """The oracle is shown a record that whoever has the server's key has made anew: only the device could have signed this."""
    await devices_sign(server)
    folder, key = exported(server, tmp_path / "record"), fingerprint(server)
    seq = forged(server, folder, kind)
    verify_record(folder, key)
    with pytest.raises(Breach, match="the device has not signed this"):
        verify_devices(folder)
    page = saved_page(server, tmp_path)
    async with stranger(page) as opened:
        await opened.locator("#choose-folder").set_input_files(folder)
        await expect(opened.locator("[data-fault]")).to_have_count(1)
        await expect(opened.locator("[data-fault=device-signature]")).to_contain_text(str(seq))
    done = run("verify", folder, "--key", key)
    unit = {"ed25519": "don-vi-8", "p256": "don-vi-9"}[kind]
    assert done.returncode == 1 and f"position {seq}: the device of {unit} has not signed what it says" in done.stderr, done
