from support.day import Day

ORDER = 20


async def takes_place(day: Day) -> None:
    """The roll is called, guests come or send somebody, a venue has no sound."""
    await day.does("mc-1", "agenda.advance", {"from": None})
    await day.all("si-ma-cai", ("venue.ready", {"sound": False, "picture": True}), ("venue.attendance", {"count": 31}),
                  ("venue.help", {"text": "Không nghe được hội trường"}), ("venue.help", {"text": "Không nghe được hội trường, đã thử lại"}))
    await day.all("bac-ha", ("venue.ready", {"sound": True, "picture": True}), ("venue.attendance", {"count": 42}),
                  ("venue.help", {"text": "Màn hình nhấp nháy"}))
    await day.all(
        "operator-1", ("venue.check", {"venue": "bac-ha", "heard": True, "seen": True}), ("help.take", {"venue": "bac-ha"}),
        ("help.close", {"venue": "bac-ha"}), ("venue.out", {"venue": "sa-pa", "reason": "Mất điện toàn thị xã"}),
        ("venue.out", {"venue": "bao-yen", "reason": "Đứt cáp quang"}), ("venue.back", {"venue": "bao-yen"}),
        ("rollcall.close", {}), ("rollcall.open", {}),
        ("guest.arrive", {"guest": "dang-xuan-phong"}), ("guest.absent", {"guest": "hoang-giang"}),
        ("guest.substitute", {"guest": "vu-xuan-cuong", "name": "Nguyễn Thị Dự Thay (minh họa)",
                              "title": {"vi": "Phó Chủ tịch HĐND tỉnh", "en": "Vice Chair of the Council"}}))
    await day.does("operator-2", "help.take", {"venue": "si-ma-cai"})
    await day.does("hoi-truong", "guest.arrive", {"guest": "trinh-xuan-truong"})
