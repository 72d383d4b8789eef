"""The page with which a stranger checks a record or a receipt: one file, from the disk, without a server and without a network."""

import base64
import hashlib
import json
import random
import subprocess
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from support import accessibility
from support.browser import chromium, expect
from support.client import Client
from support.hand_made_log import OLD, b64, checkpoint, compact, leaf_of, opening_of, public
from support.server import BINARY, ServerProcess
from support.signing import lists_open, signature

FOUND = Path(__file__).with_name("verify_page.js").read_text(encoding="utf-8")
SEED = 2022
SMALL = ("checkpoint", "signing-key.pub", "signing-key.notes")
"""Files of a record of which every byte is changed."""
LARGE = 30_000
"""Positions: some tens of days."""


def told(server: ServerProcess) -> dict[str, str]:
    """What the office prints before the day."""
    printed = subprocess.run([BINARY, "signing-key", "--data", str(server.data)], check=True, capture_output=True, text=True).stdout
    return dict(line.split("\t") for line in printed.splitlines())


def saved_page(server: ServerProcess, folder: Path) -> Path:
    """As a browser saves it."""
    reply = server.get("/verify.html")
    assert reply.status == 200, reply
    page = folder / "verify.html"
    page.write_text(reply.text, encoding="utf-8")
    return page


