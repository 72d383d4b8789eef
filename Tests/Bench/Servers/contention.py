"""What it costs that several servers share a history, each figure against one server in the same run. Three runs of each, by turns."""

import asyncio
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from contenders import hall
from figures import RUNS, Row, middle
from machine import HALL, Machine
from support import fan_out, programmes
from support.postgres import Cluster
from support.servers import COUNT, ServerGroup

MCS = 480
"""Each may send ten commands a second, and no rate is to be what limits the servers."""
UNDER_WAY = 128
"""Commands that one server has and has not answered: more than it can batch, so that its pace is what is measured."""
SECONDS, MOST = 4, 20_000
SCREENS, A_SECOND, MESSAGES = 500, 8, 120
"""Of each server; and what all of them are told."""


def many_mcs(agenda: Path) -> Path:
    return programmes.generated(agenda, items=30, mcs=MCS)


@contextmanager
def servers(machine: Machine, cluster: Cluster, count: int):
    """So many on a database of their own; gives what the client has to know of each, with the MCs shared out among them."""
    with tempfile.TemporaryDirectory(dir=machine.folder) as folder:
        group = ServerGroup(Path(folder) / "group", cluster, many_mcs, count=count)
        try:
            asyncio.run(group.start())
            yield group, [fan_out.of_hall(server, MCS // count, number * (MCS // count)) for number, server in enumerate(group.servers)]
        finally:
            group.end()


def at_once(machine: Machine, words: list[list[str]]) -> list[float]:
    """Commands a second that each of them answers, all under load at once."""
    load = {"readers": 0, "window": UNDER_WAY, "rate": 10 * MCS // len(words), "seconds": SECONDS, "count": MOST}
    with ThreadPoolExecutor(len(words)) as pool:
        runs = list(pool.map(lambda of_one: machine.load(HALL, of_one, **load)["published"], words))
    return [run["publications"] / run["seconds"] for run in runs]


def commands(machine: Machine) -> Iterator[Row]:
    on_disk, alone, all_servers, shares = [], [], [], []
    cluster = Cluster().start()
    try:
        for _ in range(RUNS):
            with hall(machine, programmes.GENERATED, many_mcs, MCS) as words:
                on_disk += at_once(machine, [words])
            with servers(machine, cluster, 1) as (_, words):
                alone += at_once(machine, words)
            with servers(machine, cluster, COUNT) as (_, words):
                each = at_once(machine, words)
            all_servers.append(sum(each))
            shares.append(min(each) / max(each))
    finally:
        cluster.end()
    sqlite, one, three = (middle(found, float) for found in (on_disk, alone, all_servers))
    share = one / sqlite
    yield Row("commands a second on one server over PostgreSQL against SQLite", "≥ 0.5×", f"{one:.0f} : {sqlite:.0f} = {share:.2f}×", share >= 0.5)
    yield Row("with three servers contending against one", "≥ 0.6×", f"{three:.0f} : {one:.0f} = {three / one:.2f}×", three / one >= 0.6)
    share = middle(shares, float)
    yield Row("the slowest of the three against the fastest", "≥ 0.5×", f"{share:.2f}×", share >= 0.5)


def screens(machine: Machine) -> Iterator[Row]:
    of_one, of_all = [], []
    cluster = Cluster().start()
    try:
        for _ in range(RUNS):
            for count, found in ((1, of_one), (COUNT, of_all)):
                with servers(machine, cluster, count) as (group, words):
                    others = [word for server in group.servers[1:] for word in ("--port", str(server.port))]
                    run = machine.load(HALL, words[0] + others, readers=SCREENS * count, rate=A_SECOND, count=MESSAGES)
                    found.append(run["published"]["last_ms"]["p99"])
    finally:
        cluster.end()
    one, three = middle(of_one, float), middle(of_all, float)
    yield Row(
        f"from a command at one server to the last of {COUNT} × {SCREENS} screens, p99, against one server's {SCREENS}", "≤ 2×",
        f"{three:.1f} : {one:.1f} ms = {three / one:.2f}×", three / one <= 2)


FIGURES = {"commands": commands, "screens": screens}
