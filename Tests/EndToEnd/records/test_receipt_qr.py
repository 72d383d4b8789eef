"""A receipt as QR codes: from the glass of the narrowest phone and from the saved file into a stranger's verifier and the page that checks."""

import json

from records.compact_receipt import receipt_of
from records.test_verify_page import a_few_sign, enter, exported, saved_page, stranger, told, verdict
from records.verifier import verify_receipt
from support.browser import chromium, expect
from support.client import Client
from support.hand_made_log import MISSING, OLD, b64, deep_receipt, public, texts_of
from support.office import keys
from support.qr_codes import part, read
from support.signing import lists_open

NARROW = (320, 568)
"""Of the narrowest phone, one pixel each."""
INTO_THE_MIDDLE = "code => code.scrollIntoView({block: 'center', behavior: 'instant'})"


async def signed(phone) -> None:
    await phone.locator(".sign-button").first.click()
    await phone.locator("[data-press^='pledge.sign/'][data-press$='!']").click()
    await expect(phone.locator(".receipt.signed")).to_be_visible()


async def codes(phone, picture) -> list[str]:
    """The fold is opened, and a picture of the glass read."""
    fold = phone.locator("[data-key^='receipt-qr/']")
    if await fold.get_attribute("open") is None:
        await fold.locator("summary").click()
    await expect(fold.locator("svg.qr")).to_be_visible()
    await fold.locator("svg.qr").evaluate(INTO_THE_MIDDLE)
    await phone.screenshot(path=picture)
    return read(picture)


async def test_a_receipts_code_is_read_from_a_phone_of_320_pixels_and_checked_by_a_stranger(server, tmp_path):
    await server.start()
    await lists_open(server)
    link = next(link for link in server.links() if link.role == "delegate")
    asked = []
    async with chromium() as browser:
        phone = await browser.page(link.url, *NARROW, is_phone=True)
        phone.on("request", lambda request: asked.append(request.url))
        await signed(phone)
        assert not [url for url in asked if url.endswith("/qr")], "fetched by whoever looks at it"
        texts = await codes(phone, tmp_path / "phone.png")
        assert await phone.evaluate("() => document.documentElement.scrollWidth") == NARROW[0]
        await phone.emulate_media(forced_colors="active", color_scheme="dark")
        assert await codes(phone, tmp_path / "forced.png") == texts
        await phone.emulate_media(forced_colors="none", color_scheme="light")
        async with phone.expect_download() as saving:
            await phone.locator("[data-press='receipt-save']").click()
        await (await saving.value).save_as(tmp_path / "bien-nhan.html")
        paper = await browser.page((tmp_path / "bien-nhan.html").as_uri(), *NARROW)
        await paper.screenshot(path=tmp_path / "paper.png", full_page=True)
        assert read(tmp_path / "paper.png") == texts
        assert browser.complaints == []
    assert len(texts) == 1 and len(texts[0]) <= 1_200
    written = receipt_of(texts)
    assert verify_receipt(written, keys(server)) == [MISSING]
    seq = json.loads(written)["seq"]
    given = server.get(server.api(f"receipts/{seq}"), link.token).json
    assert json.loads(written) == given | {"log": {name: value for name, value in given["log"].items() if name != "opening"}}
    first = server.get(server.api(f"receipts/{seq}/qr"), link.token)
    assert first.json["parts"] == list(map(part, texts))
    await server.kill()
    await server.start()
    assert server.get(server.api(f"receipts/{seq}/qr"), link.token).text == first.text


async def test_nobody_else_has_the_codes_of_a_receipt(server):
    await server.start()
    await a_few_sign(server)
    own, other = [link for link in server.links() if link.role == "delegate"][1:3]
    signatory = await Client(server, own).join()
    seq = next(value["receipt"]["seq"] for value in signatory.mine.values() if "receipt" in value)
    assert server.get(server.api(f"receipts/{seq}/qr"), own.token).status == 200
    for token in (other.token, server.link("viewer").token, server.link("venue", "sa-pa").token):
        reply = server.get(server.api(f"receipts/{seq}/qr"), token)
        assert (reply.status, reply.json["reason"]) == (404, "receipt.unknown")
    assert server.get(server.api(f"receipts/{seq}/qr")).status == 401
    for path in ("receipts/1/qr", "receipts/0/qr", "receipts/99999/qr"):
        assert server.get(server.api(path), server.link("mc").token).status == 404


