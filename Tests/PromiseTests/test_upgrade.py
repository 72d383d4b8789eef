"""Every journal that was ever kept opens in today's server, and those who were there go on; a newer one is left alone."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from guest import Guest
from house import House
from keep_a_journal import KEPT

NEWEST = 99


def put_back(kept: Path, house: House) -> int:
    """The journal as it was kept, with a secret beside it; gives its last position."""
    house.journal.parent.mkdir(parents=True)
    secret = house.data / "secret"
    secret.write_bytes(bytes(range(32)))
    secret.chmod(0o600)
    with closing(sqlite3.connect(house.journal)) as journal:
        journal.executescript(kept.read_text("utf-8"))
        return journal.execute("SELECT max(seq) FROM position").fetchone()[0]


def as_it_was(house: House, cut: dict) -> Guest:
    """Somebody whose line was cut on that day, with what they had then."""
    guest = Guest(house, house.link(cut["role"], cut["welcome"]["who"]["person"]))
    guest.welcome = cut["welcome"]
    for name, chain in cut["chains"].items():
        guest.chains[name].seq, guest.chains[name].keys, guest.chains[name].is_empty = chain["seq"], chain["keys"], False
    return guest


@pytest.mark.parametrize("kept", sorted(KEPT.glob("*.sql")), ids=lambda kept: kept.stem)
async def test_a_journal_of_an_older_version_opens_and_its_day_goes_on(house, kept):
    last = put_back(kept, house)
    ops = house.positions()
    await house.start()
    assert house.positions()[:last] == ops, "what was accepted stands"
    for cut in json.loads(kept.with_suffix(".json").read_text("utf-8")):
        guest = await as_it_was(house, cut).join()
        fresh = await Guest(house, guest.link).join()
        assert guest.welcome["continued"] is True and guest.gaps == 0
        assert (guest.view, guest.mine) == (fresh.view, fresh.mine)
        assert guest.view["conference"]["state"] == "live" and guest.view["stage/main"]["message"] == "Xin mời các điểm cầu"
    mc = await Guest(house, house.link("mc")).join()
    assert (await mc.press())["ok"]
    await house.restart()
    assert house.positions()[:last] == ops


def test_something_is_kept_of_every_format():
    formats = {path.stem for path in KEPT.glob("*.sql")}
    assert formats == {f"format-{number}" for number in range(1, len(formats) + 1)} and formats


@pytest.mark.parametrize("statement", [
    f"UPDATE about SET value = '{NEWEST}' WHERE key = 'format'", f"UPDATE position SET format = {NEWEST} WHERE seq = 3",
], ids=["tables", "a_row"])
def test_a_journal_of_a_newer_version_is_refused_with_the_remedy_and_left_as_it_is(house, statement):
    put_back(sorted(KEPT.glob("*.sql"))[-1], house)
    with closing(sqlite3.connect(house.journal)) as journal:
        assert journal.execute(statement).rowcount == 1
        journal.commit()
    ops = house.positions()
    ended = house.run_serve()
    assert ended.code == 1 and "Serving on" not in ended.out
    assert f"holds format {NEWEST}" in ended.errors and "Install that version or restore a backup." in ended.errors
    assert house.positions() == ops
