"""What every test of the door is given: a house of its own module, asked by sockets that may say anything."""

import asyncio
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "HallTests"))

import programmes  # noqa: E402
from house import House  # noqa: E402


@pytest.fixture(scope="module")
def door(tmp_path_factory):
    """A house that serves, and that has to be the same after every stranger; the tests of one file share it."""
    folder = tmp_path_factory.mktemp("door")
    programmes.lao_cai(folder / "agenda")
    house = House(folder, programmes.LAO_CAI)
    asyncio.run(house.start())
    house.links()
    yield house
    house.end()
