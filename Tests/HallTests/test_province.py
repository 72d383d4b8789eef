"""The whole province in one hall: 3,131 honours, 1,000 venues, 1,000 units that sign; what anybody is shown stays small."""

import asyncio
import itertools
import json
import uuid

import pytest

from guest import Guest
from house import House
from province import HONOURS, UNITS, VENUES, province
from signing import owed, signature

LARGEST_VIEW = 64 * 1024
"""Bytes, whatever the size of the conference."""
ROUNDS_WALKED = 6
WHO = [
    ("mc", "mc-1"), ("mc", "mc-2"), ("mc", "mc-3"), ("operator", "operator-1"), ("chair", "nguoi-chu-tri"), ("venue", "hoi-truong"),
    ("venue", "si-ma-cai"), ("venue", "xa-980"), ("screen", "main"), ("delegate", "dai-dien-1"), ("delegate", "dai-dien-700"),
    ("viewer", "khach"),
]
"""Somebody of every role; of the venues the first, one in the middle, and one far behind."""


class Province:
    """Those of WHO, and how much each of their chains ever weighed."""

    def __init__(self, house: House):
        self.house = house
        self.guests = [Guest(house, house.link(*who)) for who in WHO]
        self.mcs = itertools.cycle(self.guests[:3])
        self.heaviest: dict[str, int] = {}

    def __getitem__(self, person: str) -> Guest:
        return next(guest for guest in self.guests if guest.link.person == person)

    async def join(self) -> "Province":
        await asyncio.gather(*(guest.join() for guest in self.guests))
        return self

    async def reached(self, seq: int) -> None:
        """Everybody is told, and what they have now is weighed."""
        for guest in self.guests[:5]:
            await guest.at(seq)
        public = self.house.get(self.house.api("state"), self["khach"].link.token).json["seq"]
        for guest in self.guests[5:]:
            await guest.at(public)
        for guest in (self["mc-1"], self["khach"]):
            self.weigh(guest.welcome["view"], guest.view)
        for guest in self.guests:
            self.weigh("mine", guest.mine)

    def weigh(self, kind: str, keys: dict) -> None:
        self.heaviest[kind] = max(self.heaviest.get(kind, 0), weight(keys))

    async def press(self) -> None:
        """The cue, by each MC in turn: one alone would be told to go slower."""
        mc = next(self.mcs)
        answer = await mc.put_patiently(mc.cue())
        assert answer["ok"], answer
        await self.reached(answer["seq"])

    async def press_while(self, *ops: str) -> None:
        while self.guests[0].view["cue"]["op"] in ops:
            await self.press()

    def cue(self) -> tuple[str, dict]:
        cue = self.guests[0].view["cue"]
        return cue["op"], cue["arg"]


def weight(keys: dict) -> int:
    """As the server writes it."""
    return len(json.dumps(keys, ensure_ascii=False, separators=(",", ":")).encode())


def post(house: House, role: str, person: str, op: str, arg: dict) -> dict:
    answer = house.post({"id": str(uuid.uuid4()), "op": op, "arg": arg}, house.link(role, person).token).json
    assert answer["ok"], (person, op, answer)
    return answer


def test_the_programme_of_a_whole_province_is_found_in_order(house):
    folder = province(house.agenda)
    rows = (folder / "recipients.csv").read_text("utf-8").splitlines()
    assert len(rows) - 1 == sum(count for _, count in HONOURS.values()) == 3_131
    checked = house.check(folder)
    assert (checked.code, checked.errors) == (0, "")


async def test_no_view_of_three_thousand_honours_and_a_thousand_venues_outgrows_its_bound(house):
    province(house.agenda)
    await house.start()
    hall = await Province(house).join()
    await the_roll_is_called(hall)
    await hall.press_while("agenda.advance", "speaker.call")
    assert hall["khach"].view["awards"]["counts"]["recipients"] == 3_131
    for _ in range(ROUNDS_WALKED):
        await hall.press_while("round.read", "round.call", "round.onstage", "round.confer")
        await hall.press()
    await the_units_sign(hall)
    assert set(hall.heaviest) == {hall.guests[0].welcome["view"], hall["khach"].welcome["view"], "mine"}
    assert max(hall.heaviest.values()) <= LARGEST_VIEW, hall.heaviest
    the_whole_is_in_the_lists(hall)
    await every_fresh_joiner_is_told_it_in_one_frame(hall)


