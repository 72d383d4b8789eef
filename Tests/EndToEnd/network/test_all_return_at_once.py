"""Hundreds come back in the same instant, and the staff goes on working."""

import asyncio
import json
import sys
import time
from contextlib import asynccontextmanager

import pytest
from support.client import Client
from support.server import SUPPORT

STAFF_SECONDS = 0.2
"""What the staff's slowest step in a hundred may take meanwhile, where the machine is the server's own."""
BUSY_STAFF_SECONDS = 2
"""On a machine with two cores and other work the figure is only noted; nobody may be left standing all the same."""
STEP_SECONDS = 0.125
"""A client that works as fast as the wire lets it: eight steps a second."""
CROWD_SECONDS = 30


class ViewerProcess:
    """The process of the viewers; an order and its answer are a line each."""

    def __init__(self, process: asyncio.subprocess.Process):
        self._process = process

    async def says(self) -> str:
        line = await asyncio.wait_for(self._process.stdout.readline(), CROWD_SECONDS)
        assert line, "the viewers have gone"
        return line.decode().strip()

    async def order(self, word: str) -> dict:
        self._process.stdin.write(f"{word}\n".encode())
        return json.loads(await self.says())


@asynccontextmanager
async def viewer_process(server, clients: int):
    token = server.link("viewer").token
    words = [sys.executable, "-m", "support.viewers", str(server.port), server.conference, token, str(clients)]
    process = await asyncio.create_subprocess_exec(
        *words, cwd=SUPPORT.parent, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, limit=1 << 20)
    try:
        made = ViewerProcess(process)
        assert await made.says() == "in"
        yield made
    finally:
        process.kill()
        await process.wait()


async def works_until(over: asyncio.Event, client: Client, screen: str) -> list[float]:
    """Step after step, each seen by everybody; gives how long each took until its answer, in seconds."""
    taken = []
    while not over.is_set():
        began = time.monotonic()
        answer = await client.ask("stage.message", {"screen": screen, "text": f"Mời quý vị ổn định chỗ ngồi ({len(taken)})"})
        assert answer["ok"], answer
        taken.append(time.monotonic() - began)
        try:
            await asyncio.wait_for(over.wait(), max(0, STEP_SECONDS - taken[-1]))
        except TimeoutError:
            continue
    return taken


def p99(taken: list[float]) -> float:
    return sorted(taken)[int(len(taken) * 0.99)]


async def all_return(viewers: ViewerProcess, clients: list[tuple[Client, str]]) -> tuple[dict, list[float]]:
    """Everybody is cut, something changes meanwhile, everybody comes back; with what the staff's steps took until all were whole."""
    await viewers.order("cut")
    for client, screen in clients:
        await client.does("stage.message", {"screen": screen, "text": "Đề nghị chờ kết nối"})
    over = asyncio.Event()
    working = [asyncio.create_task(works_until(over, client, screen)) for client, screen in clients]
    returned = await viewers.order("back")
    over.set()
    return returned, [step for steps in await asyncio.gather(*working) for step in steps]


@pytest.mark.case(8)
@pytest.mark.promise(4)
async def test_hundreds_return_at_once_and_the_staff_goes_on_working(server, scale, record_property):
    clients, returns = scale(150, 500), scale(2, 10)
    await server.start()
    mc = await Client(server, server.link("mc")).join()
    operator = await Client(server, server.link("operator")).join()
    whole, steps = [], []
    async with viewer_process(server, clients) as viewers:
        for _ in range(returns):
            returned, taken = await all_return(viewers, [(mc, "main"), (operator, "overlay")])
            assert (returned["failed"], returned["gaps"], len(returned["whole"])) == ([], 0, clients)
            whole += returned["whole"]
            steps += taken
    record_property("tried", len(whole))
    record_property("figure", (
        f"{clients} at once, {returns} times: whole p99 {p99(whole):.2f} s; "
        f"the staff's {len(steps)} steps meanwhile p99 {p99(steps) * 1_000:.0f} ms"))
    assert p99(steps) <= scale(BUSY_STAFF_SECONDS, STAFF_SECONDS), steps
    assert (mc.gaps, operator.gaps, mc.closed, operator.closed) == (0, 0, None, None)
