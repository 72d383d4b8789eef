"""Requests that two servers in a row might read in two ways, and pages of other sites: refused, the connection closed, nothing done."""

import pytest
from support.raw_peer import HungUp, RawPeer

HOST = b"Host: localhost\r\n"
UPGRADE = HOST + (
    b"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
    b"Sec-WebSocket-Protocol: diemcau.v1.json\r\n")

REFUSED = {
    "no Host": b"GET /healthz HTTP/1.1\r\n\r\n",
    "an empty Host": b"GET /healthz HTTP/1.1\r\nHost:\r\n\r\n",
    "a foreign Host": b"GET /healthz HTTP/1.1\r\nHost: noi-khac.example\r\n\r\n",
    "a foreign Host with our port": b"GET /healthz HTTP/1.1\r\nHost: noi-khac.example:8080\r\n\r\n",
    "our name before a foreign one": b"GET /healthz HTTP/1.1\r\nHost: localhost.noi-khac.example\r\n\r\n",
    "two Hosts": b"GET /healthz HTTP/1.1\r\n" + HOST + b"Host: noi-khac.example\r\n\r\n",
    "a foreign Host in absolute form": b"GET http://noi-khac.example/healthz HTTP/1.1\r\nHost: noi-khac.example\r\n\r\n",
    "absolute form of another than Host says": b"GET http://noi-khac.example/healthz HTTP/1.1\r\n" + HOST + b"\r\n",
    "a body on GET": b"GET /healthz HTTP/1.1\r\n" + HOST + b"Content-Length: 2\r\n\r\nab",
    "Transfer-Encoding on GET": b"GET /healthz HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "Transfer-Encoding in capitals": b"GET /healthz HTTP/1.1\r\n" + HOST + b"TRANSFER-ENCODING: CHUNKED\r\n\r\n0\r\n\r\n",
    "both lengths": b"POST /api/v1/lao-cai-2022/commands HTTP/1.1\r\n" + HOST + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "two lengths": b"POST /api/v1/lao-cai-2022/commands HTTP/1.1\r\n" + HOST + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\nabc",
    "a length of two values": b"POST /api/v1/lao-cai-2022/commands HTTP/1.1\r\n" + HOST + b"Content-Length: 2, 2\r\n\r\nab",
    "a negative length": b"POST /api/v1/lao-cai-2022/commands HTTP/1.1\r\n" + HOST + b"Content-Length: -2\r\n\r\nab",
    "a length in hex": b"POST /api/v1/lao-cai-2022/commands HTTP/1.1\r\n" + HOST + b"Content-Length: 0x2\r\n\r\nab",
    "a length with a sign": b"POST /api/v1/lao-cai-2022/commands HTTP/1.1\r\n" + HOST + b"Content-Length: +2\r\n\r\nab",
    "a length in other digits": "POST /api/v1/lao-cai-2022/commands HTTP/1.1\r\nHost: localhost\r\nContent-Length: ２\r\n\r\nab".encode(),
    "no length": b"POST /api/v1/lao-cai-2022/commands HTTP/1.1\r\n" + HOST + b"\r\n",
    "a body beyond the limit": b"POST /api/v1/lao-cai-2022/commands HTTP/1.1\r\n" + HOST + b"Content-Length: 16385\r\n\r\n",
    "a folded header with a length": b"GET /healthz HTTP/1.1\r\n" + HOST + b"X-Kept: a\r\n Content-Length: 9\r\n\r\n",
    "a folded header with a coding": b"GET /healthz HTTP/1.1\r\n" + HOST + b"X-Kept: a\r\n\tTransfer-Encoding: chunked\r\n\r\n",
    "a NUL in the length": b"POST /api/v1/lao-cai-2022/commands HTTP/1.1\r\n" + HOST + b"Content-Length: 2\x00\r\n\r\nab",
    "a NUL in the Host": b"GET /healthz HTTP/1.1\r\nHost: localhost\x00.noi-khac.example\r\n\r\n",
    "a space before the colon": b"POST /api/v1/lao-cai-2022/commands HTTP/1.1\r\n" + HOST + b"Content-Length : 2\r\n\r\nab",
    "a space before the colon of a GET": b"GET /healthz HTTP/1.1\r\n" + HOST + b"Content-Length : 2\r\n\r\nab",
    "a tab before the colon": b"GET /healthz HTTP/1.1\r\n" + HOST + b"Transfer-Encoding\t: chunked\r\n\r\n0\r\n\r\n",
    "a method that nobody knows": b"FROB /healthz HTTP/1.1\r\n" + HOST + b"\r\n",
    "an upgrade to h2c": (
        b"GET /healthz HTTP/1.1\r\n" + HOST + b"Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n"),
    "HTTP/2 without asking": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\x00\x00\x00\x04\x00\x00\x00\x00\x00",
    "an upgrade elsewhere": b"GET /healthz HTTP/1.1\r\n" + UPGRADE + b"\r\n",
    "an upgrade with a body": b"GET /ws/v1 HTTP/1.1\r\n" + UPGRADE + b"Content-Length: 2\r\n\r\nab",
    "an upgrade of another site's page": b"GET /ws/v1 HTTP/1.1\r\n" + UPGRADE + b"Origin: https://noi-khac.example\r\n\r\n",
    "an upgrade of a page without origin": b"GET /ws/v1 HTTP/1.1\r\n" + UPGRADE + b"Origin: null\r\n\r\n",
    "our origin with a longer name": b"GET /ws/v1 HTTP/1.1\r\n" + UPGRADE + b"Origin: http://localhost.noi-khac.example\r\n\r\n",
    "an upgrade by POST": b"POST /ws/v1 HTTP/1.1\r\n" + UPGRADE + b"Content-Length: 0\r\n\r\n",
    "an upgrade without a key": b"GET /ws/v1 HTTP/1.1\r\n" + UPGRADE.replace(b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n", b"") + b"\r\n",
    "an upgrade of an old version": b"GET /ws/v1 HTTP/1.1\r\n" + UPGRADE.replace(b"Version: 13", b"Version: 8") + b"\r\n",
}


@pytest.mark.promise(12)
@pytest.mark.parametrize("name", REFUSED)
def test_what_could_be_read_in_two_ways_is_refused_and_the_line_cut(shared_server, name):
    before = shared_server.positions()
    with RawPeer(shared_server) as caller:
        try:
            status, _, _ = caller.asks(REFUSED[name])
            assert 400 <= status < 500, status
        except HungUp:
            return
        caller.says_no_more()
        after = caller.rest()
        assert b"HTTP/1.1 2" not in after, "nothing that stood behind the refused request is answered"
    assert shared_server.positions() == before
    assert shared_server.get("/healthz").status == 200


@pytest.mark.promise(12)
@pytest.mark.parametrize("chop", [0, 1])
def test_a_second_request_hidden_in_the_body_of_a_refused_one_is_answered_by_nobody(shared_server, chop):
    hidden = b"GET /metrics HTTP/1.1\r\n" + HOST + b"\r\n"
    with RawPeer(shared_server) as caller:
        sent = (
            b"POST /api/v1/lao-cai-2022/commands HTTP/1.1\r\n" + HOST + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
            + b"0\r\n\r\n" + hidden)
        status, _, _ = caller.asks(sent, chop)
        assert status == 400
        caller.says_no_more()
        assert b"diemcau_" not in caller.rest()


@pytest.mark.parametrize(
    "request_",
    [b"CONNECT localhost:22 HTTP/1.1\r\n" + HOST + b"\r\n", b"GET /healthz HTTP/1.1\n\n", b"\x16\x03\x01\x02\x00\x01\x00"])
def test_what_is_no_request_is_never_answered_as_one(shared_server, request_):
    with RawPeer(shared_server) as caller:
        caller.send(request_)
        caller.says_no_more()
        assert b"HTTP/1.1 2" not in caller.rest()


def test_a_caller_without_origin_and_a_page_of_ours_are_let_in_and_nothing_is_compressed(shared_server):
    for more in ([], [f"Origin: http://127.0.0.1:{shared_server.port}"]):
        with RawPeer(shared_server) as caller:
            headers = caller.upgrades("Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits", *more)
            assert "sec-websocket-extensions" not in headers, "section 12 and 13 of the frame table have nothing to try"
