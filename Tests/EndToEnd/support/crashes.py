"""Days on which the server dies again and again, and what has to be true after each death."""

import asyncio

from support.load import Load
from support.lossy_disk import LossyDisk
from support.server import ServerProcess

LONGEST_LIFE = 0.4
"""Seconds of load before a death: from the first commands to after the bursts are spent."""
DEATHS_OF_A_JOURNAL = 50
"""The journal of a whole soak would only test how long it takes to be read."""


class Day:
    def __init__(self, server: ServerProcess, seed: int, disk: LossyDisk | None = None):
        """`disk`: takes what was not synced along at each death; without one only the process dies."""
        self.server = server
        self.seed = seed
        self.disk = disk
        self.died = 0
        self.wrong: list[str] = []
        """What was acknowledged and lost, or repeated and not known again; a start that was refused."""
        self.acknowledged = 0

    async def of(self, deaths: int) -> "Day":
        """So many deaths, on as many journals as it takes."""
        while self.died < deaths:
            await self._journal(min(DEATHS_OF_A_JOURNAL, deaths - self.died))
        return self

    async def _journal(self, deaths: int) -> None:
        await self.server.start()
        load = Load(self.server, self.seed + self.died)
        await load.join()
        await load.opened()
        await self.server.stop()
        for _ in range(deaths):
            await self._start()
            await load.join()
            self._note(await load.not_repeated())
            await self._die(load)
            self.died += 1
        await self._start()
        self._note(load.lost())
        await self.server.stop()
        self.acknowledged += load.promises()
        assert self.server.run("archive", self.server.conference).code == 0

    async def _start(self) -> None:
        if self.disk:
            self.disk.begin()
        await self.server.start()

    async def _die(self, load: Load) -> None:
        """Work, and a death in the midst of it; then what the disk has is held against what was told."""
        work = load.begin()
        await asyncio.sleep(load.dice.uniform(0.005, LONGEST_LIFE))
        await self.server.kill()
        await asyncio.gather(*work)
        for client in load.clients:
            await client.until_closed()
        if self.disk:
            self.disk.cut(load.dice)
        self._note(load.lost())

    def _note(self, wrong: list[str]) -> None:
        self.wrong += [f"seed {self.seed}, death {self.died}: {line}" for line in wrong]


async def die(days: list[Day], deaths: int) -> None:
    """So many deaths in all, on all the days at once."""
    await asyncio.gather(*(day.of(deaths // len(days)) for day in days))


def record(days: list[Day], record_property, deaths: str) -> None:
    """For the table of promises; `deaths` names them."""
    died, wrong = sum(day.died for day in days), sum(len(day.wrong) for day in days)
    record_property("tried", died)
    record_property("failed", wrong)
    record_property("figure", f"{died} {deaths}, {sum(day.acknowledged for day in days):,} acknowledged, {wrong} lost")
