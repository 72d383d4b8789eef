"""The signing of the pledges on the day: presented, opened, answered by every way there is, closed."""

import uuid

from live_hall import Hall


async def pledges(hall: Hall):
    await hall.does("mc-1", "agenda.jump", {"to": "i10"}, see="agenda")
    await hall.follows_cue()
    assert hall.sent[-1] == "pledge.present" and hall["mc-1"].chains["view"]["pledge/cum-a"]["state"] == "presented"
    await hall.does("mc-1", "pledge.present", {"pledge": "khoi-b"})
    await hall.does("operator-1", "pledge.cancel", {"pledge": "khoi-b"})
    text = "GIAO ƯỚC THI ĐUA NĂM 2022 – KHỐI MINH HỌA C (văn bản minh họa)\n1. Chung sức xây dựng nông thôn mới."
    await hall.does("operator-1", "pledge.revise", {"pledge": "khoi-c", "text": text}, see="pledge/khoi-c")
    await hall.does("operator-1", "signatory.set", {"unit": "don-vi-15", "person": "dai-dien-14"})
    await hall.does("mc-1", "pledge.open", {"pledge": "cum-a"}, see="pledge/cum-a")
    await on_the_own_device(hall)
    await elsewhere(hall)
    await hall["mc-1"].until(lambda: hall["mc-1"].chains["view"]["pledge/cum-a"]["tally"]["none"] == 6, "three answers of nine")
    refused = await hall["mc-1"].send("pledge.close", {"pledge": "cum-a"}, see="pledge/cum-a")
    assert (refused["reason"], refused["args"]["units"]) == ("pledge.unsigned", ["don-vi-9"])
    until = hall["mc-1"].welcome["now"] + 3_600_000
    await hall.does("mc-1", "pledge.close", {"pledge": "cum-a", "until": until, "force": True}, see="pledge/cum-a")


async def on_the_own_device(hall: Hall):
    """Đơn vị 6 signs; it is made void; it declines. The receipt is the same in the answer, in the overlay, and when asked again."""
    delegate = hall["dai-dien-6"]
    asked = lambda: delegate.chains["mine"]["signing/cum-a/don-vi-6"]
    await delegate.until(lambda: asked()["state"] == "open", "the opening of its list")
    where = {"pledge": "cum-a", "unit": "don-vi-6"}
    opened = hall["mc-1"].chains["view"]["pledge/cum-a"]["openedAt"]
    arg = where | {"digest": asked()["digest"], "signedAt": opened, "drawing": "M10,40Q20,5,35,30"}
    frame = {"t": "cmd", "id": str(uuid.uuid4()), "op": "pledge.sign", "arg": arg}
    answer = await delegate.send_frame(frame)
    assert answer["ok"], answer
    hall.sent.append("pledge.sign")
    await delegate.until(lambda: asked().get("receipt") == answer["receipt"], "the receipt in its overlay")
    assert await delegate.send_frame(frame) == answer | {"dup": True}
    await hall["operator-1"].until(lambda: hall["operator-1"].chains["view"]["answer/cum-a/don-vi-6"]["state"] == "signed", "the signature")
    await hall.does("operator-1", "signature.void", where | {"reason": "Ký nhầm dòng"}, see="answer/cum-a/don-vi-6")
    declined = await hall.does("dai-dien-6", "pledge.decline", where | {"reason": "Chờ ý kiến cấp trên"})
    assert declined["receipt"]["state"] == "declined"
    public = hall["khach"].chains["view"]
    await hall["khach"].until(lambda: public["answer/cum-a/don-vi-6"]["state"] == "declined", "that it declined, and not why")


async def elsewhere(hall: Hall):
    """On the venue's machine with a code, which is told once; and on paper."""
    where = {"pledge": "cum-a", "unit": "don-vi-8"}
    frame = {"t": "cmd", "id": str(uuid.uuid4()), "op": "signatory.code", "arg": where}
    told = await hall["operator-1"].send_frame(frame)
    assert told["ok"] and "code" in told, told
    hall.sent.append("signatory.code")
    assert await hall["operator-1"].send_frame(frame) == {key: value for key, value in told.items() if key != "code"} | {"dup": True}
    digest = hall["mc-1"].chains["view"]["pledge/cum-a"]["digest"]
    here = await hall.does("si-ma-cai", "pledge.signHere", where | {"digest": digest, "code": told["code"]})
    assert here["receipt"]["how"] == "venue"
    paper = {"pledge": "cum-a", "unit": "don-vi-7", "name": "Đại diện đơn vị số 7 (minh họa)", "reason": "Mất điện tại điểm cầu"}
    assert (await hall.does("operator-1", "pledge.paper", paper))["receipt"]["how"] == "paper"
