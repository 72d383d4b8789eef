"""Everybody who is in the room, and what has to be true of all of them at once."""

import asyncio

from support import schemas
from support.client import Client
from support.server import ServerProcess

VIEWERS = 10
TIMES = schemas.fields_of("instant") | {"pausedLeft"}
POSITIONS = {"seq", "if"}
FOR_SOME = {"notice", "clock", "timer/speaking"}
"""Keys of both views of which the public has fewer, or less of what stands in them."""


class Everyone:
    """Three MCs, two operators, the chair, ten venues, thirty signatories, the stage, the overlay, ten viewers."""

    def __init__(self, server: ServerProcess):
        self.server = server
        links = server.links()
        self.mcs = [Client(server, link) for link in links if link.role == "mc"]
        self.operators = [Client(server, link) for link in links if link.role == "operator"]
        self.chair = Client(server, next(link for link in links if link.role == "chair"))
        self.venues = [Client(server, link) for link in links if link.role == "venue"]
        self.signatories = [Client(server, link) for link in links if link.role == "delegate"]
        self.screens = [Client(server, link) for link in links if link.role == "screen"]
        viewer = next(link for link in links if link.role == "viewer")
        self.viewers = [Client(server, viewer) for _ in range(VIEWERS)]
        self.mc = self.mcs[0]
        """Who presses the cue."""
        self.staff = [*self.mcs, *self.operators, self.chair]
        self.public = [*self.venues, *self.signatories, *self.screens, *self.viewers]
        self.clients = self.staff + self.public

    @property
    def operator(self) -> Client:
        return self.operators[0]

    def __getitem__(self, person: str) -> Client:
        """Somebody by the id on their link; of several viewers the first."""
        return next(client for client in self.clients if client.link.person == person)

    async def join(self) -> "Everyone":
        """All are in, and every venue is on the record as connected."""
        await asyncio.gather(*(client.join() for client in self.clients))
        for client in self.clients:
            await client.until(lambda: self._all_connected(client), "ten connected venues")
        return self

    def _all_connected(self, client: Client) -> bool:
        venues = [value for key, value in client.view.items() if key.startswith("venue/")]
        return len(venues) == len(self.venues) and all("connectedSince" in venue for venue in venues)

    async def come_back(self) -> None:
        """After their sockets are gone all join again with what they have."""
        for client in self.clients:
            await client.until_closed()
        await asyncio.gather(*(client.join() for client in self.clients))

    async def at(self, seq: int) -> None:
        for client in self.clients:
            await client.at(seq)

    async def told(self, seq: int) -> None:
        """All have what a position changed, be it the staff's only."""
        for client in self.staff:
            await client.at(seq)
        public = self.server.get(self.server.api("state"), self.viewers[0].link.token).json["seq"]
        for client in self.public:
            await client.at(public)

    async def leave(self) -> None:
        await asyncio.gather(*(client.leave() for client in self.clients))

    # What has to be true

    def all_see_the_same(self) -> None:
        for group in (self.staff, self.public):
            for client in group:
                assert client.view == group[0].view, f"{client.link.role} {client.link.person} sees something else"
        for key in filter(is_shared, self.staff[0].view):
            told, seen = self.public[0].view[key], self.staff[0].view[key]
            assert told == {name: seen[name] for name in told}, f"the public sees another {key} than the staff"

    async def a_fresh_joiner_sees_the_same(self) -> None:
        """Whoever joins now, under whichever link, is told what those have who were there all along, the shared and their own."""
        await asyncio.gather(*(self._is_as_fresh(client) for client in self.clients[: 1 - VIEWERS]))

    async def _is_as_fresh(self, client: Client) -> None:
        fresh = await Client(self.server, client.link).join()
        await client.until(lambda: (client.view, client.mine) == (fresh.view, fresh.mine), "what a fresh joiner is told")
        assert (fresh.chains["view"].snapshots, fresh.chains["view"].deltas) == (1, 0)
        await fresh.leave()

    def is_heard_only_by(self, words: str, *clients: Client) -> None:
        """Those heard it, and it stands in no byte that came to anybody else."""
        heard = {client for client in self.clients if any(words in message for message in client.heard)}
        assert heard == set(clients), f"“{words}” was heard by {sorted(client.link.person for client in heard)}"

    def nothing_was_missed(self) -> None:
        for client in self.clients:
            assert (client.gaps, client.silent_losses, client.early_answers) == (0, 0, 0), client.link

    def all_resumed_by_delta(self) -> None:
        """One snapshot, when they first came; an empty chain of one's own is told again, there being nothing to go on from."""
        for client in self.clients:
            assert all(welcome["continued"] for welcome in client.welcomes[1:]), client.link
            assert client.chains["view"].snapshots == 1, client.link
            assert client.chains["mine"].snapshots == 1 or not client.mine, client.link

    def timeless(self) -> dict:
        """What staff and public see, without times and positions."""
        return {"staff": without(self.mc.view, TIMES | POSITIONS), "public": without(self.viewers[0].view, TIMES | POSITIONS)}


def is_shared(key: str) -> bool:
    """Whether it stands in both views alike; the staff's may have more fields."""
    return FOR_SOME.isdisjoint({key, key.split("/")[0]}) and any(pattern.search(key) for pattern, _, _ in schemas.values("public"))


def without(value, names: set):
    if isinstance(value, dict):
        return {key: without(entry, names) for key, entry in value.items() if key not in names}
    if isinstance(value, list):
        return [without(entry, names) for entry in value]
    return value
