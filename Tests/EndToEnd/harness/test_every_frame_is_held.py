"""What crosses the wire in a test is held against the schemas: whoever sends or receives it, and whether the test looks at it or not."""

import os
import subprocess
import sys

import pytest
from support import schemas
from support.browser import chromium, expect
from support.client import Client
from support.schemas import ProtocolBreach
from support.server import SUPPORT

A_TEST_THAT_LOOKS_AWAY = """
from support import schemas

def test_looks_away():
    schemas.hold_received('{"t": "ping", "now": 1, "head": {"view": 1, "mine": 1}, "canary": true}', "public")
"""


@pytest.fixture
def held(monkeypatch) -> list[tuple[str, str | None]]:
    """Every message that is held, with the view that it is held against."""
    messages, hold = [], schemas.hold_received

    def noted(message: str, view: str | None) -> None:
        messages.append((message, view))
        hold(message, view)

    monkeypatch.setattr(schemas, "hold_received", noted)
    return messages


async def test_a_client_cannot_send_by_accident_what_the_schemas_forbid(server):
    await server.start()
    client = await Client(server, server.link("viewer")).join()
    with pytest.raises(ProtocolBreach):
        await client.send({"t": "time", "c0": 1, "canary": True})
    with pytest.raises(ProtocolBreach):
        server.post(client.command("agenda.fly"), client.link.token)


async def test_what_is_called_malformed_has_to_be_so(server):
    await server.start()
    client = await Client(server, server.link("viewer")).join()
    with pytest.raises(ProtocolBreach, match="was to be malformed"):
        await client.send({"t": "time", "c0": 1}, malformed=True)


def test_a_test_that_looks_away_fails_at_its_end(tmp_path):
    (tmp_path / "test_looks_away.py").write_text(A_TEST_THAT_LOOKS_AWAY)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "support.promise_table", "-p", "support.fixtures", "-p", "no:cacheprovider", str(tmp_path)],
        capture_output=True, text=True, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(SUPPORT.parent)})
    assert "1 passed, 1 error" in done.stdout and "canary" in done.stdout, done.stdout


@pytest.mark.parametrize("breach", [
    {"t": "state", "v": "view", "prev": 0, "seq": 1, "set": {"desk": {"holder": None}}},
    {"t": "state", "v": "view", "prev": 4, "seq": 4, "set": {}},
    {"t": "hologram"},
], ids=["a key of the staff's", "a step that is none", "an unknown frame"])
def test_a_frame_that_no_viewer_may_be_sent_is_found(breach):
    with pytest.raises(ProtocolBreach):
        schemas.check_frame(schemas.RECEIVED, breach, "public")


async def test_frames_of_real_pages_are_held_against_the_view_of_whose_page_it_is(server, held):
    await server.start()
    async with chromium() as browser:
        for role in ("mc", "viewer"):
            page = await browser.page(server.link(role).url)
            await expect(page.locator("html")).to_have_attribute("data-level", "live")
    for view in ("staff", "public"):
        assert any('"t":"state"' in message and of == view for message, of in held), view


async def test_answers_over_http_are_held_too(server, monkeypatch):
    await server.start()
    named = []
    monkeypatch.setattr(schemas, "hold_reply", lambda name, *_: named.append(name))
    token = server.link("operator").token
    for name in ("state", "lists/agenda"):
        server.get(server.api(name), token)
    assert named == ["state", "lists/agenda"]
