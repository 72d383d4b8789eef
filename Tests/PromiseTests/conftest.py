"""What every test of a promise is given. The house, the guests and their chains are the hall tests' own."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "HallTests"))

import programmes  # noqa: E402
from given import house, pytest_pyfunc_call  # noqa: E402, F401 (pytest finds them here)
from house import House  # noqa: E402
from network import Hall, Network  # noqa: E402


@pytest.fixture
def busy_house(tmp_path):
    """A small conference with eight MCs: whoever starts it hundreds of times pays for little but its starts."""
    programmes.generated(tmp_path / "agenda", items=8, mcs=8)
    house = House(tmp_path, programmes.GENERATED)
    yield house
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
