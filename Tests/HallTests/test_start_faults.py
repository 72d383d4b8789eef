"""What keeps a server from starting: exit code 1, a sentence that says what to do, and nothing lost."""

import shutil
import socket
import sqlite3
from contextlib import contextmanager

import pytest

from guest import Guest
from house import Ended, House
from programmes import edit


async def a_day_begun(house: House) -> dict:
    """The first item is on; gives what the MC saw last."""
    await house.start()
    mc = await Guest(house, house.link("mc")).join()
    await mc.press()
    await mc.key("cue", lambda cue: cue["op"] == "agenda.advance")
    answer = await mc.press()
    await mc.at(answer["seq"])
    await house.stop()
    return mc.view


async def nothing_is_lost(house: House, view: dict) -> None:
    await house.start()
    mc = await Guest(house, house.link("mc")).join()
    assert mc.view == view
    assert (await mc.press())["ok"]


def is_refused(ended: Ended, *said: str) -> None:
    assert ended.code == 1, ended
    assert "Serving on" not in ended.out
    for words in said:
        assert words in ended.errors, ended.errors
    assert "Fatal error" not in ended.errors, "a fault of the machine is no bug of ours"


@contextmanager
def port_in_use(house: House):
    with socket.create_server(("127.0.0.1", house.port)):
        yield [f"Port {house.port} on 127.0.0.1 is in use", "--listen"]


@contextmanager
def conference_folder_not_writable(house: House):
    """As root nothing is forbidden, so a file stands where the folder should be."""
    folder, aside = house.journal.parent, house.data.parent / "aside"
    folder.rename(aside)
    folder.write_text("")
    yield [str(folder), "Create the folder"]
    folder.unlink()
    aside.rename(folder)


@contextmanager
def data_folder_not_writable(house: House):
    aside = house.data.parent / "aside"
    house.data.rename(aside)
    house.data.write_text("")
    yield [str(house.data), "--data"]
    house.data.unlink()
    aside.rename(house.data)


@contextmanager
def journal_of_a_newer_format(house: House):
    with changed(house, "UPDATE about SET value = '99' WHERE key = 'format'", "UPDATE about SET value = '2' WHERE key = 'format'"):
        yield ["holds format 99", "newer diemcau", "Install that version or restore a backup."]


@contextmanager
def row_of_a_newer_format(house: House):
    with changed(house, "UPDATE position SET format = 99 WHERE seq = 2", "UPDATE position SET format = 2 WHERE seq = 2"):
        yield ["newer diemcau", "Install that version or restore a backup."]


@contextmanager
def journal_with_a_hole(house: House):
    copy = house.data.parent / "copy.sqlite"
    shutil.copy(house.journal, copy)
    execute(house, "DELETE FROM position WHERE seq = 3")
    yield ["is damaged at position 3", "restore the newest sound backup"]
    shutil.copy(copy, house.journal)


@contextmanager
def changed(house: House, there: str, back: str):
    execute(house, there)
    yield
    execute(house, back)


def execute(house: House, statement: str) -> None:
    database = sqlite3.connect(house.journal)
    assert database.execute(statement).rowcount == 1
    database.commit()
    database.close()


@contextmanager
def broken_programme(house: House):
    file = house.agenda / house.conference / "agenda.yaml"
    text = file.read_text()
    edit(file, "kind: anthem", "kind: quoc-ca")
    edit(file, "start: \"14:10\"", "start: \"25:10\"")
    yield ["agenda.yaml:", "quoc-ca", "25:10"]
    file.write_text(text)


@contextmanager
def no_programme(house: House):
    aside = house.agenda.parent / "programmes"
    house.agenda.rename(aside)
    house.agenda.mkdir()
    yield ["No conference is in", "agenda/template"]
    house.agenda.rmdir()
    aside.rename(house.agenda)


@contextmanager
def only_a_draft(house: House):
    file = house.agenda / house.conference / "conference.yaml"
    edit(file, "draft: false", "draft: true")
    yield ["No conference is in", "draft: true"]
    edit(file, "draft: true", "draft: false")


@contextmanager
def no_agenda_folder(house: House):
    aside = house.agenda.parent / "programmes"
    house.agenda.rename(aside)
    yield ["cannot be listed", "--agenda"]
    aside.rename(house.agenda)


@contextmanager
def a_secret_that_is_none(house: House):
    file = house.data / "secret"
    kept = file.read_bytes()
    file.write_bytes(b"short")
    yield [str(file)]
    file.write_bytes(kept)


FAULTS = [
    port_in_use, conference_folder_not_writable, data_folder_not_writable, journal_of_a_newer_format, row_of_a_newer_format,
    journal_with_a_hole, broken_programme, no_programme, only_a_draft, no_agenda_folder, a_secret_that_is_none,
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
async def test_a_server_that_cannot_start_says_what_to_do_and_loses_nothing(house, fault):
    view = await a_day_begun(house)
    with fault(house) as said:
        is_refused(house.run_serve(), *said)
    await nothing_is_lost(house, view)


async def test_plain_http_outside_loopback_is_refused_without_a_word_of_consent(house):
    view = await a_day_begun(house)
    is_refused(house.run_serve("--listen", "0.0.0.0:0"), "Plain HTTP on 0.0.0.0", "--tls-cert", "--allow-plain-http")
    await nothing_is_lost(house, view)


async def test_a_second_server_on_the_same_data_is_refused_and_the_first_undisturbed(house):
    await house.start()
    mc = await Guest(house, house.link("mc")).join()
    is_refused(house.run_serve("--listen", "127.0.0.1:0"), f"process {house.process.pid}", "data folder of its own")
    assert (await mc.press())["ok"]
    assert (mc.gaps, mc.closed, len(mc.welcomes)) == (0, None, 1)


async def test_every_fault_of_a_programme_is_told_in_one_run(house):
    folder = house.agenda / house.conference
    edit(folder / "agenda.yaml", "kind: anthem", "kind: quoc-ca")
    edit(folder / "venues.yaml", "leader: lanh-dao-si-ma-cai", "leader: khong-co-ai")
    ended = house.run_serve()
    is_refused(ended, "agenda.yaml:", "venues.yaml:")
    assert not house.data.exists(), "nothing is made before everything is right"
