"""Checks the receipts of a conference, from the page "The record, format 1" and nothing else.

A byte of the receipt's text that is changed is noticed, but for these places, which the page does not bind:

* white space between the tokens of the receipt's own JSON: a space for a tab, a line feed, a carriage return, more or less of it;
* the spelling of the receipt's own JSON texts, if they read the same: the hex digits of `\\u00e2` in either case, `\\/` for `/`, `\\u0022` for `\\"`;
* the order of the members in the receipt, in `log`, in `opening` and in one of its `people`, and the order of `people` in the opening
  (more than one byte has to be changed for that);
* WITHOUT an opening: all of `pledge`, `unit`, `version`, `digest`, `how`, `state` and `device`. Only `seq`, `at`, the leaf and the checkpoint
  are bound then, and anybody who holds a receipt can take the opening out. The remark that the opening is missing is therefore no formality;
* a person who is taken out of `opening.people` cannot be told from one who was erased (a remark is all that is given).

What is signed or committed to (the leaf, the proof, the checkpoint, the opened texts and their salts) has no such place: the base64 is held to its
canonical form, the hex to lower case and its length, the leaf and the checkpoint to the one form that the page gives, and the rest is hashed.

The page does not ask for these, so they are not checked: that a subject named by `personal` is in the leaf's
`people`, and that its n-th set is there; that the log is that of the conference which the reader has in mind (the origin is printed for that).
"""

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

ORIGIN = re.compile(r"diemcau/[a-z0-9-]{1,40}/[0-9a-f]{8}")
ROTATION = "diemcau/signing-key"
# Eighteen digits more are all that 64 bits can hold; a longer number is no count and no time.
POSITIVE = re.compile(r"[1-9][0-9]{0,18}")

RECEIPT = ("pledge", "unit", "version", "digest", "seq", "at", "how", "state", "log")
KINDS = ("ed25519", "p256")
GIVEN = ("version", "digest", "at", "seq", "how")


class Breach(Exception):
    """One sentence that says what is wrong."""


@dataclass(frozen=True)
class Note:
    """A signed note whose form holds; its signature has not been looked at."""

    lines: tuple[str, ...]
    key_id: bytes
    signature: bytes

    @property
    def name(self) -> str:
        return self.lines[0]

    @property
    def text(self) -> bytes:
        return "".join(line + "\n" for line in self.lines).encode()


@dataclass(frozen=True)
class Key:
    """A public key, the number it has among the server's (unknown for the one that was printed) and the time from which it is in use."""

    public: bytes
    number: int | None = None
    since: int | None = None

    @property
    def fingerprint(self) -> str:
        return hashlib.sha256(self.public).hexdigest()

    def key_id(self, name: str) -> bytes:
        return hashlib.sha256(name.encode() + b"\n\x01" + self.public).digest()[:4]

    def signed(self, note: Note) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(note.signature, note.text)
        except (InvalidSignature, ValueError):
            return False
        return True


@dataclass(frozen=True)
class Leaf:
    text: str
    seq: int
    at: int
    body: str
    people: Mapping[str, str]


@dataclass(frozen=True)
class Finding:
    """What a receipt that holds has shown."""

    receipt: Mapping[str, Any]
    origin: str
    leaf: Leaf
    key: Key
    opened: bool
    remarks: list[str]


