"""Reads the texts of a receipt's QR codes, from the page "The record, format 1" and nothing else, and gives the receipt that they stand for,
to be checked as any other (`verifier.py`).

Every letter of the texts is bound: by the digest, the numbers of the parts, or because it is no letter of the format.
"""

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Sequence

from records.verifier import Breach, is_number, is_text, need, read_json

VERSION = "1"
FORM = re.compile(r"DIEMCAU-RECEIPT-([0-9]+)/([A-Z2-7]{16})/([1-9])/([1-9])/([A-Z2-7]+)")
LONGEST = 1_200
HASH = 32
SIGNED = 4 + 64


def receipt_of(texts: Sequence[str]) -> str:
    """The receipt's JSON, without an opening; Breach where the texts are not those of one whole receipt."""
    digest, letters = join(texts)
    data = read_base32(letters)
    need(write_base32(hashlib.sha256(data).digest()[:10]) == digest, "a letter of the codes is not the one that was written: their digest is another")
    head, _, rest = data.partition(b"\n")
    origin, pledge, unit, version, how, state, seq, at, device, subjects = read_head(head)
    neighbours = (seq - 1).bit_count()
    need(len(rest) == HASH * (2 + len(subjects) + neighbours) + SIGNED, "the codes have more or fewer bytes than their list says")
    hashes = [rest[place : place + HASH] for place in range(0, len(rest) - SIGNED, HASH)]
    answered, body, people, proof = hashes[0], hashes[1], hashes[2 : 2 + len(subjects)], hashes[2 + len(subjects) :]
    leaf = compact({"seq": seq, "at": at, "body": body.hex(), "people": {subject: one.hex() for subject, one in zip(subjects, people, strict=True)}})
    node = hashlib.sha256(b"\x00" + leaf.encode()).digest()
    for left in proof:
        node = hashlib.sha256(b"\x01" + left + node).digest()
    checkpoint = f"{origin}\n{seq}\n{write_base64(node)}\n\n— {origin} {write_base64(rest[-SIGNED:])}\n"
    receipt = {"pledge": pledge, "unit": unit, "version": version, "digest": answered.hex(), "seq": seq, "at": at, "how": how, "state": state}
    if device is not None:
        receipt["device"] = device
    return compact(receipt | {"log": {"leaf": leaf, "proof": [write_base64(one) for one in proof], "checkpoint": checkpoint}})


def join(texts: Sequence[str]) -> tuple[str, str]:
    """The digest that all parts bear, and the letters of all of them."""
    need(bool(texts), "there is no code")
    parts: dict[int, str] = {}
    digests, counts = set(), set()
    for text in texts:
        found = FORM.fullmatch(text)
        if found is None or len(text) > LONGEST:
            raise Breach("a text is not that of a receipt's code")
        version, digest, number, count, letters = found.groups()
        need(version == VERSION, f"the code is of version {version} of the format, and only version {VERSION} is known")
        need(parts.setdefault(int(number), letters) == letters, f"two codes say that they are part {number}, and are not the same")
        digests.add(digest)
        counts.add(int(count))
    need(len(digests) == 1 and len(counts) == 1, "the codes are of different receipts")
    count = counts.pop()
    need(max(parts) <= count, "a part has a number above that of the parts")
    missing = [number for number in range(1, count + 1) if number not in parts]
    need(not missing, f"the receipt has {count} codes, and these are missing: {missing}")
    lengths = [len(parts[number]) for number in range(1, count + 1)]
    need(all(length == -(-sum(lengths) // count) for length in lengths[:-1]), "the letters are not divided among the parts as the page says")
    return digests.pop(), "".join(parts[number] for number in range(1, count + 1))


def read_head(head: bytes) -> list:
    try:
        text = head.decode()
    except UnicodeDecodeError as error:
        raise Breach("the list of the codes is no text in UTF-8") from error
    told = read_json(text, "the list of the codes")
    need(type(told) is list and len(told) == 10 and compact(told) == text, "the list of the codes is not in the form that the page gives")
    need(all(is_text(told[place]) for place in (0, 1, 2, 4, 5)), "the list of the codes has no text where one belongs")
    need(all(is_number(told[place]) for place in (3, 6, 7)) and told[6] > 0, "the list of the codes has no number where one belongs")
    need(told[8] is None or is_text(told[8]), "the list's device is no text")
    need(type(told[9]) is list and all(map(is_text, told[9])) and len(set(told[9])) == len(told[9]), "the list's subjects are no list of texts")
    return told


def read_base32(letters: str) -> bytes:
    try:
        data = base64.b32decode(letters + "=" * (-len(letters) % 8))
    except binascii.Error as error:
        raise Breach("the letters of the codes are no base32") from error
    need(write_base32(data) == letters, "the letters of the codes are not in the canonical form of base32")
    return data


def write_base32(data: bytes) -> str:
    return base64.b32encode(data).decode().rstrip("=")


def write_base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def compact(value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
