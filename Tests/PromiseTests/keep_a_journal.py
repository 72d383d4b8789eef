"""Writes down real days in today's journal format, to be opened by every later version:

    DIEMCAU_BINARY=… python Tests/PromiseTests/keep_a_journal.py

makes for each day of `kept_days.py` a `kept/format-<n>….sql` (the journal as SQL text) and a `.json` beside it: the programme and the secret that
it was served with, what some had when their lines were cut, and what staff and public were shown at the end. Once, when a format is new; what is kept
is never made again.
"""

import asyncio
import json
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "HallTests"))

from house import House  # noqa: E402
from kept_days import DAYS, Kept  # noqa: E402

KEPT = Path(__file__).with_name("kept")
SECRET_MODE = 0o600


async def keep(name: str) -> None:
    conference, day = DAYS[name]
    with tempfile.TemporaryDirectory() as folder:
        house = House(Path(folder), conference)
        kept = Kept()
        try:
            await day(house, kept, Path(folder))
            kept.written_down(house)
            await house.kill()
        finally:
            house.end()
        with closing(sqlite3.connect(house.journal)) as journal:
            (number,) = journal.execute("SELECT value FROM about WHERE key = 'format'").fetchone()
            file = KEPT / f"format-{number}{name}.sql"
            if file.exists():
                print(f"{file} is kept already; a journal of an old format cannot be made again")
                return
            file.write_text("\n".join(journal.iterdump()) + "\n", "utf-8")
        files = {path.name: path.read_text("utf-8") for path in sorted((house.agenda / conference).iterdir())}
        told = {
            "conference": conference, "programme": files, "secret": (house.data / "secret").read_bytes().hex(), "tokens": kept.tokens,
            "cut": kept.cut, "state": kept.state}
        file.with_suffix(".json").write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8")


def put_back(sql: Path, house: House) -> dict:
    """The journal as it was kept, with its programme and its secret; gives what was told beside it."""
    told = json.loads(sql.with_suffix(".json").read_text("utf-8"))
    house.conference = told["conference"]
    folder = house.agenda / house.conference
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in told["programme"].items():
        (folder / name).write_text(text, "utf-8")
    house.journal.parent.mkdir(parents=True)
    secret = house.data / "secret"
    secret.touch(SECRET_MODE)
    secret.write_bytes(bytes.fromhex(told["secret"]))
    with closing(sqlite3.connect(house.journal)) as journal:
        journal.executescript(sql.read_text("utf-8"))
    return told


if __name__ == "__main__":
    for name in sys.argv[1:] or DAYS:
        asyncio.run(keep(name))
