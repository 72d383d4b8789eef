"""The whole programme on the MC's one key."""

from support.client import Client
from support.everyone import Everyone
from support.server import ServerProcess
from support.signing import all_sign

READ_CALL = ["round.read", "round.call", "round.onstage", "round.confer", "round.clear"]
CALL_READ = ["round.call", "round.onstage", "round.read", "round.confer", "round.clear"]
READ_BEFORE = READ_CALL[1:]
STEPS = (
    ["conference.open"]
    + ["agenda.advance"] * 6 + ["speaker.call"] * 5
    + ["agenda.advance"] * 2 + CALL_READ * 3 + READ_CALL * 3 + READ_BEFORE * 2
    + ["agenda.advance"] * 2 + ["pledge.present"] * 3 + ["pledge.open"] * 3 + ["pledge.close"] * 3
    + ["agenda.advance"] * 2 + ["conference.end"]
)
"""The day in presses: five papers, eight rounds of six awards (three are called before they are
read, two read with the round before), three blocs."""


class Podium:
    """An MC alone at the key, with nobody else to wait for."""

    def __init__(self, mc: Client):
        self.mc = mc
        self.signatories: list[Client] = []

    async def at(self, seq: int) -> None:
        await self.mc.at(seq)


async def ready(everyone: Everyone | Podium) -> None:
    """Before the first list is closed everybody signs who has one open."""
    if everyone.mc.view["cue"]["op"] == "pledge.close":
        await all_sign(everyone)


def thing_of(cue: dict) -> str | None:
    """What a step is about: the round, the speaker, the item that it leaves."""
    return next(iter(cue["arg"].values()), None)


async def at_the_awards(server: ServerProcess, op: str, round: str) -> Podium:
    """The awards of a server that runs are on, and the key's next step is this one of this round."""
    podium = Podium(await Client(server, server.link("mc")).join())
    await podium.at((await podium.mc.does("conference.open"))["seq"])
    await podium.at((await podium.mc.does("agenda.jump", {"to": "i8"}, "agenda"))["seq"])
    await press_until(podium, op, round)
    return podium


async def press_until(everyone: Everyone | Podium, op: str, thing: str | None = None) -> None:
    """Presses on until the key's next step is this one."""
    while (everyone.mc.view["cue"]["op"], thing_of(everyone.mc.view["cue"])) != (op, thing):
        await press(everyone)


async def press(everyone: Everyone | Podium, mc: Client | None = None) -> dict:
    """One press of the cue key, its command as it stands on the console, seen by everybody afterwards; gives the cue that was pressed."""
    await ready(everyone)
    mc = mc or everyone.mc
    cue = mc.view["cue"]
    answer = await mc.put_patiently(mc.cue())
    assert answer["ok"] and not answer["dup"], (cue["op"], answer)
    await everyone.at(answer["seq"])
    return cue | {"seq": answer["seq"]}
