"""What only root may do: mount, trace, make networks."""

import os
import shutil

import pytest


def need_root(*tools: str) -> None:
    """Fails with a sentence where the machine does not allow a test to be run: a promise that was not tried is no promise kept."""
    if os.geteuid() != 0:
        pytest.fail("this promise is tried as root only (it mounts disks, traces processes, makes networks): run make test as root")
    missing = [tool for tool in tools if not shutil.which(tool)]
    if missing:
        pytest.fail(f"{', '.join(missing)} is missing; make test-packages installs it")
