"""What every test of the hall is given: a house of its own, and an event loop with an end."""

import asyncio
import inspect

import pytest

import programmes
from house import House

TEST_SECONDS = 120
"""The longest that one test may take on two busy cores; a hall that hangs is a failure, not a wait."""


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem):
    """Runs a coroutine test in an event loop of its own."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    given = {name: pyfuncitem.funcargs[name] for name in pyfuncitem._fixtureinfo.argnames}
    asyncio.run(asyncio.wait_for(pyfuncitem.obj(**given), TEST_SECONDS))
    return True


@pytest.fixture
def house(tmp_path):
    """The Lào Cai conference with an empty data folder; whatever was started is ended."""
    programmes.lao_cai(tmp_path / "agenda")
    house = House(tmp_path, programmes.LAO_CAI)
    yield house
    house.end()


@pytest.fixture(scope="module")
def open_house(tmp_path_factory):
    """A house that the tests of one file share: they only knock at its door, and it has to be the same afterwards."""
    folder = tmp_path_factory.mktemp("open")
    programmes.lao_cai(folder / "agenda")
    house = House(folder, programmes.LAO_CAI)
    yield house
    house.end()


@pytest.fixture
def long_house(tmp_path):
    """A conference of 101 items with thirty MCs."""
    programmes.generated(tmp_path / "agenda", items=101, mcs=30)
    house = House(tmp_path, programmes.GENERATED)
    yield house
    house.end()
