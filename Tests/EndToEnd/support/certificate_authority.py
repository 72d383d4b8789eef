"""The hall's own certificate authority, made with the very lines that the README gives."""

import re
import ssl
import subprocess
from pathlib import Path

README = Path(__file__).resolve().parents[3] / "README.md"
ADDRESS = "192.168.1.10"
"""The server's address in the README's example; here it is loopback."""


class CertificateAuthority:
    def __init__(self, folder: Path):
        """Makes authority and server certificate in `folder`."""
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._run(steps())

    def _run(self, lines: str) -> None:
        subprocess.run(["bash", "-euc", lines], cwd=self.folder, check=True, capture_output=True)

    def renew(self) -> None:
        """Another certificate and key for the server, by the same authority: what is done a year later."""
        request = steps().index("openssl req -newkey")
        self._run(steps()[request:])

    @property
    def options(self) -> list[str]:
        return ["--tls-cert", str(self.folder / "server.crt"), "--tls-key", str(self.folder / "server.key")]

    def trusted(self) -> ssl.SSLContext:
        """A device that was given `authority.crt`, and trusts nobody else."""
        return ssl.create_default_context(cafile=str(self.folder / "authority.crt"))


def steps() -> str:
    block = re.search(r"^```sh\n(.*?)^```", README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    assert block, "the README gives no steps for a hall without internet"
    assert ADDRESS in block[1]
    return block[1].replace(ADDRESS, "127.0.0.1")
