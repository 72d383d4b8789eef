"""What is not for everybody, each under a name of its own: planted in the programme, and said in the course of the day."""

from pathlib import Path

from support.programmes import LAO_CAI, edit

NOBODY = None
"""Not even the staff."""


def planted(agenda: Path) -> dict[str, tuple[str, ...]]:
    """Canaries in every field of the files that the public may not see → who hears them besides the staff."""
    folder = agenda / LAO_CAI
    edit(folder / "agenda.yaml", "    notes: Tám lượt trao", "    notes: CANARY-ITEM-NOTES. Tám lượt trao")
    edit(folder / "agenda.yaml", "      vi: |-\n        Kính thưa quý vị đại biểu, thưa toàn thể hội nghị!\n        Ghi nhận",
         "      vi: |-\n        CANARY-ITEM-SCRIPT\n        Ghi nhận")
    edit(folder / "awards.yaml", "Hội nghị trao cờ thi đua cho tập thể", "CANARY-RANK-REASON trao cờ thi đua cho tập thể")
    edit(folder / "venues.yaml", "Bat Xat District}", "Bat Xat District}\n    leader: nguoi-dung-dau")
    edit(folder / "links.yaml", "id: mc-3, name: Người dẫn chương trình 3", "id: mc-3, name: CANARY-MC-NAME")
    edit(folder / "delegates.csv", "Đại diện đơn vị số 30 (minh họa)", "CANARY-SIGNATORY-NAME")
    with (folder / "people.yaml").open("a", encoding="utf-8") as people:
        people.write("  - {id: nguoi-dung-dau, name: CANARY-LEADER-NAME, title: {vi: CANARY-LEADER-TITLE}}\n")
        people.write("  - {id: khach-quy, name: CANARY-GUEST-NAME, title: {vi: CANARY-GUEST-TITLE}, protocol: 9, venue: sa-pa}\n")
    return {
        "CANARY-ITEM-NOTES": (), "CANARY-ITEM-SCRIPT": (), "CANARY-RANK-REASON": (), "CANARY-LEADER-NAME": (), "CANARY-LEADER-TITLE": (),
        "CANARY-MC-NAME": (), "CANARY-SIGNATORY-NAME": ("dai-dien-30",), "CANARY-GUEST-NAME": ("sa-pa",), "CANARY-GUEST-TITLE": ("sa-pa",),
    }


SIGNED_BY_5 = {"pledge": "cum-a", "unit": "don-vi-5"}
SIGNED_BY_7 = {"pledge": "cum-a", "unit": "don-vi-7"}
SIGNED_BY_9 = {"pledge": "cum-a", "unit": "don-vi-9"}

BEFORE_THE_AWARDS = [
    ("si-ma-cai", "venue.help", {"text": "CANARY-HELP"}, ("si-ma-cai",)),
    ("operator-1", "venue.out", {"venue": "bac-ha", "reason": "CANARY-OUT-REASON"}, ()),
    ("operator-1", "note.add", {"about": "agenda/i1", "text": "CANARY-NOTE"}, ()),
    ("operator-2", "note.edit", {"note": "n1", "text": "CANARY-NOTE-EDITED"}, ()),
    ("operator-1", "guest.substitute", {"guest": "khach-quy", "name": "CANARY-SUBSTITUTE", "title": {"vi": "CANARY-SUBSTITUTE-TITLE"}},
     ("sa-pa",)),
    ("nguoi-chu-tri", "notice.send", {"to": "podium", "text": "CANARY-PODIUM"}, ()),
    ("mc-1", "notice.send", {"to": "venue/sa-pa", "text": "CANARY-TO-VENUE"}, ("sa-pa",)),
    ("mc-1", "notice.send", {"to": "unit/don-vi-5", "text": "CANARY-TO-UNIT"}, ("dai-dien-5",)),
    ("mc-1", "notice.send", {"to": "person/delegate/dai-dien-7", "text": "CANARY-TO-PERSON"}, ("dai-dien-7",)),
    ("operator-1", "agenda.edit", {"item": "i1", "set": {"notes": "CANARY-NOTES-OF-THE-DAY"}}, ()),
    ("operator-1", "agenda.edit", {"item": "i1", "set": {"script": {"vi": "CANARY-SCRIPT-OF-THE-DAY"}}}, ()),
    ("mc-1", "queue.open", {}, ()),
    ("van-ban", "speaker.request", {"kind": "question", "topic": "CANARY-TOPIC"}, ("van-ban",)),
    ("dai-dien-11", "speaker.request", {"kind": "speech", "topic": "CANARY-TOPIC-OF-A-DELEGATE"}, ("dai-dien-11",)),
    ("operator-1", "speaker.decline", {"speaker": "s1", "reason": "CANARY-DECLINED-FOR"}, ("van-ban",)),
    ("operator-1", "stage.hold", {"screen": "main"}, ()),
    ("operator-1", "stage.show", {"screen": "main", "scene": {"kind": "message", "text": "CANARY-BENEATH"}}, ()),
]
"""Who, what, and who hears the canaries in it besides the staff."""

DURING_THE_AWARDS = [
    ("operator-1", "recipient.absent", {"recipient": "ca-nhan-1", "reason": "CANARY-ABSENT"}, ()),
    ("operator-1", "recipient.defer", {"recipient": "ca-nhan-2", "reason": "CANARY-DEFERRED"}, ()),
    ("operator-1", "recipient.withdraw", {"recipient": "ca-nhan-3", "reason": "CANARY-WITHDRAWN"}, ()),
]

DURING_THE_SIGNING = [
    ("dai-dien-5", "pledge.decline", SIGNED_BY_5 | {"reason": "CANARY-DECLINED"}, ("dai-dien-5",)),
    ("operator-1", "pledge.paper", SIGNED_BY_7 | {"name": "CANARY-PAPER-NAME", "reason": "CANARY-PAPER-REASON"}, ()),
    ("operator-1", "signature.void", SIGNED_BY_7 | {"reason": "CANARY-VOID"}, ()),
]
