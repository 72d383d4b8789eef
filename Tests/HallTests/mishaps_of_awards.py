"""What goes wrong with people and papers while awards are conferred."""

from assembly import Assembly
from ceremony import press, press_until
from mishaps_of_venues import warnings

ILL = "Ốm, đang điều trị tại bệnh viện"
PROXY = "Bà Nguyễn Thị Nhận Thay (minh họa)"
CORRECTED = "Tập thể số 16 (tên đã đính chính)"


def script(hall: Assembly) -> str:
    return hall.mc.view["cue"]["script"]["vi"]


def conferrers(guest) -> list[str]:
    return [conferrer["person"] for conferrer in guest.view["round/r5"]["parts"][0]["conferrers"]]


async def ca_nhan_9_is_absent_and_why_is_the_staffs_alone(hall: Assembly) -> None:
    await press_until(hall, "round.call", "r5")
    assert "Cá nhân số 9," in script(hall)
    answer = await hall.operator.does("recipient.absent", {"recipient": "ca-nhan-9", "reason": ILL})
    await hall.told(answer["seq"])
    for guest in hall.guests:
        assert guest.view["recipient/ca-nhan-9"]["state"] == "absent"
        part = guest.view["round/r5"]["parts"][0]
        assert (part["count"], "ca-nhan-9" in part["recipients"]) == (9, False)
    assert {guest.view["recipient/ca-nhan-9"]["reason"] for guest in hall.staff} == {ILL}
    hall.is_heard_only_by(ILL, *hall.staff)
    assert "Cá nhân số 9," not in script(hall)
    assert warnings(hall)["round.recipients-absent"] == {"names": ["Cá nhân số 9"], "count": 1}
    hall.all_see_the_same()


async def ca_nhan_12_receives_by_proxy(hall: Assembly) -> None:
    proxy = {"recipient": "ca-nhan-12", "name": PROXY, "kind": "family", "relation": "vợ"}
    answer = await hall.operator.does("recipient.proxy", proxy)
    await hall.told(answer["seq"])
    for guest in hall.guests:
        told = guest.view["recipient/ca-nhan-12"]
        assert (told["proxy"], told["state"]) == ({"name": PROXY, "kind": "family", "relation": "vợ"}, "waiting")
    assert PROXY in script(hall) and "nhận thay" in script(hall)
    hall.all_see_the_same()


async def a_guest_is_late_so_round_five_falls_to_one_conferrer_and_back(hall: Assembly) -> None:
    """He comes when the recipients already stand there: the staff have to mean it."""
    late = await hall["operator-2"].does("guest.absent", {"guest": "trinh-xuan-truong"})
    await hall.told(late["seq"])
    assert {guest.view["guest/trinh-xuan-truong"]["state"] for guest in hall.staff} == {"absent"}
    await hall["hoi-truong"].until(lambda: hall["hoi-truong"].mine["guest/trinh-xuan-truong"]["state"] == "absent", "its guest's absence")
    assert not any(key.startswith("guest/") for guest in hall.public for key in guest.view)
    assert not any(key.startswith("guest/") for guest in hall.public if guest is not hall["hoi-truong"] for key in guest.mine)
    fallen = await hall.operator.does("round.conferrers", {"round": "r5", "conferrers": [{"person": "vu-xuan-cuong"}]})
    await hall.told(fallen["seq"])
    assert all(conferrers(guest) == ["vu-xuan-cuong"] for guest in hall.guests)
    assert warnings(hall)["round.conferrers-absent"] == {"names": ["Trịnh Xuân Trường"], "count": 1}, "of those whom the programme names"
    await press_until(hall, "round.confer", "r5")
    assert "Vũ Xuân Cường" in script(hall) and "Trịnh Xuân Trường" not in script(hall)
    await he_comes_after_all(hall)
    await press(hall)
    hall.all_see_the_same()


async def he_comes_after_all(hall: Assembly) -> None:
    both = {"round": "r5", "conferrers": [{"person": "vu-xuan-cuong"}, {"person": "trinh-xuan-truong"}]}
    await hall["hoi-truong"].does("guest.arrive", {"guest": "trinh-xuan-truong"})
    assert await hall.operator.refused("round.conferrers", both) == ("conflict", "round.wrong-state")
    back = await hall.operator.does("round.conferrers", both | {"confirm": True})
    await hall.told(back["seq"])
    assert all(conferrers(guest) == ["vu-xuan-cuong", "trinh-xuan-truong"] for guest in hall.guests)
    assert {guest.view["guest/trinh-xuan-truong"]["state"] for guest in hall.staff} == {"present"}
    assert "round.conferrers-absent" not in warnings(hall)
    assert "cùng trao" in script(hall) and "9 cá nhân" in script(hall)


async def the_name_of_tap_the_16_is_corrected_before_it_is_read_out(hall: Assembly) -> None:
    await press_until(hall, "round.clear", "r5")
    seen = hall.operator.seen("recipient/tap-the-16")
    corrected = await hall.operator.does("recipient.correct", {"recipient": "tap-the-16", "name": CORRECTED}, "recipient/tap-the-16")
    await hall.told(corrected["seq"])
    assert {guest.view["recipient/tap-the-16"]["name"] for guest in hall.guests} == {CORRECTED}
    stale = hall["operator-2"].command("recipient.correct", {"recipient": "tap-the-16", "name": "Tập thể số 61"}, seen)
    refused = await hall["operator-2"].put(stale)
    assert (refused["err"], refused["reason"], refused["args"]) == ("conflict", "entity.changed", {"key": "recipient/tap-the-16"})
    await press_until(hall, "round.call", "r6b")
    assert CORRECTED in script(hall)
    hall.all_see_the_same()


async def round_6b_is_split_in_two(hall: Assembly) -> None:
    split = await hall.operator.does("round.split", {"round": "r6b", "after": "tap-the-19"})
    await hall.told(split["seq"])
    second = split["created"]
    for guest in hall.guests:
        halves = [guest.view[f"round/{id}"]["parts"][0]["recipients"] for id in ("r6b", second)]
        assert halves == [[f"tap-the-{number}" for number in numbers] for numbers in (range(16, 20), range(20, 24))]
        assert (guest.view["awards"]["counts"]["rounds"], guest.view[f"recipient/tap-the-20"]["round"]) == (9, second)
    assert "Tập thể số 19" in script(hall) and "Tập thể số 20" not in script(hall)
    await press_until(hall, "round.clear", "r6b")
    await press(hall)
    assert (hall.mc.view["cue"]["op"], hall.mc.view["cue"]["arg"]) == ("round.call", {"round": second}), "their decision was read"
    assert "Tập thể số 20" in script(hall) and "Tập thể số 19" not in script(hall)
    hall.all_see_the_same()


async def leaving_the_awards_names_the_one_who_was_decided_and_not_honoured(hall: Assembly) -> None:
    await press_until(hall, "agenda.advance", "i8")
    total = warnings(hall)["award.total"]
    assert total["award"] == "Bằng khen của Thủ tướng Chính phủ"
    assert (total["decidedIndividuals"], total["individuals"]) == (10, 9)
    conferred = {guest.view["award/bang-khen-thu-tuong"]["conferred"]["individuals"] for guest in hall.guests}
    assert conferred == {9}
    await press(hall)
    assert "timer/item" in hall.viewers[0].view and hall.viewers[0].view["agenda"]["current"] == "i9"
