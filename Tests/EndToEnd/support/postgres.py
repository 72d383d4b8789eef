"""A database as a province runs it: PostgreSQL on loopback with its own folder and port, and a standby that can be promoted. Never as root."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import pytest

from support.front import free_port

PROGRAMS = Path("/usr/lib/postgresql")
"""Where Debian keeps them, by version; psql alone is in the path."""
USER = "postgres"
"""Whom Debian's package makes: initdb and postgres refuse to be run by root."""
PASSWORD, OWNERS_PASSWORD = "mat-khau-quan-tri", "mat-khau-hoi-nghi"
OWNER = "diemcau"
STANDBY = "du_phong"
"""The standby's name, by which the primary waits for it: an identifier."""
START_SECONDS = 30
COMMAND_SECONDS = 60
SHARED_MEMORY = 6
"""Which line of `postmaster.pid` names it: key and id."""
SETTINGS = """
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
shared_buffers = 16MB
max_connections = 100
wal_keep_size = 64MB
log_line_prefix = '%m '
"""


def programs() -> Path:
    """The newest version that is installed."""
    found = sorted(PROGRAMS.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if not found:
        pytest.fail("PostgreSQL is missing; make test-packages installs it")
    return found[-1].parent


class Node:
    """One database server, primary or standby."""

    host = "127.0.0.1"

    def __init__(self, folder: Path, name: str):
        self.folder = folder / name
        self.port = free_port()
        self.process: subprocess.Popen | None = None
        self._home = folder
        self._log = folder / f"{name}.log"
        self._account = pwd.getpwnam(USER)

    @property
    def log(self) -> str:
        return self._log.read_text(errors="replace") if self._log.exists() else ""

    def run(self, program: str, *words: str, told: str | None = None) -> str:
        """A program of the database's, as its user."""
        done = subprocess.run(
            [str(programs() / program), *words], input=told, capture_output=True, text=True, timeout=COMMAND_SECONDS, **self._as_user())
        assert done.returncode == 0, f"{program} failed: {done.stderr or done.stdout}"
        return done.stdout

    def _as_user(self) -> dict:
        surroundings = {"PATH": os.environ["PATH"], "HOME": str(self._home), "LC_ALL": "C.UTF-8", "PGPASSWORD": PASSWORD}
        rights = {"user": self._account.pw_uid, "group": self._account.pw_gid, "extra_groups": []} if os.geteuid() == 0 else {}
        return {"cwd": self._home, "env": surroundings, **rights}

    def make(self) -> None:
        """An empty database server whose every connection says its password."""
        words = self._home / "password"
        words.write_text(PASSWORD)
        if os.geteuid() == 0:
            os.chown(words, self._account.pw_uid, self._account.pw_gid)
        self.run(
            "initdb", "-D", str(self.folder), "-U", USER, "-E", "UTF8", "--locale=C.UTF-8", "-A", "scram-sha-256", f"--pwfile={words}", "--no-sync")
        with open(self.folder / "postgresql.conf", "a") as settings:
            settings.write(SETTINGS)

    def start(self) -> None:
        """Returns when it takes connections; a standby takes those that only read."""
        with open(self._log, "ab") as log:
            self.process = subprocess.Popen(
                [str(programs() / "postgres"), "-D", str(self.folder), "-p", str(self.port)], stdout=log, stderr=log, **self._as_user())
        end = time.monotonic() + START_SECONDS
        while not self.answers():
            assert self.process.poll() is None and time.monotonic() < end, f"PostgreSQL does not start: {self.log}"

    def answers(self) -> bool:
        words = [str(programs() / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)]
        return subprocess.run(words, timeout=COMMAND_SECONDS).returncode == 0

    def stop(self) -> None:
        """As an administrator stops it: sessions are ended, everything is on disk."""
        self.process.send_signal(signal.SIGINT)
        self.process.wait(START_SECONDS)

    def kill(self) -> None:
        """The machine is gone: the first process and all that it has made, before one of them can do anything more."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGSTOP)
        os.waitid(os.P_PID, self.process.pid, os.WSTOPPED | os.WNOWAIT)
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        self.process.kill()
        for child in children:
            try:
                os.kill(int(child), signal.SIGKILL)
            except ProcessLookupError:
                continue
        self.process.wait()

    def end(self) -> None:
        """Nothing of it is left: of one that was killed the kernel still keeps a piece of shared memory, which its folder names."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGQUIT)
            self.process.wait(START_SECONDS)
        elif (left := self.folder / "postmaster.pid").exists() and len(lines := left.read_text().split("\n")) > SHARED_MEMORY:
            subprocess.run(["ipcrm", "-m", lines[SHARED_MEMORY].split()[1]], check=True)

    def ask(self, question: str, database: str = USER) -> list[list[str]]:
        """Rows as texts; statements in one call are sent one by one."""
        words = ["psql", "-XAtqw", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", str(self.port), "-U", USER, "-d", database]
        done = subprocess.run(words, input=question, capture_output=True, text=True, timeout=COMMAND_SECONDS, **self._as_user())
        assert done.returncode == 0, f"{question}: {done.stderr}"
        return [line.split("\t") for line in done.stdout.splitlines()]

    def until(self, question: str, wanted: str, database: str = USER) -> None:
        """Asks until this is the answer."""
        end = time.monotonic() + START_SECONDS
        while (found := self.ask(question, database)) != [[wanted]]:
            assert time.monotonic() < end, f"{question} is {found} and not {wanted}; {self.log[-2000:]}"


class Cluster:
    """A primary and, if it is asked for, a standby. Everything is gone after `end`."""

    def __init__(self):
        # Not under a test's own folder, which nobody but its owner may enter.
        self.folder = Path(tempfile.mkdtemp(prefix="diemcau-postgresql-"))
        if os.geteuid() == 0:
            account = pwd.getpwnam(USER)
            os.chown(self.folder, account.pw_uid, account.pw_gid)
        self.nodes = [Node(self.folder, "primary")]
        self._databases = 0

    @property
    def primary(self) -> Node:
        """The one that takes writes; after a promotion the one that was promoted."""
        return self.nodes[0]

    def start(self) -> "Cluster":
        self.primary.make()
        self.primary.start()
        self.primary.ask(f"CREATE ROLE {OWNER} LOGIN PASSWORD '{OWNERS_PASSWORD}'")
        return self

    def database(self, options: str = "") -> str:
        """Makes an empty one and gives its name."""
        self._databases += 1
        name = f"hoi_nghi_{self._databases}"
        self.primary.ask(f"CREATE DATABASE {name} OWNER {OWNER} {options}")
        return name

    def url(self, database: str, *nodes, password: str = OWNERS_PASSWORD) -> str:
        """How a server is told where its journals are: at these, or at all that there are. What has a host and a port is good enough."""
        hosts = ",".join(f"{node.host}:{node.port}" for node in nodes or self.nodes)
        return f"postgres://{OWNER}:{password}@{hosts}/{database}"

    # The standby

    def standby(self) -> Node:
        """A copy that follows; from here on nothing is committed that it does not have."""
        copy = Node(self.folder, "standby")
        told = f"host=127.0.0.1 port={self.primary.port} user={USER} password={PASSWORD} application_name={STANDBY}"
        copy.run("pg_basebackup", "-D", str(copy.folder), "-R", "-X", "stream", "-c", "fast", "-d", told)
        copy.start()
        self.nodes.append(copy)
        self.wait_for(STANDBY)
        self.primary.until(f"SELECT sync_state FROM pg_stat_replication WHERE application_name = '{STANDBY}'", "sync")
        return copy

    def wait_for(self, standbys: str) -> None:
        """Which standbys a commit waits for; none with an empty word."""
        self.primary.ask(f"ALTER SYSTEM SET synchronous_standby_names = '{standbys}'; SELECT pg_reload_conf();")

    def promote(self) -> Node:
        """The standby takes the primary's place and waits for nobody: what its copy of the settings says of that is of another machine."""
        self.nodes.reverse()
        self.primary.run("pg_ctl", "promote", "-w", "-D", str(self.primary.folder))
        self.primary.ask("ALTER SYSTEM RESET synchronous_standby_names; SELECT pg_reload_conf();")
        return self.primary

    def end(self) -> None:
        for node in self.nodes:
            node.end()
        shutil.rmtree(self.folder)