def exported(server: ServerProcess, folder: Path) -> Path:
    words = ["export", server.conference, "--agenda", server.agenda, "--data", server.data, "--out", folder]
    done = subprocess.run([BINARY, *map(str, words)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder


def in_hand(folder: Path) -> list[list[str]]:
    return [[path.name, base64.b64encode(path.read_bytes()).decode()] for path in sorted(folder.iterdir())]


async def a_receipt(server: ServerProcess, browser, folder: Path) -> Path:
    """The file that a delegate's phone saves."""
    link = next(link for link in server.links() if link.role == "delegate")
    phone = await browser.page(link.url, 390, 844, is_phone=True)
    await phone.locator(".sign-button").first.click()
    await phone.locator("[data-press^='pledge.sign/'][data-press$='!']").click()
    await expect(phone.locator(".receipt.signed")).to_be_visible()
    async with phone.expect_response("**/receipts/*") as coming:
        await phone.reload()
    await (await coming.value).finished()
    async with phone.expect_download() as saving:
        await phone.locator("[data-press='receipt-save']").click()
    await (await saving.value).save_as(folder / "bien-nhan.html")
    return folder / "bien-nhan.html"


async def a_few_sign(server: ServerProcess) -> None:
    mc = await lists_open(server)
    for link in [link for link in server.links() if link.role == "delegate"][1:4]:
        signatory = await Client(server, link).join()
        await signatory.at(mc.seq)
        await signatory.put_patiently(signature(signatory, next(iter(signatory.mine.values()))))


@asynccontextmanager
async def stranger(page: Path, width: int = 1366, height: int = 768):
    """Somebody who has the file and no network: `(page, requests)`; whatever asks for more than that one file is a request."""
    asked = []

    async def offline(opened) -> None:
        opened.on("request", lambda request: asked.append(request.url))
        await opened.context.set_offline(True)

    async with chromium() as browser:
        opened = await browser.page(page.as_uri(), width, height, offline)
        await opened.evaluate(FOUND + "\nnull;")
        yield opened
        assert asked == [page.as_uri()]
        assert browser.complaints == []


async def enter(page, key: str) -> None:
    await page.locator("#told").fill(key)
    await page.locator("#told").blur()


def verdict(page, kind: str):
    return page.locator(f".card[data-kind='{kind}']")


async def test_a_stranger_with_one_file_and_no_network_finds_a_record_and_a_receipt_whole(server, tmp_path):
    await server.start()
    await a_few_sign(server)
    async with chromium() as browser:
        receipt = await a_receipt(server, browser, tmp_path)
        assert browser.complaints == []
    page = saved_page(server, tmp_path)
    await server.stop()
    folder, key = exported(server, tmp_path / "record"), told(server)
    async with stranger(page) as opened:
        await opened.locator("#choose-folder").set_input_files(folder)
        await expect(verdict(opened, "record")).to_have_attribute("data-verdict", "compare")
        await expect(opened.locator("[data-fact=fingerprint] [data-value]")).to_have_attribute("data-value", key["fingerprint"])
        await opened.locator("#choose-files").set_input_files(receipt)
        await expect(verdict(opened, "receipt")).to_have_attribute("data-verdict", "compare")
        await enter(opened, key["fingerprint"])
        for kind in ("record", "receipt"):
            await expect(verdict(opened, kind)).to_have_attribute("data-verdict", "whole")
        await enter(opened, hashlib.sha256(b"other").hexdigest())
        await expect(verdict(opened, "record").locator("h3")).to_contain_text("Hồ sơ được ký bằng khóa khác với mã đã nhập")
        await expect(verdict(opened, "receipt")).to_have_attribute("data-verdict", "unproven")
        await enter(opened, key["fingerprint"])
        await expect(verdict(opened, "record")).to_have_attribute("data-verdict", "whole")
        said = json.loads((folder / "positions.jsonl").read_text(encoding="utf-8").splitlines()[-1])["leaf"]
        seq = json.loads(said)["seq"]
        await expect(opened.locator("[data-fact=positions]")).to_have_text(f"{seq:,}".replace(",", "."))
        await expect(opened.locator("[data-remark=belongs]")).to_be_visible()
        await expect(opened.locator("[data-fact=state]")).to_have_text("Đã ký")
        await expect(opened.locator("[data-fact=unit]")).to_have_text("Đơn vị số 1 (don-vi-1)")
        assert await accessibility.faults(opened) == []
        await opened.locator("button[lang=en]").click()
        await expect(verdict(opened, "record").locator("h3")).to_contain_text("The record is whole")
    assert len(server.positions()) == seq


async def test_a_receipt_needs_the_key_and_says_so_and_without_its_opening_what_is_left(server, tmp_path):
    await server.start()
    await a_few_sign(server)
    link = [link for link in server.links() if link.role == "delegate"][1]
    signatory = await Client(server, link).join()
    seq = next(value["receipt"]["seq"] for value in signatory.mine.values() if "receipt" in value)
    text = server.get(server.api(f"receipts/{seq}"), link.token).text
    (tmp_path / "bien-nhan.json").write_text(text, encoding="utf-8")
    bare = json.loads(text)
    del bare["log"]["opening"]
    (tmp_path / "khong-mo.json").write_text(json.dumps(bare), encoding="utf-8")
    key, page = told(server), saved_page(server, tmp_path)
    async with stranger(page) as opened:
        await opened.locator("#choose-files").set_input_files(tmp_path / "bien-nhan.json")
        await expect(verdict(opened, "receipt")).to_have_attribute("data-verdict", "unproven")
        await enter(opened, key["public key"])
        await expect(verdict(opened, "receipt")).to_have_attribute("data-verdict", "whole")
        await opened.locator(".clear").click()
        await opened.locator("#choose-files").set_input_files(tmp_path / "khong-mo.json")
        await expect(verdict(opened, "receipt")).to_have_attribute("data-verdict", "bare")
        await expect(opened.locator("[data-fact=seq]")).to_have_text(str(seq))
        await expect(opened.locator("[data-fact=unit]")).to_have_count(0)


@pytest.mark.promise(10)
@pytest.mark.seconds(3_000)
async def test_any_changed_byte_of_a_record_shows_on_the_page(server, tmp_path, scale, record_property):
    await server.start()
    await a_few_sign(server)
    folder, key, page = exported(server, tmp_path / "record"), told(server), saved_page(server, tmp_path)
    files, chance = in_hand(folder), random.Random(SEED)
    of = {path.name: [(path.name, at) for at in range(path.stat().st_size)] for path in sorted(folder.iterdir())}
    papers = [place for name, places in of.items() if name not in {"positions.jsonl", *SMALL} for place in places]
    tried = [place for name in SMALL for place in of.get(name, [])] + chance.sample(of["positions.jsonl"], scale(150, 10_000))
    tried += chance.sample(papers, min(len(papers), 100))
    flips = [[name, at, chance.randrange(8)] for name, at in tried]
    async with stranger(page) as opened:
        await enter(opened, key["fingerprint"])
        assert await opened.evaluate("files => window.checked('folder', files)", files) == ["whole"]
        assert await opened.evaluate("([files, flips]) => window.unnoticed(files, flips)", [files, flips]) == []
    record_property("tried", len(flips))
    record_property("figure", f"{len(flips)} changed bytes, all noticed by the page")


@pytest.mark.planted(10)
async def test_a_page_that_hashes_no_bodies_is_seen(server, tmp_path):
    """The oracle is shown a page that takes every text for the one that was committed to."""
    await server.start()
    await a_few_sign(server)
    folder, page = exported(server, tmp_path / "record"), saved_page(server, tmp_path)
    source = page.read_text(encoding="utf-8")
    blind = source.replace("need(hexOf(await sha256(bytesOfHex(salt), text)) === commitment,", "need(true,")
    assert blind != source
    policy = source[source.index("<meta http-equiv") : source.index("<meta name=\"viewport\"")]
    page.write_text(blind.replace(policy, ""), encoding="utf-8")
    files = in_hand(folder)
    text = (folder / "positions.jsonl").read_bytes()
    at = text.index(b"pledge.answered")
    async with stranger(page) as opened:
        assert await opened.evaluate("([files, flips]) => window.unnoticed(files, flips)", [files, [["positions.jsonl", at, 0]]]) != []


async def test_a_folder_with_a_file_too_many_or_too_few_is_refused_by_its_name(server, tmp_path):
    await server.start()
    await a_few_sign(server)
    folder, page = exported(server, tmp_path / "record"), saved_page(server, tmp_path)
    async with stranger(page) as opened:
        (folder / "ghi-chu.txt").write_text("x", encoding="utf-8")
        await opened.locator("#choose-folder").set_input_files(folder)
        await expect(opened.locator("[data-fault=file-more], [data-fault=file-unlisted]")).to_contain_text("ghi-chu.txt")
        (folder / "ghi-chu.txt").unlink()
        (folder / "checkpoint").unlink()
        await opened.locator("#choose-folder").set_input_files(folder)
        await expect(opened.locator("[data-fault=file-missing]")).to_contain_text("checkpoint")
        await expect(verdict(opened, "record")).to_have_attribute("data-verdict", "broken")
        assert await accessibility.faults(opened) == []


async def test_a_folder_may_be_dropped_on_the_page(server, tmp_path):
    await server.start()
    await a_few_sign(server)
    folder, page = exported(server, tmp_path / "record"), saved_page(server, tmp_path)
    async with stranger(page) as opened:
        session = await opened.context.new_cdp_session(opened)
        for kind in ("dragEnter", "dragOver", "drop"):
            data = {"items": [], "files": [str(folder)], "dragOperationsMask": 1}
            await session.send("Input.dispatchDragEvent", {"type": kind, "x": 300, "y": 400, "data": data})
        await expect(verdict(opened, "record")).to_have_attribute("data-verdict", "compare")


async def test_a_large_record_leaves_the_page_in_hand_and_says_how_far_it_is(server, tmp_path):
    await server.start()
    page, folder = saved_page(server, tmp_path), tmp_path / "record"
    folder.mkdir()
    leaves = [leaf_of(seq) for seq in range(1, LARGE + 1)]
    lines = [compact({"leaf": leaf, "opening": opening_of(seq)}) + "\n" for seq, leaf in enumerate(leaves, 1)]
    (folder / "positions.jsonl").write_text("".join(lines), encoding="utf-8")
    (folder / "checkpoint").write_text(checkpoint(leaves, OLD), encoding="utf-8")
    (folder / "signing-key.pub").write_text(b64(public(OLD)) + "\n", encoding="utf-8")
    async with stranger(page, 390, 844) as opened:
        await opened.locator("#choose-folder").set_input_files(folder)
        await expect(opened.locator(".progress")).to_be_in_viewport()
        await opened.locator("button[lang=en]").click()
        await expect(opened.locator("h1")).to_have_text("Check a record or a receipt")
        await expect(opened.locator(".results")).to_have_attribute("data-state", "checking")
        await expect(verdict(opened, "record")).to_have_attribute("data-verdict", "compare", timeout=120_000)
        await expect(opened.locator("[data-fact=positions]")).to_have_text(f"{LARGE:,}")


async def test_where_the_browser_knows_no_ed25519_nothing_counts_as_checked(server, tmp_path):
    await server.start()
    await a_few_sign(server)
    folder, key, page = exported(server, tmp_path / "record"), told(server), saved_page(server, tmp_path)

    async def older(opened) -> None:
        await opened.add_init_script("""
            const importKey = crypto.subtle.importKey.bind(crypto.subtle);
            crypto.subtle.importKey = (format, key, algorithm, ...more) => algorithm.name === 'Ed25519'
                ? Promise.reject(new DOMException('', 'NotSupportedError')) : importKey(format, key, algorithm, ...more);
        """)

    async with chromium() as browser:
        opened = await browser.page(page.as_uri(), prepare=older)
        await expect(opened.locator(".unable")).to_contain_text("Ed25519")
        await enter(opened, key["fingerprint"])
        await opened.locator("#choose-folder").set_input_files(folder)
        await expect(verdict(opened, "record")).to_have_attribute("data-verdict", "unproven")


async def test_a_fault_of_the_page_itself_is_told_and_leaves_no_verdict(server, tmp_path):
    await server.start()
    folder, page = exported(server, tmp_path / "record"), saved_page(server, tmp_path)
    async with chromium() as browser:
        opened = await browser.page(page.as_uri())
        await opened.evaluate("crypto.subtle.digest = () => Promise.reject(new Error('hỏng')); null")
        await opened.locator("#choose-folder").set_input_files(folder)
        await expect(opened.locator(".results .unable")).to_be_visible()
        await expect(opened.locator(".card")).to_have_count(0)
        assert browser.complaints == ["hỏng"]


async def test_a_server_lets_the_page_run_its_own_script_and_nothing_else(server):
    await server.start()
    reply = server.get("/verify.html")
    policy = reply.headers["content-security-policy"]
    assert "default-src 'none'" in policy and policy.count("sha256-") == 2 and "'self'" not in policy and "unsafe" not in policy
    async with chromium() as browser:
        opened = await browser.page(f"http://{server.host}:{server.port}/verify.html")
        await expect(opened.locator("h1")).to_have_text("Kiểm tra hồ sơ và biên nhận")
        async with opened.expect_download() as saving:
            await opened.locator(".save").click()
        assert Path(await (await saving.value).path()).read_text(encoding="utf-8") == reply.text
        await opened.reload()
        await expect(opened.locator("h1")).to_be_visible()
        assert browser.complaints == []
