"""The server's log as its readers take it apart: one line an event, each a row of `name=value`."""

import asyncio
import shlex

from support.server import ServerProcess

SECONDS = 10
"""A line is written beside the work that it tells of, and may come after its answer."""


def events(text: str) -> list[dict[str, str]]:
    return [dict(pair.split("=", 1) for pair in shlex.split(line)) for line in text.splitlines()]


def lines(text: str, msg: str) -> list[dict[str, str]]:
    """The events that say `msg`."""
    return [event for event in events(text) if event["msg"] == msg]


async def logged(server: ServerProcess, msg: str, count: int = 1) -> list[dict[str, str]]:
    """The same of a server that runs, as soon as there are so many."""
    async with asyncio.timeout(SECONDS):
        while len(found := lines(server.log, msg)) < count:
            await asyncio.sleep(0)
    return found
