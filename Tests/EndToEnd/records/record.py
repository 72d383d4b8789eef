"""Checks the record of a conference, from the page "The record, format 1": all positions, what opens them, and the checkpoint over them."""

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path

from records.verifier import (
    ORIGIN,
    Key,
    Keys,
    Leaf,
    Note,
    check_commitment,
    check_people,
    need,
    read_base64,
    read_json,
    read_leaf,
    read_note,
    read_object,
)

FILES = {"positions.jsonl", "checkpoint", "signing-key.pub", "contents"}
CONTENTS = "diemcau/contents"
LISTED = re.compile(r"([0-9a-f]{64})  ([^/]+)")
NOTES = "signing-key.notes"
LINES_OF_A_NOTE = 6


@dataclass(frozen=True)
class Record:
    """What a record that holds was found to be."""

    origin: str
    positions: int
    opened: int
    remarks: list[str]


def verify_record(folder: Path, fingerprint: str) -> Record:
    """Raises Breach at the first thing that does not hold. `fingerprint`: of the key, as it was told before the day."""
    there = {path.name for path in folder.iterdir()} - {NOTES}
    need(there >= FILES, "the folder has fewer files than a record")
    keys = trusted(folder, fingerprint)
    leaves, opened, remarks, at = read_positions((folder / "positions.jsonl").read_bytes())
    note = read_note((folder / "checkpoint").read_bytes().decode("utf-8", "replace"), 3, "the checkpoint")
    need(ORIGIN.fullmatch(note.name) is not None, "the checkpoint is of no log's name")
    need(note.lines[1] == str(len(leaves)), "the checkpoint is of another number of positions")
    need(read_base64(note.lines[2], 32, "the root") == root(leaves), "the positions do not give the checkpoint's root")
    signer = keys.signer(note)
    successor = keys.successor(signer)
    if successor and at >= successor.since:
        remarks.append("the checkpoint is signed by a key that had been changed for another when the last position was written")
    check_contents(folder, there - FILES, note, keys, signer)
    return Record(note.name, len(leaves), opened, remarks)


def check_contents(folder: Path, there: set[str], checkpoint: Note, keys: Keys, signer: Key) -> None:
    """What lies beside the history is what was written with it, to the byte, and nothing else."""
    text = (folder / "contents").read_bytes().decode("utf-8", "replace")
    listed = text.split("\n\n")[0].split("\n")[3:]
    note = read_note(text, 3 + len(listed), "the list of files")
    need(note.lines[:3] == (CONTENTS, *checkpoint.lines[:2]), "the list of files is of another record")
    later = keys.signer(note)
    while signer is not None and signer != later:
        signer = keys.successor(signer)
    need(signer is not None, "the list of files is signed by a key that another has followed")
    files = {}
    for line in note.lines[3:]:
        match = LISTED.fullmatch(line)
        need(match is not None, "a line of the list of files is no digest and name")
        files[match[2]] = match[1]
    need(list(files) == sorted(files) and len(files) == len(listed), "the list of files is not in order")
    need(set(files) == there, "the folder has other files than its list")
    for name, digest in files.items():
        need(hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest, f"{name} is not the file that was written with it")


def trusted(folder: Path, fingerprint: str) -> Keys:
    """The key that was told before the day and those after it; it may be any of the folder's."""
    key = (folder / "signing-key.pub").read_bytes().decode("ascii", "replace")
    need(key.endswith("\n"), "the key does not end with a line feed")
    first = Keys(hashlib.sha256(public := read_base64(key.removesuffix("\n"), 32, "the public key")).hexdigest(), public)
    if not (folder / NOTES).exists():
        return Keys(fingerprint, public)
    lines = (folder / NOTES).read_bytes().decode("utf-8", "replace").split("\n")
    need(len(lines) > 1 and len(lines) % LINES_OF_A_NOTE == 1 and lines[-1] == "", "the notes on keys are no whole notes")
    notes = ["\n".join(lines[start:start + LINES_OF_A_NOTE]) + "\n" for start in range(0, len(lines) - 1, LINES_OF_A_NOTE)]
    publics = [public]
    for number, note in enumerate(notes, 2):
        first.follow(note)
        need(note.split("\n")[1] == str(number), "the notes on keys are not counted from 2")
        publics.append(read_base64(note.split("\n")[2], 32, "a new key"))
    place = next((at for at, one in enumerate(publics) if hashlib.sha256(one).hexdigest() == fingerprint), None)
    need(place is not None, "none of the keys is the one whose fingerprint was told")
    keys = Keys(fingerprint, publics[place])
    for note in notes[place:]:
        keys.follow(note)
    return keys


def read_positions(data: bytes) -> tuple[list[bytes], int, list[str], int]:
    """The hashes of all leaves, how many are opened, whom an erasure has taken, and when the last was written."""
    need(data.endswith(b"\n"), "the positions do not end with a line feed")
    leaves, opened, remarks, at = [], 0, [], 0
    for seq, line in enumerate(data[:-1].split(b"\n"), 1):
        position = read_line(line.decode("utf-8", "replace"), seq)
        leaf = read_leaf(position["leaf"])
        need(leaf.seq == seq, f"position {seq}: its leaf is of another one")
        at = leaf.at
        leaves.append(hashlib.sha256(b"\x00" + position["leaf"].encode()).digest())
        if "opening" in position:
            opened += 1
            remarks += check_opened(leaf, position["opening"])
        elif "erased" in position:
            remarks.append(f"position {seq}: a text of it was erased")
    return leaves, opened, remarks, at


def read_line(line: str, seq: int) -> dict:
    """One spelling stands for one thing: it is written again in the form that the page gives."""
    value = read_object(read_json(line, f"position {seq}"), ("leaf",), f"position {seq}", optional=("opening", "erased"))
    need(json.dumps(value, ensure_ascii=False, separators=(",", ":")) == line, f"position {seq} is not written as a record writes it")
    need(list(value) in (["leaf"], ["leaf", "opening"], ["leaf", "erased"]), f"position {seq} has its members in another order")
    need(value.get("erased", True) is True, f"position {seq} is erased or it is not")
    return value


def check_opened(leaf: Leaf, opening) -> list[str]:
    parts = read_object(opening, ("salt", "body", "people"), "the opening")
    need(list(parts) == ["salt", "body", "people"], "the opening has its members in another order")
    check_commitment(parts["salt"], parts["body"], leaf.body, "the body")
    remarks = check_people(leaf, parts["people"])
    there = [person["id"] for person in parts["people"]]
    need(there == [id for id in leaf.people if id in set(there)], "the persons are opened in another order than the leaf has them")
    for person in parts["people"]:
        need(list(person) == ["id", "salt", "fields"], "a person has its members in another order")
    return remarks


def root(leaves: list[bytes]) -> bytes:
    """RFC 9162, 2.1.1, from the leaves upwards: what has no neighbour on its level goes up as it is."""
    level = leaves
    while len(level) > 1:
        pairs = [hashlib.sha256(b"\x01" + left + right).digest() for left, right in zip(level[::2], level[1::2], strict=False)]
        level = pairs + ([level[-1]] if len(level) % 2 else [])
    return level[0]
