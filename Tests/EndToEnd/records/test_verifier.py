"""What the verifier holds together: every byte, every key, every part of a receipt."""

import base64
import json

import pytest
from records.verifier import Breach, Keys, verify_receipt
from support.hand_made_log import (
    CHANGED,
    ERASED,
    FORGED,
    LEAVES,
    MISSING,
    NEW,
    OLD,
    ORIGIN,
    SIZE,
    b64,
    body_of,
    checkpoint,
    compact,
    leaf_of,
    note,
    public,
    receipt,
    refused,
    rotation,
    said,
    salt,
    sha,
)

# What holds


@pytest.mark.parametrize("seq", range(1, SIZE + 1))
def test_every_position_holds(seq, keys):
    remarks = [f"đại-diện-{ERASED}: erased"] if seq == ERASED else []
    assert verify_receipt(compact(receipt(seq)), keys) == remarks
    assert verify_receipt(compact(receipt(seq)).encode(), keys) == remarks


def test_a_receipt_without_opening_is_remarked(keys):
    made = receipt(5)
    del made["log"]["opening"]
    assert verify_receipt(compact(made), keys) == [MISSING]


def test_a_key_that_had_been_changed_is_remarked(keys):
    assert len(verify_receipt(compact(receipt(CHANGED + 1, key=OLD)), keys)) == 1
    assert verify_receipt(compact(receipt(CHANGED)), keys) == []


# Every byte


def unnoticed(text, keys, changes):
    """The places, and what stands there then, at which a change of one byte is not noticed."""
    data, places = bytearray(text), []
    for place, byte in enumerate(text):
        for other in changes(byte):
            data[place] = other
            try:
                verify_receipt(bytes(data), keys)
                places.append((place, chr(byte), chr(other)))
            except Breach:
                pass
        data[place] = byte
    return places


def each_bit(byte):
    return [byte ^ 1 << bit for bit in range(8)]


def each_value(byte):
    return [other for other in range(256) if other != byte]


def test_every_bit_of_a_receipt_is_bound(keys):
    assert unnoticed(compact(receipt(ERASED)).encode(), keys, each_bit) == []


@pytest.mark.wider
def test_every_value_of_every_byte_of_a_receipt_is_bound(keys):
    assert unnoticed(compact(receipt(ERASED)).encode(), keys, each_value) == []


def test_every_byte_that_is_left_out_or_doubled_is_noticed(keys):
    text = compact(receipt(ERASED)).encode()
    for place in range(len(text)):
        refused(text[:place] + text[place + 1 :], keys)
        # A doubled byte is noticed everywhere as well: there is no white space and no escape that would read the same.
        refused(text[: place + 1] + text[place:], keys)


def test_white_space_and_the_case_of_escapes_are_not_bound(keys):
    text = json.dumps(receipt(ERASED))  # spaces after commas and colons, and \u for what is not ASCII
    escapes = {place + at for place in range(len(text)) if text[place : place + 2] == "\\u" for at in range(2, 6)}
    # A text inside the receipt has its own spaces and escapes, which are hashed; so only what is outside of texts is taken for white space.
    found = unnoticed(text.encode(), keys, lambda byte: {*each_bit(byte), *b" \t\n\r"} - {byte})
    assert {was for _, was, _ in found} > {" "}
    for place, was, now in found:
        if was == " ":
            assert now in "\t\n\r" and text[place - 1] in ",:"
        else:
            assert place in escapes and was.isalpha() and now == was.swapcase()


def test_without_opening_only_the_position_is_bound(keys):
    made = receipt(5)
    del made["log"]["opening"]
    text = compact(made)
    free = {place for place, _, _ in unnoticed(text.encode(), keys, each_bit)}
    assert free and max(free) < len(text.encode()) - len(compact(made["log"]).encode())
    lie = made | {"pledge": "x", "unit": "y", "version": 9, "digest": "", "how": "z", "state": "refused"}
    assert verify_receipt(compact(lie), keys) == [MISSING]
    refused(made | {"seq": 6}, keys, "another position")


def test_spelling_and_order_are_not_bound(keys):
    made = receipt(5)
    turned = dict(reversed(made.items()))
    turned["log"] = dict(reversed(made["log"].items()))
    turned["log"]["opening"] = made["log"]["opening"] | {"people": made["log"]["opening"]["people"][::-1]}
    assert verify_receipt(json.dumps(turned, indent=4).replace("/", "\\/"), keys) == []


