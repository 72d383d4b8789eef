"""Settings on the command line, in the environment and in a file: a wrong one ends every command as a fault at the start does."""

import subprocess

import pytest
from support.server import BINARY, START_SECONDS, Ended, ServerProcess, environment


def run(server: ServerProcess, verb: str, *more: str, **variables: str) -> Ended:
    """With these variables in the environment."""
    given = environment() | variables
    done = subprocess.run(server.command(*more, verb=verb), capture_output=True, timeout=START_SECONDS, env=given)
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())


def is_refused(ended: Ended, *said: str) -> None:
    """Code 1 and one sentence, without the usage of anything."""
    assert ended.code == 1, ended
    assert "Usage" not in ended.errors and "Error:" not in ended.errors
    assert len(ended.errors.splitlines()) == 1
    for words in said:
        assert words in ended.errors, ended.errors


@pytest.mark.parametrize("verb", ["serve", "links"])
@pytest.mark.parametrize(
    "wrong, said",
    [
        (["--listen", "sáng mai"], "HOST:PORT"),
        (["--origin", "hoinghi.example/lao-cai"], "without a path"),
        (["--agenda", ""], "`agenda` is empty"),
        (["--config", "/khong/co.yaml"], "cannot be read"),
    ],
    ids=lambda value: value[0].lstrip("-") if isinstance(value, list) else "",
)
def test_a_wrong_setting_ends_every_command_in_the_same_way(server, verb, wrong, said):
    more = [server.conference] if verb == "links" else []
    is_refused(run(server, verb, *more, *wrong), said)


def test_a_variable_that_is_no_setting_is_told_and_ignored(server):
    ended = run(server, "links", server.conference, DIEMCAU_ORIGINS="https://hoinghi.example", DIEMCAU_ORIGIN="https://lao-cai.example")
    assert ended.code == 0
    assert "warning: DIEMCAU_ORIGINS is no setting" in ended.errors and "DIEMCAU_ORIGIN," in ended.errors
    assert "https://lao-cai.example/lao-cai-2022/mc#t=" in ended.out
    assert run(server, "links", server.conference, DIEMCAU_ORIGIN="https://lao-cai.example").errors == ""


@pytest.mark.parametrize("text", ["", "# chưa đặt gì\n", "---\n", "# chỉ có địa chỉ\norigin: https://lao-cai.example\n"])
def test_a_configuration_file_may_be_empty_or_all_comments(server, text):
    file = server.data.parent / "diemcau.yaml"
    file.write_text(text, encoding="utf-8")
    ended = run(server, "links", server.conference, "--config", str(file))
    assert (ended.code, ended.errors) == (0, "")
    assert ("https://lao-cai.example/" in ended.out) == ("origin" in text)


@pytest.mark.parametrize("text, said", [("chỉ một dòng\n", "has to hold lines"), ("cua: 8080\n", "no setting `cua`")])
def test_a_configuration_file_of_something_else_is_refused(server, text, said):
    file = server.data.parent / "diemcau.yaml"
    file.write_text(text, encoding="utf-8")
    is_refused(run(server, "links", server.conference, "--config", str(file)), said)


def test_links_need_no_pair_of_tls_but_serving_does(server):
    ended = run(server, "links", server.conference, DIEMCAU_TLS_CERT="/khong/co.pem")
    assert (ended.code, ended.errors) == (0, "")
    assert ended.out.count("https://127.0.0.1") == len(server.links())
    is_refused(run(server, "serve", DIEMCAU_TLS_CERT="/khong/co.pem"), "--tls-cert and --tls-key go together")
    is_refused(run(server, "serve", DIEMCAU_TLS_KEY="/khong/co.pem"), "--tls-cert and --tls-key go together")


@pytest.mark.parametrize("proxy", ["proxy.example", "192.0.2.0/24", "192.0.2.7:443", "[2001:db8::7]", "192.0.2.999", "::1%lo"])
def test_a_trusted_proxy_is_an_address_in_figures(server, proxy):
    is_refused(run(server, "serve", "--trusted-proxy", proxy), proxy, "192.0.2.7 or 2001:db8::7")


async def test_addresses_of_proxies_are_taken_in_any_spelling(server):
    await server.start("--trusted-proxy", "192.0.2.7", "--trusted-proxy", "2001:DB8:0::7")
    assert server.is_running


@pytest.mark.parametrize("folder", ["/khong-co", "/khong/co/dau", "khong-co"])
def test_a_folder_that_is_not_there_is_called_by_its_path(server, folder):
    done = subprocess.run([str(BINARY), "check", folder], capture_output=True, timeout=START_SECONDS, env=environment(), cwd=server.agenda)
    first = done.stdout.decode().splitlines()[0]
    assert first.startswith(f"{folder}:1: there is no such folder")
    assert done.returncode == 1
