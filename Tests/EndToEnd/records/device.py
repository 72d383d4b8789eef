"""Checks what the signatory's own device has signed, from "A device's signature" of the page "The record, format 1"."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from records.verifier import find_answer, need, read_base64, read_json

PRIME = 2**255 - 19


@dataclass(frozen=True)
class Device:
    """What was found of an answer that a device has signed. `public` is None where it was erased, and then nothing of it is checked."""

    kind: str
    public: bytes | None


def verify_device(receipt: str) -> Device | None:
    """Of a receipt that holds: raises Breach where its device has not signed it; None where the server attests alone."""
    log = json.loads(receipt)["log"]
    need("opening" in log, "without the opening nobody can say what a device has signed")
    return examine_device(log["checkpoint"].split("\n")[0], log["opening"])


def verify_devices(record: Path) -> list[Device]:
    """Of a record that holds: of every answer that a device has signed, in their order."""
    origin = (record / "checkpoint").read_text(encoding="utf-8").split("\n")[0]
    positions = map(json.loads, (record / "positions.jsonl").read_text(encoding="utf-8").splitlines())
    openings = [position["opening"] for position in positions if "opening" in position]
    found = [examine_device(origin, opening) for opening in openings if '"event":"pledge.answered"' in opening["body"]]
    return [device for device in found if device is not None]


def examine_device(origin: str, opening: Mapping[str, Any]) -> Device | None:
    body = read_json(opening["body"], "the body")
    people = {person["id"]: read_json(person["fields"], "the fields") for person in opening["people"]}
    event = whole(find_answer(body), people)
    given = whole(event["given"], people)
    if "device" not in given:
        return None
    device = whole(given["device"], people)
    if "publicKey" not in device:
        return Device(device["kind"], None)
    text = signed_text(origin.split("/")[1], body, event, given, device)
    size = {"ed25519": 32, "p256": 65}.get(device["kind"])
    need(size is not None, "a device's key is of no kind that the page names")
    public = read_base64(device["publicKey"], size, "the device's key")
    need(holds(device["kind"], public, read_base64(device["signature"], 64, "the device's signature"), text), "the device has not signed this")
    return Device(device["kind"], public)


def whole(part: Mapping[str, Any], people: Mapping[str, list]) -> dict[str, Any]:
    """With the personal members in their place, as far as they are opened."""
    named = part.get("personal")
    if named is None:
        return dict(part)
    subject, place = (named, 0) if isinstance(named, str) else named
    return {name: value for name, value in part.items() if name != "personal"} | (people[subject][place] if subject in people else {})


def signed_text(conference: str, body: Mapping, event: Mapping, given: Mapping, device: Mapping) -> bytes:
    drawing = hashlib.sha256(event["drawing"].encode()).hexdigest() if "drawing" in event else "-"
    answer = event["answer"]
    lines = [
        "diemcau/pledge.sign/1", conference, answer["pledge"], given["version"], given["digest"], answer["unit"], body["person"],
        device["command"], drawing, given["signedAt"]]
    return "".join(f"{line}\n" for line in lines).encode()


def holds(kind: str, public: bytes, signature: bytes, text: bytes) -> bool:
    try:
        if kind == "ed25519":
            need(not is_of_small_order(public), "the device's key is none")
            Ed25519PublicKey.from_public_bytes(public).verify(signature, text)
        else:
            need(public[0] == 4, "the device's key is no uncompressed point")
            r, s = (int.from_bytes(half, "big") for half in (signature[:32], signature[32:]))
            EllipticCurvePublicKey.from_encoded_point(SECP256R1(), public).verify(encode_dss_signature(r, s), text, ECDSA(hashes.SHA256()))
    except (InvalidSignature, ValueError):
        return False
    return True


def is_of_small_order(public: bytes) -> bool:
    """Doubled three times it is the neutral point. Only y is needed: y of the double of (x, y) on -x² + y² = 1 + dx²y² follows from y² alone."""
    d = -121665 * pow(121666, -1, PRIME) % PRIME
    y = int.from_bytes(public, "little") % 2**255 % PRIME
    for _ in range(3):
        y2 = y * y % PRIME
        x2 = (y2 - 1) * pow(d * y2 + 1, -1, PRIME) % PRIME
        y = (y2 + x2) * pow(1 - d * x2 * y2, -1, PRIME) % PRIME
    return y == 1
