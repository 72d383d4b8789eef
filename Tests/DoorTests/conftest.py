"""What every test of the door is given: a house of its own module, asked by sockets that may say anything."""

import asyncio
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "HallTests"))

import programmes  # noqa: E402
from authority import Authority  # noqa: E402
from given import pytest_pyfunc_call  # noqa: E402, F401 (pytest finds it here)
from house import House  # noqa: E402


def house_in(folder: Path) -> House:
    programmes.lao_cai(folder / "agenda")
    return House(folder, programmes.LAO_CAI)


@pytest.fixture(scope="module")
def door(tmp_path_factory):
    """A house that serves, and that has to be the same after every stranger; the tests of one file share it."""
    house = house_in(tmp_path_factory.mktemp("door"))
    asyncio.run(house.start())
    house.links()
    yield house
    house.end()


@pytest.fixture
def closed_house(tmp_path):
    """A house that has not been opened yet."""
    house = house_in(tmp_path)
    yield house
    house.end()


@pytest.fixture(scope="module")
def secure_door(tmp_path_factory):
    """The same with TLS, by the hall's own authority."""
    folder = tmp_path_factory.mktemp("secure")
    house, authority = house_in(folder), Authority(folder / "tls")
    house.tls = authority.trusted()
    asyncio.run(house.start(*authority.options))
    house.links()
    yield house
    house.end()
