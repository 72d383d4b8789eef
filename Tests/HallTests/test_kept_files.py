"""What people did before the opening outlives a mending of the files; what would be lost by it is shown by name, and waits for a word."""

from browser import chromium, expect
from guest import Guest
from programmes import edit

THEIRS = "Sở Tài chính tỉnh Lào Cai"
"""How the morning has corrected the name."""


def file(house, name):
    return house.agenda / house.conference / name


async def morning(house):
    """A name is corrected, somebody is absent, somebody receives for another, an item is put in, a guest has come."""
    await house.start()
    mc = await Guest(house, house.link("mc")).join()
    operator = await Guest(house, house.link("operator")).join()
    await mc.key("recipient/so-tai-chinh", lambda value: value["name"])
    await operator.does("recipient.correct", {"recipient": "so-tai-chinh", "name": THEIRS}, "recipient/so-tai-chinh")
    await operator.does("recipient.absent", {"recipient": "tap-the-1", "reason": "Ốm"})
    await operator.does("recipient.proxy", {"recipient": "tap-the-2", "name": "Trần Văn B", "kind": "representative"})
    await mc.does("agenda.insert", {"after": "i3", "item": {"kind": "speech", "title": {"vi": "Lời chào"}, "minutes": 3}})
    answer = await operator.does("guest.arrive", {"guest": "dang-xuan-phong"})
    for guest in (mc, operator):
        await guest.at(answer["seq"])
    await house.stop()
    return mc, operator


async def aside(guest):
    """The list comes with who is there, after the states."""
    await guest.until(lambda: "files" in guest.presence, "the list of the files")
    return guest.presence["files"]


def is_as_people_left_it(view):
    assert view["recipient/so-tai-chinh"]["name"] == THEIRS
    assert view["recipient/tap-the-1"]["state"] == "absent"
    assert view["recipient/tap-the-2"]["proxy"]["name"] == "Trần Văn B"
    assert view["agenda"]["order"][3] == "i12" and view["agenda/i12"]["title"]["vi"] == "Lời chào"
    assert view["guest/dang-xuan-phong"]["state"] == "present"


async def test_a_mended_venue_name_keeps_everything_that_people_did_in_the_morning(house):
    mc, operator = await morning(house)
    edit(file(house, "venues.yaml"), "{vi: Huyện Si Ma Cai, en: Si Ma Cai District}", "{vi: Si Ma Cai}")
    await house.start()
    assert house.positions().count("programme.replaced") == 1
    await operator.join()
    is_as_people_left_it(operator.view)
    assert operator.view["venue/si-ma-cai"]["name"] == {"vi": "Si Ma Cai"}
    fresh = await Guest(house, house.link("operator")).join()
    assert (operator.view, operator.mine) == (fresh.view, fresh.mine)
    assert "kept aside" not in house.log


async def test_files_with_a_third_spelling_wait_until_the_operator_takes_them(house):
    mc, operator = await morning(house)
    edit(file(house, "recipients.csv"), "so-tai-chinh,r1,collective,Sở Tài chính,", "so-tai-chinh,r1,collective,Sở Tài chính - Vật giá,")
    await house.start()
    assert "programme.replaced" not in house.positions() and house.get("/readyz").status == 200
    assert THEIRS in house.log and "Sở Tài chính - Vật giá" in house.log
    await operator.join()
    is_as_people_left_it(operator.view)
    assert (await aside(operator))["rows"][0]["now"] == THEIRS
    viewer = await Guest(house, house.link("viewer")).join()
    assert "files" not in viewer.presence
    async with chromium() as browser:
        page = await browser.page(house.link("operator", "operator-2").url)
        panel = page.get_by_label("Tệp chương trình đã thay đổi")
        await expect(panel).to_contain_text(THEIRS)
        await expect(panel).to_contain_text("Sở Tài chính - Vật giá")
        await page.locator("button.language[lang=en]").click()
        panel = page.get_by_label("The programme’s files have changed")
        await panel.get_by_role("button", name="Take the new files").click()
        await panel.get_by_role("group").get_by_role("button", name="Take the new files").click()
        await expect(panel).to_have_count(0)
        assert browser.complaints == []
    await operator.key("recipient/so-tai-chinh", lambda value: value["name"] == "Sở Tài chính - Vật giá")
    assert operator.view["recipient/tap-the-1"]["state"] == "absent", "what fits stays"
    assert house.positions().count("programme.take") == 1
    await house.restart()
    assert house.positions().count("programme.take") == 1 and "programme.replaced" not in house.positions()


async def test_files_are_taken_by_a_word_before_the_start_too_and_it_is_for_these_files_only(house):
    await morning(house)
    recipients = file(house, "recipients.csv")
    edit(recipients, "so-tai-chinh,r1,collective,Sở Tài chính,", "so-tai-chinh,r1,collective,Sở Tài chính - Vật giá,")
    asked = house.run("accept", house.conference)
    assert asked.code == 0 and THEIRS in asked.out and f"accept {house.conference} --files" in asked.out
    told = house.run("accept", house.conference, "--files")
    assert told.code == 0 and THEIRS in told.out and "Sở Tài chính - Vật giá" in told.out
    edit(recipients, "Sở Tài chính - Vật giá", "Sở Tài chính - Giá cả")
    await house.start()
    assert "programme.replaced" not in house.positions(), "that consent was to other files"
    await house.stop()
    assert house.run("accept", house.conference, "--files").code == 0
    await house.start()
    assert house.positions().count("programme.replaced") == 1
    refused = house.run("accept", house.conference, "--files")
    assert refused.code == 1 and "nothing to consent to" in refused.errors


async def test_after_the_opening_the_operator_sees_the_differences_and_the_commands_and_nothing_is_taken(house):
    mc, operator = await morning(house)
    await house.start()
    await mc.join()
    await mc.press()
    await house.stop()
    edit(file(house, "agenda.yaml"), "vi: Bế mạc, en: Closing", "vi: Bế mạc hội nghị, en: Closing")
    await house.start()
    await operator.join()
    files = await aside(operator)
    assert files["count"] == 1 and files["canTake"] is False
    assert files["rows"][0]["command"] == 'agenda.edit {"item":"i11","set":{"title":{"en":"Closing","vi":"Bế mạc hội nghị"}}}'
    refused = await operator.ask("programme.take", seen={"conference": operator.seq})
    assert (refused["err"], refused["reason"]) == ("closed", "conference.already-open")
    assert house.run("accept", house.conference, "--files").code == 1
    async with chromium() as browser:
        page = await browser.page(house.link("operator").url)
        await expect(page.get_by_label("Tệp chương trình đã thay đổi")).to_contain_text("agenda.edit")
