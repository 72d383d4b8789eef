"""What people did before the opening outlives a mending of the files; what would be lost by it is shown by name, and waits for a word."""

from support.browser import chromium, expect
from support.client import Client
from support.programmes import edit

THEIRS = "Sở Tài chính tỉnh Lào Cai"
"""How the morning has corrected the name."""


def file(server, name):
    return server.agenda / server.conference / name


async def morning(server):
    """A name is corrected, somebody is absent, somebody receives for another, an item is put in, a guest has come."""
    await server.start()
    mc = await Client(server, server.link("mc")).join()
    operator = await Client(server, server.link("operator")).join()
    await mc.key("recipient/so-tai-chinh", lambda value: value["name"])
    await operator.does("recipient.correct", {"recipient": "so-tai-chinh", "name": THEIRS}, "recipient/so-tai-chinh")
    await operator.does("recipient.absent", {"recipient": "tap-the-1", "reason": "Ốm"})
    await operator.does("recipient.proxy", {"recipient": "tap-the-2", "name": "Trần Văn B", "kind": "representative"})
    await mc.does("agenda.insert", {"after": "i3", "item": {"kind": "speech", "title": {"vi": "Lời chào"}, "minutes": 3}})
    answer = await operator.does("guest.arrive", {"guest": "dang-xuan-phong"})
    for client in (mc, operator):
        await client.at(answer["seq"])
    await server.stop()
    return mc, operator


async def aside(client):
    """The list comes with who is there, after the states."""
    await client.until(lambda: "files" in client.presence, "the list of the files")
    return client.presence["files"]


def is_as_people_left_it(view):
    assert view["recipient/so-tai-chinh"]["name"] == THEIRS
    assert view["recipient/tap-the-1"]["state"] == "absent"
    assert view["recipient/tap-the-2"]["proxy"]["name"] == "Trần Văn B"
    assert view["agenda"]["order"][3] == "i12" and view["agenda/i12"]["title"]["vi"] == "Lời chào"
    assert view["guest/dang-xuan-phong"]["state"] == "present"


async def test_a_mended_venue_name_keeps_everything_that_people_did_in_the_morning(server):
    _, operator = await morning(server)
    edit(file(server, "venues.yaml"), "{vi: Huyện Si Ma Cai, en: Si Ma Cai District}", "{vi: Si Ma Cai}")
    await server.start()
    assert server.positions().count("programme.replaced") == 1
    await operator.join()
    is_as_people_left_it(operator.view)
    assert operator.view["venue/si-ma-cai"]["name"] == {"vi": "Si Ma Cai"}
    fresh = await Client(server, server.link("operator")).join()
    assert (operator.view, operator.mine) == (fresh.view, fresh.mine)
    assert "kept aside" not in server.log


async def test_files_with_a_third_spelling_wait_until_the_operator_takes_them(server):
    _, operator = await morning(server)
    edit(file(server, "recipients.csv"), "so-tai-chinh,r1,collective,Sở Tài chính,", "so-tai-chinh,r1,collective,Sở Tài chính - Vật giá,")
    await server.start()
    assert "programme.replaced" not in server.positions() and server.get("/readyz").status == 200
    assert THEIRS in server.log and "Sở Tài chính - Vật giá" in server.log
    await operator.join()
    is_as_people_left_it(operator.view)
    assert (await aside(operator))["rows"][0]["now"] == THEIRS
    viewer = await Client(server, server.link("viewer")).join()
    assert "files" not in viewer.presence
    async with chromium() as browser:
        page = await browser.page(server.link("operator", "operator-2").url)
        panel = page.get_by_label("Tệp kịch bản đã thay đổi")
        await expect(panel).to_contain_text(THEIRS)
        await expect(panel).to_contain_text("Sở Tài chính - Vật giá")
        await page.locator("button.bar-switch[lang=en]").click()
        panel = page.get_by_label("The programme’s files have changed")
        await panel.get_by_role("button", name="Use the new files").click()
        await panel.get_by_role("group").get_by_role("button", name="Use the new files").click()
        await expect(panel).to_have_count(0)
        assert browser.complaints == []
    await operator.key("recipient/so-tai-chinh", lambda value: value["name"] == "Sở Tài chính - Vật giá")
    assert operator.view["recipient/tap-the-1"]["state"] == "absent", "what fits stays"
    assert server.positions().count("programme.take") == 1
    await server.restart()
    assert server.positions().count("programme.take") == 1 and "programme.replaced" not in server.positions()


async def test_files_are_taken_by_a_word_before_the_start_too_and_it_is_for_these_files_only(server):
    await morning(server)
    recipients = file(server, "recipients.csv")
    edit(recipients, "so-tai-chinh,r1,collective,Sở Tài chính,", "so-tai-chinh,r1,collective,Sở Tài chính - Vật giá,")
    asked = server.run("accept", server.conference)
    assert asked.code == 0 and THEIRS in asked.out and f"accept {server.conference} --files" in asked.out
    told = server.run("accept", server.conference, "--files")
    assert told.code == 0 and THEIRS in told.out and "Sở Tài chính - Vật giá" in told.out
    edit(recipients, "Sở Tài chính - Vật giá", "Sở Tài chính - Giá cả")
    await server.start()
    assert "programme.replaced" not in server.positions(), "that consent was to other files"
    await server.stop()
    assert server.run("accept", server.conference, "--files").code == 0
    await server.start()
    assert server.positions().count("programme.replaced") == 1
    refused = server.run("accept", server.conference, "--files")
    assert refused.code == 1 and "nothing to consent to" in refused.errors


async def test_after_the_opening_the_operator_sees_the_differences_and_the_commands_and_nothing_is_taken(server):
    mc, operator = await morning(server)
    await server.start()
    await mc.join()
    await mc.press()
    await server.stop()
    edit(file(server, "agenda.yaml"), "vi: Bế mạc, en: Closing", "vi: Bế mạc hội nghị, en: Closing")
    await server.start()
    await operator.join()
    files = await aside(operator)
    assert files["count"] == 1 and files["canTake"] is False
    assert files["rows"][0]["command"] == 'agenda.edit {"item":"i11","set":{"title":{"en":"Closing","vi":"Bế mạc hội nghị"}}}'
    refused = await operator.ask("programme.take", seen={"conference": operator.seq})
    assert (refused["err"], refused["reason"]) == ("closed", "conference.already-open")
    assert server.run("accept", server.conference, "--files").code == 1
    async with chromium() as browser:
        page = await browser.page(server.link("operator").url)
        await expect(page.get_by_label("Tệp kịch bản đã thay đổi")).to_contain_text("agenda.edit")
