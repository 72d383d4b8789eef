"""WebSocket frames byte by byte (RFC 6455, 5.2), so that a test can also send what no proper client would."""

import json
import struct

CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG = 0x0, 0x1, 0x2, 0x8, 0x9, 0xA
MASK = bytes([0x5A, 0x13, 0xC7, 0x2E])


def frame(opcode: int, payload: bytes = b"", *, fin: bool = True, rsv: int = 0, mask: bytes | None = MASK, length: bytes | None = None) -> bytes:
    """`rsv` 0–7; `mask` None leaves the frame unmasked, which servers must refuse (5.1); `length` stands in the place of the true one."""
    head = bytes([(0x80 if fin else 0) | rsv << 4 | opcode])
    said = length if length is not None else shortest(len(payload))
    marked = bytes([said[0] | (0x80 if mask else 0)]) + said[1:]
    return head + marked + (mask or b"") + (masked(payload, mask) if mask else payload)


def shortest(length: int) -> bytes:
    """The payload's length in the fewest bytes, as 5.2 asks."""
    if length < 126:
        return bytes([length])
    return bytes([126]) + struct.pack(">H", length) if length < 65_536 else bytes([127]) + struct.pack(">Q", length)


def masked(payload: bytes, mask: bytes) -> bytes:
    repeated = (mask * (len(payload) // 4 + 1))[: len(payload)]
    return (int.from_bytes(payload, "big") ^ int.from_bytes(repeated, "big")).to_bytes(len(payload), "big")


def text(payload: bytes, **how) -> bytes:
    return frame(TEXT, payload, **how)


def close(code: int | None = None, reason: bytes = b"") -> bytes:
    return frame(CLOSE, b"" if code is None else struct.pack(">H", code) + reason)


def fragments(payload: bytes, size: int, opcode: int = TEXT) -> bytes:
    """One message in frames of `size` bytes."""
    pieces = [payload[start:start + size] for start in range(0, len(payload), size)] or [b""]
    return b"".join(
        frame(opcode if place == 0 else CONTINUATION, piece, fin=place == len(pieces) - 1) for place, piece in enumerate(pieces))


def ask(c0: int, size: int | None = None, beside: str = "") -> bytes:
    """A message that is answered: the server sends `c0` back. `size`: bytes in all; `beside`: what stands in a field that it ignores."""
    message = json.dumps({"t": "time", "c0": c0, "x": beside}, ensure_ascii=False, separators=(",", ":")).encode()
    return message if size is None else message[:-2] + b"d" * (size - len(message)) + message[-2:]
