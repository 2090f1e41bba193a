"""`ayni` as a process of its own that need not load everything first.

A process that has everything imported forks one child for each start: a start of Python that answers costs seconds of
the processor. The child has its own session, environment, input and output, and ends as any Python does.
"""

from __future__ import annotations

import fcntl
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import termios
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
LONGEST = 65_536
"""Bytes of a plan: the arguments and the environment."""


class Started:
    """One start of `ayni`."""

    def __init__(self, mother: socket.socket, pid: int) -> None:
        self.pid = pid
        self.code: int | None = None
        self._mother = mother

    def wait(self, seconds: float) -> int:
        """Its exit code. Raises: TimeoutError."""
        if self.code is None:
            self._mother.settimeout(seconds)
            self.code = int(self._mother.recv(LONGEST))
        return self.code

    def kill(self) -> None:
        """End it at once, if it has not ended."""
        if self.code is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
            self.wait(30)


class Mother:
    """The process that forks: one child at a time."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._last: Started | None = None

    def start(
        self,
        argv: Sequence[str],
        environment: Mapping[str, str],
        files: tuple[int, int, int],
        plan: Mapping[str, Any] | None = None,
    ) -> Started:
        """`ayni` with its input, output and errors in `files`; a terminal among them is its own.

        With a `plan` it is an assistant that kills itself (tests/agent/killed.py).
        """
        if self._last:
            self._last.kill()
        told = json.dumps({"argv": [*argv], "environment": {**environment}, "plan": plan}).encode()
        self._connection.settimeout(60)
        socket.send_fds(self._connection, [told], files)
        self._last = Started(self._connection, int(self._connection.recv(LONGEST)))
        return self._last


@contextmanager
def mother(database: bytes) -> Iterator[Mother]:
    """A process that forks, as long as it is needed; it tries itself on that empty database."""
    ours, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with ours, tempfile.TemporaryDirectory() as home:
        (Path(home) / "ayni.db").write_bytes(database)
        run = [sys.executable, "-m", "tests.agent.forked", str(its.fileno()), home]
        with subprocess.Popen(run, cwd=ROOT, pass_fds=[its.fileno()]):
            its.close()
            yield Mother(ours)
            ours.close()


def _warm(home: Path) -> None:
    """Load what `ayni` loads when it first needs it: each child would load it anew."""
    import tests.agent.killed  # noqa: F401
    from agent.assistant import Assistant
    from agent.models.scripted import ScriptedModel
    from agent.settings import Settings

    one = Assistant(home, ScriptedModel("Hello."), settings=Settings(home=home, guard_model="off"))
    one.ask("hello")
    one.close()
    assert threading.active_count() == 1, "a process that forks has no threads"


def _live(plan: bytes, files: Sequence[int]) -> int:
    from agent.__main__ import main
    from tests.agent.killed import live

    told = json.loads(plan)
    os.setsid()
    os.environ.clear()
    os.environ.update(told["environment"])
    for number, file in enumerate(files):
        os.dup2(file, number)
        os.close(file)
    sys.stdin, sys.stdout, sys.stderr = os.fdopen(0), os.fdopen(1, "w"), os.fdopen(2, "w", 1)
    if os.isatty(0):
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    if told["plan"]:
        live(told["plan"])
        return 1
    return main(told["argv"])


def _main(connection: socket.socket, home: Path) -> int:
    """For each plan that comes fork a child, say who it is, and how it ended."""
    _warm(home)
    while True:
        plan, files, _, _ = socket.recv_fds(connection, LONGEST, 3)
        if not plan:
            os._exit(0)  # it has nothing to tidy up
        child = os.fork()
        if child == 0:
            connection.close()
            return _live(plan, files)
        for file in files:
            os.close(file)
        connection.send(str(child).encode())
        connection.send(str(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])).encode())


if __name__ == "__main__":
    with socket.socket(fileno=int(sys.argv[1])) as ours:
        sys.exit(_main(ours, Path(sys.argv[2])))