class Keys:
    """The keys that a reader trusts: the one whose fingerprint was printed, and those that follow from it."""

    def __init__(self, fingerprint: str, public: bytes) -> None:
        need(is_hex(fingerprint, 32), "the fingerprint is not 64 lower-case hex digits")
        need(len(public) == 32, "the public key does not have 32 bytes")
        first = Key(public)
        need(first.fingerprint == fingerprint, "the public key is not the one whose fingerprint was printed")
        self._known = [first]

    def follow(self, note: str) -> None:
        """Takes a rotation note and adds its key, if the newest key that is known has signed it."""
        read = read_note(note, 4, "the rotation note")
        need(read.name == ROTATION, "the rotation note does not begin with " + ROTATION)
        number = read_number(read.lines[1], "the rotation note's count of keys")
        public = read_base64(read.lines[2], 32, "the rotation note's new key")
        since = read_number(read.lines[3], "the rotation note's time")
        newest = self._known[-1]
        # A server may have had keys before the one that was printed, so only the numbers after the first note are known beforehand.
        expected = number if newest.number is None else newest.number + 1
        need(number > 1 and number == expected, "the rotation note's count of keys does not follow the last one")
        need(all(key.public != public for key in self._known), "the rotation note names a key that is known already")
        verify_note(read, [newest], "the rotation note")
        self._known.append(Key(public, number, since))

    def signer(self, note: Note) -> Key:
        return verify_note(note, self._known, "the checkpoint")

    def successor(self, key: Key) -> Key | None:
        after = self._known.index(key) + 1
        return self._known[after] if after < len(self._known) else None


def verify_receipt(text: str | bytes, keys: Keys) -> list[str]:
    """Raises Breach at the first thing that does not hold; returns remarks on what could not be checked."""
    return examine(text, keys).remarks


def examine(text: str | bytes, keys: Keys) -> Finding:
    receipt = read_receipt(text)
    log = receipt["log"]
    leaf = read_leaf(log["leaf"])
    checkpoint = read_note(log["checkpoint"], 3, "the checkpoint")
    need(ORIGIN.fullmatch(checkpoint.name) is not None, "the checkpoint's origin is not of the form diemcau/<conference>/<eight hex letters>")
    check_position(receipt, leaf, checkpoint)
    check_proof(leaf, log["proof"], checkpoint)
    key = keys.signer(checkpoint)
    remarks = remarks_on_key(leaf, key, keys.successor(key))
    opened = "opening" in log
    if opened:
        remarks += check_opening(receipt, leaf, log["opening"])
    else:
        remarks.append("the opening is missing: only the position and its time are proven, nothing else that the receipt says")
    return Finding(receipt, checkpoint.name, leaf, key, opened, remarks)


# What is right and what is not


def need(holds: bool, otherwise: str) -> None:
    if not holds:
        raise Breach(otherwise)


def is_text(value: Any) -> bool:
    return type(value) is str


def is_number(value: Any) -> bool:
    # In Python a bool is an int, in JSON it is not; therefore no isinstance.
    return type(value) is int and value >= 0


def is_hex(value: Any, size: int) -> bool:
    return is_text(value) and re.fullmatch(f"[0-9a-f]{{{2 * size}}}", value) is not None


def same(one: Any, other: Any) -> bool:
    # 1, 1.0 and true are equal to Python, and three things in JSON.
    return type(one) is type(other) and one == other


# Reading


def once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """A member that comes twice is read differently by different programs, so it may not come twice."""
    members = dict(pairs)
    need(len(members) == len(pairs), "a JSON object has the same member twice")
    return members


def foreign(word: str) -> Any:
    raise Breach(f"{word} is no JSON")


def read_json(text: str, what: str) -> Any:
    try:
        value = json.loads(text, object_pairs_hook=once, parse_constant=foreign)
        # Half a surrogate pair can be written in JSON, but it is no text in UTF-8 and cannot be hashed.
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise Breach(f"{what} cannot be read as JSON") from error
    return value


def read_object(value: Any, names: Sequence[str], what: str, optional: Sequence[str] = ()) -> dict[str, Any]:
    need(type(value) is dict, f"{what} is no JSON object")
    for name in names:
        need(name in value, f"{what} lacks {name}")
    for name in value:
        need(name in names or name in optional, f"{what} has a member that does not belong there: {name}")
    return value


def read_base64(text: Any, size: int, what: str) -> bytes:
    need(is_text(text), f"{what} is no text")
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise Breach(f"{what} is no base64") from error
    need(len(data) == size, f"{what} does not have {size} bytes")
    # The last letter has bits that are not used; if they are not nought, a second text would stand for the same bytes.
    need(base64.b64encode(data).decode() == text, f"{what} is not in the canonical form of base64")
    return data


