"""Pictures for tests, made and never kept: PNG of whatever colours, and the least contrast that letters have on one that a browser has drawn."""

import base64
import struct
import zlib
from collections.abc import Callable

Colour = tuple[int, int, int]


def png(width: int, height: int, colour: Callable[[int, int], Colour]) -> bytes:
    """`colour(x, y)` of each pixel (PNG, third edition: one IDAT, no filter)."""
    rows = b"".join(b"\0" + bytes(channel for x in range(width) for channel in colour(x, y)) for y in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def harshest(width: int = 320, height: int = 180, side: int = 10) -> bytes:
    """Squares of black and white and of every pure colour: nothing makes letters harder to read."""
    colours = [(0, 0, 0), (255, 255, 255), (255, 0, 0), (255, 255, 255), (0, 255, 0), (0, 0, 0), (0, 0, 255), (255, 255, 0)]
    return png(width, height, lambda x, y: colours[(x // side + 3 * (y // side)) % len(colours)])


def sunrise(width: int = 1280, height: int = 720) -> bytes:
    """Something like what a province would take: rays over a gradient."""
    def colour(x: int, y: int) -> Colour:
        across, up = x - width / 2, height * 1.1 - y
        ray = int(12 * (1 + (across / (abs(up) + 1)))) % 2
        light = max(0, min(255, int(255 * y / height)))
        return (min(255, 150 + light // 3 + 20 * ray), light // 2 + 30 * ray, 30)
    return png(width, height, colour)


def roundel(side: int = 256) -> bytes:
    """An emblem that is no other's: a blue ring around a white field, on white corners."""
    def colour(x: int, y: int) -> Colour:
        reach = ((x - side / 2) ** 2 + (y - side / 2) ** 2) ** 0.5 / (side / 2)
        return (255, 255, 255) if reach > 1 else (20, 60, 160) if reach > 0.8 else (250, 250, 235)
    return png(side, side, colour)


async def contrasts(page) -> list[dict]:
    """Of every text on the page `{text, colour, contrast}`: the least that it has to what lies under its letters, as the browser has drawn it."""
    letters = await page.evaluate("() => wall.letters()")
    await page.evaluate("() => wall.hideLetters(true)")
    picture = base64.b64encode(await page.screenshot()).decode()
    await page.evaluate("() => wall.hideLetters(false)")
    return await page.evaluate("([picture, letters]) => wall.contrasts(picture, letters)", [picture, letters])
