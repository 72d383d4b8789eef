"""The award ceremony on the day: the rite by the cue, rounds arranged anew, what happens to people and papers."""

from live_hall import Hall


async def awards(hall: Hall):
    await hall.does("mc-1", "agenda.jump", {"to": "i8"}, see="agenda")
    await the_rite(hall)
    await arranging(hall)
    await people_and_papers(hall)
    await what_the_programme_lacks(hall)
    await a_round_at_the_venues(hall)


async def the_rite(hall: Hall):
    """The first round by the one big button; the second is called in error."""
    taken = [(await hall.follows_cue(), hall.sent[-1])[1] for _ in range(4)]
    assert taken == ["round.call", "round.onstage", "round.read", "round.confer"]
    seen = hall["mc-1"].chains["view"]
    assert seen["award/doc-lap-ba"]["conferred"] == {"collectives": 1, "individuals": 0} and seen["awards"]["next"] == "r2"
    await hall.follows_cue()
    assert hall.sent[-1] == "round.clear"
    await hall.follows_cue()
    assert seen["stage/main"]["scene"] == {"kind": "round", "round": "r2"}
    refused = await hall["mc-1"].send("agenda.advance", {"from": "i8"}, see="agenda")
    assert refused["reason"] == "round.holds-platform"
    await hall.does("mc-1", "round.recall", {"round": "r2"}, see="round/r2")


async def arranging(hall: Hall):
    half = (await hall.does("operator-1", "round.split", {"round": "r6b", "after": "tap-the-19"}))["created"]
    await hall.does("operator-1", "round.move", {"round": "r3", "after": "r4"})
    late = {"award": "bang-khen-thu-tuong", "recipients": ["ca-nhan-9"], "after": half, "minutes": 2}
    created = (await hall.does("operator-1", "round.add", late))["created"]
    await hall.does("operator-1", "round.add", {"round": created, "recipients": ["ca-nhan-11"]})
    conferrers = [{"person": "vu-xuan-cuong"}, {"name": "Người trao thay (minh họa)", "title": {"vi": "Đại diện", "en": "Representative"}}]
    await hall.does("operator-1", "round.conferrers", {"round": "r5", "conferrers": conferrers})
    await hall.does("operator-1", "round.place", {"recipients": ["tap-the-28"], "venue": "bac-ha"})


async def people_and_papers(hall: Hall):
    await hall.does("operator-2", "recipient.correct", {"recipient": "tap-the-16", "name": "Tập thể số 16 (tên đúng)"}, see="recipient/tap-the-16")
    await hall.does("operator-2", "recipient.absent", {"recipient": "ca-nhan-9", "reason": "Đi công tác"})
    await hall.does("operator-2", "recipient.present", {"recipient": "ca-nhan-9"})
    proxy = {"recipient": "ca-nhan-12", "name": "Người nhận thay (minh họa)", "kind": "family", "relation": "con"}
    await hall.does("operator-2", "recipient.proxy", proxy)
    await hall.does("operator-2", "recipient.proxy", {"recipient": "ca-nhan-12", "name": None})
    await hall.does("operator-2", "recipient.defer", {"recipient": "ca-nhan-10"})
    await hall.does("operator-2", "recipient.withdraw", {"recipient": "tap-the-3", "reason": "Có quyết định thu hồi (minh họa)"})
    await hall.does("operator-2", "recipient.certificate", {"recipient": "tap-the-1", "certificate": "swapped", "with": "tap-the-2"})
    await hall["khach"].until(lambda: "recipient/tap-the-3" not in hall["khach"].chains["view"], "no name that was withdrawn")


async def what_the_programme_lacks(hall: Hall):
    award = {
        "name": {"vi": "Bằng khen của Chủ tịch UBND tỉnh", "en": "Certificate of Merit of the Provincial Chairman"}, "kind": "commendation", "rank": 29,
        "decidedBy": {"vi": "Chủ tịch UBND tỉnh"}, "order": "read-call", "decision": {"number": "07/QĐ-UBND (minh họa)", "date": "2022-01-16"},
        "total": {"collectives": 1, "individuals": 0},
    }
    created = (await hall.does("operator-1", "award.add", award))["created"]
    recipient = {
        "award": created, "kind": "collective", "name": "Tập thể số 32", "unit": "don-vi-9", "people": 2, "venue": "van-ban",
        "representative": "Đại diện đơn vị số 9 (minh họa)",
    }
    added = (await hall.does("operator-1", "recipient.add", recipient))["created"]
    await hall["mc-1"].until(lambda: f"recipient/{added}" in hall["mc-1"].chains["view"], "the recipient of the day")


async def a_round_at_the_venues(hall: Hall):
    """Called before its decision was read, which the MC means; Si Ma Cai reports its part."""
    refused = await hall["mc-1"].send("round.call", {"round": "r6c"}, see="round/r6c")
    assert refused["reason"] == "round.out-of-order"
    await hall.does("mc-1", "round.call", {"round": "r6c", "confirm": True}, see="round/r6c")
    await hall.does("si-ma-cai", "round.report", {"round": "r6c", "report": "standing"})
    parts = lambda: {part["venue"]: part.get("reported") for part in hall["mc-1"].chains["view"]["round/r6c"]["parts"]}
    await hall["mc-1"].until(lambda: parts()["si-ma-cai"] == "standing", "the word of Si Ma Cai")
    assert hall["mc-1"].chains["view"]["round/r6c"]["departures"] == [{"step": "call", "reason": "round.out-of-order"}]
    await hall.does("mc-1", "round.clear", {"round": "r6c"}, see="round/r6c")
