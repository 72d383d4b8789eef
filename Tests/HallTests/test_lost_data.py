"""A journal or a secret that is gone is not taken for a first start: nobody begins a day anew, or prints new links, without a word of consent."""

import asyncio
import json
import shutil
import sqlite3
from contextlib import closing

import programmes
import pytest
from begun import begun
from browser import chromium, expect
from guest import Guest
from house import House

NOT_SERVED = {"journal-lost": 4009, "secret-lost": 4010}


def register(house: House) -> dict:
    return json.loads((house.data / "register").read_text())["conferences"]


async def started(house: House) -> None:
    """As `start`, for a house that will not be ready."""
    house.spawn()
    house.printed = await asyncio.to_thread(house._printed)
    assert house.printed and house.printed[-1].startswith("Serving on "), house.log


async def is_withheld(house: House, loss: str, token: str) -> None:
    """Everybody learns it: the monitor, the log, whoever started the server, whoever opens a link, whoever asks over HTTP."""
    while (ready := house.get("/readyz")).text.strip() == "replaying":
        continue
    assert (ready.status, ready.text.strip()) == (503, "withheld")
    assert f'diemcau_withheld{{conference="{house.conference}",reason="{loss}"}} 1' in house.get("/metrics").text
    remedy = f"diemcau accept {house.conference} --" + {"journal-lost": "lost-journal", "secret-lost": "new-secret"}[loss]
    assert remedy in house.log and "level=error" in house.log
    assert any("not served" in line for line in house.printed)
    asked = house.run("accept", house.conference)
    assert asked.code == 0 and remedy in asked.out
    assert house.get(house.api("state"), token).json["reason"] == "conference.withheld"
    guest = Guest(house, house.link("mc"))
    guest.link = type(guest.link)(**{**guest.link.__dict__, "token": token})
    await guest.connect()
    await guest.send(guest.hello())
    assert await guest.until_closed() == (NOT_SERVED[loss], f"not served: {loss}")


def remove_journal(house: House) -> None:
    for file in house.journal.parent.glob("journal.sqlite*"):
        file.unlink()


def empty_journal(house: House) -> None:
    remove_journal(house)
    house.journal.touch()


async def test_a_first_start_asks_nothing_and_writes_down_what_there_is(house):
    await house.start()
    entry = register(house)[house.conference]
    assert entry["journal"] is True and entry["cut"] == {} and len(entry["secret"]) == 32
    assert entry["secret"] not in "".join(link.token for link in house.links())
    assert (house.data / "register").stat().st_mode & 0o777 == 0o600
    await house.restart()
    assert "register" not in house.log, "an everyday start says nothing of it"


async def test_a_lost_journal_is_not_taken_for_a_first_start_until_somebody_consents_once(house):
    mc, *_ = await begun(house)
    await house.stop()
    for lose in (remove_journal, empty_journal):
        lose(house)
        await started(house)
        await is_withheld(house, "journal-lost", mc.link.token)
        await house.stop()
        assert not house.journal.exists() or house.journal.stat().st_size == 0, "nothing stands in a backup's way"
    refused = house.run("accept", house.conference, "--new-secret")
    assert refused.code == 1 and "nothing to consent to" in refused.errors
    remove_journal(house)
    done = house.run("accept", house.conference, "--lost-journal")
    assert done.code == 0, done.errors
    await house.start()
    await mc.join()
    assert mc.view["conference"]["state"] == "preparing", "the links are the same"
    await house.stop()
    remove_journal(house)
    await started(house)
    assert house.get("/readyz").text.strip() == "withheld", "a consent was to that one loss"


async def test_a_journal_whose_positions_are_gone_is_lost_too(house):
    mc, *_ = await begun(house)
    await house.stop()
    with closing(sqlite3.connect(house.journal)) as database:
        database.executescript("DELETE FROM position; DELETE FROM snapshot; DELETE FROM epoch;")
    await started(house)
    await is_withheld(house, "journal-lost", mc.link.token)


async def test_a_lost_journal_is_put_back_from_a_backup_without_a_word_of_consent(house):
    mc, _, viewer = await begun(house)
    file = house.data.parent / "backup.sqlite"
    assert house.run("backup", house.conference, "--out", str(file)).code == 0
    await house.stop()
    remove_journal(house)
    await started(house)
    await is_withheld(house, "journal-lost", mc.link.token)
    await house.stop()
    done = house.run("restore", house.conference, "--from", str(file))
    assert done.code == 0, done.errors
    await house.start()
    assert (await viewer.join()).view["conference"]["state"] == "live"


async def test_an_archive_is_a_consent_of_its_own(house):
    mc, *_ = await begun(house)
    await house.stop()
    assert house.run("archive", house.conference).code == 0
    assert house.run("accept", house.conference).out.strip().endswith("nothing to consent to.")
    await house.start()
    assert (await mc.join()).view["conference"]["state"] == "preparing"


