"""The package on a machine that has nothing: it installs, serves, is upgraded in the middle of a ceremony, and is removed without touching what people did."""

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

import programmes
from booted import Booted, ServiceHouse
from crowd import everybody
from debian_tree import DebianTree, InstalledHouse
from house import ROOT
from root import need
from test_restart_in_mid_ceremony import SEED, WHOLE_SECONDS, come_back, in_mid_ceremony, is_where_it_was, moment
from page_clock import truth

LONGEST_BUILD = 1_800
"""Seconds: the release build from nothing on two busy cores."""
LONGEST_DAY = 900
CLIENTS = 50
MOST_DRIFT = 100
"""Milliseconds."""

pytestmark = pytest.mark.skipif("DIEMCAU_SOAK" not in os.environ, reason="belongs to make soak: a release build, and a whole Debian from the network")


@pytest.fixture
def tree():
    need("debootstrap", "dpkg-deb")
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
    house = InstalledHouse(tree, tmp_path, programmes.LAO_CAI)
    house.settle(listen=f"127.0.0.1:{house.port}")
    yield house, first
    house.end()


@pytest.fixture
def service(tree, tmp_path):
    """On a Debian with systemd, which runs; the house is to listen on a port that only root may open."""
    tree.make("systemd", "systemd-sysv")
    first = made_ready(tree)
    booted = Booted(tree)
    house = ServiceHouse(booted, tmp_path, programmes.LAO_CAI)
    house.port = low_port()
    house.settle(listen=f"127.0.0.1:{house.port}")
    try:
        booted.start()
        yield house, first
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


def is_installed_as_told(house: InstalledHouse, package: Path) -> None:
    tree = house.tree
    assert tree.path("/lib/systemd/system/diemcau.service").read_bytes() == (ROOT / "Sources/Package/diemcau.service").read_bytes()
    commit = re.search(r"\+([0-9a-f]{12})", package.name)[1]
    assert f"diemcau, commit {commit}" in tree.run("/usr/bin/diemcau", "--version")
    assert tree.run("stat", "-c", "%U %a", "/var/lib/diemcau") == "diemcau 700\n"
    assert tree.run("dpkg", "--verify", "diemcau").split()[1:] in ([], ["c", "/etc/diemcau/config.yaml"]), "nothing but the settings was changed"
    bare = subprocess.run(["chroot", tree.folder, "/usr/bin/diemcau", "check", "/etc/diemcau/agenda"], capture_output=True, text=True)
    assert bare.returncode == 1 and "mount -t proc" in bare.stderr, "without /proc nobody can tell what was asked for"


def everything_is_the_servers(house: InstalledHouse) -> None:
    owners = set(house.tree.run("find", "/var/lib/diemcau", "-printf", "%U:%G\n").split())
    assert owners == {house.tree.run("stat", "-c", "%u:%g", "/var/lib/diemcau").strip()}


async def upgraded(house: InstalledHouse, package: Path) -> float:
    """What apt does, then what its script has systemd do: the old one is told to stop, and the new one started. Gives when that began."""
    await asyncio.to_thread(install, house.tree, package)
    assert house.is_open, "the old one serves on while the new one is unpacked"
    assert house.tree.run("dpkg-query", "--show", "--showformat=${Version}", "diemcau") == package.name.split("_")[1]
    began = time.monotonic()
    assert await house.stop() == 0
    await house.start()
    return began


@pytest.mark.promise(5)
@pytest.mark.seconds(LONGEST_DAY)
async def test_a_package_is_upgraded_in_mid_ceremony_and_removed_without_touching_the_data(installed, record_property):
    house, first = installed
    is_bare(house.tree)
    is_installed_as_told(house, first)
    house.links()
    everything_is_the_servers(house)
    mc, venue, viewer = await in_mid_ceremony(house)
    readers = everybody(house, CLIENTS)
    await asyncio.gather(*(reader.join() for reader in readers))
    before, ahead, head = moment(viewer), await truth(viewer), viewer.seq
    dice = random.Random(SEED)
    second = await asyncio.to_thread(successor, first)
    returning = [asyncio.create_task(back(reader, dice)) for reader in readers]
    began = await upgraded(house, second)
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
    assert await house.stop() == 0
    everything_is_the_servers(house)
    is_removed_without_a_trace_of_harm(house)


async def back(reader, dice) -> float:
    """When it was whole again after the server had sent it away."""
    await reader.until(lambda: not reader.open)
    await reader.come_back(dice)
    return time.monotonic()


def is_removed_without_a_trace_of_harm(house: InstalledHouse) -> None:
    tree = house.tree
    data, agenda = everything(house.data), everything(house.agenda)
    assert any(name.endswith("journal.sqlite") for name in data) and "secret" in data
    for verb in ("remove", "purge"):
        said = tree.apt(verb, "diemcau")
        assert "/var/lib/diemcau is left as it is" in said, said
        assert (everything(house.data), everything(house.agenda)) == (data, agenda)
        assert not tree.path("/usr/bin/diemcau").exists()
    assert not tree.path("/etc/diemcau/config.yaml").exists(), "purged"


@pytest.mark.promise(5)
@pytest.mark.seconds(LONGEST_DAY)
async def test_systemd_starts_reloads_upgrades_and_revives_the_service_and_removal_stops_it(service):
    house, first = service
    mc, venue, viewer = await in_mid_ceremony(house)
    assert (house.shows("ActiveState"), house.shows("StatusText"), house.get("/readyz").status) == ("active", "ready", 200)
    assert "Permission denied" not in house.log and "Operation not permitted" not in house.log
    readers = everybody(house, CLIENTS)
    await asyncio.gather(*(reader.join() for reader in readers))
    house.booted.run("systemctl", "reload", "diemcau")
    assert house.shows("ActiveState") == "active" and all(reader.open for reader in readers), "nobody is thrown out for a certificate"
    before, head, process = moment(viewer), viewer.seq, house.shows("MainPID")
    dice = random.Random(SEED)
    second = await asyncio.to_thread(successor, first)
    house.tree.path("/tmp/new.deb").write_bytes(second.read_bytes())
    for how in (upgrade_by_apt, crash):
        returning = [asyncio.create_task(back(reader, dice)) for reader in readers]
        await how(house)
        await asyncio.gather(*returning)
        for reader in readers:
            await reader.at(head)
        await come_back(mc, venue, viewer)
        assert house.shows("MainPID") != process, how.__name__
        assert moment(viewer) == before
        assert all(reader.welcome["continued"] and reader.chains["view"].snapshots == 1 and reader.gaps == 0 for reader in readers)
        process = house.shows("MainPID")
    assert (await mc.press())["ok"]
    for link in house.links():
        assert link.token not in house.log
    for reader in readers:
        reader.leave()
    house.booted.run("apt-get", "-qq", "-y", "remove", "diemcau")
    with pytest.raises(OSError):
        house.get("/healthz")
    assert house.journal.exists() and (house.data / "secret").exists()


async def upgrade_by_apt(house: ServiceHouse) -> None:
    """And nobody says anything to systemd: the package's script does."""
    await asyncio.to_thread(house.booted.run, "apt-get", "-qq", "-y", "install", "/tmp/new.deb")


async def crash(house: ServiceHouse) -> None:
    await asyncio.to_thread(house.booted.run, "systemctl", "kill", "--signal=SEGV", "diemcau")
