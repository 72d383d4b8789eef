"""Section 6 of the table: what is UTF-8 and what is not (RFC 3629), whole, in fragments and cut in the middle of a character.

A text that is UTF-8 and no frame of this protocol is closed with 4500, one that is none with 1007: so the server shows which it took it for."""

from support.conformance.case import Case, answered, ends
from support.raw_frames import CONTINUATION, ask, fragments, frame, text

WORD = "κόσμε".encode()
NONE, OTHER = ends(1007), ends(4500)

VALID = {
    "6.1.1": b" ", "6.5.1": WORD, "6.7.1": b"\x00", "6.7.2": b"\xc2\x80", "6.7.3": b"\xe0\xa0\x80", "6.7.4": b"\xf0\x90\x80\x80",
    "6.9.1": b"\x7f", "6.9.2": b"\xdf\xbf", "6.9.3": b"\xef\xbf\xbf", "6.9.4": b"\xf4\x8f\xbf\xbf", "6.11.1": b"\xed\x9f\xbf",
    "6.11.2": b"\xee\x80\x80", "6.11.3": b"\xef\xbf\xbd", "6.11.4": b"\xf4\x8f\xbf\xbf", "6.22.1": b"\xef\xbf\xbe", "6.22.2": b"\xef\xbf\xbf",
    **{f"6.22.{n}": chr(plane << 16 | 0xFFFE | last).encode() for n, (plane, last) in enumerate(
        ((plane, last) for plane in range(1, 17) for last in (0, 1)), start=3)},
    "6.23.1": b"\xef\xbf\xb9", "6.23.2": b"\xef\xbf\xba", "6.23.3": b"\xef\xbf\xbb", "6.23.4": b"\xef\xbf\xbc", "6.23.5": b"\xef\xbf\xbd",
    "6.23.6": b"\xef\xbf\xbe", "6.23.7": b"\xef\xbf\xbf",
}
"""Sequences that have to be taken, noncharacters among them."""

INVALID = {
    "6.3.1": WORD + b"\xed\xa0\x80edited", "6.8.1": b"\xf8\x88\x80\x80\x80", "6.8.2": b"\xfc\x84\x80\x80\x80\x80", "6.10.1": b"\xf7\xbf\xbf\xbf",
    "6.10.2": b"\xfb\xbf\xbf\xbf\xbf", "6.10.3": b"\xfd\xbf\xbf\xbf\xbf\xbf", "6.11.5": b"\xf4\x90\x80\x80", "6.12.1": b"\x80", "6.12.2": b"\xbf",
    "6.12.3": b"\x80\xbf", "6.12.4": b"\x80\xbf\x80", "6.12.5": b"\x80\xbf\x80\xbf", "6.12.6": b"\x80\xbf\x80\xbf\x80",
    "6.12.7": b"\x80\xbf\x80\xbf\x80\xbf", "6.12.8": bytes(range(0x80, 0xC0)), "6.13.1": b" ".join(bytes([b]) for b in range(0xC0, 0xE0)) + b" ",
    "6.13.2": b" ".join(bytes([b]) for b in range(0xE0, 0xF0)) + b" ", "6.13.3": b" ".join(bytes([b]) for b in range(0xF0, 0xF8)) + b" ",
    "6.13.4": b"\xf8 \xf9 \xfa \xfb ", "6.13.5": b"\xfc \xfd ", "6.14.1": b"\xc0", "6.14.2": b"\xe0\x80", "6.14.3": b"\xf0\x80\x80",
    "6.14.4": b"\xf8\x80\x80\x80", "6.14.5": b"\xfc\x80\x80\x80\x80", "6.14.6": b"\xdf", "6.14.7": b"\xef\xbf", "6.14.8": b"\xf7\xbf\xbf",
    "6.14.9": b"\xfb\xbf\xbf\xbf", "6.14.10": b"\xfd\xbf\xbf\xbf\xbf", "6.15.1": b"\xc0\xe0\x80\xf0\x80\x80\xf8\x80\x80\x80\xfc\x80\x80\x80\x80",
    "6.16.1": b"\xfe", "6.16.2": b"\xff", "6.16.3": b"\xfe\xfe\xff\xff", "6.17.1": b"\xc0\xaf", "6.17.2": b"\xe0\x80\xaf",
    "6.17.3": b"\xf0\x80\x80\xaf", "6.17.4": b"\xf8\x80\x80\x80\xaf", "6.17.5": b"\xfc\x80\x80\x80\x80\xaf", "6.18.1": b"\xc1\xbf",
    "6.18.2": b"\xe0\x9f\xbf", "6.18.3": b"\xf0\x8f\xbf\xbf", "6.18.4": b"\xf8\x87\xbf\xbf\xbf", "6.18.5": b"\xfc\x83\xbf\xbf\xbf\xbf",
    "6.19.1": b"\xc0\x80", "6.19.2": b"\xe0\x80\x80", "6.19.3": b"\xf0\x80\x80\x80", "6.19.4": b"\xf8\x80\x80\x80\x80",
    "6.19.5": b"\xfc\x80\x80\x80\x80\x80", "6.20.1": b"\xed\xa0\x80", "6.20.2": b"\xed\xad\xbf", "6.20.3": b"\xed\xae\x80",
    "6.20.4": b"\xed\xaf\xbf", "6.20.5": b"\xed\xb0\x80", "6.20.6": b"\xed\xbe\x80", "6.20.7": b"\xed\xbf\xbf", "6.21.1": b"\xed\xa0\x80\xed\xb0\x80",
    "6.21.2": b"\xed\xa0\x80\xed\xbf\xbf", "6.21.3": b"\xed\xad\xbf\xed\xb0\x80", "6.21.4": b"\xed\xad\xbf\xed\xbf\xbf",
    "6.21.5": b"\xed\xae\x80\xed\xb0\x80", "6.21.6": b"\xed\xae\x80\xed\xbf\xbf", "6.21.7": b"\xed\xaf\xbf\xed\xb0\x80",
    "6.21.8": b"\xed\xaf\xbf\xed\xbf\xbf",
}
"""Overlong forms, surrogates, what is beyond U+10FFFF, and characters that begin or end in the wrong place."""


