"""A day on which many do many things, all of which succeed."""

from support.client import Client
from support.schemas import complaint
from support.server import ServerProcess


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
