"""What the office of a conference gives to whoever checks its record."""

import base64
import subprocess
from pathlib import Path

from records.verifier import Keys

from support.server import BINARY, ServerProcess


def keys(server: ServerProcess) -> Keys:
    """What the office prints before the day."""
    printed = subprocess.run([BINARY, "signing-key", "--data", str(server.data)], check=True, capture_output=True, text=True).stdout
    told = dict(line.split("\t") for line in printed.splitlines())
    return Keys(told["fingerprint"], base64.b64decode(told["public key"]))


def exported(server: ServerProcess, folder: Path) -> Path:
    """The record so far."""
    words = ["export", server.conference, "--agenda", str(server.agenda), "--data", str(server.data), "--out", str(folder)]
    subprocess.run([BINARY, *words], check=True, capture_output=True)
    return folder
