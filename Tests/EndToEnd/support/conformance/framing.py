"""Sections 1 to 5 of the table: messages, pings, reserved bits, opcodes, fragments."""

from support.conformance.case import Case, answered, ends, ponged
from support.raw_frames import BINARY, CONTINUATION, PING, PONG, ask, fragments, frame, text

BROKEN = ends(1002)
MOST = 16_384
"""Bytes that a message may have."""


def messages() -> list[Case]:
    """1: one message of each length that is written differently. Ours are JSON, so none is shorter than its braces."""
    texts = [
        Case(f"1.1.{n}", f"text of {size} bytes", text(ask(n, size)), answered(n), chop=chop)
        for n, (size, chop) in enumerate([(64, 0), (125, 0), (126, 0), (127, 0), (128, 0), (MOST, 0), (MOST, 997)], start=2)]
    binaries = [
        Case(f"1.2.{n}", f"binary of {size} bytes, which this protocol has not", frame(BINARY, b"*" * size), ends=ends(1003))
        for n, size in enumerate([0, 125, 126, 127, 128, MOST], start=1)]
    return [
        Case("1.1.1", "text of no bytes, which is no JSON", text(b""), ends=ends(4500)), *texts,
        *[Case(f"+1.1.{length[0]}", "a length in more bytes than it needs", text(ask(9), length=length), answered(9))
          for length in (bytes([126, 0, len(ask(9))]), bytes([127] + [0] * 7 + [len(ask(9))]))],
        *binaries]


def pings() -> list[Case]:
    """2: a pong carries what its ping did. Several pings read at once may be answered together (5.5.3)."""
    whole, no_text = bytes(range(125)), b"\x00\xff\xfe\xfd\xfc\xfb\x00\xff"
    in_turn = b"".join(frame(PING, b"payload-%d" % n) + text(ask(n)) for n in range(10))
    owed = (*answered(*range(10)), *ponged(*(b"payload-%d" % n for n in range(10))))
    return [
        Case("2.1", "ping without payload", frame(PING), ponged(b"")),
        Case("2.2", "ping with text", frame(PING, "Xin chào".encode()), ponged("Xin chào".encode())),
        Case("2.3", "ping with bytes that are no text", frame(PING, no_text), ponged(no_text)),
        Case("2.4", "ping of 125 bytes", frame(PING, whole), ponged(whole)),
        Case("2.5", "ping of 126 bytes", frame(PING, whole + b"\xfe"), ends=BROKEN),
        Case("2.6", "ping of 125 bytes, byte by byte", frame(PING, whole), ponged(whole), chop=1),
        Case("2.7", "pong that nobody asked for, empty", frame(PONG)),
        Case("2.8", "pong that nobody asked for", frame(PONG, b"unsolicited pong payload")),
        Case("2.9", "pong that nobody asked for, then a ping", frame(PONG, b"unsolicited") + frame(PING, b"ping"), ponged(b"ping")),
        Case(
            "2.10", "ten pings with messages between them, at once", in_turn, owed, merges=True),
        Case(
            "2.11", "the same byte by byte", in_turn, owed, merges=True, chop=1)]


def reserved() -> list[Case]:
    """3: bits that only an extension may set; there is none."""
    before = text(ask(1))
    return [
        Case("3.1", "text with RSV 1", text(ask(9), rsv=4), ends=BROKEN),
        Case("3.2", "a message, then RSV 2, then a ping", before + text(ask(9), rsv=2) + frame(PING), answered(1), BROKEN),
        Case("3.3", "the same frame by frame", before + text(ask(9), rsv=3) + frame(PING), answered(1), BROKEN, chop=len(before)),
        Case("3.4", "the same byte by byte", before + text(ask(9), rsv=4) + frame(PING), answered(1), BROKEN, chop=1),
        Case("3.5", "binary with RSV 1 and 3", frame(BINARY, b"\x00\xff", rsv=5), ends=BROKEN),
        Case("3.6", "ping with RSV 1 and 2", frame(PING, rsv=6), ends=BROKEN),
        Case("3.7", "close with all of them", frame(8, rsv=7), ends=BROKEN),
        *[Case(f"+3.{rsv}", f"text with RSV bits {rsv:03b}, compressed to whoever believes it", text(ask(9), rsv=rsv), ends=BROKEN)
          for rsv in range(1, 8)]]


