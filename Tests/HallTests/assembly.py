"""Everybody who is in the room, and what has to be true of all of them at once."""

import asyncio

from guest import Guest
from house import House

VIEWERS = 10
TIMES = {
    "since", "at", "startedAt", "endsAt", "pausedLeft", "actualStart", "actualEnd", "connectedSince", "lostSince", "openedAt", "closedAt",
    "endedAt", "readAt", "conferredAt", "presentedAt",
}
POSITIONS = {"seq", "if"}
SHARED = (
    "conference", "agenda", "timer", "stage", "venue", "venues", "queue", "speaker", "awards", "award", "round", "recipient", "unit",
    "pledge", "answer",
)
"""Features whose keys stand in both views; the staff's may have more fields."""


class Assembly:
    """Three MCs, two operators, the chair, ten venues, thirty signatories, the stage, the overlay, ten viewers."""

    def __init__(self, house: House):
        self.house = house
        links = house.links()
        self.mcs = [Guest(house, link) for link in links if link.role == "mc"]
        self.operators = [Guest(house, link) for link in links if link.role == "operator"]
        self.chair = Guest(house, next(link for link in links if link.role == "chair"))
        self.venues = [Guest(house, link) for link in links if link.role == "venue"]
        self.signatories = [Guest(house, link) for link in links if link.role == "delegate"]
        self.screens = [Guest(house, link) for link in links if link.role == "screen"]
        viewer = next(link for link in links if link.role == "viewer")
        self.viewers = [Guest(house, viewer) for _ in range(VIEWERS)]
        self.mc = self.mcs[0]
        """Who has the key in hand."""
        self.staff = [*self.mcs, *self.operators, self.chair]
        self.public = [*self.venues, *self.signatories, *self.screens, *self.viewers]
        self.guests = self.staff + self.public

    @property
    def operator(self) -> Guest:
        return self.operators[0]

    def __getitem__(self, person: str) -> Guest:
        """Somebody by the id on their link; of several viewers the first."""
        return next(guest for guest in self.guests if guest.link.person == person)

    async def join(self) -> "Assembly":
        """All are in, and every venue is on the record as connected."""
        await asyncio.gather(*(guest.join() for guest in self.guests))
        for guest in self.guests:
            await guest.until(lambda: self._all_connected(guest), "ten connected venues")
        return self

    def _all_connected(self, guest: Guest) -> bool:
        venues = [value for key, value in guest.view.items() if key.startswith("venue/")]
        return len(venues) == len(self.venues) and all("connectedSince" in venue for venue in venues)

    async def come_back(self) -> None:
        """After their sockets are gone all join again with what they have."""
        for guest in self.guests:
            await guest.until_closed()
        await asyncio.gather(*(guest.join() for guest in self.guests))

    async def at(self, seq: int) -> None:
        for guest in self.guests:
            await guest.at(seq)

    async def told(self, seq: int) -> None:
        """All have what a position changed, be it the staff's only."""
        for guest in self.staff:
            await guest.at(seq)
        public = self.house.get(self.house.api("state"), self.viewers[0].link.token).json["seq"]
        for guest in self.public:
            await guest.at(public)

    async def leave(self) -> None:
        await asyncio.gather(*(guest.leave() for guest in self.guests))

    # What has to be true

    def all_see_the_same(self) -> None:
        for group in (self.staff, self.public):
            for guest in group:
                assert guest.view == group[0].view, f"{guest.link.role} {guest.link.person} sees something else"
        for key in filter(is_shared, self.staff[0].view):
            told, seen = self.public[0].view[key], self.staff[0].view[key]
            assert told == {name: seen[name] for name in told}, f"the public sees another {key} than the staff"

    async def a_fresh_joiner_sees_the_same(self) -> None:
        """Whoever joins now, under whichever link, is told what those have who were there all along, the shared and their own."""
        await asyncio.gather(*(self._is_as_fresh(guest) for guest in self.guests[: 1 - VIEWERS]))

    async def _is_as_fresh(self, guest: Guest) -> None:
        fresh = await Guest(self.house, guest.link).join()
        await guest.until(lambda: (guest.view, guest.mine) == (fresh.view, fresh.mine), "what a fresh joiner is told")
        assert (fresh.chains["view"].snapshots, fresh.chains["view"].deltas) == (1, 0)
        await fresh.leave()

    def is_heard_only_by(self, words: str, *guests: Guest) -> None:
        """Those heard it, and it stands in no byte that came to anybody else."""
        heard = {guest for guest in self.guests if any(words in message for message in guest.heard)}
        assert heard == set(guests), f"“{words}” was heard by {sorted(guest.link.person for guest in heard)}"

    def nothing_was_missed(self) -> None:
        for guest in self.guests:
            assert (guest.gaps, guest.silent_losses, guest.early_answers) == (0, 0, 0), guest.link

    def all_resumed_by_delta(self) -> None:
        """One snapshot, when they first came; an empty chain of one's own is told again, there being nothing to go on from."""
        for guest in self.guests:
            assert all(welcome["continued"] for welcome in guest.welcomes[1:]), guest.link
            assert guest.chains["view"].snapshots == 1, guest.link
            assert guest.chains["mine"].snapshots == 1 or not guest.mine, guest.link

    def timeless(self) -> dict:
        """What staff and public see, without times and positions."""
        return {"staff": without(self.mc.view, TIMES | POSITIONS), "public": without(self.viewers[0].view, TIMES | POSITIONS)}


def is_shared(key: str) -> bool:
    return key.split("/")[0] in SHARED


def without(value, names: set):
    if isinstance(value, dict):
        return {key: without(entry, names) for key, entry in value.items() if key not in names}
    if isinstance(value, list):
        return [without(entry, names) for entry in value]
    return value
