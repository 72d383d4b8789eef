"""What every test of a promise is given. The house, the guests and their chains are the hall tests' own."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "HallTests"))

import programmes  # noqa: E402
from given import house, pytest_pyfunc_call  # noqa: E402, F401 (pytest finds them here)
from house import House  # noqa: E402
from network import Hall, Network  # noqa: E402


def a_busy_house(folder: Path) -> House:
    """A small conference with eight MCs: whoever starts it hundreds of times pays for little but its starts."""
    programmes.generated(folder / "agenda", items=8, mcs=8)
    return House(folder, programmes.GENERATED)


@pytest.fixture
def busy_house(tmp_path):
    house = a_busy_house(tmp_path)
    yield house
    house.end()


@pytest.fixture
def busy_houses(tmp_path):
    """Two at once: while one starts or waits for the dice, the other has the machine."""
    houses = [a_busy_house(tmp_path / name) for name in ("one", "other")]
    yield houses
    for house in houses:
        house.end()


@pytest.fixture
def network():
    """A hall of network namespaces without a branch."""
    network = Network()
    yield network
    network.end()


@pytest.fixture
def hall(tmp_path, network):
    """The Lào Cai conference, served in that hall."""
    programmes.lao_cai(tmp_path / "agenda")
    hall = Hall(tmp_path, programmes.LAO_CAI, network)
    yield hall
    hall.end()
