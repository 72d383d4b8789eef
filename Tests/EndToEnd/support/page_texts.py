"""What has to stand on each page after a step, reckoned from the views as they came over a socket of our own.

It shares no line with the pages, so that what one of the two gets wrong the other does not."""

import unicodedata
from dataclasses import dataclass

from playwright.async_api import Error, Page

from support.browser import PAGE_SECONDS

ABSENT = {"preparing": "Hội nghị chưa bắt đầu", "live": "Chưa bắt đầu nội dung nào", "ended": "Hội nghị đã kết thúc"}
"""What stands for the item while none is on, by the state of the conference."""
NOBODY, SPEAKING_CLOCK, OVER = "Chưa có người phát biểu", "Đồng hồ phát biểu", "Đã hết chương trình"
MINUTE, HANOI = 60_000, 7 * 60
"""In ms; in minutes east of UTC."""
LOOK = """(wanted) => {
    const told = (node) => node.textContent.normalize('NFC').replace(/\\s+/g, '');
    const isSeen = (node) => node.checkVisibility({ visibilityProperty: true });
    const seen = (what) => [...document.querySelectorAll(what)].filter(isSeen).map(told).filter(Boolean);
    const among = (some, all) => some.length > 0 && all.some((_, at) => some.every((one, index) => one === all[at + index]));
    const differs = ([what, texts, isPart]) => {
        const now = seen(what);
        const isThere = isPart && texts.length > 0 ? among(now, texts) : JSON.stringify(now) === JSON.stringify(texts);
        return isThere ? null : `${what} shows ${JSON.stringify(now)} in place of ${JSON.stringify(texts)}`;
    };
    return wanted.map(differs).filter(Boolean);
}"""
IS_THERE = f"wanted => ({LOOK})(wanted).length === 0"


@dataclass(frozen=True)
class Part:
    """A list of which a page shows some in a row and then turns over."""

    of: list[str]


async def shows(page: Page, texts: dict[str, "list[str] | Part"], bound: float = PAGE_SECONDS) -> list[str]:
    """Waits until these texts stand there, nothing else of their kind and in this order, and says what differs at the end: nothing, as it should be.

    Spaces and line breaks are the page's own."""
    wanted = [[what, [plain(one) for one in (told.of if isinstance(told, Part) else told)], isinstance(told, Part)] for what, told in texts.items()]
    try:
        await page.wait_for_function(IS_THERE, arg=wanted, timeout=bound * 1000, polling=50)
    except Error:
        return await page.evaluate(LOOK, wanted)
    return []


def plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


class Hall:
    """A view, read as somebody in the hall would."""

    def __init__(self, view: dict):
        self.view = view
        self.state = view["conference"]["state"]
        self.item = view["agenda"]["current"]
        self.now = view[f"agenda/{self.item}"] if self.item else None

    @property
    def title(self) -> str:
        return self.now["title"]["vi"] if self.now else ABSENT[self.state]

    @property
    def next(self) -> dict | None:
        """The item that comes next."""
        order = self.view["agenda"]["order"]
        later = order[order.index(self.item) + 1 :] if self.item else order
        planned = [self.view[f"agenda/{id}"] for id in later if self.view[f"agenda/{id}"]["state"] == "planned"]
        return planned[0] if planned and self.state != "ended" else None

    @property
    def speaker(self) -> dict | None:
        id = self.view["queue"]["speaking"]
        return self.view[f"speaker/{id}"] if id else None

    @property
    def named(self) -> list[str]:
        """Whom the item names."""
        return [addressed(one) for one in (self.now or {}).get("who", [])]

    @property
    def round(self) -> dict | None:
        id = self.view["awards"]["platform"]
        return self.view[f"round/{id}"] if id else None

    def award(self, round: dict) -> str:
        return self.view["award/" + round["award"]]["name"]["vi"]

    def honoured(self, round: dict | None) -> list[str]:
        """Part by part: who was called, afterwards who has received."""
        seen = {"planned": "waiting", "called": "called", "onstage": "called"}.get(round["state"], "conferred") if round else None
        people = [self.view[f"recipient/{id}"] for part in (round["parts"] if round else []) for id in part["recipients"]]
        return [addressed(one) for one in people if one["state"] == seen]

    @property
    def at_hand(self) -> list[dict]:
        """The pledges that the staff have to do with now."""
        all = sorted((value for key, value in self.view.items() if key.startswith("pledge/")), key=lambda one: one["order"])
        return [one for one in all if one["state"] in ("presented", "open") or self.item == one["item"]]

    @property
    def pledges(self) -> list[dict]:
        """Of them those that have come before the hall."""
        return [one for one in self.at_hand if one["state"] != "draft"]

    def until(self, *names: str) -> list[str]:
        """Of each of these clocks that runs, until when it does."""
        timers = [self.view[f"timer/{name}"] for name in names if f"timer/{name}" in self.view]
        return [f"đến {(at := timer['endsAt'] // MINUTE + HANOI) // 60 % 24:02}:{at % 60:02}" for timer in timers]


