"""Every frame case in the Autobahn numbering, byte by byte against the real server."""

import pytest

import cases_of_closing
import cases_of_framing
import cases_of_text
from frame_case import OPEN, Case
from house import House
from raw_frames import PING, ask, frame, text
from stranger import Stranger

CASES = cases_of_framing.CASES + cases_of_text.CASES + cases_of_closing.CASES
LAST = 424_242
"""What is asked at the end of a case that has to leave the connection open."""
LAST_PING = b"the last"


def outcome(caller: Stranger, case: Case) -> tuple[list, object]:
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
def test_a_frame_case_is_answered_as_the_rfc_asks(door, case):
    check(door, case)


@pytest.mark.promise(11)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.number)
def test_a_frame_case_is_answered_in_the_same_way_through_tls(secure_door, case):
    check(secure_door, case)


def check(house: House, case: Case) -> None:
    with Stranger(house).joins() as caller:
        heard, end = outcome(caller, case)
    for kind in ("time", "pong"):
        came, owed = of(kind, heard), of(kind, case.hears)
        assert came == owed or (case.merges and kind == "pong" and [] != came and set(came) <= set(owed)), (case, came)
    assert end in case.ends, (case.number, case.about, end)
