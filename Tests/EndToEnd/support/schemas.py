"""Holds every frame that crosses the wire in a test against the published schemas.

Clients call `hold_sent` and `hold_received` for every frame, `ServerProcess` calls `hold_reply` for every answer over HTTP. What is sent otherwise
than published fails at the call, unless it says `malformed=True`; what is received otherwise is noted in `breaches`, and fails the test at its end.
"""

import functools
import json
import re
from pathlib import Path

from jsonschema_rs import Draft202012Validator, Registry

PROTOCOL = Path(__file__).resolve().parents[3] / "public" / "protocol"

# Schemas carry no address, because every hall serves its own; this one stands for wherever they were fetched from (RFC 6761, 6.4).
BASE = "https://hall.invalid/protocol/"

SENT, RECEIVED = "sent", "received"

# Which schema a frame is held against, by who sends it and by its `t`.
FRAMES = {
    SENT: {"hello": "hello", "cmd": "cmd", "pong": "pong", "time": "time-request", "resync": "resync", "shows": "shows"},
    RECEIVED: {
        "welcome": "welcome", "state": "state", "res": "res", "presence": "presence", "ping": "ping", "time": "time-reply",
        "goaway": "goaway",
    },
}

STAFF = {"mc", "operator", "chair"}
VIEWS = ("public", "staff", "mine")

REMEMBERED = 4_096
"""Messages and values that were found good and need not be held against a schema again: all of an audience get the same bytes."""

breaches: list[str] = []
"""What was received otherwise than published since the test began."""


class ProtocolBreach(AssertionError):
    """A frame that is not as it is published; says where and why."""


def audience(role: str) -> str:
    """The shared view of a role: `staff` or `public`."""
    return "staff" if role in STAFF else "public"


# The documents

def read(pattern: str) -> dict[str, dict]:
    """The schemas of these files, by their paths without `.json`: `schemas/cmd`, `Agenda/commands`."""
    paths = sorted(path for path in PROTOCOL.glob(pattern) if "examples" not in path.parts)
    return {path.relative_to(PROTOCOL).with_suffix("").as_posix(): json.loads(path.read_text("utf-8")) for path in paths}


@functools.cache
def documents() -> dict[str, dict]:
    """Every published schema. That of what all features bring lies nowhere: the server makes it of their folders, and here it is made once more."""
    folders = read("[A-Z]*/*.json")
    return folders | read("schemas/*.json") | {"schemas/features": of_all_features(folders)}


def of_all_features(folders: dict[str, dict]) -> dict:
    def gathered(joined: str, part: str, definition: str = "") -> dict:
        having = [name for name, schema in folders.items() if name.endswith(f"/{part}") and (not definition or definition in schema["$defs"])]
        return {joined: [{"$ref": f"../{name}.json" + (f"#/$defs/{definition}" if definition else "")} for name in having]}

    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What each feature brings; whatever needs all of them refers to it",
        "$defs": {
            "commands": gathered("oneOf", "commands"),
            **{view: gathered("allOf", "views", view) for view in VIEWS},
            "lists": gathered("anyOf", "lists"),
            "reasons": gathered("anyOf", "reasons"),
            "sceneKinds": gathered("anyOf", "scenes", "kinds"),
            "scenesShown": gathered("allOf", "scenes", "shown"),
            "scenesAsked": gathered("allOf", "scenes", "asked"),
        },
    }


def features(part: str) -> list[str]:
    """The features that have that part (`commands`, `views`, `lists`, `reasons`), by their folders."""
    return sorted(name.removesuffix(f"/{part}") for name in documents() if name.endswith(f"/{part}") and not name.startswith("schemas/"))


@functools.cache
def operations() -> dict[str, str]:
    """Every published op, with the name of the schema in which it is defined."""
    schemas = [f"{feature}/commands" for feature in features("commands")]
    return {branch["$ref"].removeprefix("#/$defs/"): name for name in schemas for branch in documents()[name]["oneOf"]}


def operation(op: str) -> dict:
    """The schema of one op."""
    return documents()[operations()[op]]["$defs"][op]


@functools.cache
def values(view: str) -> list[tuple[re.Pattern, str, str]]:
    """The keys of a view: their pattern, and the schema and definition of what they hold."""
    found = []
    for feature in features("views"):
        keys = documents()[f"{feature}/views"]["$defs"].get(view, {}).get("patternProperties", {})
        found += [(re.compile(pattern), f"{feature}/views", value["$ref"].removeprefix("#/$defs/")) for pattern, value in keys.items()]
    return found


@functools.lru_cache(maxsize=REMEMBERED)
def definitions(key: str, view: str) -> list[tuple[str, str]]:
    """The schema and definition of what a key of that view holds; more than one would be two features' key."""
    return [(name, definition) for pattern, name, definition in values(view) if pattern.search(key)]


@functools.cache
def lists() -> dict[str, str]:
    """The rows of every list, as `public.agenda`, with the schema in which they are defined."""
    return {name: f"{feature}/lists" for feature in features("lists") for name in documents()[f"{feature}/lists"]["$defs"]}


def fields_of(kind: str) -> set[str]:
    """The fields of views and lists that hold this of `schemas/common.json`, as `instant`."""
    return set().union(*(_fields_of(kind, documents()[f"{feature}/{part}"]) for part in ("views", "lists") for feature in features(part)))


