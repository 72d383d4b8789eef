"""The load client finds what a server does wrong: a publication that is left out, one that comes twice, two in the wrong order."""

import asyncio

from support import fan_out
from websockets.asyncio.server import broadcast, serve

READERS, PUBLICATIONS = 5, 10
LEFT_OUT, TWICE, LATE = 3, 5, 7


class FaultyServer:
    """Passes on what is published at /publish, all but well."""

    def __init__(self):
        self.readers = set()
        self.published = 0
        self.held_back: list[str] = []

    async def handle(self, connection) -> None:
        if connection.request.path != "/publish":
            self.readers.add(connection)
            await connection.wait_closed()
            return
        async for message in connection:
            self.published += 1
            for each in self.told(message):
                broadcast(self.readers, each)

    def told(self, message: str) -> list[str]:
        if self.published == LATE:
            self.held_back = [message]
        if self.published in (LEFT_OUT, LATE):
            return []
        late, self.held_back = self.held_back, []
        return [message] * (2 if self.published == TWICE else 1) + late


async def test_what_is_left_out_or_comes_twice_or_late_is_counted_at_every_reader(tmp_path):
    client = fan_out.compiled("load", tmp_path / "load")
    async with serve(FaultyServer().handle, "127.0.0.1", 0, compression=None) as server:
        found = await asyncio.to_thread(
            fan_out.run, client, *fan_out.of_relay(server.sockets[0].getsockname()[1]), "--readers", str(READERS), "--rate", "100",
            "--count", str(PUBLICATIONS))
    counted = found["published"]
    assert counted["lost"] == 2 * READERS and counted["doubles"] == READERS and counted["disorder"] == READERS
    assert fan_out.faults(found) == [f"{2 * READERS} lost", f"{READERS} doubles", f"{READERS} disorder"]
