"""The connection points on the day: they report, the hall confirms, guests come, the secretary notes."""

from live_hall import Hall


async def venues(hall: Hall):
    """While the roll is being called, which the agenda has opened."""
    await readiness(hall)
    await a_call_for_help(hall)
    await the_roll(hall)
    await guests(hall)
    note = (await hall.does("operator-1", "note.add", {"about": "agenda/i1", "text": "Đủ mười điểm cầu.\nSi Ma Cai vào muộn."}))["created"]
    await hall.does("operator-2", "note.edit", {"note": note, "text": "Đủ mười điểm cầu."})
    kept = hall["mc-1"].chains["view"]
    await hall["mc-1"].until(lambda: kept[f"note/{note}"].get("editedBy", {}).get("person") == "operator-2", "the note as edited")


async def readiness(hall: Hall):
    await hall.does("si-ma-cai", "venue.ready", {"sound": True, "picture": True})
    await hall.does("si-ma-cai", "venue.attendance", {"count": 42})
    await hall.does("operator-1", "venue.check", {"venue": "si-ma-cai", "heard": True, "seen": True})
    public = hall["khach"].chains["view"]
    confirmed = lambda: public["venue/si-ma-cai"]["confirmed"] and public["venue/si-ma-cai"].get("present") == 42
    await hall["khach"].until(confirmed, "Si Ma Cai, confirmed with its count")
    await hall.does("operator-1", "venue.out", {"venue": "bac-ha", "reason": "Mất điện toàn huyện"})
    await hall["khach"].until(lambda: "outSince" in public["venue/bac-ha"], "Bắc Hà out of use")
    await hall.does("operator-1", "venue.back", {"venue": "bac-ha"})


async def a_call_for_help(hall: Hall):
    await hall.does("si-ma-cai", "venue.help", {"text": "Không nghe được hội trường"})
    await hall.does("operator-1", "help.take", {"venue": "si-ma-cai"})
    own = hall["si-ma-cai"].chains["mine"]
    await hall["si-ma-cai"].until(lambda: own.get("help", {}).get("takenBy") == "Tổ kỹ thuật 1", "who comes, by name")
    refused = await hall["operator-2"].send("help.close", {"venue": "si-ma-cai"})
    assert (refused["err"], refused["reason"]) == ("conflict", "help.taken")
    await hall.does("operator-2", "help.close", {"venue": "si-ma-cai", "confirm": True})
    await hall["si-ma-cai"].until(lambda: "help" not in own, "the call settled")


async def the_roll(hall: Hall):
    """The hall's screen was held before; it shows the roll by hand, then follows again."""
    await hall.does("operator-1", "stage.release", {"screen": "main"})
    await hall.does("operator-1", "stage.show", {"screen": "main", "scene": {"kind": "roll", "item": "i1"}})
    await hall.does("operator-1", "rollcall.close")
    roll = lambda: hall["operator-1"].chains["view"]["rollcall"]
    assert roll()["state"] == "closed" and {"venue": "si-ma-cai", "present": 42} in roll()["counts"]
    await hall.does("operator-1", "rollcall.open")
    await hall.does("operator-1", "stage.follow", {"screen": "main"})


async def guests(hall: Hall):
    await hall.does("hoi-truong", "guest.arrive", {"guest": "dang-xuan-phong"})
    await hall.does("operator-1", "guest.absent", {"guest": "hoang-giang"})
    name, title = "Đại diện Thường trực HĐND tỉnh (minh họa)", {"vi": "Dự thay", "en": "Substitute"}
    await hall.does("operator-1", "guest.substitute", {"guest": "vu-xuan-cuong", "name": name, "title": title})
    own = hall["hoi-truong"].chains["mine"]
    await hall["hoi-truong"].until(lambda: own["guest/vu-xuan-cuong"].get("substitute", {}).get("name") == name, "its guest's substitute")
    refused = await hall["si-ma-cai"].send("guest.arrive", {"guest": "dang-xuan-phong"})
    assert refused["reason"] == "guest.not-yours"
