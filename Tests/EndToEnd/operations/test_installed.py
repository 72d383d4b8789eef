"""The program wherever it lies, wherever it is started, and whoever runs it."""

import os
import re
import shutil
import stat
import subprocess
import tempfile
from pathlib import Path

import pytest
from support import programmes
from support.server import BINARY, BUNDLE_SECONDS, ROOT, START_SECONDS, Ended, ServerProcess, environment

SERVER, OTHER_USER = 64_001, 64_002
"""Two users that no machine has."""
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root may act as others")


def run(
        program: Path, *words: str, folder: Path = Path("/"), user: int | None = None, seconds: float = START_SECONDS, **variables: str) -> Ended:
    """Started in `folder`."""
    done = subprocess.run(
        [str(program), *words], capture_output=True, timeout=seconds, env=environment() | variables, cwd=folder, user=user, group=user)
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())


def installed(root: Path) -> Path:
    """The program as a package puts it under `root`."""
    program = root / "usr/bin/diemcau"
    program.parent.mkdir(parents=True)
    try:
        os.link(BINARY, program)
    except OSError:
        shutil.copy2(BINARY, program)
    return program


@pytest.fixture
def open_folder():
    """A folder that every user can reach."""
    with tempfile.TemporaryDirectory(prefix="diemcau-") as folder:
        os.chmod(folder, 0o755)
        yield Path(folder)


async def serving(server: ServerProcess, program: Path, folder: Path) -> str:
    """The page of the MC, of a server that was told nothing of pages and started in `folder`."""
    words = [str(program), "serve", "--agenda", str(server.agenda), "--data", str(server.data), "--listen", "127.0.0.1:0"]
    with open(server.data.parent / "server.log", "ab") as log:
        server.process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=log, cwd=folder, env=environment())
    await server.serving()
    return server.get(f"/{server.conference}/mc").text


async def test_the_pages_are_found_from_the_program_wherever_it_is_started(server, tmp_path):
    (tmp_path / "public").mkdir()
    (tmp_path / "public/index.html").write_text("some other project's")
    page = await serving(server, BINARY, tmp_path)
    assert "/pages/mc/page.js" in page or "/built/mc-" in page


async def test_an_installed_program_serves_the_pages_that_were_installed_with_it(server, tmp_path):
    program = installed(tmp_path / "root")
    pages = tmp_path / "root/usr/share/diemcau/public"
    shutil.copytree(ROOT / "public", pages)
    (pages / "pages/page.html").write_text("installed")
    assert await serving(server, program, tmp_path) == "installed"
    await server.stop()
    done = run(program, "pages", seconds=BUNDLE_SECONDS)
    bundles = tmp_path / "root/usr/share/diemcau/pages"
    assert done.code == 0 and str(bundles) in done.out, done.errors
    assert all(path.stat().st_mode & 0o044 == 0o044 for path in bundles.rglob("*")), "read by the server's user"
    assert await serving(server, program, tmp_path) == "installed"
    assert all(server.get(f"/built/{path.name}").status == 200 for path in (bundles / "built").glob("*.js"))


def test_a_program_without_pages_says_so_and_does_not_start(server, tmp_path):
    program = installed(tmp_path / "root")
    ended = run(program, "serve", "--agenda", str(server.agenda), "--data", str(server.data), "--listen", "127.0.0.1:0")
    assert ended.code == 1 and "Name their folder with --pages." in ended.errors
    assert not server.data.exists(), "nothing was begun"


def test_an_installed_program_reads_the_settings_of_its_service_unless_others_are_named(server, tmp_path):
    program = installed(tmp_path / "root")
    settings = tmp_path / "root/etc/diemcau/config.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text(f"agenda: {server.agenda}\ndata: {server.data}\norigin: https://lao-cai.example\n")
    assert "https://lao-cai.example/lao-cai-2022/mc#t=" in run(program, "links", server.conference).out
    other = tmp_path / "other.yaml"
    other.write_text(f"agenda: {server.agenda}\ndata: {server.data}\norigin: https://yen-bai.example\n")
    for more in (["--config", str(other)], []):
        ended = run(program, "links", server.conference, *more, **({} if more else {"DIEMCAU_CONFIG": str(other)}))
        assert "https://yen-bai.example/lao-cai-2022/mc#t=" in ended.out


