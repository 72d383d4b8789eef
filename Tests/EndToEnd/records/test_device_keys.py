"""The signatory's own device signs with a key that nobody can read; where it has none the server attests alone, and either is said."""

import asyncio
import base64
import hashlib
import json

import pytest
from records.device import Device, verify_device, verify_devices
from records.record import verify_record
from records.verifier import Breach, verify_receipt
from support.browser import chromium, expect
from support.client import Client
from support.device_keys import ed25519, p256, signed, with_key
from support.drawing import draw
from support.office import exported, keys
from support.phases import signing
from support.server import ServerProcess
from support.signing import bare, lists_open

PHONE = (390, 844)
SIGNATORY, UNIT = "dai-dien-8", "don-vi-8"
NAME = "hoi-truong.example"
BY_DEVICE = "Chữ ký của thiết bị ({}), chứng minh thiết bị, không chứng minh người ký"
BY_SERVER = "Máy chủ xác nhận"
NO_KEY = "Máy này không giữ được khóa riêng: chữ ký do máy chủ xác nhận."
PRIVATE_HALF = """
    async () => {
        const base = await new Promise((resolve) => { const open = indexedDB.open('diemcau.keys', 1); open.onsuccess = () => resolve(open.result); });
        const all = base.transaction('keys').objectStore('keys').getAll();
        const keys = await new Promise((resolve) => (all.onsuccess = () => resolve(all.result)));
        return Promise.all(keys.map(({ privateKey }) => crypto.subtle.exportKey('pkcs8', privateKey).then(() => 'read', (fault) => fault.name)));
    }
"""
NO_ED25519 = """
    const make = SubtleCrypto.prototype.generateKey;
    SubtleCrypto.prototype.generateKey = function (kind, ...more) {
        return kind.name === 'Ed25519' ? Promise.reject(new DOMException('', 'NotSupportedError')) : make.call(this, kind, ...more);
    };
"""
NO_WEBCRYPTO = "Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined });"
NO_STORE = "Object.defineProperty(globalThis, 'indexedDB', { get: () => undefined });"
SILENT_STORE = "IDBFactory.prototype.open = () => ({});"
SIGNS_ANOTHER_TEXT = """
    const sign = SubtleCrypto.prototype.sign;
    SubtleCrypto.prototype.sign = function (kind, key, text) { return sign.call(this, kind, key, new Uint8Array(text.length)); };
"""


def prepared(script: str):
    async def prepare(page) -> None:
        await page.add_init_script(script)

    return prepare


async def sign(phone, key: str = f"cum-a/{UNIT}") -> None:
    await phone.locator(".sign-button").click()
    await phone.locator(f"[data-press='pledge.sign/{key}!']:not([aria-disabled])").click()


async def proven(server: ServerProcess, person: str = SIGNATORY) -> str:
    """The receipt as the signatory may ask for it, which holds before a stranger."""
    link = server.link("delegate", person)
    client = await Client(server, link).join()
    receipt = next(iter(client.mine.values()))["receipt"]
    await client.leave()
    text = server.get(server.api(f"receipts/{receipt['seq']}"), link.token).text
    assert verify_receipt(text, keys(server)) == []
    assert bare(json.loads(text)) == receipt
    return text


