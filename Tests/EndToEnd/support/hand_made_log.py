"""A log of twenty positions by hand, one person erased and the key changed once: by the definitions of RFC 9162, by no shortcut of a verifier."""

import base64
import hashlib
import json

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from records.verifier import Breach, verify_receipt

ORIGIN = "diemcau/lao-cai-2022/3f9a1c2e"
START = 1642384800000
CHANGED = 12  # the last position that the first key has signed
ERASED = 7  # the position of which one person was erased
SIZE = 20
MISSING = "the opening is missing: only the position and its time are proven, nothing else that the receipt says"

OLD = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
NEW = Ed25519PrivateKey.from_private_bytes(bytes(range(32, 64)))
FORGED = Ed25519PrivateKey.from_private_bytes(bytes(range(64, 96)))


# A log, by hand


def sha(data):
    return hashlib.sha256(data).digest()


def b64(data):
    return base64.b64encode(data).decode()


def salt(*of):
    return sha(repr(of).encode())[:16]


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def commitment(salted, text):
    return sha(salted + text.encode()).hex()


def public(key):
    return key.public_key().public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)


def note(key, name, *lines):
    text = "".join(line + "\n" for line in lines)
    key_id = sha(name.encode() + b"\x0a\x01" + public(key))[:4]
    return f"{text}\n— {name} {b64(key_id + key.sign(text.encode()))}\n"


def rotation(old, new, number=2, at=START + CHANGED * 1000 + 500):
    return note(old, "diemcau/signing-key", "diemcau/signing-key", str(number), b64(public(new)), str(at))


def split(count):
    part = 1
    while part * 2 < count:
        part *= 2
    return part


def tree(leaves):
    """RFC 9162, 2.1.1."""
    if len(leaves) == 1:
        return sha(b"\x00" + leaves[0].encode())
    part = split(len(leaves))
    return sha(b"\x01" + tree(leaves[:part]) + tree(leaves[part:]))


def path(index, leaves):
    """RFC 9162, 2.1.3.1."""
    if len(leaves) == 1:
        return []
    part = split(len(leaves))
    if index < part:
        return [*path(index, leaves[:part]), tree(leaves[part:])]
    return [*path(index - part, leaves[part:]), tree(leaves[:part])]


def said(seq):
    return {
        "pledge": f"cam-ket-{seq % 3}",
        "unit": f"đơn-vị-{seq}",
        "version": 2,
        "digest": sha(b"pledge %d" % seq).hex(),
        "seq": seq,
        "at": START + seq * 1000,
        "how": "code",
        "state": "signed",
    }


def body_of(seq):
    says = said(seq)
    event = {
        "event": "pledge.answered",
        "answer": {"pledge": says["pledge"], "unit": says["unit"], "personal": f"answer/{seq}"},
        "state": says["state"],
        "given": {name: says[name] for name in ("version", "digest", "at", "seq", "how")},
    }
    return compact({"role": "delegate", "person": f"dai-dien-{seq}", "op": "pledge.sign", "events": [event]})


def people_of(seq):
    people = {f"answer/{seq}": compact([{"name": f"Nguyễn Văn {seq}", "says": 'một\n"hai" \\ ba'}])}
    if seq % 2:
        people[f"đại-diện-{seq}"] = compact([{"phone": "1"}, {"phone": "2"}])
    return people


def opening_of(seq, body=None, without=()):
    people = [
        {"id": subject, "salt": salt(seq, subject).hex(), "fields": fields} for subject, fields in people_of(seq).items() if subject not in without
    ]
    return {"salt": salt(seq).hex(), "body": body or body_of(seq), "people": people}


def leaf_of(seq, body=None):
    people = {subject: commitment(salt(seq, subject), fields) for subject, fields in people_of(seq).items()}
    return compact({"seq": seq, "at": START + seq * 1000, "body": commitment(salt(seq), body or body_of(seq)), "people": people})


LEAVES = [leaf_of(seq) for seq in range(1, SIZE + 1)]


def signer(seq):
    return OLD if seq <= CHANGED else NEW


def checkpoint(leaves, key, origin=ORIGIN, size=None, name=None):
    return note(key, name or origin, origin, str(size or len(leaves)), b64(tree(leaves)))


def receipt(seq, leaf=None, body=None, key=None, **more):
    """A receipt that is signed properly, also for a leaf or a body that the log never had: what a server could do that wants to cheat."""
    leaves = [*LEAVES[: seq - 1], leaf or leaf_of(seq, body)]
    log = {
        "leaf": leaves[-1],
        "proof": [b64(entry) for entry in path(seq - 1, leaves)],
        "checkpoint": checkpoint(leaves, key or signer(seq), **more),
        "opening": opening_of(seq, body, without=[f"đại-diện-{ERASED}"] if seq == ERASED else ()),
    }
    return said(seq) | {"log": log}


def refused(made, keys, words=None):
    with pytest.raises(Breach, match=words):
        verify_receipt(made if isinstance(made, str | bytes) else compact(made), keys)


# QR codes of a receipt


def b32(data):
    return base64.b32encode(data).decode().rstrip("=")


def texts_of(receipt, longest=1_200):
    """What the QR codes of a receipt say."""
    log = receipt["log"]
    leaf, rows = json.loads(log["leaf"]), log["checkpoint"].split("\n")
    named = [receipt[name] for name in ("pledge", "unit", "version", "how", "state", "seq", "at")]
    head = compact([rows[0], *named, receipt.get("device"), list(leaf["people"])]).encode() + b"\n"
    hashes = [bytes.fromhex(one) for one in (receipt["digest"], leaf["body"], *leaf["people"].values())]
    return codes_of(head + b"".join(hashes + [base64.b64decode(one) for one in log["proof"]]) + base64.b64decode(rows[-2].split(" ")[-1]), longest)


def codes_of(data, longest=1_200):
    letters, digest = b32(data), b32(sha(data)[:10])
    count = -(-len(letters) // (longest - len(f"DIEMCAU-RECEIPT-1/{digest}/1/1/")))
    length = -(-len(letters) // count)
    return [f"DIEMCAU-RECEIPT-1/{digest}/{at + 1}/{count}/{letters[at * length : (at + 1) * length]}" for at in range(count)]


def deep_receipt(neighbours, key=NEW):
    """Of a position whose proof has so many entries, in a log of which nobody has the other leaves."""
    seq = 2**neighbours
    leaf, proof = leaf_of(seq), [sha(b"tree %d" % height) for height in range(neighbours)]
    root = sha(b"\x00" + leaf.encode())
    for left in proof:
        root = sha(b"\x01" + left + root)
    log = {"leaf": leaf, "proof": list(map(b64, proof)), "checkpoint": note(key, ORIGIN, ORIGIN, str(seq), b64(root)), "opening": opening_of(seq)}
    return said(seq) | {"log": log}