async def test_no_view_outgrows_its_bound_when_everything_that_may_be_long_is_long(house):
    """Thirty blocs with the longest texts, sixty guests, venues that call or are out, long requests, notes and notices at once."""
    province(house.agenda, blocs=27, guests=60)
    await house.start()
    hall = await Province(house).join()
    await the_roll_is_called(hall)
    await some_have_something_to_say(hall, venues=30, letters=300)
    await the_pledges_are_opened(hall)
    assert max(hall.heaviest.values()) <= LARGEST_VIEW, hall.heaviest


async def the_roll_is_called(hall: Province) -> None:
    await hall.press()
    await hall.press()
    assert hall.guests[0].view["rollcall"]["state"] == "open"
    assert hall["khach"].view["venues"]["count"] == VENUES


def words(first: str, letters: int) -> str:
    """Real sentences, as long as they may be: a letter of Vietnamese takes a third more than a byte."""
    return (f"{first} " + "Không nghe được hội trường, xin kiểm tra lại đường truyền. " * letters)[:letters].strip()


async def some_have_something_to_say(hall: Province, venues: int, letters: int) -> None:
    """Calls for help, requests, venues out of use, notes and notices, all at once."""
    house, operator = hall.house, hall["operator-1"]
    tell = lambda number, op, arg: asyncio.to_thread(post, house, "venue", f"xa-{number}", op, arg)
    await operator.does("queue.open")
    for op, arg in [
        ("venue.help", {"text": words("Kính gửi tổ kỹ thuật!", letters)}), ("venue.attendance", {"count": 60}),
        ("speaker.request", {"kind": "question", "topic": words("Kinh phí cho phong trào:", letters // 2)}),
    ]:
        await asyncio.gather(*(tell(number, op, arg) for number in range(1, venues + 1)))
    for number in range(12):
        await operator.does("venue.out", {"venue": f"xa-{100 + number}", "reason": words("Mất điện toàn xã:", letters)})
        await operator.does("note.add", {"about": "agenda/i1", "text": words(f"{number}.", 12 * letters)})
        answer = await operator.does("notice.send", {"to": "all", "text": words(f"{number}. Mời ổn định vị trí:", letters)})
    await hall.reached(answer["seq"])


async def the_pledges_are_opened(hall: Province) -> None:
    """Texts, units and answers come on top of all that was said."""
    answer = await hall["mc-1"].does("agenda.jump", {"to": "i10", "confirm": True}, "agenda")
    await hall.reached(answer["seq"])
    await hall.press_while("pledge.present", "pledge.open")


async def the_units_sign(hall: Province) -> None:
    answer = await hall["mc-1"].does("agenda.jump", {"to": "i10"}, "agenda")
    await hall.reached(answer["seq"])
    await hall.press_while("pledge.present", "pledge.open")
    pledges = [value for key, value in hall["khach"].view.items() if key.startswith("pledge/")]
    assert [pledge["state"] for pledge in pledges] == ["open"] * 3
    for person in ("dai-dien-1", "dai-dien-700"):
        signatory = hall[person]
        (asked,) = owed(signatory)
        assert asked["text"], "what they sign is on their own page, whatever the views have room for"
        signed = await signatory.put(signature(signatory, asked))
        assert signed["ok"], signed
        await hall.reached(signed["seq"])
    for pledge in ("cum-a", "khoi-b", "khoi-c"):
        answer = await hall["operator-1"].does("pledge.close", {"pledge": pledge, "force": True}, f"pledge/{pledge}")
        await hall.reached(answer["seq"])


async def every_fresh_joiner_is_told_it_in_one_frame(hall: Province) -> None:
    for guest in hall.guests:
        assert (guest.gaps, guest.silent_losses) == (0, 0)
        fresh = await Guest(hall.house, guest.link).join()
        assert (fresh.view, fresh.mine) == (guest.view, guest.mine)
        assert max(len(message.encode()) for message in fresh.heard) <= LARGEST_VIEW
        await fresh.leave()


def the_whole_is_in_the_lists(hall: Province) -> None:
    rows = {name: len(listed(hall, name)) for name in ("recipients", "venues", "units", "agenda")}
    assert rows == {"recipients": 3_131, "venues": VENUES, "units": UNITS, "agenda": 11}
    conferred = [row for row in listed(hall, "recipients") if row["state"] == "conferred"]
    assert len(conferred) == 10 * ROUNDS_WALKED


def listed(hall: Province, name: str) -> list[dict]:
    return hall.house.get(hall.house.api(f"lists/{name}"), hall["khach"].link.token).json["rows"]