async def test_a_lost_secret_is_not_made_anew_until_somebody_consents_once(house):
    mc, *_ = await begun(house)
    await house.stop()
    secret = house.data / "secret"
    kept = secret.read_bytes()
    secret.unlink()
    refused = house.run("links", house.conference, "--json")
    assert refused.code == 1 and "--new-secret" in refused.errors, "links that open nothing are not printed"
    assert not secret.exists()
    await started(house)
    await is_withheld(house, "secret-lost", mc.link.token)
    await house.stop()
    assert not secret.exists()
    # Put back, it is as if nothing had been.
    secret.write_bytes(kept)
    secret.chmod(0o600)
    await house.start()
    assert (await mc.join()).welcome["continued"] is True
    await house.stop()
    secret.unlink()
    done = house.run("accept", house.conference, "--new-secret")
    assert done.code == 0, done.errors
    await house.start()
    late = Guest(house, mc.link)
    await late.connect()
    await late.send(late.hello())
    assert (await late.until_closed())[0] == 4503
    house.links()
    assert (await Guest(house, house.link("mc")).join()).view["conference"]["state"] == "live", "the day goes on under new links"


async def test_another_secret_in_the_place_of_the_old_one_is_noticed(house):
    mc, *_ = await begun(house)
    await house.stop()
    (house.data / "secret").write_bytes(bytes(range(32)))
    await started(house)
    await is_withheld(house, "secret-lost", mc.link.token)


async def test_a_lost_register_is_made_anew_from_the_journals_and_the_log_says_so(house):
    mc, *_ = await begun(house)
    operator = await Guest(house, house.link("operator")).join()
    await operator.ask("access.revoke", {"role": "venue", "person": "si-ma-cai"})
    before = register(house)
    await house.stop()
    (house.data / "register").unlink()
    await house.start()
    assert register(house) == before, "with what the journal knows to be cut"
    assert "made anew from the journals" in house.log
    await house.stop()
    (house.data / "register").unlink()
    (house.data / "secret").unlink()
    await started(house)
    await is_withheld(house, "secret-lost", mc.link.token)


@pytest.mark.parametrize("role", ["mc", "venue", "screen", "viewer"])
async def test_whoever_opens_a_link_reads_why_and_the_page_goes_on_by_itself_when_it_is_mended(house, role):
    await begun(house)
    file = house.data.parent / "backup.sqlite"
    assert house.run("backup", house.conference, "--out", str(file)).code == 0
    await house.stop()
    remove_journal(house)
    await started(house)
    async with chromium() as browser:
        page = await browser.page(house.link(role).url)
        await expect(page.locator("body")).to_contain_text("máy chủ bị mất nhật ký của hội nghị")
        await expect(page.locator("body")).to_contain_text(f"diemcau accept {house.conference}")
        if role == "mc":
            await page.locator("button.language[lang=en]").click()
            await expect(page.locator("body")).to_contain_text("the server has lost its journal")
        await house.stop()
        assert house.run("restore", house.conference, "--from", str(file)).code == 0
        await house.start()
        await expect(page.locator("html")).to_have_attribute("data-level", "live")
        await expect(page.locator("body")).not_to_contain_text("diemcau accept")


async def test_the_other_conferences_are_served_while_one_is_withheld(house):
    mc, *_ = await begun(house)
    await house.stop()
    remove_journal(house)
    programmes.generated(house.agenda, items=5, mcs=1)
    await started(house)
    await is_withheld(house, "journal-lost", mc.link.token)
    other = House(house.data.parent, programmes.GENERATED)
    other.port = house.port
    assert (await Guest(other, other.link("mc")).join()).view["conference"]["state"] == "preparing"


async def test_a_register_that_nobody_can_read_stops_the_start_and_says_what_to_do(house):
    await begun(house)
    await house.stop()
    (house.data / "register").write_text("khác")
    ended = house.run_serve()
    assert ended.code == 1 and "register" in ended.errors and "delete it" in ended.errors
    shutil.rmtree(house.data)
    await house.start()


async def test_a_damaged_journal_keeps_its_own_conference_from_being_served_and_no_other(house):
    programmes.generated(house.agenda, items=3, mcs=1)
    await house.start()
    token = house.link("mc").token
    await house.stop()
    with closing(sqlite3.connect(house.journal)) as journal:
        assert journal.execute("UPDATE position SET op = 'conference.end' WHERE seq = 2").rowcount == 1
        journal.commit()
    await started(house)
    while (ready := house.get("/readyz")).text.strip() == "replaying":
        continue
    assert (ready.status, ready.text.strip()) == (503, "withheld")
    assert "damaged at position 2" in house.log and "restore the newest sound backup" in house.log
    assert any("not served" in line for line in house.printed)
    guest = Guest(house, house.link("mc"))
    guest.link = type(guest.link)(**{**guest.link.__dict__, "token": token})
    await guest.connect()
    await guest.send(guest.hello())
    assert await guest.until_closed() == (4011, "not served: journal-damaged")
    other = House(house.data.parent, programmes.GENERATED)
    other.port = house.port
    assert (await Guest(other, other.link("mc")).join()).view["conference"]["state"] == "preparing"