def test_the_version_names_commit_wire_and_the_formats_of_journals():
    ended = run(BINARY, "--version")
    assert ended.code == 0
    lines = r"^diemcau, commit \S+\nwire: diemcau\.v1\.json\njournal: reads format 1 to \d+, writes a new journal in format \d+$"
    assert re.search(lines, ended.out.strip())


@as_root
def test_a_program_that_cannot_read_its_arguments_says_so_and_fails():
    """The language takes them from /proc."""
    done = subprocess.run(
        ["unshare", "--mount", "sh", "-c", 'umount -l /proc && exec "$0" check agenda', str(BINARY)], capture_output=True, timeout=START_SECONDS)
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"mount -t proc" in done.stderr


def owners(folder: Path) -> set[tuple[str, int]]:
    return {(str(path.relative_to(folder)), path.lstat().st_uid) for path in folder.rglob("*")}


def data_of_a_server(server: ServerProcess) -> None:
    server.data.mkdir()
    os.chown(server.data, SERVER, SERVER)
    server.data.chmod(0o700)


@as_root
async def test_what_root_makes_in_the_servers_data_is_the_servers(server, tmp_path):
    await server.start()
    await server.stop()
    assert server.run("backup", server.conference, "--out", str(tmp_path / "backup")).code == 0
    shutil.rmtree(server.data)
    data_of_a_server(server)
    outside = tmp_path / "outside"
    outside.write_text("root's own")
    (server.data / "pointer").symlink_to(outside)
    for words in (["links", server.conference], ["restore", server.conference, "--from", str(tmp_path / "backup")], ["archive", server.conference]):
        ended = server.run(*words)
        assert ended.code == 0, ended.errors
        made = owners(server.data)
        assert len(made) > 1 and {owner for _, owner in made} == {SERVER}, made
    assert outside.stat().st_uid == 0, "nothing outside changes hands"


@as_root
def test_what_root_writes_elsewhere_stays_roots(server, tmp_path):
    data_of_a_server(server)
    assert server.run("links", server.conference, "--html", str(tmp_path / "sheet.html")).code == 0
    assert (tmp_path / "sheet.html").stat().st_uid == 0
    assert stat.S_IMODE((tmp_path / "sheet.html").stat().st_mode) == 0o600
    assert server.run("print", server.conference, "--out", str(tmp_path / "papers")).code == 0
    assert {(file.stat().st_uid, stat.S_IMODE(file.stat().st_mode)) for file in (tmp_path / "papers").iterdir()} == {(0, 0o600)}


@as_root
def test_a_server_by_root_on_anothers_data_is_refused(server):
    data_of_a_server(server)
    ended = server.run_serve()
    assert ended.code == 1 and "systemctl start diemcau" in ended.errors
    assert owners(server.data) == set()


@as_root
@pytest.mark.parametrize("verb", ["links", "print", "backup", "restore", "archive", "serve"])
def test_others_are_told_as_whom_to_run_it(open_folder, verb):
    """And the server's own user is let in."""
    programmes.lao_cai(open_folder / "agenda")
    server = ServerProcess(open_folder, programmes.LAO_CAI)
    data_of_a_server(server)
    program = installed(open_folder)
    program.chmod(0o755)
    file = str(open_folder / "x")
    more = {"print": ["--out", file], "backup": ["--out", file], "restore": ["--from", file]}.get(verb, [])
    words = [verb, *([] if verb == "serve" else [server.conference]), "--agenda", str(server.agenda), "--data", str(server.data), *more]
    ended = run(program, *words, user=OTHER_USER)
    assert ended.code == 1 and f"{server.data} belongs to user {SERVER}. Run this as root or as user {SERVER}" in ended.errors
    if verb == "links":
        assert "#t=" in run(program, *words, user=SERVER).out
        assert owners(server.data) == {("secret", SERVER)}
