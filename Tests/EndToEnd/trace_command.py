"""The walk of one `round.confer` between socket and frame, as files in order, recorded by gdb on a debug build that serves the Lào Cai conference.

    DIEMCAU_BINARY=… python Tests/EndToEnd/trace_command.py

Needs gdb. A leg is a call stack: from the socket's receive to the rule that decides, from the receive to the journal, and
from the commit to the frame and to the socket's write.
Exit 1 where a leg enters a file twice, or all of them together have more than MOST_FILES."""

import asyncio
import re
import subprocess
import sys
import tempfile
from itertools import groupby
from pathlib import Path

from support import programmes
from support.client import Client
from support.server import ROOT, ServerProcess

MOST_FILES = 20
ENDS = {
    "decide": ("Sources/Conference/Awards/RiteRules.swift", "func decideRite("),
    "append": ("Sources/SQLiteJournal/SQLiteJournalStore.swift", "func append("),
    "frame": ("Sources/Wire/Frames/StateFrame.swift", "func encode("),
    "write": ("Sources/WebSocketServer/AcceptedSocket.swift", "func write("),
}
"""Where each leg ends."""
LEGS = {"receive → decide": "decide", "receive → append": "append", "commit → frame": "frame", "commit → write": "write"}
LOOP = "Sources/WebSocketServer/EventLoop.swift"
SECONDS = 60
"""gdb reads the whole of a debug build before it begins."""


class Watcher:
    """gdb, attached to the server: it notes the stack at each end and lets the server go on."""

    def __init__(self, pid: int, folder: Path):
        commands = ["set pagination off", "set print frame-arguments none", "set width 0", "set breakpoint pending off"]
        for name, (file, declaration) in ENDS.items():
            commands += [f"break {Path(file).name}:{line_of(file, declaration)}", f'commands\nsilent\nprintf "\\n=== {name}\\n"\nbt\ncontinue\nend']
        script = folder / "watch.gdb"
        script.write_text("\n".join([*commands, 'printf "\\n=== ready\\n"', "continue"]))
        self.said = ""
        self.process = subprocess.Popen(
            ["gdb", "-nx", "-q", "-p", str(pid), "-x", str(script)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self._reading = asyncio.get_running_loop().run_in_executor(None, self._read)

    def _read(self) -> None:
        for line in self.process.stdout:
            self.said += line

    async def ready(self) -> None:
        async with asyncio.timeout(SECONDS):
            while "=== ready" not in self.said:
                assert self.process.poll() is None, self.said
                await asyncio.sleep(0.1)

    def stacks(self, since: int) -> list[tuple[str, list[str]]]:
        """What has been noted since so much was said: the end, and the files from the outermost to it."""
        found = []
        for part in self.said[since:].split("\n=== ")[1:]:
            name, _, stack = part.partition("\n")
            files = re.findall(r"^#\d+ .* at \S*?/(Sources/\S+?\.swift):\d+", stack, re.MULTILINE)
            # A leg begins where the loop turns to it; what is below is the server's whole life.
            found.append((name, list(reversed(files[: files.index(LOOP)] if LOOP in files else files))))
        return found

    def end(self) -> None:
        self.process.kill()
        self.process.wait()


def line_of(file: str, declaration: str) -> int:
    """The first line of the function's body, wherever its declaration ends."""
    lines = (ROOT / file).read_text(encoding="utf-8").split("\n")
    first = next(number for number, line in enumerate(lines) if declaration in line)
    return next(number for number in range(first, len(lines)) if lines[number].rstrip().endswith("{")) + 2


async def record() -> dict[str, list[str]]:
    """Each leg as files in order, neighbours that are the same as one."""
    with tempfile.TemporaryDirectory() as scratch:
        programmes.lao_cai(Path(scratch) / "agenda")
        server = ServerProcess(Path(scratch), programmes.LAO_CAI)
        watcher = None
        try:
            await server.start()
            watcher = Watcher(server.process.pid, Path(scratch))
            await watcher.ready()
            mc = await Client(server, server.link("mc")).join()
            await to_the_rite(mc)
            since = len(watcher.said)
            assert (await mc.press())["ok"]
            async with asyncio.timeout(SECONDS):
                while (first := first_of_each(watcher.stacks(since))).keys() < ENDS.keys():
                    await asyncio.sleep(0.1)
        finally:
            if watcher:
                watcher.end()
            server.end()
    return {leg: [file for file, _ in groupby(first[name])] for leg, name in LEGS.items()}


def first_of_each(stacks: list[tuple[str, list[str]]]) -> dict[str, list[str]]:
    """The first stack at each end, of a leg that begins with the commit after the append: frames of before it are somebody else's."""
    append = next((place for place, (name, _) in enumerate(stacks) if name == "append"), len(stacks))
    found: dict[str, list[str]] = {}
    for place, (name, files) in enumerate(stacks):
        if place >= append or not leg_begins_with_commit(name):
            found.setdefault(name, files)
    return found


def leg_begins_with_commit(end: str) -> bool:
    return any(end == name and leg.startswith("commit") for leg, name in LEGS.items())


async def to_the_rite(mc: Client) -> None:
    """Follows the cue until the next step is to confer."""
    await mc.does("conference.open", {"confirm": True})
    awards = next(key.removeprefix("agenda/") for key, item in mc.view.items() if key.startswith("agenda/") and item.get("kind") == "awards")
    await mc.does("agenda.jump", {"to": awards}, "agenda")
    while mc.view["cue"]["op"] != "round.confer":
        cue = mc.view["cue"]
        answer = await mc.put_patiently(mc.cue())
        assert answer["ok"], (cue, answer)
        await mc.at(answer["seq"])


def main() -> int:
    legs = asyncio.run(record())
    walked = [file for files in legs.values() for file in files]
    spine = list(dict.fromkeys(walked))
    faults = [f"{leg} enters {file} again" for leg, files in legs.items() for file in spine if files.count(file) > 1]
    for leg, files in legs.items():
        print(leg, *(f"  {file}" for file in files), sep="\n")
    print(f"{len(spine)} files, at most {MOST_FILES}")
    if len(spine) > MOST_FILES:
        faults.append(f"{len(spine)} files on the way of a command")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
