"""Whatever becomes of the log, the hall goes on: its lines are written beside the work, and what cannot be written is counted."""

import asyncio
import os
import signal
import statistics
import time

import pytest

import root
import sinks
from begun import begun
from exposition import samples
from guest import Guest
from house import House
from logfmt import events, lines

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
            root.need("mount", "umount")
            with sinks.full_disk(tmp_path / "disk") as sink:
                yield sink
        case "a_pipe_that_nobody_reads": yield sinks.FullPipe()
        case "a_closed_pipe": yield sinks.closed_pipe()
        case "a_closed_terminal": yield sinks.closed_terminal()


async def work(house: House) -> tuple[list[Guest], float]:
    """Fifty clients: some are refused, which is written; the MC goes on meanwhile. Gives them, and the median of the MC's answers in seconds."""
    mc, venue, viewer = await begun(house)
    # Everybody under a name of their own: how often one may be refused in a second is limited.
    others = [link for link in house.links() if link.role in ("delegate", "venue", "screen") and link.person != venue.link.person]
    more = [*others, *[viewer.link] * CLIENTS][:CLIENTS - 3]
    guests = [mc, venue, viewer, *(Guest(house, link) for link in more)]
    await asyncio.gather(*(guest.join() for guest in guests[3:]))
    refusals = asyncio.gather(*(guest.refused("stage.hold", {"screen": "main"}) for guest in guests if guest.link.role in ("delegate", "venue", "screen")))
    taken = []
    for number in range(MESSAGES):
        begun_at = time.monotonic()
        answer = await mc.put(mc.command("stage.message", {"screen": "main", "text": f"Lời nhắn số {number}"}))
        taken.append(time.monotonic() - begun_at)
        assert answer["ok"], answer
    assert set(await refusals) == {("forbidden", "permission")}
    await asyncio.gather(*(guest.key("stage/main", lambda screen: screen["message"] == f"Lời nhắn số {MESSAGES - 1}") for guest in guests))
    return guests, statistics.median(taken)


def dropped(house: House) -> float:
    return samples(house.get("/metrics").text)["diemcau_log_lines_dropped_total"]


async def ends(house: House) -> None:
    assert await house.stop() == 0


async def test_a_log_that_takes_nothing_neither_stops_the_hall_nor_throws_anybody_out(house, sink, within):
    house.log_to = sink.descriptor
    guests, median = await work(house)
    assert all((guest.closed, guest.gaps, len(guest.welcomes)) == (None, 0, 1) for guest in guests)
    assert median < within(0.1), "nobody waits for the log"
    taken = sink.relieve()
    if taken is None:
        assert dropped(house) >= REFUSED
    else:
        await the_rest_is_told(house, sink)
    assert house.get("/readyz").status == 200
    await ends(house)


async def the_rest_is_told(house: House, sink: sinks.Sink) -> None:
    """What was held is written now; of what was lost, one line says how much it was."""
    viewer = await Guest(house, house.link("viewer")).join()
    async with asyncio.timeout(20):
        while not (told := lines(sink.relieve(), "command refused")) or told[-1]["op"] != "stage.follow":
            await viewer.refused("stage.follow", {"screen": "main"})
    lost = [int(line["lines"]) for line in lines(sink.relieve(), LOST)]
    assert sum(lost) == dropped(house), "every line that is missing is counted, in the log as for the monitor"
    whole = lines(sink.relieve(), "command refused")
    assert len(lost) <= 1 and (lost or len(whole) > REFUSED), "either it is there, or it is said to be missing"


async def test_a_terminal_that_is_closed_at_work_ends_nothing(house):
    end, terminal = os.openpty()
    house.log_to = terminal
    mc, _, viewer = await begun(house)
    os.close(end)
    os.close(terminal)
    house.process.send_signal(signal.SIGHUP)
    assert await viewer.refused("stage.hold", {"screen": "main"}) == ("forbidden", "permission")
    assert (await mc.press())["ok"] and viewer.closed is None
    assert dropped(house) > 0
    await ends(house)


async def test_links_that_nobody_reads_do_not_keep_the_house_from_opening(house):
    pipe = sinks.FullPipe()
    house.draw_port()
    house.print_to = pipe.descriptor
    house.spawn()
    await house.answering()
    mc = await Guest(house, house.link("mc")).join()
    assert (await mc.press())["ok"]
    await ends(house)


async def test_closed_standard_streams_lead_into_no_file_of_the_house(house):
    house.draw_port()
    house.before = ["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh"]
    house.spawn()
    await house.answering()
    streams = [os.readlink(f"/proc/{house.process.pid}/fd/{number}") for number in range(3)]
    assert streams == ["/dev/null"] * 3
    viewer = await Guest(house, house.link("viewer")).join()
    await viewer.refused("stage.hold", {"screen": "main"})
    await ends(house)
    assert (house.data / house.conference / "lock").read_text().strip().isdigit()


async def test_a_line_of_the_log_tells_the_day_and_the_zone_of_its_time(house):
    await begun(house)
    await house.stop()
    times = [event["time"] for event in events(house.log)]
    assert times and times == sorted(times)
    for told in times:
        time.strptime(told, "%Y-%m-%dT%H:%M:%S." + told[20:23] + "Z")
