from pathlib import Path

from support.programmes import edit


def planted(folder: Path) -> dict[str, tuple[str, ...]]:
    edit(folder / "awards.yaml", "Hội nghị trao cờ thi đua cho tập thể", "CANARY-RANK-REASON trao cờ thi đua cho tập thể")
    return {"CANARY-RANK-REASON": ()}


DURING_THE_AWARDS = [
    ("operator-1", "recipient.absent", {"recipient": "ca-nhan-1", "reason": "CANARY-ABSENT"}, ()),
    ("operator-1", "recipient.defer", {"recipient": "ca-nhan-2", "reason": "CANARY-DEFERRED"}, ()),
    ("operator-1", "recipient.withdraw", {"recipient": "ca-nhan-3", "reason": "CANARY-WITHDRAWN"}, ()),
]
