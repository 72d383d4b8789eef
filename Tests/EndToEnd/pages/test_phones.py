"""What somebody who only has a phone is shown: the press that signs, the receipt to take along, and where the day stands."""

import asyncio
import hashlib
import re
import subprocess

import pytest
from support.accessibility import faults
from support.browser import chromium, expect
from support.client import Client
from support.drawing import draw
from support.phases import Phases, signing

PHONE = (360, 740)
NARROW = (320, 568)
LARGE_TYPE = "() => document.documentElement.style.setProperty('font-size', '200%')"
SIGNATORY, UNIT = "dai-dien-8", "don-vi-8"
MOST_HEAD = 110
"""Pixels of a phone that may go before what is on, of 740; it was 230."""


async def sign(phone, count) -> None:
    """Every action of the hand is counted."""
    await phone.locator(".sign-button").click()
    count()
    await phone.locator(f"[data-press='pledge.sign/cum-a/{UNIT}!']:not([aria-disabled])").click()
    count()
    await expect(phone.locator(".signing-receipt .receipt-what")).to_be_visible()


async def test_from_the_link_to_the_signature_are_three_actions_and_it_says_for_whom(server):
    await signing(server)
    actions = 0

    def count() -> None:
        nonlocal actions
        actions += 1

    async with chromium() as browser:
        phone = await browser.page(server.link("delegate", SIGNATORY).url, *PHONE, is_phone=True)
        count()
        await expect(phone.locator(".sign-button")).to_contain_text("Ký thay mặt: Đơn vị số 8")
        await sign(phone, count)
        assert actions == 3
        assert browser.complaints == []


@pytest.mark.parametrize("type", ["as it comes", "large"])
async def test_who_signs_for_two_units_with_long_texts_has_a_press_on_the_glass_too(server, type):
    """The two cards stand one below the other, and the first one's press sticks to the lower edge."""
    day = await signing(server)
    await day.does(day.operator, "signatory.set", {"unit": "don-vi-9", "person": SIGNATORY})
    long = "\n".join(f"{number}. Chung sức xây dựng nông thôn mới, giảm nghèo bền vững, không để ai bị bỏ lại phía sau." for number in range(1, 30))
    await day.does(day.operator, "pledge.cancel", {"pledge": "cum-a"})
    await day.does(day.operator, "pledge.revise", {"pledge": "cum-a", "text": long}, "pledge/cum-a")
    await day.does(day.mc, "pledge.present", {"pledge": "cum-a"})
    await day.does(day.mc, "pledge.open", {"pledge": "cum-a"}, "pledge/cum-a")
    width, height = NARROW
    async with chromium() as browser:
        phone = await browser.page(server.link("delegate", SIGNATORY).url, *NARROW, is_phone=True)
        if type == "large":
            await phone.evaluate(LARGE_TYPE)
        buttons = phone.locator(".sign-button")
        await expect(buttons).to_have_count(2)
        assert await phone.evaluate("() => [innerWidth, document.documentElement.scrollWidth]") == [width, width]
        box = await buttons.first.bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= height, box
        assert browser.complaints == []


async def test_what_was_drawn_is_on_the_receipt_on_the_answers_list_and_on_the_wall_beside_its_unit(server):
    day = await signing(server)
    async with chromium() as browser:
        phone = await browser.page(server.link("delegate", SIGNATORY).url, *PHONE, is_phone=True)
        wall = await browser.page(server.link("screen", "main").url, 1920, 1080)
        operator = await browser.page(server.link("operator").url)
        line = await draw(phone)
        await sign(phone, lambda: None)
        answer = await day.mc.key(f"answer/cum-a/{UNIT}", lambda answer: answer["state"] == "signed")
        assert answer["drawing"] == hashlib.sha256(line.encode()).hexdigest()
        await expect(phone.locator(".receipt .drawn path")).to_have_attribute("d", line)
        await expect(wall.locator("li.signed", has_text="Đơn vị số 8").locator(".drawn path")).to_have_attribute("d", line)
        await operator.locator("[data-pledge='cum-a'] > summary").click()
        await expect(operator.locator(f"[data-answer='cum-a/{UNIT}'] .drawn path")).to_have_attribute("d", line)
        await phone.reload()
        await expect(phone.locator(".receipt .drawn path")).to_have_attribute("d", line)
        assert browser.complaints == []


async def test_a_receipt_is_saved_as_a_file_that_needs_nothing(server, tmp_path):
    await signing(server)
    async with chromium() as browser:
        phone = await browser.page(server.link("delegate", SIGNATORY).url, *PHONE, is_phone=True)
        line = await draw(phone)
        await sign(phone, lambda: None)
        async with phone.expect_download() as coming:
            await phone.locator("[data-press='receipt-save']").click()
        saved = await coming.value
        assert saved.suggested_filename == f"bien-nhan-{server.conference}-cum-a-{UNIT}.html"
        file = tmp_path / saved.suggested_filename
        await saved.save_as(file)
        told = await phone.locator(".receipt-number").text_content()
        digest = await phone.locator(".receipt .digest").text_content()
        paper = await browser.page(file.as_uri())
        body = paper.locator("body")
        for words in ("Đơn vị số 8", "bản thứ 1", "Đã ký", "Đại diện đơn vị số 8", re.sub(r"\D", "", told), digest):
            await expect(body).to_contain_text(words)
        assert hashlib.sha256((await paper.locator(".text").text_content()).encode()).hexdigest() == digest
        await expect(paper.locator("svg path")).to_have_attribute("d", line)
        assert browser.complaints == []


