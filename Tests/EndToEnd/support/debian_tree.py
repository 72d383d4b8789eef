"""A bare Debian 12 in a folder: no Swift, no systemd, nothing but what the package brings along."""

import shutil
import subprocess
from pathlib import Path

from support.server import ServerProcess

SUITE = "bookworm"
INSIDE = 'mount -t proc proc "$0/proc" && exec chroot "$@"'
"""Mounted in a namespace of the command's own: it goes with the command, so that the tree never has a mount when it is deleted."""


def mirror() -> str:
    """Where this machine's own packages come from."""
    told = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(CODENAME) $(COMPONENT) $(REPO_URI)", "Created-By: Packages"], capture_output=True, text=True,
        check=True).stdout
    return next(uri for suite, component, uri in (line.split() for line in told.splitlines()) if (suite, component) == (SUITE, "main"))


class DebianTree:
    def __init__(self, folder: Path):
        self.folder = folder

    def make(self, *more: str) -> None:
        """`more`: packages that are there from the beginning."""
        # debootstrap mounts /proc in the tree while it works.
        included = ",".join(("libc-bin", *more))
        words = ["unshare", "--mount", "debootstrap", "--variant=minbase", f"--include={included}", SUITE, str(self.folder), mirror()]
        subprocess.run(words, check=True, capture_output=True)
        # The temporary folder was its maker's alone, and is the root folder of everybody in it now.
        self.folder.chmod(0o755)
        shutil.copy("/etc/resolv.conf", self.folder / "etc/resolv.conf")
        for settings in Path("/etc/apt/apt.conf.d").iterdir():
            shutil.copy(settings, self.folder / "etc/apt/apt.conf.d")

    def inside(self, *words: str, user: str = "root") -> list[str]:
        """The command that runs these words in the tree; its process becomes theirs."""
        return ["unshare", "--mount", "sh", "-c", INSIDE, str(self.folder), f"--userspec={user}:{user}", str(self.folder), *words]

    def run(self, *words: str, user: str = "root") -> str:
        """What it printed; it has to succeed."""
        done = subprocess.run(self.inside(*words, user=user), capture_output=True, text=True, env=environment())
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def apt(self, *words: str) -> str:
        return self.run("apt-get", "-qq", "-y", "--no-install-recommends", *words)

    def path(self, inside: str) -> Path:
        return self.folder / inside.lstrip("/")

    def delete(self) -> None:
        """Never with a mount in it: what is mounted would be deleted with the tree."""
        mounted = [line.split()[4] for line in Path("/proc/self/mountinfo").read_text().splitlines()]
        inside = [point for point in mounted if Path(point).is_relative_to(self.folder)]
        assert not inside, f"{inside} are still mounted; {self.folder} is left as it is"
        shutil.rmtree(self.folder)


def environment() -> dict[str, str]:
    return {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}


class InstalledServer(ServerProcess):
    """The server that the package installed in the tree, started as its unit would."""

    def __init__(self, tree: DebianTree, folder: Path, conference: str):
        super().__init__(folder, conference)
        self.tree = tree
        self.agenda = tree.path("/etc/diemcau/agenda")
        self.data = tree.path("/var/lib/diemcau")
        self.draw_port()

    def command(self, *more: str, verb: str = "serve") -> list[str]:
        """`serve` is the unit's own line, by the unit's user; everything else is typed by root, with no word of where anything is."""
        if verb == "serve":
            return self.tree.inside(*self.unit("ExecStart").split(), *more, user=self.unit("User"))
        return self.tree.inside("/usr/bin/diemcau", verb, *more)

    def unit(self, setting: str) -> str:
        text = self.tree.path("/lib/systemd/system/diemcau.service").read_text()
        [value] = [line.partition("=")[2] for line in text.splitlines() if line.startswith(f"{setting}=")]
        return value

    def settle(self, **settings: str) -> None:
        """Changes lines of the settings that the package brought."""
        file = self.tree.path("/etc/diemcau/config.yaml")
        lines = file.read_text().splitlines()
        for name, value in settings.items():
            [at] = [at for at, line in enumerate(lines) if line.startswith(f"{name}:")]
            lines[at] = f"{name}: {value}"
        file.write_text("\n".join(lines) + "\n")
