"""The package on a machine that has nothing: it installs, serves, is upgraded in mid-ceremony, and is removed without touching what people did."""

import asyncio
import contextlib
import hashlib
import os
import random
import re
import socket
import subprocess
import tempfile
import time
from pathlib import Path

import pytest
from support import programmes
from support.booted_debian import BootedDebian, ServiceServer
from support.debian_tree import DebianTree, InstalledServer
from support.lean_client import everybody
from support.mid_ceremony import SEED, WHOLE_SECONDS, come_back, in_mid_ceremony, is_where_it_was, moment
from support.page_clock import truth
from support.privileges import need_root
from support.server import ROOT

LONGEST_BUILD = 1_800
"""Seconds: the release build from nothing on two busy cores."""
LONGEST_DAY = 900
CLIENTS = 50
MOST_DRIFT = 100
"""Milliseconds."""

pytestmark = pytest.mark.skipif("DIEMCAU_SOAK" not in os.environ, reason="belongs to make soak: a release build, and a whole Debian from the network")


@pytest.fixture
def tree():
    need_root("debootstrap", "dpkg-deb")
    tree = DebianTree(Path(tempfile.mkdtemp(prefix="diemcau-debian-")))
    yield tree
    tree.delete()


def package(**more: str) -> Path:
    """As `make package` makes it."""
    run = subprocess.run(["make", "--no-print-directory", "package"], cwd=ROOT, capture_output=True, text=True, env=os.environ | more)
    assert run.returncode == 0, run.stdout[-4_000:] + run.stderr[-4_000:]
    return Path(run.stdout.splitlines()[-1])


def successor(of: Path) -> Path:
    """The same program as a later version."""
    version = of.name.split("_")[1] + ".1"
    run = subprocess.run(
        [ROOT / "Sources/Package/build.sh", ROOT / ".build-package/release/diemcau", of.parent], capture_output=True, text=True, check=True,
        env=os.environ | {"VERSION": version, "SOURCE_DATE_EPOCH": str(int(time.time()))})
    return Path(run.stdout.strip())


def everything(folder: Path) -> dict[str, tuple]:
    """Each file with its bytes, its owner and its mode."""
    return {
        str(path.relative_to(folder)): (
            path.lstat().st_uid, path.lstat().st_mode, hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None)
        for path in sorted(folder.rglob("*"))}


def install(tree: DebianTree, package: Path) -> str:
    tree.path("/tmp/new.deb").write_bytes(package.read_bytes())
    return tree.apt("install", "/tmp/new.deb")


def made_ready(tree: DebianTree) -> Path:
    """The package is installed and the Lào Cai conference in its place; gives the package."""
    first = package()
    tree.apt("update")
    said = install(tree, first)
    assert "put a conference into /etc/diemcau/agenda" in said
    tree.run("cp", "-r", "/usr/share/diemcau/agenda/lao-cai-2022", "/etc/diemcau/agenda/")
    return first


@pytest.fixture
def installed(tree, tmp_path):
    """On a bare Debian, with nothing started."""
    tree.make()
    first = made_ready(tree)
    server = InstalledServer(tree, tmp_path, programmes.LAO_CAI)
    server.settle(listen=f"127.0.0.1:{server.port}")
    yield server, first
    server.end()


@pytest.fixture
def service(tree, tmp_path):
    """On a Debian with systemd, which runs; the server is to listen on a port that only root may open."""
    tree.make("systemd", "systemd-sysv")
    first = made_ready(tree)
    booted = BootedDebian(tree)
    server = ServiceServer(booted, tmp_path, programmes.LAO_CAI)
    server.port = low_port()
    server.settle(listen=f"127.0.0.1:{server.port}")
    try:
        booted.start()
        yield server, first
    finally:
        booted.end()


def low_port() -> int:
    for port in range(600, 1024):
        with contextlib.suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
    raise AssertionError("no low port is free")


def is_bare(tree: DebianTree) -> None:
    for name in ("swift", "systemctl", "nginx"):
        assert not tree.path(f"/usr/bin/{name}").exists(), name
    assert not list(tree.path("/usr/lib").rglob("libswift*"))


def is_installed_as_told(server: InstalledServer, package: Path) -> None:
    tree = server.tree
    assert tree.path("/lib/systemd/system/diemcau.service").read_bytes() == (ROOT / "Sources/Package/diemcau.service").read_bytes()
    commit = re.search(r"\+([0-9a-f]{12})", package.name)[1]
    assert f"diemcau, commit {commit}" in tree.run("/usr/bin/diemcau", "--version")
    assert tree.run("stat", "-c", "%U %a", "/var/lib/diemcau") == "diemcau 700\n"
    assert tree.run("dpkg", "--verify", "diemcau").split()[1:] in ([], ["c", "/etc/diemcau/config.yaml"]), "nothing but the settings was changed"
    bare = subprocess.run(["chroot", tree.folder, "/usr/bin/diemcau", "check", "/etc/diemcau/agenda"], capture_output=True, text=True)
    assert bare.returncode == 1 and "mount -t proc" in bare.stderr, "without /proc nobody can tell what was asked for"


def everything_is_the_servers(server: InstalledServer) -> None:
    owners = set(server.tree.run("find", "/var/lib/diemcau", "-printf", "%U:%G\n").split())
    assert owners == {server.tree.run("stat", "-c", "%u:%g", "/var/lib/diemcau").strip()}


