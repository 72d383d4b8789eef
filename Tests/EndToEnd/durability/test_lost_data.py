"""A journal or a secret that is gone is not taken for a first start: nobody begins a day anew, or prints new links, without a word of consent."""

import asyncio
import json
import shutil
import sqlite3
from contextlib import closing

import pytest
from support import programmes
from support.browser import chromium, expect
from support.client import BOUND, Client
from support.server import ServerProcess
from support.starting_points import first_item_on

NOT_SERVED = {"journal-lost": 4009, "secret-lost": 4010}


def register(server: ServerProcess) -> dict:
    return json.loads((server.data / "register").read_text())["conferences"]


async def started(server: ServerProcess) -> None:
    """As `start`, for a server that will not be ready."""
    server.spawn()
    server.printed = await asyncio.to_thread(server._printed)
    assert server.printed and server.printed[-1].startswith("Serving on "), server.log


async def is_withheld(server: ServerProcess, loss: str, token: str) -> None:
    """Everybody learns it: the monitor, the log, whoever started the server, whoever opens a link, whoever asks over HTTP."""
    while (ready := server.get("/readyz")).text.strip() == "replaying":
        continue
    assert (ready.status, ready.text.strip()) == (503, "withheld")
    assert f'diemcau_withheld{{conference="{server.conference}",reason="{loss}"}} 1' in server.get("/metrics").text
    remedy = f"diemcau accept {server.conference} --" + {"journal-lost": "lost-journal", "secret-lost": "new-secret"}[loss]
    # A line of the log is written beside what it tells of.
    async with asyncio.timeout(BOUND):
        while remedy not in server.log:
            await asyncio.sleep(0)
    assert "level=error" in server.log
    assert any("not served" in line for line in server.printed)
    asked = server.run("accept", server.conference)
    assert asked.code == 0 and remedy in asked.out
    assert server.get(server.api("state"), token).json["reason"] == "conference.withheld"
    client = Client(server, server.link("mc"))
    client.link = type(client.link)(**{**client.link.__dict__, "token": token})
    await client.connect()
    await client.send(client.hello())
    assert await client.until_closed() == (NOT_SERVED[loss], f"not served: {loss}")


def remove_journal(server: ServerProcess) -> None:
    for file in server.journal.parent.glob("journal.sqlite*"):
        file.unlink()


def empty_journal(server: ServerProcess) -> None:
    remove_journal(server)
    server.journal.touch()


async def test_a_first_start_asks_nothing_and_writes_down_what_there_is(server):
    await server.start()
    entry = register(server)[server.conference]
    assert entry["journal"] is True and entry["cut"] == {} and len(entry["secret"]) == 32
    assert entry["secret"] not in "".join(link.token for link in server.links())
    assert (server.data / "register").stat().st_mode & 0o777 == 0o600
    await server.restart()
    assert "register" not in server.log, "an everyday start says nothing of it"


async def test_a_first_start_that_came_to_nothing_is_no_loss(server):
    programmes.generated(server.agenda, items=3, mcs=1)
    in_the_way = server.journal.parent
    in_the_way.parent.mkdir(parents=True)
    in_the_way.touch()
    refused = server.run_serve()
    assert refused.code == 1 and str(in_the_way) in refused.errors, refused.errors
    in_the_way.unlink()
    await server.start()
    assert server.get("/readyz").status == 200, server.log


async def test_a_lost_journal_is_not_taken_for_a_first_start_until_somebody_consents_once(server):
    mc, *_ = await first_item_on(server)
    await server.stop()
    for lose in (remove_journal, empty_journal):
        lose(server)
        await started(server)
        await is_withheld(server, "journal-lost", mc.link.token)
        await server.stop()
        assert not server.journal.exists() or server.journal.stat().st_size == 0, "nothing stands in a backup's way"
    refused = server.run("accept", server.conference, "--new-secret")
    assert refused.code == 1 and "nothing to consent to" in refused.errors
    remove_journal(server)
    done = server.run("accept", server.conference, "--lost-journal")
    assert done.code == 0, done.errors
    await server.start()
    await mc.join()
    assert mc.view["conference"]["state"] == "preparing", "the links are the same"
    await server.stop()
    remove_journal(server)
    await started(server)
    assert server.get("/readyz").text.strip() == "withheld", "a consent was to that one loss"


async def test_a_journal_whose_positions_are_gone_is_lost_too(server):
    mc, *_ = await first_item_on(server)
    await server.stop()
    with closing(sqlite3.connect(server.journal)) as database:
        database.executescript("DELETE FROM position; DELETE FROM snapshot; DELETE FROM epoch;")
    await started(server)
    await is_withheld(server, "journal-lost", mc.link.token)


async def test_a_lost_journal_is_put_back_from_a_backup_without_a_word_of_consent(server):
    mc, _, viewer = await first_item_on(server)
    file = server.data.parent / "backup.sqlite"
    assert server.run("backup", server.conference, "--out", str(file)).code == 0
    await server.stop()
    remove_journal(server)
    await started(server)
    await is_withheld(server, "journal-lost", mc.link.token)
    await server.stop()
    done = server.run("restore", server.conference, "--from", str(file))
    assert done.code == 0, done.errors
    await server.start()
    assert (await viewer.join()).view["conference"]["state"] == "live"


