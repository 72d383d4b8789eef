"""A disk of a few megabytes for what a test wants to fill up: a tmpfs that is gone after `end`."""

import subprocess
from pathlib import Path

from support import privileges


class SmallDisk:
    def __init__(self, at: Path, megabytes: int, owner: str):
        privileges.need_root("mount", "umount")
        self.at = at
        at.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=0700,uid={owner}", "diemcau-test", str(at)], check=True)

    def fill(self) -> None:
        """Takes what is left of it, to the last block."""
        with open(self.at / "ballast", "ab", buffering=0) as ballast:
            for size in (1 << 20, 4_096):
                try:
                    while True:
                        ballast.write(bytes(size))
                except OSError:
                    continue

    def free(self) -> None:
        (self.at / "ballast").unlink()

    def end(self) -> None:
        subprocess.run(["umount", str(self.at)], check=True)
