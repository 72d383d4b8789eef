BEFORE_THE_AWARDS = [
    ("mc-1", "queue.open", {}, ()),
    ("van-ban", "speaker.request", {"kind": "question", "topic": "CANARY-TOPIC"}, ("van-ban",)),
    ("dai-dien-11", "speaker.request", {"kind": "speech", "topic": "CANARY-TOPIC-OF-A-DELEGATE"}, ("dai-dien-11",)),
    ("operator-1", "speaker.decline", {"speaker": "s1", "reason": "CANARY-DECLINED-FOR"}, ("van-ban",)),
]
