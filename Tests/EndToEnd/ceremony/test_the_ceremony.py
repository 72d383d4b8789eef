"""The afternoon as it was planned: everybody has come, nothing goes wrong, and one key takes the MC through all of it."""

import asyncio

from support.ceremony import STEPS, press, thing_of
from support.client import Client
from support.everyone import Everyone

MOST_PRESSES = 75
PRESENT = {"hoi-truong": 180}
DELEGATES = 25
"""In every venue of which PRESENT says nothing."""
GUESTS = ("dang-xuan-phong", "vu-xuan-cuong", "trinh-xuan-truong", "hoang-giang")
AT_THE_VENUES = ("muong-khuong", "si-ma-cai", "van-ban")
"""Where round 6c is received besides the hall."""

READ_OUT = {
    ("conference.open", None): "Xin mời các đồng chí ổn định vị trí",
    ("agenda.advance", None): "xin được điểm danh mười điểm cầu",
    ("agenda.advance", "i1"): "Tổng số đại biểu dự hội nghị tại 10 điểm cầu là 405 đại biểu.",
    ("agenda.advance", "i2"): "Đồng chí Vũ Xuân Cường, Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch Hội đồng nhân dân tỉnh",
    ("speaker.call", "i6-p2"): "đại diện điểm cầu huyện Bảo Thắng trình bày tham luận “Tham luận 2”",
    ("round.call", "r1"): "kính mời đại diện Sở Tài chính lên lễ đài nghe công bố Quyết định và đón nhận Huân chương Độc lập hạng Ba",
    ("round.read", "r1"): "công bố Quyết định số 01/QĐ-CTN (minh họa) của Chủ tịch nước",
    ("round.confer", "r1"): "Thừa ủy quyền Chủ tịch nước, đồng chí Đặng Xuân Phong",
    ("round.call", "r2"): "các tập thể: Tập thể số 1, Tập thể số 2 và các cá nhân: Cá nhân số 1",
    ("round.confer", "r3"): "trao Huân chương Đại đoàn kết dân tộc cho ông Giàng Seo Vần",
    ("round.confer", "r4"): "Thừa ủy quyền Thủ tướng Chính phủ, đồng chí Hoàng Giang",
    ("round.confer", "r5"): "Chủ tịch Hội đồng Thi đua - Khen thưởng tỉnh, cùng trao Bằng khen của Thủ tướng Chính phủ cho 10 cá nhân",
    ("round.confer", "r6a"): "Sau đây, Cờ thi đua của UBND tỉnh được trao cho 9 tập thể.",
    ("round.call", "r6c"): "Tại điểm cầu huyện Si Ma Cai, xin trân trọng kính mời đại diện Tập thể số 30 vào vị trí",
    ("round.confer", "r6c"): "huyện Mường Khương, Lãnh đạo huyện Mường Khương trao Cờ thi đua của UBND tỉnh cho Tập thể số 29",
    ("pledge.present", "cum-a"): "Kính mời đồng chí Cụm trưởng Cụm thi đua số 1",
    ("pledge.present", "khoi-c"): "Kính mời đồng chí Khối trưởng Khối thi đua số 3",
    ("pledge.open", "khoi-b"): "ký giao ước thi đua",
    ("pledge.close", "cum-a"): "với 9/9 đơn vị đã ký",
    ("pledge.close", "khoi-b"): "với 12/12 đơn vị đã ký",
    ("pledge.close", "khoi-c"): "với 9/9 đơn vị đã ký. Kính mời đại diện các cụm, khối thi đua chụp ảnh lưu niệm.",
}
"""What the MC has to find under the key at these steps: no conferrer, one, two, on whose authority, at the venues, how many have signed."""

CONFERRED = {
    "doc-lap-ba": (1, 0), "lao-dong-ba": (2, 5), "dai-doan-ket": (0, 1), "co-chinh-phu": (4, 0),
    "bang-khen-thu-tuong": (0, 10), "co-tinh": (25, 0),
}
"""Collectives and individuals of each award, as the newspaper reports them."""


