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
    ("conference.open", None): "Kính đề nghị quý vị ổn định chỗ ngồi, để điện thoại ở chế độ im lặng",
    ("agenda.advance", None): "kiểm tra kỹ thuật và nắm số đại biểu tại các điểm cầu",
    ("agenda.advance", "i1"): "Tổng số đại biểu dự hội nghị tại 10 điểm cầu là 405 đại biểu.",
    ("agenda.advance", "i6"): "Xin trân trọng cảm ơn tham luận của điểm cầu huyện Si Ma Cai.",
    ("agenda.advance", "i7"): "Xin trân trọng cảm ơn ý kiến chỉ đạo của đồng chí Bí thư Tỉnh ủy.",
    ("agenda.advance", "i2"): "Đồng chí Vũ Xuân Cường, Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch Hội đồng nhân dân tỉnh",
    ("speaker.call", "i6-p2"): "đại diện điểm cầu huyện Bảo Thắng trình bày tham luận “Kinh nghiệm chung sức xây dựng nông thôn mới”",
    ("round.call", "r1"): "kính mời đại diện Sở Tài chính lên lễ đài nghe công bố Quyết định và đón nhận Huân chương Độc lập hạng Ba",
    ("round.read", "r1"): "Thi đua - Khen thưởng tỉnh công bố Quyết định của Chủ tịch nước về việc tặng thưởng Huân chương Độc lập hạng Ba",
    ("round.confer", "r1"): "kính mời đồng chí Đặng Xuân Phong, Bí thư Tỉnh ủy, thừa ủy quyền của Chủ tịch nước, lên trao",
    ("round.call", "r2"): "đón nhận Huân chương Lao động hạng Ba:\nVề tập thể:\n1. Tập thể số 1;\n2. Tập thể số 2.\nVề cá nhân:\n1. Cá nhân số 1;",
    ("round.onstage", "r3"): "Trên lễ đài là ông Giàng Seo Vần, Ủy viên Ban Thường vụ Tỉnh ủy",
    ("round.confer", "r3"): "trao Huân chương Đại đoàn kết dân tộc cho ông Giàng Seo Vần",
    ("round.confer", "r4"): "đồng chí Hoàng Giang, Phó Bí thư Tỉnh ủy, thừa ủy quyền của Thủ tướng Chính phủ, lên trao",
    ("round.confer", "r5"): "hai đồng chí: Vũ Xuân Cường, Phó Bí thư Thường trực Tỉnh ủy; Trịnh Xuân Trường, Chủ tịch Ủy ban nhân dân tỉnh",
    ("round.confer", "r6a"): "kính mời đại diện lãnh đạo Ủy ban nhân dân tỉnh lên trao Cờ thi đua của Ủy ban nhân dân tỉnh năm 2021",
    ("round.call", "r6b"): "Tiếp theo, đợt thứ hai, xin trân trọng kính mời đại diện 8 tập thể có tên sau đây",
    ("round.call", "r6c"): "2. Tại điểm cầu huyện Si Ma Cai: Tập thể số 30;",
    ("round.onstage", "r6c"): "Kính đề nghị các điểm cầu huyện Mường Khương, Si Ma Cai và Văn Bàn ổn định vị trí",
    ("round.confer", "r6c"): "kính mời lãnh đạo huyện Mường Khương, lãnh đạo huyện Si Ma Cai và lãnh đạo huyện Văn Bàn trao Cờ thi đua",
    ("pledge.present", "cum-a"): "kính mời đại diện lãnh đạo Đơn vị số 1, đơn vị Cụm trưởng Cụm thi đua số 1, thay mặt cụm",
    ("pledge.present", "khoi-c"): "kính mời đại diện lãnh đạo Đơn vị số 22, đơn vị Khối trưởng Khối thi đua số 3, thay mặt khối",
    ("pledge.open", "cum-a"): "thuộc Cụm thi đua số 1, Khối thi đua số 2 và Khối thi đua số 3 tiến hành ký giao ước thi đua",
    ("pledge.close", "cum-a"): "đã hoàn thành, với 100% đơn vị ký kết.",
    ("pledge.close", "khoi-b"): "đã hoàn thành, với 100% đơn vị ký kết.",
    ("pledge.close", "khoi-c"): "với 100% đơn vị ký kết. Kính mời đại diện các cụm, khối thi đua chụp ảnh lưu niệm.",
}
"""What the MC has to find under the key at these steps: thanks, no conferrer, one, two, on whose authority, at the venues, that all have signed."""

UNSAID = [("agenda.advance", "i11"), ("conference.end", None), ("pledge.open", "khoi-b"), ("pledge.open", "khoi-c")]
"""The last item is left without a word, and who signs with the first bloc is invited with it."""

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
        assert step in UNSAID or (script["vi"].strip() and script["en"].strip()), f"nothing to read at {step}"
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
