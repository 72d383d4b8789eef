"""Raw garbage over plain and TLS sockets, drawn from one seed: the server lives, forgets it, and serves the others meanwhile."""

import os
import random
from pathlib import Path

import pytest
from support.raw_frames import CLOSE, PING, TEXT, ask, frame, text
from support.raw_peer import HungUp, RawPeer

SOAK = "DIEMCAU_SOAK" in os.environ
INPUTS = 20_000 if SOAK else 1_500
"""Of each kind; a debug build on two busy cores takes some hundred a second."""
SEED = int(os.environ.get("DIEMCAU_SEED", "20220117"))
GROWTH_BYTES = 24 * 1024 * 1024
"""What the allocator may keep of the coming and going; each input that leaked a connection of 16 KiB would be twice that."""


def descriptors(server) -> int:
    return len(list(Path(f"/proc/{server.process.pid}/fd").iterdir()))


def resident(server) -> int:
    return int(Path(f"/proc/{server.process.pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


INSERTED = [b"\r\n", b"\n", b"\0", b"\xff", b": ", b"\r\n\r\n", b"Content-Length: 9\r\n", b"%00", b"%2e%2e/"]


def mutated(draw: random.Random, sound: bytes) -> bytes:
    """Something that was in order, with a few bytes changed, lost, doubled or moved."""
    bytes_ = bytearray(sound)
    for _ in range(draw.randint(1, 8)):
        place = draw.randrange(len(bytes_) + 1)
        match draw.randrange(5):
            case 0: bytes_[place:place] = draw.randbytes(draw.randint(1, 12))
            case 1: del bytes_[place:place + draw.randint(1, 12)]
            case 2: bytes_[place:place] = bytes_[place:place + 40]
            case 3: bytes_[place:place] = draw.choice(INSERTED)
            case _: bytes_[place:place + 1] = bytes([draw.randrange(256)])
        bytes_ = bytes_ or bytearray(b"x")
    return bytes(bytes_)


REQUESTS = [
    b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n", b"GET /lao-cai-2022/mc HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n",
    b"GET /api/v1/lao-cai-2022/lists/awards?a=1&b=%32 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer viewer.viewer.AAAA\r\n\r\n",
    b"POST /api/v1/lao-cai-2022/commands HTTP/1.1\r\nHost: localhost\r\nContent-Length: 11\r\n\r\n{\"t\":\"cmd\"}",
    b"GET /ws/v1 HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
    b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: diemcau.v1.json\r\n\r\n",
]


def http_garbage(draw: random.Random) -> bytes:
    if draw.random() < 0.2:
        return draw.randbytes(draw.randint(1, 2_000))
    if draw.random() < 0.1:
        return b"GET /" + b"a" * draw.randint(1_000, 40_000) + b" HTTP/1.1\r\n" + b"X: y\r\n" * draw.randint(0, 2_000) + b"\r\n"
    return mutated(draw, draw.choice(REQUESTS)) + (draw.choice(REQUESTS) if draw.random() < 0.3 else b"")


def frame_garbage(draw: random.Random) -> bytes:
    sound = text(ask(1)) + frame(PING, b"ping") + text(ask(2, 300), fin=False) + frame(0, b"}")
    match draw.randrange(4):
        case 0: return draw.randbytes(draw.randint(1, 3_000))
        case 1: return mutated(draw, sound)
        case 2:
            return b"".join(
                frame(draw.randrange(16), draw.randbytes(draw.randint(0, 200)), fin=draw.random() < 0.7, rsv=draw.choice([0, 0, 0, 4, 7]),
                      mask=draw.choice([None, draw.randbytes(4)])) for _ in range(draw.randint(1, 20)))
        case _:
            message = mutated(draw, b'{"t":"cmd","id":"11111111-2222-4333-8444-555555555555","op":"conference.open","if":{"conference":1}}')
            return frame(draw.choice([TEXT, TEXT, CLOSE]), message[:125])


def thrown(server, garbage, prepare) -> None:
    """Every input on a line of its own; what the server says to it is read to the end, which is the event that lets the next one come."""
    draw = random.Random(SEED)
    with RawPeer(server).joins() as bystander:
        for number in range(INPUTS):
            with RawPeer(server) as caller:
                prepare(caller, draw)
                caller.send(garbage(draw), draw.choice([0, 0, 0, 7, 100]))
                caller.says_no_more()
                caller.rest()
            assert server.is_running, f"input {number} of seed {SEED} stopped the server: {server.log[-2_000:]}"
            if number % 100 == 99:
                bystander.send(text(ask(number)))
                assert bystander.hears() == ("time", number)


def nothing(caller: RawPeer, draw: random.Random) -> None:
    """Garbage is the first that is said."""


def upgraded(caller: RawPeer, draw: random.Random) -> None:
    """Garbage is said over a WebSocket, before the hello or after it."""
    try:
        caller.joins() if draw.random() < 0.5 else caller.upgrades()
    except HungUp:
        raise AssertionError("somebody with a good link was turned away") from None


@pytest.mark.promise(12)
@pytest.mark.parametrize("garbage, prepare", [(http_garbage, nothing), (frame_garbage, upgraded)], ids=["http", "frames"])
def test_garbage_stops_nothing_and_leaves_nothing_behind(shared_server, garbage, prepare, record_property):
    thrown(shared_server, garbage, prepare)
    record_property("tried", INPUTS)
    before, memory = descriptors_when_gone(shared_server), resident(shared_server)
    thrown(shared_server, garbage, prepare)
    assert descriptors_when_gone(shared_server, before) <= before
    assert resident(shared_server) - memory < GROWTH_BYTES
    log = Path(shared_server._log).stat().st_size
    assert log < 1024 * 1024, f"a flood fills no disk: the log has {log} bytes"


def descriptors_when_gone(server, bound: int | None = None) -> int:
    """What the server holds when every line but the asking one is closed.

    The last question's own line may still be closing when its answer is here, so the count is told when two questions in a row see the same,
    or as soon as it is within the bound; each answer lets the next question go out.
    """
    seen, sockets = None, None
    for _ in range(2_000):
        sample = next(line for line in server.get("/metrics").text.splitlines() if line.startswith("diemcau_sockets "))
        sockets, held = int(sample.split()[1]), descriptors(server)
        if sockets <= 1 and (held <= bound if bound is not None else held == seen):
            return held
        seen = held
    assert sockets <= 1, f"sockets are left: {sockets}"
    return held
