"""The whole province in one hall: 3,131 honours, 1,000 venues, 1,000 units that sign; what anybody is shown stays small."""

import asyncio
import itertools
import json
import uuid

from support.client import Client
from support.province import HONOURS, UNITS, VENUES, province
from support.server import ServerProcess
from support.signing import owed, signature

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

    def __init__(self, server: ServerProcess):
        self.server = server
        self.clients = [Client(server, server.link(*who)) for who in WHO]
        self.mcs = itertools.cycle(self.clients[:3])
        self.heaviest: dict[str, int] = {}

    def __getitem__(self, person: str) -> Client:
        return next(client for client in self.clients if client.link.person == person)

    async def join(self) -> "Province":
        await asyncio.gather(*(client.join() for client in self.clients))
        return self

    async def reached(self, seq: int) -> None:
        """Everybody is told, and what they have now is weighed."""
        for client in self.clients[:5]:
            await client.at(seq)
        public = self.server.get(self.server.api("state"), self["khach"].link.token).json["seq"]
        for client in self.clients[5:]:
            await client.at(public)
        for client in (self["mc-1"], self["khach"]):
            self.weigh(client.welcome["view"], client.view)
        for client in self.clients:
            self.weigh("mine", client.mine)

    def weigh(self, kind: str, keys: dict) -> None:
        self.heaviest[kind] = max(self.heaviest.get(kind, 0), weight(keys))

    async def press(self) -> None:
        """The cue, by each MC in turn: one alone would be told to go slower."""
        mc = next(self.mcs)
        answer = await mc.put_patiently(mc.cue())
        assert answer["ok"], answer
        await self.reached(answer["seq"])

    async def press_while(self, *ops: str) -> None:
        while self.clients[0].view["cue"]["op"] in ops:
            await self.press()

    def cue(self) -> tuple[str, dict]:
        cue = self.clients[0].view["cue"]
        return cue["op"], cue["arg"]


def weight(keys: dict) -> int:
    """As the server writes it."""
    return len(json.dumps(keys, ensure_ascii=False, separators=(",", ":")).encode())


def post(server: ServerProcess, role: str, person: str, op: str, arg: dict) -> dict:
    answer = server.post({"id": str(uuid.uuid4()), "op": op, "arg": arg}, server.link(role, person).token).json
    assert answer["ok"], (person, op, answer)
    return answer


def test_the_programme_of_a_whole_province_is_found_in_order(server):
    folder = province(server.agenda)
    rows = (folder / "recipients.csv").read_text("utf-8").splitlines()
    assert len(rows) - 1 == sum(count for _, count in HONOURS.values()) == 3_131
    checked = server.check(folder)
    assert (checked.code, checked.errors) == (0, "")


async def test_no_view_of_three_thousand_honours_and_a_thousand_venues_outgrows_its_bound(server):
    province(server.agenda)
    await server.start()
    day = await Province(server).join()
    await the_roll_is_called(day)
    await day.press_while("agenda.advance", "speaker.call")
    assert day["khach"].view["awards"]["counts"]["recipients"] == 3_131
    for _ in range(ROUNDS_WALKED):
        await day.press_while("round.read", "round.call", "round.onstage", "round.confer")
        await day.press()
    await the_units_sign(day)
    assert set(day.heaviest) == {day.clients[0].welcome["view"], day["khach"].welcome["view"], "mine"}
    assert max(day.heaviest.values()) <= LARGEST_VIEW, day.heaviest
    the_whole_is_in_the_lists(day)
    await every_fresh_joiner_is_told_it_in_one_frame(day)


async def test_no_view_outgrows_its_bound_when_everything_that_may_be_long_is_long(server):
    """Thirty blocs with the longest texts, sixty guests, venues that call or are out, long requests, notes and notices at once."""
    province(server.agenda, blocs=27, guests=60)
    await server.start()
    day = await Province(server).join()
    await the_roll_is_called(day)
    await some_have_something_to_say(day, venues=30, letters=300)
    await the_pledges_are_opened(day)
    assert max(day.heaviest.values()) <= LARGEST_VIEW, day.heaviest


