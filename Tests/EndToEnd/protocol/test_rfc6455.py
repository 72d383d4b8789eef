"""Every frame case in the Autobahn numbering, byte by byte against the real server."""

import re
from dataclasses import replace

import pytest
from support.conformance import closing, framing, texts
from support.conformance.case import OPEN, Case, ends
from support.raw_frames import PING, ask, close, frame, text
from support.raw_peer import RawPeer
from support.server import ServerProcess

CASES = framing.CASES + texts.CASES + closing.CASES
LAST = 424_242
"""What is asked at the end of a case that has to leave the connection open."""
LAST_PING = b"the last"


def outcome(caller: RawPeer, case: Case) -> tuple[list, object]:
    """All that was heard before the end, and how it ended; whoever is still connected asks once more and says goodbye."""
    caller.send(case.sends, case.chop)
    if OPEN in case.ends:
        caller.send(text(ask(LAST)))
    heard = []
    while (news := caller.hears())[0] in ("time", "pong"):
        if news[0] == "time" and news[1] >= LAST:
            # A pong waits for its turn to be written, and a ping that comes while it does may be passed over: so it is asked again.
            caller.send(frame(PING, LAST_PING) + text(ask(news[1] + 1)))
        elif news == ("pong", LAST_PING):
            return heard, OPEN
        else:
            heard.append(news)
    if news[0] == "close":
        caller.says_no_more()
        while (late := caller.hears())[0] != "hung up":
            assert late[0] == "pong", "no message and no second CLOSE follows a CLOSE"
    return heard, news[1] if news[0] == "close" else news[0]


def of(kind: str, news) -> list:
    return [what for said, what in news if said == kind]


@pytest.mark.promise(11)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.number)
def test_a_frame_case_is_answered_as_the_rfc_asks(shared_server, case):
    check(shared_server, case)


@pytest.mark.promise(11)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.number)
def test_a_frame_case_is_answered_in_the_same_way_through_tls(tls_server, case):
    check(tls_server, case)


def check(server: ServerProcess, case: Case) -> None:
    with RawPeer(server).joins() as caller:
        heard, end = outcome(caller, case)
    for kind in ("time", "pong"):
        came, owed = of(kind, heard), of(kind, case.hears)
        assert came == owed or (case.merges and kind == "pong" and came != [] and set(came) <= set(owed)), (case, came)
    assert end in case.ends, (case.number, case.about, end)


def numbered(number: str) -> Case:
    return next(case for case in CASES if case.number == number)


@pytest.mark.planted(11)
@pytest.mark.parametrize("fault", [
    replace(numbered("3.1"), sends=text(ask(9)) + close(1000)), replace(numbered("2.2"), sends=frame(PING, b"Xin")),
    replace(numbered("1.1.3"), sends=b""),
    replace(numbered("2.7"), sends=close(1000)), replace(numbered("7.3.2"), sends=close(1000)), replace(numbered("7.5.1"), ends=ends(1002)),
], ids=["a_bit_that_was_overlooked", "another_pong", "no_answer", "a_goodbye_without_need", "a_goodbye_that_was_believed", "another_code"])
def test_a_server_that_answers_otherwise_is_found_out(shared_server, fault):
    """It is sent what such a server would have made of the case's bytes."""
    with pytest.raises(AssertionError, match=f"'{re.escape(fault.number)}'"):
        check(shared_server, fault)
