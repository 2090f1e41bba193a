"""A real CalDAV server (Radicale) in a child process, which can be told at which request to die."""

from __future__ import annotations

import base64
import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

PASSWORD = "s3cret w0rd"
USERS = 400
KILL_AT = "X-Kill-At"


@dataclass
class Radicale:
    """The server, and who may use it; each `calendar` is a new user's."""

    folder: Path
    port: int
    process: subprocess.Popen[str]
    given: int = field(default=0)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def account(self) -> Account:
        """A user of his own, with one calendar that takes everything."""
        self.given += 1
        account = Account(self.url, f"user{self.given}")
        account.request("MKCALENDAR", account.calendar)
        return account

    def kill_at(self, number: int, when: str) -> None:
        """Die by kill -9 at the `number`th request from now, `before` or `after` it has done its work."""
        Account(self.url, "user0").request("OPTIONS", "/", headers={KILL_AT: f"{number} {when}"})

    def again(self) -> None:
        """Start it anew, on the same folder and port."""
        self.stop()
        self.process, self.port = _started(self.folder, self.port)

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()


@dataclass(frozen=True)
class Account:
    """One user as another program of his sees the server."""

    url: str
    user: str

    @property
    def calendar(self) -> str:
        return f"/{self.user}/home/"

    def request(self, method: str, path: str, body: str = "", headers: dict[str, str] | None = None) -> tuple[int, str]:
        told = base64.b64encode(f"{self.user}:{PASSWORD}".encode()).decode()
        asked = urllib.request.Request(self.url.rstrip("/") + path, body.encode() or None, method=method)
        for name, value in {
            "Authorization": f"Basic {told}",
            "Content-Type": "text/calendar",
            **(headers or {}),
        }.items():
            asked.add_header(name, value)
        try:
            with urllib.request.urlopen(asked, timeout=20) as answer:
                return answer.status, answer.read().decode()
        except HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def put(self, name: str, text: str) -> None:
        status, said = self.request("PUT", f"{self.calendar}{name}", text)
        assert status in (200, 201, 204), said

    def fill(self, texts: str) -> None:
        """Put many objects there at once, in place of all there are."""
        inner = texts.replace("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Somebody//EN\r\n", "")
        inner = inner.replace("END:VCALENDAR\r\n", "")
        whole = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Somebody//EN\r\n{inner}END:VCALENDAR\r\n"
        status, said = self.request("PUT", self.calendar, whole)
        assert status in (200, 201, 204), said

    def get(self, name: str) -> str:
        return self.request("GET", f"{self.calendar}{name}")[1]

    def delete(self, name: str) -> None:
        self.request("DELETE", f"{self.calendar}{name}")

    def everything(self) -> str:
        """All objects as one calendar."""
        return self.request("GET", self.calendar)[1]


@contextmanager
def a_radicale(folder: Path) -> Iterator[Radicale]:
    """A server on `folder`, stopped at the end."""
    (folder / "users").write_text("".join(f"user{number}:{PASSWORD}\n" for number in range(USERS)))
    process, port = _started(folder, 0)
    server = Radicale(folder, port, process)
    try:
        yield server
    finally:
        server.stop()


def _started(folder: Path, port: int) -> tuple[subprocess.Popen[str], int]:
    command = [sys.executable, "-m", "tests.radicale", str(folder), str(port)]
    process = subprocess.Popen(command, cwd=Path(__file__).parents[1], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    said = process.stdout.readline()
    assert said.startswith("port "), "the server did not start"
    process.stdout.close()
    return process, int(said.split()[1])


def _serve(folder: Path, port: int) -> None:
    import logging
    from socketserver import ThreadingMixIn
    from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

    import radicale

    logging.disable(logging.CRITICAL)
    library: Any = radicale
    _quicken()
    settings = library.config.load()
    settings.update(
        {
            "auth": {
                "type": "htpasswd", "htpasswd_filename": str(folder / "users"), "htpasswd_encryption": "plain",
                "htpasswd_cache": "True", "delay": "0",
            },
            "storage": {
                "filesystem_folder": str(folder / "store"), "_filesystem_fsync": "False",
                "use_mtime_and_size_for_item_cache": "True",
            },
        },
        "the test", privileged=True,
    )  # fmt: skip
    server = library.Application(settings)
    left, when = 0, ""

    def application(environ: dict[str, Any], start: Any) -> Any:
        nonlocal left, when
        if KILL_AT.upper().replace("-", "_") in str(environ.keys()):
            number, when = environ["HTTP_X_KILL_AT"].split()
            left = int(number) + 1
        left -= left > 0
        dies = bool(when) and left == 0
        if dies and when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        answer = server(environ, start)
        if dies:
            os.kill(os.getpid(), signal.SIGKILL)
        return answer

    class Threaded(ThreadingMixIn, WSGIServer):
        daemon_threads = True
        request_queue_size = 32

    class Quiet(WSGIRequestHandler):
        def log_message(self, format: str, *args: Any) -> None: ...

        def get_environ(self) -> dict[str, Any]:
            # The name of the machine is not asked for: that may take seconds.
            return super().get_environ()

        def address_string(self) -> str:
            return "127.0.0.1"

    with make_server("127.0.0.1", port, application, Threaded, Quiet) as listening:
        print(f"port {listening.server_port}", flush=True)
        with suppress(KeyboardInterrupt):
            listening.serve_forever()


def _quicken() -> None:
    """Let it answer the same in a fraction of the time: of each request most went into what it had found before."""
    from radicale import pathutils
    from radicale.storage import multifilesystem

    # Every object that is put is written with its zone, whose transitions are sought hour by hour for thirty years.
    zones: Any = import_module("vobject.icalendar")
    zones.getTransition = cache(zones.getTransition)
    wall: Any = import_module("pytz.tzinfo").DstTzInfo
    wall.localize = cache(wall.localize)
    paths: Any = pathutils
    paths.sanitize_path = cache(paths.sanitize_path)

    known: dict[str, dict[str, str]] = {}

    def has_uid(self: Any, uid: str) -> bool:
        """As its own, but reads no object twice: the same name has the same UID for as long as it is there."""
        found = known.setdefault(self.path, {})
        with os.scandir(self._filesystem_path) as entries:
            names = {entry.name for entry in entries}
        for gone in found.keys() - names:
            del found[gone]
        for new in names - found.keys():
            if not new.startswith(".Radicale"):
                found[new] = self._get(new).uid
        return uid in found.values()

    collection: Any = multifilesystem.Collection
    collection.has_uid = has_uid
    # After each object that is put it looks for deleted ones that are older than a month.
    collection._clean_history = lambda self: None


if __name__ == "__main__":
    _serve(Path(sys.argv[1]), int(sys.argv[2]))
