from support.day import Day

ORDER = 60


async def takes_place(day: Day) -> None:
    """Items come, are changed, moved and left out; a move is taken back; on to the papers."""
    await day.does("mc-2", "agenda.advance", {"from": "i1"})
    inserted = await day.does("operator-1", "agenda.insert", {"after": "i6", "item": {
        "kind": "break", "title": {"vi": "Giải lao", "en": "Break"}, "minutes": 10, "resumesAt": 1642407600000,
        "who": [{"name": "Đội văn nghệ (minh họa)", "title": {"vi": "Phục vụ giải lao", "en": "Music"}}], "notes": "Nước ở sảnh"}})
    silence = await day.does("operator-1", "agenda.insert", {
        "after": "i3", "item": {"kind": "silence", "title": {"vi": "Phút mặc niệm"}, "minutes": 1}})
    await day.all(
        "operator-1",
        ("agenda.edit", {"item": inserted["created"], "set": {
            "kind": "video", "title": {"vi": "Giải lao, xem phim tư liệu", "en": "Break with a film"}, "minutes": 12, "quiet": False,
            "who": [{"person": "hoang-giang", "name": "Hoàng Giang", "title": {"vi": "Phó Bí thư Tỉnh ủy"}}, {"name": "Người dẫn phim"}],
            "venue": "bac-ha", "notes": "Nước ở sảnh\nPhim 12 phút", "script": {"vi": "Xin mời giải lao.", "en": "A break."},
            "resumesAt": 1642407720000, "video": "clip-1"}}),
        ("agenda.edit", {"item": "i9", "set": {"venue": None, "notes": None, "script": None, "resumesAt": None, "video": None, "who": []}}),
        ("agenda.edit", {"item": "i5", "set": {"notes": "Báo cáo có phụ lục"}}),
        ("agenda.edit", {"item": inserted["created"], "set": {"kind": "break", "video": None, "venue": None}}),
        ("agenda.move", {"item": "i11", "after": "i9"}), ("agenda.move", {"item": "i11", "after": "i10"}),
        ("agenda.skip", {"item": silence["created"]}), ("agenda.extend", {"minutes": 2}))
    moved = await day.does("mc-1", "agenda.advance", {"from": "i2"})
    await day.does("mc-1", "undo", {"seq": moved["seq"]})
    await day.does("mc-1", "agenda.jump", {"to": "i6"})
