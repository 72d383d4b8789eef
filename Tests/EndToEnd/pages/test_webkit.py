"""The engine of every iPhone: what a delegate does on the day, done in WebKit."""

import asyncio

from support.phases import Phases
from support.webkit import webkit

PHONE = (390, 844)
FITS = "return document.documentElement.scrollWidth <= innerWidth"


async def test_a_delegate_joins_by_link_follows_the_hall_signs_and_has_the_receipt(server):
    await server.start()
    day = await Phases(server).join()
    await day.press_until("agenda.advance")
    with webkit() as glass:
        glass.resize(*PHONE)
        await asyncio.to_thread(glass.open, server.link("delegate", "dai-dien-1").url)
        await asyncio.to_thread(glass.sees, ".current h1", "Kiểm tra kỹ thuật các điểm cầu")
        await day.jump("i8")
        await day.press_until("round.call")
        await asyncio.to_thread(glass.sees, ".honoured", "Sở Tài chính")
        await asyncio.to_thread(glass.sees, ".now-clock .until", "đến")
        await day.jump("i10")
        await day.press_until("pledge.open")
        await asyncio.to_thread(glass.sees, ".sign", "Ký")
        assert glass.run(FITS)
        await asyncio.to_thread(glass.press, ".sign-button")
        await asyncio.to_thread(glass.press, "[data-press='pledge.sign/cum-a/don-vi-1!']")
        await asyncio.to_thread(glass.sees, ".signing-receipt", "Đã ký")
        answer = await day.mc.key("answer/cum-a/don-vi-1", lambda now: now["state"] == "signed")
        assert answer["how"] == "own"
        assert glass.complaints == []
