"""The list of speakers on the day: papers in turn, requests of venue, delegate and MC."""

from live_hall import Hall


async def speakers(hall: Hall):
    await hall.does("operator-1", "queue.open")
    asked = await requests(hall)
    await hall.does("operator-1", "queue.rule", {"rule": "fewest"})
    await hall.does("mc-1", "agenda.jump", {"to": "i6"}, see="agenda")
    assert hall["mc-1"].chains["view"]["cue"]["op"] == "speaker.call"
    await hall.follows_cue()
    speaking = hall["mc-1"].chains["view"]["queue"]["speaking"]
    assert hall["mc-1"].chains["view"]["stage/main"]["scene"]["speaker"] == speaking == "i6-p1"
    await hall.does("mc-1", "speaker.move", {"speaker": asked, "after": None, "reason": "Đường truyền sắp mất"}, see=f"speaker/{asked}")
    await hall.does("mc-1", "speaker.call", {"speaker": asked}, see=f"speaker/{asked}")
    await hall.does("mc-1", "speaker.finish", {"speaker": asked})
    await hall.does("operator-1", "speaker.inWriting", {"speaker": "i6-p5"})
    await hall.does("operator-1", "queue.close", {})


async def requests(hall: Hall) -> str:
    """Three ask: one is let in (its name is the answer), one takes it back, one is declined."""
    topic = "Kinh phí cho phong trào thi đua năm 2022"
    asked = (await hall.does("si-ma-cai", "speaker.request", {"kind": "question", "topic": topic}))["created"]
    public = hall["khach"].chains["view"]
    await hall["khach"].until(lambda: f"speaker/{asked}" in public, "that somebody asked")
    assert "topic" not in public[f"speaker/{asked}"] and hall["si-ma-cai"].chains["mine"][f"speaker/{asked}"]["topic"] == {"vi": topic}
    back = (await hall.does("dai-dien-6", "speaker.request", {"kind": "speech", "topic": "Nhân rộng điển hình"}))["created"]
    await hall.does("dai-dien-6", "speaker.withdraw", {"speaker": back})
    raised = {"kind": "question", "topic": "Thời hạn báo cáo", "name": "Đại biểu hàng ghế đầu (minh họa)", "venue": "hoi-truong"}
    declined = (await hall.does("mc-1", "speaker.request", raised))["created"]
    await hall.does("operator-1", "speaker.decline", {"speaker": declined, "reason": "Đã được trả lời trong báo cáo"})
    await hall.does("operator-1", "speaker.accept", {"speaker": asked, "seconds": 120})
    await hall["khach"].until(lambda: public[f"speaker/{asked}"].get("topic") == {"vi": topic}, "the topic, once accepted")
    return asked