# Keys


def test_a_forged_key(keys):
    refused(receipt(5, key=FORGED), keys, "not trusted")
    made = receipt(5)
    own, forged = (made["log"]["checkpoint"], receipt(5, key=FORGED)["log"]["checkpoint"])
    # The key id of the one and the signature of the other
    ids = [base64.b64decode(text.split(" ")[-1]) for text in (own, forged)]
    made["log"]["checkpoint"] = own.rsplit(" ", 1)[0] + " " + b64(ids[0][:4] + ids[1][4:]) + "\n"
    refused(made, keys, "signature of the checkpoint does not hold")


def test_the_public_key_is_the_printed_one():
    with pytest.raises(Breach, match="not the one"):
        Keys(sha(public(OLD)).hex(), public(NEW))
    with pytest.raises(Breach, match="lower-case"):
        Keys(sha(public(OLD)).hex().upper(), public(OLD))
    with pytest.raises(Breach, match="32 bytes"):
        Keys(sha(public(OLD)).hex(), public(OLD) + b"\0")


def test_a_new_key_is_trusted_only_by_its_note():
    trusted = Keys(sha(public(OLD)).hex(), public(OLD))
    refused(receipt(CHANGED + 1), trusted, "not trusted")
    trusted.follow(rotation(OLD, NEW))
    assert verify_receipt(compact(receipt(CHANGED + 1)), trusted) == []
    trusted.follow(rotation(NEW, FORGED, 3))
    assert verify_receipt(compact(receipt(CHANGED + 1, key=FORGED)), trusted) == []


GOOD = rotation(OLD, NEW)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (rotation(FORGED, NEW), "not trusted"),
        (rotation(OLD, NEW, 1), "count"),
        (rotation(OLD, OLD), "known already"),
        (GOOD.replace("\n2\n", "\n3\n"), "does not hold"),
        (GOOD.replace("\n2\n", "\n02\n"), "plain form"),
        (GOOD.replace("\n\n", "\nmore\n\n"), "not 4 lines"),
        (GOOD[:-1], "not 4 lines"),
        (checkpoint(LEAVES[:3], OLD), "not 4 lines"),
        (note(OLD, ORIGIN, ORIGIN, "2", b64(public(NEW)), "1"), "does not begin"),
        (note(OLD, ORIGIN, "diemcau/signing-key", "2", b64(public(NEW)), "1"), "another name"),
    ],
)
def test_a_note_that_is_not_followed(text, words):
    trusted = Keys(sha(public(OLD)).hex(), public(OLD))
    with pytest.raises(Breach, match=words):
        trusted.follow(text)
    refused(receipt(CHANGED + 1), trusted, "not trusted")


def test_a_note_is_signed_by_the_newest_key_and_counts_on():
    for text, words in ((rotation(OLD, FORGED, 3), "not trusted"), (rotation(NEW, FORGED, 4), "count"), (rotation(NEW, OLD, 3), "already")):
        trusted = Keys(sha(public(OLD)).hex(), public(OLD))
        trusted.follow(rotation(OLD, NEW))
        with pytest.raises(Breach, match=words):
            trusted.follow(text)


def test_every_bit_of_a_rotation_note_is_bound():
    data = rotation(OLD, NEW).encode()
    for place, byte in enumerate(data):
        for other in each_bit(byte):
            trusted = Keys(sha(public(OLD)).hex(), public(OLD))
            try:
                text = (data[:place] + bytes([other]) + data[place + 1 :]).decode()
            except UnicodeDecodeError:
                continue
            with pytest.raises(Breach):
                trusted.follow(text)


# What does not fit together


def test_parts_of_another_receipt(keys):
    one, other = receipt(5), receipt(9)
    refused(other | {"log": one["log"]}, keys, "another position")
    refused(other | {"log": one["log"], "seq": 5, "at": one["at"]}, keys, "receipt's pledge is not")
    refused(one | {"log": one["log"] | {"opening": other["log"]["opening"]}}, keys, "the body does not give")
    refused(one | {"log": one["log"] | {"leaf": other["log"]["leaf"]}}, keys, "another position")
    refused(one | {"log": one["log"] | {"checkpoint": other["log"]["checkpoint"]}}, keys, "another size")
    refused(one | {"log": one["log"] | {"proof": receipt(7)["log"]["proof"][:1]}}, keys, "do not give the checkpoint's root")


