"""Many clients at once: MCs and venues that send as fast as they may, and remember what they were promised."""

import asyncio
import json
import random
import shutil
import sqlite3
import tempfile
import uuid
from contextlib import closing
from pathlib import Path

from websockets.exceptions import ConnectionClosed

from support.client import Client
from support.server import ServerProcess

UNANSWERED = 4
"""Commands that one client has under way: enough for batches, few enough that a death finds some in every state."""


class BrokenLine(Exception):
    """The server is gone, and with it whatever was waited for."""


class LoadClient(Client):
    """One who sends what always may be sent, one after the other, until the line breaks."""

    def __init__(self, server: ServerProcess, link):
        super().__init__(server, link)
        self.sent: list[dict] = []
        self.promised: dict[str, dict] = {}
        """Every answer that said yes, by command, for the whole day."""

    async def work(self, dice: random.Random) -> None:
        await asyncio.gather(*(self._work(dice) for _ in range(UNANSWERED)))

    async def _work(self, dice: random.Random) -> None:
        try:
            while True:
                frame = self.command(*self._something(dice))
                self.sent.append(frame)
                answer = await self.put(frame)
                if answer.get("retry") == "after":
                    await asyncio.sleep(answer["afterMs"] / 1_000)
        except BrokenLine:
            return

    async def send(self, frame: dict, malformed: bool = False) -> None:
        try:
            await super().send(frame, malformed)
        except ConnectionClosed:
            raise BrokenLine from None

    def _something(self, dice: random.Random) -> tuple[str, dict]:
        word = f"{self.link.person} {uuid.UUID(int=dice.getrandbits(128))}"
        if self.link.role == "venue":
            return "venue.attendance", {"count": dice.randrange(1_000)}
        return dice.choice([("notice.send", {"to": "all", "text": word}), ("stage.message", {"screen": "main", "text": word})])

    def _take_answer(self, frame: dict) -> None:
        if frame["ok"]:
            self.promised[frame["id"]] = frame
        super()._take_answer(frame)

    async def until(self, condition, what: str, bound: float = 30) -> None:
        """A line that breaks ends the wait. What was so for a moment was so, whatever has come since."""
        was_met = False

        def is_over() -> bool:
            nonlocal was_met
            was_met = was_met or condition()
            return was_met or self.closed is not None

        await super().until(is_over, what, bound)
        if not was_met:
            raise BrokenLine(f"{self.link.person} was closed with {self.closed} before {what}")


class Load:
    """All clients of a conference, over any number of lives of its server."""

    def __init__(self, server: ServerProcess, seed: int):
        self.server = server
        self.dice = random.Random(seed)
        self.clients = [LoadClient(server, link) for link in server.links() if link.role in ("mc", "venue")]

    async def join(self) -> None:
        await asyncio.gather(*(client.join() for client in self.clients))

    def begin(self) -> list[asyncio.Task]:
        return [asyncio.create_task(client.work(random.Random(self.dice.getrandbits(64)))) for client in self.clients]

    async def opened(self) -> None:
        """The conference is live, so that venues may report."""
        mc = next(client for client in self.clients if client.link.role == "mc")
        assert (await mc.press())["ok"]

    def promises(self) -> int:
        return sum(len(client.promised) for client in self.clients)

    def lost(self) -> list[str]:
        """What was answered with yes and is not in the journal under just that position. A journal that a death left is read in a copy: it is
        the server that has to make it whole."""
        rows = committed(self.server.journal)
        kept = {(role, person, command): seq for role, person, command, seq in rows}
        return [
            f"{client.link.person}: {answer}" for client in self.clients for id, answer in client.promised.items()
            if kept.get((client.link.role, client.link.person, id)) != answer["seq"]]

    async def not_repeated(self) -> list[str]:
        """Everybody sends again what they sent last: what had its yes has the same again as `dup`; the rest is done now, once."""
        return [wrong for wrongs in await asyncio.gather(*(repeats(client) for client in self.clients)) for wrong in wrongs]


def committed(journal: Path) -> list[tuple[str, str, str, int]]:
    """(role, person, command, seq) of every command that the journal holds."""
    with tempfile.TemporaryDirectory() as aside:
        for file in journal.parent.glob(f"{journal.name}*"):
            shutil.copy(file, aside)
        with closing(sqlite3.connect(Path(aside) / journal.name)) as database:
            return database.execute("SELECT role, person, command, seq FROM position WHERE command IS NOT NULL").fetchall()


async def repeats(client: LoadClient) -> list[str]:
    wrong = []
    for frame in client.sent[-UNANSWERED - 1:]:
        before = client.promised.get(frame["id"])
        answer = await client.put_patiently(frame)
        if not answer["ok"] or (before and answer != before | {"dup": True}):
            wrong.append(f"{client.link.person}: {json.dumps(answer)} instead of {json.dumps(before)}")
    return wrong
