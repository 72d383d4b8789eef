from pathlib import Path

from support.programmes import edit


def planted(folder: Path) -> dict[str, tuple[str, ...]]:
    edit(folder / "delegates.csv", "Đại diện đơn vị số 30", "CANARY-SIGNATORY-NAME")
    return {"CANARY-SIGNATORY-NAME": ("dai-dien-30",)}


SIGNED_BY_5 = {"pledge": "cum-a", "unit": "don-vi-5"}
SIGNED_BY_7 = {"pledge": "cum-a", "unit": "don-vi-7"}
SIGNED_BY_9 = {"pledge": "cum-a", "unit": "don-vi-9"}

DURING_THE_SIGNING = [
    ("dai-dien-5", "pledge.decline", SIGNED_BY_5 | {"reason": "CANARY-DECLINED"}, ("dai-dien-5",)),
    ("operator-1", "pledge.paper", SIGNED_BY_7 | {"name": "CANARY-PAPER-NAME", "reason": "CANARY-PAPER-REASON"}, ()),
    ("operator-1", "signature.void", SIGNED_BY_7 | {"reason": "CANARY-VOID"}, ()),
]
