from support.day import Day

ORDER = 110


async def takes_place(day: Day) -> None:
    """Seven rounds of eight, with people who are away, receive for others, or hold the wrong paper."""
    award = await day.does("operator-1", "award.add", {
        "name": {"vi": "Bằng khen đột xuất của Chủ tịch UBND tỉnh", "en": "Certificate of Merit"}, "kind": "commendation", "rank": 29,
        "rankReason": {"vi": "Khen đột xuất", "en": "Commended on the spot"}, "decidedBy": {"vi": "Chủ tịch UBND tỉnh"},
        "authority": {"vi": "Chủ tịch UBND tỉnh", "en": "the Chairman"}, "order": "read-call",
        "decision": {"number": "07/QĐ-UBND", "date": "2022-01-14", "signer": "Chủ tịch UBND tỉnh", "reader": "Người công bố (minh họa)"},
        "total": {"collectives": 1, "individuals": 1}, "item": "i8"})
    collective = await day.does("operator-1", "recipient.add", {
        "award": award["created"], "kind": "collective", "name": "Tập thể số 32", "decidedName": "Tập thể số 32 (theo quyết định)",
        "unit": "don-vi-9", "representative": "Đại diện đơn vị số 9 (minh họa)", "people": 2, "venue": "van-ban"})
    individual = await day.does("operator-1", "recipient.add", {
        "award": award["created"], "kind": "individual", "name": "Cá nhân số 17", "salutation": "ông", "title": "Trưởng thôn", "posthumous": True})
    await day.does("operator-1", "recipient.add", {
        "award": "bang-khen-thu-tuong", "kind": "individual", "name": "Cá nhân số 18", "round": "r5"})
    await day.does("mc-1", "agenda.jump", {"to": "i8"})
    for round in ("r1", "r2", "r3"):
        await day.all("mc-1", *((f"round.{step}", {"round": round}) for step in ("call", "onstage", "read", "confer", "clear")))
    await day.does("mc-1", "round.call", {"round": "r4", "confirm": True})
    await day.does("mc-1", "round.recall", {"round": "r4"})
    await day.all("mc-1", *((f"round.{step}", {"round": "r4"}) for step in ("read", "call", "onstage", "confer")))
    for named in ("tap-the-3", None, "tap-the-4"):
        await day.does("mc-1", "round.point", {"round": "r4", "recipient": named})
    await day.does("mc-1", "round.clear", {"round": "r4"})
    for op, arg in (
        ("absent", {"recipient": "ca-nhan-9", "reason": "Ốm, đang điều trị tại bệnh viện"}), ("absent", {"recipient": "ca-nhan-10"}),
        ("present", {"recipient": "ca-nhan-10"}),
        ("defer", {"recipient": "ca-nhan-11", "reason": "Đi công tác"}), ("defer", {"recipient": "tap-the-24"}),
        ("withdraw", {"recipient": "tap-the-25", "reason": "Có quyết định thu hồi (minh họa)"}),
        ("proxy", {"recipient": "ca-nhan-12", "name": "Nguyễn Thị Nhận Thay (minh họa)", "title": "Giáo viên", "kind": "family", "relation": "vợ"}),
        ("proxy", {"recipient": "ca-nhan-13", "name": "Người nhận thay (minh họa)", "kind": "representative"}),
        ("proxy", {"recipient": "ca-nhan-13", "name": None}), ("certificate", {"recipient": "tap-the-3", "certificate": "ok"}),
        ("certificate", {"recipient": "tap-the-1", "certificate": "swapped", "with": "tap-the-2"}),
        ("certificate", {"recipient": "so-tai-chinh", "certificate": "wrong"}),
        ("correct", {"recipient": "tap-the-16", "name": "Tập thể số 16 (tên đã đính chính)"}),
    ):
        await day.does("operator-1", f"recipient.{op}", arg)
    await day.all(
        "operator-1", ("round.conferrers", {"round": "r5", "conferrers": [
            {"person": "vu-xuan-cuong"}, {"name": "Người trao thay (minh họa)", "title": {"vi": "Đại diện", "en": "Representative"}}]}),
        ("round.conferrers", {"round": "r6c", "venue": "si-ma-cai", "conferrers": [{"person": "hoang-giang"}], "confirm": True}),
        ("round.split", {"round": "r6b", "after": "tap-the-19"}), ("round.move", {"round": "r6c", "after": "r5"}),
        ("round.add", {"round": "r5", "recipients": ["ca-nhan-10"]}), ("round.place", {"recipients": ["tap-the-28"], "venue": "bac-ha"}),
        ("round.add", {"award": award["created"], "recipients": [collective["created"], individual["created"]], "after": "r6c", "minutes": 2,
                       "decision": "07/QĐ-UBND"}))
    await day.all("mc-1", *((f"round.{step}", {"round": "r5", "confirm": True}) for step in ("read", "call", "onstage", "confer")))
    await day.does("mc-1", "round.clear", {"round": "r5"})
    await day.all("mc-1", ("round.read", {"round": "r6c"}), ("round.call", {"round": "r6c"}))
    await day.does("si-ma-cai", "round.report", {"round": "r6c", "report": "standing"})
    await day.does("si-ma-cai", "round.report", {"round": "r6c", "report": "received"})
    await day.all("mc-1", ("round.confer", {"round": "r6c", "confirm": True}), ("round.clear", {"round": "r6c"}))
