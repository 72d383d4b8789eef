"""What a stranger reads from a receipt's QR codes, by the format's page alone: every letter is bound, and each kind of fault has its words."""

import base64
import json
import re
from pathlib import Path

import pytest
from records.compact_receipt import receipt_of
from records.verifier import Breach, Keys, verify_receipt
from support.hand_made_log import FORGED, MISSING, SIZE, codes_of, compact, deep_receipt, receipt, sha, texts_of

EXAMPLE = re.compile(r"As an example[^\n]*\n\n(.*?)\n\nis of this receipt, signed by the key `([^`]+)`:\n\n    (.*?)\n", re.DOTALL)
PAGE = Path(__file__).parents[3] / "Sources/Records/README.md"


def unopened(made: dict) -> dict:
    return made | {"log": {name: value for name, value in made["log"].items() if name != "opening"}}


def data_of(made: dict) -> bytes:
    letters = "".join(text.rsplit("/", 1)[1] for text in texts_of(made))
    return base64.b32decode(letters + "=" * (-len(letters) % 8))


def test_the_example_of_the_page_is_a_receipt_that_holds():
    example = EXAMPLE.search(PAGE.read_text("utf-8"))
    text, key, written = re.sub(r"\s", "", example[1]), base64.b64decode(example[2]), example[3]
    assert receipt_of([text]) == written
    assert verify_receipt(written, Keys(sha(key).hex(), key)) == [MISSING]


@pytest.mark.parametrize("seq", range(1, SIZE + 1))
def test_the_code_of_every_position_gives_its_receipt_without_what_opens_it(seq, keys):
    made = receipt(seq)
    texts = texts_of(made)
    assert json.loads(receipt_of(texts)) == unopened(made)
    assert verify_receipt(receipt_of(texts), keys) == [MISSING]


@pytest.mark.parametrize(("neighbours", "count"), [(12, 1), (17, 2), (24, 2)])
def test_a_log_of_any_depth_gives_one_code_or_two_that_are_read_in_any_order(neighbours, count, keys):
    made = deep_receipt(neighbours)
    texts = texts_of(made)
    assert len(texts) == count and all(len(text) <= 1_200 for text in texts)
    for given in (texts, texts[::-1], texts + texts):
        assert json.loads(receipt_of(given)) == unopened(made)
    assert verify_receipt(receipt_of(texts), keys) == [MISSING]


@pytest.mark.parametrize("neighbours", [4, 17])
def test_every_bit_of_a_codes_text_is_noticed(neighbours, keys):
    texts = texts_of(deep_receipt(neighbours))
    unnoticed = []
    for which, text in enumerate(texts):
        for at, letter in enumerate(text.encode()):
            for bit in range(8):
                flipped = bytearray(text.encode())
                flipped[at] = letter ^ (1 << bit)
                try:
                    verify_receipt(receipt_of([*texts[:which], flipped.decode("latin1"), *texts[which + 1 :]]), keys)
                    unnoticed.append((which, at, bit))
                except Breach:
                    pass
    assert unnoticed == []


ONE, TWO = texts_of(deep_receipt(17)), texts_of(deep_receipt(18))
WHOLE = data_of(receipt(5))


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        ([], "no code"),
        (["https://hoinghi.example"], "not that of a receipt's code"),
        ([ONE[0].lower(), ONE[1]], "not that of a receipt's code"),
        ([" " + ONE[0], ONE[1]], "not that of a receipt's code"),
        ([ONE[0].replace("RECEIPT-1", "RECEIPT-2"), ONE[1]], "version 2"),
        (ONE[:1], r"missing: \[2\]"),
        (ONE[1:], r"missing: \[1\]"),
        ([ONE[0], TWO[1]], "different receipts"),
        ([ONE[0], ONE[1].replace("/2/2/", "/2/3/")], "different receipts"),
        ([ONE[0], ONE[1].replace("/2/2/", "/3/2/")], "above"),
        ([ONE[0], ONE[0].replace("/1/2/", "/2/2/")], "canonical"),
        ([ONE[0][:-1] + ("B" if ONE[0][-1] == "A" else "A"), ONE[1]], "digest"),
        ([*ONE, ONE[1][:-1] + "A"], "not the same"),
        ([ONE[0], ONE[1][:-9]], "divided"),
        (codes_of(WHOLE + b"\0"), "more or fewer bytes"),
        (codes_of(WHOLE[:-1]), "more or fewer bytes"),
        (codes_of(b" " + WHOLE), "not in the form"),
        (codes_of(WHOLE.replace(b",2,", b",2.0,", 1)), "no number"),
        (codes_of(b"[]\n"), "not in the form"),
    ],
)
def test_a_text_that_is_not_of_one_whole_receipt_is_refused_with_its_reason(texts, words):
    with pytest.raises(Breach, match=words):
        receipt_of(texts)


def test_who_signs_a_code_of_their_own_is_not_believed(keys):
    forged = texts_of(deep_receipt(4, key=FORGED))
    with pytest.raises(Breach, match="not trusted"):
        verify_receipt(receipt_of(forged), keys)


def test_a_code_names_nobody():
    made = receipt(5)
    assert "Nguyễn Văn 5" in compact(made)
    data = data_of(made)
    assert "Nguyễn".encode() not in data and b"dai-dien" not in data and made["log"]["opening"]["salt"].encode() not in data
    assert bytes.fromhex(made["log"]["opening"]["salt"]) not in data