async def test_a_receipt_cannot_be_saved_before_what_was_drawn_and_its_proof_have_come(server):
    await signing(server)
    async with chromium() as browser:
        phone = await browser.page(server.link("delegate", SIGNATORY).url, *PHONE, is_phone=True)
        line_is_there = asyncio.Event()

        async def slow(route) -> None:
            await line_is_there.wait()
            await route.continue_()

        await phone.route("**/drawings/*", slow)
        await draw(phone)
        await sign(phone, lambda: None)
        save = phone.locator("[data-press='receipt-save']")
        await expect(save).to_be_disabled()
        await expect(phone.locator(".signing-receipt")).to_contain_text("Đang lấy đủ nội dung biên nhận")
        line_is_there.set()
        await expect(save).to_be_enabled()
        await expect(phone.locator(".signing-receipt")).not_to_contain_text("Đang lấy đủ nội dung biên nhận")
        assert browser.complaints == []


async def test_a_receipt_is_handed_to_another_program_where_the_phone_can(server):
    await signing(server)

    async def shares(page) -> None:
        await page.add_init_script("""
            navigator.canShare = ({ files }) => files.every((file) => file.type === 'text/html');
            navigator.share = async (what) => { globalThis.shared = { title: what.title, names: what.files.map((file) => file.name) }; };
        """)

    async with chromium() as browser:
        phone = await browser.page(server.link("delegate", SIGNATORY).url, *PHONE, prepare=shares, is_phone=True)
        await sign(phone, lambda: None)
        await phone.locator("[data-press='receipt-share']").click()
        await phone.wait_for_function("() => globalThis.shared")
        assert await phone.evaluate("() => globalThis.shared") == {
            "title": "Biên nhận ký giao ước thi đua", "names": [f"bien-nhan-{server.conference}-cum-a-{UNIT}.html"]}
        assert browser.complaints == []


@pytest.mark.parametrize("role", ["viewer", "delegate", "venue"])
async def test_whoever_follows_sees_how_far_the_day_is_and_what_comes_next_below_a_small_head(server, role):
    await server.start()
    day = await Phases(server).join()
    await day.roll_call()
    async with chromium() as browser:
        phone = await browser.page(server.link(role).url, *PHONE, is_phone=True)
        order, current = day.mc.view["agenda"]["order"], day.mc.view["agenda"]["current"]
        await expect(phone.locator(".day-progress")).to_have_text(f"Nội dung {order.index(current) + 1}/{len(order)}")
        await expect(phone.locator(".panel.next h2")).to_have_text(day.mc.view[f"agenda/{order[order.index(current) + 1]}"]["title"]["vi"])
        head = await phone.locator(".head").bounding_box()
        assert head["height"] <= MOST_HEAD, head
        assert browser.complaints == []


IN_SIGHT = """() => {
    const [box, row] = ['.scroll', '[aria-current]'].map((what) => document.querySelector(what)?.getBoundingClientRect());
    return box && row && row.top >= box.top - 1 && row.bottom <= box.bottom + 1;
}"""


async def test_the_programme_stands_at_the_current_item_and_moves_under_nobodys_finger(server):
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    await day.jump("i8")
    async with chromium() as browser:
        phone = await browser.page(server.link("viewer").url, *NARROW, is_phone=True)
        await phone.wait_for_function(IN_SIGHT)
        assert await phone.evaluate("() => scrollY") == 0
        box = phone.locator(".scroll")
        await box.scroll_into_view_if_needed()
        await box.dispatch_event("touchmove")
        stood = await box.evaluate("box => box.scrollTop = 0")
        await day.jump("i10")
        await expect(box.locator("[data-item='i10'][aria-current]")).to_have_count(1)
        assert await box.evaluate("box => box.scrollTop") == stood
        await expect_moved(phone)
        assert browser.complaints == []


async def expect_moved(phone) -> None:
    """Once the list has been left alone it stands at the current item again."""
    await phone.wait_for_function(IN_SIGHT, timeout=40_000)