def addressed(one: dict) -> str:
    salutation = one.get("salutation", "")
    word = salutation if isinstance(salutation, str) else salutation["vi"]
    return f"{word[:1].upper()}{word[1:]} {one['name']}"


def signed(pledge: dict) -> str:
    tally = pledge["tally"]
    return f"{tally['signed'] + tally['late']}/{tally['units']} đơn vị đã ký"


# Page by page


def follower(view: dict) -> dict:
    """A viewer, a delegate, a venue's tablet; the clock of whoever speaks is in the view of their own room alone."""
    hall = Hall(view)
    is_quiet = bool(hall.now and hall.now["quiet"])
    return {
        ".current h1": [hall.title], ".next h2": [hall.next["title"]["vi"]] if hall.next else [],
        ".floor .speaker-name": [hall.speaker["name"]] if hall.speaker else [],
        ".now-clock .until": [] if is_quiet else hall.until("item"), ".floor-clock .until": [] if is_quiet else hall.until("speaking"),
        ".honoured h2": [hall.award(hall.round)] if hall.round else [], ".honoured .honoured-names strong": hall.honoured(hall.round),
        ".pledges .tally-sum": [signed(one) for one in hall.pledges],
    }


def chair(view: dict) -> dict:
    hall = Hall(view)
    cue = view["cue"]
    if hall.speaker:
        now = hall.speaker["name"]
    elif hall.round:
        now = hall.award(hall.round)
    else:
        now = ", ".join(hall.named) or hall.title
    return {
        ".glance h1": [now], ".glance-name": [coming] if (coming := _coming(hall)) else [],
        ".glance-clock .until": hall.until("speaking" if "timer/speaking" in view else "item"),
        ".cue .cue-button": [cue["label"]["vi"]] if cue.get("ledBy") == "chair" else [],
        ".pledges .tally-sum": [signed(one) for one in hall.pledges],
    }


def _coming(hall: Hall) -> str | None:
    """Within an item who or what comes next in it, else the next item and who speaks there."""
    view = hall.view
    if hall.state == "ended":
        return None
    for id in view["queue"]["order"]:
        if view[f"speaker/{id}"]["item"] == hall.item:
            return view[f"speaker/{id}"]["name"] + view[f"speaker/{id}"]["topic"]["vi"]
    next = view["awards"]["next"]
    if next and next != view["awards"]["platform"] and view["award/" + view[f"round/{next}"]["award"]]["item"] == hall.item:
        return hall.award(view[f"round/{next}"])
    return hall.next and hall.next["title"]["vi"] + "".join(map(addressed, hall.next.get("who", [])[:1]))


