"""The days that are written down in every format: between them every kind of event takes place, with every field that it can have."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from types import ModuleType

from support import programmes
from support.client import Client
from support.day import Day
from support.server import ServerProcess
from support.starting_points import first_item_on
from support.wall_clock import HOUR, WallClock

ROWS_UNTIL_A_SNAPSHOT = 500

# The parts of a day before it are known to those whose lines are cut, the later ones are not.
LINES_ARE_CUT, LATEST = 105, 1_000


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
    for part in parts(range(LINES_ARE_CUT)):
        await part.takes_place(day)
    for person in ("khach", "mc-2", "bac-ha"):
        await kept.cut_line(day[person])
    for part in parts(range(LINES_ARE_CUT, LATEST)):
        await part.takes_place(day)
    await day["mc-1"].until(lambda: "lostSince" in day["mc-1"].view["venue/van-ban"], "the loss of Văn Bàn", bound=40)
    await server.kill()
    clock.set(0)
    await server.start()
    await day.come_back("mc-1", "operator-1")
    await day.does("mc-1", "round.call", {"round": "r6b"})
    await day.does("mc-1", "round.onstage", {"round": "r6b"})


def parts(orders: range) -> list[ModuleType]:
    """What features bring to this day: `takes_place(day)` in `<Feature>/kept_day.py`, in the order of its `ORDER`."""
    files = Path(__file__).parent.glob("*/kept_day.py")
    found = [import_module(f"support.{file.parent.name}.kept_day") for file in files]
    return sorted((part for part in found if part.ORDER in orders), key=lambda part: part.ORDER)


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
