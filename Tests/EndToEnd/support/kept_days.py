"""The days that are written down in every format: between them every kind of event takes place, with every field that it can have."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

from support import programmes
from support.client import Client
from support.schemas import complaint
from support.server import ServerProcess
from support.starting_points import first_item_on
from support.wall_clock import HOUR, WallClock

ROWS_UNTIL_A_SNAPSHOT = 500


@dataclass
class Kept:
    """What those had who were there: when their lines were cut, and when the day was written down."""

    cut: list[dict] = field(default_factory=list)
    state: dict[str, str] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)

    async def cut_line(self, client: Client) -> None:
        chains = {name: {"seq": chain.seq, "keys": chain.keys} for name, chain in client.chains.items()}
        self.cut.append({"role": client.link.role, "welcome": client.welcome, "chains": chains})
        await client.cut()

    def written_down(self, server: ServerProcess) -> None:
        """The whole of the staff's and of the public's view, in the bytes in which it was told."""
        for role in ("mc", "viewer"):
            link = server.link(role)
            answer = server.get(server.api("state"), link.token)
            assert answer.status == 200, answer
            self.state[f"{link.role}/{link.person}"] = answer.text
        self.tokens = {f"{link.role}/{link.person}": link.token for link in server.links()}


class Day:
    """Clients by their links, whose commands are all done."""

    def __init__(self, server: ServerProcess):
        self.server = server
        self.clients: dict[str, Client] = {}
        self.seq = 0
        """The last position of which anybody was told."""

    def __getitem__(self, name: str) -> Client:
        return self.clients[name]

    async def join(self, *names: str) -> None:
        for name in names:
            role, _, person = name.rpartition("/")
            self.clients[person] = await Client(self.server, self.server.link(role, person)).join()

    async def come_back(self, *persons: str) -> None:
        for person in persons:
            await self[person].until_closed()
            await self[person].join()

    async def does(self, person: str, op: str, arg: dict | None = None, seen: dict | None = None) -> dict:
        """As `Client.does`; what has to be seen before a step, the schemas say, and here everybody has seen everything."""
        client = self[person]
        answer = await client.put_patiently(self._with_what_it_needs(client.command(op, arg, seen)))
        assert answer["ok"], f"{op} {arg} of {person} was refused: {answer}"
        self.seq = max(self.seq, answer["seq"])
        return answer

    def _with_what_it_needs(self, frame: dict) -> dict:
        """An `if` of the one key that the op requires: the whole that it moves, or the entity that its argument names."""
        if not complaint(frame, "cmd"):
            return frame
        names = [f"{thing}/{id}" for thing, id in frame["arg"].items()]
        answer = f"answer/{frame['arg'].get('pledge')}/{frame['arg'].get('unit')}"
        filled = [frame | {"if": {key: self.seq}} for key in ("agenda", "conference", "clock", "steps", answer, *names)]
        return next((each for each in filled if not complaint(each, "cmd")), frame)

    async def all(self, person: str, *commands: tuple[str, dict]) -> None:
        for op, arg in commands:
            await self.does(person, op, arg)

    async def sees(self, person: str, key: str, holds=lambda value: True) -> dict:
        return await self[person].key(key, holds)


# A short day

async def a_short_day(server: ServerProcess, kept: Kept, folder: Path) -> None:
    """Opened, two items, the queue, a notice, a word taken back; a restart; and some more after two lines were cut."""
    programmes.lao_cai(server.agenda)
    mc, venue, viewer = await first_item_on(server)
    await mc.does("queue.open")
    await venue.does("speaker.request", {"kind": "question", "topic": "Đường vào bản còn khó đi"})
    await mc.does("notice.send", {"to": "venue/si-ma-cai", "text": "Đề nghị điểm cầu tắt micro"})
    await mc.does("timer.start", {"seconds": 300})
    second = await Client(server, server.link("mc", "mc-2")).join()
    await viewer.at(server.get(server.api("state"), viewer.link.token).json["seq"])
    for client in (viewer, second):
        await kept.cut_line(client)
    moved = await mc.press()
    await mc.at(moved["seq"])
    assert (await mc.undo(moved["seq"]))["ok"]
    await server.restart()
    await mc.until_closed()
    await mc.join()
    await mc.does("stage.message", {"screen": "main", "text": "Xin mời các điểm cầu"})


# Fresh

async def fresh(server: ServerProcess, kept: Kept, folder: Path) -> None:
    """The programme was read, the server was started, and nobody has come."""
    programmes.lao_cai(server.agenda)
    await server.start()


# In mid-ceremony

async def mid_ceremony(server: ServerProcess, kept: Kept, folder: Path) -> None:
    """The whole of Lào Cai up to a round that stands on the platform, with everything that went otherwise than planned."""
    files = programmes.lao_cai(server.agenda)
    clock = WallClock(server, folder)
    await server.start()
    day = Day(server)
    await day.join("mc/mc-1", "operator/operator-1")
    await day.does("operator-1", "access.revoke", {"role": "viewer", "person": "khach"})
    await server.kill()
    programmes.edit(files / "agenda.yaml", "vi: Khai mạc", "vi: Khai mạc hội nghị")
    clock.set(HOUR)
    await server.start()
    await day.come_back("mc-1", "operator-1")
    server.links()
    await day.join(
        "mc/mc-2", "operator/operator-2", "chair/nguoi-chu-tri", "viewer/khach", "venue/hoi-truong", "venue/si-ma-cai", "venue/bac-ha",
        "venue/van-ban", "delegate/dai-dien-6", "delegate/dai-dien-8", "delegate/dai-dien-9", "delegate/dai-dien-14",
        "delegate/dai-dien-22", "screen/overlay")
    await day["van-ban"].cut()
    await the_morning(day)
    await the_clocks(day, await the_papers(day))
    await the_screens(day)
    await the_signing(day)
    for person in ("khach", "mc-2", "bac-ha"):
        await kept.cut_line(day[person])
    await the_awards(day)
    await day.does("operator-1", "clock.align", {"offset": 60_000})
    await day["mc-1"].until(lambda: "lostSince" in day["mc-1"].view["venue/van-ban"], "the loss of Văn Bàn", bound=40)
    await server.kill()
    clock.set(0)
    await server.start()
    await day.come_back("mc-1", "operator-1")
    await day.does("mc-1", "round.call", {"round": "r6b"})
    await day.does("mc-1", "round.onstage", {"round": "r6b"})


async def the_morning(day: Day) -> None:
    """The roll is called, guests come or send somebody, a venue has no sound, the secretary writes."""
    await day.all("mc-1", ("conference.open", {}), ("agenda.advance", {"from": None}))
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
                              "title": {"vi": "Phó Chủ tịch HĐND tỉnh", "en": "Vice Chair of the Council"}}),
        ("note.add", {"about": "agenda/i1", "text": "Điểm cầu Sa Pa chưa tham gia.\nGiao Sở Thông tin kiểm tra."}),
        ("note.add", {"about": "venue/sa-pa", "text": "Mất điện từ 13 giờ."}),
        ("note.edit", {"note": "n2", "text": "Mất điện từ 13 giờ 10."}))
    await day.does("operator-2", "help.take", {"venue": "si-ma-cai"})
    await day.does("hoi-truong", "guest.arrive", {"guest": "trinh-xuan-truong"})
    await day.all("mc-1", ("desk.take", {}), ("desk.hand", {"to": "mc-2"}))
    await day.all("mc-2", ("desk.open", {}), ("agenda.advance", {"from": "i1"}))
    for to, person in (("all", None), ("podium", "nguoi-chu-tri"), ("venue/si-ma-cai", "si-ma-cai"), ("unit/don-vi-9", "dai-dien-9"),
                       ("person/mc/mc-1", "mc-1")):
        sent = await day.does("mc-2", "notice.send", {"to": to, "text": f"Đề nghị ổn định vị trí ({to})"})
        if person:
            await day.does(person, "notice.read", {"notice": sent["created"]})
    await day.does("nguoi-chu-tri", "notice.send", {"to": "podium", "text": "Đề nghị rút ngắn phần tham luận"})
    await the_agenda_as_it_became(day)
    await day.does("mc-1", "conference.pause", {"reason": "Mất điện tại hội trường tỉnh"})
    await day.does("mc-1", "conference.resume")


async def the_agenda_as_it_became(day: Day) -> None:
    inserted = await day.does("operator-1", "agenda.insert", {"after": "i6", "item": {
        "kind": "break", "title": {"vi": "Giải lao", "en": "Break"}, "minutes": 10, "resumesAt": 1642407600000,
        "who": [{"name": "Đội văn nghệ (minh họa)", "title": {"vi": "Phục vụ giải lao", "en": "Music"}}], "notes": "Nước ở sảnh"}})
    silence = await day.does("operator-1", "agenda.insert", {
        "after": "i3", "item": {"kind": "silence", "title": {"vi": "Phút mặc niệm"}, "minutes": 1}})
    await day.all(
        "operator-1",
        ("agenda.edit", {"item": inserted["created"], "set": {
            "kind": "video", "title": {"vi": "Giải lao, xem phim tư liệu", "en": "Break with a film"}, "minutes": 12, "quiet": False,
            "who": [{"person": "hoang-giang", "name": "Hoàng Giang", "title": {"vi": "Phó Bí thư Tỉnh ủy"}}, {"name": "Người dẫn phim"}],
            "venue": "bac-ha", "notes": "Nước ở sảnh\nPhim 12 phút", "script": {"vi": "Xin mời giải lao.", "en": "A break."},
            "resumesAt": 1642407720000, "video": "clip-1"}}),
        ("agenda.edit", {"item": "i9", "set": {"venue": None, "notes": None, "script": None, "resumesAt": None, "video": None, "who": []}}),
        ("agenda.edit", {"item": "i5", "set": {"notes": "Báo cáo có phụ lục"}}),
        ("agenda.edit", {"item": inserted["created"], "set": {"kind": "break", "video": None, "venue": None}}),
        ("agenda.move", {"item": "i11", "after": "i9"}), ("agenda.move", {"item": "i11", "after": "i10"}),
        ("agenda.skip", {"item": silence["created"]}), ("agenda.extend", {"minutes": 2}))
    moved = await day.does("mc-1", "agenda.advance", {"from": "i2"})
    await day.does("mc-1", "undo", {"seq": moved["seq"]})
    await day.does("mc-1", "agenda.jump", {"to": "i6"})


async def the_papers(day: Day) -> str:
    """Papers and requests: called, moved, declined with and without a word, handed in in writing, withdrawn; gives who has the floor."""
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
    return third


async def the_clocks(day: Day, speaking: str) -> None:
    await day.all(
        "mc-1", ("timer.pause", {}), ("timer.resume", {}), ("timer.extend", {"seconds": -60}), ("speaker.finish", {"speaker": speaking}),
        ("timer.start", {"seconds": 300}), ("timer.pause", {}))


async def the_screens(day: Day) -> None:
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
        ("screen.reload", {"screen": "overlay"}), ("screen.assign", {"screen": "overlay", "shows": "main"}))


async def the_signing(day: Day) -> None:
    """Signed on the own phone, on the venue's and on paper, declined, made void, too late; a text revised, a list cancelled."""
    revised = "GIAO ƯỚC THI ĐUA NĂM 2022 – KHỐI MINH HỌA C (văn bản minh họa, đã sửa)\n1. Chung sức xây dựng nông thôn mới."
    await day.does("operator-2", "pledge.revise", {"pledge": "khoi-c", "text": revised})
    await day.does("operator-2", "signatory.set", {"unit": "don-vi-15", "person": "dai-dien-14"})
    for pledge in ("cum-a", "khoi-b", "khoi-c"):
        await day.all("mc-1", ("pledge.present", {"pledge": pledge}), ("pledge.open", {"pledge": pledge}))
    for person, pledge, unit, drawing in (
        ("dai-dien-8", "cum-a", "don-vi-8", "M10,40Q20,5,35,30T60,28"), ("dai-dien-22", "khoi-c", "don-vi-22", None),
    ):
        opened = await day.sees(person, f"pledge/{pledge}", lambda shown: shown["state"] == "open")
        arg = {"pledge": pledge, "unit": unit, "digest": opened["digest"], "signedAt": opened["openedAt"]}
        await day.does(person, "pledge.sign", arg | ({"drawing": drawing} if drawing else {}))
    await day.does("dai-dien-9", "pledge.decline", {"pledge": "cum-a", "unit": "don-vi-9", "reason": "Chờ ý kiến cấp trên"})
    where = {"pledge": "cum-a", "unit": "don-vi-6"}
    code = await day.does("operator-2", "signatory.code", where)
    digest = (await day.sees("bac-ha", "pledge/cum-a"))["digest"]
    await day.does("bac-ha", "pledge.signHere", where | {"digest": digest, "code": code["code"]})
    await day.all(
        "operator-2",
        ("pledge.paper", {"pledge": "cum-a", "unit": "don-vi-7", "name": "Đại diện đơn vị số 7 (minh họa)", "reason": "Mất điện tại điểm cầu"}),
        ("pledge.paper", {"pledge": "cum-a", "unit": "don-vi-1", "name": "Đại diện đơn vị số 1 (minh họa)", "reason": "Hết pin"}),
        ("signature.void", {"pledge": "cum-a", "unit": "don-vi-1", "reason": "Ký nhầm dòng"}),
        ("signatory.code", {"pledge": "cum-a", "unit": "don-vi-2"}))
    now = (await day["mc-1"].time(1))["s"]
    await day.does("operator-2", "pledge.close", {"pledge": "khoi-b", "until": now + 3 * 3_600_000, "force": True})
    await day.does("operator-2", "pledge.paper", {
        "pledge": "khoi-b", "unit": "don-vi-12", "name": "Đại diện đơn vị số 12 (minh họa)", "reason": "Đến sau khi khóa danh sách"})
    await day.does("mc-1", "pledge.cancel", {"pledge": "khoi-c"})
    await day.does("mc-1", "pledge.present", {"pledge": "khoi-c"})