def read_number(text: str, what: str) -> int:
    need(POSITIVE.fullmatch(text) is not None, f"{what} is no number in its plain form")
    return int(text)


def read_note(note: Any, count: int, what: str) -> Note:
    """A signed note of so many lines with one signature: each line ended by a line feed, the last too, as C2SP has it."""
    need(is_text(note), f"{what} is no text")
    rows = note.split("\n")
    need(len(rows) == count + 3 and rows[count] == "" and rows[-1] == "", f"{what} is not {count} lines, an empty line and a line with the signature")
    lines = tuple(rows[:count])
    sign = rows[count + 1].split(" ")
    need(len(sign) == 3 and sign[0] == "—", f"{what} has no proper line with the signature")
    need(sign[1] == lines[0], f"{what} is signed in another name than that in its first line")
    data = read_base64(sign[2], 68, f"the signature of {what}")
    return Note(lines, data[:4], data[4:])


def read_receipt(text: str | bytes) -> dict[str, Any]:
    if isinstance(text, bytes):
        try:
            text = text.decode()
        except UnicodeDecodeError as error:
            raise Breach("the receipt is no text in UTF-8") from error
    receipt = read_object(read_json(text, "the receipt"), RECEIPT, "the receipt", optional=("device",))
    need(receipt.get("device", KINDS[0]) in KINDS, "the receipt's device is of no kind that the page names")
    for name in ("pledge", "unit", "digest", "how", "state"):
        need(is_text(receipt[name]), f"the receipt's {name} is no text")
    for name in ("seq", "at"):
        need(is_number(receipt[name]), f"the receipt's {name} is no number")
    # The page does not say whether a version is counted or named.
    need(is_text(receipt["version"]) or is_number(receipt["version"]), "the receipt's version is neither a number nor a text")
    read_object(receipt["log"], ("leaf", "proof", "checkpoint"), "the receipt's log", optional=("opening",))
    return receipt


def read_leaf(text: Any) -> Leaf:
    need(is_text(text), "the leaf is no text")
    read = read_json(text, "the leaf")
    members = read_object(read, ("seq", "at", "body", "people"), "the leaf")
    need(is_number(members["seq"]) and members["seq"] > 0, "the leaf's seq is no position")
    need(is_number(members["at"]), "the leaf's at is no time")
    need(is_hex(members["body"], 32), "the leaf's body is not 64 lower-case hex digits")
    people = members["people"]
    need(type(people) is dict, "the leaf's people is no JSON object")
    for subject, commitment in people.items():
        need(is_hex(commitment, 32), f"the leaf's commitment to {subject} is not 64 lower-case hex digits")
    leaf = Leaf(text, **members)
    need(write_leaf(leaf) == text, "the leaf is not in the form that the page gives")
    return leaf


def write_leaf(leaf: Leaf) -> str:
    # Letters beyond ASCII as they are, a slash without a backslash: the page does not say so, but shows no escapes.
    members = {"seq": leaf.seq, "at": leaf.at, "body": leaf.body, "people": leaf.people}
    return json.dumps(members, ensure_ascii=False, separators=(",", ":"))


# Checking, in the order of the page


def check_position(receipt: Mapping[str, Any], leaf: Leaf, checkpoint: Note) -> None:
    size = read_number(checkpoint.lines[1], "the checkpoint's size")
    need(leaf.seq == receipt["seq"], "the leaf is of another position than the receipt")
    need(leaf.at == receipt["at"], "the leaf is of another time than the receipt")
    need(size == leaf.seq, "the checkpoint is of a log of another size than the receipt's position")


