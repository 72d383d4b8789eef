"""The example conference as the pages' tests see it: shapes of VIEWS, names of DOMAIN. Not the server's programme."""

MINUTE = 60_000
PLACES = [
    ("lao-cai", "Hội trường tỉnh", True), ("tp-lao-cai", "TP Lào Cai", False), ("sa-pa", "TX Sa Pa", False), ("bat-xat", "Bát Xát", False),
    ("bao-thang", "Bảo Thắng", False), ("bao-yen", "Bảo Yên", False), ("bac-ha", "Bắc Hà", False), ("muong-khuong", "Mường Khương", False),
    ("si-ma-cai", "Si Ma Cai", False), ("van-ban", "Văn Bàn", False),
]
PHONG = {"name": "Đặng Xuân Phong", "title": {"vi": "Bí thư Tỉnh ủy", "en": "Secretary of the Provincial Party Committee"}}
TRUONG = {"name": "Trịnh Xuân Trường", "title": {"vi": "Chủ tịch UBND tỉnh, Chủ tịch Hội đồng Thi đua - Khen thưởng tỉnh"}}
PAPERS = [{"title": {"vi": f"Tham luận số {n + 1} (minh họa)"}, "minutes": 7, "venue": venue}
          for n, venue in enumerate(("lao-cai", "bao-thang", "bat-xat", "lao-cai", "si-ma-cai"))]
ITEMS = [  # kind, minutes after 13:40, length, Vietnamese, English, more
    ("rollcall", 0, 20, "Điểm danh mười điểm cầu", "Roll call of the ten venues", {}),
    ("anthem", 20, 3, "Chào cờ", "Salute to the flag", {"quiet": True}),
    ("ceremony", 23, 7, "Tuyên bố lý do, giới thiệu đại biểu", "Purpose and introduction of delegates", {}),
    ("speech", 30, 5, "Khai mạc", "Opening", {"who": [TRUONG]}),
    ("report", 35, 20, "Báo cáo tổng kết phong trào thi đua, khen thưởng năm 2021; nhiệm vụ trọng tâm năm 2022", "Report on 2021 and tasks for 2022", {}),
    ("paper", 55, 35, "Tham luận của các điểm cầu", "Papers from the venues", {"papers": PAPERS}),
    ("speech", 100, 20, "Phát biểu chỉ đạo", "Guiding speech", {"who": [PHONG]}),
    ("awards", 120, 40, "Công bố quyết định, trao thưởng", "Decisions and conferring of awards", {"notes": "Sân khấu tối đa 10 người"}),
    ("launch", 160, 12, "Phát động phong trào thi đua năm 2022", "Launch of the 2022 movement", {"who": [TRUONG]}),
    ("pledge", 172, 20, "Ký giao ước thi đua", "Signing of the pledge", {}),
    ("speech", 192, 5, "Bế mạc", "Closing", {}),
]
TITLE = {
    "vi": "Hội nghị tổng kết phong trào thi đua, khen thưởng năm 2021 và triển khai nhiệm vụ trọng tâm năm 2022",
    "en": "Conference on emulation and commendation: review of 2021, tasks for 2022",
}
PARTICIPANTS = {
    "mc": {"mc-1": "MC Nguyễn Thị Minh Họa", "mc-2": "MC thứ hai (minh họa)", "mc-3": "MC dự phòng (minh họa)"},
    "operator": {"kt-1": "Kỹ thuật hội trường", "kt-2": "Kỹ thuật đường truyền"},
    "chair": {"chu-tri": "Người chủ trì (minh họa)"},
    "screen": {"man-chinh": "Màn hình chính", "chan-man": "Máy trộn hình"},
    "venue": {place: name for place, name, _ in PLACES},
    "viewer": {"chung": "Đường liên kết chung"},
    "delegate": {"dv-01": "Đại diện đơn vị số 1 (minh họa)"},
}


def opening(now):
    """All staff keys at a start planned for `now` (13:40 of the day in the programme)."""
    state = {
        "conference": {"title": TITLE, "place": {"vi": "Lào Cai"}, "zone": "Asia/Ho_Chi_Minh", "startsAt": now, "state": "preparing",
                       "chairs": [{"person": "chu-tri", **TRUONG}]},
        "agenda": {"order": [f"i{n + 1}" for n in range(len(ITEMS))], "current": None},
        "steps": {"list": []}, "desk": {"holder": None},
        "stage/main": {"scene": {"kind": "title"}, "mode": "follow"}, "stage/overlay": {"scene": {"kind": "emblem"}, "mode": "follow"},
        "screen/man-chinh": {"shows": "main", "identified": 0, "reloads": 0}, "screen/chan-man": {"shows": "overlay", "identified": 0, "reloads": 0},
    }
    for n, (kind, at, minutes, vi, en, more) in enumerate(ITEMS):
        state[f"agenda/i{n + 1}"] = {"kind": kind, "title": {"vi": vi, "en": en}, "plannedStart": now + at * MINUTE, "plannedMinutes": minutes,
                                     "extendedMinutes": 0, "state": "planned", "quiet": False, **more}
    for order, (place, name, hall) in enumerate(PLACES):
        state[f"venue/{place}"] = {"name": {"vi": name}, "hall": hall, "order": order}
    for role, people in PARTICIPANTS.items():
        if role == "delegate":
            continue
        for person, name in people.items():
            state[f"participant/{role}/{person}"] = {"name": name, "generation": 1}
    return state
