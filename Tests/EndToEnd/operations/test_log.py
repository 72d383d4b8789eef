"""Whatever becomes of the log, the hall goes on: its lines are written beside the work, and what cannot be written is counted."""

import asyncio
import os
import signal
import statistics
import time

import pytest
from support import log_sinks, privileges
from support.client import Client
from support.logfmt import events, lines
from support.prometheus import samples
from support.server import ServerProcess
from support.starting_points import first_item_on

CLIENTS = 50
MESSAGES = 15
"""Of the MC, fewer than what it may send at once."""
REFUSED = 12
"""Refusals that get a line each at once; one a second follows (`Audit`)."""
LOST = "lines of the log were lost: nobody took them"


@pytest.fixture(params=["a_full_disk", "a_pipe_that_nobody_reads", "a_closed_pipe", "a_closed_terminal"])
def sink(request, tmp_path):
    match request.param:
        case "a_full_disk":
            privileges.need_root("mount", "umount")
            with log_sinks.full_disk(tmp_path / "disk") as sink:
                yield sink
        case "a_pipe_that_nobody_reads": yield log_sinks.FullPipe()
        case "a_closed_pipe": yield log_sinks.closed_pipe()
        case "a_closed_terminal": yield log_sinks.closed_terminal()


async def work(server: ServerProcess) -> tuple[list[Client], float]:
    """Fifty clients: some are refused, which is written; the MC goes on meanwhile. Gives them, and the median of the MC's answers in seconds."""
    mc, venue, viewer = await first_item_on(server)
    # Everybody under a name of their own: how often one may be refused in a second is limited.
    others = [link for link in server.links() if link.role in ("delegate", "venue", "screen") and link.person != venue.link.person]
    more = [*others, *[viewer.link] * CLIENTS][:CLIENTS - 3]
    clients = [mc, venue, viewer, *(Client(server, link) for link in more)]
    await asyncio.gather(*(client.join() for client in clients[3:]))
    others = [client for client in clients if client.link.role in ("delegate", "venue", "screen")]
    refusals = asyncio.gather(*(client.refused("stage.hold", {"screen": "main"}) for client in others))
    taken = []
    for number in range(MESSAGES):
        begun_at = time.monotonic()
        answer = await mc.put(mc.command("stage.message", {"screen": "main", "text": f"Lời nhắn số {number}"}))
        taken.append(time.monotonic() - begun_at)
        assert answer["ok"], answer
    assert set(await refusals) == {("forbidden", "permission")}
    await asyncio.gather(*(client.key("stage/main", lambda screen: screen["message"] == f"Lời nhắn số {MESSAGES - 1}") for client in clients))
    return clients, statistics.median(taken)


def dropped(server: ServerProcess) -> float:
    return samples(server.get("/metrics").text)["diemcau_log_lines_dropped_total"]


async def ends(server: ServerProcess) -> None:
    assert await server.stop() == 0


async def test_a_log_that_takes_nothing_neither_stops_the_hall_nor_throws_anybody_out(server, sink, within):
    server.log_to = sink.descriptor
    clients, median = await work(server)
    assert all((client.closed, client.gaps, len(client.welcomes)) == (None, 0, 1) for client in clients)
    assert median < within(0.1), "nobody waits for the log"
    taken = sink.relieve()
    if taken is None:
        assert dropped(server) >= REFUSED
    else:
        await the_rest_is_told(server, sink)
    assert server.get("/readyz").status == 200
    await ends(server)


async def the_rest_is_told(server: ServerProcess, sink: log_sinks.Sink) -> None:
    """What was held is written now; of what was lost, one line says how much it was."""
    viewer = await Client(server, server.link("viewer")).join()
    async with asyncio.timeout(20):
        while not (told := lines(sink.relieve(), "command refused")) or told[-1]["op"] != "stage.follow":
            await viewer.refused("stage.follow", {"screen": "main"})
    lost = [int(line["lines"]) for line in lines(sink.relieve(), LOST)]
    assert sum(lost) == dropped(server), "every line that is missing is counted, in the log as for the monitor"
    whole = lines(sink.relieve(), "command refused")
    assert len(lost) <= 1 and (lost or len(whole) > REFUSED), "either it is there, or it is said to be missing"


async def test_a_terminal_that_is_closed_at_work_ends_nothing(server):
    end, terminal = os.openpty()
    server.log_to = terminal
    mc, _, viewer = await first_item_on(server)
    os.close(end)
    os.close(terminal)
    server.process.send_signal(signal.SIGHUP)
    assert await viewer.refused("stage.hold", {"screen": "main"}) == ("forbidden", "permission")
    assert (await mc.press())["ok"] and viewer.closed is None
    assert dropped(server) > 0
    await ends(server)


async def test_links_that_nobody_reads_do_not_keep_the_server_from_opening(server):
    pipe = log_sinks.FullPipe()
    server.draw_port()
    server.print_to = pipe.descriptor
    server.spawn()
    await server.answering()
    mc = await Client(server, server.link("mc")).join()
    assert (await mc.press())["ok"]
    await ends(server)


async def test_closed_standard_streams_lead_into_no_file_of_the_server(server):
    server.draw_port()
    server.before = ["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh"]
    server.spawn()
    await server.answering()
    streams = [os.readlink(f"/proc/{server.process.pid}/fd/{number}") for number in range(3)]
    assert streams == ["/dev/null"] * 3
    viewer = await Client(server, server.link("viewer")).join()
    await viewer.refused("stage.hold", {"screen": "main"})
    await ends(server)
    assert (server.data / server.conference / "lock").read_text().strip().isdigit()


async def test_a_line_of_the_log_tells_the_day_and_the_zone_of_its_time(server):
    await first_item_on(server)
    await server.stop()
    times = [event["time"] for event in events(server.log)]
    assert times and times == sorted(times)
    for told in times:
        time.strptime(told, "%Y-%m-%dT%H:%M:%S." + told[20:23] + "Z")
