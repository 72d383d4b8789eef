"""One case of the WebSocket conformance table: what a peer sends, and what may come back."""

from dataclasses import dataclass

HUNG_UP = "hung up"
"""The connection ends without a CLOSE, which RFC 6455 (7.1.7) advises against and allows."""
OPEN = "open"
"""The connection goes on: what is sent next is answered."""


@dataclass(frozen=True)
class Case:
    """`number` is that of the Autobahn test suite; numbers that begin with `+` are ours."""

    number: str
    about: str
    sends: bytes
    """After the hello was welcomed."""
    hears: tuple[tuple[str, object], ...] = ()
    """The answers that have to come, messages and pings each in their order: `("time", c0)` to a message, `("pong", payload)` to a ping."""
    ends: frozenset = frozenset([OPEN])
    """How it may end: `OPEN`, a close code, None for a CLOSE without one, or `HUNG_UP`."""
    merges: bool = False
    """Pings that are read at once may be answered by one pong (5.5.3). The library's is that of the first of them."""
    chop: int = 0
    """Bytes a write; 0 sends all at once."""
    deviates: str = ""
    """Why `hears` and `ends` are not what the RFC asks: a deviation of the library that cannot be mended from outside."""


def ends(*codes) -> frozenset:
    return frozenset(codes)


def answered(*c0s: int) -> tuple[tuple[str, object], ...]:
    return tuple(("time", c0) for c0 in c0s)


def ponged(*payloads: bytes) -> tuple[tuple[str, object], ...]:
    return tuple(("pong", payload) for payload in payloads)
