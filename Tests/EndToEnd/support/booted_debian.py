"""A Debian tree with systemd running in it: the first process of namespaces of its own, with the network of this machine and nothing else of it."""

import asyncio
import subprocess
import time
from pathlib import Path

from support.debian_tree import DebianTree, InstalledServer, environment
from support.server import STOP_SECONDS

BOOT_SECONDS = 60
MASKED = [
    "systemd-sysctl.service", "systemd-udevd.service", "systemd-remount-fs.service", "systemd-modules-load.service",
    "proc-sys-fs-binfmt_misc.automount", "systemd-logind.service", "getty.target", "console-getty.service",
]
"""What would reach for the machine itself."""
BOOT = r"""
root=$0
mount --make-rprivate /
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount --bind "$root/proc/sys" "$root/proc/sys" && mount -o remount,bind,ro "$root/proc/sys"
mount -t sysfs -o ro sysfs "$root/sys"
mount -t tmpfs tmpfs "$root/run"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
for device in null zero full random urandom tty; do touch "$root/dev/$device"; mount --bind "/dev/$device" "$root/dev/$device"; done
mkdir "$root/dev/pts" "$root/dev/shm" "$root/dev/mqueue"
mount -t devpts devpts "$root/dev/pts"; mount -t tmpfs tmpfs "$root/dev/shm"; mount -t mqueue mqueue "$root/dev/mqueue"
ln -s pts/ptmx "$root/dev/ptmx"; ln -s /proc/self/fd "$root/dev/fd"
if [ "$(stat -f -c %T /sys/fs/cgroup)" = cgroup2fs ]; then
    mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup"
else
    mount -t tmpfs tmpfs "$root/sys/fs/cgroup"
    mkdir "$root/sys/fs/cgroup/systemd" "$root/sys/fs/cgroup/unified"
    mount -t cgroup -o none,name=systemd cgroup "$root/sys/fs/cgroup/systemd"
    mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup/unified"
fi
export container=docker
exec chroot "$root" /lib/systemd/systemd --system --unit=basic.target
"""


class BootedDebian:
    def __init__(self, tree: DebianTree):
        self.tree = tree
        self._outside: subprocess.Popen | None = None

    def start(self) -> None:
        """Returns when systemd has nothing left to start."""
        for unit in MASKED:
            self.tree.path(f"/etc/systemd/system/{unit}").symlink_to("/dev/null")
        namespaces = ["--mount", "--pid", "--fork", "--kill-child", "--uts", "--ipc", "--cgroup"]
        self._outside = subprocess.Popen(
            ["unshare", *namespaces, "bash", "-euc", BOOT, str(self.tree.folder)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        end = time.monotonic() + BOOT_SECONDS
        while self._asked("systemctl", "is-system-running", "--wait").stdout.strip() not in ("running", "degraded"):
            assert self._outside.poll() is None and time.monotonic() < end, "systemd does not start in this machine's namespaces"

    def run(self, *words: str) -> str:
        """What it printed; it has to succeed."""
        done = self._asked(*words)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def _asked(self, *words: str) -> subprocess.CompletedProcess:
        children = Path(f"/proc/{self._outside.pid}/task/{self._outside.pid}/children").read_text().split()
        inside = ["nsenter", "-t", children[0], "-m", "-p", "-u", "-i", "-C", "chroot", str(self.tree.folder)] if children else ["false"]
        return subprocess.run([*inside, *words], capture_output=True, text=True, env=environment())

    def end(self) -> None:
        """Its namespaces go with the first process, and its mounts with them."""
        if self._outside:
            self._outside.kill()
            self._outside.wait(STOP_SECONDS)


class ServiceServer(InstalledServer):
    """The server as systemd runs it."""

    def __init__(self, booted: BootedDebian, folder: Path, conference: str):
        super().__init__(booted.tree, folder, conference)
        self.booted = booted

    async def start(self, *_: str) -> None:
        """Returns when systemd takes it for started, which it does at its word."""
        await asyncio.to_thread(self.booted.run, "systemctl", "start", "diemcau")

    def shows(self, name: str) -> str:
        return self.booted.run("systemctl", "show", "diemcau", f"--property={name}", "--value").strip()

    @property
    def log(self) -> str:
        return self.booted.run("journalctl", "--no-pager", "--unit=diemcau")
