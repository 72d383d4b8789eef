"""The rehearsal from the command line: its digest is the seed's, whichever process plays it."""

import json
import subprocess

from support import programmes
from support.server import REHEARSE

DAY = ["--steps", "60", "--clients", "20"]


def rehearse(agenda, *arguments):
    return subprocess.run(
        [REHEARSE, programmes.LAO_CAI, "--agenda", agenda, *arguments], capture_output=True, text=True, timeout=100
    )


def test_two_processes_play_the_same_day(tmp_path):
    """Swift walks a Dictionary in another order in every process, so a trace that depended on one would differ here."""
    programmes.lao_cai(tmp_path / "agenda")
    days = [rehearse(tmp_path / "agenda", "--seed", "7", *DAY) for _ in range(2)]
    assert [day.returncode for day in days] == [0, 0], days[0].stderr
    assert days[0].stdout == days[1].stdout
    assert "digest " in days[0].stdout


def test_the_counters_of_several_seeds_are_one_object(tmp_path):
    programmes.lao_cai(tmp_path / "agenda")
    days = rehearse(tmp_path / "agenda", "--seeds", "2", "--from", "3", "--json", *DAY)
    assert days.returncode == 0, days.stderr
    told = json.loads(days.stdout)
    assert told["seeds"] == 2 and told["steps"] == 120 and told["commands"] > 60
    assert set(told["failures"]) == {"reference", "sequence", "convergence", "exactly-once", "privacy", "durability", "presence", "cue"}
    assert not any(told["failures"].values())


def test_a_conference_that_is_not_there_is_named(tmp_path):
    programmes.lao_cai(tmp_path / "agenda")
    nowhere = subprocess.run(
        [REHEARSE, "sa-pa-2030", "--agenda", tmp_path / "agenda"], capture_output=True, text=True, timeout=100
    )
    assert nowhere.returncode == 1
    assert "sa-pa-2030" in nowhere.stderr
