"""nginx before the server, with the very configuration that the README gives."""

import re
import socket
import subprocess
import time
from pathlib import Path

from support.certificate_authority import README, CertificateAuthority
from support.front import free_port
from support.server import ServerProcess

NAME = "hoinghi.example"
"""The server's name in the README's example."""
UPGRADE = re.compile(r"^.*proxy_set_header (Upgrade|Connection) .*\n|^.*proxy_http_version .*\n", re.MULTILINE)
START_SECONDS = 10

MAIN = """\
daemon off; master_process off; pid nginx.pid; error_log error.log;
events {}
http {
    access_log access.log;
    client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
    include site.conf;
}
"""


class Nginx:
    def __init__(self, folder: Path):
        self.folder = folder
        folder.mkdir()
        self.authority = CertificateAuthority(folder / "tls")
        self.port, self.plain_port = free_port(), free_port()
        self.process: subprocess.Popen | None = None

    @property
    def origin(self) -> str:
        return f"https://{NAME}:{self.port}"

    @property
    def options(self) -> list[str]:
        """What the server is started with behind it."""
        return ["--origin", self.origin, "--trusted-proxy", "127.0.0.1"]

    def start(self, server: ServerProcess, site: str) -> None:
        """Returns when it answers for the server."""
        (self.folder / "nginx.conf").write_text(MAIN)
        (self.folder / "site.conf").write_text(self._here(site, server))
        self.process = subprocess.Popen(["nginx", "-p", f"{self.folder}/", "-c", "nginx.conf"], stderr=subprocess.PIPE)
        end = time.monotonic() + START_SECONDS
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), START_SECONDS).close()
                return
            except OSError:
                assert self.process.poll() is None and time.monotonic() < end, self.process.stderr.read().decode()

    def _here(self, site: str, server: ServerProcess) -> str:
        """The README's lines with this test's addresses."""
        tls = self.authority.folder
        here = {
            "listen 443": f"listen 127.0.0.1:{self.port}", "listen 80": f"listen 127.0.0.1:{self.plain_port}",
            "127.0.0.1:8080": f"127.0.0.1:{server.port}", "/etc/ssl/hoinghi.example/fullchain.pem": f"{tls}/server.crt",
            "/etc/ssl/hoinghi.example/privkey.pem": f"{tls}/server.key",
        }
        for there, instead in here.items():
            assert there in site, there
            site = site.replace(there, instead)
        return site

    def end(self) -> None:
        if self.process:
            self.process.terminate()
            self.process.wait()
            self.process.stderr.close()

    def written(self) -> str:
        """All that it has written down."""
        return "".join(file.read_text(errors="replace") for file in self.folder.glob("*.log"))


def site() -> str:
    """The README's configuration."""
    block = re.search(r"^```nginx\n(.*?)^```", README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    assert block, "the README gives no configuration of nginx"
    return block[1]


def site_without_upgrade() -> str:
    """What most people begin with: `proxy_pass` alone."""
    return UPGRADE.sub("", site())
