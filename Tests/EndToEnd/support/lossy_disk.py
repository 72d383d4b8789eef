"""A disk that loses in a power cut what it was not told to keep; the process writes its diary (`lossy_disk.c`), the cut is acted here.

What the model holds of a file system: bytes of a file survive once that file was synced, names once their folder was. Of what came later
anything may be there: nothing, all, any of the writes, any sectors of any of the writes, in any order; of changes to names the first few,
since file systems keep those in order. Nothing else orders one file after another.
"""

import random
import struct
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
"""Bytes that a disk writes whole or not at all."""
HEAD = struct.Struct("<cQQQ")
SOURCE = Path(__file__).with_name("lossy_disk.c")


@dataclass
class File:
    durable: bytearray = field(default_factory=bytearray)
    pending: list[tuple[str, int, bytes]] = field(default_factory=list)
    """What came after the last sync: `w`rites and `t`runcations, at an offset."""

    def sync(self) -> None:
        for change in self.pending:
            apply(self.durable, *change)
        self.pending = []

    def after_cut(self, dice: random.Random) -> bytes:
        """What the disk has of it, in one of four moods."""
        left = bytearray(self.durable)
        keeps = dice.choice([lambda: False, lambda: True, lambda: dice.random() < 0.5, None])
        for kind, offset, written in self.pending:
            if kind == "t" or keeps:
                if (keeps or (lambda: dice.random() < 0.5))():
                    apply(left, kind, offset, written)
                continue
            for first in range(-(offset % SECTOR), len(written), SECTOR):
                if dice.random() < 0.5:
                    apply(left, kind, offset + max(first, 0), written[max(first, 0):first + SECTOR])
        return bytes(left)


def apply(content: bytearray, kind: str, offset: int, written: bytes) -> None:
    end = offset + len(written)
    if kind == "t":
        del content[offset:]
    content.extend(bytes(max(0, end - len(content))))
    content[offset:end] = written


class LossyDisk:
    def __init__(self, folder: Path, beside: Path, lies: bool = False):
        """`folder`: what is kept on it; `beside`: a folder for shim and diary. A disk that lies keeps nothing, synced or not."""
        self.folder = folder
        self.diary = beside / "diary"
        self.library = beside / "lossy_disk.so"
        self.lies = lies
        subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", str(self.library), str(SOURCE)], check=True)

    @property
    def variables(self) -> dict[str, str]:
        """What a process whose disk this is finds in its environment."""
        told = {"LD_PRELOAD": str(self.library), "LOSSY_FOLDER": f"{self.folder}/", "LOSSY_DIARY": str(self.diary)}
        return told | ({"LOSSY_LIES": "1"} if self.lies else {})

    def begin(self) -> None:
        """What is there now is durable; a new diary."""
        self.diary.unlink(missing_ok=True)
        self._kept = {
            path.relative_to(self.folder).as_posix(): File(bytearray(path.read_bytes())) for path in self.folder.rglob("*") if path.is_file()}

    def cut(self, dice: random.Random) -> None:
        """The power is cut: puts into the folder what the disk has. The process has to be dead."""
        names, pending = self._replay()
        kept = dict(self._kept)
        for change in pending[:dice.randrange(len(pending) + 1)]:
            rename(kept, *change)
        contents = {path: file.after_cut(dice) for path, file in kept.items()}
        for path in names.keys() - contents.keys():
            (self.folder / path).unlink(missing_ok=True)
        for path, content in contents.items():
            (self.folder / path).write_bytes(self._mapped(content, dice) if path.endswith("-shm") else content)

    def _mapped(self, content: bytes, dice: random.Random) -> bytes:
        """Stores to mapped memory reach the disk in no order: whatever may be found there is."""
        return dice.choice([b"", bytes(len(content)), dice.randbytes(len(content))])

    def _replay(self) -> tuple[dict[str, File], list[tuple]]:
        """The names as the process knew them last, and the changes to names that no sync has made durable."""
        names, pending = dict(self._kept), []
        for kind, path, offset, more in entries(self.diary):
            match kind:
                case "c" | "u" | "r":
                    change = (kind, path, more.decode() if kind == "r" else File() if kind == "c" else None)
                    rename(names, *change)
                    pending.append(change)
                case "s" if path == "." or (self.folder / path).is_dir():
                    for change in pending:
                        rename(self._kept, *change)
                    pending = []
                case "s":
                    names[path].sync()
                case "w" | "t":
                    names[path].pending.append((kind, offset, more))
        return names, pending


def rename(names: dict[str, File], kind: str, path: str, other) -> None:
    """`c`reates a name for the file `other`, `u`nlinks it, or `r`enames it to `other`."""
    if kind == "c":
        names[path] = other
    elif kind == "u":
        names.pop(path, None)
    elif path in names:
        names[other] = names.pop(path)


def entries(diary: Path):
    """(kind, path, offset, bytes or second path); an entry that death cut short was never carried out."""
    data = diary.read_bytes() if diary.exists() else b""
    place = 0
    while place + HEAD.size <= len(data):
        kind, named, count, offset = HEAD.unpack_from(data, place)
        start = place + HEAD.size
        place = start + named + count
        if place > len(data):
            return
        yield kind.decode(), data[start:start + named].decode(), offset, data[start + named:place]