def opcodes() -> list[Case]:
    """4: opcodes that mean nothing yet."""
    before = text(ask(1))
    return [
        Case(f"4.{section}.{n}", f"opcode {opcode:#x}", before * lead + frame(opcode, payload) + frame(PING), answered(*[1] * lead), BROKEN, chop)
        for section, first in ((1, 0x3), (2, 0xB))
        for n, (opcode, payload, lead, chop) in enumerate(
            [(first, b"", 0, 0), (first + 1, b"reserved", 0, 0), (first + 2, b"", 1, 0), (first + 3, b"reserved", 1, 0), (first + 4, b"", 1, 1)],
            start=1)]


def fragmentation() -> list[Case]:
    """5: one message in several frames; control frames between them, whole themselves."""
    whole = ask(7)
    head, tail = text(whole[:9], fin=False), frame(CONTINUATION, whole[9:])
    stray, ping = frame(CONTINUATION, b"non-continuation payload"), frame(PING, b"ping payload")
    pinged = head + ping + frame(CONTINUATION, whole[9:15], fin=False) + ping + frame(CONTINUATION, whole[15:])
    strayed = head + tail + frame(CONTINUATION, b"stray", fin=False) + text(ask(8))
    one = answered(7)
    two, twice = (*one, *ponged(b"ping payload")), (*one, *ponged(b"ping payload", b"ping payload"))
    return [
        Case("5.1", "ping in two fragments", frame(PING, b"frag", fin=False) + stray, ends=BROKEN),
        Case("5.2", "pong in two fragments", frame(PONG, b"frag", fin=False) + stray, ends=BROKEN),
        Case("5.3", "text in two fragments", head + tail, one),
        Case("5.4", "the same frame by frame", head + tail, one, chop=len(head)),
        Case("5.5", "the same byte by byte", head + tail, one, chop=1),
        Case("5.6", "with a ping between them", head + ping + tail, two),
        Case("5.7", "the same frame by frame", head + ping + tail, two, chop=len(head)),
        Case("5.8", "the same byte by byte", head + ping + tail, two, chop=1),
        Case("5.9", "continuation of nothing, then a message", stray + text(ask(8)), ends=BROKEN),
        Case("5.10", "the same frame by frame", stray + text(ask(8)), ends=BROKEN, chop=len(stray)),
        Case("5.11", "the same byte by byte", stray + text(ask(8)), ends=BROKEN, chop=1),
        Case("5.12", "continuation of nothing that goes on, then a message", frame(0, b"non", fin=False) + text(ask(8)), ends=BROKEN),
        Case("5.13", "the same frame by frame", frame(0, b"non", fin=False) + text(ask(8)), ends=BROKEN, chop=9),
        Case("5.14", "the same byte by byte", frame(0, b"non", fin=False) + text(ask(8)), ends=BROKEN, chop=1),
        Case("5.15", "a message in two fragments, then a continuation of nothing", strayed, one, BROKEN),
        Case("5.16", "continuation that goes on, text, twice", (frame(0, b"f", fin=False) + text(b"{") + tail) * 2, ends=BROKEN),
        Case("5.17", "continuation that ends, text, twice", (frame(0, b"f") + text(b"{", fin=False) + tail) * 2, ends=BROKEN),
        Case("5.18", "two texts of which the first goes on", head + text(whole[9:]), ends=BROKEN),
        Case("5.19", "five fragments with two pings between them", pinged, twice, merges=True),
        Case("5.20", "the same byte by byte", pinged, twice, merges=True, chop=1),
        Case("+5.1", "fragments of no bytes", text(b"", fin=False) + frame(0, whole, fin=False) + frame(0), one),
        Case("+5.2", "every byte a fragment of its own", fragments(whole, 1), one),
        Case("+5.3", "binary in two fragments", frame(BINARY, b"a", fin=False) + frame(0, b"b"), ends=ends(1003)),
        Case("+5.4", "close in two fragments", frame(8, b"\x03\xe8", fin=False), ends=BROKEN)]


def masks() -> list[Case]:
    """5.3: whatever the mask, the message is the same; none at all is for servers only (5.1)."""
    return [
        *[Case(f"+mask.{mask.hex()}", "a mask", text(ask(7), mask=mask), answered(7)) for mask in (bytes(4), b"\xff" * 4, b"\x00\x00\x00\x01")],
        Case(
            "+mask.none", "no mask", text(ask(7), mask=None), answered(7),
            deviates="frames without a mask are taken for what they say; the library does not tell them from others. Masks protect proxies from pages"
            " (10.3), and browsers always mask"),
        Case("+mask.none.close", "a close without a mask", frame(8, b"\x03\xe8", mask=None), ends=ends(1000, 1002))]


CASES = [*messages(), *pings(), *reserved(), *opcodes(), *fragmentation(), *masks()]
