"""A database for the tests of several servers, and three servers on it."""

import pytest
from support import programmes
from support.balancer import BALANCERS
from support.postgres import Cluster
from support.servers import ServerGroup

ITEMS = 101


@pytest.fixture(scope="session")
def cluster():
    """One primary for all tests that leave it alone; each has a database of its own in it."""
    cluster = Cluster().start()
    yield cluster
    cluster.end()


@pytest.fixture
def own_cluster():
    """One that the test may do with as it likes."""
    cluster = Cluster().start()
    yield cluster
    cluster.end()


@pytest.fixture
def group(tmp_path, cluster):
    """Three servers of the Lào Cai conference, not started yet."""
    group = ServerGroup(tmp_path / "group", cluster)
    yield group
    group.end()


@pytest.fixture
def long_group(tmp_path, cluster):
    """Two servers of a conference of 101 items."""
    group = ServerGroup(tmp_path / "group", cluster, lambda agenda: programmes.generated(agenda, items=ITEMS, mcs=8), count=2)
    yield group
    group.end()


@pytest.fixture
def behind(tmp_path):
    """A balancer of that kind before a group."""
    made = []

    def behind(group: ServerGroup, kind: str = "nginx"):
        made.append(BALANCERS[kind](tmp_path / "balancer", group))
        return made[-1]

    yield behind
    for balancer in made:
        balancer.end()
