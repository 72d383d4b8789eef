"""What tests of a hall are given, whichever folder they are in: a house of its own, and an event loop with an end."""

import asyncio
import inspect

import pytest

import programmes
from house import House

TEST_SECONDS = 120
"""The longest that one test may take on two busy cores; a hall that hangs is a failure, not a wait. `@pytest.mark.seconds(n)` says otherwise."""


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem):
    """Runs a coroutine test in an event loop of its own."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    given = {name: pyfuncitem.funcargs[name] for name in pyfuncitem._fixtureinfo.argnames}
    longest = pyfuncitem.get_closest_marker("seconds")
    asyncio.run(asyncio.wait_for(pyfuncitem.obj(**given), longest.args[0] if longest else TEST_SECONDS))
    return True


@pytest.fixture
def house(tmp_path):
    """The Lào Cai conference with an empty data folder; whatever was started is ended."""
    programmes.lao_cai(tmp_path / "agenda")
    house = House(tmp_path, programmes.LAO_CAI)
    yield house
    house.end()


@pytest.fixture
def long_house(tmp_path):
    """A conference of 101 items with thirty MCs."""
    programmes.generated(tmp_path / "agenda", items=101, mcs=30)
    house = House(tmp_path, programmes.GENERATED)
    yield house
    house.end()
