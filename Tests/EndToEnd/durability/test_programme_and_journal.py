"""Whose truth: the files until the conference is opened, the journal from then on."""

from support.client import Client
from support.programmes import edit


def agenda(server):
    return server.agenda / server.conference / "agenda.yaml"


async def test_files_edited_before_the_opening_are_read_anew_at_the_next_start(server):
    await server.start()
    mc = await Client(server, server.link("mc")).join()
    assert mc.view["agenda/i4"]["plannedMinutes"] == 5
    await server.stop()
    edit(agenda(server), "start: \"14:10\"\n    minutes: 5", "start: \"14:09\"\n    minutes: 6")
    edit(agenda(server), "start: \"14:03\"\n    minutes: 7", "start: \"14:03\"\n    minutes: 6")
    await server.start()
    assert server.positions().count("programme.replaced") == 1
    await mc.join()
    assert mc.welcome["continued"] is True and mc.chains["view"].snapshots == 1, "the links and the resume go on"
    assert mc.view["agenda/i4"]["plannedMinutes"] == 6
    assert mc.view == (await Client(server, server.link("operator")).join()).view
    await server.restart()
    assert server.positions().count("programme.replaced") == 1, "the same files are not read twice"


async def test_an_item_taken_out_of_the_files_before_the_opening_leaves_every_screen(server):
    await server.start()
    viewer = await Client(server, server.link("viewer")).join()
    await server.stop()
    text = agenda(server).read_text()
    agenda(server).write_text(text[: text.index("  - id: i11")])
    await server.start()
    await viewer.join()
    assert viewer.chains["view"].snapshots == 1
    assert "agenda/i11" not in viewer.view
    assert viewer.view["agenda"]["order"] == [f"i{number}" for number in range(1, 11)]


async def test_files_edited_after_the_opening_change_nothing_and_the_log_says_what_would(server):
    await server.start()
    mc = await Client(server, server.link("mc")).join()
    answer = await mc.press()
    await mc.at(answer["seq"])
    await server.stop()
    view = mc.view
    edit(agenda(server), "vi: Bế mạc, en: Closing", "vi: Bế mạc hội nghị, en: Closing")
    edit(server.agenda / server.conference / "venues.yaml", "{vi: Huyện Si Ma Cai, en: Si Ma Cai District}", "{vi: Si Ma Cai}")
    await server.start()
    await mc.join()
    assert mc.view == view
    assert "programme.replaced" not in server.positions()
    assert "the journal wins" in server.log
    assert 'agenda.edit {"item":"i11","set":{"title":{"en":"Closing","vi":"Bế mạc hội nghị"}}}' in server.log.replace('\\"', '"')
    assert any("the venue “si-ma-cai” is called “Si Ma Cai” in the files" in line for line in told(server))
    assert all("“i11”" in line or "“si-ma-cai”" in line for line in told(server)), "of what was not edited nothing is told"
    answer = await mc.ask("agenda.edit", {"item": "i11", "set": {"title": {"vi": "Bế mạc hội nghị", "en": "Closing"}}})
    assert answer["ok"], "the printed command does what it says"


def told(server):
    """The differences that the server told at its newest start, a line each: every warning after the one that announces them."""
    lines = server.log.splitlines()
    newest = max(place for place, line in enumerate(lines) if "the journal wins" in line)
    return [line for line in lines[newest + 1 :] if " level=warning " in line]


async def test_one_word_changed_after_the_opening_is_one_line_whatever_the_day_has_done(server):
    """A list of false differences is read by nobody, and the true one in it neither."""
    await server.start()
    mc = await Client(server, server.link("mc")).join()
    operator = await Client(server, server.link("operator")).join()
    await mc.press()
    assert (await operator.ask("guest.arrive", {"guest": "dang-xuan-phong"}))["ok"]
    assert (await mc.ask("queue.rule", {"rule": "fewest"}))["ok"]
    assert (await mc.ask("recipient.absent", {"recipient": "tap-the-1"}))["ok"]
    item = {"kind": "speech", "title": {"vi": "Lời chào"}, "minutes": 3}
    assert (await mc.ask("agenda.insert", {"after": "i3", "item": item}))["ok"]
    await server.stop()
    place = server.agenda / server.conference / "conference.yaml"
    before = place.read_text(encoding="utf-8")
    edit(place, "Hội trường tỉnh Lào Cai và chín", "Nhà khách tỉnh Lào Cai và chín")
    await server.start()
    assert len(told(server)) == 1, told(server)
    assert "the place is “Nhà khách tỉnh Lào Cai" in told(server)[0]
    assert "conference=lao-cai-2022" in told(server)[0], "whose difference it is"
    await server.stop()
    place.write_text(before, encoding="utf-8")
    lines = server.log.count("the journal wins")
    await server.start()
    assert server.log.count("the journal wins") == lines, "the files as they were differ in nothing"


async def test_awards_and_recipients_changed_after_the_opening_are_told(server):
    await server.start()
    mc = await Client(server, server.link("mc")).join()
    await mc.press()
    await server.stop()
    recipients = server.agenda / server.conference / "recipients.csv"
    old = next(line for line in recipients.read_text(encoding="utf-8").splitlines() if line.startswith("tap-the-1,"))
    name = old.split(",")[3]
    edit(recipients, old, old.replace(name, name + " tỉnh"))
    await server.start()
    assert len(told(server)) == 1, told(server)
    command = f'recipient.correct {{"name":"{name} tỉnh","recipient":"tap-the-1"}}'
    assert command in told(server)[0].replace('\\"', '"')
    await mc.join()
    answer = await mc.ask("recipient.correct", {"recipient": "tap-the-1", "name": name + " tỉnh"}, seen={"recipient/tap-the-1": mc.seq})
    assert answer["ok"], "the printed command does what it says"


async def test_a_new_link_of_the_files_works_after_the_next_start(server):
    await server.start()
    assert all(link.person != "mc-4" for link in server.links())
    await server.stop()
    edit(
        server.agenda / server.conference / "links.yaml", "operator:\n",
        "  - {id: mc-4, name: Người dẫn chương trình 4}\noperator:\n")
    await server.start()
    server.links()
    mc = await Client(server, server.link("mc", "mc-4")).join()
    assert (await mc.press())["ok"]


async def test_files_that_take_away_what_is_referred_to_are_refused_and_the_log_says_so(server):
    """A notice waits for mc-3: until it is withdrawn the files may not take mc-3 away, and whoever edited them has to learn it."""
    await server.start()
    operator = await Client(server, server.link("operator")).join()
    sent = await operator.ask("notice.send", {"to": "person/mc/mc-3", "text": "Mời đồng chí lên bàn điều hành"})
    assert sent["ok"]
    await server.stop()
    edit(server.agenda / server.conference / "links.yaml", "  - {id: mc-3, name: Người dẫn chương trình 3}\n", "")
    await server.start()
    assert "programme.replaced" not in server.positions()
    third = await Client(server, server.link("mc", "mc-3")).join()
    assert third.mine["notice/" + sent["created"]]["text"] == "Mời đồng chí lên bàn điều hành"
    assert "mc-3" in server.log, "silence would leave the operator with files that nobody follows"


async def test_links_can_be_printed_while_the_files_are_being_mended(server):
    """The conference has begun and its journal knows everybody: a slip in the files must not keep a new link from being printed."""
    await server.start()
    before = server.links()
    edit(agenda(server), "kind: anthem", "kind: quoc-ca")
    assert server.links() == before