async def the_roll_is_called(day: Province) -> None:
    await day.press()
    await day.press()
    assert day.clients[0].view["rollcall"]["state"] == "open"
    assert day["khach"].view["venues"]["count"] == VENUES


def words(first: str, letters: int) -> str:
    """Real sentences, as long as they may be: a letter of Vietnamese takes a third more than a byte."""
    return (f"{first} " + "Không nghe được hội trường, xin kiểm tra lại đường truyền. " * letters)[:letters].strip()


async def some_have_something_to_say(day: Province, venues: int, letters: int) -> None:
    """Calls for help, requests, venues out of use, notes and notices, all at once."""
    server, operator = day.server, day["operator-1"]
    await operator.does("queue.open")
    for op, arg in [
        ("venue.help", {"text": words("Kính gửi tổ kỹ thuật!", letters)}), ("venue.attendance", {"count": 60}),
        ("speaker.request", {"kind": "question", "topic": words("Kinh phí cho phong trào:", letters // 2)}),
    ]:
        await asyncio.gather(*(asyncio.to_thread(post, server, "venue", f"xa-{number}", op, arg) for number in range(1, venues + 1)))
    for number in range(12):
        await operator.does("venue.out", {"venue": f"xa-{100 + number}", "reason": words("Mất điện toàn xã:", letters)})
        await operator.does("note.add", {"about": "agenda/i1", "text": words(f"{number}.", 12 * letters)})
        answer = await operator.does("notice.send", {"to": "all", "text": words(f"{number}. Mời ổn định vị trí:", letters)})
    await day.reached(answer["seq"])


async def the_pledges_are_opened(day: Province) -> None:
    """Texts, units and answers come on top of all that was said."""
    answer = await day["mc-1"].does("agenda.jump", {"to": "i10", "confirm": True}, "agenda")
    await day.reached(answer["seq"])
    await day.press_while("pledge.present", "pledge.open")


async def the_units_sign(day: Province) -> None:
    answer = await day["mc-1"].does("agenda.jump", {"to": "i10"}, "agenda")
    await day.reached(answer["seq"])
    await day.press_while("pledge.present", "pledge.open")
    pledges = [value for key, value in day["khach"].view.items() if key.startswith("pledge/")]
    assert [pledge["state"] for pledge in pledges] == ["open"] * 3
    for person in ("dai-dien-1", "dai-dien-700"):
        signatory = day[person]
        (asked,) = owed(signatory)
        assert asked["text"], "what they sign is on their own page, whatever the views have room for"
        signed = await signatory.put(signature(signatory, asked))
        assert signed["ok"], signed
        await day.reached(signed["seq"])
    for pledge in ("cum-a", "khoi-b", "khoi-c"):
        answer = await day["operator-1"].does("pledge.close", {"pledge": pledge, "force": True}, f"pledge/{pledge}")
        await day.reached(answer["seq"])


async def every_fresh_joiner_is_told_it_in_one_frame(day: Province) -> None:
    for client in day.clients:
        assert (client.gaps, client.silent_losses) == (0, 0)
        fresh = await Client(day.server, client.link).join()
        assert (fresh.view, fresh.mine) == (client.view, client.mine)
        assert max(len(message.encode()) for message in fresh.heard) <= LARGEST_VIEW
        await fresh.leave()


def the_whole_is_in_the_lists(day: Province) -> None:
    rows = {name: len(listed(day, name)) for name in ("recipients", "venues", "units", "agenda")}
    assert rows == {"recipients": 3_131, "venues": VENUES, "units": UNITS, "agenda": 11}
    conferred = [row for row in listed(day, "recipients") if row["state"] == "conferred"]
    assert len(conferred) == 10 * ROUNDS_WALKED


def listed(day: Province, name: str) -> list[dict]:
    return day.server.get(day.server.api(f"lists/{name}"), day["khach"].link.token).json["rows"]