async def test_an_archive_is_a_consent_of_its_own(server):
    mc, *_ = await first_item_on(server)
    await server.stop()
    assert server.run("archive", server.conference).code == 0
    assert server.run("accept", server.conference).out.strip().endswith("nothing to consent to.")
    await server.start()
    assert (await mc.join()).view["conference"]["state"] == "preparing"


async def test_a_lost_secret_is_not_made_anew_until_somebody_consents_once(server):
    mc, *_ = await first_item_on(server)
    await server.stop()
    secret = server.data / "secret"
    kept = secret.read_bytes()
    secret.unlink()
    refused = server.run("links", server.conference, "--json")
    assert refused.code == 1 and "--new-secret" in refused.errors, "links that open nothing are not printed"
    assert not secret.exists()
    await started(server)
    await is_withheld(server, "secret-lost", mc.link.token)
    await server.stop()
    assert not secret.exists()
    # Put back, it is as if nothing had been.
    secret.write_bytes(kept)
    secret.chmod(0o600)
    await server.start()
    assert (await mc.join()).welcome["continued"] is True
    await server.stop()
    secret.unlink()
    done = server.run("accept", server.conference, "--new-secret")
    assert done.code == 0, done.errors
    await server.start()
    late = Client(server, mc.link)
    await late.connect()
    await late.send(late.hello())
    assert (await late.until_closed())[0] == 4503
    server.links()
    assert (await Client(server, server.link("mc")).join()).view["conference"]["state"] == "live", "the day goes on under new links"


async def test_another_secret_in_the_place_of_the_old_one_is_noticed(server):
    mc, *_ = await first_item_on(server)
    await server.stop()
    (server.data / "secret").write_bytes(bytes(range(32)))
    await started(server)
    await is_withheld(server, "secret-lost", mc.link.token)


async def test_a_lost_register_is_made_anew_from_the_journals_and_the_log_says_so(server):
    mc, *_ = await first_item_on(server)
    operator = await Client(server, server.link("operator")).join()
    await operator.ask("access.revoke", {"role": "venue", "person": "si-ma-cai"})
    before = register(server)
    await server.stop()
    (server.data / "register").unlink()
    await server.start()
    assert register(server) == before, "with what the journal knows to be cut"
    assert "made anew from the journals" in server.log
    await server.stop()
    (server.data / "register").unlink()
    (server.data / "secret").unlink()
    await started(server)
    await is_withheld(server, "secret-lost", mc.link.token)


@pytest.mark.parametrize("role", ["mc", "venue", "screen", "viewer"])
async def test_whoever_opens_a_link_reads_why_and_the_page_goes_on_by_itself_when_it_is_mended(server, role):
    await first_item_on(server)
    file = server.data.parent / "backup.sqlite"
    assert server.run("backup", server.conference, "--out", str(file)).code == 0
    await server.stop()
    remove_journal(server)
    await started(server)
    async with chromium() as browser:
        page = await browser.page(server.link(role).url)
        await expect(page.locator("body")).to_contain_text("máy chủ bị mất dữ liệu của hội nghị")
        await expect(page.locator("body")).to_contain_text(f"diemcau accept {server.conference}")
        if role == "mc":
            await page.locator("button.bar-switch[lang=en]").click()
            await expect(page.locator("body")).to_contain_text("the server has lost its data")
        await server.stop()
        assert server.run("restore", server.conference, "--from", str(file)).code == 0
        await server.start()
        await expect(page.locator("html")).to_have_attribute("data-level", "live")
        await expect(page.locator("body")).not_to_contain_text("diemcau accept")


async def test_the_other_conferences_are_served_while_one_is_withheld(server):
    mc, *_ = await first_item_on(server)
    await server.stop()
    remove_journal(server)
    programmes.generated(server.agenda, items=5, mcs=1)
    await started(server)
    await is_withheld(server, "journal-lost", mc.link.token)
    other = ServerProcess(server.data.parent, programmes.GENERATED)
    other.port = server.port
    assert (await Client(other, other.link("mc")).join()).view["conference"]["state"] == "preparing"


async def test_a_register_that_nobody_can_read_stops_the_start_and_says_what_to_do(server):
    await first_item_on(server)
    await server.stop()
    (server.data / "register").write_text("khác")
    ended = server.run_serve()
    assert ended.code == 1 and "register" in ended.errors and "delete it" in ended.errors
    shutil.rmtree(server.data)
    await server.start()


async def test_a_damaged_journal_keeps_its_own_conference_from_being_served_and_no_other(server):
    programmes.generated(server.agenda, items=3, mcs=1)
    await server.start()
    token = server.link("mc").token
    await server.stop()
    with closing(sqlite3.connect(server.journal)) as journal:
        assert journal.execute("UPDATE position SET op = 'conference.end' WHERE seq = 2").rowcount == 1
        journal.commit()
    await started(server)
    while (ready := server.get("/readyz")).text.strip() == "replaying":
        continue
    assert (ready.status, ready.text.strip()) == (503, "withheld")
    assert "damaged at position 2" in server.log and "restore the newest sound backup" in server.log
    assert any("not served" in line for line in server.printed)
    client = Client(server, server.link("mc"))
    client.link = type(client.link)(**{**client.link.__dict__, "token": token})
    await client.connect()
    await client.send(client.hello())
    assert await client.until_closed() == (4011, "not served: journal-damaged")
    other = ServerProcess(server.data.parent, programmes.GENERATED)
    other.port = server.port
    assert (await Client(other, other.link("mc")).join()).view["conference"]["state"] == "preparing"