def mc(view: dict) -> dict:
    hall = Hall(view)
    cue = view["cue"]
    who = hall.speaker["name"] if hall.speaker else " · ".join(hall.named)
    return {
        ".cue .cue-button, .cue p.cue-label": [cue["label"]["vi"]],
        ".cue .scripts > .script.vi": [cue["script"]["vi"]] if cue["script"]["vi"] else [],
        ".strip-cell[data-of=speaking] .strip-name": [who or (SPEAKING_CLOCK if "timer/speaking" in view else NOBODY)],
        ".strip-cell[data-of=item] .strip-name": [hall.title] if hall.now else [], ".strip-clock .until": hall.until("speaking", "item"),
        ".current h1": [hall.title], ".round.called .round-title strong, .round.onstage .round-title strong": _up(hall),
        ".signings .tally-sum": [signed(one) for one in hall.at_hand],
    }


def _up(hall: Hall) -> list[str]:
    return [hall.award(hall.round)] if hall.round and hall.round["state"] in ("called", "onstage") else []


def prompter(view: dict) -> dict:
    cue = view["cue"]
    return {".prompter-step": [cue["label"]["vi"]], ".prompter-words p": [line for line in cue["script"]["vi"].split("\n") if line]}


def operator(view: dict) -> dict:
    hall = Hall(view)
    missing = [one for key, one in view.items() if key.startswith("venue/") and not one["hall"] and "connectedSince" not in one]
    count = len(missing) if hall.state == "live" else 0
    return {
        ".current :is(h1, h2)": [hall.title], ".floor .speaker-name": [hall.speaker["name"]] if hall.speaker else [],
        ".trouble-count": [f"{count} điểm cầu cần xử lý" if count else "Không có điểm cầu nào cần xử lý"],
        ".countdown[data-timer=item] .until": hall.until("item"), ".round.called .round-title strong, .round.onstage .round-title strong": _up(hall),
    }


def lectern(view: dict) -> dict:
    hall = Hall(view)
    what = hall.speaker["name"] if hall.speaker else hall.now and hall.now["title"]["vi"]
    return {".lectern-what": [what] if what else [], ".lectern-until": (hall.until("speaking") or hall.until("item"))}


def wall(view: dict) -> dict:
    """The big screen: its head, and names of a list that turns."""
    hall = Hall(view)
    scene = view["stage/main"]["scene"]
    round = view.get(f"round/{scene.get('round')}")
    if scene["kind"] == "title":
        return {".scene h1": [view["conference"]["title"]["vi"]]}
    if round:
        is_called = scene["kind"] == "round" and round["state"] != "planned"
        return {".scene h1": [hall.award(round)], ".scene .name": Part(hall.honoured(round)) if is_called else []}
    if hall.speaker:
        return {".scene h1": [hall.speaker["name"]]}
    if any(one["state"] in ("open", "closed") for one in hall.pledges):
        return {".scene .name": Part([view[f"unit/{unit}"]["name"]["vi"] for unit in _board(hall)])}
    if scene["kind"] == "pledge" and hall.pledges:
        return {".scene h1": [view[f"pledge/{scene['pledge']}"]["name"]["vi"]]}
    return {".scene h1": hall.named or [hall.title]} if hall.now else {}


def _board(hall: Hall) -> list[str]:
    """Bloc by bloc who is asked to sign; of a list that is closed those who have."""
    units = sorted((value["order"], key.removeprefix("unit/"), value["bloc"]) for key, value in hall.view.items() if key.startswith("unit/"))
    answers = {key.split("/")[2]: value["state"] for key, value in hall.view.items() if key.startswith("answer/")}
    open = {one["bloc"]: one["state"] != "closed" for one in hall.pledges}
    return [id for _, id, bloc in units if bloc in open and (open[bloc] or answers.get(id) in ("signed", "late"))]


def overlay(view: dict) -> dict:
    """The lower third: who speaks, whom the item names, what is conferred; it leaves by itself, and a title alone may have gone."""
    hall = Hall(view)
    if hall.speaker:
        return {".third-name": [hall.speaker["name"]]}
    return {".third-name": [" · ".join(hall.named)]} if hall.named else {}
