"""Clients of several servers: whoever's server is gone comes back at another, with what they have, and sends again what had no answer."""

import asyncio
import random
import time

from websockets.exceptions import InvalidHandshake

from support.lean_client import FIRST_RETRY, GROWTH, LONGEST_RETRY
from support.load import BrokenLine, LoadClient


class RoamingClient(LoadClient):
    """Comes back as the page does: after growing pauses with full jitter."""

    def __init__(self, server, link, dice: random.Random):
        super().__init__(server, link)
        self.dice = dice
        self.back: list[float] = []
        """Seconds from each break of the line until it was whole again."""
        self.goodbyes = 0
        """Breaks that were announced."""
        self._present = dice.randrange(1_000)
        self._whole = asyncio.Event()
        self._staying: asyncio.Task | None = None

    async def come(self) -> "RoamingClient":
        """Is in, and stays until `go`."""
        await self.join()
        self._whole.set()
        self._staying = asyncio.create_task(self._stay())
        return self

    async def go(self) -> None:
        self._staying.cancel()
        await asyncio.gather(self._staying, return_exceptions=True)
        await self.leave()

    async def whole(self) -> None:
        """Returns when its line carries."""
        await self._whole.wait()

    async def _stay(self) -> None:
        while True:
            await self.until_closed(None)
            self._whole.clear()
            broke = time.monotonic()
            self.goodbyes += int(self.goaway is not None)
            await self._come_back()
            self.back.append(time.monotonic() - broke)
            self._whole.set()

    async def _come_back(self) -> None:
        attempt = 0
        while True:
            await asyncio.sleep(self.dice.uniform(0, min(LONGEST_RETRY, FIRST_RETRY * GROWTH**attempt)))
            attempt += 1
            try:
                await self.join()
                return
            except (OSError, InvalidHandshake, BrokenLine):
                continue

    # Asking

    async def does_something(self) -> dict:
        """One command that always may be sent, until it has its answer."""
        return await self.insists(self.command(*self._something(self.dice)))

    def _something(self, dice: random.Random) -> tuple[str, dict]:
        """A venue always reports the same: how often a count may change on one day has an end."""
        return ("venue.attendance", {"count": self._present}) if self.link.role == "venue" else super()._something(dice)

    async def insists(self, frame: dict) -> dict:
        """Sends the very same command until it has an answer that is none of “later”."""
        self.sent.append(frame)
        while True:
            await self.whole()
            try:
                answer = await self.put_patiently(frame)
                if answer["ok"] or answer["retry"] == "no":
                    return answer
            except BrokenLine:
                await asyncio.sleep(0)

    def promised_otherwise(self, kept: dict[tuple[str, str, str], int]) -> list[str]:
        """What it was answered with yes and is not in the journal under just that position; what it sent and has no yes."""
        name = (self.link.role, self.link.person)
        lost = [f"{self.link.person}: {answer}" for id, answer in self.promised.items() if kept.get((*name, id)) != answer["seq"]]
        return lost + [f"{self.link.person}: no yes to {frame}" for frame in self.sent if frame["id"] not in self.promised]


def crowd(server, dice: random.Random, *roles: str) -> list[RoamingClient]:
    """One for each link of these roles; what each of them does is drawn from dice of its own."""
    return [RoamingClient(server, link, random.Random(dice.getrandbits(64))) for link in server.links() if link.role in roles]


def all_doubled_and_lost(clients: list[RoamingClient], group) -> list[str]:
    """What is wrong with the journal, held against all that these clients were answered; they sent everything that commands have written."""
    kept = group.committed()
    wrong = [line for client in clients for line in client.promised_otherwise(kept)]
    sent = {(client.link.role, client.link.person, frame["id"]) for client in clients for frame in client.sent}
    wrong += [f"{command} is in the journal and nobody's" for command in kept.keys() - sent]
    ops = group.positions()
    said = [frame["op"] for client in clients for frame in client.sent]
    return wrong + [f"{op}: {ops.count(op)} times and not {said.count(op)}" for op in set(said) if ops.count(op) != said.count(op)]
