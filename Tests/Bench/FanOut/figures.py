"""The figures of the fan-out, each with its goal. Of every figure three runs are made, the servers by turns, and the median is told."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median

import contenders
from machine import HALL, Machine

RUNS = 3
BEAT = 3
"""Seconds between two pings of the hall to the same connection: so long nothing is published, and every connection has one."""
PAIR = {HALL: contenders.diemcau, "raw": contenders.raw}
UNDER_WAY, MOST_A_SECOND = 16, 280
"""Publications that not all have yet, and what the rates of thirty MCs allow: at 10,000 readers far above every goal."""
SERVICE_THREAD = "diemcau"
"""The name of the threads of the process that are no worker of a queue; the journal is written by such a worker."""


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    what: str
    goal: str
    measured: str
    is_met: bool


def by_turns(machine: Machine, servers: dict[str, Callable], **options: float) -> dict[str, list[dict]]:
    """What the client found in each run, by server."""
    found = {name: [] for name in servers}
    for _ in range(RUNS):
        for name, server in servers.items():
            with server(machine) as words:
                found[name].append(machine.load(name, words, **options))
    return found


def per_second(run: dict) -> float:
    """CPU seconds a second of the server while nothing happens but its heartbeat."""
    return run["idle"]["cpu"] / run["idle"]["seconds"]


def per_delivery(run: dict) -> float:
    """CPU microseconds of the server for each frame that reached a reader, its heartbeat taken off."""
    published = run["published"]
    return (published["cpu"] - per_second(run) * published["seconds"]) / max(1, published["deliveries"]) * 1e6


def middle(runs: list[dict], value: Callable[[dict], float]) -> float:
    return median(value(run) for run in runs)


def compared(what: str, goal: float, ours: float, other: float, unit: str, digits: int = 1) -> Row:
    share = ours / other
    return Row(what, f"≤ {goal:.2f}×", f"{ours:.{digits}f} : {other:.{digits}f} {unit} = {share:.2f}×", share <= goal)


def steady(machine: Machine) -> Iterator[Row]:
    found = by_turns(machine, PAIR | {"SwiftNIO": contenders.nio}, readers=1_000, rate=8, count=48, idle=BEAT)
    ours, raw, nio = (middle(found[name], per_delivery) for name in found)
    yield compared("CPU a delivery against single sends of a raw epoll server, 1,000 readers at 8/s", 1.15, ours, raw, "µs")
    yield compared("the same against SwiftNIO with one shared buffer", 0.75, ours, nio, "µs")


def crowd(machine: Machine) -> Iterator[Row]:
    found = by_turns(machine, PAIR, readers=10_000, rate=2, count=12, idle=BEAT)
    ours, raw = found[HALL], found["raw"]
    yield compared("the same, 10,000 readers at 2/s", 1.15, middle(ours, per_delivery), middle(raw, per_delivery), "µs")

    def last(run: dict) -> float:
        return run["published"]["last_ms"]["p50"]

    yield compared("until the last of 10,000 readers has it, against the raw server's last", 1.2, middle(ours, last), middle(raw, last), "ms", 0)
    kilobytes = middle(ours, lambda run: (run["resident_joined"] - run["resident_before"]) / run["readers"] / 1_000)
    yield Row("resident memory of a joined reader", "≤ 2.5 KB", f"{kilobytes:.1f} KB", kilobytes <= 2.5)
    beat = middle(ours, per_second)
    yield Row("heartbeat of 10,000 (ping and pong every 3 s), CPU a second", "≤ 0.06 s", f"{beat:.3f} s", beat <= 0.06)


def come_back(machine: Machine) -> Iterator[Row]:
    found = by_turns(machine, PAIR, readers=10_000, returns=2, at_once=10_000)

    def of_returns(name: str, figure: str) -> float:
        return median(each[figure] for run in found[name] for each in run["joined"][1:])

    seconds, raw_seconds = of_returns(HALL, "whole_seconds"), of_returns("raw", "whole_seconds")
    cpu, raw_cpu = of_returns(HALL, "cpu"), of_returns("raw", "cpu")
    share = seconds / raw_seconds
    away, raw_away = of_returns(HALL, "turned_away"), of_returns("raw", "turned_away")
    yield Row(
        "10,000 cut at once come back at once, until the last has its snapshot of 22 KB", "≤ 1.5 s and ≤ 2×",
        f"{seconds:.2f} : {raw_seconds:.2f} s = {share:.1f}×, CPU {cpu:.2f} : {raw_cpu:.2f} s, turned away {away:.0f} : {raw_away:.0f}",
        seconds <= 1.5 and share <= 2)


def command(machine: Machine) -> Iterator[Row]:
    service, journal = [], []
    for _ in range(RUNS):
        with contenders.diemcau(machine) as words:
            machine.load(HALL, words, readers=0, rate=8, count=24)
            run = machine.load(HALL, words, readers=0, rate=8, count=64, idle=BEAT)
        published, beat = run["published"], run["idle"]
        of_service = [part["threads"].get(SERVICE_THREAD, 0) / part["seconds"] for part in (published, beat)]
        of_all = [part["cpu"] / part["seconds"] for part in (published, beat)]
        commands_per_second = published["publications"] / published["seconds"]
        service.append((of_service[0] - of_service[1]) / commands_per_second * 1_000)
        journal.append((of_all[0] - of_all[1]) / commands_per_second * 1_000 - service[-1])
    yield Row(
        "CPU of one command without a reader: service thread + journal", "≤ 0.3 + 0.5 ms", f"{median(service):.2f} + {median(journal):.2f} ms",
        median(service) <= 0.3 and median(journal) <= 0.5)


def screens(machine: Machine) -> Iterator[Row]:
    found = by_turns(machine, {HALL: contenders.whole_staff}, readers=500, rate=16, count=160, stalled=50)[HALL]
    longest = middle(found, lambda run: run["published"]["last_ms"]["p99"])
    yield Row("from a command to every screen of 500, its fsync included, p99", "≤ 25 ms", f"{longest:.1f} ms", longest <= 25)
    free = middle(found, lambda run: run["published"]["delivery_ms"]["p99"])
    beside = middle(found, lambda run: run["beside_stalled"]["delivery_ms"]["p99"])
    more = beside / free - 1
    yield Row("50 of 500 stop reading: p99 of the others", "+ ≤ 10 %", f"{free:.1f} → {beside:.1f} ms = {more:+.0%}", more <= 0.1)


def saturated(machine: Machine) -> Iterator[Row]:
    """Judged by frames that reached a reader, of all servers alike.

    The hall tells what one transaction holds in one frame, so of changes to the same thing only the newest is delivered: how many changes the
    frames stand for is told beside, and meets no goal.
    """
    servers = {HALL: contenders.many_staff, "nchan": contenders.nchan, "Node ws": contenders.node, "Python websockets": contenders.python}
    found = by_turns(machine, servers, readers=10_000, window=UNDER_WAY, rate=MOST_A_SECOND, seconds=4, count=1_000)

    def told(name: str, *counts: str) -> float:
        """Thousands a second."""
        return middle(found[name], lambda run: sum(run["published"][count] for count in counts) / run["published"]["seconds"] / 1_000)

    ours, changes = told(HALL, "deliveries"), told(HALL, "deliveries", "conflated")
    for name, goal in (("nchan", 4), ("Node ws", 5), ("Python websockets", 8)):
        theirs = told(name, "deliveries")
        measured = f"{ours:.0f},000 : {theirs:.0f},000 = {ours / theirs:.1f}× (ours stand for {changes:.0f},000 changes)"
        yield Row(f"deliveries a second to 10,000 readers, as fast as they go, against {name}", f"≥ {goal}×", measured, ours / theirs >= goal)


FIGURES = {"steady": steady, "crowd": crowd, "come-back": come_back, "command": command, "screens": screens, "saturated": saturated}
