"""Promises 1, 3, 9 and 14: whole days on virtual time, with bad lines, failing disks and dying servers, each from one seed."""

import asyncio
import json

import pytest
from support.programmes import LAO_CAI
from support.server import REHEARSE, ROOT

FIRST_SEED = 2_022
ORACLES = {"sequence": 1, "reference": 1, "convergence": 1, "exactly-once": 3, "durability": 2, "privacy": 9}
"""Which promise an oracle of the rehearsal speaks for."""
SHORTEST_DAY = 60
"""Steps."""
WORKERS = 2
"""Rehearsals at once; each keeps one core busy."""


async def rehearsed(first: int, seeds: int, steps: int, *more: str) -> dict:
    """The counters of so many days; what an oracle found stands in `said`, with the line that repeats it."""
    command = [str(REHEARSE), LAO_CAI, "--agenda", str(ROOT / "agenda"), "--json"]
    process = await asyncio.create_subprocess_exec(
        *command, "--from", str(first), "--seeds", str(seeds), "--steps", str(steps), *more,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    out, errors = await process.communicate()
    assert out, errors.decode()
    return json.loads(out) | {"said": errors.decode(), "code": process.returncode}


@pytest.mark.promise(1)
@pytest.mark.seconds(1_500)
async def test_no_oracle_speaks_on_any_of_the_rehearsed_days(scale, promised, record_property):
    seeds, steps, clients = scale((1, 150, 200), (24, 1_500, 120))
    days = await asyncio.gather(
        *(rehearsed(FIRST_SEED + worker * seeds, seeds, steps, "--clients", str(clients)) for worker in range(WORKERS)))

    def told(counter: str) -> int:
        return sum(day[counter] for day in days)

    failed = dict.fromkeys(ORACLES.values(), 0)
    for oracle, number in ORACLES.items():
        failed[number] += sum(day["failures"][oracle] for day in days)
    record_property("tried", told("reconnects"))
    record_property("failed", failed[1])
    record_property("figure", f"{told('resumed by delta'):,} of them by what had changed")
    promised(3, tried=told("commands"), failed=failed[3], figure=f"{told('repeats sent'):,} repeats, {told('restarts')} restarts")
    promised(2, tried=told("restarts"), failed=failed[2])
    promised(9, tried=told("bytes searched"), failed=failed[9], figure="bytes of those who may not")
    assert not any(failed.values()), "".join(day["said"] for day in days)
    assert all(day["code"] == 0 for day in days)


@pytest.mark.promise(14)
async def test_the_same_seed_is_the_same_day_in_two_processes(scale):
    steps = scale(100, 2_000)
    are_one_day(*await asyncio.gather(*(rehearsed(FIRST_SEED, 1, steps) for _ in range(2))))


def are_one_day(one: dict, other: dict) -> None:
    assert one["positions"] > 10
    assert one == other, "two days"


@pytest.mark.planted(14)
async def test_a_day_that_is_not_drawn_from_its_seed_alone_is_found_out():
    """All that is counted is the same, and what happened is what happens under another seed."""
    one, other = await asyncio.gather(*(rehearsed(seed, 1, SHORTEST_DAY, "--clients", "12") for seed in (FIRST_SEED, FIRST_SEED + 1)))
    with pytest.raises(AssertionError, match="two days"):
        are_one_day(one, one | {"digest": other["digest"]})
