"""TLS built in, with the certificate of a hall that has no internet: trusted, renewed, and never worse than it was."""

import asyncio
import contextlib
import signal
import socket
import ssl
import time
import warnings

import pytest

from authority import Authority
from raw_frames import ask, text
from stranger import PATIENCE_SECONDS, Stranger


@pytest.fixture
def renewable(closed_house, tmp_path):
    """A house with TLS, and the authority that can renew its certificate."""
    authority = Authority(tmp_path / "tls")
    closed_house.tls = authority.trusted()
    asyncio.run(closed_house.start(*authority.options))
    closed_house.links()
    return closed_house, authority


def serial(house) -> bytes:
    """The certificate that a newcomer is shown."""
    with Stranger(house) as caller:
        return caller.certificate


def until_logged(house, words: str) -> None:
    """Every reading of the log is the event that lets the next one happen."""
    end = time.monotonic() + PATIENCE_SECONDS
    while words not in house.log:
        assert time.monotonic() < end, house.log


def still_there(caller: Stranger, c0: int) -> bool:
    caller.send(text(ask(c0)))
    return caller.hears() == ("time", c0)


def test_the_steps_of_the_readme_make_a_certificate_that_a_device_with_the_authority_trusts(secure_door):
    with Stranger(secure_door).joins() as caller:
        assert still_there(caller, 1)
    assert secure_door.get("/readyz").status == 200


def test_a_device_without_the_authority_does_not_trust_it(secure_door):
    with pytest.raises(ssl.SSLCertVerificationError):
        Stranger(secure_door, ssl.create_default_context())


@pytest.mark.parametrize("version, spoken", [("TLSv1_1", False), ("TLSv1_2", True), ("TLSv1_3", True)])
def test_tls_1_2_is_the_oldest_that_is_spoken(secure_door, version, spoken):
    trusted = ssl.create_default_context()
    trusted.load_verify_locations(cadata=secure_door.tls.get_ca_certs(binary_form=True)[0])
    trusted.set_ciphers("ALL:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        trusted.minimum_version = trusted.maximum_version = ssl.TLSVersion[version]
    if spoken:
        assert Stranger(secure_door, trusted).joins().tls_version == version.replace("_", ".")
    else:
        with pytest.raises((ssl.SSLError, ConnectionError)):
            Stranger(secure_door, trusted)


def test_plain_http_at_the_door_of_tls_harms_nobody(secure_door):
    with socket.create_connection(("127.0.0.1", secure_door.port), PATIENCE_SECONDS) as caller:
        caller.sendall(b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        with contextlib.suppress(ConnectionResetError):
            assert b" 200 " not in caller.recv(4_096)
    assert secure_door.get("/healthz").status == 200


def test_a_renewed_certificate_is_shown_to_newcomers_and_nobody_who_is_in_notices(renewable):
    house, authority = renewable
    with Stranger(house).joins() as caller:
        before = serial(house)
        authority.renew()
        house.process.send_signal(signal.SIGHUP)
        until_logged(house, "were read again")
        assert serial(house) != before
        assert still_there(caller, 2)


@pytest.mark.parametrize("broken", ["server.crt", "server.key", "missing", "mixed"])
def test_a_new_certificate_that_is_none_keeps_the_old_one_and_says_so(renewable, broken):
    house, authority = renewable
    before = serial(house)
    if broken == "missing":
        (authority.folder / "server.key").unlink()
    elif broken == "mixed":
        key = (authority.folder / "server.key").read_bytes()
        authority.renew()
        (authority.folder / "server.key").write_bytes(key)
    else:
        (authority.folder / broken).write_text("-----BEGIN NOTHING-----\n")
    house.process.send_signal(signal.SIGHUP)
    until_logged(house, "the certificate stays as it was")
    assert serial(house) == before
    with Stranger(house).joins() as caller:
        assert still_there(caller, 3)


def test_a_signal_to_renew_ends_no_house_of_plain_http(closed_house):
    asyncio.run(closed_house.start())
    closed_house.process.send_signal(signal.SIGHUP)
    until_logged(closed_house, "There is no certificate to be read again")
    assert closed_house.get("/healthz").status == 200
