"""A conference in the middle of its ceremony, and whether it is where it was after a server has come back."""

from support.client import Client
from support.page_clock import truth
from support.server import ServerProcess
from support.starting_points import first_item_on

SEED = 5
WHOLE_SECONDS = 5.0
"""Of a release build: within them everybody has everything."""


async def in_mid_ceremony(server: ServerProcess) -> tuple[Client, Client, Client]:
    """An MC, a venue that has asked to speak, and a viewer who sees a timer run."""
    mc, venue, viewer = await first_item_on(server)
    await mc.does("queue.open")
    asked = await venue.does("speaker.request", {"kind": "question", "topic": "Đường vào bản"})
    await mc.key(f"speaker/{asked['created']}")
    await mc.does("timer.start", {"seconds": 600})
    await viewer.key(f"speaker/{asked['created']}")
    return mc, venue, viewer


def moment(viewer: Client) -> dict:
    """What a screen shows of the ceremony."""
    shown = {key: value for key, value in viewer.view.items() if key in ("agenda", "agenda/i1", "queue") or key.startswith(("speaker/", "timer/"))}
    assert len(shown) >= 5, f"no ceremony is under way: {sorted(shown)}"
    return shown


async def come_back(*clients: Client) -> None:
    for client in clients:
        await client.until_closed()
        await client.join()


async def is_where_it_was(viewer: Client, before: dict, ahead: float, drift: float) -> None:
    """The same item, queue and timer, and the same clock. `ahead`: the server's clock before, `drift`: how much it may differ; milliseconds."""
    for key, value in before.items():
        assert viewer.view.get(key) == value, f"another {key} than before"
    moved = await truth(viewer) - ahead
    assert abs(moved) <= drift, f"the clock that timers are held against has moved by {moved:.0f} ms"
