"""The load client of the fan-out's bench (`Tests/Bench/FanOut/load`): thousands of readers in a process that counts what reaches them."""

import json
import subprocess
from pathlib import Path

from support.server import ROOT, ServerProcess

SOURCES = ROOT / "Tests" / "Bench" / "FanOut"
FRAME_BYTES = 370
"""What a message of the hall's screen comes to on the wire, with what the view says around it."""
AROUND = '{"t":"state","v":"view","prev":1000,"seq":1001,"set":{"stage/main":{"scene":{"kind":"title"},"mode":"follow","message":"'
END = '"}}}'
"""The change of the public's view that holds a message, before and after it."""
WORDS = "Đề nghị các điểm cầu theo dõi trên màn hình và giữ trật tự trong hội trường. " * 4
CLIENT_SECONDS = 180
"""The longest run of the client."""
MUST_BE_NONE = ("lost", "doubles", "disorder", "breaks", "snapshots", "refused")
"""What the client counts and what no run may have."""


def compiled(program: str, to: Path, *libraries: str) -> Path:
    """A program of the bench, by the machine's C compiler."""
    sources = [str(file) for folder in (program, "wire") for file in sorted((SOURCES / folder).glob("*.c"))]
    subprocess.run(["cc", "-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror", "-o", str(to), *sources, *libraries], check=True)
    return to


def message() -> str:
    """The text of a publication: the place of its running number, and words up to the usual length."""
    marked = "fanout={number};"
    room = FRAME_BYTES - len(AROUND + marked.format(number="0" * 10) + END)
    return marked + WORDS.encode()[:room].decode(errors="ignore")


def of_hall(server: ServerProcess, publishers: int = 1, first: int = 0) -> list[str]:
    """What the client has to know to read as the public and to publish as so many of the staff, from the first of them on or a later one."""
    def hello(link) -> str:
        return json.dumps({"t": "hello", "conf": server.conference, "token": link.token, "client": "{n}"})

    command = {"t": "cmd", "id": "{id}", "op": "stage.message", "arg": {"screen": "main", "text": message()}}
    staff = [link for link in server.links() if link.role in ("mc", "operator")][first:first + publishers]
    return [
        *("--port", str(server.port), "--pid", str(server.process.pid), "--path", "/ws/v1", "--protocol", "diemcau.v1.json", "--chained"),
        *("--whole", "2", "--hello", hello(server.link("viewer")), "--publish", json.dumps(command, ensure_ascii=False)),
        *(word for link in staff for word in ("--publisher", hello(link)))]


def of_relay(port: int, pid: int = 0) -> list[str]:
    """The same of a server that passes on to all who read what one publishes: frames as long as the hall's. Without `pid` its CPU is not asked."""
    return [
        *("--port", str(port), "--pid", str(pid), "--path", "/read", "--publisher-path", "/publish", "--publisher", ""),
        *("--publisher-whole", "0", "--publish", AROUND + message() + END)]


def run(client: Path, *words: str) -> dict:
    """One run of the client, and what it counted."""
    done = subprocess.run([str(client), *words], capture_output=True, timeout=CLIENT_SECONDS, text=True)
    assert done.returncode == 0 and not done.stderr, f"the load client ended with {done.returncode}: {done.stderr}"
    return json.loads(done.stdout)


def faults(found: dict) -> list[str]:
    """What went wrong in a run: nothing may be lost, doubled or out of order, and nobody may be closed."""
    wrong = [f"{found['closed']} readers closed"] if found["closed"] else []
    for part in ("published", "beside_stalled"):
        if counted := found.get(part):
            wrong += [f"{counted[name]} {name}" for name in MUST_BE_NONE if counted[name]]
            told = "complete" if counted["readers"] else "answered"
            wrong += [f"{told} are {counted[told]} of {counted['publications']}"] if counted[told] < counted["publications"] else []
    return wrong
