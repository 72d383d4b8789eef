"""The Prometheus text format (version 0.0.4), read as strictly as a monitor does."""

import re

NAME = r"[a-zA-Z_:][a-zA-Z0-9_:]*"
LABEL = r'[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\["\\n])*"'
SAMPLE = re.compile(rf"({NAME})(?:\{{({LABEL}(?:,{LABEL})*)\}})? (-?(?:\d+(?:\.\d+)?(?:e-?\d+)?|\+Inf))")
HEAD = re.compile(rf"# (HELP|TYPE) ({NAME}) (.+)")
KINDS = {"gauge": ("",), "counter": ("",), "histogram": ("_bucket", "_sum", "_count")}


def samples(text: str) -> dict[str, float]:
    """Every sample by its name with its labels as written. Raises where a monitor would refuse the page."""
    assert text.endswith("\n")
    kind, family, found = "", "", {}
    families: set[str] = set()
    for line in text.splitlines():
        if head := HEAD.fullmatch(line):
            what, name, rest = head.groups()
            if what == "HELP":
                assert name not in families, f"{name} stands in two places"
                families.add(name)
                family = name
            else:
                assert name == family and rest in KINDS, line
                kind = rest
            continue
        sample = SAMPLE.fullmatch(line)
        assert sample, f"no monitor reads {line!r}"
        name, labels, value = sample.groups()
        assert name in {family + suffix for suffix in KINDS[kind]}, f"{line!r} under {family}"
        key = f"{name}{{{labels}}}" if labels else name
        assert key not in found, f"{key} twice"
        found[key] = float(value)
    return found
