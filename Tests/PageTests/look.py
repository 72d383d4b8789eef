"""Opens every page against `FakeServer`, walks a conference through it, takes pictures and runs axe.

`python3 look.py FOLDER`: pictures go there; exit 1 when a page logs an error, an expectation fails or axe finds a serious fault.
"""

import asyncio
import pathlib
import sys

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import async_playwright, expect

from fake_server import FakeServer

SIZES = {"phone": (390, 844), "laptop": (1366, 768), "projector": (1920, 1080)}
HOUSE = {"operator": "kt-1", "mc": "mc-1", "chair": "chu-tri", "venue": "si-ma-cai", "delegate": "dv-01", "viewer": "chung"}


class Look:
    def __init__(self, browser, server, folder):
        self.browser, self.server, self.folder, self.faults = browser, server, folder, []

    async def open(self, page, role, person, size):
        width, height = SIZES[size]
        context = await self.browser.new_context(viewport={"width": width, "height": height}, timezone_id="America/New_York")
        tab = await context.new_page()
        tab.on("console", lambda message: message.type == "error" and self.faults.append(f"{page}: {message.text}"))
        tab.on("pageerror", lambda error: self.faults.append(f"{page}: {error}"))
        await tab.goto(self.server.link(page, role, person))
        await expect(tab.locator(".bar[data-level=live]")).to_be_attached()
        return tab

    async def picture(self, tab, name, whole=False):
        await tab.screenshot(path=self.folder / f"{name}.png", full_page=whole)

    async def axe(self, tab, name):
        results = await Axe().run(tab)
        for fault in results.response["violations"]:
            line = f"axe {name}: {fault['impact']} {fault['id']} ×{len(fault['nodes'])}: {fault['help']}\n    {fault['nodes'][0]['html'][:180]}"
            print(line)
            if fault["impact"] in ("serious", "critical"):
                self.faults.append(line)

    async def mc(self):
        tab = await self.open("mc", "mc", "mc-1", "laptop")
        await self.picture(tab, "mc-1-preparing-laptop")
        for label in ("Bắt đầu phiên", "Điểm danh", "Chào cờ", "Tuyên bố lý do"):
            cue = tab.locator("[data-press=cue]")
            await expect(cue).to_contain_text(label)
            await expect(cue).not_to_have_attribute("aria-disabled", "true")
            await cue.click()
        await expect(tab.locator(".now h1")).to_have_text("Tuyên bố lý do, giới thiệu đại biểu")
        await expect(tab.locator("[data-press=cue]")).not_to_have_attribute("aria-disabled", "true")
        await tab.keyboard.press("PageDown")
        await expect(tab.locator(".now h1")).to_have_text("Khai mạc")
        count = len([frame for frame in self.server.received if frame.get("op") == "agenda.advance"])
        await tab.locator("[data-press=cue]").dblclick(force=True)
        await tab.get_by_label("Nội dung thông báo").press("Space")
        await expect(tab.locator(".now h1")).to_have_text("Khai mạc")
        assert count == len([frame for frame in self.server.received if frame.get("op") == "agenda.advance"]), "a press within the guard went out"
        self.server.house.state["venue/si-ma-cai"]["lostSince"] = self.server.now()
        late = "Đoàn khách chậm khoảng 5 phút, đề nghị kéo dài phần giới thiệu."
        await self.server.act("notice.send", {"to": "podium", "text": late}, "chair", "chu-tri")
        await self.server.act("timer.start", {"seconds": 300})
        await expect(tab.locator(".toast")).to_be_visible()
        await expect(tab.locator(".countdown[data-timer=speaking] .figures")).to_contain_text(":")
        await self.picture(tab, "mc-2-live-laptop")
        await tab.locator("[data-press='agenda.extend/5']").click()
        await tab.locator("[data-press='stage.hold/main']").click()
        await expect(tab.locator("[data-press='stage.release/main']")).to_be_visible()
        await self.server.act("stage.release", {"screen": "main"})
        row = tab.locator("[data-item=i9]")
        await row.locator(".row-button").click()
        await row.locator("[data-press='agenda.skip/i9']").click()
        await self.picture(tab, "mc-3-question-laptop")
        await row.locator("[data-press='agenda.skip/i9!']").click()
        await expect(row).to_have_class("item skipped")
        await tab.locator("[data-press='undo/3']").click()
        await tab.locator("[data-press='undo/3!']").click()
        await expect(tab.locator(".refusal")).to_contain_text("Bước sau đó")
        await self.picture(tab, "mc-4-refusal-laptop", whole=True)
        await self.axe(tab, "mc")
        await tab.locator("[data-press=insert-break]").click()
        await tab.get_by_label("Tiếp tục lúc").fill("23:20")
        await self.picture(tab, "mc-5-break-laptop")
        await self.axe(tab, "mc dialog")
        await tab.locator("dialog [data-press='agenda.insert']").click()
        await expect(tab.locator("dialog")).to_have_count(0)
        await expect(tab.locator(".item", has_text="Nghỉ giải lao")).to_have_count(1)
        await self.edit(tab)
        await tab.set_viewport_size({"width": 390, "height": 844})
        await self.picture(tab, "mc-6-phone")
        await tab.get_by_role("button", name="English").click()
        await expect(tab.locator("html")).to_have_attribute("lang", "en")
        await self.picture(tab, "mc-7-english-phone", whole=True)
        self.server.writable = False
        await self.server.cut()
        await expect(tab.locator(".banner.readonly")).to_be_visible()
        await self.picture(tab, "mc-8-readonly-phone")
        self.server.writable = True
        await self.server.cut()
        await tab.context.close()

    async def edit(self, tab):
        row = tab.locator("[data-item=i7]")
        await row.locator(".row-button").click()
        await row.locator("[data-press='edit/i7']").click()
        await tab.get_by_label("Ghi chú nội bộ").fill("Phát biểu tại bục, không dùng bản chiếu.")
        await self.picture(tab, "mc-5b-edit-laptop")
        await tab.locator("dialog [data-press='agenda.edit/i7']").click()
        await expect(row.locator(".item-notes")).to_have_text("Phát biểu tại bục, không dùng bản chiếu.")
        sent = [frame for frame in self.server.received if frame.get("op") == "agenda.edit"]
        assert sent[0]["arg"]["set"] == {"notes": "Phát biểu tại bục, không dùng bản chiếu."}, sent

    async def operator(self):
        venues = [key for key in self.server.house.state if key.startswith("venue/")]
        since = self.server.now() - 3_000_000
        await self.server.present({key: {"connected": key != "venue/si-ma-cai", "since": since} for key in venues[:-1]})
        await self.server.present({"screen/man-chinh": {"connected": True, "since": since, "rtt": 12}, "viewers": {"count": 431}})
        for size in ("laptop", "phone"):
            tab = await self.open("operator", "operator", "kt-1", size)
            await expect(tab.locator(".venue.lost")).to_have_count(1)
            await tab.locator("[data-focus='role/screen']").click()
            await tab.locator("[data-press='access.revoke/screen/chan-man']").click()
            await self.picture(tab, f"operator-{size}", whole=True)
            await self.axe(tab, f"operator {size}")
            if size == "laptop":
                await self.confirm(tab)
            await tab.context.close()

    async def confirm(self, tab):
        """Ending with items open is refused with a reason, and what was refused can be done in spite of it."""
        await tab.locator("[data-press='conference.end']").click()
        await tab.locator("[data-press='conference.end!']").click()
        await expect(tab.locator(".conference-desk .refusal")).to_contain_text("nội dung chưa thực hiện")
        await self.picture(tab, "operator-refusal-laptop")
        await tab.locator("[data-press='conference.end!']").click()
        await expect(tab.locator(".badge")).to_have_text("Đã kết thúc")
        assert any(
            frame.get("op") == "conference.end" and frame["arg"] == {"confirm": True} for frame in self.server.received)
        self.server.house.state["conference"]["state"] = "live"
        await self.server.act("agenda.jump", {"to": "i4"})

    async def follow(self):
        await self.server.act("notice.send", {"to": "all", "text": "Đề nghị các điểm cầu tắt micro khi không phát biểu."})
        await self.server.act("notice.send", {"to": "venue/si-ma-cai", "text": "Kỹ thuật kiểm tra lại âm thanh của Si Ma Cai."})
        for page, size in [("viewer", "phone"), ("viewer", "laptop"), ("delegate", "phone"), ("venue", "laptop"), ("venue", "projector"),
                           ("chair", "laptop"), ("chair", "phone")]:
            tab = await self.open(page, page, HOUSE[page], size)
            await expect(tab.locator(".now h1")).to_have_text("Khai mạc")
            await self.picture(tab, f"{page}-{size}", whole=size == "phone")
            await self.axe(tab, f"{page} {size}")
            if (page, size) == ("venue", "laptop"):
                await tab.get_by_role("button", name="Đánh dấu đã đọc").click()
                await expect(tab.locator(".notice", has_text="Si Ma Cai")).to_contain_text("Đã đọc")
            await tab.context.close()

    async def quiet(self):
        tab = await self.open("viewer", "viewer", "chung", "phone")
        await self.server.act("agenda.jump", {"to": "i2"})
        await expect(tab.locator(".now h1")).to_have_text("Chào cờ")
        await expect(tab.locator(".countdown")).to_have_count(0)
        await self.server.act("notice.send", {"to": "all", "text": "Không hiện nổi trong lúc chào cờ."})
        await expect(tab.locator(".notice", has_text="Không hiện nổi")).to_be_visible()
        await expect(tab.locator(".toast")).to_have_count(0)
        await self.picture(tab, "viewer-quiet-phone")
        await self.server.act("agenda.jump", {"to": "i5"})
        await expect(tab.locator(".next .papers li")).to_have_count(5)
        await self.server.act("agenda.jump", {"to": "i6"})
        await self.server.act("timer.start", {"seconds": 420})
        await expect(tab.locator(".countdown")).to_have_count(2)
        await self.picture(tab, "viewer-papers-phone")
        await tab.context.close()

    async def stage(self):
        tab = await self.open("stage", "screen", "man-chinh", "projector")
        third = await self.open("stage", "screen", "chan-man", "projector")
        await self.server.act("agenda.jump", {"to": "i2"})
        await expect(tab.locator(".scene-anthem")).to_be_visible()
        await expect(tab.locator(".screen-clocks")).to_have_count(0)
        await self.picture(tab, "stage-1-anthem")
        scenes = [("title", {}), ("item", {"item": "i5"}), ("item", {"item": "i4"}), ("speaker", {"item": "i7"}), ("video", {"item": "i8"}),
                  ("silence", {}), ("break", {"text": "Mời quý vị đại biểu dùng trà tại sảnh tầng 1"}),
                  ("message", {"text": "Hội nghị tiếp tục lúc 15 giờ 20"}),
                  ("emblem", {}), ("round", {})]
        await self.server.act("agenda.jump", {"to": "i4"})
        for kind, more in scenes:
            await self.server.act("stage.show", {"screen": "main", "scene": {"kind": kind, **more}})
            await expect(tab.locator(f".scene-{kind}")).to_be_visible()
            await self.picture(tab, f"stage-2-{kind}-{more.get('item', '')}")
        await self.server.act("stage.show", {"screen": "main", "scene": {"kind": "item", "item": "i5"}})
        await self.server.act("stage.message", {"screen": "main", "text": "Đề nghị các đồng chí ổn định chỗ ngồi"})
        await self.server.act("screen.identify", {"screen": "man-chinh"})
        await expect(tab.locator(".device-name")).to_be_visible()
        await self.picture(tab, "stage-3-identify")
        await expect(tab.locator(".device-name")).to_have_count(0, timeout=15_000)
        await self.picture(tab, "stage-4-message")
        await self.axe(tab, "stage")
        await self.server.act("stage.show", {"screen": "overlay", "scene": {"kind": "speaker", "item": "i7"}})
        await expect(third.locator(".third")).to_be_visible()
        await third.screenshot(path=self.folder / "stage-5-overlay.png", omit_background=True)
        async with tab.expect_navigation():
            await self.server.act("screen.reload", {"screen": "man-chinh"})
        await expect(tab.locator(".scene-item")).to_be_visible()
        await third.context.close()
        return tab

    async def silence(self, stage):
        """The line dies without a word: amber, then red, the stage keeps its picture; then it returns."""
        viewer = await self.open("viewer", "viewer", "chung", "phone")
        self.server.pinging = False
        await expect(viewer.locator(".bar[data-level=amber]")).to_be_attached(timeout=9_000)
        await self.picture(viewer, "viewer-amber-phone")
        self.server.listener.close(close_connections=False)
        await expect(viewer.locator(".bar[data-level=red]")).to_be_attached(timeout=9_000)
        await expect(stage.locator(".bar[data-level=red]")).to_be_attached(timeout=9_000)
        await self.picture(viewer, "viewer-red-phone")
        await self.picture(stage, "stage-6-cut")
        self.faults = [fault for fault in self.faults if "ERR_CONNECTION_REFUSED" not in fault]
        self.server.pinging = True
        await self.server.start(self.server.port)
        await expect(viewer.locator(".bar[data-level=live]")).to_be_attached(timeout=15_000)
        await viewer.reload()
        await expect(viewer.locator(".bar[data-level=live]")).to_be_attached()
        assert "#" not in viewer.url, "the token stands in the address"
        await self.server.cut(4504)
        await expect(viewer.locator(".banner.red")).to_contain_text("thu hồi")
        await expect(viewer.locator(".bar[data-level=red]")).to_be_attached()
        await self.picture(viewer, "viewer-revoked-phone")
        self.faults = [fault for fault in self.faults if "ERR_CONNECTION_REFUSED" not in fault]

    async def index(self):
        tab = await self.browser.new_page(viewport={"width": 390, "height": 844})
        await tab.goto(f"http://127.0.0.1:{self.server.port}/")
        await self.picture(tab, "index-phone")
        await self.axe(tab, "index")
        await tab.close()


async def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    server = await FakeServer().start()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        look = Look(browser, server, folder)
        for step in (look.index, look.mc, look.operator, look.follow, look.quiet):
            await step()
        await look.silence(await look.stage())
        await browser.close()
    await server.stop()
    for fault in look.faults:
        print("FAULT", fault)
    return 1 if look.faults else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(pathlib.Path(sys.argv[1]))))
