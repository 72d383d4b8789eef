"""What goes wrong between the hall and its venues, and with the order of the day."""

import asyncio

from assembly import Assembly
from ceremony import press, press_until
from guest import Guest

NO_SOUND = "Không nghe được tiếng của hội trường"
BREAK_MINUTES = 10


def warnings(hall: Assembly) -> dict[str, dict]:
    """What the MC is warned of before the next step, by its reason."""
    return {warning["reason"]: warning["args"] for warning in hall.mc.view["cue"]["warnings"]}


async def si_ma_cai_has_no_sound_and_the_mc_is_warned(hall: Assembly) -> None:
    await press_until(hall, "agenda.advance", "i1")
    venue, technician = hall["si-ma-cai"], hall["operator-2"]
    await venue.does("venue.ready", {"sound": False, "picture": True})
    await venue.does("venue.attendance", {"count": 31})
    asked = await venue.does("venue.help", {"text": NO_SOUND})
    await hall.told(asked["seq"])
    assert warnings(hall)["help.open"] == {"venues": ["si-ma-cai"]}
    checked = await technician.does("venue.check", {"venue": "si-ma-cai", "heard": False, "seen": True})
    taken = await technician.does("help.take", {"venue": "si-ma-cai"})
    await hall.told(taken["seq"])
    assert checked["seq"] < taken["seq"]
    for guest in hall.staff:
        told = guest.view["venue/si-ma-cai"]
        assert (told["reported"]["sound"], told["checked"]["heard"], told["help"]["takenBy"]["person"]) == (False, False, "operator-2")
    for guest in hall.public:
        told = guest.view["venue/si-ma-cai"]
        assert (told["confirmed"], told["present"]) == (False, 31)
        assert not told.keys() & {"reported", "checked", "help"}
    await venue.until(lambda: venue.mine["help"].get("takenBy") == "Tổ kỹ thuật 2", "who comes to help, by name")
    hall.is_heard_only_by(NO_SOUND, *hall.staff, venue)
    assert "si-ma-cai" in warnings(hall)["venue.not-confirmed"]["venues"]
    hall.all_see_the_same()


async def the_paper_of_si_ma_cai_is_handed_in_in_writing_and_the_key_passes_over_it(hall: Assembly) -> None:
    await press_until(hall, "speaker.call", "i6-p5")
    assert warnings(hall)["help.open"] == {"venues": ["si-ma-cai"]}, "it is this venue's turn"
    handed_in = await hall.operator.does("speaker.inWriting", {"speaker": "i6-p5"})
    await hall.told(handed_in["seq"])
    for guest in hall.guests:
        assert guest.view["speaker/i6-p5"]["state"] == "in-writing"
        assert "i6-p5" not in guest.view["queue"]["order"]
    assert (hall.mc.view["cue"]["op"], hall.mc.view["cue"]["arg"]) == ("agenda.advance", {"from": "i6"})
    assert "speaker.papers-left" not in warnings(hall)
    closed = await hall["operator-2"].does("help.close", {"venue": "si-ma-cai"})
    await hall.told(closed["seq"])
    venue = hall["si-ma-cai"]
    await venue.until(lambda: "help" not in venue.mine, "the call settled")
    assert "help.open" not in warnings(hall)
    hall.all_see_the_same()


async def a_break_is_inserted_where_the_programme_has_slack(hall: Assembly) -> None:
    resumes = hall.mc.view["agenda/i7"]["plannedStart"]
    item = {"kind": "break", "title": {"vi": "Giải lao", "en": "Break"}, "minutes": BREAK_MINUTES, "resumesAt": resumes}
    inserted = await hall.operator.does("agenda.insert", {"after": "i6", "item": item})
    await hall.told(inserted["seq"])
    created = inserted["created"]
    for guest in hall.guests:
        order = guest.view["agenda"]["order"]
        assert order[order.index("i6") : order.index("i7") + 1] == ["i6", created, "i7"]
        assert guest.view[f"agenda/{created}"]["resumesAt"] == resumes
    assert hall.mc.view["cue"]["label"]["vi"] == "Tiếp theo: Giải lao"
    await press(hall)
    for guest in hall.guests:
        assert guest.view["agenda"]["current"] == created
        assert guest.view["stage/main"]["scene"]["kind"] == "break"
        clock = guest.view["timer/item"]
        assert clock["endsAt"] - clock["startedAt"] == BREAK_MINUTES * 60_000
    hall.all_see_the_same()


async def at_twenty_past_three_the_mc_hands_over_to_another(hall: Assembly) -> None:
    first, second = hall["mc-1"], hall["mc-2"]
    await first.does("desk.take")
    handed = await first.does("desk.hand", {"to": "mc-2"})
    await hall.told(handed["seq"])
    assert {guest.view["desk"]["holder"] for guest in hall.staff} == {"mc-2"}
    assert not any("desk" in guest.view for guest in hall.public), "who leads is nobody's business in the hall"
    refused = await first.press()
    assert (refused["err"], refused["reason"], refused["args"]) == ("forbidden", "desk.held", {"by": "mc-2"})
    assert first.view["cue"] == second.view["cue"]
    hall.mc = second
    await press(hall)
    assert hall.viewers[0].view["agenda"]["current"] == "i7"
    hall.all_see_the_same()


async def the_uplink_of_the_hall_is_cut_in_6c_and_it_comes_back_to_what_the_venues_said(hall: Assembly) -> None:
    """All who sit in the hall are gone at once, the MC's page not sure of its last press; outside they know, and go on reporting."""
    await press_until(hall, "round.onstage", "r6c")
    inside = [guest for guest in hall.guests if is_in_the_hall(guest)]
    outside = [guest for guest in hall.guests if guest not in inside]
    assert (len(inside), len(outside)) == (26, 32)
    step = hall.mc.cue()
    pressed = await hall.mc.put_patiently(step)
    await asyncio.gather(*(guest.cut() for guest in inside))
    for guest in outside:
        await guest.until(lambda: guest.presence.get("venue/hoi-truong", {}).get("connected") is False, "word that the hall is gone")
    for id in ("muong-khuong", "si-ma-cai", "van-ban"):
        standing = await hall[id].does("round.report", {"round": "r6c", "report": "standing"})
    for guest in outside:
        await guest.at(standing["seq"])
        assert guest.view["venue/hoi-truong"].keys() & {"connectedSince", "lostSince"} == {"connectedSince"}, "a short cut is no absence"
    await asyncio.gather(*(guest.join() for guest in inside))
    answer = await hall.mc.put_patiently(step)
    assert answer == pressed | {"dup": True}
    await hall.told(standing["seq"])
    for guest in hall.guests:
        told = guest.view["round/r6c"]
        assert told["state"] == "onstage"
        assert {part["venue"] for part in told["parts"] if part.get("reported") == "standing"} == {"muong-khuong", "si-ma-cai", "van-ban"}
        await guest.until(lambda: guest.presence.get("venue/hoi-truong", {}).get("connected"), "word that the hall is back")
    assert hall.house.positions().count("venue.lost") == 0
    hall.all_see_the_same()


def is_in_the_hall(guest: Guest) -> bool:
    """The staff, the hall's own device and screens, and who signs there."""
    return guest.link.role in ("mc", "operator", "chair") or guest.welcome["who"].get("venue") == "hoi-truong"