async def upgraded(server: InstalledServer, package: Path) -> float:
    """What apt does, then what its script has systemd do: the old one is told to stop, and the new one started. Gives when that began."""
    await asyncio.to_thread(install, server.tree, package)
    assert server.is_running, "the old one serves on while the new one is unpacked"
    assert server.tree.run("dpkg-query", "--show", "--showformat=${Version}", "diemcau") == package.name.split("_")[1]
    began = time.monotonic()
    assert await server.stop() == 0
    await server.start()
    return began


@pytest.mark.promise(5)
@pytest.mark.seconds(LONGEST_DAY)
async def test_a_package_is_upgraded_in_mid_ceremony_and_removed_without_touching_the_data(installed, record_property):
    server, first = installed
    is_bare(server.tree)
    is_installed_as_told(server, first)
    server.links()
    everything_is_the_servers(server)
    mc, venue, viewer = await in_mid_ceremony(server)
    readers = everybody(server, CLIENTS)
    await asyncio.gather(*(reader.join() for reader in readers))
    before, ahead, head = moment(viewer), await truth(viewer), viewer.seq
    dice = random.Random(SEED)
    second = await asyncio.to_thread(successor, first)
    returning = [asyncio.create_task(back(reader, dice)) for reader in readers]
    began = await upgraded(server, second)
    away = time.monotonic() - began
    whole = max([await task for task in returning]) - began
    for reader in readers:
        await reader.at(head)
    await come_back(mc, venue, viewer)
    await is_where_it_was(viewer, before, ahead, MOST_DRIFT)
    assert all(reader.welcome["continued"] and reader.chains["view"].snapshots == 1 and reader.gaps == 0 for reader in readers)
    assert (await mc.press())["ok"]
    record_property("figure", f"package upgraded: {away:.2f} s without a server, {len(readers)} whole {whole:.2f} s after it was told to stop")
    assert whole <= WHOLE_SECONDS
    for reader in readers:
        reader.leave()
    assert await server.stop() == 0
    everything_is_the_servers(server)
    is_removed_without_a_trace_of_harm(server)


async def back(reader, dice) -> float:
    """When it was whole again after the server had sent it away."""
    await reader.until(lambda: not reader.open)
    await reader.come_back(dice)
    return time.monotonic()


def is_removed_without_a_trace_of_harm(server: InstalledServer) -> None:
    tree = server.tree
    data, agenda = everything(server.data), everything(server.agenda)
    assert any(name.endswith("journal.sqlite") for name in data) and "secret" in data
    for verb in ("remove", "purge"):
        said = tree.apt(verb, "diemcau")
        assert "/var/lib/diemcau is left as it is" in said, said
        assert (everything(server.data), everything(server.agenda)) == (data, agenda)
        assert not tree.path("/usr/bin/diemcau").exists()
    assert not tree.path("/etc/diemcau/config.yaml").exists(), "purged"


@pytest.mark.promise(5)
@pytest.mark.seconds(LONGEST_DAY)
async def test_systemd_starts_reloads_upgrades_and_revives_the_service_and_removal_stops_it(service):
    server, first = service
    mc, venue, viewer = await in_mid_ceremony(server)
    assert (server.shows("ActiveState"), server.shows("StatusText"), server.get("/readyz").status) == ("active", "ready", 200)
    assert "Permission denied" not in server.log and "Operation not permitted" not in server.log
    readers = everybody(server, CLIENTS)
    await asyncio.gather(*(reader.join() for reader in readers))
    server.booted.run("systemctl", "reload", "diemcau")
    assert server.shows("ActiveState") == "active" and all(reader.open for reader in readers), "nobody is thrown out for a certificate"
    before, head, process = moment(viewer), viewer.seq, server.shows("MainPID")
    dice = random.Random(SEED)
    second = await asyncio.to_thread(successor, first)
    server.tree.path("/tmp/new.deb").write_bytes(second.read_bytes())
    for how in (upgrade_by_apt, crash):
        returning = [asyncio.create_task(back(reader, dice)) for reader in readers]
        await how(server)
        await asyncio.gather(*returning)
        for reader in readers:
            await reader.at(head)
        await come_back(mc, venue, viewer)
        assert server.shows("MainPID") != process, how.__name__
        assert moment(viewer) == before
        assert all(reader.welcome["continued"] and reader.chains["view"].snapshots == 1 and reader.gaps == 0 for reader in readers)
        process = server.shows("MainPID")
    assert (await mc.press())["ok"]
    for link in server.links():
        assert link.token not in server.log
    for reader in readers:
        reader.leave()
    server.booted.run("apt-get", "-qq", "-y", "remove", "diemcau")
    with pytest.raises(OSError):
        server.get("/healthz")
    assert server.journal.exists() and (server.data / "secret").exists()


async def upgrade_by_apt(server: ServiceServer) -> None:
    """And nobody says anything to systemd: the package's script does."""
    await asyncio.to_thread(server.booted.run, "apt-get", "-qq", "-y", "install", "/tmp/new.deb")


async def crash(server: ServiceServer) -> None:
    await asyncio.to_thread(server.booted.run, "systemctl", "kill", "--signal=SEGV", "diemcau")
