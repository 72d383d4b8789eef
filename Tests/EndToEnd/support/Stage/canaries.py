BEFORE_THE_AWARDS = [
    ("operator-1", "stage.hold", {"screen": "main"}, ()),
    ("operator-1", "stage.show", {"screen": "main", "scene": {"kind": "message", "text": "CANARY-BENEATH"}}, ()),
]
