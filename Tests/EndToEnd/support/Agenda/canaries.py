from pathlib import Path

from support.programmes import edit


def planted(folder: Path) -> dict[str, tuple[str, ...]]:
    edit(folder / "agenda.yaml", "    notes: Tám lượt trao", "    notes: CANARY-ITEM-NOTES. Tám lượt trao")
    edit(folder / "agenda.yaml", "      vi: |-\n        Kính thưa quý vị đại biểu, thưa toàn thể hội nghị!\n        Ghi nhận",
         "      vi: |-\n        CANARY-ITEM-SCRIPT\n        Ghi nhận")
    return {"CANARY-ITEM-NOTES": (), "CANARY-ITEM-SCRIPT": ()}


BEFORE_THE_AWARDS = [
    ("operator-1", "agenda.edit", {"item": "i1", "set": {"notes": "CANARY-NOTES-OF-THE-DAY"}}, ()),
    ("operator-1", "agenda.edit", {"item": "i1", "set": {"script": {"vi": "CANARY-SCRIPT-OF-THE-DAY"}}}, ()),
]
