"""The signatories' part: who still owes an answer, and the answer."""

import asyncio

from support.client import Client
from support.everyone import Everyone


def owed(signatory: Client) -> list[dict]:
    """The open lists in which they have not answered, as their own page shows them."""
    asked = [value for key, value in signatory.mine.items() if key.startswith("signing/")]
    return [value for value in asked if value["state"] == "open" and value["answer"]["state"] in ("none", "void")]


def signature(signatory: Client, asked: dict) -> dict:
    """The command of a unit's signature under the text that they read, pressed as soon as the list was open."""
    opened = signatory.view[f"pledge/{asked['pledge']}"]["openedAt"]
    return signatory.command("pledge.sign", {name: asked[name] for name in ("pledge", "unit", "digest")} | {"signedAt": opened})


async def lists_open(server) -> Client:
    """The MC, with all three lists open."""
    mc = await Client(server, server.link("mc")).join()
    await mc.at((await mc.does("conference.open"))["seq"])
    await mc.at((await mc.does("agenda.jump", {"to": "i10"}, "agenda"))["seq"])
    while mc.view["cue"]["op"] != "pledge.close":
        await mc.at((await mc.put_patiently(mc.cue()))["seq"])
    return mc


def bare(receipt: dict) -> dict:
    """As the views have it: without what the log proves of it."""
    return {name: value for name, value in receipt.items() if name != "log"}


async def all_sign(everyone: Everyone) -> list[dict]:
    """Whoever still owes an answer to an open list signs, all at once; gives the receipts once every screen has them."""
    seq = everyone.mc.seq
    for signatory in everyone.signatories:
        await signatory.at(seq)
    commands = [(signatory, signature(signatory, asked)) for signatory in everyone.signatories for asked in owed(signatory)]
    answers = await asyncio.gather(*(signatory.put_patiently(command) for signatory, command in commands))
    assert all(answer["ok"] for answer in answers), answers
    await everyone.at(max((answer["seq"] for answer in answers), default=seq))
    return [answer["receipt"] for answer in answers]
