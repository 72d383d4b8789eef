"""A real server process: started, stopped, killed and started again on the same port and the same data."""

import asyncio
import json
import os
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from support.front import Front

ROOT = Path(__file__).resolve().parents[3]
"""The folder that holds `agenda` and `public`."""
SUPPORT = Path(__file__).parent
BINARY = Path(os.environ.get("DIEMCAU_BINARY", ROOT / ".build" / "debug" / "diemcau"))
REHEARSE = BINARY.with_name("rehearse")

START_SECONDS = 20
"""A debug build on a busy machine is ready well within this."""
STOP_SECONDS = 10
"""Saying goodbye takes half a second, closing at most two more."""
BUNDLE_SECONDS = 90
"""All pages, by a debug build on a busy machine."""


@dataclass(frozen=True)
class Link:
    """One line of `diemcau links --json`."""

    role: str
    person: str
    name: str
    url: str
    token: str


@dataclass(frozen=True)
class Ended:
    """How a process ended, and what it said."""

    code: int
    out: str
    errors: str


class ServerProcess(Front):
    def __init__(self, folder: Path, conference: str):
        """`folder` holds `agenda`; the journals go beside it, into `data`."""
        super().__init__(conference)
        self.agenda = folder / "agenda"
        self.data = folder / "data"
        self.pages = ROOT / "public"
        self.bundles: Path | None = None
        """Bundles of its own; without them those that `make build` has made."""
        self.before: list[str] = []
        """What the server is started under, as it stands before its command; the process has to become the server."""
        self.variables: dict[str, str] = {}
        """What the server finds in its environment beside the usual."""
        self.log_to: int | None = None
        """Where the server's log goes instead of into a file of its own: a descriptor."""
        self.print_to = subprocess.PIPE
        """Where what it prints goes."""
        self.process: subprocess.Popen | None = None
        self.printed: list[str] = []
        self._log = folder / "server.log"
        self._links: list[Link] = []

    # Starting and ending

    def command(self, *more: str, verb: str = "serve") -> list[str]:
        words = [str(BINARY), verb, "--agenda", str(self.agenda), "--data", str(self.data), "--listen", f"{self.host}:{self.port}"]
        if verb == "serve":
            words += ["--pages", str(self.pages), *(["--bundles", str(self.bundles)] if self.bundles else [])]
        return words + list(more)

    async def start(self, *more: str) -> None:
        """Serves, and is ready. The first start draws a port, the later ones keep it."""
        self.spawn(*more)
        await self.serving()

    @property
    def is_running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def spawn(self, *more: str) -> None:
        with open(self._log, "ab") as log:
            self.process = subprocess.Popen(
                [*self.before, *self.command(*more)], stdout=self.print_to, stderr=log if self.log_to is None else self.log_to,
                env=environment() | self.variables)

    async def serving(self) -> None:
        try:
            self.printed = await asyncio.wait_for(asyncio.to_thread(self._printed), START_SECONDS)
        except TimeoutError:
            self.end()
            raise AssertionError(f"the server did not say that it serves: {self.log}") from None
        if not self.printed or not self.printed[-1].startswith("Serving on "):
            raise AssertionError(f"the server did not start: {self.log}")
        self.port = int(self.printed[-1].split()[2].rstrip(".").rpartition(":")[2])
        await asyncio.to_thread(self._wait_until_ready)

    async def answering(self) -> None:
        """As `serving`, for a server on a port that was drawn and that cannot be heard."""
        async with asyncio.timeout(START_SECONDS):
            while not self._answers():
                await asyncio.sleep(0)

    def _answers(self) -> bool:
        try:
            return self.get("/readyz").status == 200
        except OSError:
            return False

    def _printed(self) -> list[str]:
        lines = []
        for line in self.process.stdout:
            lines.append(line.decode().rstrip("\n"))
            if lines[-1].startswith("Serving on "):
                break
        return lines

    def _wait_until_ready(self) -> None:
        """Every answer is the event that lets the next question go out."""
        end = time.monotonic() + START_SECONDS
        while self.get("/readyz").status != 200:
            assert time.monotonic() < end, f"the server is not ready: {self.log}"

    async def stop(self) -> int:
        """SIGTERM; gives the exit code."""
        self.terminate()
        return await self.ended()

    def terminate(self) -> None:
        self.process.send_signal(signal.SIGTERM)

    async def ended(self) -> int:
        code = await asyncio.to_thread(self.process.wait, STOP_SECONDS)
        if self.process.stdout:
            self.process.stdout.close()
        return code

    async def kill(self) -> None:
        """`kill -9`: no goodbye, nothing is written any more."""
        self.process.kill()
        await self.ended()

    def freeze(self) -> None:
        """The process reads nothing from here on; its sockets stay."""
        self.process.send_signal(signal.SIGSTOP)
        os.waitid(os.P_PID, self.process.pid, os.WSTOPPED | os.WNOWAIT)

    async def restart(self) -> None:
        await self.kill()
        await self.start()

    def end(self) -> None:
        """Ends whatever was started."""
        if self.is_running:
            self.process.kill()
            self.process.wait()
        if self.process and self.process.stdout and not self.process.stdout.closed:
            self.process.stdout.close()

    @property
    def log(self) -> str:
        return self._log.read_text() if self._log.exists() else ""

    # The command line

    def run(self, verb: str, *more: str) -> Ended:
        """A command that ends by itself: `links`, `archive`, a `serve` that is refused."""
        return finished(self.command(*more, verb=verb))

    def run_serve(self, *more: str) -> Ended:
        """A start that is going to be refused; one that is not is ended after the bound."""
        return self.run("serve", *more)

    def bundle(self, to: Path, **variables: str) -> Ended:
        """Its pages as they lie there, bundled for its next start."""
        self.bundles = to
        return finished([str(BINARY), "pages", "--pages", str(self.pages), "--out", str(to)], BUNDLE_SECONDS, **variables)

    def check(self, folder: Path) -> Ended:
        return finished([str(BINARY), "check", str(folder)])

    def links(self) -> list[Link]:
        """All links, printed now."""
        secure = ["--origin", f"https://{self.host}:{self.port}"] if self.tls else []
        done = self.run("links", self.conference, "--json", *secure)
        assert done.code == 0, done.errors
        self._links = [Link(**link) for link in json.loads(done.out)]
        return self._links

    def link(self, role: str, person: str | None = None) -> Link:
        """The link of somebody as last printed; without a person the first of the role."""
        return next(link for link in self._links or self.links() if link.role == role and person in (None, link.person))

    # The journal

    @property
    def journal(self) -> Path:
        return self.data / self.conference / "journal.sqlite"

    def snapshots(self) -> int:
        """How many stored states the journal holds."""
        return self._ask_journal("SELECT count(*) FROM snapshot")[0][0]

    def positions(self) -> list[str]:
        """The op of every position, oldest first."""
        return [op for (op,) in self._ask_journal("SELECT op FROM position ORDER BY seq")]

    def _ask_journal(self, question: str) -> list[tuple]:
        with closing(sqlite3.connect(f"file:{self.journal}?mode=ro", uri=True)) as database:
            return database.execute(question).fetchall()


def finished(command: list[str], seconds: float = START_SECONDS, **variables: str) -> Ended:
    done = subprocess.run(command, capture_output=True, timeout=seconds, env=environment() | variables)
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())


def environment() -> dict[str, str]:
    """Ours without the settings of a server that somebody runs by hand."""
    return {name: value for name, value in os.environ.items() if not name.startswith("DIEMCAU_")}
