"""Where a hall is found: an address that answers over HTTP, be it a server's own or that of a balancer before several."""

import http.client
import json
import socket
import ssl
from dataclasses import dataclass

from support import schemas

ANSWER_SECONDS = 30


@dataclass(frozen=True)
class Reply:
    """An HTTP answer."""

    status: int
    headers: dict[str, str]
    text: str

    @property
    def json(self):
        return json.loads(self.text)


class Front:
    def __init__(self, conference: str):
        self.conference = conference
        self.host = "127.0.0.1"
        self.port = 0
        self.tls: ssl.SSLContext | None = None
        """Whom those who ask over HTTPS trust."""

    def draw_port(self) -> None:
        """A port that is free now, for somebody who connects before the server listens."""
        self.port = free_port()

    # Asking

    def get(self, path: str, token: str | None = None) -> Reply:
        return self.request("GET", path, token=token)

    def post(self, frame: dict, token: str | None, malformed: bool = False) -> Reply:
        """A command over HTTP, where its `t` may be left out. `malformed`: it is on purpose none that the schemas allow."""
        schemas.hold_sent({"t": "cmd"} | frame, malformed)
        return self.request("POST", self.api("commands"), token=token, body=json.dumps(frame, ensure_ascii=False).encode())

    def api(self, name: str) -> str:
        return f"/api/v1/{self.conference}/{name}"

    def dial(self) -> socket.socket:
        """A line to the server on which nothing has been said yet."""
        line = socket.create_connection((self.host, self.port), ANSWER_SECONDS)
        return self.tls.wrap_socket(line, server_hostname=self.host) if self.tls else line

    def request(self, method: str, path: str, token: str | None = None, body: bytes | None = None) -> Reply:
        return self.ask(method, path, {"Authorization": f"Bearer {token}"} if token else {}, body)

    def ask(self, method: str, path: str, headers: dict[str, str], body: bytes | None = None) -> Reply:
        connection = http.client.HTTPConnection(self.host, self.port, timeout=ANSWER_SECONDS)
        try:
            connection.sock = self.dial()
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            reply = Reply(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read().decode())
            self._hold(path, reply, headers.get("Authorization", "").removeprefix("Bearer "))
            return reply
        finally:
            connection.close()

    def _hold(self, path: str, reply: Reply, token: str) -> None:
        """Against the schemas, if it is an answer of the API of this conference."""
        _, is_api, name = path.partition(self.api(""))
        if is_api and reply.headers.get("content-type", "").startswith("application/json"):
            schemas.hold_reply(name, reply.status, reply.json, token)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]
