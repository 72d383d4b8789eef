from pathlib import Path

from support.programmes import edit


def planted(folder: Path) -> dict[str, tuple[str, ...]]:
    edit(folder / "venues.yaml", "Bat Xat District}", "Bat Xat District}\n    leader: nguoi-dung-dau")
    with (folder / "people.yaml").open("a", encoding="utf-8") as people:
        people.write("  - {id: nguoi-dung-dau, name: CANARY-LEADER-NAME, title: {vi: CANARY-LEADER-TITLE}}\n")
        people.write("  - {id: khach-quy, name: CANARY-GUEST-NAME, title: {vi: CANARY-GUEST-TITLE}, protocol: 9, venue: sa-pa}\n")
    return {
        "CANARY-LEADER-NAME": ("bat-xat",), "CANARY-LEADER-TITLE": ("bat-xat",), "CANARY-GUEST-NAME": ("sa-pa",), "CANARY-GUEST-TITLE": ("sa-pa",),
    }


BEFORE_THE_AWARDS = [
    ("si-ma-cai", "venue.help", {"text": "CANARY-HELP"}, ("si-ma-cai",)),
    ("operator-1", "venue.out", {"venue": "bac-ha", "reason": "CANARY-OUT-REASON"}, ()),
    ("operator-1", "guest.substitute", {"guest": "khach-quy", "name": "CANARY-SUBSTITUTE", "title": {"vi": "CANARY-SUBSTITUTE-TITLE"}},
     ("sa-pa",)),
]
