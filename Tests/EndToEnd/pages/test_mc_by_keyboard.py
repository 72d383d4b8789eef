"""An MC without a mouse: everything on the desk is got to by the Tab key and pressed by Enter."""

from support import keys
from support.browser import chromium, expect
from support.glass import look
from support.phases import Phases

MESSAGE = "Đề nghị các điểm cầu tắt micro"


async def test_the_whole_of_the_mc_s_desk_by_keyboard(server):
    """No pointer: open, message, pause, a speaker taken and called with the clock, a recipient marked, the last step taken back."""
    await server.start()
    day = await Phases(server).join()
    async with chromium() as browser:
        page = await browser.page(server.link("mc", "mc-1").url)
        await look(page, day)
        await keys.presses(page, "[data-press='cue']")
        await day.mc.key("conference", lambda now: now["state"] == "live")

        await keys.presses(page, ".main-screen summary")
        await keys.goes_to(page, ".main-screen input")
        await page.keyboard.type(MESSAGE)
        await keys.presses(page, "[data-press='stage.message/main']")
        await day.mc.key("stage/main", lambda screen: screen.get("message") == MESSAGE)

        await keys.presses(page, "[data-press='conference.pause']")
        await keys.says_yes(page, ".conference-desk")
        await day.mc.key("conference", lambda now: now["state"] == "paused")
        await keys.presses(page, "[data-press='conference.resume']")
        await keys.says_yes(page, ".conference-desk")
        await day.mc.key("conference", lambda now: now["state"] == "live")

        await day.does(day.mc, "queue.open")
        await day.jump("i9")
        await day.does(day.venue, "speaker.request", {"kind": "speech", "topic": "Giữ rừng đầu nguồn"})
        await keys.presses(page, "[data-press='speaker.accept/s1']")
        await keys.presses(page, "[data-press='speaker.call/s1']")
        await day.mc.key("speaker/s1", lambda speaker: speaker["state"] == "speaking")
        await keys.presses(page, "[data-press='timer.pause']")
        await day.mc.key("timer/speaking", lambda timer: "pausedLeft" in timer)

        await day.jump("i8")
        await expect(page.locator(".cue-button")).to_contain_text("Mời lên nhận")
        await keys.presses(page, "[data-press='cue']")
        await day.mc.key("round/r1", lambda round: round["state"] == "called")
        await look(page, day)
        await keys.presses(page, "[data-press='undo.last']")
        await keys.says_yes(page, ".undo-last")
        await day.mc.key("round/r1", lambda round: round["state"] == "planned")
        await keys.presses(page, "[data-recipient='so-tai-chinh'] summary")
        await keys.presses(page, "[data-press='recipient.absent/so-tai-chinh']")
        await day.mc.key("recipient/so-tai-chinh", lambda recipient: recipient["state"] == "absent")
        assert browser.complaints == []
