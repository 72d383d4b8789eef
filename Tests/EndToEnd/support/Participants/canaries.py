from pathlib import Path

from support.programmes import edit


def planted(folder: Path) -> dict[str, tuple[str, ...]]:
    edit(folder / "links.yaml", "id: mc-3, name: Người dẫn chương trình 3", "id: mc-3, name: CANARY-MC-NAME")
    return {"CANARY-MC-NAME": ()}
