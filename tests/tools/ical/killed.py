"""A sync in a process of its own that is killed by kill -9 where, or when, it is told.

A process that has everything imported forks one child for each plan (a line of JSON): the home's database, the
account, and either a place to die (`["before" | "after", what, nth]`) or seconds after which it is killed from outside.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from sqlalchemy.orm import Session, configure_mappers

from memory.database import Database
from memory.errors import ToolError
from memory.sync import SyncStore
from tests.conftest import MADRID, NOW
from tests.radicale import PASSWORD
from tools.ical.server import Collection, Server
from tools.ical.sync import sync

ROOT: Final = Path(__file__).parents[3]
PLACES: Final[dict[str, tuple[type, str]]] = {
    "request": (Server, "ask"),
    "sending": (Collection, "put"),
    "agreement": (SyncStore, "agree"),
    "commit": (Session, "commit"),
}
"""What a sync is made of: it may die before or after each of them."""

Place = tuple[str, str, int]


def deadly(genuine: Callable[..., Any], when: str, nth: int) -> Callable[..., Any]:
    """The same function, with the end before or after its nth call: no handler, no flush, no commit."""
    calls = 0

    def called(*given: Any, **named: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == nth and when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        answer = genuine(*given, **named)
        if calls == nth:
            os.kill(os.getpid(), signal.SIGKILL)
        return answer

    return called


def live(plan: dict[str, Any]) -> None:
    """Sync as the plan says."""
    database = Database(Path(plan["path"]), lambda: NOW)
    if plan["place"]:
        when, what, nth = plan["place"]
        where, name = PLACES[what]
        setattr(where, name, deadly(getattr(where, name), when, nth))
    with Server(plan["url"], plan["user"], PASSWORD) as server:
        sync(database, MADRID, server)
    database.close()


def warm(path: Path) -> None:
    """Load what a sync loads when it first needs it: each child would load it anew."""
    configure_mappers()
    with Server("http://127.0.0.1:9/", "nobody", PASSWORD) as server:
        database = Database(path, lambda: NOW)
        with suppress(ToolError):
            sync(database, MADRID, server)
        database.close()
    assert threading.active_count() == 1, "a process that forks has no threads"


def main() -> None:
    """For each plan that is read fork a child; say how it ended."""
    warm(Path(sys.argv[1]))
    for line in sys.stdin:
        plan = json.loads(line)
        child = os.fork()
        if child == 0:
            try:
                live(plan)
            except BaseException:
                traceback.print_exc()
                os._exit(1)
            os._exit(0)
        if plan["seconds"]:
            time.sleep(plan["seconds"])
            os.kill(child, signal.SIGKILL)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
    os._exit(0)  # it has nothing to tidy up


class Mother:
    """The process that forks."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def sync(self, path: Path, url: str, user: str, place: Place | None = None, seconds: float = 0) -> int:
        """Let a child sync; returns how it ended: 0, or -9 where it was killed."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        plan = {"path": str(path), "url": url, "user": user, "place": place, "seconds": seconds}
        print(json.dumps(plan), file=self.process.stdin, flush=True)
        return int(self.process.stdout.readline())


@contextmanager
def mother(database: bytes) -> Iterator[Mother]:
    """A process that forks, as long as it is needed; it tries itself on that empty database."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ayni.db"
        path.write_bytes(database)
        run = [sys.executable, "-m", "tests.tools.ical.killed", str(path)]
        with subprocess.Popen(run, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            yield Mother(process)
            assert process.stdin is not None
            process.stdin.close()


if __name__ == "__main__":
    main()
