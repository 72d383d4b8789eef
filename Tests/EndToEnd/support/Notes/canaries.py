BEFORE_THE_AWARDS = [
    ("operator-1", "note.add", {"about": "agenda/i1", "text": "CANARY-NOTE"}, ()),
    ("operator-2", "note.edit", {"note": "n1", "text": "CANARY-NOTE-EDITED"}, ()),
]
