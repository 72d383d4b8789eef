"""Keys that a reader of receipts trusts."""

import pytest
from records.verifier import Keys
from support.hand_made_log import NEW, OLD, public, rotation, sha


@pytest.fixture(scope="session")
def keys():
    trusted = Keys(sha(public(OLD)).hex(), public(OLD))
    trusted.follow(rotation(OLD, NEW))
    return trusted
