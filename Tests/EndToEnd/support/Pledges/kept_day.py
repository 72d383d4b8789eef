from support.day import Day

ORDER = 100


async def takes_place(day: Day) -> None:
    """Signed on the own phone, on the venue's and on paper, declined, made void, too late; a text revised, a list cancelled."""
    revised = "GIAO ƯỚC THI ĐUA NĂM 2022 – KHỐI MINH HỌA C (văn bản minh họa, đã sửa)\n1. Chung sức xây dựng nông thôn mới."
    await day.does("operator-2", "pledge.revise", {"pledge": "khoi-c", "text": revised})
    await day.does("operator-2", "signatory.set", {"unit": "don-vi-15", "person": "dai-dien-14"})
    for pledge in ("cum-a", "khoi-b", "khoi-c"):
        await day.all("mc-1", ("pledge.present", {"pledge": pledge}), ("pledge.open", {"pledge": pledge}))
    for person, pledge, unit, drawing in (
        ("dai-dien-8", "cum-a", "don-vi-8", "M10,40Q20,5,35,30T60,28"), ("dai-dien-22", "khoi-c", "don-vi-22", None),
    ):
        opened = await day.sees(person, f"pledge/{pledge}", lambda shown: shown["state"] == "open")
        arg = {"pledge": pledge, "unit": unit, "digest": opened["digest"], "signedAt": opened["openedAt"]}
        await day.does(person, "pledge.sign", arg | ({"drawing": drawing} if drawing else {}))
    await day.does("dai-dien-9", "pledge.decline", {"pledge": "cum-a", "unit": "don-vi-9", "reason": "Chờ ý kiến cấp trên"})
    where = {"pledge": "cum-a", "unit": "don-vi-6"}
    code = await day.does("operator-2", "signatory.code", where)
    digest = (await day.sees("bac-ha", "pledge/cum-a"))["digest"]
    await day.does("bac-ha", "pledge.signHere", where | {"digest": digest, "code": code["code"]})
    await day.all(
        "operator-2",
        ("pledge.paper", {"pledge": "cum-a", "unit": "don-vi-7", "name": "Đại diện đơn vị số 7 (minh họa)", "reason": "Mất điện tại điểm cầu"}),
        ("pledge.paper", {"pledge": "cum-a", "unit": "don-vi-1", "name": "Đại diện đơn vị số 1 (minh họa)", "reason": "Hết pin"}),
        ("signature.void", {"pledge": "cum-a", "unit": "don-vi-1", "reason": "Ký nhầm dòng"}),
        ("signatory.code", {"pledge": "cum-a", "unit": "don-vi-2"}))
    now = (await day["mc-1"].time(1))["s"]
    await day.does("operator-2", "pledge.close", {"pledge": "khoi-b", "until": now + 3 * 3_600_000, "force": True})
    await day.does("operator-2", "pledge.paper", {
        "pledge": "khoi-b", "unit": "don-vi-12", "name": "Đại diện đơn vị số 12 (minh họa)", "reason": "Đến sau khi khóa danh sách"})
    await day.does("mc-1", "pledge.cancel", {"pledge": "khoi-c"})
    await day.does("mc-1", "pledge.present", {"pledge": "khoi-c"})
