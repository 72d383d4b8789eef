"""What goes wrong with people and papers while awards are conferred."""

from support.ceremony import press, press_until
from support.everyone import Everyone
from support.mishaps_of_venues import warnings

ILL = "Ốm, đang điều trị tại bệnh viện"
PROXY = "Bà Nguyễn Thị Nhận Thay"
CORRECTED = "Tập thể số 16, tên đã đính chính"


def script(everyone: Everyone) -> str:
    return everyone.mc.view["cue"]["script"]["vi"]


def conferrers(client) -> list[str]:
    return [conferrer["person"] for conferrer in client.view["round/r5"]["parts"][0]["conferrers"]]


async def ca_nhan_9_is_absent_and_why_is_the_staffs_alone(everyone: Everyone) -> None:
    await press_until(everyone, "round.call", "r5")
    assert "Cá nhân số 9;" in script(everyone)
    answer = await everyone.operator.does("recipient.absent", {"recipient": "ca-nhan-9", "reason": ILL})
    await everyone.told(answer["seq"])
    for client in everyone.clients:
        assert client.view["recipient/ca-nhan-9"]["state"] == "absent"
        part = client.view["round/r5"]["parts"][0]
        assert (part["count"], "ca-nhan-9" in part["recipients"]) == (9, False)
    assert {client.view["recipient/ca-nhan-9"]["reason"] for client in everyone.staff} == {ILL}
    everyone.is_heard_only_by(ILL, *everyone.staff)
    assert "Cá nhân số 9;" not in script(everyone)
    assert warnings(everyone)["round.recipients-absent"] == {"names": ["Cá nhân số 9"], "count": 1}
    everyone.all_see_the_same()


async def ca_nhan_12_receives_by_proxy(everyone: Everyone) -> None:
    proxy = {"recipient": "ca-nhan-12", "name": PROXY, "kind": "family", "relation": "vợ"}
    answer = await everyone.operator.does("recipient.proxy", proxy)
    await everyone.told(answer["seq"])
    for client in everyone.clients:
        told = client.view["recipient/ca-nhan-12"]
        assert (told["proxy"], told["state"]) == ({"name": PROXY, "kind": "family", "relation": "vợ"}, "waiting")
    assert PROXY.removesuffix("") in script(everyone) and "nhận thay" in script(everyone)
    everyone.all_see_the_same()


async def a_guest_is_late_so_round_five_falls_to_one_conferrer_and_back(everyone: Everyone) -> None:
    """He comes when the recipients already stand there: the staff have to mean it."""
    late = await everyone["operator-2"].does("guest.absent", {"guest": "trinh-xuan-truong"})
    await everyone.told(late["seq"])
    assert {client.view["guest/trinh-xuan-truong"]["state"] for client in everyone.staff} == {"absent"}
    await everyone["hoi-truong"].until(lambda: everyone["hoi-truong"].mine["guest/trinh-xuan-truong"]["state"] == "absent", "its guest's absence")
    assert not any(key.startswith("guest/") for client in everyone.public for key in client.view)
    assert not any(key.startswith("guest/") for client in everyone.public if client is not everyone["hoi-truong"] for key in client.mine)
    fallen = await everyone.operator.does("round.conferrers", {"round": "r5", "conferrers": [{"person": "vu-xuan-cuong"}]})
    await everyone.told(fallen["seq"])
    assert all(conferrers(client) == ["vu-xuan-cuong"] for client in everyone.clients)
    assert warnings(everyone)["round.conferrers-absent"] == {"names": ["Trịnh Xuân Trường"], "count": 1}, "of those whom the programme names"
    await press_until(everyone, "round.confer", "r5")
    assert "Vũ Xuân Cường" in script(everyone) and "Trịnh Xuân Trường" not in script(everyone)
    await he_comes_after_all(everyone)
    await press(everyone)
    everyone.all_see_the_same()


async def he_comes_after_all(everyone: Everyone) -> None:
    both = {"round": "r5", "conferrers": [{"person": "vu-xuan-cuong"}, {"person": "trinh-xuan-truong"}]}
    await everyone["hoi-truong"].does("guest.arrive", {"guest": "trinh-xuan-truong"})
    assert await everyone.operator.refused("round.conferrers", both) == ("conflict", "round.wrong-state")
    back = await everyone.operator.does("round.conferrers", both | {"confirm": True})
    await everyone.told(back["seq"])
    assert all(conferrers(client) == ["vu-xuan-cuong", "trinh-xuan-truong"] for client in everyone.clients)
    assert {client.view["guest/trinh-xuan-truong"]["state"] for client in everyone.staff} == {"present"}
    assert "round.conferrers-absent" not in warnings(everyone)
    assert "hai đồng chí: Vũ Xuân Cường" in script(everyone) and "Trịnh Xuân Trường" in script(everyone)


async def the_name_of_tap_the_16_is_corrected_before_it_is_read_out(everyone: Everyone) -> None:
    await press_until(everyone, "round.clear", "r5")
    seen = everyone.operator.seen("recipient/tap-the-16")
    corrected = await everyone.operator.does("recipient.correct", {"recipient": "tap-the-16", "name": CORRECTED}, "recipient/tap-the-16")
    await everyone.told(corrected["seq"])
    assert {client.view["recipient/tap-the-16"]["name"] for client in everyone.clients} == {CORRECTED}
    stale = everyone["operator-2"].command("recipient.correct", {"recipient": "tap-the-16", "name": "Tập thể số 61"}, seen)
    refused = await everyone["operator-2"].put(stale)
    assert (refused["err"], refused["reason"], refused["args"]) == ("conflict", "entity.changed", {"key": "recipient/tap-the-16"})
    await press_until(everyone, "round.call", "r6b")
    assert CORRECTED in script(everyone)
    everyone.all_see_the_same()


async def round_6b_is_split_in_two(everyone: Everyone) -> None:
    split = await everyone.operator.does("round.split", {"round": "r6b", "after": "tap-the-19"})
    await everyone.told(split["seq"])
    second = split["created"]
    for client in everyone.clients:
        halves = [client.view[f"round/{id}"]["parts"][0]["recipients"] for id in ("r6b", second)]
        assert halves == [[f"tap-the-{number}" for number in numbers] for numbers in (range(16, 20), range(20, 24))]
        assert (client.view["awards"]["counts"]["rounds"], client.view["recipient/tap-the-20"]["round"]) == (9, second)
    assert "Tập thể số 19" in script(everyone) and "Tập thể số 20" not in script(everyone)
    await press_until(everyone, "round.clear", "r6b")
    await press(everyone)
    assert (everyone.mc.view["cue"]["op"], everyone.mc.view["cue"]["arg"]) == ("round.call", {"round": second}), "their decision was read"
    assert "Tập thể số 20" in script(everyone) and "Tập thể số 19" not in script(everyone)
    everyone.all_see_the_same()


async def leaving_the_awards_names_the_one_who_was_decided_and_not_honoured(everyone: Everyone) -> None:
    await press_until(everyone, "agenda.advance", "i8")
    total = warnings(everyone)["award.total"]
    assert total["award"] == "Bằng khen của Thủ tướng Chính phủ"
    assert (total["decidedIndividuals"], total["individuals"]) == (10, 9)
    conferred = {client.view["award/bang-khen-thu-tuong"]["conferred"]["individuals"] for client in everyone.clients}
    assert conferred == {9}
    await press(everyone)
    assert "timer/item" in everyone.viewers[0].view and everyone.viewers[0].view["agenda"]["current"] == "i9"
