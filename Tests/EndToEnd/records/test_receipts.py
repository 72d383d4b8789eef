"""Receipts that a stranger can check, by the format's page and the fingerprint that was told before the day."""

import asyncio
import hashlib
import json

import pytest
from records.verifier import Breach, Keys, verify_receipt
from support.browser import chromium, expect
from support.client import Client
from support.office import keys
from support.server import ServerProcess
from support.signing import bare, lists_open, signature


async def all_signed(server: ServerProcess) -> dict[str, dict]:
    """Thirty signatories, each with the receipt that came with the answer, by their link's token."""
    mc = await lists_open(server)
    signatories = [await Client(server, link).join() for link in server.links() if link.role == "delegate"]
    await asyncio.gather(*(signatory.at(mc.seq) for signatory in signatories))
    answers = await asyncio.gather(*(one.put_patiently(signature(one, next(iter(one.mine.values())))) for one in signatories))
    return {one.link.token: answer["receipt"] for one, answer in zip(signatories, answers, strict=True)}


def asked_for(server: ServerProcess, receipt: dict, token: str) -> str:
    reply = server.get(server.api(f"receipts/{receipt['seq']}"), token)
    assert reply.status == 200, reply
    return reply.text


async def test_thirty_receipts_hold_before_a_stranger_and_are_the_same_bytes_after_a_killed_server(server):
    before = keys(server)
    await server.start()
    told = await all_signed(server)
    first = {token: asked_for(server, receipt, token) for token, receipt in told.items()}
    await server.kill()
    await server.start()
    assert len(told) == 30
    for token, receipt in told.items():
        text = asked_for(server, receipt, token)
        assert text == first[token]
        assert verify_receipt(text, before) == []
        whole = json.loads(text)
        assert receipt["log"] == {name: value for name, value in whole["log"].items() if name != "opening"}
        assert bare(receipt) == bare(whole)


async def test_a_receipt_that_was_touched_a_forged_key_and_another_units_receipt_are_refused(server):
    await server.start()
    told = await all_signed(server)
    texts = [asked_for(server, receipt, token) for token, receipt in list(told.items())[:2]]
    own = keys(server)
    forged = bytes(32)
    with pytest.raises(Breach):
        verify_receipt(texts[0], Keys(hashlib.sha256(forged).hexdigest(), forged))
    one, other = map(json.loads, texts)
    for name in ("unit", "digest", "state", "how", "version", "at", "seq"):
        touched = "declined" if name == "state" else "paper" if name == "how" else other[name] if other[name] != one[name] else one[name] * 2
        with pytest.raises(Breach):
            verify_receipt(json.dumps(one | {name: touched}), own)
    with pytest.raises(Breach):
        verify_receipt(json.dumps(one | {"log": other["log"]}), own)


async def test_a_signature_that_was_made_void_still_has_its_receipt(server):
    await server.start()
    told = await all_signed(server)
    token, receipt = next(iter(told.items()))
    before = asked_for(server, receipt, token)
    operator = await Client(server, server.link("operator")).join()
    answer = f"answer/{receipt['pledge']}/{receipt['unit']}"
    void = {"pledge": receipt["pledge"], "unit": receipt["unit"], "reason": "Ký nhầm dòng"}
    done = await operator.put(operator.command("signature.void", void, {answer: operator.seq}))
    assert done["ok"], done
    assert asked_for(server, receipt, token) == before
    assert verify_receipt(before, keys(server)) == []


async def test_what_a_phone_saves_holds_before_a_stranger_too(server, tmp_path):
    """The page's own file has the receipt as the server gave it, byte for byte."""
    await server.start()
    await lists_open(server)
    link = next(link for link in server.links() if link.role == "delegate")
    async with chromium() as browser:
        phone = await browser.page(link.url, 390, 844, is_phone=True)
        await phone.locator(".sign-button").first.click()
        await phone.locator("[data-press^='pledge.sign/'][data-press$='!']").click()
        await expect(phone.locator(".receipt.signed")).to_be_visible()
        async with phone.expect_response("**/receipts/*") as coming:
            await phone.reload()
        await (await coming.value).finished()
        async with phone.expect_download() as saving:
            await phone.locator("[data-press='receipt-save']").click()
        await (await saving.value).save_as(tmp_path / "bien-nhan.html")
        paper = await browser.page((tmp_path / "bien-nhan.html").as_uri())
        text = await paper.locator("#receipt").text_content()
        assert browser.complaints == []
    assert verify_receipt(text, keys(server)) == []
