from support.day import Day

ORDER = 30


async def takes_place(day: Day) -> None:
    await day.all(
        "operator-1",
        ("note.add", {"about": "agenda/i1", "text": "Điểm cầu Sa Pa chưa tham gia.\nGiao Sở Thông tin kiểm tra."}),
        ("note.add", {"about": "venue/sa-pa", "text": "Mất điện từ 13 giờ."}),
        ("note.edit", {"note": "n2", "text": "Mất điện từ 13 giờ 10."}))
