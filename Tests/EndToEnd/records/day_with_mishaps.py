"""A whole day at Lào Cai in which much goes wrong: what minutes, registers and reports have to tell of it."""

from support.client import Client
from support.phases import Phases
from support.server import ServerProcess
from support.signing import signature

ILL, LATE = "Ốm, đang điều trị tại bệnh viện", "Trao tại Sa Pa tuần sau"
PROXY = "Nguyễn Thị Nhận Thay"
SUMMARY = "Tham luận nêu ba kinh nghiệm: =1+1 tổ liên gia; “nói ít, làm nhiều”; hiến đất làm đường."
CONCLUSION = "Hội nghị thống nhất phát động thi đua năm 2022; các đơn vị báo cáo trước ngày 31/12/2022."
POWER = "Mất điện tại hội trường tỉnh"
VOIDED = "Ký nhầm đơn vị"
MOTION = "Thông qua chương trình hội nghị"


async def day_with_mishaps(server: ServerProcess) -> Phases:
    """Served and over; the server was killed once in the middle of it."""
    await server.start()
    day = await Phases(server).join()
    for _ in range(2):
        await day.press_on()
    await the_venues_come(day)
    while day.mc.view["agenda"]["current"] != "i6":
        await day.press_on()
    await papers(day)
    await server.restart()
    day = await Phases(server).join()
    await awards(day)
    await signing(server, day)
    await day.does(day.operator, "note.add", {"about": "conference", "text": CONCLUSION})
    while day.mc.view["cue"]["op"]:
        await day.press_on()
    return day


async def the_venues_come(day: Phases) -> None:
    await day.does(day.venue, "venue.attendance", {"count": 42})
    await day.does(day.operator, "venue.out", {"venue": "si-ma-cai", "reason": "Đứt cáp quang"})
    await day.does(day.operator, "guest.arrive", {"guest": "dang-xuan-phong"})
    await day.does(day.operator, "guest.absent", {"guest": "trinh-xuan-truong"})
    await day.does(day.operator, "guest.substitute", {"guest": "hoang-giang", "name": "Lê Văn Dự Thay", "title": {"vi": "Phó Chủ tịch"}})
    vote = (await day.does(day.mc, "vote.open", {"text": {"vi": MOTION}}))["created"]
    await day.does(day.venue, "vote.count", {"vote": vote, "for": 40, "against": 1, "abstain": 1})
    await day.does(day.mc, "vote.close", {"vote": vote}, f"vote/{vote}")
    await day.does(day.venue, "venue.attendance", {"count": 39})
    await day.does(day.operator, "venue.back", {"venue": "si-ma-cai"})


async def papers(day: Phases) -> None:
    await day.does(day.mc, "queue.open")
    await day.does(day.venue, "speaker.request", {"kind": "speech", "topic": "Kinh nghiệm vận động nhân dân hiến đất làm đường"})
    await day.press_until("speaker.call")
    await day.does(day.operator, "note.add", {"about": "agenda/i6", "text": SUMMARY})
    await day.does(day.mc, "conference.pause", {"reason": POWER})
    await day.does(day.mc, "conference.resume")


async def awards(day: Phases) -> None:
    await day.jump("i8")
    await day.press_until("round.confer")
    conferred = day.mc.seq
    await day.does(day.mc, "undo", {"seq": conferred}, "steps")
    await day.does(day.operator, "recipient.absent", {"recipient": "ca-nhan-9", "reason": ILL})
    await day.does(day.operator, "recipient.defer", {"recipient": "tap-the-30", "reason": LATE})
    await day.does(day.operator, "recipient.proxy", {"recipient": "ca-nhan-12", "name": PROXY, "kind": "family", "relation": "vợ"})
    while day.mc.view["agenda"]["current"] == "i8":
        await day.press_on()


async def signing(server: ServerProcess, day: Phases) -> None:
    await day.jump("i10")
    while day.mc.view["cue"]["op"] != "pledge.close":
        await day.press_on()
    for link in [link for link in server.links() if link.role == "delegate"][:4]:
        signatory = await Client(server, link).join()
        await signatory.at(day.mc.seq)
        asked = next(value for key, value in signatory.mine.items() if key.startswith("signing/"))
        answer = await signatory.put_patiently(signature(signatory, asked))
        assert answer["ok"], answer
        await day.mc.at(answer["seq"])
        await signatory.leave()
    first = next(key for key, answer in day.mc.view.items() if key.startswith("answer/") and answer["state"] == "signed")
    _, pledge, unit = first.split("/")
    await day.does(day.operator, "signature.void", {"pledge": pledge, "unit": unit, "reason": VOIDED}, first)
    paper = {"pledge": "cum-a", "unit": "don-vi-7", "name": "Đại diện đơn vị số 7", "reason": "Mất điện tại điểm cầu"}
    await day.does(day.operator, "pledge.paper", paper)
