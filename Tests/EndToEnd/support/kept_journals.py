"""Journals of earlier formats, as they were written down on real days: see `keep_journals.py`."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

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
    return told