async def pasted(page, text: str) -> None:
    await page.locator("#scanned").fill(text)
    await expect(page.locator(".results")).to_have_attribute("data-state", "done")


async def test_the_page_that_checks_takes_a_codes_text_and_proves_it_with_the_record(server, tmp_path):
    await server.start()
    await a_few_sign(server)
    link = [link for link in server.links() if link.role == "delegate"][1]
    signatory = await Client(server, link).join()
    seq = next(value["receipt"]["seq"] for value in signatory.mine.values() if "receipt" in value)
    [code] = server.get(server.api(f"receipts/{seq}/qr"), link.token).json["parts"]
    text, key, page = code["text"], told(server), saved_page(server, tmp_path)
    folder = exported(server, tmp_path / "record")
    async with stranger(page, *NARROW) as opened:
        await pasted(opened, text)
        await expect(verdict(opened, "receipt")).to_have_attribute("data-verdict", "unproven")
        await enter(opened, key["public key"])
        await expect(verdict(opened, "receipt")).to_have_attribute("data-verdict", "bare")
        await expect(opened.locator("[data-fact=seq]")).to_have_text(str(seq))
        await expect(opened.locator("[data-fact=unit]")).to_have_count(0)
        await opened.screenshot(path=tmp_path / "bare.png", full_page=True)
        await opened.locator("#choose-folder").set_input_files(folder)
        await expect(verdict(opened, "receipt")).to_have_attribute("data-verdict", "whole")
        await expect(opened.locator("[data-remark=opening-beside]")).to_be_visible()
        await expect(opened.locator("[data-fact=unit]")).to_contain_text("don-vi-")
        await pasted(opened, text[:-1] + ("A" if text[-1] != "A" else "I"))
        await expect(verdict(opened, "receipt")).to_have_attribute("data-verdict", "broken")
        await opened.locator(".clear").click()
        await expect(opened.locator("#scanned")).to_have_value("")
        await expect(opened.locator(".card")).to_have_count(0)
        assert await opened.evaluate("() => document.documentElement.scrollWidth") == NARROW[0]


async def test_the_page_says_what_is_missing_of_two_codes_and_notices_every_letter_that_is_changed(server, tmp_path):
    await server.start()
    page, made = saved_page(server, tmp_path), deep_receipt(17, key=OLD)
    [first, second], [other, _] = texts_of(made), texts_of(deep_receipt(18, key=OLD))
    async with stranger(page) as opened:
        await enter(opened, b64(public(OLD)))
        await pasted(opened, first)
        await expect(opened.locator("[data-fault=code-missing]")).to_contain_text("còn thiếu mã thứ 2")
        await pasted(opened, f"{other}\n{second}")
        await expect(opened.locator("[data-fault=code-mixed]")).to_be_visible()
        await pasted(opened, second.replace("RECEIPT-1", "RECEIPT-2"))
        await expect(opened.locator("[data-fault=code-version]")).to_contain_text("khuôn dạng số 2")
        await pasted(opened, f"{second}\n{first}")
        await expect(verdict(opened, "receipt")).to_have_attribute("data-verdict", "bare")
        assert await opened.evaluate("texts => window.misread(texts)", f"{first}{second}") == []


async def test_both_codes_of_a_long_proof_are_read_from_320_pixels(server, tmp_path):
    """No day of a test has a hundred thousand positions: what the server would answer then is put in its place."""
    await server.start()
    await lists_open(server)
    link = next(link for link in server.links() if link.role == "delegate")
    texts = texts_of(deep_receipt(17))
    async with chromium() as browser:
        phone = await browser.page(link.url, *NARROW, is_phone=True)
        await phone.route("**/receipts/*/qr", lambda route: route.fulfill(json={"parts": list(map(part, texts))}))
        await signed(phone)
        fold = phone.locator("[data-key^='receipt-qr/']")
        await fold.locator("summary").click()
        await expect(fold.locator("svg.qr")).to_have_count(2)
        found = []
        for which in range(2):
            await fold.locator("svg.qr").nth(which).evaluate(INTO_THE_MIDDLE)
            await phone.screenshot(path=tmp_path / f"{which}.png")
            found += read(tmp_path / f"{which}.png")
        assert list(dict.fromkeys(found)) == texts
        await expect(fold).to_contain_text("phần 2 trong 2")
