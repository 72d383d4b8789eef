"""What goes wrong between the hall and its venues, and with the order of the day."""

import asyncio

from support.ceremony import press, press_until
from support.client import Client
from support.everyone import Everyone

NO_SOUND = "Không nghe được tiếng của hội trường"
BREAK_MINUTES = 10


def warnings(everyone: Everyone) -> dict[str, dict]:
    """What the MC is warned of before the next step, by its reason."""
    return {warning["reason"]: warning["args"] for warning in everyone.mc.view["cue"]["warnings"]}


async def si_ma_cai_has_no_sound_and_the_mc_is_warned(everyone: Everyone) -> None:
    await press_until(everyone, "agenda.advance", "i1")
    venue, technician = everyone["si-ma-cai"], everyone["operator-2"]
    await venue.does("venue.ready", {"sound": False, "picture": True})
    await venue.does("venue.attendance", {"count": 31})
    asked = await venue.does("venue.help", {"text": NO_SOUND})
    await everyone.told(asked["seq"])
    assert warnings(everyone)["help.open"] == {"venues": ["si-ma-cai"]}
    checked = await technician.does("venue.check", {"venue": "si-ma-cai", "heard": False, "seen": True})
    taken = await technician.does("help.take", {"venue": "si-ma-cai"})
    await everyone.told(taken["seq"])
    assert checked["seq"] < taken["seq"]
    for client in everyone.staff:
        told = client.view["venue/si-ma-cai"]
        assert (told["reported"]["sound"], told["checked"]["heard"], told["help"]["takenBy"]["person"]) == (False, False, "operator-2")
    for client in everyone.public:
        told = client.view["venue/si-ma-cai"]
        assert (told["confirmed"], told["present"]) == (False, 31)
        assert not told.keys() & {"reported", "checked", "help"}
    await venue.until(lambda: venue.mine["help"].get("takenBy") == "Tổ kỹ thuật 2", "who comes to help, by name")
    everyone.is_heard_only_by(NO_SOUND, *everyone.staff, venue)
    assert "si-ma-cai" in warnings(everyone)["venue.not-confirmed"]["venues"]
    everyone.all_see_the_same()


async def the_paper_of_si_ma_cai_is_handed_in_in_writing_and_the_key_passes_over_it(everyone: Everyone) -> None:
    await press_until(everyone, "speaker.call", "i6-p5")
    assert warnings(everyone)["help.open"] == {"venues": ["si-ma-cai"]}, "it is this venue's turn"
    handed_in = await everyone.operator.does("speaker.inWriting", {"speaker": "i6-p5"})
    await everyone.told(handed_in["seq"])
    for client in everyone.clients:
        assert client.view["speaker/i6-p5"]["state"] == "in-writing"
        assert "i6-p5" not in client.view["queue"]["order"]
    assert (everyone.mc.view["cue"]["op"], everyone.mc.view["cue"]["arg"]) == ("agenda.advance", {"from": "i6"})
    assert "speaker.papers-left" not in warnings(everyone)
    closed = await everyone["operator-2"].does("help.close", {"venue": "si-ma-cai"})
    await everyone.told(closed["seq"])
    venue = everyone["si-ma-cai"]
    await venue.until(lambda: "help" not in venue.mine, "the call settled")
    assert "help.open" not in warnings(everyone)
    everyone.all_see_the_same()


async def a_break_is_inserted_where_the_programme_has_slack(everyone: Everyone) -> None:
    resumes = everyone.mc.view["agenda/i7"]["plannedStart"]
    item = {"kind": "break", "title": {"vi": "Giải lao", "en": "Break"}, "minutes": BREAK_MINUTES, "resumesAt": resumes}
    inserted = await everyone.operator.does("agenda.insert", {"after": "i6", "item": item})
    await everyone.told(inserted["seq"])
    created = inserted["created"]
    for client in everyone.clients:
        order = client.view["agenda"]["order"]
        assert order[order.index("i6") : order.index("i7") + 1] == ["i6", created, "i7"]
        assert client.view[f"agenda/{created}"]["resumesAt"] == resumes
    assert everyone.mc.view["cue"]["label"]["vi"] == "Tiếp theo: Giải lao"
    await press(everyone)
    for client in everyone.clients:
        assert client.view["agenda"]["current"] == created
        assert client.view["stage/main"]["scene"]["kind"] == "break"
        clock = client.view["timer/item"]
        assert clock["endsAt"] - clock["startedAt"] == BREAK_MINUTES * 60_000
    everyone.all_see_the_same()


async def at_twenty_past_three_the_mc_hands_over_to_another(everyone: Everyone) -> None:
    first, second = everyone["mc-1"], everyone["mc-2"]
    await first.does("desk.take")
    handed = await first.does("desk.hand", {"to": "mc-2"})
    await everyone.told(handed["seq"])
    assert {client.view["desk"]["holder"] for client in everyone.staff} == {"mc-2"}
    assert not any("desk" in client.view for client in everyone.public), "who leads is nobody's business in the hall"
    refused = await first.press()
    assert (refused["err"], refused["reason"], refused["args"]) == ("forbidden", "desk.held", {"by": "mc-2"})
    assert first.view["cue"] == second.view["cue"]
    everyone.mc = second
    await press(everyone)
    assert everyone.viewers[0].view["agenda"]["current"] == "i7"
    everyone.all_see_the_same()


async def the_uplink_of_the_hall_is_cut_in_6c_and_it_comes_back_to_what_the_venues_said(everyone: Everyone) -> None:
    """All who sit in the hall are gone at once, the MC's page not sure of its last press; outside they know, and go on reporting."""
    await press_until(everyone, "round.onstage", "r6c")
    inside = [client for client in everyone.clients if is_in_the_hall(client)]
    outside = [client for client in everyone.clients if client not in inside]
    assert (len(inside), len(outside)) == (27, 32)
    step = everyone.mc.cue()
    pressed = await everyone.mc.put_patiently(step)
    await asyncio.gather(*(client.cut() for client in inside))
    for client in outside:
        await client.until(lambda: client.presence.get("venue/hoi-truong", {}).get("connected") is False, "word that the hall is gone")
    for id in ("muong-khuong", "si-ma-cai", "van-ban"):
        standing = await everyone[id].does("round.report", {"round": "r6c", "report": "standing"})
    for client in outside:
        await client.at(standing["seq"])
        assert client.view["venue/hoi-truong"].keys() & {"connectedSince", "lostSince"} == {"connectedSince"}, "a short cut is no absence"
    await asyncio.gather(*(client.join() for client in inside))
    answer = await everyone.mc.put_patiently(step)
    assert answer == pressed | {"dup": True}
    await everyone.told(standing["seq"])
    for client in everyone.clients:
        told = client.view["round/r6c"]
        assert told["state"] == "onstage"
        assert {part["venue"] for part in told["parts"] if part.get("reported") == "standing"} == {"muong-khuong", "si-ma-cai", "van-ban"}
        await client.until(lambda: client.presence.get("venue/hoi-truong", {}).get("connected"), "word that the hall is back")
    assert everyone.server.positions().count("venue.lost") == 0
    everyone.all_see_the_same()


def is_in_the_hall(client: Client) -> bool:
    """The staff, the hall's own device and screens, and who signs there."""
    return client.link.role in ("mc", "operator", "chair") or client.welcome["who"].get("venue") == "hoi-truong"
