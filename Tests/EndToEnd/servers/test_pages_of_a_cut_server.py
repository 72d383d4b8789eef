"""What people at a server without its database see in their browsers."""

import re
import time
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from support.browser import CUE, chromium, expect

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
OLDEST_SECONDS = 3
"""The database is heard of every second."""
PHONE, LAPTOP = (390, 800), (1366, 768)


async def test_pages_say_as_of_when_they_are_and_take_no_press_until_the_database_is_back(group, tmp_path):
    cut = group[0]
    line = group.line(cut)
    await group.start()
    async with chromium() as browser:
        viewer = await browser.page(cut.link("viewer").url, *PHONE, is_phone=True)
        mc = await browser.page(cut.link("mc", "mc-1").url, *LAPTOP)
        await expect(mc.locator(CUE)).to_be_enabled()
        began = time.time()
        line.silence()
        for name, page in (("viewer", viewer), ("mc", mc)):
            banner = page.locator(".banner.as-of")
            await expect(banner).to_contain_text("Số liệu tính đến")
            told = re.search(r"\d\d:\d\d:\d\d", await banner.text_content())[0]
            possible = {datetime.fromtimestamp(began + shift, UTC).astimezone(ZONE).strftime("%H:%M:%S") for shift in range(-OLDEST_SECONDS, 2)}
            assert told in possible, f"{told} is none of {sorted(possible)}"
            await page.screenshot(path=str(tmp_path / f"{name}.png"))
        await expect(mc.locator(CUE)).to_be_disabled()
        line.mend()
        for page in (viewer, mc):
            await expect(page.locator(".banner.as-of")).to_have_count(0)
        await expect(mc.locator(CUE)).to_be_enabled()
