"""A house that cannot write: what has to be true of it, whatever keeps it from writing."""

from guest import Guest
from house import House


def notice(mc: Guest, number: int) -> dict:
    return mc.command("notice.send", {"to": "all", "text": f"Thông báo số {number} " + "về ổ đĩa " * 40})


def writable(guest: Guest, expected: bool) -> bool:
    return guest.presence.get("journal", {}).get("writable", True) == expected


async def is_read_only(house: House, mc: Guest, viewer: Guest) -> None:
    """Nobody is refused but writers, and everybody is told."""
    await mc.until(lambda: writable(mc, False), "word that the journal cannot be written")
    await viewer.until(lambda: writable(viewer, False), "word that the journal cannot be written")
    assert house.get("/healthz").status == 200
    late = await Guest(house, viewer.link).join()
    assert late.view == viewer.view and late.welcome["writable"] is False
    assert (await viewer.time(1))["c0"] == 1
    await late.leave()