async def test_a_drawing_is_read_over_http_by_whom_it_is_for_and_by_nobody_else(server):
    await signing(server)
    signatory = await Client(server, server.link("delegate", SIGNATORY)).join()
    asked = signatory.mine[f"signing/cum-a/{UNIT}"]
    opened = signatory.view["pledge/cum-a"]["openedAt"]
    line = "M10,40L20,5L35,30"
    await signatory.does(
        "pledge.sign", {name: asked[name] for name in ("pledge", "unit", "digest")} | {"signedAt": opened, "drawing": line})
    path = server.api(f"drawings/{hashlib.sha256(line.encode()).hexdigest()}")
    for role, person in (("mc", None), ("operator", None), ("chair", None), ("screen", "main"), ("delegate", SIGNATORY)):
        assert server.get(path, server.link(role, person).token).json == {"pledge": "cum-a", "unit": UNIT, "drawing": line}
    for role, person in (("viewer", None), ("venue", None), ("delegate", "dai-dien-9")):
        answer = server.get(path, server.link(role, person).token)
        assert (answer.status, answer.json["reason"]) == (404, "drawing.unknown")
    assert server.get(path, "").status == 401


DEAD = {"pledge": "cum-a", "unit": UNIT}
"""Whose signatory's phone is dead; its venue is Si Ma Cai."""


ABOVE_THE_FOOT = """() => {
    const [code, foot] = ['svg.qr', '.foot'].map((what) => document.querySelector(what).getBoundingClientRect());
    return code.bottom <= foot.top;
}"""


async def qr_on_the_tablet(day, tablet, picture) -> str:
    """The operator reads the code out over the telephone, somebody types it; gives what another phone's camera reads from the glass."""
    code = (await day.does(day.operator, "signatory.code", DEAD))["code"]
    row = tablet.locator(f"[data-unit='{UNIT}']")
    if not await row.locator(".code-input").is_visible():
        await row.locator("summary").first.click()
    await row.locator(".code-input").fill(f"{code[:4]} {code[4:]}")
    await row.locator("[data-press^='code-qr/']").click()
    await expect(row.locator("svg.qr")).to_be_in_viewport(ratio=1)
    await tablet.wait_for_function(ABOVE_THE_FOOT)
    await tablet.screenshot(path=picture)
    done = subprocess.run(["zbarimg", "--quiet", "--raw", str(picture)], capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.strip()


async def test_where_a_phone_is_dead_another_one_signs_by_the_qr_code_on_the_venues_tablet(server, tmp_path):
    day = await signing(server)
    async with chromium() as browser:
        tablet = await browser.page(server.link("venue", "si-ma-cai").url, 1024, 768)
        link = await qr_on_the_tablet(day, tablet, tmp_path / "tablet.png")
        assert re.fullmatch(rf"http://[^/]+/{server.conference}/sign#t=code\.{UNIT}\.[A-Za-z0-9_-]{{32}}", link), link
        assert server.link("venue", "si-ma-cai").token not in link
        other = await browser.page(link, *PHONE, is_phone=True)
        await expect(other).to_have_url(link.partition("#")[0])
        await expect(other.locator(".pledge-text")).to_contain_text("GIAO ƯỚC THI ĐUA NĂM 2022")
        await expect(other.locator(".sign-button")).to_contain_text("Ký thay mặt: Đơn vị số 8")
        await other.locator("[data-press='sign']").click()
        await other.locator("[data-press='sign!']").click()
        await expect(other.locator(".receipt-what")).to_have_text("Đã ký")
        answer = await day.mc.key(f"answer/cum-a/{UNIT}", lambda answer: answer["state"] == "signed")
        assert (answer["how"], answer["by"]) == ("venue", {"role": "venue", "person": "si-ma-cai"})
        await expect(tablet.locator(f"[data-unit='{UNIT}'] .here-state")).to_contain_text("Đã ký")
        await expect(tablet.locator("svg.qr")).to_have_count(0)
        again = await browser.page(link, *PHONE, is_phone=True)
        await expect(again.locator("main")).to_contain_text("Mã này không còn dùng được")
        assert await faults(other) == []
        assert [line for line in browser.complaints if "401" not in line] == []


async def test_a_newer_code_makes_the_qr_code_worthless_and_wrong_digits_show_none(server, tmp_path):
    day = await signing(server)
    async with chromium() as browser:
        tablet = await browser.page(server.link("venue", "si-ma-cai").url, 1024, 768)
        first = await qr_on_the_tablet(day, tablet, tmp_path / "first.png")
        row = tablet.locator(f"[data-unit='{UNIT}']")
        await row.locator(".code-input").fill("0000 0000")
        await row.locator("[data-press^='code-qr/']").click()
        await expect(row.locator(".refusal")).to_contain_text("Mã ký không đúng")
        await expect(row.locator("svg.qr")).to_have_count(0)
        second = await qr_on_the_tablet(day, tablet, tmp_path / "second.png")
        assert first != second
        stale = await browser.page(first, *PHONE, is_phone=True)
        await expect(stale.locator("main")).to_contain_text("Mã này không còn dùng được")
        good = await browser.page(second, *PHONE, is_phone=True)
        await expect(good.locator(".sign-button")).to_be_visible()
        assert await faults(good) == []
        await good.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
        for look in ("() => {}", LARGE_TYPE):
            await good.evaluate(look)
            assert await good.evaluate("() => [innerWidth, document.documentElement.scrollWidth]") == [NARROW[0]] * 2
