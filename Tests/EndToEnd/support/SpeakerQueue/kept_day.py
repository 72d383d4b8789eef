from support.day import Day

ORDER = 70


async def takes_place(day: Day) -> None:
    """Papers and requests: called, moved, declined with and without a word, handed in in writing, withdrawn; the last has the floor."""
    await day.all("mc-1", ("queue.open", {}), ("queue.rule", {"rule": "fewest"}))
    asked = []
    for person, arg in (
        ("si-ma-cai", {"kind": "question", "topic": "Đường vào bản còn khó đi"}),
        ("si-ma-cai", {"kind": "speech", "topic": "Hiến đất làm đường", "name": "Giàng Seo Vần (minh họa)"}),
        ("bac-ha", {"kind": "answer", "topic": "Trả lời của Bắc Hà"}), ("dai-dien-9", {"kind": "speech", "topic": "Kinh nghiệm của đơn vị số 9"}),
        ("mc-1", {"kind": "speech", "topic": "Ý kiến tại hội trường", "name": "Lý Văn Tay (minh họa)", "venue": "hoi-truong"}),
        ("mc-2", {"kind": "question", "topic": "Xin hỏi thêm"}), ("dai-dien-8", {"kind": "question", "topic": "Kinh phí năm 2022"}),
        ("bac-ha", {"kind": "speech", "topic": "Văn hóa các dân tộc"}), ("bac-ha", {"kind": "speech", "topic": "Du lịch cộng đồng"}),
        ("mc-2", {"kind": "speech", "topic": "Phát biểu thứ ba của Bắc Hà", "venue": "bac-ha"}),
    ):
        asked.append((await day.does(person, "speaker.request", arg))["created"])
    one, two, answer, nine, hand, more, eight, culture, tourism, third = asked
    await day.all(
        "mc-1", ("speaker.accept", {"speaker": one, "seconds": 120}), ("speaker.accept", {"speaker": two}),
        ("speaker.accept", {"speaker": nine}), ("speaker.accept", {"speaker": hand}),
        ("speaker.accept", {"speaker": culture}), ("speaker.accept", {"speaker": tourism}),
        ("speaker.accept", {"speaker": third, "confirm": True}),
        ("speaker.decline", {"speaker": more, "reason": "Đã được trả lời trong báo cáo"}), ("speaker.decline", {"speaker": answer}),
        ("speaker.inWriting", {"speaker": "i6-p5"}), ("speaker.inWriting", {"speaker": eight}),
        ("speaker.move", {"speaker": two, "after": None, "reason": "Đường truyền Si Ma Cai sắp mất"}),
        ("speaker.move", {"speaker": hand, "after": two, "reason": "Đại biểu phải về sớm"}))
    await day.does("dai-dien-9", "speaker.withdraw", {"speaker": nine})
    await day.all(
        "mc-1", ("speaker.call", {"speaker": "i6-p1"}), ("speaker.call", {"speaker": two, "confirm": True}),
        ("speaker.finish", {"speaker": two}),
        ("speaker.call", {"speaker": third, "confirm": True}), ("queue.close", {}), ("queue.open", {}))
