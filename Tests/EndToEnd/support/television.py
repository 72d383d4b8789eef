"""A room's television: what is its own of the ceremony, by the staff's view and not by what its room is told; whether it is read from five metres."""

import re
import time

from support.page_texts import Hall, addressed

ROOM, UNIT = "si-ma-cai", "don-vi-8"
LEAST_TYPE = 0.04
"""Of the glass's height: read from five metres."""
DAY, MINUTE = 86_400_000, 60_000
SEEN = """() => {
    const texts = [];
    const walker = document.createTreeWalker(document.querySelector('.tv'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!node.data.trim() || !parent.checkVisibility() || parent.closest('.full-screen')) continue;
        const { left, top, right, bottom } = parent.getBoundingClientRect();
        texts.push({ text: node.data, size: parseFloat(getComputedStyle(parent).fontSize), box: [left, top, right, bottom].map(Math.round) });
    }
    return { texts, glass: [innerWidth, innerHeight], scrolls: [document.documentElement.scrollWidth, document.documentElement.scrollHeight] };
}"""


def television(server, room: str) -> str:
    return server.link("venue", room).url.replace("#", "?tv#")


def own_turn(view: dict) -> str | None:
    """What of Si Ma Cai's is on, by the staff's view and not by what its room is told."""
    item = view["agenda"]["current"]
    if view["conference"]["state"] == "ended" or item is None:
        return None
    platform, speaking = view["awards"]["platform"], view["queue"]["speaking"]
    if speaking and view[f"speaker/{speaking}"]["venue"] == ROOM:
        return f"speaker/{speaking}"
    if platform and any(part["venue"] == ROOM and part["recipients"] for part in view[f"round/{platform}"]["parts"]):
        return f"round/{platform}"
    if view.get("pledge/cum-a", {}).get("state") == "open" and view[f"answer/cum-a/{UNIT}"]["state"] == "none":
        return "sign/i10"
    return "item/i1" if item == "i1" else None


def starts(view: dict, now: int) -> dict[str, int]:
    """When each item that is still to come would begin, reckoned anew."""
    planned = next(view[f"agenda/{item}"]["plannedStart"] for item in view["agenda"]["order"])
    shift = round((view["agenda"].get("startedAt", now) - planned) / DAY) * DAY
    free, found = now, {}
    for id in view["agenda"]["order"]:
        item = view[f"agenda/{id}"]
        length = (item["plannedMinutes"] + item["extendedMinutes"]) * MINUTE
        if item["state"] == "current":
            free = max(now, item["actualStart"] + length)
        elif item["state"] == "planned":
            found[id] = max(free, item["plannedStart"] + shift)
            free = found[id] + length
    return found


def minute_of_day(instant: int) -> int:
    return (instant // MINUTE + 7 * 60) % (24 * 60)


async def holds_together(page, where: str) -> None:
    seen = await page.evaluate(SEEN)
    width, height = seen["glass"]
    assert seen["scrolls"] == [width, height], (where, seen)
    for text in seen["texts"]:
        left, top, right, bottom = text["box"]
        assert text["size"] >= LEAST_TYPE * height - 0.5, (where, text)
        assert left >= 0 and top >= 0 and right <= width and bottom <= height, (where, text)


def texts(view: dict) -> dict:
    """What stands on the glass: the room's own turn alone, else what is on and who."""
    hall, turn = Hall(view), own_turn(view)
    if turn:
        return {".tv-turn .tv-word": ["ĐẾN LƯỢT"], ".tv-now h1": [], ".tv-turn .until": hall.until("speaking") if turn.startswith("speaker/") else []}
    if hall.speaker:
        who = f"{hall.speaker['name']} · {hall.speaker['topic']['vi']}"
    elif hall.round:
        who = hall.award(hall.round)
    else:
        who = "; ".join(f"{addressed(one)}, {one['title']['vi']}" for one in (hall.now or {}).get("who", []))
    return {".tv-turn .tv-word": [], ".tv-now h1": [hall.title], ".tv-who": [who] if who else [], ".until": []}


async def is_forecast(page, view: dict, label: str) -> None:
    """The flag, and the signing where the glass has room for it, with the minute at which they would come while they are still to come."""
    now = int(time.time() * 1000)
    ahead = starts(view, now)
    shown = {}
    for key, item, minutes in (("round/r6c", "i8", 35), ("sign/i10", "i10", 9)):
        told = await page.locator(f"[data-turn='{key}'] .tv-at").all_text_contents()
        if item in ahead and told:
            hour, minute = map(int, re.fullmatch(r"khoảng (\d\d):(\d\d)", told[0]).groups())
            shown[key] = (hour * 60 + minute - minute_of_day(ahead[item]) - minutes) % (24 * 60)
    assert shown or "i8" not in ahead, label
    assert all(off in (0, 1, 24 * 60 - 1) for off in shown.values()), (label, shown)
