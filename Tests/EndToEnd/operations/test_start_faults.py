"""What keeps a server from starting: exit code 1, a sentence that says what to do, and nothing lost."""

import shutil
import socket
import sqlite3
from contextlib import contextmanager

import pytest
from support.client import Client
from support.programmes import edit
from support.server import Ended, ServerProcess


async def a_day_begun(server: ServerProcess) -> dict:
    """The first item is on; gives what the MC saw last."""
    await server.start()
    mc = await Client(server, server.link("mc")).join()
    await mc.press()
    await mc.key("cue", lambda cue: cue["op"] == "agenda.advance")
    answer = await mc.press()
    await mc.at(answer["seq"])
    await server.stop()
    return mc.view


async def nothing_is_lost(server: ServerProcess, view: dict) -> None:
    await server.start()
    mc = await Client(server, server.link("mc")).join()
    assert mc.view == view
    assert (await mc.press())["ok"]


def is_refused(ended: Ended, *said: str) -> None:
    assert ended.code == 1, ended
    assert "Serving on" not in ended.out
    for words in said:
        assert words in ended.errors, ended.errors
    assert "Fatal error" not in ended.errors, "a fault of the machine is no bug of ours"


@contextmanager
def port_in_use(server: ServerProcess):
    with socket.create_server(("127.0.0.1", server.port)):
        yield [f"Port {server.port} on 127.0.0.1 is in use", "--listen"]


@contextmanager
def conference_folder_not_writable(server: ServerProcess):
    """As root nothing is forbidden, so a file stands where the folder should be."""
    folder, aside = server.journal.parent, server.data.parent / "aside"
    folder.rename(aside)
    folder.write_text("")
    yield [str(folder), "Create the folder"]
    folder.unlink()
    aside.rename(folder)


@contextmanager
def data_folder_not_writable(server: ServerProcess):
    aside = server.data.parent / "aside"
    server.data.rename(aside)
    server.data.write_text("")
    yield [str(server.data), "--data"]
    server.data.unlink()
    aside.rename(server.data)


@contextmanager
def journal_of_a_newer_format(server: ServerProcess):
    with changed(server, "UPDATE about SET value = '99' WHERE key = 'format'", "UPDATE about SET value = '2' WHERE key = 'format'"):
        yield ["holds format 99", "newer diemcau", "Install that version or restore a backup."]


@contextmanager
def row_of_a_newer_format(server: ServerProcess):
    with changed(server, "UPDATE position SET format = 99 WHERE seq = 2", "UPDATE position SET format = 2 WHERE seq = 2"):
        yield ["newer diemcau", "Install that version or restore a backup."]


@contextmanager
def journal_with_a_hole(server: ServerProcess):
    copy = server.data.parent / "copy.sqlite"
    shutil.copy(server.journal, copy)
    execute(server, "DELETE FROM position WHERE seq = 3")
    yield ["is damaged at position 3", "restore the newest sound backup"]
    shutil.copy(copy, server.journal)


@contextmanager
def changed(server: ServerProcess, there: str, back: str):
    execute(server, there)
    yield
    execute(server, back)


def execute(server: ServerProcess, statement: str) -> None:
    database = sqlite3.connect(server.journal)
    assert database.execute(statement).rowcount == 1
    database.commit()
    database.close()


@contextmanager
def broken_programme(server: ServerProcess):
    file = server.agenda / server.conference / "agenda.yaml"
    text = file.read_text()
    edit(file, "kind: anthem", "kind: quoc-ca")
    edit(file, "start: \"14:10\"", "start: \"25:10\"")
    yield ["agenda.yaml:", "quoc-ca", "25:10"]
    file.write_text(text)


@contextmanager
def no_programme(server: ServerProcess):
    aside = server.agenda.parent / "programmes"
    server.agenda.rename(aside)
    server.agenda.mkdir()
    yield ["No conference is in", "agenda/template"]
    server.agenda.rmdir()
    aside.rename(server.agenda)


@contextmanager
def only_a_draft(server: ServerProcess):
    file = server.agenda / server.conference / "conference.yaml"
    edit(file, "draft: false", "draft: true")
    yield ["No conference is in", "draft: true"]
    edit(file, "draft: true", "draft: false")


@contextmanager
def no_agenda_folder(server: ServerProcess):
    aside = server.agenda.parent / "programmes"
    server.agenda.rename(aside)
    yield ["cannot be listed", "--agenda"]
    aside.rename(server.agenda)


@contextmanager
def a_secret_that_is_none(server: ServerProcess):
    file = server.data / "secret"
    kept = file.read_bytes()
    file.write_bytes(b"short")
    yield [str(file)]
    file.write_bytes(kept)


FAULTS = [
    port_in_use, conference_folder_not_writable, data_folder_not_writable, journal_of_a_newer_format, row_of_a_newer_format,
    journal_with_a_hole, broken_programme, no_programme, only_a_draft, no_agenda_folder, a_secret_that_is_none,
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
async def test_a_server_that_cannot_start_says_what_to_do_and_loses_nothing(server, fault):
    view = await a_day_begun(server)
    with fault(server) as said:
        is_refused(server.run_serve(), *said)
    await nothing_is_lost(server, view)


async def test_plain_http_outside_loopback_is_refused_without_a_word_of_consent(server):
    view = await a_day_begun(server)
    is_refused(server.run_serve("--listen", "0.0.0.0:0"), "Plain HTTP on 0.0.0.0", "--tls-cert", "--allow-plain-http")
    await nothing_is_lost(server, view)


async def test_a_second_server_on_the_same_data_is_refused_and_the_first_undisturbed(server):
    await server.start()
    mc = await Client(server, server.link("mc")).join()
    is_refused(server.run_serve("--listen", "127.0.0.1:0"), f"process {server.process.pid}", "data folder of its own")
    assert (await mc.press())["ok"]
    assert (mc.gaps, mc.closed, len(mc.welcomes)) == (0, None, 1)


async def test_every_fault_of_a_programme_is_told_in_one_run(server):
    folder = server.agenda / server.conference
    edit(folder / "agenda.yaml", "kind: anthem", "kind: quoc-ca")
    edit(folder / "venues.yaml", "leader: lanh-dao-si-ma-cai", "leader: khong-co-ai")
    ended = server.run_serve()
    is_refused(ended, "agenda.yaml:", "venues.yaml:")
    assert not server.data.exists(), "nothing is made before everything is right"
