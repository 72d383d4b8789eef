"""How strictly the verifier reads, and what its command says."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from support.hand_made_log import (
    CHANGED,
    NEW,
    OLD,
    ORIGIN,
    b64,
    compact,
    leaf_of,
    public,
    receipt,
    refused,
    rotation,
    sha,
)

# Form


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda leaf: leaf.replace(":", ": ", 1), "form"),
        (lambda leaf: leaf + "\n", "form"),
        (lambda leaf: leaf.replace("đ", "\\u0111", 1), "form"),
        (lambda leaf: leaf.replace("/", "\\/", 1), "form"),
        (lambda leaf: compact(dict(reversed(json.loads(leaf).items()))), "form"),
        (lambda leaf: leaf.replace('"seq":5', '"seq":5.0'), "position"),
        (lambda leaf: leaf.replace('"seq":5', '"seq":true'), "position"),
        (lambda leaf: leaf.replace('"seq":5', '"seq":5,"seq":5'), "twice"),
        (lambda leaf: leaf.replace('"at":1', '"at":-1'), "time"),
        (lambda leaf: leaf.replace('"at":', '"on":'), "lacks at"),
        (lambda leaf: leaf.replace('"at":', '"more":1,"at":'), "does not belong"),
        (lambda leaf: compact(json.loads(leaf) | {"body": "00" * 31}), "64 lower-case"),
        (lambda leaf: compact(json.loads(leaf) | {"people": {"a": "AA" * 32}}), "64 lower-case"),
        (lambda leaf: compact(json.loads(leaf) | {"people": []}), "people is no JSON object"),
        (lambda leaf: compact(json.loads(leaf) | {"people": {"\\": "00" * 32}}).replace("\\\\", "\\ud800"), "cannot be read"),
    ],
)
def test_a_leaf_of_another_form(change, words, keys):
    leaf = leaf_of(5)
    assert change(leaf) != leaf
    refused(receipt(5, leaf=change(leaf)), keys, words)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda note: note[:-1], "not 3 lines"),
        (lambda note: note + "\n", "not 3 lines"),
        (lambda note: note + note.split("\n")[-2] + "\n", "not 3 lines"),
        (lambda note: note.replace("\n\n", "\nmore\n\n"), "not 3 lines"),
        (lambda note: note.replace("\n5\n", "\n"), "not 3 lines"),
        (lambda note: note.replace("\n", "\r\n"), "another name|not 3 lines|origin"),
        (lambda note: note.replace("\n5\n", "\n05\n"), "plain form"),
        (lambda note: note.replace("\n5\n", "\n٥\n"), "plain form"),
        (lambda note: note.replace("— ", "- "), "no proper line"),
        (lambda note: note.replace("— ", "—  "), "no proper line"),
        (lambda note: note[:-2] + "\n", "no base64"),
        (lambda note: note[:-3] + chr(ord(note[-3]) + 1) + note[-2:], "canonical"),
        (lambda note: rotation(OLD, NEW), "not 3 lines"),
    ],
)
def test_a_checkpoint_of_another_form(change, words, keys):
    made = receipt(5)
    made["log"]["checkpoint"] = change(made["log"]["checkpoint"])
    refused(made, keys, words)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda made: made.pop("how"), "lacks how"),
        (lambda made: made.update(more=1), "does not belong"),
        (lambda made: made.update(seq=True), "seq is no number"),
        (lambda made: made.update(seq="5"), "seq is no number"),
        (lambda made: made.update(seq=5.0), "seq is no number"),
        (lambda made: made.update(version=True), "version is neither"),
        (lambda made: made.update(unit=None), "unit is no text"),
        (lambda made: made.update(log=[]), "log is no JSON object"),
        (lambda made: made["log"].pop("proof"), "lacks proof"),
        (lambda made: made["log"].update(more=1), "does not belong"),
        (lambda made: made["log"].update(proof={}), "no list"),
        (lambda made: made["log"].update(proof=[1]), "no text"),
        (lambda made: made["log"].update(proof=["AAAA"]), "32 bytes"),
        (lambda made: made["log"].update(proof=["A" * 42 + "B="]), "canonical"),
        (lambda made: made["log"].update(leaf={}), "leaf is no text"),
        (lambda made: made["log"].update(checkpoint=1), "checkpoint is no text"),
        (lambda made: made["log"].update(opening=None), "opening is no JSON object"),
        (lambda made: made["log"]["opening"].update(more=1), "does not belong"),
        (lambda made: made["log"]["opening"].pop("people"), "lacks people"),
        (lambda made: made["log"]["opening"].update(people={}), "no list"),
        (lambda made: made["log"]["opening"].update(people=[1]), "no JSON object"),
        (lambda made: made["log"]["opening"].update(salt="00" * 17), "32 lower-case"),
    ],
)
def test_a_receipt_of_another_form(change, words, keys):
    made = receipt(5)
    change(made)
    refused(made, keys, words)


def test_texts_that_are_no_json(keys):
    text = compact(receipt(5))
    refused(text.replace('"version":2', '"version":NaN', 1), keys, "NaN is no JSON")
    refused(text.replace('"version":2', '"version":2,"version":2', 1), keys, "twice")
    refused(text.replace('"version":2', '"version":' + "9" * 5000, 1), keys, "cannot be read")
    refused("[" * 100000, keys, "cannot be read")
    refused(text.replace('"how":"code"', '"how":"\\ud800"', 1), keys, "cannot be read")
    refused(text + "x", keys, "cannot be read")
    refused("\ufeff" + text, keys, "cannot be read")
    refused(text.encode("utf-16"), keys, "UTF-8")
    refused(b"", keys, "cannot be read")
    refused("null", keys, "no JSON object")




# The command


def run(*words):
    return subprocess.run([sys.executable, Path(__file__).with_name("check_receipt.py"), *words], capture_output=True, text=True)


def test_the_command(tmp_path):
    (tmp_path / "receipt.json").write_text(compact(receipt(CHANGED + 2)), encoding="utf-8")
    (tmp_path / "rotation").write_text(rotation(OLD, NEW), encoding="utf-8")
    trust = ("--key", sha(public(OLD)).hex(), "--public-key", b64(public(OLD)))
    done = run(tmp_path / "receipt.json", *trust, "--rotation", tmp_path / "rotation")
    assert (done.returncode, done.stderr) == (0, "")
    assert "The receipt holds." in done.stdout and ORIGIN in done.stdout
    done = run(tmp_path / "receipt.json", *trust)
    assert (done.returncode, done.stderr) == (1, "")
    assert "does not hold: the checkpoint is signed by a key that is not trusted." in done.stdout
    (tmp_path / "lie.json").write_text(compact(receipt(5) | {"x\nThe receipt holds.\n": 1}), encoding="utf-8")
    done = run(tmp_path / "lie.json", *trust)
    assert done.returncode == 1 and len(done.stdout.splitlines()) == 1
    done = run(tmp_path / "nothing.json", *trust)
    assert done.returncode == 1 and "cannot be read" in done.stdout
