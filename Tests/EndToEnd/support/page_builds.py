"""Other builds of the pages, for servers of another day."""

import json
import shutil
from pathlib import Path

from support.server import ROOT, ServerProcess


def reworded(server: ServerProcess, folder: Path, now: str) -> None:
    """The pages of its next start say one thing in other words, and are bundled anew."""
    pages = folder / f"public-{now}"
    shutil.copytree(ROOT / "public", pages)
    words = pages / "Agenda" / "words" / "vi.json"
    words.write_text(json.dumps(json.loads(words.read_text("utf-8")) | {"agenda.now": now}, ensure_ascii=False), "utf-8")
    server.pages = pages
    assert server.bundle(folder / f"bundles-{now}").code == 0
