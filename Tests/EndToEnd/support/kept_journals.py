"""Journals of earlier formats, as they were written down on real days: see `keep_journals.py`."""

import json
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from support.row_checksums import checksum
from support.server import SUPPORT, ServerProcess

KEPT = SUPPORT.parent / "durability" / "kept"
SECRET_MODE = 0o600


def put_back(sql: Path, server: ServerProcess) -> dict:
    """The journal as it was kept, with its programme and its secret; gives what was told beside it."""
    told = json.loads(sql.with_suffix(".json").read_text("utf-8"))
    server.conference = told["conference"]
    folder = server.agenda / server.conference
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in told["programme"].items():
        (folder / name).write_text(text, "utf-8")
    server.journal.parent.mkdir(parents=True)
    secret = server.data / "secret"
    secret.touch(SECRET_MODE)
    secret.write_bytes(bytes.fromhex(told["secret"]))
    with closing(sqlite3.connect(server.journal)) as journal:
        journal.executescript(sql.read_text("utf-8"))
        _marked_on_another_machine(journal)
        journal.commit()
    return told


def _marked_on_another_machine(journal: sqlite3.Connection) -> None:
    """The day goes on where it stood, on a machine whose clock nobody has set.

    A copy of the machine on which it was kept has that machine's boot id, and another wall clock: that would be a jump, and rightly told to
    everybody.
    """
    cursor = journal.execute("SELECT * FROM mark")
    mark = dict(zip([column[0] for column in cursor.description], cursor.fetchone(), strict=True))
    mark |= {"boot": "the-machine-of-that-day", "wall": time.time_ns() // 1_000_000}
    if "checksum" in mark:
        mark["checksum"] = checksum("mark", *(mark[name] for name in ("server_time", "wall", "boot", "boot_time")))
    journal.execute(f"UPDATE mark SET {', '.join(f'{name} = :{name}' for name in mark)}", mark)
