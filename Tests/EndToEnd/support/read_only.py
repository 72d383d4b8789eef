"""A server that cannot write: what has to be true of it, whatever keeps it from writing."""

from support.client import BOUND, Client
from support.server import ServerProcess


def notice(mc: Client, number: int) -> dict:
    return mc.command("notice.send", {"to": "all", "text": f"Thông báo số {number} " + "về ổ đĩa " * 40})


def writable(client: Client, expected: bool) -> bool:
    return client.presence.get("journal", {}).get("writable", True) == expected


async def is_read_only(server: ServerProcess, mc: Client, viewer: Client, bound: float = BOUND) -> None:
    """Nobody is refused but writers, and everybody is told, within `bound` seconds."""
    for client in (mc, viewer):
        await client.until(lambda: writable(client, False), "word that the journal cannot be written", bound)
    assert server.get("/healthz").status == 200
    late = await Client(server, viewer.link).join()
    assert late.view == viewer.view and late.welcome["writable"] is False
    assert (await viewer.time(1))["c0"] == 1
    await late.leave()


def holds_what_it_said_yes_to(server: ServerProcess, accepted: list[dict]) -> None:
    """Each notice that had its yes stands in the journal at just that position, and no other does."""
    kept = {seq for seq, op in enumerate(server.positions(), start=1) if op == "notice.send"}
    told = {answer["seq"] for answer in accepted}
    assert kept == told, f"told and not kept: {sorted(told - kept)}; kept and not told: {sorted(kept - told)}"