def fail_fast(number: str, first: bytes, rest: bytes) -> list[Case]:
    """6.4: the fault is known before the message is whole; it may be told then, and has to be told at its end."""
    whole = text(first, fin=False) + frame(CONTINUATION, rest)
    return [Case(f"{number}.{n}", "a fault in the middle of a message", whole, ends=NONE, chop=chop) for n, chop in enumerate([0, 1], start=1)]


def in_the_middle() -> list[Case]:
    """6.2: characters cut by fragments and by reads are whole again; 6.6: a text may end only where a character does."""
    beside = ask(6, beside="Hello-µ@ßöäüàá-UTF-8!! Giàng Seo Vần, điểm cầu Si Ma Cai")
    cuts = [Case(f"6.6.{length}", f"the first {length} bytes of a word", text(WORD[:length]), ends=OTHER if whole(WORD[:length]) else NONE)
            for length in range(1, len(WORD) + 1)]
    return [
        Case("6.2.1", "a text of many alphabets", text(beside), answered(6)),
        Case("6.2.2", "the same, cut within a character", fragments(beside, 32), answered(6)),
        Case("6.2.3", "the same, every byte a fragment", fragments(beside, 1), answered(6)),
        Case("6.2.4", "the same, every byte a write", text(beside), answered(6), chop=1), *cuts]


def whole(sequence: bytes) -> bool:
    try:
        sequence.decode()
    except UnicodeDecodeError:
        return False
    return True


CASES = [
    Case("6.1.2", "three fragments of no bytes, which are no JSON", text(b"", fin=False) + frame(0, fin=False) + frame(0), ends=OTHER),
    Case("6.1.3", "a text between two empty fragments", text(b"", fin=False) + frame(0, ask(6), fin=False) + frame(0), answered(6)),
    *in_the_middle(),
    *[Case(number, sequence.hex(" "), text(sequence), ends=OTHER) for number, sequence in VALID.items()],
    *[Case(number, sequence.hex(" "), text(sequence), ends=NONE) for number, sequence in INVALID.items()],
    *fail_fast("6.4.1", WORD + b"\xf4\x90", b"\x80\x80edited"), *fail_fast("6.4.3", WORD + b"\xed\xa0\x80", b"edited"),
]
