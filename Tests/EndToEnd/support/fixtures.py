"""What tests are given: a server of their own or one that a file shares, networks, and an event loop with an end."""

import asyncio
import inspect
from pathlib import Path

import pytest

from support import programmes, schemas
from support.certificate_authority import CertificateAuthority
from support.network import Network, NetworkedServer
from support.server import ServerProcess

TEST_SECONDS = 120
"""The longest that one test may take on two busy cores; a server that hangs is a failure, not a wait. `@pytest.mark.seconds(n)` says otherwise."""


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem):
    """Runs a coroutine test in an event loop of its own."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    given = {name: pyfuncitem.funcargs[name] for name in pyfuncitem._fixtureinfo.argnames}
    longest = pyfuncitem.get_closest_marker("seconds")
    asyncio.run(asyncio.wait_for(pyfuncitem.obj(**given), longest.args[0] if longest else TEST_SECONDS))
    return True


@pytest.fixture(autouse=True)
def every_frame_is_as_published():
    """Whatever a test receives is held against the schemas, and what was otherwise fails it, whoever received it."""
    schemas.breaches.clear()
    yield
    assert not schemas.breaches, "\n".join(schemas.breaches[:10])


def lao_cai_in(folder: Path) -> ServerProcess:
    programmes.lao_cai(folder / "agenda")
    return ServerProcess(folder, programmes.LAO_CAI)


@pytest.fixture
def server(tmp_path):
    """The Lào Cai conference with an empty data folder, not started yet; whatever was started is ended."""
    server = lao_cai_in(tmp_path)
    yield server
    server.end()


@pytest.fixture
def bare_server(tmp_path):
    """The same without its programme, for days that bring their own."""
    server = ServerProcess(tmp_path, programmes.LAO_CAI)
    yield server
    server.end()


@pytest.fixture(scope="module")
def shared_server(tmp_path_factory):
    """A server that runs and that the tests of one file share: whatever they send it, it has to be the same afterwards."""
    server = lao_cai_in(tmp_path_factory.mktemp("shared"))
    asyncio.run(server.start())
    server.links()
    yield server
    server.end()


@pytest.fixture(scope="module")
def tls_server(tmp_path_factory):
    """The same with TLS, by a hall's own certificate authority."""
    folder = tmp_path_factory.mktemp("tls")
    server, authority = lao_cai_in(folder), CertificateAuthority(folder / "tls")
    server.tls = authority.trusted()
    asyncio.run(server.start(*authority.options))
    server.links()
    yield server
    server.end()


@pytest.fixture
def long_server(tmp_path):
    """A conference of 101 items with thirty MCs."""
    programmes.generated(tmp_path / "agenda", items=101, mcs=30)
    server = ServerProcess(tmp_path, programmes.GENERATED)
    yield server
    server.end()


def small_in(folder: Path) -> ServerProcess:
    """A small conference with eight MCs: whoever starts it hundreds of times pays for little but its starts."""
    programmes.generated(folder / "agenda", items=8, mcs=8)
    return ServerProcess(folder, programmes.GENERATED)


@pytest.fixture
def busy_server(tmp_path):
    server = small_in(tmp_path)
    yield server
    server.end()


@pytest.fixture
def busy_servers(tmp_path):
    """Two at once: while one starts or waits for its fault, the other has the machine."""
    servers = [small_in(tmp_path / name) for name in ("one", "other")]
    yield servers
    for server in servers:
        server.end()


@pytest.fixture
def network():
    """A hall of network namespaces without a branch."""
    network = Network()
    yield network
    network.end()


@pytest.fixture
def networked_server(tmp_path, network):
    """The Lào Cai conference, served in that hall."""
    programmes.lao_cai(tmp_path / "agenda")
    server = NetworkedServer(tmp_path, programmes.LAO_CAI, network)
    yield server
    server.end()
