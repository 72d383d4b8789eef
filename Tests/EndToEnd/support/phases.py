"""The Lào Cai conference moved on from outside, so that none of the pages under the eye is the one that presses."""

from support.client import Client
from support.server import ServerProcess


class Phases:
    def __init__(self, server: ServerProcess):
        links = (server.link("mc", "mc-3"), server.link("operator", "operator-2"), server.link("venue", "bac-ha"))
        self.mc, self.operator, self.venue = (Client(server, link) for link in links)

    async def join(self) -> "Phases":
        for client in (self.mc, self.operator, self.venue):
            await client.join()
        return self

    async def does(self, client: Client, op: str, arg: dict | None = None, *seen: str) -> dict:
        return await self.put(client, client.command(op, arg, client.seen(*seen) if seen else None))

    async def put(self, client: Client, frame: dict) -> dict:
        answer = await client.put_patiently(frame)
        assert answer["ok"], (frame, answer)
        await self.mc.at(answer["seq"])
        return answer

    async def press_on(self) -> None:
        """The hall's next step, and yes to whatever it asks."""
        frame = self.mc.cue()
        if "override" in (cue := self.mc.view["cue"]):
            frame["arg"] |= {"confirm": [reason["reason"] for reason in cue["override"]["reasons"]]}
        await self.put(self.mc, frame)

    async def press_until(self, op: str) -> None:
        """Presses the cue, step by step, until it has done this one."""
        done = None
        while done != op:
            frame = self.mc.cue()
            await self.put(self.mc, frame)
            done = frame["op"]

    async def jump(self, item: str) -> None:
        await self.does(self.mc, "agenda.jump", {"to": item, "confirm": True}, "agenda")

    # The phases of the day

    async def roll_call(self) -> None:
        await self.press_until("agenda.advance")
        await self.does(self.venue, "venue.ready", {"sound": True, "picture": True})
        await self.does(self.venue, "venue.attendance", {"count": 42})
        await self.does(self.venue, "venue.help", {"text": "Không nghe được hội trường"})
        await self.does(self.operator, "venue.check", {"venue": "bac-ha", "heard": True, "seen": True})

    async def papers(self) -> None:
        await self.does(self.operator, "help.close", {"venue": "bac-ha", "confirm": True})
        await self.does(self.mc, "queue.open")
        await self.does(self.venue, "speaker.request", {"kind": "speech", "topic": "Kinh nghiệm vận động nhân dân hiến đất làm đường"})
        await self.press_until("speaker.call")

    async def awards(self) -> None:
        await self.jump("i8")
        await self.press_until("round.onstage")

    async def awards_at_venues(self) -> None:
        for _ in range(7):
            await self.press_until("round.clear")
        await self.press_until("round.onstage")

    async def pause(self) -> None:
        await self.does(self.mc, "conference.pause", {"reason": "Mất điện tại hội trường tỉnh"})

    async def signing(self) -> None:
        await self.does(self.mc, "conference.resume")
        await self.jump("i10")
        await self.press_until("pledge.open")
        paper = {"pledge": "cum-a", "unit": "don-vi-7", "name": "Đại diện đơn vị số 7", "reason": "Mất điện tại điểm cầu"}
        await self.does(self.operator, "pledge.paper", paper)

    async def ended(self) -> None:
        await self.does(self.mc, "conference.end", {"confirm": True}, "conference")


async def begun(server: ServerProcess) -> Phases:
    """A server just opened, its first item on."""
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    return day


async def signing(server: ServerProcess) -> Phases:
    """The same with the first list of signatures open."""
    day = await begun(server)
    await day.jump("i10")
    await day.press_until("pledge.open")
    return day
