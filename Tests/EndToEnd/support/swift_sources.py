"""The closed lists of the wire as the Swift sources have them."""

import functools
import re

from support.server import ROOT


def source(path: str) -> str:
    return (ROOT / "Sources" / path).read_text()


def raw_values(path: str) -> list[str]:
    """The raw values of the one `enum …: String` of a file; a case without one is its own name."""
    values = []
    for line in re.findall(r"^ *case (.+)$", source(path), re.MULTILINE):
        for name, value in re.findall(r'`?(\w+)`?(?: = "([^"]+)")?', line):
            values.append(value or name)
    return values


def ops() -> list[str]:
    """Of every feature, as its `enum Op` names them."""
    found = []
    for path in sorted((ROOT / "Sources/Conference").rglob("*Ops.swift")):
        for body in re.findall(r"enum Op: String, FeatureOp \{(.+?)\bvar spec\b", path.read_text(), re.DOTALL):
            found += [value or name for name, value in re.findall(r'^ *case `?(\w+)`?(?: = "([^"]+)")?', body, re.MULTILINE)]
    return found


def scenes() -> dict[str, list[str]]:
    """By feature, the kinds of scenes that it names."""
    found = {}
    for path in sorted((ROOT / "Sources/Conference").rglob("*.swift")):
        for body in re.findall(r"^extension Stage\.Scene\.Kind \{\n(.+?)^\}", path.read_text(), re.DOTALL | re.MULTILINE):
            found.setdefault(path.parent.name, []).extend(re.findall(r'static let `?\w+`? = Self\("([^"]+)"\)', body))
    return found


def error_codes() -> list[str]:
    return raw_values("Wire/ErrorCode.swift")


def reasons() -> list[str]:
    return raw_values("Conference/Vocabulary/Reason.swift")


@functools.cache
def literals() -> set[str]:
    """Every string of the sources that stands in one piece."""
    return {text for path in (ROOT / "Sources").rglob("*.swift") for text in re.findall(r'"([^"\\\n]+)"', path.read_text())}


def says(reason: str) -> bool:
    """Whether any source has this reason, of whichever target."""
    return reason in literals()


def field_reasons() -> list[str]:
    body = re.search(r"enum Reason[^{]*\{(.+?)\n    \}", source("Conference/Ops/BadField.swift"), re.DOTALL).group(1)
    return [value or name for name, value in re.findall(r'case (\w+)(?: = "([^"]+)")?', body)]


def close_codes() -> dict[int, str]:
    """Code → its name."""
    found = re.findall(r"static let (\w+) = CloseCode\((\d+)\)", source("Wire/CloseCode.swift"))
    return {int(code): name for name, code in found}
