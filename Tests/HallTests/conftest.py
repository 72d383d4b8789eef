"""What every test of the hall is given."""

import pytest

import programmes
from given import house, long_house, pytest_pyfunc_call  # noqa: F401 (pytest finds them here)
from house import House


@pytest.fixture(scope="module")
def open_house(tmp_path_factory):
    """A house that the tests of one file share: they only knock at its door, and it has to be the same afterwards."""
    folder = tmp_path_factory.mktemp("open")
    programmes.lao_cai(folder / "agenda")
    house = House(folder, programmes.LAO_CAI)
    yield house
    house.end()
