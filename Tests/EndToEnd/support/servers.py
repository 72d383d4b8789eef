"""Several servers of one conference on one database: each a process with a data folder and a port of its own, all with the same keys."""

import asyncio
import shutil
from collections.abc import Callable
from pathlib import Path

from support import programmes
from support.database_line import DatabaseLine
from support.network import Branch, InHall, Network
from support.postgres import Cluster
from support.server import Link, ServerProcess

KEYS = ("secret", "signing-key")
"""What all servers of a conference have in common, in their data folders."""
COUNT = 3
EXPIRE_SECONDS = 5
"""After the last sign of life, as the server has it (`ServersOnStore.expireAfter`)."""


class SharingServer(ServerProcess):
    """One of them. `journal_url`: where it finds the database while it serves; its commands that end by themselves go there directly."""

    def __init__(self, folder: Path, agenda: Path, group: "ServerGroup"):
        super().__init__(folder, group.conference)
        folder.mkdir()
        self.agenda = agenda
        self.group = group
        self.journal_url = group.journal_url
        self.options: list[str] = []
        """What it is started with, each time."""

    def command(self, *more: str, verb: str = "serve") -> list[str]:
        if verb == "serve":
            return super().command("--journal", self.journal_url, *self.options, *more, verb=verb)
        return super().command("--journal", self.group.journal_url, *more, verb=verb)

    def positions(self) -> list[str]:
        return self.group.positions()


class SharingServerInHall(InHall, SharingServer):
    """One of them, in the hall of a network; the others are outside it."""


class ServerGroup:
    def __init__(
        self, folder: Path, cluster: Cluster, lay: Callable[[Path], Path] = programmes.lao_cai, count: int = COUNT, options: str = "",
    ):
        """`lay` puts the programme of the conference there, and gives its folder. `options`: how the database is made."""
        folder.mkdir(exist_ok=True)
        self.folder = folder
        self.cluster = cluster
        self.database = cluster.database(options)
        self.journal_url = cluster.url(self.database)
        self.conference = lay(folder / "agenda").name
        self.servers = [SharingServer(folder / f"server-{number}", folder / "agenda", self) for number in range(1, count + 1)]
        self._apart: list[SharingServer] = []
        self._lines: list[DatabaseLine] = []

    def __getitem__(self, number: int) -> SharingServer:
        return self.servers[number]

    def line(self, server: SharingServer, branch: Branch | None = None) -> DatabaseLine:
        """From now on this server finds the database through a line that can be cut; with a branch it is in that branch, whose link can be cut."""
        line = DatabaseLine(self.cluster.primary, branch)
        self._lines.append(line)
        server.journal_url = self.cluster.url(self.database, line)
        return line

    async def start(self, *options: str) -> "ServerGroup":
        """The first makes the keys, and the others are given them."""
        for server in self.servers:
            server.options = list(options)
        await self.servers[0].start()
        for server in self.servers[1:]:
            self.share_keys(server)
        await asyncio.gather(*(server.start() for server in self.servers[1:]))
        return self

    def in_hall(self, network: Network) -> SharingServerInHall:
        """One server more, not started with the others, in the hall of a network: only its branches find it, and it needs a `line` in one of them."""
        server = SharingServerInHall(self.folder / "server-in-hall", self.servers[0].agenda, self)
        server.enter(network)
        self._apart.append(server)
        return server

    def share_keys(self, server: SharingServer) -> None:
        server.data.mkdir()
        for name in KEYS:
            shutil.copy(self.servers[0].data / name, server.data)

    def links(self) -> list[Link]:
        return self.servers[0].links()

    def link(self, role: str, person: str | None = None) -> Link:
        return self.servers[0].link(role, person)

    def end(self) -> None:
        for server in self.servers + self._apart:
            server.end()
        for line in self._lines:
            line.end()

    # The journal

    def positions(self) -> list[str]:
        """The op of every position, oldest first."""
        return [op for (op,) in self._ask("SELECT op FROM {} ORDER BY seq")]

    def committed(self) -> dict[tuple[str, str, str], int]:
        """The position of every command that the journal holds, by (role, person, command)."""
        rows = self._ask("SELECT role, person, command, seq FROM {} WHERE command IS NOT NULL")
        kept = {(role, person, command): int(seq) for role, person, command, seq in rows}
        assert len(kept) == len(rows), "a command has two positions"
        return kept

    def written_by_each(self) -> list[int]:
        """How many positions each of the terms has written."""
        return [int(count) for (count,) in self._ask("SELECT count(*) FROM {} GROUP BY term ORDER BY 1")]

    def forget(self, command: str) -> None:
        """The database loses what this command did, as no database may."""
        self.change(f"DELETE FROM diemcau.position WHERE command = '{command}'")

    def until_all_are_gone(self) -> None:
        """No server that was killed counts as alive any more."""
        alive = f"SELECT count(*) FROM diemcau.server WHERE seen > clock_timestamp() - interval '{EXPIRE_SECONDS} seconds'"
        self.cluster.primary.until(alive, "0", self.database)

    def change(self, statement: str) -> None:
        self.cluster.primary.ask(statement, self.database)

    def _ask(self, question: str) -> list[list[str]]:
        """`{}` stands for the positions of this conference."""
        history = f"SELECT id FROM diemcau.history WHERE conference = '{self.conference}' AND archived IS NULL"
        return self.cluster.primary.ask(question.format(f"(SELECT * FROM diemcau.position WHERE history = ({history})) p"), self.database)
