"""Writes down a short real day in today's journal format, to be opened by every later version:

    DIEMCAU_BINARY=… python Tests/PromiseTests/keep_a_journal.py

makes `kept/format-<n>.sql` (the journal as SQL text) and `kept/format-<n>.json` (what a viewer and an MC had when their lines were cut in
the middle of it). Once, when a format is new; what is kept is never made again.
"""

import asyncio
import json
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "HallTests"))

import programmes  # noqa: E402
from begun import begun  # noqa: E402
from guest import Guest  # noqa: E402
from house import House  # noqa: E402

KEPT = Path(__file__).with_name("kept")


def remembered(guest: Guest) -> dict:
    """What a client needs to resume: its welcome, and both chains."""
    chains = {name: {"seq": chain.seq, "keys": chain.keys} for name, chain in guest.chains.items()}
    return {"role": guest.link.role, "welcome": guest.welcome, "chains": chains}


async def a_short_day(house: House) -> list[dict]:
    """Opened, two items, the queue, a notice, a word taken back; a restart; and some more after two lines were cut."""
    mc, venue, viewer = await begun(house)
    await mc.does("queue.open")
    await venue.does("speaker.request", {"kind": "question", "topic": "Đường vào bản còn khó đi"})
    await mc.does("notice.send", {"to": "venue/si-ma-cai", "text": "Đề nghị điểm cầu tắt micro"})
    await mc.does("timer.start", {"seconds": 300})
    second = await Guest(house, house.link("mc", "mc-2")).join()
    await viewer.at(house.get(house.api("state"), viewer.link.token).json["seq"])
    cut = [remembered(viewer), remembered(second)]
    for guest in (viewer, second):
        await guest.cut()
    moved = await mc.press()
    await mc.at(moved["seq"])
    assert (await mc.undo(moved["seq"]))["ok"]
    await house.restart()
    await mc.until_closed()
    await mc.join()
    await mc.does("stage.message", {"screen": "main", "text": "Xin mời các điểm cầu"})
    await house.stop()
    return cut


async def keep() -> None:
    with tempfile.TemporaryDirectory() as folder:
        programmes.lao_cai(Path(folder) / "agenda")
        house = House(Path(folder), programmes.LAO_CAI)
        try:
            cut = await a_short_day(house)
        finally:
            house.end()
        with closing(sqlite3.connect(house.journal)) as journal:
            (number,) = journal.execute("SELECT value FROM about WHERE key = 'format'").fetchone()
            file = KEPT / f"format-{number}.sql"
            if file.exists():
                sys.exit(f"{file} is kept already; a journal of an old format cannot be made again")
            file.write_text("\n".join(journal.iterdump()) + "\n", "utf-8")
        file.with_suffix(".json").write_text(json.dumps(cut, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    asyncio.run(keep())
