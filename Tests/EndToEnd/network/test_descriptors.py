"""A process that has no descriptor left: newcomers wait, those who have joined go on, and admission opens again by itself."""

import asyncio
import os
import resource
import time
from contextlib import ExitStack
from pathlib import Path

from support.client import BOUND, Client
from support.server import ServerProcess
from support.starting_points import first_item_on

ROOM = 6
"""Newcomers for whom there still is a descriptor."""
NEWCOMERS = 10
"""Newcomers for whom there is none."""
GIVEN_BACK = 2
"""Descriptors that the server itself may still give back after they were counted: a request's that it has answered, a file's that it has read."""
FEW_FILES = 192
"""Open files of a small server, 128 of which are no sockets (`OpenFiles`)."""
FULL = 4008
STANDING_SECONDS = 2
"""How long the full server is watched."""
MOST_CPU = 0.5
"""Of one core, for a server that sends a few messages while people wait to connect; one that spins takes all of it."""


def leave_room(server: ServerProcess, room: int) -> None:
    """So many descriptors can still be opened: the limit is on their numbers, of which some lower ones are free."""
    used = {int(name) for name in os.listdir(f"/proc/{server.process.pid}/fd")}
    free = [number for number in range(max(used) + room + 1) if number not in used]
    hard = resource.prlimit(server.process.pid, resource.RLIMIT_NOFILE)[1]
    resource.prlimit(server.process.pid, resource.RLIMIT_NOFILE, (free[room - 1] + 1, hard))


def let_in(joining: list[asyncio.Task]) -> list[Client]:
    """Those of them who are in, taken out of the list."""
    inside = [task for task in joining if task.done()]
    joining[:] = [task for task in joining if not task.done()]
    return [task.result() for task in inside]


def cpu_seconds(process: int) -> float:
    """What all threads of a process have spent (proc(5), fields utime and stime)."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def goes_on(mc: Client, others: list[Client], told: str) -> None:
    await mc.does("stage.message", {"screen": "main", "text": told})
    for client in others:
        await client.key("stage/main", lambda screen: screen.get("message") == told)


async def full(server: ServerProcess, mc: Client, others: list[Client]) -> None:
    """Those who are in are served, and the server does not spin."""
    began, spent, said = time.monotonic(), cpu_seconds(server.process.pid), 0
    while time.monotonic() - began < STANDING_SECONDS:
        said += 1
        await goes_on(mc, others, f"Phòng đã đầy, {said}")
        assert (await others[0].time(said))["c0"] == said
        await mc.until(lambda: len(mc.pings) >= said, "the next heartbeat")
    busy = (cpu_seconds(server.process.pid) - spent) / (time.monotonic() - began)
    assert busy < MOST_CPU, f"a full server spins: {busy:.0%} of a core"


async def test_a_server_without_descriptors_keeps_those_who_are_in_and_takes_newcomers_when_some_leave(server):
    mc, venue, viewer = await first_item_on(server)
    leave_room(server, ROOM)
    last = [await Client(server, viewer.link).join() for _ in range(ROOM)]
    joining = [asyncio.create_task(Client(server, viewer.link).join()) for _ in range(NEWCOMERS)]
    await full(server, mc, [venue, viewer, *last])
    last += let_in(joining)
    assert len(last) <= ROOM + GIVEN_BACK, "the limit did not hold"
    assert "No descriptor left for another connection" in server.log
    await last.pop().leave()
    inside, outside = await asyncio.wait(joining, timeout=BOUND, return_when=asyncio.FIRST_COMPLETED)
    assert inside and outside, "one left, one came in"
    resource.prlimit(server.process.pid, resource.RLIMIT_NOFILE, resource.prlimit(os.getpid(), resource.RLIMIT_NOFILE))
    everybody = [mc, venue, viewer, *last, *await asyncio.gather(*joining)]
    await goes_on(mc, everybody, "Phòng lại mở cửa")
    assert all(client.gaps == 0 and client.closed is None for client in everybody), "nobody who was in was put out"


async def fill_with_viewers(server: ServerProcess) -> tuple[list[Client], Client]:
    """As many as are let in, and the one who was not."""
    inside, link = [], server.link("viewer")
    while True:
        client = Client(server, link)
        await client.connect()
        await client.send(client.hello())
        await client.until(lambda: client.closed is not None or (client.welcome and client._is_whole()), "a welcome or a refusal")
        if client.closed:
            return inside, client
        inside.append(client)


async def test_the_staff_get_into_a_server_that_viewers_and_silent_lines_have_filled(server):
    """A process with room for some sixty sockets: sessions are kept for the staff, and descriptors for their arrival."""
    server.before = ["prlimit", f"--nofile={FEW_FILES}:{FEW_FILES}"]
    await server.start()
    inside, refused = await fill_with_viewers(server)
    assert ROOM < len(inside) < FEW_FILES and refused.closed == (FULL, "every seat is taken; come back")
    with ExitStack() as silent:
        for _ in range(FEW_FILES):
            silent.enter_context(server.dial()).sendall(b"GET /ws/v1 HTTP/1.1\r\n")
        staff = [await Client(server, link).join() for link in server.links() if link.role in ("mc", "operator", "chair")]
        await staff[0].press()
        await goes_on(staff[0], [*staff, *inside], "Phòng đã đầy")
        venue = await Client(server, server.link("venue", "si-ma-cai")).join()
        newest = inside.pop()
        assert await newest.until_closed() == (FULL, "this seat is needed; come back")
        everybody = [*staff, venue, *inside]
        await goes_on(staff[0], everybody, "Điểm cầu đã vào")
        assert all(client.gaps == 0 and client.closed is None for client in everybody), "nobody else was put out"
