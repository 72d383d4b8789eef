"""Promise 5: a server that dies in mid-ceremony is back at once, with the same item, clock and queue, and nobody has to log in again."""

import asyncio
import random
import time

import pytest

from begun import begun
from crowd import Reader, everybody
from page_clock import truth

SEED = 5
READY_SECONDS = 1.0
"""Of a release build."""
WHOLE_SECONDS = 5.0


async def ready_again(house) -> float:
    """Seconds from a start to the house's word that it is ready, with nobody at the door who would keep this process busy."""
    await house.kill()
    began = time.monotonic()
    await house.start()
    return time.monotonic() - began


async def back(house, readers: list[Reader], head: int) -> float:
    """Starts the house again; gives the seconds until the last reader was whole."""
    dice = random.Random(SEED)
    began = time.monotonic()
    returning = [asyncio.create_task(reader.come_back(dice)) for reader in readers]
    await house.start()
    for reader in await asyncio.gather(*returning):
        await reader.at(head)
    return time.monotonic() - began


@pytest.mark.promise(5)
async def test_a_restart_in_mid_ceremony_is_over_in_seconds_for_everybody(house, scale, within, record_property):
    mc, venue, viewer = await begun(house)
    await mc.does("queue.open")
    asked = await venue.does("speaker.request", {"kind": "question", "topic": "Đường vào bản"})
    await mc.key(f"speaker/{asked['created']}")
    done = await mc.does("timer.start", {"seconds": 600})
    readers = everybody(house, scale(60, 500))
    await asyncio.gather(*(reader.join() for reader in readers))
    await viewer.at(done["seq"])
    before, ahead = dict(viewer.view), await truth(viewer)
    await house.kill()
    whole = await back(house, readers, done["seq"])
    for reader in readers:
        reader.leave()
    ready = await ready_again(house)
    record_property("figure", f"ready {ready:.2f} s, {len(readers)} whole {whole:.2f} s after the start")
    for guest in (mc, venue, viewer):
        await guest.until_closed()
        await guest.join()
    for key in ("agenda", "agenda/i1", "queue", f"speaker/{asked['created']}", *(key for key in before if key.startswith("timer/"))):
        assert viewer.view[key] == before[key], f"another {key} than before"
    assert abs(await truth(viewer) - ahead) <= within(100), "the clock that timers are held against"
    assert all(reader.welcome["continued"] and reader.chains["view"].snapshots == 1 and reader.gaps == 0 for reader in readers)
    assert (await mc.press())["ok"], "the token still opens, and the day goes on"
    assert whole <= within(WHOLE_SECONDS)
    assert ready <= within(READY_SECONDS)
