BEFORE_THE_AWARDS = [
    ("nguoi-chu-tri", "notice.send", {"to": "podium", "text": "CANARY-PODIUM"}, ()),
    ("mc-1", "notice.send", {"to": "venue/sa-pa", "text": "CANARY-TO-VENUE"}, ("sa-pa",)),
    ("mc-1", "notice.send", {"to": "unit/don-vi-5", "text": "CANARY-TO-UNIT"}, ("dai-dien-5",)),
    ("mc-1", "notice.send", {"to": "person/delegate/dai-dien-7", "text": "CANARY-TO-PERSON"}, ("dai-dien-7",)),
]
