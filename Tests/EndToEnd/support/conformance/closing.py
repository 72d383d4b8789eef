"""Sections 7, 9 and 10 of the table: goodbyes, and messages in many pieces up to the limit."""

from support.conformance.case import Case, answered, ends, ponged
from support.raw_frames import CLOSE, CONTINUATION, PING, ask, close, fragments, frame, shortest, text

MOST = 16_384
BROKEN = ends(1002)
TAKEN = [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999]
"""Codes that a peer may send (RFC 6455, 7.4.1 and 7.4.2)."""
REFUSED = [0, 999, 1004, 1005, 1006, 1012, 1013, 1014, 1015, 1016, 1100, 2000, 2999]
"""Codes that are reserved for what is never sent, or for nobody yet. 1012 to 1014 were registered after the RFC; the library is older."""
UNNAMED = [5000, 65_535]


def order() -> list[Case]:
    """7.1: nothing after a CLOSE counts."""
    said, late = text(ask(1)), text(ask(9))
    return [
        Case("7.1.1", "a message, then a goodbye", said + close(1000), answered(1), ends(1000)),
        Case("7.1.2", "two goodbyes", close(1000) * 2, ends=ends(1000)),
        Case("7.1.3", "a ping after the goodbye", close(1000) + frame(PING, b"late"), ends=ends(1000)),
        Case("7.1.4", "a message after the goodbye", close(1000) + late, ends=ends(1000)),
        Case("7.1.5", "a goodbye between two fragments", text(b"{", fin=False) + close(1000) + frame(CONTINUATION, b"}"), ends=ends(1000)),
        Case("7.1.6", "the longest message, a goodbye, a message", text(ask(1, MOST)) + close(1000) + late, answered(1), ends(1000)),
        Case("+7.1.1", "the server is told goodbye byte by byte", close(1000, b"het gio"), ends=ends(1000), chop=1)]


def payloads() -> list[Case]:
    """7.3 and 7.5: what a CLOSE may hold."""
    return [
        Case("7.3.1", "a close without a code", close(), ends=ends(None, 1000)),
        Case("7.3.2", "half a code", frame(CLOSE, b"\x03"), ends=BROKEN),
        Case("7.3.3", "a code", close(1000), ends=ends(1000)),
        Case("7.3.4", "a code and a reason", close(1000, "Hết giờ".encode()), ends=ends(1000)),
        Case("7.3.5", "a reason of 123 bytes", close(1000, b"*" * 123), ends=ends(1000)),
        Case("7.3.6", "a reason of 124 bytes", close(1000, b"*" * 124), ends=BROKEN),
        Case("7.5.1", "a reason that is no UTF-8", close(1000, b"\xce\xba\xe1\xbd\xb9\xcf\x83\xed\xa0\x80edited"), ends=ends(1007)),
        Case("+7.5.1", "a reason that ends within a character", close(1000, "điể".encode()[:-1]), ends=ends(1007))]


def codes() -> list[Case]:
    return [
        *[Case(f"7.7.{n}", f"code {code}", close(code), ends=ends(code)) for n, code in enumerate(TAKEN, start=1)],
        *[Case(f"7.9.{n}", f"code {code}", close(code), ends=BROKEN) for n, code in enumerate(REFUSED, start=1)],
        *[Case(f"7.13.{n}", f"code {code}, of which nothing is said", close(code), ends=ends(code, 1002)) for n, code in enumerate(UNNAMED, start=1)]]


def sizes() -> list[Case]:
    """9 and 10: the longest message in pieces of many sizes; one byte more is too much, however it comes."""
    longest, longer = ask(9, MOST), ask(9, MOST + 1)
    many = b"".join(text(ask(n, 16 * (n % 8 + 2))) for n in range(200))
    return [
        *[Case(f"9.3.{n}", f"{MOST} bytes in fragments of {size}", fragments(longest, size), answered(9))
          for n, size in enumerate([64, 256, 1_024, 4_096, MOST], start=1)],
        *[Case(f"9.5.{n}", f"{MOST} bytes in writes of {size}", text(longest), answered(9), chop=size)
          for n, size in enumerate([64, 128, 256, 512, 1_024, 2_048], start=1)],
        Case("9.7.1", "200 messages at once", many, answered(*range(200))),
        Case("9.7.2", "200 messages in writes of 7 bytes", many, answered(*range(200)), chop=7),
        Case("10.1.1", f"{MOST} bytes in fragments of 1,300", fragments(longest, 1_300), answered(9)),
        Case("+9.1", "one byte more than a message may have", text(longer), ends=ends(1009)),
        Case("+9.2", "the same in fragments", fragments(longer, 1_000), ends=ends(1009)),
        Case("+9.3", "the same in fragments, then a ping", fragments(longer, 1_000) + frame(PING, b"late"), ends=ends(1009)),
        Case("+9.4", "64 KiB announced, a message's worth sent", text(longer, length=shortest(65_536)), ends=ends(1009)),
        Case("+9.5", "2 to the 62 bytes announced, a message's worth sent", text(longer, length=b"\x7f\x40" + bytes(7)), ends=ends(1009)),
        Case("+9.6", "a length with its top bit set", text(b"x", length=b"\x7f\x80" + bytes(7)), ends=BROKEN),
        Case("+9.7", "a ping that says it has 64 KiB", frame(PING, b"x", length=shortest(65_536)), ends=BROKEN),
        Case("+9.8", "a ping while the longest message comes", fragments(longest, 8_192).replace(b"\x80\xfe", frame(PING, b"mid") + b"\x80\xfe", 1),
             (*answered(9), *ponged(b"mid")))]


CASES = [*order(), *payloads(), *codes(), *sizes()]
