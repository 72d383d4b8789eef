"""What a service manager is told, and what a service must not say."""

import signal
import uuid

import pytest
from support.service_manager import ServiceManager


@pytest.fixture(params=["path", "abstract"])
def manager(request, tmp_path):
    manager = ServiceManager(tmp_path / "notify" if request.param == "path" else f"@diemcau-{uuid.uuid4()}")
    yield manager
    manager.close()


async def test_the_service_manager_hears_of_the_start_of_a_reload_and_of_the_end(server, manager):
    server.variables = manager.environment
    await server.start()
    await manager.hears("STATUS=ready")
    await manager.hears("READY=1")
    server.process.send_signal(signal.SIGHUP)
    await manager.hears("RELOADING=1")
    await manager.hears("READY=1")
    server.terminate()
    await manager.hears("STOPPING=1")
    assert await server.ended() == 0


async def test_a_manager_that_does_not_listen_holds_nothing_up(server, tmp_path):
    server.variables = {"NOTIFY_SOCKET": str(tmp_path / "nobody")}
    await server.start()
    assert await server.stop() == 0


async def test_a_service_prints_no_keys_and_a_person_gets_them(server, manager):
    await server.start()
    assert any("#t=" in line for line in server.printed)
    assert await server.stop() == 0
    server.variables = manager.environment
    await server.start()
    assert server.printed == [f"Serving on 127.0.0.1:{server.port}. Stop with Ctrl-C."]
    for link in server.links():
        assert link.token not in server.log
