"""The frame of the day: session, agenda, clocks, screens, notices and desk, each op once."""

import asyncio

from live_hall import Hall
from seat import PATIENCE


async def agenda(hall: Hall):
    for _ in range(2):
        await hall.follows_cue()
    placed = {"after": "i1", "item": {"kind": "break", "title": {"vi": "Giải lao", "en": "Break"}, "minutes": 10}}
    created = (await hall.does("mc-1", "agenda.insert", placed))["created"]
    item = created
    who = [{"name": "Nguyễn Văn Minh (minh họa)"}]
    changes = {"minutes": 15, "venue": "hoi-truong", "notes": "Nước ở sảnh", "who": who, "resumesAt": 1642406400000}
    await hall.does("mc-1", "agenda.edit", {"item": item, "set": changes})
    await hall.does("mc-1", "agenda.move", {"item": item, "after": "i6"})
    await hall.does("mc-1", "agenda.skip", {"item": item}, see="agenda")
    await hall.does("mc-1", "agenda.extend", {"minutes": 5})
    await hall.does("mc-1", "agenda.jump", {"to": "i7"}, see="agenda")
    await hall.does("mc-1", "undo", {"seq": hall["mc-1"].chains["view"]["steps"]["list"][-1]["seq"]}, see="steps")


async def clocks_and_pause(hall: Hall):
    await hall.does("operator-1", "clock.align", {"offset": 60_000}, see="clock")
    await hall.does("operator-1", "clock.align", {"offset": 0}, see="clock")
    await hall.does("operator-1", "timer.start", {"seconds": 420})
    await hall.does("operator-1", "timer.extend", {"seconds": -60})
    await hall.does("operator-1", "timer.pause")
    await hall.does("operator-1", "timer.resume", {})
    await hall.does("mc-1", "conference.pause", {"reason": "Mất điện tại hội trường"})
    await hall.follows_cue()


async def stage(hall: Hall):
    await hall.does("operator-1", "stage.message", {"screen": "main", "text": "Đề nghị giữ trật tự"})
    await hall.does("operator-1", "stage.hold")
    await hall.does("operator-1", "stage.show", {"screen": "overlay", "scene": {"kind": "speaker", "text": "Đặng Xuân Phong"}})
    await hall.does("operator-1", "stage.release", {"screen": "overlay"})
    await hall.does("operator-1", "stage.follow", {"screen": "overlay"})
    await hall.does("operator-1", "stage.clear", {"screen": "main"})
    await hall.does("operator-1", "screen.identify", {"screen": "main"})
    await hall.does("operator-1", "screen.reload", {"screen": "main"})
    await hall.does("operator-1", "screen.assign", {"screen": "main", "shows": "overlay"})
    device = lambda: hall["main"].chains["mine"]["screen/main"]
    await hall["main"].until(lambda: device() == {"shows": "overlay", "identified": 1, "reloads": 1}, "its own assignment")


async def notices_and_desk(hall: Hall):
    await hall.does("operator-1", "notice.send", {"to": "all", "text": "Mời các điểm cầu ổn định vị trí"})
    await hall.does("nguoi-chu-tri", "notice.send", {"to": "podium", "text": "Rút ngắn tham luận"})
    sent = await hall.does("mc-1", "notice.send", {"to": "venue/si-ma-cai", "text": "Bật tiếng"})
    venue = hall["si-ma-cai"]
    await venue.until(lambda: f"notice/{sent['created']}" in venue.chains["mine"], "the notice")
    await hall.does("si-ma-cai", "notice.read", {"notice": sent["created"]})
    await hall.does("mc-1", "desk.take")
    await hall.does("mc-1", "desk.hand", {"to": "mc-2"})
    await hall.does("mc-2", "desk.open")


MORNING = (agenda, clocks_and_pause, stage, notices_and_desk)


async def to_the_seal(hall: Hall):
    await hall.does("operator-1", "access.revoke", {"role": "viewer", "person": "khach"})
    viewer = hall["khach"]
    await asyncio.wait_for(viewer.reading, PATIENCE)
    assert viewer.closed == 4504
    await hall.does("mc-1", "conference.end", {"confirm": True}, see="conference")
    assert hall["mc-1"].chains["view"]["cue"]["op"] is None
    await hall.does("mc-1", "conference.seal", see="conference")
    public = lambda: hall["si-ma-cai"].chains["view"]["conference"]["state"]
    await hall["si-ma-cai"].until(lambda: public() == "sealed", "the seal")
