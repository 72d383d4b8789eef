"""TLS built in, with the certificate of a hall that has no internet: trusted, renewed, and never worse than it was."""

import asyncio
import contextlib
import signal
import socket
import ssl
import time
import warnings

import pytest
from support.certificate_authority import CertificateAuthority
from support.raw_frames import ask, text
from support.raw_peer import PATIENCE_SECONDS, RawPeer


@pytest.fixture
def renewable(server, tmp_path):
    """A server with TLS, and the authority that can renew its certificate."""
    authority = CertificateAuthority(tmp_path / "tls")
    server.tls = authority.trusted()
    asyncio.run(server.start(*authority.options))
    server.links()
    return server, authority


def serial(server) -> bytes:
    """The certificate that a newcomer is shown."""
    with RawPeer(server) as caller:
        return caller.certificate


def until_logged(server, words: str) -> None:
    """Every reading of the log is the event that lets the next one happen."""
    end = time.monotonic() + PATIENCE_SECONDS
    while words not in server.log:
        assert time.monotonic() < end, server.log


def still_there(caller: RawPeer, c0: int) -> bool:
    caller.send(text(ask(c0)))
    return caller.hears() == ("time", c0)


def test_the_steps_of_the_readme_make_a_certificate_that_a_device_with_the_authority_trusts(tls_server):
    with RawPeer(tls_server).joins() as caller:
        assert still_there(caller, 1)
    assert tls_server.get("/readyz").status == 200


def test_a_device_without_the_authority_does_not_trust_it(tls_server):
    with pytest.raises(ssl.SSLCertVerificationError):
        RawPeer(tls_server, ssl.create_default_context())


@pytest.mark.parametrize("version, spoken", [("TLSv1_1", False), ("TLSv1_2", True), ("TLSv1_3", True)])
def test_tls_1_2_is_the_oldest_that_is_spoken(tls_server, version, spoken):
    trusted = ssl.create_default_context()
    trusted.load_verify_locations(cadata=tls_server.tls.get_ca_certs(binary_form=True)[0])
    trusted.set_ciphers("ALL:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        trusted.minimum_version = trusted.maximum_version = ssl.TLSVersion[version]
    if spoken:
        assert RawPeer(tls_server, trusted).joins().tls_version == version.replace("_", ".")
    else:
        with pytest.raises((ssl.SSLError, ConnectionError)):
            RawPeer(tls_server, trusted)


def test_plain_http_on_a_tls_port_harms_nobody(tls_server):
    with socket.create_connection(("127.0.0.1", tls_server.port), PATIENCE_SECONDS) as caller:
        caller.sendall(b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        with contextlib.suppress(ConnectionResetError):
            assert b" 200 " not in caller.recv(4_096)
    assert tls_server.get("/healthz").status == 200


def test_a_renewed_certificate_is_shown_to_newcomers_and_nobody_who_is_in_notices(renewable):
    server, authority = renewable
    with RawPeer(server).joins() as caller:
        before = serial(server)
        authority.renew()
        server.process.send_signal(signal.SIGHUP)
        until_logged(server, "were read again")
        assert serial(server) != before
        assert still_there(caller, 2)


@pytest.mark.parametrize("broken", ["server.crt", "server.key", "missing", "mixed"])
def test_a_new_certificate_that_is_none_keeps_the_old_one_and_says_so(renewable, broken):
    server, authority = renewable
    before = serial(server)
    if broken == "missing":
        (authority.folder / "server.key").unlink()
    elif broken == "mixed":
        key = (authority.folder / "server.key").read_bytes()
        authority.renew()
        (authority.folder / "server.key").write_bytes(key)
    else:
        (authority.folder / broken).write_text("-----BEGIN NOTHING-----\n")
    server.process.send_signal(signal.SIGHUP)
    until_logged(server, "the certificate stays as it was")
    assert serial(server) == before
    with RawPeer(server).joins() as caller:
        assert still_there(caller, 3)


def test_a_signal_to_renew_ends_no_server_of_plain_http(server):
    asyncio.run(server.start())
    server.process.send_signal(signal.SIGHUP)
    until_logged(server, "There is no certificate to be read again")
    assert server.get("/healthz").status == 200