async def test_one_key_takes_the_mc_from_the_roll_call_to_the_closing_with_forty_eight_honoured_and_thirty_signed(server):
    await server.start()
    everyone = await Everyone(server).join()
    pressed = [await press(everyone), await press(everyone)]
    await the_roll_is_called(everyone)
    while everyone.mc.view["cue"]["op"]:
        await the_venues_report_their_part(everyone)
        pressed.append(await press(everyone))
        everyone.all_see_the_same()
    assert [cue["op"] for cue in pressed] == STEPS
    assert len(pressed) == 66 <= MOST_PRESSES
    assert len(everyone.mc.answered()) == len(pressed), "the MC sent nothing but the cue"
    assert not any(mc.answered() for mc in everyone.mcs[1:])
    every_step_had_its_words(pressed)
    nothing_was_amiss(pressed)
    forty_eight_were_honoured(everyone)
    thirty_signed(everyone)
    await everyone.a_fresh_joiner_sees_the_same()
    everyone.nothing_was_missed()
    assert all(client.chains["view"].snapshots == 1 for client in everyone.clients)
    await everyone.leave()


async def the_roll_is_called(everyone: Everyone) -> None:
    """Every venue reports, the hall hears and sees it, the four guests are at their places."""
    await asyncio.gather(*(reports(venue) for venue in everyone.venues))
    for venue in everyone.venues:
        await everyone.operator.does("venue.check", {"venue": venue.link.person, "heard": True, "seen": True})
    for guest in GUESTS:
        await everyone["hoi-truong"].does("guest.arrive", {"guest": guest})
    for client in everyone.clients:
        await client.key("venues", lambda totals: (totals["confirmed"], totals["present"]) == (10, 405))
    for mc in everyone.staff:
        roll = await mc.key("rollcall", lambda roll: roll["guests"]["present"] == len(GUESTS))
        assert (roll["state"], roll["reported"], roll["present"]) == ("open", 10, 405)
    assert everyone.screens[0].view["stage/main"]["scene"] == {"kind": "roll", "item": "i1"}


async def reports(venue: Client) -> None:
    await venue.does("venue.ready", {"sound": True, "picture": True})
    await venue.does("venue.attendance", {"count": PRESENT.get(venue.link.person, DELEGATES)})


async def the_venues_report_their_part(everyone: Everyone) -> None:
    """In round 6c: standing before the MC confers, received before the platform is cleared."""
    cue = everyone.mc.view["cue"]
    word = {"round.confer": "standing", "round.clear": "received"}.get(cue["op"])
    if word is None or cue["arg"] != {"round": "r6c"}:
        return
    for id in AT_THE_VENUES:
        answer = await everyone[id].does("round.report", {"round": "r6c", "report": word})
    await everyone.at(answer["seq"])


def every_step_had_its_words(pressed: list[dict]) -> None:
    said = {(cue["op"], thing_of(cue)): cue["script"] for cue in pressed}
    for step, words in READ_OUT.items():
        assert words in said[step]["vi"], step
    for step, script in said.items():
        ended = step in [("agenda.advance", "i11"), ("conference.end", None)]
        assert ended or (script["vi"].strip() and script["en"].strip()), f"nothing to read at {step}"
        assert "nil" not in script["vi"] and "Optional" not in script["vi"], step


def nothing_was_amiss(pressed: list[dict]) -> None:
    """Only that flags go before certificates is said, with its reason; and in the roll call who had not spoken yet."""
    warned = [(thing_of(cue), warning) for cue in pressed[3:] for warning in cue["warnings"]]
    assert {(thing, warning["reason"]) for thing, warning in warned} == {("r4", "award.out-of-order")}
    assert all(warning["args"]["why"] for _, warning in warned)
    assert pressed[2]["warnings"] == [], "everybody was heard, seen and counted before the roll call was left"


def forty_eight_were_honoured(everyone: Everyone) -> None:
    rows = everyone.server.get(everyone.server.api("lists/recipients"), everyone.viewers[0].link.token).json["rows"]
    assert len(rows) == 48
    assert {row["state"] for row in rows} == {"conferred"}
    told = {key.removeprefix("award/"): value["conferred"] for key, value in everyone.viewers[0].view.items() if key.startswith("award/")}
    assert {id: (count["collectives"], count["individuals"]) for id, count in told.items()} == CONFERRED


def thirty_signed(everyone: Everyone) -> None:
    view = everyone.viewers[0].view
    answers = [value for key, value in view.items() if key.startswith("answer/")]
    assert [(answer["state"], answer["how"]) for answer in answers] == [("signed", "own")] * 30
    assert {view[f"pledge/{id}"]["state"] for id in ("cum-a", "khoi-b", "khoi-c")} == {"closed"}
    receipts = [value["receipt"] for client in everyone.signatories for value in client.mine.values()]
    assert len({receipt["seq"] for receipt in receipts}) == 30