@pytest.mark.parametrize("name", ["pledge", "unit", "version", "digest", "how", "state"])
def test_each_member_is_that_of_the_body(name, keys):
    made = receipt(5)
    made[name] = made[name] + 1 if isinstance(made[name], int) else made[name] + "x"
    refused(made, keys, f"receipt's {name} is not the one")


def test_the_time_is_that_of_the_leaf(keys):
    made = receipt(5)
    refused(made | {"at": made["at"] + 1}, keys, "another time")


def test_a_wrong_size(keys):
    refused(receipt(5, size=6), keys, "another size")
    refused(receipt(5) | {"seq": 6}, keys, "another position")
    refused(receipt(5, leaf=leaf_of(6)), keys, "another position")


def test_a_proof_of_another_length(keys):
    for change in (lambda proof: proof[1:], lambda proof: proof[:-1], lambda proof: [*proof, proof[0]], lambda _: []):
        made = receipt(8)
        made["log"]["proof"] = change(made["log"]["proof"])
        refused(made, keys, "more or fewer")
    made = receipt(8)
    made["log"]["proof"].reverse()
    refused(made, keys, "root")


def test_another_origin(keys):
    assert verify_receipt(compact(receipt(5, origin="diemcau/lao-cai-2022/00000000")), keys) == []
    for origin in ("other/lao-cai-2022/3f9a1c2e", "diemcau/lao-cai-2022/3F9A1C2E", "diemcau/lao-cai-2022", "diemcau/a/b/3f9a1c2e", ORIGIN + "0"):
        refused(receipt(5, origin=origin), keys, "origin")
    refused(receipt(5, name="diemcau/lao-cai-2022/00000000"), keys, "another name")
    made = receipt(5)
    made["log"]["checkpoint"] = made["log"]["checkpoint"].replace("3f9a1c2e", "00000000")
    refused(made, keys, "not trusted")


def test_a_subject_that_the_leaf_does_not_have(keys):
    made = receipt(8)
    person = {"id": "đại-diện-5", "salt": salt(1).hex(), "fields": "[]"}
    made["log"]["opening"]["people"].append(person)
    refused(made, keys, "đại-diện-5 is opened, but the leaf")


def test_people_who_are_not_opened_as_they_should_be(keys):
    def with_people(change):
        made = receipt(5)
        people = made["log"]["opening"]["people"]
        change(people)
        return made

    refused(with_people(lambda people: people.append(people[0])), keys, "twice")
    refused(with_people(lambda people: people[0].update(fields="[]")), keys, "does not give")
    refused(with_people(lambda people: people[0].update(salt=people[1]["salt"])), keys, "does not give")
    refused(with_people(lambda people: people[0].update(salt="00" * 15)), keys, "32 lower-case")
    refused(with_people(lambda people: people[0].update(salt=people[0]["salt"].upper())), keys, "32 lower-case")
    refused(with_people(lambda people: people[0].update(more=1)), keys, "does not belong")
    refused(with_people(lambda people: people[0].pop("salt")), keys, "lacks salt")
    # Whoever is taken out looks like somebody who was erased: the page has nothing against it.
    assert verify_receipt(compact(with_people(lambda people: people.pop(0))), keys) == ["answer/5: erased"]


def events(seq, *changed):
    body = json.loads(body_of(seq))
    body["events"] = [body["events"][0] | change for change in changed]
    return compact(body)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (events(5), "0 events"),
        (events(5, {}, {}), "2 events"),
        (events(5, {"event": "pledge.voided"}), "0 events"),
        (events(5, {"state": "open"}), "state"),
        (events(5, {"answer": None}), "answer"),
        (events(5, {"given": said(5) | {"version": True}}), "version"),
        (events(5, {"given": said(5) | {"version": 2.0}}), "version"),
        (events(5, {"given": said(5) | {"seq": 6}}), "seq"),
        (events(5, {"given": {}}), "version"),
        ("[]", "no list of events"),
        ("{", "cannot be read"),
        ('{"events":[1]}', "no JSON object"),
        (body_of(5).replace('"op":', '"role":'), "twice"),
    ],
)
def test_a_body_that_says_something_else(body, words, keys):
    refused(receipt(5, body=body), keys, words)


def test_events_of_another_kind_are_no_fault(keys):
    assert verify_receipt(compact(receipt(5, body=events(5, {"event": "seat.taken"}, {}))), keys) == []
