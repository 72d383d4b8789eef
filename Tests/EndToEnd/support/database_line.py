"""The line between one server and its database, with a thread of its own: whoever cuts it may go on asking that server and wait for its answer."""

import asyncio
import threading
from collections.abc import Callable

from support.network import Branch
from support.postgres import Node
from support.uplink import Uplink

ORDER_SECONDS = 10


class DatabaseLine:
    """Carries from the start until `end`; a server is given its host and port in the place of the database's."""

    def __init__(self, node: Node, branch: Branch | None = None):
        """`branch`: in whose namespace a server finds it, at `host`; what lies between the two is the branch's link."""
        self.host = branch.address if branch else Node.host
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._line = Uplink(node, branch.listen() if branch else None)
        self._order(self._line.__aenter__)

    @property
    def port(self) -> int:
        return self._line.port

    def silence(self) -> None:
        """Nothing comes through and nobody is told."""
        async def silence() -> None:
            self._line.silence()

        self._order(silence)

    def refuse(self) -> None:
        self._order(self._line.refuse)

    def reset(self) -> None:
        self._order(self._line.reset)

    def mend(self) -> None:
        self._order(self._line.mend)

    def end(self) -> None:
        self._order(lambda: self._line.__aexit__(None, None, None))
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(ORDER_SECONDS)
        self._loop.close()

    def _order(self, work: Callable) -> None:
        asyncio.run_coroutine_threadsafe(work(), self._loop).result(ORDER_SECONDS)
