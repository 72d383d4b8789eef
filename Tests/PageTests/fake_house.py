"""A stand-in for the server's rooms, for the pages' tests only: enough rules to press every button, none of its promises."""

import copy

from fake_programme import MINUTE, opening

STAFF_ONLY = ("cue", "steps", "desk", "screen/", "participant/")


class Refused(Exception):
    def __init__(self, err, reason, **args):
        super().__init__(reason)
        self.answer = {"ok": False, "err": err, "reason": reason, "args": args, "retry": "no"}


class FakeHouse:
    """State, one position a command; `now()` gives server ms."""

    def __init__(self, now):
        self.now, self.seq, self.state, self.mine, self.undo = now, 1, opening(now()), {}, {}
        self.changed_at = {key: 1 for key in self.state}
        self._cue()

    def view(self, role):
        if role in ("mc", "operator", "chair"):
            return copy.deepcopy(self.state)
        shown = {key: copy.deepcopy(value) for key, value in self.state.items() if not key.startswith(STAFF_ONLY)}
        for key, value in list(shown.items()):
            if key.startswith("agenda/"):
                value.pop("notes", None), value.pop("script", None)
            if key.startswith("notice/"):
                value.pop("readBy", None)
                if value["to"] != "all":
                    del shown[key]
            if key.startswith("stage/") and value["mode"] == "held":
                shown[key] = {"scene": {"kind": "emblem"}, "mode": "held"}
        return shown

    def own(self, role, person):
        own = copy.deepcopy(self.mine.get((role, person), {}))
        if role == "screen":
            own[f"screen/{person}"] = copy.deepcopy(self.state[f"screen/{person}"])
        return own

    def command(self, by, op, arg, seen):
        """Decides and applies; returns what the answer holds besides `ok`."""
        for key, at in (seen or {}).items():
            if self.changed_at.get(key, 0) > at:
                raise Refused("conflict", "entity.changed", key=key)
        method = getattr(self, "do_" + op.replace(".", "_"), None)
        if method is None:
            raise Refused("bad_request", "command.unknown-op", op=op)
        before, own = copy.deepcopy(self.state), copy.deepcopy(self.mine)
        try:
            extra = method(by, **arg) or {}
        except Refused:
            self.state, self.mine = before, own
            raise
        self.seq += 1
        if op.split(".")[0] in ("agenda", "timer", "stage") and op != "undo":
            self.undo[self.seq] = before
            about = arg.get("item") or arg.get("to") or arg.get("screen") or self.state["agenda"]["current"]
            about = about if isinstance(about, str) else None
            step = {"seq": self.seq, "op": op, "by": by, "at": self.now(), **({"about": about} if about else {})}
            self.state["steps"] = {"list": (self.state["steps"]["list"] + [step])[-20:]}
        for key in set(before) | set(self.state):
            if before.get(key) != self.state.get(key):
                self.changed_at[key] = self.seq
        self._cue()
        return extra

    def _item(self, item):
        return self.state.get(f"agenda/{item}") or self._refuse("not_found", "agenda.unknown-item", item=item)

    @staticmethod
    def _refuse(err, reason, **args):
        raise Refused(err, reason, **args)

    def _next(self):
        agenda = self.state["agenda"]
        rest = agenda["order"][agenda["order"].index(agenda["current"]) + 1:] if agenda["current"] else agenda["order"]
        return next((item for item in rest if self.state[f"agenda/{item}"]["state"] == "planned"), None)

    def _cue(self):
        conference, current, coming = self.state["conference"]["state"], self.state["agenda"]["current"], self._next()
        seen = {"agenda": self.changed_at.get("agenda", 1) if self.changed_at else 1}
        lost = [key[6:] for key, value in self.state.items() if key.startswith("venue/") and "lostSince" in value]
        warnings = [{"reason": "venue.not-connected", "args": {"venues": lost}}] if lost else []
        if conference == "preparing":
            cue = {"op": "conference.open", "arg": {}, "if": {}, "label": {"vi": "Bắt đầu phiên", "en": "Open the session"},
                   "script": {"vi": "Kính thưa các đồng chí, kính thưa các điểm cầu, xin mời ổn định vị trí.", "en": "Please take your seats."}}
        elif conference in ("ended", "sealed"):
            cue = {"op": None, "arg": {}, "if": {}, "label": {"vi": "Không còn bước nào", "en": "Nothing is left"}, "script": {"vi": ""}}
        elif coming:
            title = self.state[f"agenda/{coming}"]["title"]
            cue = {"op": "agenda.advance", "arg": {"from": current}, "if": seen,
                   "label": {"vi": f"Sang nội dung: {title['vi']}", "en": f"Advance to: {title['en']}" if "en" in title else f"Advance to: {title['vi']}"},
                   "script": {"vi": f"Kính thưa các đồng chí, tiếp theo chương trình, xin trân trọng chuyển sang nội dung: {title['vi']}.",
                              "en": "Ladies and gentlemen, we now come to the next item of the programme."}}
        else:
            cue = {"op": "conference.end", "arg": {}, "if": {}, "label": {"vi": "Kết thúc hội nghị", "en": "End the conference"}, "script": {"vi": ""}}
        self.state["cue"] = {**cue, "warnings": warnings}

    def _enter(self, item):
        now, agenda = self.now(), self.state["agenda"]
        if agenda["current"]:
            self._item(agenda["current"]).update(state="done", actualEnd=now)
        agenda.update(current=item, startedAt=now)
        self.state.pop("timer/speaking", None)
        if item is None:
            return self.state.pop("timer/item", None)
        entry = self._item(item)
        entry.update(state="current", actualStart=now)
        entry.pop("actualEnd", None)
        self.state["timer/item"] = {"startedAt": now, "endsAt": now + (entry["plannedMinutes"] + entry["extendedMinutes"]) * MINUTE}
        kind = {"anthem": "anthem", "silence": "silence", "break": "break", "video": "video"}.get(entry["kind"], "item")
        for screen in ("stage/main", "stage/overlay"):
            if self.state[screen]["mode"] == "follow":
                self.state[screen]["scene"] = {"kind": "speaker" if kind == "item" and screen.endswith("overlay") else kind, "item": item}

    def do_conference_open(self, by):
        if self.state["conference"]["state"] != "preparing":
            raise Refused("conflict", "conference.already-open")
        self.state["conference"].update(state="live", since=self.now())

    def do_conference_pause(self, by, reason):
        self.state["conference"].update(state="paused", pauseReason=reason)
        for name in ("item", "speaking"):
            timer = self.state.get(f"timer/{name}")
            if timer:
                timer["pausedLeft"] = timer["endsAt"] - self.now()

    def do_conference_resume(self, by):
        self.state["conference"].update(state="live")
        for name in ("item", "speaking"):
            timer = self.state.get(f"timer/{name}")
            if timer and "pausedLeft" in timer:
                timer["endsAt"] = self.now() + timer.pop("pausedLeft")

    def do_conference_end(self, by, confirm=False):
        left = sum(1 for item in self.state["agenda"]["order"] if self.state[f"agenda/{item}"]["state"] in ("planned", "current"))
        if left and not confirm:
            raise Refused("conflict", "agenda.unfinished", count=left)
        self._enter(None)
        self.state["conference"].update(state="ended")

    def do_conference_seal(self, by):
        self.state["conference"].update(state="sealed")

    def do_agenda_advance(self, by, confirm=False, **arg):
        agenda = self.state["agenda"]
        if arg.get("from") != agenda["current"]:
            raise Refused("conflict", "agenda.moved-on", now=agenda["current"])
        self._enter(self._next())

    def do_agenda_jump(self, by, to, confirm=False):
        self._item(to)
        if to == self.state["agenda"]["current"]:
            raise Refused("conflict", "agenda.same-item")
        self._enter(to)

    def do_agenda_skip(self, by, item):
        if self._item(item)["state"] != "planned":
            raise Refused("conflict", "agenda.not-planned", item=item, state=self._item(item)["state"])
        self._item(item)["state"] = "skipped"

    def do_agenda_insert(self, by, after, item):
        name, order = f"x{self.seq}", self.state["agenda"]["order"]
        order.insert(0 if after is None else order.index(after) + 1, name)
        minutes = item.pop("minutes")
        self.state[f"agenda/{name}"] = {"plannedMinutes": minutes, "extendedMinutes": 0, "state": "planned", "quiet": False, **item}
        return {"created": name}

    def do_agenda_edit(self, by, item, set):
        if "minutes" in set:
            set["plannedMinutes"] = set.pop("minutes")
        self._item(item).update(set)

    def do_agenda_move(self, by, item, after):
        order = self.state["agenda"]["order"]
        order.remove(item)
        order.insert(0 if after is None else order.index(after) + 1, item)

    def do_agenda_extend(self, by, minutes):
        current = self.state["agenda"]["current"] or self._refuse("conflict", "agenda.no-current")
        self._item(current)["extendedMinutes"] += minutes
        self.state["timer/item"]["endsAt"] += minutes * MINUTE

    def do_undo(self, by, seq):
        if self.state["steps"]["list"][-1:] and self.state["steps"]["list"][-1]["seq"] != seq:
            last = self.state["steps"]["list"][-1]
            raise Refused("conflict", "steps.later", op=last["op"], seq=last["seq"], by=last["by"])
        steps = [step for step in self.state["steps"]["list"] if step["seq"] != seq]
        notices = {key: value for key, value in self.state.items() if key.startswith("notice/")}
        self.state = {**self.undo[seq], **notices, "steps": {"list": steps}}

    def do_timer_start(self, by, seconds):
        self.state["timer/speaking"] = {"startedAt": self.now(), "endsAt": self.now() + seconds * 1000}

    def do_timer_pause(self, by):
        timer = self.state.get("timer/speaking") or self._refuse("conflict", "timer.none")
        timer["pausedLeft"] = timer["endsAt"] - self.now()

    def do_timer_resume(self, by):
        timer = self.state["timer/speaking"]
        timer["endsAt"] = self.now() + timer.pop("pausedLeft")

    def do_timer_extend(self, by, seconds):
        self.state["timer/speaking"]["endsAt"] += seconds * 1000

    def do_stage_show(self, by, screen, scene):
        self.state[f"stage/{screen}"].update(scene=scene, mode="pinned")

    def do_stage_follow(self, by, screen):
        self.state[f"stage/{screen}"].update(mode="follow")

    def do_stage_hold(self, by, screen):
        stage = self.state[f"stage/{screen}"]
        stage.update(beneath={"scene": stage["scene"], "mode": stage["mode"]}, scene={"kind": "emblem"}, mode="held")

    def do_stage_release(self, by, screen):
        stage = self.state[f"stage/{screen}"]
        if stage["mode"] != "held":
            raise Refused("conflict", "stage.not-held")
        stage.update(**stage.pop("beneath"))

    def do_stage_message(self, by, screen, text):
        self.state[f"stage/{screen}"]["message"] = text

    def do_stage_clear(self, by, screen):
        if self.state[f"stage/{screen}"].pop("message", None) is None:
            raise Refused("conflict", "stage.no-message")

    def do_screen_identify(self, by, screen):
        self.state[f"screen/{screen}"]["identified"] += 1

    def do_screen_reload(self, by, screen):
        self.state[f"screen/{screen}"]["reloads"] += 1

    def do_screen_assign(self, by, screen, shows):
        self.state[f"screen/{screen}"]["shows"] = shows

    def do_notice_send(self, by, to, text):
        name = f"n{self.seq}"
        notice = {"to": to, "text": text, "by": by, "at": self.now()}
        self.state[f"notice/{name}"] = {**notice, "readBy": []}
        people = [("mc", "mc-1"), ("mc", "mc-2"), ("mc", "mc-3")] if to == "podium" else [("venue", to[6:])] if to.startswith("venue/") else []
        for who in people:
            self.mine.setdefault(who, {})[f"notice/{name}"] = {**notice, "read": False}
        return {"created": name}

    def do_notice_read(self, by, notice):
        own = self.mine.get((by["role"], by["person"]), {}).get(f"notice/{notice}") or self._refuse("forbidden", "notice.not-yours")
        own["read"] = True
        self.state[f"notice/{notice}"]["readBy"].append({**by, "at": self.now()})

    def do_desk_take(self, by):
        self.state["desk"] = {"holder": by["person"], "since": self.now()}

    def do_desk_hand(self, by, to):
        self.state["desk"] = {"holder": to, "since": self.now()}

    def do_desk_open(self, by):
        self.state["desk"] = {"holder": None}

    def do_access_revoke(self, by, role, person):
        self.state[f"participant/{role}/{person}"]["generation"] += 1
