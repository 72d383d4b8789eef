from pathlib import Path


def planted(folder: Path) -> dict[str, tuple[str, ...]]:
    """What will be put to the vote the public hears when it is."""
    (folder / "votes.yaml").write_text("votes:\n  - {id: bi-mat, item: i11, text: {vi: CANARY-PLANNED-VOTE}}\n", encoding="utf-8")
    return {"CANARY-PLANNED-VOTE": ()}
