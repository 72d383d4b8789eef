"""A canary in everything that is not for everybody: who should hear it does, and it stands in no byte that came to anybody else."""

import asyncio
import re

import pytest

from assembly import Assembly
from canaries import BEFORE_THE_AWARDS, DURING_THE_AWARDS, DURING_THE_SIGNING, NOBODY, SIGNED_BY_9, planted
from guest import Guest
from programmes import LAO_CAI, edit
from signing import signature

LISTS = ("agenda", "recipients", "units", "venues", "guests", "notes")
DRAWING = "M31337,1Q2,3,4,5"


@pytest.mark.promise(9)
async def test_what_is_not_for_everybody_is_in_no_byte_that_anybody_else_is_sent(house):
    secrets = planted(house.agenda)
    await house.start()
    hall = await Assembly(house).join()
    await hall.mc.does("conference.open")
    await say(hall, BEFORE_THE_AWARDS, secrets)
    await jump(hall, "i8")
    await say(hall, DURING_THE_AWARDS, secrets)
    await jump(hall, "i10")
    await sign(hall, secrets)
    await ask_in_vain(hall)
    bytes_of = await all_that_came(hall)
    is_told_to_no_others(hall, secrets, bytes_of)
    nobody_is_told_a_token(hall, bytes_of)
    nobody_is_told_the_chain_of_another(hall)
    await hall.leave()


@pytest.mark.planted(9)
async def test_a_secret_in_a_public_field_is_found_out(house):
    """One in the programme's files, one said on the day; whoever wrote them took them for the staff's own."""
    edit(house.agenda / LAO_CAI / "agenda.yaml", "vi: Khai mạc", "vi: CANARY-PUBLIC-TITLE")
    await house.start()
    hall = await Assembly(house).join()
    await hall.mc.does("conference.open")
    secrets = {"CANARY-PUBLIC-TITLE": ()}
    await say(hall, [("operator-1", "stage.message", {"screen": "main", "text": "CANARY-PUBLIC-MESSAGE"}, ())], secrets)
    bytes_of = await all_that_came(hall)
    for secret, others in secrets.items():
        with pytest.raises(AssertionError, match=f"{secret} was heard by .*'sa-pa'"):
            is_told_to_no_others(hall, {secret: others}, bytes_of)
    await hall.leave()


def is_told_to_no_others(hall: Assembly, secrets: dict, bytes_of: dict[Guest, str]) -> None:
    """Every byte that came to anybody is searched for every secret; whom it concerns has it, and nobody else."""
    for secret, others in secrets.items():
        expected = set() if others is NOBODY else {guest for guest in hall.guests if guest in hall.staff or guest.link.person in others}
        heard = {guest for guest, told in bytes_of.items() if re.search(re.escape(secret) + r"(?![A-Z-])", told)}
        assert heard == expected, f"{secret} was heard by {names(heard - expected)}, and not by {names(expected - heard)}"


def names(guests: set[Guest]) -> list[str]:
    return sorted(guest.link.person for guest in guests)


async def say(hall: Assembly, sayings: list, secrets: dict) -> None:
    for person, op, arg, others in sayings:
        seen = [f"answer/{arg['pledge']}/{arg['unit']}"] if op == "signature.void" else []
        answer = await hall[person].does(op, arg, *seen)
        secrets |= {secret: others for secret in re.findall(r"CANARY[A-Z-]+", str(arg))}
        await hall.told(answer["seq"])


async def jump(hall: Assembly, item: str) -> None:
    answer = await hall.mc.does("agenda.jump", {"to": item}, "agenda")
    await hall.told(answer["seq"])


async def sign(hall: Assembly, secrets: dict) -> None:
    """One declines, one signs on paper and is void, one is given a code, one draws."""
    await hall.told((await hall.mc.does("pledge.present", {"pledge": "cum-a"}))["seq"])
    await hall.told((await hall.mc.does("pledge.open", {"pledge": "cum-a"}, "pledge/cum-a"))["seq"])
    await say(hall, DURING_THE_SIGNING, secrets)
    told = await hall["operator-2"].does("signatory.code", SIGNED_BY_9)
    hall.is_heard_only_by(told["code"], hall["operator-2"])
    drawer = hall["dai-dien-8"]
    frame = signature(drawer, drawer.mine["signing/cum-a/don-vi-8"])
    signed = await drawer.put(frame | {"arg": frame["arg"] | {"drawing": DRAWING}})
    assert signed["ok"], signed
    await hall.told(signed["seq"])
    secrets[DRAWING] = NOBODY
    hall.is_heard_only_by(frame["id"], drawer)