def _fields_of(kind: str, node) -> set[str]:
    if isinstance(node, list):
        return set().union(*(_fields_of(kind, child) for child in node))
    if not isinstance(node, dict):
        return set()
    properties = node.get("properties", {})
    own = {name for name, field in properties.items() if isinstance(field, dict) and field.get("$ref", "").endswith(f"common.json#/$defs/{kind}")}
    return own.union(*(_fields_of(kind, child) for child in node.values()))


# Holding something against them

@functools.cache
def registry() -> Registry:
    return Registry([(f"{BASE}{name}.json", schema) for name, schema in documents().items()])


@functools.cache
def validator(name: str, definition: str = "") -> Draft202012Validator:
    """For the schema of that name (`cmd` for `schemas/cmd`), or for one of its `$defs`; compiled once a process."""
    path = name if "/" in name else f"schemas/{name}"
    pointer = f"#/$defs/{definition}" if definition else ""
    return Draft202012Validator({"$ref": f"{BASE}{path}.json{pointer}"}, registry=registry())


def complaint(value, name: str, definition: str = "") -> str | None:
    """What is wrong with a value, in one line; None when it is as published."""
    against = validator(name, definition)
    if against.is_valid(value):
        return None
    error = max(against.iter_errors(value), key=lambda error: len(error.instance_path))
    return f"{name}{'#' + definition if definition else ''} at {'.'.join(map(str, error.instance_path)) or 'its top'}: {error.message[:600]}"


def check(value, name: str, definition: str = "") -> None:
    wrong = complaint(value, name, definition)
    if wrong:
        raise ProtocolBreach(wrong)


def check_frame(direction: str, frame: dict, view: str | None = None) -> None:
    """Raises `ProtocolBreach` unless a frame is as published.

    `direction`: `SENT` by a client or `RECEIVED` by it. `view`: `public` or `staff`, the shared view of the session's role (see `audience`);
    without it a shared state may be of either, with it nothing of the staff's may stand in a public one.
    """
    kind = frame.get("t") if isinstance(frame, dict) else None
    name = FRAMES[direction].get(kind) if isinstance(kind, str) else None
    if name is None:
        raise ProtocolBreach(f"no frame {kind!r} is published as {direction}")
    # Op by op and key by key first: the one schema that fits says more than all of which none does.
    if name == "cmd" and isinstance(frame.get("op"), str) and frame["op"] in operations():
        check(frame, operations()[frame["op"]], frame["op"])
    if name == "presence" and view:
        check(frame.get("set"), "presence", view)
    rest = frame
    if name == "state" and isinstance(frame.get("set"), dict) and (of := "mine" if frame.get("v") == "mine" else view):
        check_values(frame["set"], of)
        # Found good key by key, they need not be held against all of state.json again.
        rest = frame | {"set": {}}
    check(rest, name)
    if name == "state" and 0 < frame["prev"] >= frame["seq"]:
        raise ProtocolBreach(f"state goes from {frame['prev']} to {frame['seq']}, which is not onward")


def check_values(keys: dict, view: str) -> None:
    """Every value of a state by itself, so that a breach names its key."""
    for key, value in keys.items():
        if not (found := definitions(key, view)):
            raise ProtocolBreach(f"no key {key} is published in {view}")
        for name, definition in found:
            if wrong := complaint(value, name, definition):
                raise ProtocolBreach(f"{key} of {view}: {wrong}")


# What clients and servers of tests say and hear

def hold_sent(frame: dict, malformed: bool = False) -> None:
    """`malformed`: this is sent on purpose as no client would; a schema that allows it all the same is too wide."""
    if not malformed:
        return check_frame(SENT, frame)
    try:
        check_frame(SENT, frame)
    except ProtocolBreach:
        return None
    raise ProtocolBreach(f"this was to be malformed, and the schemas allow it: {frame}")


def hold_received(message: str, view: str | None) -> None:
    breach = _breach(message, view)
    if breach:
        breaches.append(breach)


@functools.lru_cache(maxsize=REMEMBERED)
def _breach(message: str, view: str | None) -> str | None:
    try:
        check_frame(RECEIVED, json.loads(message), view)
    except ProtocolBreach as breach:
        return f"{breach} in {message[:300]}"
    return None


def hold_reply(name: str, status: int, body: dict, token: str | None) -> None:
    """An answer of `/api/v1/<conference>/<name>`."""
    view = audience((token or "").partition(".")[0])
    try:
        if status != 200 or name == "commands":
            check(body, "res", "http")
        elif name == "state":
            check(body | {"set": {}}, "http-state")
            check_values(body["set"], view)
        elif name.startswith("drawings/"):
            check(body, "http-drawing")
        elif name.startswith("receipts/"):
            check(body, "http-receipt-qr" if name.endswith("/qr") else "http-receipt")
        elif name.startswith("papers/"):
            check(body, "http-papers")
        elif name.startswith("replay/"):
            check(body | {"set": {}}, "http-replay")
            check_values(body["set"], "public")
        elif name in ("code-qr", "signing"):
            check(body, f"http-{name}")
        else:
            rows = f"{view}.{name.removeprefix('lists/')}"
            check(body | {"rows": []}, "http-list")
            check(body["rows"], lists()[rows], rows)
    except ProtocolBreach as breach:
        breaches.append(f"{name}: {breach}")
