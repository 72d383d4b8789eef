"""`make kept-journals`: writes down real days in today's journal format, to be opened by every later version.

Makes for each day of `support/kept_days.py` a `kept/format-<n>….sql` (the journal as SQL text) and a `.json` beside it: the programme and the secret
that it was served with, what some had when their lines were cut, and what staff and public were shown at the end. Once, when a format is new; what is
kept is never made again.

`make kept-views`, after a change of what the views show (`Audience.projectionVersion`): the journals stay as they are, and what is shown of them is
written down anew. Read the difference before it is committed: it has to be that change and nothing else.
"""

import asyncio
import json
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from support.kept_days import DAYS, Kept
from support.kept_journals import KEPT, put_back
from support.server import ServerProcess


async def keep(name: str) -> None:
    conference, day = DAYS[name]
    with tempfile.TemporaryDirectory() as folder:
        server = ServerProcess(Path(folder), conference)
        kept = Kept()
        try:
            await day(server, kept, Path(folder))
            kept.written_down(server)
            await server.kill()
        finally:
            server.end()
        with closing(sqlite3.connect(server.journal)) as journal:
            (number,) = journal.execute("SELECT value FROM about WHERE key = 'format'").fetchone()
            file = KEPT / f"format-{number}{name}.sql"
            if file.exists():
                print(f"{file} is kept already; a journal of an old format cannot be made again")
                return
            file.write_text("\n".join(journal.iterdump()) + "\n", "utf-8")
        files = {path.name: path.read_text("utf-8") for path in sorted((server.agenda / conference).iterdir())}
        told = {
            "conference": conference, "programme": files, "secret": (server.data / "secret").read_bytes().hex(), "tokens": kept.tokens,
            "cut": kept.cut, "state": kept.state}
        file.with_suffix(".json").write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8")


async def show(kept: Path) -> None:
    """What stands before `seq` is of the server that kept the day."""
    with tempfile.TemporaryDirectory() as folder:
        server = ServerProcess(Path(folder), json.loads(kept.with_suffix(".json").read_text("utf-8"))["conference"])
        try:
            told = put_back(kept, server)
            await server.start()
            for who, was in told["state"].items():
                role, _, person = who.partition("/")
                now = server.get(server.api("state"), server.link(role, person).token).text
                told["state"][who] = was[:was.index('"seq":')] + now[now.index('"seq":'):]
        finally:
            server.end()
    kept.with_suffix(".json").write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    if sys.argv[1:] == ["--shown"]:
        for kept in sorted(KEPT.glob("*.sql")):
            asyncio.run(show(kept))
    else:
        for name in sys.argv[1:] or DAYS:
            asyncio.run(keep(name))