async def ask_in_vain(hall: Assembly) -> None:
    """Why somebody was refused is said to them alone."""
    for person, op, arg in [
        ("van-ban", "guest.arrive", {"guest": "canary-of-van-ban"}), ("dai-dien-12", "speaker.withdraw", {"speaker": "canary-of-12"}),
    ]:
        await hall[person].refused(op, arg)
        hall.is_heard_only_by(next(iter(arg.values())), hall[person])


async def all_that_came(hall: Assembly) -> dict[Guest, str]:
    """Every frame, both chains told anew as a whole, and every answer over HTTP."""
    for guest in hall.guests:
        whole = {name: chain.snapshots for name, chain in guest.chains.items()}
        await guest.send({"t": "resync"})
        await guest.until(lambda: all(guest.chains[name].snapshots > whole[name] for name in whole), "both chains anew")
    return {guest: "\n".join(guest.heard) + over_http(guest) for guest in hall.guests}


def over_http(guest: Guest) -> str:
    house, token = guest.house, guest.link.token
    paths = [house.api("state"), *(house.api(f"lists/{name}") for name in LISTS), "/metrics", "/readyz", "/healthz"]
    return "".join(house.get(path, token).text for path in paths)


def nobody_is_told_a_token(hall: Assembly, bytes_of: dict[Guest, str]) -> None:
    for link in hall.house.links():
        assert not any(link.token in told for told in bytes_of.values()), link.person


def nobody_is_told_the_chain_of_another(hall: Assembly) -> None:
    """What stands in one's own chain only: what one signs, one's guests, one's call, one's device."""
    for guest in hall.guests:
        whole = "\n".join(guest.heard)
        for key in set(re.findall(r'"(signing/[a-z0-9/-]+)"', whole)):
            assert guest.link.person == "dai-dien-" + key.rpartition("-")[2], key
        if guest in hall.public:
            assert not re.search(r'"((cue|steps|desk|rollcall)":\{|(note|participant)/)', whole), guest.link.person
            assert ('"guest/' in whole) == (guest.link.person in ("hoi-truong", "sa-pa"))


async def test_the_name_of_somebody_withdrawn_is_told_to_nobody_who_comes_afterwards(house):
    await house.start()
    operator = await Guest(house, house.link("operator")).join()
    viewer = await Guest(house, house.link("viewer")).join()
    added = await operator.does("recipient.add", {"award": "doc-lap-ba", "kind": "collective", "name": "CANARY-NAME", "round": "r1"})
    await viewer.key(f"recipient/{added['created']}")
    await operator.does("recipient.withdraw", {"recipient": added["created"], "reason": "CANARY-REASON"})
    await viewer.until(lambda: f"recipient/{added['created']}" not in viewer.view, "the withdrawal")
    links = [link for link in house.links() if link.role not in ("mc", "operator", "chair")]
    late = await asyncio.gather(*(Guest(house, link).join() for link in links))
    for guest in late:
        assert "CANARY" not in "".join(guest.heard) + over_http(guest), guest.link.person
    assert "CANARY-NAME" in over_http(operator) and "CANARY-REASON" in over_http(operator)


@pytest.mark.parametrize("name", ["guests", "notes"])
async def test_a_list_of_the_staff_is_not_there_for_anybody_else(open_house, name):
    if not open_house.is_open:
        await open_house.start()
    statuses = {link.role: open_house.get(open_house.api(f"lists/{name}"), link.token).status for link in open_house.links()}
    assert statuses == {"mc": 200, "operator": 200, "chair": 200, "venue": 404, "delegate": 404, "screen": 404, "viewer": 404}