async def the_awards(day: Day) -> None:
    """Seven rounds of eight, with people who are away, receive for others, or hold the wrong paper."""
    award = await day.does("operator-1", "award.add", {
        "name": {"vi": "Bằng khen đột xuất của Chủ tịch UBND tỉnh", "en": "Certificate of Merit"}, "kind": "commendation", "rank": 29,
        "rankReason": {"vi": "Khen đột xuất", "en": "Commended on the spot"}, "decidedBy": {"vi": "Chủ tịch UBND tỉnh"},
        "authority": {"vi": "Chủ tịch UBND tỉnh", "en": "the Chairman"}, "order": "read-call",
        "decision": {"number": "07/QĐ-UBND (minh họa)", "date": "2022-01-14", "signer": "Chủ tịch UBND tỉnh", "reader": "Người công bố (minh họa)"},
        "total": {"collectives": 1, "individuals": 1}, "item": "i8"})
    collective = await day.does("operator-1", "recipient.add", {
        "award": award["created"], "kind": "collective", "name": "Tập thể số 32", "decidedName": "Tập thể số 32 (theo quyết định)",
        "unit": "don-vi-9", "representative": "Đại diện đơn vị số 9 (minh họa)", "people": 2, "venue": "van-ban"})
    individual = await day.does("operator-1", "recipient.add", {
        "award": award["created"], "kind": "individual", "name": "Cá nhân số 17", "salutation": "ông", "title": "Trưởng thôn", "posthumous": True})
    await day.does("operator-1", "recipient.add", {
        "award": "bang-khen-thu-tuong", "kind": "individual", "name": "Cá nhân số 18", "round": "r5"})
    await day.does("mc-1", "agenda.jump", {"to": "i8"})
    for round in ("r1", "r2", "r3"):
        await day.all("mc-1", *((f"round.{step}", {"round": round}) for step in ("call", "onstage", "read", "confer", "clear")))
    await day.does("mc-1", "round.call", {"round": "r4", "confirm": True})
    await day.does("mc-1", "round.recall", {"round": "r4"})
    await day.all("mc-1", *((f"round.{step}", {"round": "r4"}) for step in ("read", "call", "onstage", "confer", "clear")))
    for op, arg in (
        ("absent", {"recipient": "ca-nhan-9", "reason": "Ốm, đang điều trị tại bệnh viện"}), ("absent", {"recipient": "ca-nhan-10"}),
        ("present", {"recipient": "ca-nhan-10"}),
        ("defer", {"recipient": "ca-nhan-11", "reason": "Đi công tác"}), ("defer", {"recipient": "tap-the-24"}),
        ("withdraw", {"recipient": "tap-the-25", "reason": "Có quyết định thu hồi (minh họa)"}),
        ("proxy", {"recipient": "ca-nhan-12", "name": "Nguyễn Thị Nhận Thay (minh họa)", "title": "Giáo viên", "kind": "family", "relation": "vợ"}),
        ("proxy", {"recipient": "ca-nhan-13", "name": "Người nhận thay (minh họa)", "kind": "representative"}),
        ("proxy", {"recipient": "ca-nhan-13", "name": None}), ("certificate", {"recipient": "tap-the-3", "certificate": "ok"}),
        ("certificate", {"recipient": "tap-the-1", "certificate": "swapped", "with": "tap-the-2"}),
        ("certificate", {"recipient": "so-tai-chinh", "certificate": "wrong"}),
        ("correct", {"recipient": "tap-the-16", "name": "Tập thể số 16 (tên đã đính chính)"}),
    ):
        await day.does("operator-1", f"recipient.{op}", arg)
    await day.all(
        "operator-1", ("round.conferrers", {"round": "r5", "conferrers": [
            {"person": "vu-xuan-cuong"}, {"name": "Người trao thay (minh họa)", "title": {"vi": "Đại diện", "en": "Representative"}}]}),
        ("round.conferrers", {"round": "r6c", "venue": "si-ma-cai", "conferrers": [{"person": "hoang-giang"}], "confirm": True}),
        ("round.split", {"round": "r6b", "after": "tap-the-19"}), ("round.move", {"round": "r6c", "after": "r5"}),
        ("round.add", {"round": "r5", "recipients": ["ca-nhan-10"]}), ("round.place", {"recipients": ["tap-the-28"], "venue": "bac-ha"}),
        ("round.add", {"award": award["created"], "recipients": [collective["created"], individual["created"]], "after": "r6c", "minutes": 2,
                       "decision": "07/QĐ-UBND (minh họa)"}))
    await day.all("mc-1", *((f"round.{step}", {"round": "r5", "confirm": True}) for step in ("read", "call", "onstage", "confer")))
    await day.does("mc-1", "round.clear", {"round": "r5"})
    await day.all("mc-1", ("round.read", {"round": "r6c"}), ("round.call", {"round": "r6c"}))
    await day.does("si-ma-cai", "round.report", {"round": "r6c", "report": "standing"})
    await day.does("si-ma-cai", "round.report", {"round": "r6c", "report": "received"})
    await day.all("mc-1", ("round.confer", {"round": "r6c", "confirm": True}), ("round.clear", {"round": "r6c"}))