def check_proof(leaf: Leaf, proof: Any, checkpoint: Note) -> None:
    need(type(proof) is list, "the proof is no list")
    # The leaf is the log's last one, so each full tree to its left gives one neighbour, and the ones of the number are those trees.
    need(len(proof) == (leaf.seq - 1).bit_count(), "the proof has more or fewer entries than the position asks for")
    root = read_base64(checkpoint.lines[2], 32, "the checkpoint's root")
    node = hashlib.sha256(b"\x00" + leaf.text.encode()).digest()
    for entry in proof:
        left = read_base64(entry, 32, "an entry of the proof")
        node = hashlib.sha256(b"\x01" + left + node).digest()
    need(node == root, "the leaf and the proof do not give the checkpoint's root")


def verify_note(note: Note, keys: Sequence[Key], what: str) -> Key:
    named = [key for key in keys if key.key_id(note.name) == note.key_id]
    need(bool(named), f"{what} is signed by a key that is not trusted")
    # Four bytes can be the same for two keys, so each that is meant may try.
    for key in named:
        if key.signed(note):
            return key
    raise Breach(f"the signature of {what} does not hold")


def remarks_on_key(leaf: Leaf, key: Key, successor: Key | None) -> list[str]:
    if successor is None or successor.since is None or leaf.at < successor.since:
        return []
    return ["the checkpoint is signed by a key that had been changed for another when the leaf was written"]


def check_opening(receipt: Mapping[str, Any], leaf: Leaf, opening: Any) -> list[str]:
    read_object(opening, ("salt", "body", "people"), "the opening")
    check_commitment(opening["salt"], opening["body"], leaf.body, "the body")
    remarks = check_people(leaf, opening["people"])
    check_answer(receipt, find_answer(read_json(opening["body"], "the body")))
    return remarks


def check_commitment(salt: Any, text: Any, commitment: str, what: str) -> None:
    need(is_hex(salt, 16), f"the salt of {what} is not 32 lower-case hex digits")
    need(is_text(text), f"what opens {what} is no text")
    found = hashlib.sha256(bytes.fromhex(salt) + text.encode()).hexdigest()
    need(found == commitment, f"what opens {what} does not give the leaf's commitment")


def check_people(leaf: Leaf, people: Any) -> list[str]:
    need(type(people) is list, "the opening's people is no list")
    opened: set[str] = set()
    for person in people:
        read_object(person, ("id", "salt", "fields"), "a person of the opening")
        subject = person["id"]
        need(is_text(subject), "the id of a person of the opening is no text")
        need(subject not in opened, f"{subject} is opened twice")
        need(subject in leaf.people, f"{subject} is opened, but the leaf does not have them")
        check_commitment(person["salt"], person["fields"], leaf.people[subject], subject)
        need(type(read_json(person["fields"], f"the fields of {subject}")) is list, f"the fields of {subject} are no list")
        opened.add(subject)
    return [f"{subject}: erased" for subject in leaf.people if subject not in opened]


def find_answer(body: Any) -> Mapping[str, Any]:
    need(type(body) is dict and type(body.get("events")) is list, "the body has no list of events")
    need(all(type(event) is dict for event in body["events"]), "an event of the body is no JSON object")
    answers = [event for event in body["events"] if same(event.get("event"), "pledge.answered")]
    need(len(answers) == 1, f"the body has {len(answers)} events pledge.answered instead of one")
    return answers[0]


def check_answer(receipt: Mapping[str, Any], event: Mapping[str, Any]) -> None:
    # The event and its parts may say more than the receipt does; the page does not forbid it.
    answer, given = event.get("answer"), event.get("given")
    need(type(answer) is dict, "the event's answer is no JSON object")
    need(type(given) is dict, "the event's given is no JSON object")
    for part, names in ((answer, ("pledge", "unit")), (event, ("state",)), (given, GIVEN)):
        for name in names:
            need(name in part and same(part[name], receipt[name]), f"the receipt's {name} is not the one in the body")
    device = given.get("device", {})
    need(type(device) is dict and same(device.get("kind"), receipt.get("device")), "the receipt's device is not the one in the body")