@pytest.mark.parametrize("kind, name, prepare", [("ed25519", "Ed25519", None), ("p256", "P-256", prepared(NO_ED25519))])
async def test_a_phone_signs_with_a_key_that_nobody_can_read_and_a_stranger_sees_that_it_did(server, kind, name, prepare):
    await signing(server)
    async with chromium() as browser:
        phone = await browser.page(server.link("delegate", SIGNATORY).url, *PHONE, prepare=prepare, is_phone=True)
        await draw(phone)
        await sign(phone)
        await expect(phone.locator(".receipt-attested")).to_have_text(BY_DEVICE.format(name))
        assert await phone.evaluate(PRIVATE_HALF) == ["InvalidAccessError"]
        desk = await browser.page(server.link("operator").url)
        await desk.locator("[data-pledge='cum-a'] > summary").click()
        await expect(desk.locator(f"[data-answer='cum-a/{UNIT}']")).to_contain_text(f"chữ ký của thiết bị ({name})")
        assert browser.complaints == []
    text = await proven(server)
    device = verify_device(text)
    assert device.kind == kind and device.public
    receipt = json.loads(text)
    assert receipt["device"] == kind
    for touched in (receipt | {"device": "p256" if kind == "ed25519" else "ed25519"}, {name: receipt[name] for name in receipt if name != "device"}):
        with pytest.raises(Breach):
            verify_receipt(json.dumps(touched), keys(server))
    erased = receipt | {"log": receipt["log"] | {"opening": receipt["log"]["opening"] | {"people": []}}}
    assert verify_receipt(json.dumps(erased), keys(server)) == [f"answer/cum-a/{UNIT}: erased"]
    assert verify_device(json.dumps(erased)) == Device(kind, None), "that a device has signed is still said"
    opening = receipt["log"]["opening"]
    other = opening | {"body": opening["body"].replace('"version":1', '"version":2')}
    with pytest.raises(Breach, match="the device has not signed this"):
        verify_device(json.dumps(receipt | {"log": receipt["log"] | {"opening": other}}))


async def test_one_phone_has_one_key_for_a_unit_and_another_for_the_next(server):
    """A signature that was made void is given anew with the same key, after a reload too; for another unit the phone has another."""
    day = await signing(server)
    await day.does(day.operator, "signatory.set", {"unit": "don-vi-9", "person": SIGNATORY})
    found = []
    async with chromium() as browser:
        phone = await browser.page(server.link("delegate", SIGNATORY).url, *PHONE, is_phone=True)
        for unit in (UNIT, UNIT, "don-vi-9"):
            card = phone.locator(f"[data-signing='cum-a/{unit}']")
            await card.locator(".sign-button").click()
            await card.locator(f"[data-press='pledge.sign/cum-a/{unit}!']:not([aria-disabled])").click()
            await expect(card.locator(".receipt-attested")).to_contain_text("Ed25519")
            answer = await day.mc.key(f"answer/cum-a/{unit}", lambda answer: answer["state"] == "signed")
            assert answer["device"] == "ed25519"
            found.append(verify_device(server.get(server.api(f"receipts/{day.mc.seq}"), server.link("operator").token).text))
            await day.does(day.operator, "signature.void", {"pledge": "cum-a", "unit": unit, "reason": "Ký nhầm dòng"}, f"answer/cum-a/{unit}")
            await phone.reload()
        assert browser.complaints == []
    assert found[0] == found[1] != found[2]


@pytest.mark.parametrize("why, prepare", [("no WebCrypto", NO_WEBCRYPTO), ("no store", NO_STORE)])
async def test_a_page_without_a_key_signs_under_the_servers_attestation_and_says_so_before_and_after(server, why, prepare):
    await signing(server)
    async with chromium() as browser:
        phone = await browser.page(server.link("delegate", SIGNATORY).url, *PHONE, prepare=prepared(prepare), is_phone=True)
        await expect(phone.locator(".signing-attested")).to_have_text(NO_KEY)
        await sign(phone)
        await expect(phone.locator(".receipt-attested")).to_have_text(BY_SERVER)
        assert browser.complaints == []
    assert verify_device(await proven(server)) is None


async def test_over_plain_http_on_a_name_of_the_hall_there_is_no_key_and_the_unit_signs_all_the_same(server):
    server.draw_port()
    origin = f"http://{NAME}:{server.port}"
    await server.start("--origin", origin)
    await lists_open(server)
    async with chromium(f"--host-resolver-rules=MAP {NAME} 127.0.0.1") as browser:
        path = server.link("delegate", SIGNATORY).url.split("/", 3)[3]
        phone = await browser.page(f"{origin}/{path}", *PHONE, is_phone=True)
        assert await phone.evaluate("() => [isSecureContext, crypto.subtle === undefined]") == [False, True]
        await expect(phone.locator(".signing-attested")).to_have_text(NO_KEY)
        await sign(phone)
        await expect(phone.locator(".receipt-attested")).to_have_text(BY_SERVER)
        # The browser's own word that such an address is not to be trusted.
        assert [told for told in browser.complaints if "the URL's origin was untrustworthy" not in told] == []
    assert verify_device(await proven(server)) is None


