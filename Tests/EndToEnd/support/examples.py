"""The examples that are published beside the schemas."""

import json

from support.schemas import PROTOCOL, features

EXAMPLES = PROTOCOL / "examples"


def frames(name: str) -> list[dict]:
    """The examples of a frame; of a command, those of every feature."""
    if name == "cmd":
        return commands()
    content = json.loads((EXAMPLES / f"{name}.json").read_text("utf-8"))
    return content if isinstance(content, list) else [content]


def commands() -> list[dict]:
    """One of every op."""
    return [frame for feature in features("commands") for frame in of_feature(feature, "commands")]


def views() -> dict[str, dict]:
    """Every example value, by view and key."""
    return _by_audience("views")


def lists() -> dict[str, dict]:
    """Every example list, by audience and name."""
    return _by_audience("lists")


def _by_audience(part: str) -> dict[str, dict]:
    merged: dict[str, dict] = {}
    for feature in features(part):
        for audience, entries in of_feature(feature, part).items():
            already = merged.setdefault(audience, {})
            assert not entries.keys() & already.keys(), f"{entries.keys() & already.keys()} of {feature} are another feature's too"
            already |= entries
    return merged


def of_feature(feature: str, part: str):
    return json.loads((PROTOCOL / feature / "examples" / f"{part}.json").read_text("utf-8"))
