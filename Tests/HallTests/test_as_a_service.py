"""What a service manager is told, and what a service must not say."""

import signal
import uuid

import pytest

from service_manager import ServiceManager


@pytest.fixture(params=["path", "abstract"])
def manager(request, tmp_path):
    manager = ServiceManager(tmp_path / "notify" if request.param == "path" else f"@diemcau-{uuid.uuid4()}")
    yield manager
    manager.close()


async def test_the_service_manager_hears_of_the_start_of_a_reload_and_of_the_end(house, manager):
    house.surroundings = manager.environment
    await house.start()
    await manager.hears("STATUS=ready")
    await manager.hears("READY=1")
    house.process.send_signal(signal.SIGHUP)
    await manager.hears("RELOADING=1")
    await manager.hears("READY=1")
    house.say_stop()
    await manager.hears("STOPPING=1")
    assert await house.ended() == 0


async def test_a_manager_that_does_not_listen_holds_nothing_up(house, tmp_path):
    house.surroundings = {"NOTIFY_SOCKET": str(tmp_path / "nobody")}
    await house.start()
    assert await house.stop() == 0


async def test_a_service_prints_no_keys_and_a_person_gets_them(house, manager):
    await house.start()
    assert any("#t=" in line for line in house.printed)
    assert await house.stop() == 0
    house.surroundings = manager.environment
    await house.start()
    assert house.printed == [f"Serving on 127.0.0.1:{house.port}. Stop with Ctrl-C."]
    for link in house.links():
        assert link.token not in house.log
