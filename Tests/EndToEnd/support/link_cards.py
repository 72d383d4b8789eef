"""The printed sheet as a phone and a pair of scissors meet it: its cards, their links, and what a camera reads from their codes."""

import html
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

PIXELS = 4
"""A module's side in the picture that is decoded; zbar wants three at least."""
DECODE_SECONDS = 20


@dataclass(frozen=True)
class Card:
    url: str
    text: str
    side: int
    """Modules, quiet zone included."""
    bars: list[tuple[int, int, int]]
    """Dark runs: column, row, length."""

    def decoded(self, scratch: Path) -> str:
        """What a reader of codes makes of the picture alone."""
        picture = scratch / "card.pgm"
        picture.write_bytes(self._pgm())
        done = subprocess.run(["zbarimg", "--quiet", "--raw", str(picture)], capture_output=True, timeout=DECODE_SECONDS)
        return done.stdout.decode().rstrip("\n")

    def _pgm(self) -> bytes:
        rows = [bytearray(b"\xff" * self.side * PIXELS) for _ in range(self.side)]
        for column, row, length in self.bars:
            rows[row][column * PIXELS : (column + length) * PIXELS] = bytes(length * PIXELS)
        size = self.side * PIXELS
        return f"P5 {size} {size} 255\n".encode() + b"".join(bytes(row) * PIXELS for row in rows)


def cards(page: str) -> list[Card]:
    return [card(text) for text in re.findall(r'<article class="card">(.*?)</article>', page, re.DOTALL)]


def card(text: str) -> Card:
    (url,) = re.findall(r'<a href="([^"]*)"', text)
    (side,) = re.findall(r'<svg viewBox="0 0 (\d+) \1"', text)
    (path,) = re.findall(r'<path d="([^"]*)"', text)
    bars = [(int(x), int(y), int(length)) for x, y, length in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", path)]
    assert path == "".join(f"M{x} {y}h{length}v1h-{length}z" for x, y, length in bars), "the path is made of nothing but bars"
    return Card(html.unescape(url), html.unescape(re.sub(r"<[^>]*>", " ", text)), int(side), bars)
