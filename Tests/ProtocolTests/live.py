"""Holds frames against the published schemas: those of a live conference, and the examples.

`check_frame(direction, frame)` is what tests of the whole conference call for every frame that crosses the wire.
"""

import functools
import json
from pathlib import Path

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match
from referencing import Registry, Resource

HOME = Path(__file__).resolve().parents[2]
PROTOCOL = HOME / "public" / "protocol"
SCHEMAS = PROTOCOL / "schemas"

# Schemas carry no address, because every hall serves its own; this one stands for wherever they were fetched from (RFC 6761, 6.4).
BASE = "https://hall.invalid/protocol/schemas/"

SENT, RECEIVED = "sent", "received"

# Which schema a frame is held against, by who says it and by its `t`.
FRAMES = {
    SENT: {"hello": "hello", "cmd": "cmd", "pong": "pong", "time": "time-request", "resync": "resync"},
    RECEIVED: {
        "welcome": "welcome", "state": "state", "res": "res", "presence": "presence", "ping": "ping", "time": "time-reply",
        "goaway": "goaway",
    },
}

STAFF = {"mc", "operator", "chair"}


class ProtocolBreach(AssertionError):
    """A frame that is not as it is published; says where and why."""


def audience(role: str) -> str:
    """The shared view of a role: `staff` or `public`."""
    return "staff" if role in STAFF else "public"


@functools.cache
def documents() -> dict[str, dict]:
    """Every published schema by its path below schemas/, without `.json`."""
    paths = sorted(SCHEMAS.rglob("*.json"))
    return {path.relative_to(SCHEMAS).with_suffix("").as_posix(): json.loads(path.read_text()) for path in paths}


@functools.cache
def operations() -> dict[str, str]:
    """Every published op, with the name of the schema in which it is defined."""
    features = [branch["$ref"].removesuffix(".json") for branch in documents()["commands"]["oneOf"]]
    return {op: feature for feature in features for op in documents()[feature]["$defs"]}


def operation(op: str) -> dict:
    """The schema of one op."""
    return documents()[operations()[op]]["$defs"][op]


@functools.cache
def registry() -> Registry:
    return Registry().with_resources((BASE + name + ".json", Resource.from_contents(schema)) for name, schema in documents().items())


@functools.cache
def validator(name: str, definition: str = "") -> Draft202012Validator:
    """For the schema of that name, or for one of its `$defs`."""
    pointer = f"#/$defs/{definition}" if definition else ""
    return Draft202012Validator({"$ref": f"{BASE}{name}.json{pointer}"}, registry=registry())


def complaint(value, name: str, definition: str = "") -> str | None:
    """What is wrong with a value, in one line; None when it is as published."""
    error = best_match(validator(name, definition).iter_errors(value))
    if error is None:
        return None
    return f"{name}{'#' + definition if definition else ''} at {error.json_path}: {error.message[:600]}"


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
    if name == "state" and isinstance(frame.get("set"), dict):
        values = "mine" if frame.get("v") == "mine" else view
        check_values(frame["set"], values)
        # Found good key by key, they need not be held against all of state.json again; that took most of a live test's time.
        rest = frame | {"set": {}} if values else frame
    check(rest, name)
    if name == "state" and 0 < frame["prev"] >= frame["seq"]:
        raise ProtocolBreach(f"state goes from {frame['prev']} to {frame['seq']}, which is not onward")


def check_values(values: dict, view: str | None) -> None:
    """Every value of a state alone, so that a breach names its key; nothing where the view is not known."""
    for key, value in values.items() if view else ():
        wrong = complaint({key: value}, "views", view)
        if wrong:
            raise ProtocolBreach(f"{key} of {view}: {wrong}")
