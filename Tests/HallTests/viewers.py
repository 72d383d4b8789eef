"""Hundreds of viewers in a process of their own, lean enough that what is measured is the server.

`python viewers.py PORT CONFERENCE TOKEN COUNT` lets them in and says `in`; then each line on its input is an order: `cut` breaks all lines at
once, `back` brings all back at once. To both it answers with one line of JSON; at the end of its input it goes.
"""

import asyncio
import json
import os
import struct
import sys
import time
import uuid

DOOR = 50
"""How many come in at a time on the first morning; the return is all at once."""
TEXT, PING, PONG = 0x81, 0x89, 0x8A


class Viewer:
    def __init__(self, port: int, conference: str, token: str):
        self._port, self._conference, self._token = port, conference, token
        self._client = str(uuid.uuid4())
        self._at: dict[str, int] = {}
        self._welcome: dict | None = None
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None
        self._pumping: asyncio.Task | None = None
        self.gaps = 0

    async def join(self) -> float:
        """Connects and has everything; gives how many seconds that took."""
        began = time.monotonic()
        self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port, limit=1 << 20)
        await self._upgrade()
        resume = self._resume()
        self._say({"t": "hello", "conf": self._conference, "token": self._token, "client": self._client} | resume)
        joined = None
        while joined is None or not self._is_whole(joined):
            frame = await self._frame()
            if frame["t"] == "welcome":
                joined = self._welcome = frame
                self._at = self._at if frame["continued"] else {}
            self._hear(frame)
        taken = time.monotonic() - began
        self._pumping = asyncio.create_task(self._pump())
        return taken

    async def cut(self) -> None:
        self._pumping.cancel()
        self._writer.transport.abort()
        await asyncio.gather(self._pumping, return_exceptions=True)

    def _resume(self) -> dict:
        if not self._welcome:
            return {}
        view = {"name": self._welcome["view"], "seq": self._at["view"]}
        return {"resume": {"epoch": self._welcome["epoch"], "view": view, "mine": {"seq": self._at["mine"]}}}

    def _is_whole(self, welcome: dict) -> bool:
        return all(self._at.get(chain, -1) >= seq for chain, seq in welcome["head"].items())

    def _hear(self, frame: dict) -> None:
        match frame["t"]:
            case "state":
                if frame["prev"] not in (0, self._at.get(frame["v"])):
                    self.gaps += 1
                self._at[frame["v"]] = frame["seq"]
            case "ping":
                self._say({"t": "pong", "now": frame["now"]})

    async def _pump(self) -> None:
        while True:
            self._hear(await self._frame())

    # The wire, as little of it as a viewer needs

    async def _upgrade(self) -> None:
        host = f"127.0.0.1:{self._port}"
        self._writer.write((
            f"GET /ws/v1 HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: diemcau.v1.json\r\n\r\n").encode())
        answer = await self._reader.readuntil(b"\r\n\r\n")
        if not answer.startswith(b"HTTP/1.1 101"):
            raise ConnectionError(answer.split(b"\r\n")[0].decode())

    def _say(self, frame: dict) -> None:
        self._send(TEXT, json.dumps(frame).encode())

    def _send(self, first: int, payload: bytes) -> None:
        """Masked with a key of zeros, which RFC 6455 does not forbid and which costs nothing."""
        length = struct.pack("!BB", first, 0x80 | len(payload)) if len(payload) < 126 else struct.pack("!BBH", first, 0xFE, len(payload))
        self._writer.write(length + bytes(4) + payload)

    async def _frame(self) -> dict:
        """The next text frame; the server never fragments one."""
        while True:
            first, length = await self._reader.readexactly(2)
            if length == 126:
                length = int.from_bytes(await self._reader.readexactly(2), "big")
            elif length == 127:
                length = int.from_bytes(await self._reader.readexactly(8), "big")
            payload = await self._reader.readexactly(length)
            if first == TEXT:
                return json.loads(payload)
            if first == PING:
                self._send(PONG, payload)


async def let_in(viewers: list[Viewer]) -> None:
    for start in range(0, len(viewers), DOOR):
        await asyncio.gather(*(viewer.join() for viewer in viewers[start:start + DOOR]))


async def main(port: int, conference: str, token: str, count: int) -> None:
    viewers = [Viewer(port, conference, token) for _ in range(count)]
    await let_in(viewers)
    print("in", flush=True)
    while order := (await asyncio.to_thread(sys.stdin.readline)).strip():
        if order == "cut":
            await asyncio.gather(*(viewer.cut() for viewer in viewers))
            print(json.dumps({"cut": count}), flush=True)
        elif order == "back":
            taken = await asyncio.gather(*(viewer.join() for viewer in viewers), return_exceptions=True)
            failed = [repr(one) for one in taken if isinstance(one, BaseException)]
            whole = [one for one in taken if not isinstance(one, BaseException)]
            print(json.dumps({"whole": whole, "failed": failed, "gaps": sum(viewer.gaps for viewer in viewers)}), flush=True)
    os._exit(0)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])))
