"""One address before several servers: nginx or HAProxy, over plain HTTP on loopback."""

import subprocess
import time
from pathlib import Path

from support.front import Front, free_port
from support.server import Link
from support.servers import ServerGroup

START_SECONDS = 10

# Without max_fails=0 a server that refused one connection counts as down until a request to it has ended, and that of a socket ends with the day:
# only one a second is let through to it. A refused connection goes to the next server at once, whatever is counted.
NGINX = """\
daemon off; master_process off; pid nginx.pid; error_log error.log;
events {{ worker_connections 4096; }}
http {{
    access_log off;
    client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
    map $http_upgrade $connection_upgrade {{ default upgrade; '' ''; }}
    upstream hall {{
{servers}
        keepalive 16;
    }}
    server {{
        listen 127.0.0.1:{port};
        location / {{
            proxy_pass http://hall;
            proxy_http_version 1.1;
            proxy_set_header Host $http_host;
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection $connection_upgrade;
            proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
            proxy_connect_timeout 1s;
            proxy_read_timeout 75s;
            proxy_send_timeout 75s;
            proxy_buffering off;
        }}
    }}
}}
"""
HAPROXY = """\
global
    maxconn 4096
defaults
    mode http
    timeout connect 1s
    timeout client 30s
    timeout server 30s
    timeout tunnel 75s
    timeout http-request 10s
    retries 2
    option redispatch 1
    option forwardfor
frontend hall
    bind 127.0.0.1:{port}
    default_backend servers
backend servers
    balance roundrobin
    option httpchk
    http-check send meth GET uri /readyz ver HTTP/1.1 hdr Host 127.0.0.1:{port}
    http-check expect status 200
    default-server inter 500ms fall 1 rise 1 check
{servers}
"""


class Balancer(Front):
    """Asked like a server; which one answers, it says. Started after the servers, whose `options` it has before."""

    def __init__(self, folder: Path, group: ServerGroup):
        super().__init__(group.conference)
        self.folder = folder
        folder.mkdir()
        self.group = group
        self.port = free_port()
        self.process: subprocess.Popen | None = None

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def options(self) -> list[str]:
        """What the servers are started with behind it."""
        return ["--origin", self.origin, "--trusted-proxy", "127.0.0.1"]

    def links(self) -> list[Link]:
        return self.group.links()

    def link(self, role: str, person: str | None = None) -> Link:
        return self.group.link(role, person)

    def configuration(self) -> str:
        raise NotImplementedError

    def command(self, file: Path) -> list[str]:
        raise NotImplementedError

    def start(self) -> None:
        """Returns when it answers for a server."""
        file = self.folder / "balancer.conf"
        file.write_text(self.configuration())
        with open(self.folder / "balancer.log", "wb") as log:
            self.process = subprocess.Popen(self.command(file), stdout=log, stderr=log)
        end = time.monotonic() + START_SECONDS
        while not self._answers():
            assert self.process.poll() is None and time.monotonic() < end, (self.folder / "balancer.log").read_text()

    def _answers(self) -> bool:
        try:
            return self.get("/healthz").status == 200
        except OSError:
            return False

    def end(self) -> None:
        if self.process:
            self.process.terminate()
            self.process.wait()


class NginxBalancer(Balancer):
    def configuration(self) -> str:
        servers = "\n".join(f"        server 127.0.0.1:{server.port} max_fails=0;" for server in self.group.servers)
        return NGINX.format(port=self.port, servers=servers)

    def command(self, file: Path) -> list[str]:
        return ["nginx", "-p", f"{self.folder}/", "-c", file.name]


class HAProxyBalancer(Balancer):
    def configuration(self) -> str:
        servers = "\n".join(f"    server s{number} 127.0.0.1:{server.port}" for number, server in enumerate(self.group.servers, 1))
        return HAPROXY.format(port=self.port, servers=servers)

    def command(self, file: Path) -> list[str]:
        return ["haproxy", "-db", "-f", str(file)]


BALANCERS = {"nginx": NginxBalancer, "haproxy": HAProxyBalancer}