async def test_a_store_that_never_answers_holds_up_no_signature(server):
    await signing(server)
    async with chromium() as browser:
        phone = await browser.page(server.link("delegate", SIGNATORY).url, *PHONE, prepare=prepared(SILENT_STORE), is_phone=True)
        await sign(phone)
        await expect(phone.locator(".receipt-attested")).to_have_text(BY_SERVER)
        assert browser.complaints == []


async def test_whose_device_signs_wrongly_is_told_so_and_signs_with_the_next_press(server):
    await signing(server)
    async with chromium() as browser:
        phone = await browser.page(server.link("delegate", SIGNATORY).url, *PHONE, prepare=prepared(SIGNS_ANOTHER_TEXT), is_phone=True)
        await sign(phone)
        await expect(phone.locator(".sign .refusal")).to_contain_text("chữ ký của máy này không khớp với nội dung ký")
        assert server.positions().count("pledge.sign") == 0
        await sign(phone)
        await expect(phone.locator(".receipt-attested")).to_have_text(BY_SERVER)
        assert browser.complaints == []


OTHERS = {
    "conference": "yen-bai-2022", "pledge": "khoi-b", "version": 2, "digest": "0" * 64, "unit": "don-vi-9", "signatory": "dai-dien-9",
    "id": "00000000-0000-4000-8000-000000000000", "drawing": "1" * 64, "signedAt": 1}


@pytest.mark.parametrize("kind", [ed25519, p256])
async def test_what_a_device_has_not_signed_is_refused_with_its_reason_and_leaves_nothing_behind(server, kind):
    await server.start()
    await lists_open(server)
    own, stranger = kind(), kind()
    client = await Client(server, server.link("delegate", SIGNATORY)).join()
    other = await Client(server, server.link("delegate", "dai-dien-9")).join()
    asked, anothers = (next(iter(one.mine.values())) for one in (client, other))
    head = len(server.positions())
    frames = [signed(client, asked, own, instead={name: value}) for name, value in OTHERS.items()]
    right = signed(client, asked, own)
    of_another_pledge = signed(other, anothers, own)["arg"]["signature"]
    frames += [
        with_key(signed(client, asked, own), own.kind, stranger.public, own.sign(b"")),
        right | {"arg": right["arg"] | {"signature": of_another_pledge}},
        right | {"arg": right["arg"] | {"key": {"kind": own.kind, "public": base64.b64encode(stranger.public).decode()}}}]
    for frame in frames:
        answer = await client.put_patiently(frame)
        assert (answer["err"], answer["reason"]) == ("bad_request", "signature.not-by-key"), (frame, answer)
    for public in (bytes(len(own.public)), own.public[:-1], b"\x05"):
        answer = await client.put_patiently(with_key(signed(client, asked, own), own.kind, public, own.sign(b"")))
        assert (answer["err"], answer["reason"]) == ("bad_request", "signature.bad-key"), answer
    assert len(server.positions()) == head
    assert (await client.put_patiently(signed(client, asked, own)))["receipt"]["device"] == own.kind


async def test_what_is_wrong_with_the_answer_itself_is_said_first(server):
    """Text, unit and time are the core's own questions, whatever a key says."""
    await server.start()
    await lists_open(server)
    client = await Client(server, server.link("delegate", SIGNATORY)).join()
    other = await Client(server, server.link("delegate", "dai-dien-9")).join()
    asked, anothers = (next(iter(one.mine.values())) for one in (client, other))
    key = ed25519()
    early = client.view["pledge/cum-a"]["openedAt"] - 60_000
    for changed, reason in [({"digest": "0" * 64}, "pledge.text-changed"), ({"signedAt": early}, "signature.bad-time")]:
        frame = signed(client, asked, key, instead=changed)
        answer = await client.put_patiently(frame | {"arg": frame["arg"] | changed})
        assert answer["reason"] == reason, answer
    answer = await client.put_patiently(client.command("pledge.sign", signed(other, anothers, key)["arg"]))
    assert answer["reason"] == "signature.not-signatory", answer


