"""Hundreds of viewers in a process of their own, so that what is measured is the server.

`python -m support.viewers PORT CONFERENCE TOKEN COUNT` has them join and prints `in`; then each line on its input is an order: `cut` breaks all
connections at once, `back` has all join again at once. To both it answers with one line of JSON; at the end of its input it ends.
"""

import asyncio
import json
import os
import sys
import time
from dataclasses import dataclass

from support import schemas
from support.lean_client import LeanClient

AT_A_TIME = 50
"""How many join at a time on the first morning; the return is all at once."""


@dataclass(frozen=True)
class Address:
    """As much of a server, and of a link to it, as a lean client asks for."""

    port: int
    conference: str
    token: str
    host: str = "127.0.0.1"
    role: str = "viewer"
    person: str = "khach"


async def join(viewer: LeanClient) -> float:
    """Seconds until it has everything."""
    began = time.monotonic()
    await viewer.join()
    return time.monotonic() - began


async def cut(viewers: list[LeanClient]) -> dict:
    for viewer in viewers:
        viewer.leave()
    await asyncio.gather(*(viewer.until(lambda viewer=viewer: not viewer.open) for viewer in viewers))
    return {"cut": len(viewers)}


async def back(viewers: list[LeanClient]) -> dict:
    taken = await asyncio.gather(*(join(viewer) for viewer in viewers), return_exceptions=True)
    return {
        "whole": [each for each in taken if not isinstance(each, BaseException)],
        "failed": [repr(each) for each in taken if isinstance(each, BaseException)] + schemas.breaches,
        "gaps": sum(viewer.gaps for viewer in viewers)}


async def main(address: Address, count: int) -> None:
    viewers = [LeanClient(address, address) for _ in range(count)]
    for start in range(0, count, AT_A_TIME):
        await asyncio.gather(*(viewer.join() for viewer in viewers[start:start + AT_A_TIME]))
    print("in", flush=True)
    while order := (await asyncio.to_thread(sys.stdin.readline)).strip():
        print(json.dumps(await {"cut": cut, "back": back}[order](viewers)), flush=True)
    os._exit(0)


if __name__ == "__main__":
    asyncio.run(main(Address(int(sys.argv[1]), sys.argv[2], sys.argv[3]), int(sys.argv[4])))
