"""The engine of every iPhone: what a delegate does on the day, done in WebKit; and every page opened in it."""

import asyncio

import pytest
from support import seats
from support.phases import begun
from support.webkit import webkit

PHONE = (390, 844)
FITS = "return document.documentElement.scrollWidth <= innerWidth"
PICTURES = """return [...document.querySelectorAll('.walls iframe')]
    .filter((one) => one.checkVisibility() && one.contentDocument?.querySelector('.scene')?.textContent).length"""


async def test_a_delegate_joins_by_link_follows_the_hall_signs_and_has_the_receipt(server):
    day = await begun(server)
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
        await asyncio.to_thread(glass.sees, ".receipt-attested", "Chữ ký của thiết bị (Ed25519)")
        answer = await day.mc.key("answer/cum-a/don-vi-1", lambda now: now["state"] == "signed")
        assert answer["how"] == "own"
        assert glass.complaints == []


@pytest.mark.wider
@pytest.mark.seconds(600)
async def test_pages_open_complain_of_nothing_and_scroll_none_sideways(server, scale):
    """A desk stands for all in `make test`, with the hall's small pictures drawn; every page in `make soak`."""
    day = await begun(server)
    await day.awards()
    with webkit() as glass:
        for seat in scale(("operator",), seats.SEATS):
            glass.resize(*seats.SEATS[seat][2])
            await asyncio.to_thread(glass.open, seats.address(server, seat))
            assert glass.run(FITS), seat
            if seat in ("mc", "operator"):
                await asyncio.to_thread(glass.until, lambda: glass.run(PICTURES) > 0, f"the small pictures of {seat}")
            assert glass.complaints == [], seat
