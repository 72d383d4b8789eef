"""Checks one receipt from the command line.

    python check_receipt.py RECEIPT.json --key FINGERPRINT --public-key BASE64 [--rotation FILE ...]
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from verifier import Breach, Finding, Keys, examine, read_base64


def arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Checks a receipt.")
    parser.add_argument("receipt", type=Path)
    parser.add_argument("--key", required=True, help="the fingerprint that was printed, 64 hex digits")
    parser.add_argument("--public-key", required=True, help="the 32 bytes of the key that has it, base64")
    parser.add_argument("--rotation", type=Path, nargs="+", action="extend", default=[], help="notes on keys that were changed, oldest first")
    return parser.parse_args(words)


def read_file(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Breach(f"{path} cannot be read") from error


def trusted(asked: argparse.Namespace) -> Keys:
    keys = Keys(asked.key, read_base64(asked.public_key, 32, "the public key"))
    for path in asked.rotation:
        try:
            note = read_file(path).decode()
        except UnicodeDecodeError as error:
            raise Breach(f"{path} is no text in UTF-8") from error
        keys.follow(note)
    return keys


def sentences(found: Finding) -> list[str]:
    said = found.receipt
    lines = [
        "The receipt holds.",
        f"The log {found.origin} had come to position {found.leaf.seq}, written at {found.leaf.at} ms since 1970.",
        f"This was signed by the key {found.key.fingerprint}.",
    ]
    if found.opened:
        lines.append(f"At this position {said['unit']} answered {said['pledge']} (version {said['version']}, {said['how']}); it is {said['state']}.")
    return lines + [f"Remark: {remark}." for remark in found.remarks]


def printable(line: str) -> str:
    """What a stranger's receipt says may neither begin a line of its own, which could pass for one of ours, nor fail for want of a letter."""
    plain = "".join(letter if letter.isprintable() else "?" for letter in line)
    return plain.encode(sys.stdout.encoding or "utf-8", "backslashreplace").decode(sys.stdout.encoding or "utf-8")


def main(words: Sequence[str] | None = None) -> int:
    asked = arguments(words)
    try:
        lines, code = sentences(examine(read_file(asked.receipt), trusted(asked))), 0
    except Breach as breach:
        lines, code = [f"The receipt does not hold: {breach}."], 1
    for line in lines:
        print(printable(line))
    return code


if __name__ == "__main__":
    sys.exit(main())
