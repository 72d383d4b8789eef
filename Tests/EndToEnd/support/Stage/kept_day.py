from support.day import Day

ORDER = 90


async def takes_place(day: Day) -> None:
    for scene in (
        {"kind": "item", "item": "i5"}, {"kind": "round", "round": "r1"}, {"kind": "pledge", "pledge": "cum-a"},
        {"kind": "video", "source": "clip-2"}, {"kind": "message", "text": "Hội nghị bắt đầu sau 5 phút"}, {"kind": "roll"},
        {"kind": "speaker", "text": "Đặng Xuân Phong"},
    ):
        await day.does("operator-2", "stage.show", {"screen": "overlay", "scene": scene})
    await day.all(
        "operator-2", ("stage.hold", {}), ("stage.release", {"screen": "main"}), ("stage.follow", {"screen": "main"}),
        ("stage.message", {"screen": "main", "text": "Đề nghị giữ trật tự"}), ("stage.clear", {"screen": "main"}),
        ("stage.message", {"screen": "main", "text": "Xin mời các điểm cầu"}), ("screen.identify", {"screen": "main"}),
        ("screen.reload", {"screen": "overlay"}), ("screen.assign", {"screen": "overlay", "shows": "timer"}),
        ("stage.message", {"screen": "timer", "text": "Còn 1 phút"}), ("screen.assign", {"screen": "overlay", "shows": "main"}))