# Sealed

async def sealed(server: ServerProcess, kept: Kept, folder: Path) -> None:
    """The small programme from the first to the last, so long that its state was stored; ended by mistake, ended in earnest, sealed."""
    programmes.of_the_readme(server.agenda)
    await server.start()
    day = Day(server)
    await day.join("mc/mc-1", "operator/operator-1", "chair/nguyen-van-a", "viewer/khach", "venue/hoi-truong", "venue/xa-so-1", "delegate/dai-dien-1")
    await day.all("mc-1", ("conference.open", {}), ("queue.open", {}), ("agenda.advance", {"from": None}), ("agenda.advance", {"from": "i1"}))
    await day.does("xa-so-1", "speaker.request", {"kind": "speech", "topic": "Phát biểu của xã số 1"})
    await day.does("hoi-truong", "speaker.request", {"kind": "question", "topic": "Xin hỏi về kinh phí"})
    await day.all("mc-1", ("speaker.call", {"speaker": "i2-p1"}), ("speaker.accept", {"speaker": "s1"}))
    await asyncio.gather(*(chatter(day, person, screen) for person, screen in (("mc-1", "main"), ("operator-1", "overlay"))))
    assert server.snapshots() > 0, "the state was never stored"
    await day.all("mc-1", ("agenda.advance", {"from": "i2"}), ("agenda.advance", {"from": "i3"}), ("agenda.advance", {"from": "i4"}),
                  ("agenda.advance", {"from": "i5"}))
    await day.all("mc-1", *((f"round.{step}", {"round": "r1", "confirm": True}) for step in ("read", "call", "onstage")))
    await day.does("xa-so-1", "round.report", {"round": "r1", "report": "standing"})
    await day.all("mc-1", ("round.confer", {"round": "r1", "confirm": True}), ("round.clear", {"round": "r1"}), ("agenda.advance", {"from": "i6"}),
                  ("pledge.present", {"pledge": "khoi-1"}), ("pledge.open", {"pledge": "khoi-1"}))
    opened = await day.sees("dai-dien-1", "pledge/khoi-1", lambda shown: shown["state"] == "open")
    await day.does("dai-dien-1", "pledge.sign", {"pledge": "khoi-1", "unit": "don-vi-1", "digest": opened["digest"], "signedAt": opened["openedAt"]})
    ended = await day.does("mc-1", "conference.end", {"confirm": True})
    await day.does("mc-1", "undo", {"seq": ended["seq"]})
    await day["xa-so-1"].at(server.get(server.api("state"), day["xa-so-1"].link.token).json["seq"])
    for person in ("xa-so-1", "nguyen-van-a"):
        await kept.cut_line(day[person])
    await day.does("mc-1", "pledge.close", {"pledge": "khoi-1", "force": True})
    await day.does("mc-1", "conference.end", {"confirm": True})
    await day.does("operator-1", "speaker.inWriting", {"speaker": "s1"})
    await day.does("operator-1", "note.add", {"about": "conference", "text": "Hội nghị kết thúc lúc 11 giờ."})
    await day.does("mc-1", "conference.seal")
    await day.does("operator-1", "access.revoke", {"role": "delegate", "person": "dai-dien-1"})


async def chatter(day: Day, person: str, screen: str) -> None:
    for number in range(ROWS_UNTIL_A_SNAPSHOT // 2):
        await day.does(person, "stage.message", {"screen": screen, "text": f"Còn {ROWS_UNTIL_A_SNAPSHOT // 2 - number} giây"})


DAYS: dict[str, tuple[str, Callable[[ServerProcess, Kept, Path], Awaitable[None]]]] = {
    "": (programmes.LAO_CAI, a_short_day), "-fresh": (programmes.LAO_CAI, fresh), "-mid-ceremony": (programmes.LAO_CAI, mid_ceremony),
    "-sealed": (programmes.SMALL, sealed),
}
"""By what their files' names end with."""
