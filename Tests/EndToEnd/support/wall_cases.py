"""All that can stand before the hall, with names as short and as long as they may be: what `wall.js` shows a stage page in place of a server."""

from collections.abc import Iterator

STEP = "STEP"
"""The instant of the hall's last step, which the page's driver fills in."""
START = 1_642_401_600_000
WORDS = "Trường phổ thông dân tộc bán trú trung học cơ sở xã Lùng Vai huyện Mường Khương tỉnh Lào Cai thuộc Sở Giáo dục và Đào tạo"
COUNTS = {1: (1, 9), 12: (1, 2, 3, 5, 8, 9, 10, 25, 40, 60), 27: (1, 2, 4, 7, 9, 25, 60), 60: (1, 3, 5, 9, 25, 60), 200: (1, 2, 3, 9)}
"""Recipients whose names have so many letters."""
OFFICES = "Ủy viên Ban Chấp hành Trung ương Đảng, Bí thư Tỉnh ủy, Trưởng Đoàn đại biểu Quốc hội tỉnh"
FLAG = "Cờ thi đua của Ủy ban nhân dân tỉnh"
TITLE = {"vi": "Công bố quyết định, trao thưởng", "en": "Reading of decisions and conferral of awards"}
CONFERENCE = {
    "title": {
        "vi": "Hội nghị tổng kết phong trào thi đua, khen thưởng năm 2021 và triển khai nhiệm vụ trọng tâm năm 2022",
        "en": "Conference on the 2021 emulation movement and commendations, and the key tasks of 2022"},
    "place": {"vi": "Hội trường tỉnh Lào Cai và chín điểm cầu huyện, thị xã, thành phố"},
    "zone": "Asia/Ho_Chi_Minh", "startsAt": START, "state": "live", "chairs": [],
}


