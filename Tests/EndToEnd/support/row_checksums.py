"""The checksum that a row of a journal of format 2 has, computed as Sources/Journal/README.md says and not by the server's own code."""

import hashlib
import struct


def checksum(table: str, *columns: int | str | bytes | None) -> bytes:
    """SHA-256 over the columns one after the other: numbers in 8 bytes, everything else with its length before it."""
    return hashlib.sha256(b"".join(map(_written, (table, *columns)))).digest()


def _written(column: int | str | bytes | None) -> bytes:
    if isinstance(column, int):
        return struct.pack(">q", column)
    if column is None:
        return struct.pack(">q", -1)
    content = column.encode() if isinstance(column, str) else column
    return struct.pack(">q", len(content)) + content
