"""A page of yesterday before today's server: it works on, passes over what it does not know, and is replaced when nobody is at it."""

import json
import shutil

import pytest
from support.browser import chromium, expect, is_whole, press_cue
from support.client import Client
from support.drawing import draw
from support.phases import signing

ROLL_CALL = "Kiểm tra kỹ thuật các điểm cầu"
ANTHEM = "Chào cờ"
NEW_WORDS = "Đang diễn ra (bản mới)"
IDLE_MS = 31_000
WITH_A_CLOCK = {"prepare": lambda page: page.clock.install()}


async def upgraded(server, folder) -> None:
    """The server is stopped and another build started, whose pages say one thing in other words."""
    server.pages = shutil.copytree(server.pages, folder / "public")
    words = server.pages / "Agenda" / "words" / "vi.json"
    table = json.loads(words.read_text("utf-8")) | {"agenda.now": NEW_WORDS}
    words.write_text(json.dumps(table, ensure_ascii=False), "utf-8")
    await server.stop()
    await server.start()


async def opened(server, browser, role: str = "mc", person: str | None = None):
    page = await browser.page(server.link(role, person).url, **WITH_A_CLOCK)
    await expect(page.locator("html")).to_have_attribute("data-level", "live")
    await page.evaluate("() => { globalThis.notReloaded = true; }")
    return page


async def is_the_old_one(page) -> bool:
    return await page.evaluate("() => globalThis.notReloaded === true")


async def is_left_alone(page) -> None:
    """Half a minute passes in which nobody touches it."""
    await page.clock.run_for(IDLE_MS)


async def until_live(page) -> None:
    await expect(page.locator("html")).to_have_attribute("data-level", "live")


@pytest.mark.case(10)
async def test_an_old_page_works_on_with_a_new_server_and_is_replaced_once_nobody_touches_it(server, tmp_path):
    await server.start()
    async with chromium() as browser:
        mc = await opened(server, browser, "mc", "mc-1")
        await press_cue(mc, "Bắt đầu chương trình")
        await upgraded(server, tmp_path)
        await press_cue(mc, f"Tiếp theo: {ROLL_CALL}")
        await expect(mc.locator(".now h1")).to_have_text(ROLL_CALL)
        assert await is_the_old_one(mc), "it was touched just now"
        await mc.clock.run_for(IDLE_MS)
        await expect(mc.locator(".now .eyebrow")).to_have_text(NEW_WORDS)
        assert not await is_the_old_one(mc)
        await until_live(mc)
        await press_cue(mc, f"Tiếp theo: {ANTHEM}")
        await expect(mc.locator(".now h1")).to_have_text(ANTHEM)
        assert browser.complaints == []


@pytest.mark.case(10)
async def test_a_page_is_not_taken_away_from_whoever_fills_in_a_form(server, tmp_path):
    await server.start()
    async with chromium() as browser:
        operator = await opened(server, browser, "operator", "operator-1")
        await operator.locator("[data-item='i8'] .row-button").click()
        await operator.locator("[data-press='edit/i8']").click()
        dialog = operator.locator("dialog")
        await expect(dialog).to_be_visible()
        await upgraded(server, tmp_path)
        await until_live(operator)
        await is_left_alone(operator)
        assert await is_the_old_one(operator)
        await operator.get_by_label("Ghi chú nội bộ").fill("Bảng tên đã in lại")
        await until_live(operator)
        await dialog.locator("[data-press='agenda.edit/i8']").click()
        await expect(dialog).to_have_count(0)
        await is_left_alone(operator)
        await expect(operator.locator(".now .eyebrow")).to_have_text(NEW_WORDS)
        assert browser.complaints == []
    rows = server.get(server.api("lists/agenda"), server.link("operator").token).json["rows"]
    assert next(row["notes"] for row in rows if row["id"] == "i8") == "Bảng tên đã in lại"


@pytest.mark.case(10)
async def test_a_page_is_not_taken_away_while_something_is_typed_in_it(server, tmp_path):
    await server.start()
    async with chromium() as browser:
        venue = await opened(server, browser, "venue", "si-ma-cai")
        fields = [venue.get_by_label("Nội dung cần hỗ trợ"), venue.locator(".foot input[type=number]")]
        await venue.locator("[data-press='venue.help']").click()
        await expect(fields[0]).to_be_visible()
        await upgraded(server, tmp_path)
        await until_live(venue)
        for field, typed in zip(fields, ("Mất tiếng từ hội trường", "42"), strict=True):
            await field.fill(typed)
            await is_left_alone(venue)
            assert await is_the_old_one(venue), typed
            await field.fill("")
        await is_left_alone(venue)
        await expect(venue.locator(".now .eyebrow")).to_have_text(NEW_WORDS)
        assert browser.complaints == []


@pytest.mark.case(10)
async def test_a_page_is_not_taken_away_from_under_a_drawn_signature(server, tmp_path):
    await signing(server)
    async with chromium() as browser:
        phone = await opened(server, browser, "delegate", "dai-dien-1")
        await draw(phone)
        await upgraded(server, tmp_path)
        await until_live(phone)
        await is_left_alone(phone)
        assert await is_the_old_one(phone)
        await phone.get_by_role("button", name="Xóa, ký lại").click()
        await is_left_alone(phone)
        await expect(phone.locator(".now .eyebrow")).to_have_text(NEW_WORDS)
        assert browser.complaints == []


def of_tomorrow(message: str) -> str:
    """A frame as a server of some later day may write it: more fields everywhere, and a key of a feature that is not made yet."""
    frame = json.loads(message)
    if frame["t"] == "state":
        known = {key: value | {"tomorrow": {"deep": [1, None]}} for key, value in frame["set"].items()}
        frame["set"] = known | {"hologram/h1": {"shown": True}, "agenda/i999": {"state": "planned"}}
        frame["del"] = [*frame.get("del", []), "hologram/h0"]
    return json.dumps(frame | {"tomorrow": True}, ensure_ascii=False)


@pytest.mark.case(10)
@pytest.mark.parametrize("role", ["mc", "screen", "venue"])
async def test_what_a_page_does_not_know_is_passed_over(server, role):
    """Between page and server stands somebody who adds to every frame, and frames of a kind that nobody knows."""
    def between(socket) -> None:
        upstream = socket.connect_to_server()

        def passed_on(message) -> None:
            socket.send(json.dumps({"t": "hologram", "shown": 1}))
            socket.send(of_tomorrow(message))

        upstream.on_message(passed_on)

    await server.start()
    mc = await Client(server, server.link("mc", "mc-2")).join()
    async with chromium() as browser:
        page = await browser.page(server.link(role).url, prepare=lambda made: made.route_web_socket("**/ws/v1", between))
        await expect(page.locator("html")).to_have_attribute("data-level", "live")
        await mc.at((await mc.press())["seq"])
        if role == "mc":
            await press_cue(page, f"Tiếp theo: {ROLL_CALL}")
        else:
            await mc.press()
        await is_whole(page, ROLL_CALL)
        assert browser.complaints == []
