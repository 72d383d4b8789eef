"""The wire in front of `FakeHouse`: pages and modules over HTTP with the real policy, `/ws/v1` with hello, state, res, ping.

Run alone: `python3 fake_server.py 8080` and open the links it prints. Tokens are `role:person`.
"""

import asyncio
import http
import json
import mimetypes
import pathlib
import sys
import time

import websockets
from websockets.datastructures import Headers
from websockets.http11 import Response

from fake_house import FakeHouse, Refused
from fake_programme import PARTICIPANTS

PUBLIC = pathlib.Path(__file__).resolve().parents[2] / "public"
POLICY = ("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
          "base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
PAGES = ("mc", "operator", "chair", "venue", "delegate", "stage", "viewer")
STAFF = ("mc", "operator", "chair")


class Seat:
    """One joined socket: whose it is and what it has been told."""

    def __init__(self, socket, role, person):
        self.socket, self.role, self.person = socket, role, person
        self.told = {"view": (0, {}), "mine": (0, {})}


class FakeServer:
    def __init__(self, offset=0):
        self.house = FakeHouse(self.now)
        self.offset, self.seats, self.epoch, self.writable, self.pinging = offset, [], "E1", True, True
        self.presence, self.answers, self.received = {}, {}, []

    @staticmethod
    def now():
        return int(time.time() * 1000)

    async def start(self, port=0):
        self.listener = await websockets.serve(self.join, "127.0.0.1", port, process_request=self.page, subprotocols=["diemcau.v1.json"])
        self.port = self.listener.sockets[0].getsockname()[1]
        self.pinger = asyncio.create_task(self.ping())
        return self

    async def stop(self):
        self.pinger.cancel()
        self.listener.close()
        await self.listener.wait_closed()

    def link(self, page, role, person):
        return f"http://127.0.0.1:{self.port}/lao-cai-2022/{page}#t={role}:{person}"

    def page(self, connection, request):
        """Serves the page of `/<conference>/<page>` and files of public/; None lets the WebSocket handshake go on."""
        path = request.path.split("?")[0]
        if path == "/ws/v1":
            return None
        parts = path.strip("/").split("/")
        if parts[:2] == ["api", "v1"] and parts[3:] == ["lists", "agenda"]:
            rows = [{"id": item, **self.house.state[f"agenda/{item}"]} for item in self.house.state["agenda"]["order"]]
            body = json.dumps({"epoch": self.epoch, "seq": self.house.seq, "rows": rows}).encode()
            return Response(http.HTTPStatus.OK, "OK", Headers({"Content-Type": "application/json", "Content-Length": str(len(body))}), body)
        file = PUBLIC / "pages" / parts[1] / "page.html" if len(parts) == 2 and parts[1] in PAGES else PUBLIC / (path.strip("/") or "index.html")
        if not file.is_file():
            return Response(404, "Not Found", Headers({"Content-Length": "0"}), b"")
        kind = "text/javascript" if file.suffix == ".js" else mimetypes.guess_type(file.name)[0]
        body = file.read_bytes()
        headers = Headers({"Content-Type": f"{kind}; charset=utf-8", "Content-Length": str(len(body)), "Content-Security-Policy": POLICY,
                           "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"})
        return Response(http.HTTPStatus.OK, "OK", headers, body)

    async def join(self, socket):
        hello = json.loads(await socket.recv())
        role, _, person = hello["token"].partition(":")
        if person not in PARTICIPANTS.get(role, {}):
            return await socket.close(4503)
        seat, view = Seat(socket, role, person), "staff.1" if role in STAFF else "public.1"
        resume = hello.get("resume")
        continued = bool(resume and resume["epoch"] == self.epoch and resume["view"]["name"] == view)
        who = {"person": person, "name": PARTICIPANTS[role][person], **({"venue": person} if role == "venue" else {})}
        head = {"view": self.house.seq, "mine": self.house.seq}
        await self.say(seat, {"t": "welcome", "session": "s", "role": role, "who": who, "view": view, "epoch": self.epoch, "continued": continued,
                              "head": head, "now": self.now(), "writable": self.writable, "heartbeat": [3000, 10000], "build": "b1",
                              "limits": {"messageBytes": 16384, "depth": 16, "commandsPerSecond": 10, "burst": 20}})
        self.seats.append(seat)
        await self.tell(seat, whole=True)
        await self.present({}, seat)
        try:
            async for message in socket:
                await self.heard(seat, json.loads(message))
        except websockets.ConnectionClosed:
            pass
        finally:
            self.seats.remove(seat)

    async def say(self, seat, frame):
        try:
            await seat.socket.send(json.dumps(frame, ensure_ascii=False))
        except websockets.ConnectionClosed:
            pass

    async def tell(self, seat, whole=False):
        for chain, now in (("view", self.house.view(seat.role)), ("mine", self.house.own(seat.role, seat.person))):
            prev, before = (0, {}) if whole else seat.told[chain]
            change = {key: value for key, value in now.items() if before.get(key) != value}
            gone = [key for key in before if key not in now]
            if whole or change or gone:
                await self.say(seat, {"t": "state", "v": chain, "prev": prev, "seq": self.house.seq, "set": change, "del": gone})
                seat.told[chain] = (self.house.seq, now)

    async def broadcast(self):
        for seat in list(self.seats):
            await self.tell(seat)

    async def present(self, change, seat=None):
        self.presence.update(change)
        for one in [seat] if seat else list(self.seats):
            shown = {key: value for key, value in (self.presence if seat else change).items() if one.role in STAFF or key.startswith("venue/")}
            if shown:
                await self.say(one, {"t": "presence", "set": shown, "del": []})

    async def ping(self):
        while True:
            if self.pinging:
                for seat in list(self.seats):
                    await self.say(seat, {"t": "ping", "now": self.now(), "head": {chain: told[0] for chain, told in seat.told.items()}})
            await asyncio.sleep(3)

    async def heard(self, seat, frame):
        self.received.append(frame)
        if frame["t"] == "time" and self.pinging:
            await self.say(seat, {"t": "time", "c0": frame["c0"], "s": self.now()})
        if frame["t"] == "resync":
            await self.tell(seat, whole=True)
        if frame["t"] == "cmd":
            await self.decide(seat, frame)

    async def decide(self, seat, frame):
        answer = self.answers.get(frame["id"])
        if answer is None:
            try:
                extra = self.house.command({"role": seat.role, "person": seat.person}, frame["op"], frame["arg"], frame.get("if"))
                answer = {"ok": True, "seq": self.house.seq, "dup": False, **extra}
                self.answers[frame["id"]] = {**answer, "dup": True}
            except Refused as refused:
                answer = refused.answer
            await self.broadcast()
        await self.say(seat, {"t": "res", "id": frame["id"], **answer})

    async def act(self, op, arg, role="operator", person="kt-1"):
        """A command from elsewhere in the house."""
        self.house.command({"role": role, "person": person}, op, arg, None)
        await self.broadcast()

    async def cut(self, code=1001):
        for seat in list(self.seats):
            await seat.socket.close(code)


async def main(port):
    server = await FakeServer().start(port)
    for page, role, person in [("mc", "mc", "mc-1"), ("operator", "operator", "kt-1"), ("chair", "chair", "chu-tri"), ("venue", "venue", "si-ma-cai"),
                               ("delegate", "delegate", "dv-01"), ("stage", "screen", "man-chinh"), ("stage", "screen", "chan-man"), ("viewer", "viewer", "chung")]:
        print(server.link(page, role, person), flush=True)
    await asyncio.Future()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
