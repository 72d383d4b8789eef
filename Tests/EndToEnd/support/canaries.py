"""What is not for everybody, each under a name of its own: planted in the programme, and said in the course of the day.

A feature has its own in `<Feature>/canaries.py`: `planted(folder)` puts some into the files, and the lists named like a moment below hold
who says what, and who hears the canaries in it besides the staff.
"""

from importlib import import_module
from pathlib import Path
from types import ModuleType

from support.programmes import LAO_CAI

NOBODY = None
"""Not even the staff."""

BEFORE_THE_AWARDS, DURING_THE_AWARDS, DURING_THE_SIGNING = "BEFORE_THE_AWARDS", "DURING_THE_AWARDS", "DURING_THE_SIGNING"


def planted(agenda: Path) -> dict[str, tuple[str, ...]]:
    """Canaries in every field of the files that the public may not see → who hears them besides the staff."""
    found = {}
    for module in _of_features():
        if hasattr(module, "planted"):
            found |= module.planted(agenda / LAO_CAI)
    return found


def said(moment: str) -> list[tuple]:
    """Who, op, argument, and who hears the canaries in it besides the staff."""
    return [saying for module in _of_features() for saying in getattr(module, moment, [])]


def _of_features() -> list[ModuleType]:
    return [import_module(f"support.{file.parent.name}.canaries") for file in sorted(Path(__file__).parent.glob("*/canaries.py"))]