@pytest.mark.seconds(600)
async def test_signatories_with_keys_of_their_own_and_a_server_that_is_killed_have_a_receipt_each_and_its_repeats_are_the_same(server, scale):
    """Some are answered, some on their way, the others pressed when the server read no more; it dies, and all goes out over more sockets."""
    await server.start()
    mc = await lists_open(server)
    people = [link.person for link in server.links() if link.role == "delegate"][: scale(6, 30)]
    async with chromium() as browser:
        phones = {person: await ready(browser, server, person) for person in people}
        answered, racing, unread = people[::3], people[1::3], people[2::3]
        for person in answered:
            await press(phones[person][0])
            await expect(phones[person][0].locator(".receipt.signed")).to_be_visible()
        for person in racing:
            await press(phones[person][0])
            await phones[person][0].wait_for_function(IS_SENT)
        server.freeze()
        for person in unread:
            await press(phones[person][0])
            await phones[person][0].wait_for_function(IS_SENT)
            await expect(phones[person][0].locator(".receipt")).to_have_count(0)
        await server.kill()
        await server.start()
        for phone, _ in phones.values():
            await phone.reload()
            await expect(phone.locator(".receipt.signed .receipt-attested")).to_have_text(BY_DEVICE.format("Ed25519"))
        assert browser.complaints == []
    assert server.positions().count("pledge.sign") == len(people)
    devices = [await the_same_again(server, person, phones[person][1]) for person in people]
    assert len({device.public for device in devices}) == len(people)
    await mc.leave()


IS_SENT = """
    () => sessionStorage.getItem('diemcau.unsent.lao-cai-2022.delegate') !== null || document.querySelector('.receipt.signed') !== null
"""


async def ready(browser, server: ServerProcess, person: str):
    """Their phone, with the list open before them; and every frame of a signature that leaves it, over all its sockets, as they go."""
    frames: list[str] = []

    async def listened(page) -> None:
        page.on("websocket", lambda socket: socket.on("framesent", lambda sent: '"pledge.sign"' in sent and frames.append(sent)))

    phone = await browser.page(server.link("delegate", person).url, *PHONE, prepare=listened, is_phone=True)
    await expect(phone.locator(".sign-button")).to_be_enabled()
    return phone, frames


async def press(phone) -> None:
    await phone.locator(".sign-button").click()
    await phone.locator("[data-press^='pledge.sign/'][data-press$='!']:not([aria-disabled])").click()


async def the_same_again(server: ServerProcess, person: str, frames: list[str]) -> Device:
    """However often it went out it was one frame; two sockets more give the receipt that is asked for."""
    assert len(set(frames)) == 1, frames
    text = await proven(server, person)
    log = json.loads(text)["log"]
    for _ in range(2):
        client = await Client(server, server.link("delegate", person)).join()
        answer = await client.put_patiently(json.loads(frames[0]))
        assert (answer["ok"], answer["dup"]) == (True, True), answer
        assert bare(answer["receipt"]) == bare(json.loads(text))
        assert answer["receipt"]["log"] == {name: log[name] for name in ("leaf", "proof", "checkpoint")}
        await client.leave()
    return verify_device(text)


async def test_when_thirty_programs_sign_with_keys_of_either_kind_all_receipts_and_the_record_verify(server, tmp_path):
    await server.start()
    await lists_open(server)
    clients = [await Client(server, link).join() for link in server.links() if link.role == "delegate"]
    frames = [signed(one, next(iter(one.mine.values())), (ed25519, p256)[place % 2](), "M10,40L20,5") for place, one in enumerate(clients)]
    answers = await asyncio.gather(*(one.put_patiently(frame) for one, frame in zip(clients, frames, strict=True)))
    assert len(answers) == 30 and all(answer["ok"] for answer in answers), answers
    found = []
    for one, frame, answer in sorted(zip(clients, frames, answers, strict=True), key=lambda signed: signed[2]["seq"]):
        text = server.get(server.api(f"receipts/{answer['seq']}"), one.link.token).text
        assert verify_receipt(text, keys(server)) == []
        found.append(verify_device(text))
        assert found[-1] == Device(frame["arg"]["key"]["kind"], base64.b64decode(frame["arg"]["key"]["public"]))
    record = exported(server, tmp_path / "record")
    public = base64.b64decode((record / "signing-key.pub").read_bytes())
    assert verify_record(record, hashlib.sha256(public).hexdigest()).remarks == []
    assert verify_devices(record) == found
