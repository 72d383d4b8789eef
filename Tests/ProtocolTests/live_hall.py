"""The people of a live run, joined to one server, and what they have sent and seen."""

from seat import Seat
from served import Served


class Hall:
    """The people of the run, and which ops they have sent and what was seen."""

    PEOPLE = [
        ("mc", "mc-1"), ("mc", "mc-2"), ("operator", "operator-1"), ("operator", "operator-2"), ("chair", "nguoi-chu-tri"),
        ("venue", "hoi-truong"), ("venue", "si-ma-cai"), ("screen", "main"), ("delegate", "dai-dien-6"), ("delegate", "dai-dien-9"),
        ("viewer", "khach"),
    ]

    def __init__(self, served: Served):
        self.served, self.tokens = served, served.tokens()
        self.seats: dict[str, Seat] = {}
        self.sent: list[str] = []

    def __getitem__(self, person: str) -> Seat:
        return self.seats[person]

    async def gather(self):
        for role, person in self.PEOPLE:
            self.seats[person] = await Seat(role, person).join(self.served.address, self.tokens[role, person])

    async def does(self, person: str, op: str, arg: dict | None = None, **how) -> dict:
        answer = await self[person].send(op, arg, **how)
        assert answer["ok"], f"{op} of {person} was refused: {answer}"
        self.sent.append(op)
        return answer

    async def follows_cue(self) -> dict:
        """The one big button: the cue's op, arg and if, unchanged."""
        cue = self["mc-1"].chains["view"]["cue"]
        return await self.does("mc-1", cue["op"], raw={"arg": cue["arg"], "if": cue["if"]})

    async def disperse(self):
        for seat in self.seats.values():
            await seat.leave()

    def keys_seen(self) -> dict[str, set[str]]:
        seen = {"public": set(), "staff": set(), "mine": set()}
        for seat in self.seats.values():
            for frame in seat.frames:
                if frame["t"] == "state":
                    seen["mine" if frame["v"] == "mine" else seat.view] |= set(frame["set"])
        return seen
