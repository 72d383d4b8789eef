"""A peer that sends bytes of its choosing and writes down what comes back. Blocking; every wait has an end."""

import base64
import contextlib
import json
import os
import socket
import ssl
import struct

from support import schemas
from support.raw_frames import CLOSE, PONG, TEXT, text
from support.server import ServerProcess

PATIENCE_SECONDS = 10
"""No answer takes as long on a busy machine."""
SUBPROTOCOL = "diemcau.v1.json"


class HungUp(Exception):
    """The server ended the connection."""


class RawPeer:
    def __init__(self, server: ServerProcess, tls: ssl.SSLContext | None = None):
        self.server = server
        self._unread = b""
        self._view: str | None = None
        self._socket = socket.create_connection(("127.0.0.1", server.port), PATIENCE_SECONDS)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if trusting := tls or server.tls:
            self._socket = trusting.wrap_socket(self._socket, server_hostname="127.0.0.1")

    def __enter__(self) -> "RawPeer":
        return self

    def __exit__(self, *_) -> None:
        self._socket.close()

    @property
    def certificate(self) -> bytes:
        return self._socket.getpeercert(binary_form=True)

    @property
    def tls_version(self) -> str:
        return self._socket.version()

    # Bytes

    def send(self, sent: bytes, chop: int = 0) -> None:
        """In pieces of `chop` bytes, if that is given. A server that has hung up meanwhile is no surprise; what it said is read afterwards."""
        try:
            for start in range(0, len(sent), chop or max(1, len(sent))):
                self._socket.sendall(sent[start:start + (chop or len(sent))])
        except (BrokenPipeError, ConnectionResetError, ssl.SSLEOFError):
            pass

    def says_no_more(self) -> None:
        """Ends our half of the line, below TLS, whose own goodbye would end both."""
        with contextlib.suppress(OSError):
            socket.socket.shutdown(self._socket, socket.SHUT_WR)

    def _fill(self) -> None:
        try:
            piece = self._socket.recv(65_536)
        except TimeoutError:
            raise AssertionError(f"nothing came for {PATIENCE_SECONDS} s") from None
        except (ConnectionResetError, ssl.SSLError):
            # A line that we ended half of below TLS ends with an alert of the other side.
            piece = b""
        if not piece:
            raise HungUp
        self._unread += piece

    def _take(self, count: int) -> bytes:
        while len(self._unread) < count:
            self._fill()
        taken, self._unread = self._unread[:count], self._unread[count:]
        return taken

    def rest(self) -> bytes:
        """Everything until the server hangs up."""
        while True:
            try:
                self._fill()
            except HungUp:
                said, self._unread = self._unread, b""
                return said

    # HTTP

    def asks(self, request: bytes, chop: int = 0) -> tuple[int, dict[str, str], bytes]:
        """Sends a request and gives status, headers and body; raises `HungUp` where nothing is answered."""
        self.send(request, chop)
        return self.answer()

    def answer(self) -> tuple[int, dict[str, str], bytes]:
        while b"\r\n\r\n" not in self._unread:
            self._fill()
        head, _, self._unread = self._unread.partition(b"\r\n\r\n")
        line, *fields = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (field.partition(":") for field in fields)}
        return int(line.split()[1]), headers, self._take(int(headers.get("content-length", "0")))

    def upgrades(self, *more: str) -> dict[str, str]:
        """The opening handshake (RFC 6455, 4.1), with `more` headers; gives those of the answer."""
        key = base64.b64encode(os.urandom(16)).decode()
        lines = [
            "GET /ws/v1 HTTP/1.1", f"Host: 127.0.0.1:{self.server.port}", "Upgrade: websocket", "Connection: Upgrade",
            f"Sec-WebSocket-Key: {key}", "Sec-WebSocket-Version: 13", f"Sec-WebSocket-Protocol: {SUBPROTOCOL}", *more]
        status, headers, body = self.asks(("\r\n".join(lines) + "\r\n\r\n").encode())
        assert status == 101, (status, body)
        return headers

    # WebSocket

    def joins(self, role: str = "viewer", *more: str) -> "RawPeer":
        """Upgrades, says hello with a good link, and has been welcomed."""
        self.upgrades(*more)
        link, self._view = self.server.link(role), schemas.audience(role)
        hello = {"t": "hello", "conf": self.server.conference, "token": link.token, "client": os.urandom(8).hex()}
        self.send(text(json.dumps(hello).encode()))
        while True:
            opcode, payload = self.frame()
            assert opcode == TEXT, (opcode, payload)
            if json.loads(payload)["t"] == "presence":
                return self

    def frame(self) -> tuple[int, bytes]:
        """The next frame of the server. It masks none, fragments none and sets no reserved bit (RFC 6455, 5.1 and 5.2)."""
        first, second = self._take(2)
        assert first & 0xF0 == 0x80 and second & 0x80 == 0, (first, second)
        length = second
        if length >= 126:
            length = int.from_bytes(self._take(2 if length == 126 else 8), "big")
        opcode, payload = first & 0x0F, self._take(length)
        if opcode == TEXT:
            schemas.hold_received(payload.decode(), self._view)
        return opcode, payload

    def hears(self) -> tuple[str, object]:
        """The next that concerns us: `("time", c0)`, `("pong", payload)` or how it ends: `("close", code)` with None for an empty CLOSE, or
        `("hung up", None)`. What is told to everybody is passed over."""
        while True:
            try:
                opcode, payload = self.frame()
            except HungUp:
                return "hung up", None
            if opcode == PONG:
                return "pong", payload
            if opcode == CLOSE:
                assert len(payload) != 1 and len(payload) <= 125, payload
                payload[2:].decode()
                return "close", struct.unpack(">H", payload[:2])[0] if payload else None
            said = json.loads(payload)
            if said["t"] == "time":
                return "time", said["c0"]