def text(length: int, number: int = 0) -> str:
    """Of so many letters, and with its number where there is room, so that no two are the same."""
    mark = f" số {number}" if number and length > 8 else str(number) if number else ""
    if length == 1:
        return mark[-1:] or WORDS[0]
    words = f"{WORDS} " * (length // len(WORDS) + 1)
    return words[:length - len(mark)].rstrip() + mark


def both(words: str) -> dict:
    return {"vi": words, "en": f"{words}"}


def hall(kind: str, state: dict, scene: dict, who: list | None = None, title=None, message: str | None = None, **item) -> dict:
    """A hall in which an item of this kind is on and this scene is seen."""
    now = {
        "kind": kind, "title": title or TITLE, "plannedMinutes": 20, "extendedMinutes": 0, "state": "current", "quiet": False,
        "actualStart": STEP} | item
    if who:
        now["who"] = who
    stage = {"scene": scene, "mode": "follow"} | ({"message": message} if message else {})
    return {
        "conference": CONFERENCE, "agenda": {"order": ["i1"], "current": "i1"}, "agenda/i1": now, "stage/main": stage, "stage/overlay": stage,
        "timer/item": {"startedAt": START, "endsAt": START + 1_200_000},
    } | state


def venue(name: str, order: int, is_hall: bool = False, **more) -> dict:
    return {"name": both(name), "hall": is_hall, "order": order, "confirmed": order % 3 == 0} | more


VENUES = {"venue/hoi-truong": venue("Hội trường tỉnh", 1, True)} | {
    f"venue/v{number}": venue(f"Điểm cầu huyện Mường Khương số {number}", number + 1, connectedSince=START) for number in range(1, 11)}


def awards(parts: list[tuple[str, list[dict], int]], state: str = "called", award: str = FLAG, message=None, scene="round", **more) -> dict:
    """A round with these parts: venue, recipients, conferrers."""
    people = {"planned": "waiting", "called": "called", "onstage": "called", "conferred": "conferred"}[state]
    keys, rows, number = {}, [], 0
    for place, recipients, conferrers in parts:
        ids = []
        for recipient in recipients:
            number += 1
            ids.append(f"n{number}")
            keys[f"recipient/n{number}"] = {"award": "a", "round": "r", "venue": place, "people": 1, "state": people} | recipient
        rows.append({"venue": place, "recipients": ids, "count": len(ids), "conferrers": [LEADER] * conferrers})
    decision = {"number": "06/QĐ-UBND", "date": "2022-01-14", "reader": f"Người công bố quyết định, {OFFICES}", "readAt": START}
    return hall("awards", VENUES | keys | {
        "awards": {
            "order": ["a"], "rounds": ["r"], "platform": "r", "next": None, "loose": [], "lastStepAt": STEP,
            "counts": {"awards": 1, "rounds": 1, "recipients": number}},
        "award/a": {
            "name": both(award), "kind": "title", "rank": 27, "decidedBy": both("Chủ tịch Ủy ban nhân dân tỉnh"), "order": "read-call",
            "decisions": ["d"], "conferred": {"collectives": 0, "individuals": 0}, "item": "i1"} | more,
        "round/r": {"award": "a", "state": state, "minutes": 5, "decisions": ["d"], "readAt": START, "parts": rows},
        "decision/d": decision,
    }, {"kind": scene, "round": "r"}, message=message)


def receiving(recipient: str) -> dict:
    return {"receiving": {"round": "r", "recipient": recipient, "at": STEP}}


LEADER = {"person": "bi-thu", "name": "Cá nhân số 1", "title": both(OFFICES), "salutation": {"vi": "đồng chí", "en": "Comrade"}}


def named(length: int, count: int, kind: str = "collective", first: int = 1, **more) -> list[dict]:
    return [{"kind": kind, "name": text(length, number)} | more for number in range(first, first + count)]


def names_of(recipients: list[dict]) -> list[str]:
    return [" ".join(filter(None, [one.get("salutation", "").capitalize(), one["name"]])) for one in recipients]


def rounds() -> Iterator[tuple[str, dict, list[str]]]:
    for length, counts in COUNTS.items():
        for count in counts:
            people = named(length, count)
            yield f"{count} names of {length}", awards([("hoi-truong", people, count % 3)]), names_of(people)
    exact = [{"kind": "collective", "name": "Trường THPT Mường Khương"}]
    yield "the name that was cut", awards([("hoi-truong", exact, 1)], "onstage"), names_of(exact)
    mixed = named(27, 4) + named(27, 5, "individual", 5, salutation="ông", title=OFFICES)
    yield "collectives and individuals", awards([("hoi-truong", mixed, 2)]), names_of(mixed)
    proxy = {"name": text(200), "kind": "family", "relation": "con gái", "title": OFFICES}
    dead = named(60, 3, "individual", posthumous=True, proxy=proxy, salutation="ông")
    yield "for the dead", awards([("hoi-truong", dead, 1)]), names_of(dead)
    long = named(200, 3)
    yield "a message over long names", awards([("hoi-truong", long, 2)], message=text(200), award=text(300)), names_of(long)
    nine = named(12, 9)
    yield "a message over nine", awards([("hoi-truong", nine, 2)], message=text(120)), names_of(nine)
    word = [{"kind": "collective", "name": "n" * 200}]
    yield "one word of 200 letters", awards([("hoi-truong", word, 0)]), names_of(word)
    for length in (12, 60):
        big = named(length, 40)
        small = [(f"v{number}", named(length, 1, first=40 + number), 1) for number in range(1, 11)]
        everybody = names_of(big) + [name for _, people, _ in small for name in names_of(people)]
        yield f"40 in the hall and ten venues with one, of {length}", awards([("hoi-truong", big, 0), *small]), everybody
    six = [("hoi-truong", named(12, 5), 0), *((f"v{number}", named(12, 1, first=5 + number), 1) for number in (1, 2, 3))]
    yield "three venues beside the hall", awards(six, "conferred"), [name for _, people, _ in six for name in names_of(people)]
    for award in (text(30), text(120), text(300)):
        nine_wait = [("hoi-truong", named(12, 9), 2)]
        read = awards(nine_wait, "planned", award, scene="reading", authority=both("Chủ tịch nước"))
        yield f"read: an award of {len(award)}", read, []
        yield f"next: an award of {len(award)}", awards(nine_wait, "planned", award), []
    second = {"decision/e": {"number": "07/QĐ-UBND", "date": "2022-01-14", "reader": f"Người công bố thứ hai, {OFFICES}", "readAt": START}}
    together = awards([("hoi-truong", named(12, 9), 2)], "planned", text(120), scene="reading", decisions=["d", "e"])
    together["round/r"]["decisions"] = ["d", "e"]
    others = {f"award/{one}": together["award/a"] | {"decisions": ["d"]} for one in ("b", "c")}
    yield "read: two decisions over three awards", together | others | second, []
    kinds = [*named(27, 3), *named(27, 3, "household", 4), *named(27, 3, "individual", 7, salutation="ông", title=OFFICES)]
    yield "collectives, households and individuals", awards([("hoi-truong", kinds, 1)]), names_of(kinds)
    apart = awards([("hoi-truong", named(27, 2), 1), ("v1", named(27, 2, first=3), 1)])
    for part, who in zip(apart["round/r"]["parts"], ("Chủ tịch Ủy ban nhân dân tỉnh", "Chủ tịch Ủy ban nhân dân huyện"), strict=True):
        part["authority"] = both(who)
    nine = awards([("hoi-truong", named(27, 9, "individual", salutation="ông"), 1)], "conferred")
    yield "one of nine receives", nine | receiving("n5"), [f"Ông {text(27, 5)}"]
    forty = awards([("hoi-truong", named(60, 40), 1)], "conferred")
    yield "one of forty receives", forty | receiving("n29"), [text(60, 29)]
    yield "two venues on different authorities", apart, [one["name"] for one in named(27, 4)]


def speakers() -> Iterator[tuple[str, dict, list[str]]]:
    for length in COUNTS:
        who = [LEADER | {"name": text(length)}]
        for title in (TITLE["vi"], text(300)):
            yield f"speaks: {length}, item of {len(title)}", hall("speech", {}, {"kind": "item", "item": "i1"}, who, both(title)), []
        speaker = {
            "kind": "paper", "name": text(length), "venue": "v1", "topic": both(text(160)), "state": "speaking", "seconds": 420, "startedAt": STEP}
        scene = {"kind": "speaker", "item": "i1", "speaker": "s1", "text": text(length)}
        yield f"paper by {length}", hall("paper", VENUES | {"speaker/s1": speaker}, scene), []
    for count in (2, 4):
        who = [LEADER | {"name": text(27, number)} for number in range(1, count + 1)]
        yield f"{count} speak", hall("speech", {}, {"kind": "item", "item": "i1"}, who), []


def plain() -> Iterator[tuple[str, dict, list[str]]]:
    for length in (20, 120, 300):
        for kind in ("item", "anthem", "silence", "video", "break"):
            of = {"item": "report", "anthem": "anthem", "silence": "silence", "video": "video", "break": "break"}[kind]
            resumes = {"resumesAt": START} if kind == "break" else {}
            clock = {"publicClock": True} if kind == "item" else {}
            yield f"{kind} of {length}", hall(of, {}, {"kind": kind, "item": "i1"}, title=both(text(length)), **resumes, **clock), []
        told = {"conference": CONFERENCE | {"title": both(text(length)), "place": both(text(min(length, 300)))}}
        yield f"conference of {length}", hall("report", {}, {"kind": "title"}) | told, []
    for length in (1, 60, 200):
        yield f"message of {length}", hall("report", {}, {"kind": "message", "text": text(length)}), []
        yield f"item under a message of {length}", hall("report", {}, {"kind": "item", "item": "i1"}, message=text(length)), []
    yield "paused", hall("report", {}, {"kind": "paused"}), []
    yield "emblem", hall("report", {}, {"kind": "emblem"}), []


COUNTED = {"reported": 1, "present": 812, "expected": 900}
LOOKS = [
    {}, {"connectedSince": START}, {"lostSince": START}, {"outSince": START},
    {"connectedSince": START, "present": 812, "presentAt": START, "expected": 900}]


def rolls() -> Iterator[tuple[str, dict, list[str]]]:
    for count in (1, 10, 24, 40):
        for length in (12, 40, 200):
            of = {f"venue/v{number}": venue(text(length, number), number, number == 1, **LOOKS[number % 5]) for number in range(1, count + 1)}
            totals = {"count": count, "shown": count, "connected": count, "confirmed": 1, "out": 0, "lost": 0} | COUNTED
            names = [row["name"]["vi"] for row in of.values()]
            if length < 200 or count == 10:
                yield f"roll of {count} named {length}", hall("rollcall", of | {"venues": totals}, {"kind": "roll", "item": "i1"}), names


def pledges() -> Iterator[tuple[str, dict, list[str]]]:
    for length in (300, 4_000):
        one = pledge("presented", 9, text=text(length), presentedAt=STEP)
        yield f"a text of {length}", hall("pledge", {"pledge/b1": one}, {"kind": "pledge", "item": "i1", "pledge": "b1"}), []
    for blocs, units in ((1, 9), (3, 10), (3, 13)):
        for length in (12, 60, 200):
            for state in ("open", "closed"):
                for signed in (0, 4, units):
                    if state == "closed" and signed == 0:
                        continue
                    yield (
                        f"{blocs} × {units} units named {length}, {signed} signed, {state}",
                        hall("pledge", board(blocs, units, length, signed, state), {"kind": "pledge", "item": "i1", "pledge": "b1"}), [])


def pledge(state: str, units: int, signed: int = 0, **more) -> dict:
    tally = {"units": units, "none": units - signed, "signed": signed, "declined": 0, "late": 0, "void": 0}
    return {
        "bloc": "b1", "order": 0, "name": both("Cụm thi đua số 1 các huyện, thị xã, thành phố"), "head": "u1", "headName": both("Đơn vị số 1"),
        "item": "i1", "presentMinutes": 3, "version": 1, "digest": "0" * 64, "state": state, "tally": tally} | more


def board(blocs: int, units: int, length: int, signed: int, state: str) -> dict:
    keys = {}
    for bloc in range(1, blocs + 1):
        times = {"presentedAt": START, "openedAt": STEP} | ({"closedAt": STEP} if state == "closed" else {})
        keys[f"pledge/b{bloc}"] = pledge(state, units, signed, **times) | {"bloc": f"b{bloc}"}
        for unit in range(1, units + 1):
            id = f"u{bloc}-{unit}"
            keys[f"unit/{id}"] = {"name": both(text(length, bloc * 100 + unit)), "order": bloc * 100 + unit, "bloc": f"b{bloc}"}
            keys[f"answer/b{bloc}/{id}"] = {"state": "signed", "how": "own", "at": START, "version": 1} if unit <= signed else {"state": "none"}
    return keys


def votes() -> Iterator[tuple[str, dict, list[str]]]:
    result = {"present": 812, "expected": 900, "for": 800, "against": 2, "abstain": 10, "notVoting": 0}
    for length in (20, 120, 300):
        asked = {"order": 1, "quorum": "1/2", "text": both(text(length)), "base": "present", "share": "1/2", "openedAt": STEP}
        yield f"a vote on {length}", hall("report", {"vote/v": asked | {"state": "open"}}, {"kind": "vote", "vote": "v"}), []
        for quorum, carried in ((True, True), (True, False), (False, False)):
            came = result | {"quorum": quorum, "carried": carried}
            yield (
                f"a vote on {length}, {quorum} {carried}",
                hall("report", {"vote/v": asked | {"state": "closed", "closedAt": STEP, "result": came}}, {"kind": "vote", "vote": "v"}), [])


def cases() -> list[dict]:
    makers = (rounds, speakers, plain, rolls, pledges, votes)
    return [{"name": name, "set": state, "names": names} for maker in makers for name, state, names in maker()]


BROKEN = ("title", "name")
"""What stands before the hall in large letters and may be broken by the programme: of the conference and of items, of awards and of pledges."""


def broken(words: str) -> str:
    """A title as a programme may break it: into lines of five words, at most six of them."""
    pieces = words.split()
    length = max(5, -(-len(pieces) // 6))
    return "\n".join(" ".join(pieces[place:place + length]) for place in range(0, len(pieces), length))


def themed(case: dict, theme: dict) -> dict:
    """The same before screens that the programme has dressed, every title broken into lines."""
    state = case["set"]
    titles = [value for key, row in state.items() for name in BROKEN if key.split("/")[0] in ("conference", "agenda", "award", "pledge")
              for value in (row.get(name) or {}).values()]
    breaks = sorted({broken(title) for title in titles if "\n" in broken(title)})
    conference = state["conference"] | {"theme": theme} | ({"lineBreaks": breaks} if breaks else {})
    return case | {"name": f"{case['name']}, themed", "set": state | {"conference": conference}}
