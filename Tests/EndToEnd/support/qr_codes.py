"""QR codes as the server draws those of a receipt: by the same library, for texts that no day of a test comes to; and what a scanner reads."""

import ctypes
import itertools
import subprocess

LOW = 0  # error correction L
BYTES = 2  # what is not held more densely
QUIET = 4


class Symbol(ctypes.Structure):
    _fields_ = [("version", ctypes.c_int), ("width", ctypes.c_int), ("data", ctypes.POINTER(ctypes.c_ubyte))]


def part(text: str) -> dict:
    """As it stands among the `parts` of an answer."""
    library = ctypes.CDLL("libqrencode.so.4")
    library.QRcode_encodeString.restype = ctypes.POINTER(Symbol)
    symbol = library.QRcode_encodeString(text.encode(), 0, LOW, BYTES, 1).contents
    width, path = symbol.width, ""
    for row in range(width):
        at = 0
        for is_dark, run in itertools.groupby(symbol.data[row * width + column] & 1 for column in range(width)):
            length = len(list(run))
            if is_dark:
                path += f"M{at + QUIET} {row + QUIET}h{length}v1h-{length}z"
            at += length
    return {"text": text, "side": width + 2 * QUIET, "path": path}


def read(picture) -> list[str]:
    """The texts of the codes in a picture; none of ours has a space."""
    done = subprocess.run(["zbarimg", "--quiet", "--raw", str(picture)], capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.split()
