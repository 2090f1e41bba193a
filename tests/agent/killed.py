"""An assistant in a process of its own that kills itself where it is told.

A process that has everything imported forks one child for each plan (a line of JSON): a start of Python costs a
second, and there are many places to die. A plan names the home, what the model says, what to do, and where to die:
`("before" | "after", node)`, or `("at", place)` for a place between the nodes.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any

from agent import daemon, graph, turning
from agent.assistant import Assistant
from agent.models.scripted import ScriptedModel
from agent.nodes import act
from agent.settings import Settings
from tests.conftest import NOW
from tools.contract import Receipt, ToolContext, tool

ROOT = Path(__file__).parents[2]


@tool(effect="send", examples={})
def ring_bell(context: ToolContext, times: int) -> Receipt:
    """Ring the neighbour's bell."""
    with (Path(os.environ["AYNI_HOME"]) / "rung").open("a") as file:
        file.write(f"{times}\n")
    return Receipt(f"Rang {times} times.")


def die(*_: Any, **__: Any) -> None:
    """The end, with nothing after it: no handler, no flush, no commit."""
    os.kill(os.getpid(), signal.SIGKILL)


def opened(home: Path, *lines: Any) -> Assistant:
    """The assistant of every test here."""
    settings = Settings(home=home, timezone="Europe/Madrid", guard_model="off", drafts=False)
    return Assistant(home, ScriptedModel(*lines), clock=lambda: NOW, settings=settings, tools=[ring_bell])


def deadly(function: Callable[..., Any], when: str, nth: int = 1) -> Callable[..., Any]:
    """`function`, with the end before or after its `nth` call."""
    calls = 0

    @wraps(function)
    def wrapped(*given: Any, **named: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == nth and when == "before":
            die()
        result = function(*given, **named)
        if calls == nth and when == "after":
            die()
        return result

    return wrapped


PLACES: dict[str, Callable[[], None]] = {}
"""Where a process may die, by name."""


def place(name: str) -> Callable[[Callable[[], None]], Callable[[], None]]:
    def kept(function: Callable[[], None]) -> Callable[[], None]:
        PLACES[name] = function
        return function

    return kept


@place("begun")
def _begun() -> None:
    turning.Turning.go = die  # type: ignore[method-assign, assignment]


@place("approved")
def _approved() -> None:
    turning.Turning.woken = die  # type: ignore[method-assign, assignment]


@place("deed done, not yet settled")
def _unsettled() -> None:
    from memory.turns import ProposalStore

    settle = ProposalStore.settle

    def stops(self: ProposalStore, id: int, status: str, *rest: Any) -> None:
        if status == "done":
            die()
        settle(self, id, status, *rest)

    ProposalStore.settle = stops  # type: ignore[method-assign, assignment]


@place("asked, not yet logged")
def _unlogged() -> None:
    from memory.turns import TurnStore

    finish = TurnStore.finish

    def stops(self: TurnStore, id: int, status: str, **values: Any) -> None:
        if status == "waiting":
            die()
        finish(self, id, status, **values)

    TurnStore.finish = stops  # type: ignore[method-assign]


@place("rung, not yet recorded")
def _unrecorded() -> None:
    from memory.turns import CallStore

    CallStore.record = die  # type: ignore[method-assign]


@place("stored, not worked on")
def _stored() -> None:
    daemon._work = die  # type: ignore[assignment]


@place("between messages")
def _between() -> None:
    daemon._work = deadly(daemon._work, "before", 2)


@place("half the mail stored")
def _half() -> None:
    daemon._enter = deadly(daemon._enter, "before", 2)


@place("between two calls")
def _two() -> None:
    act.execute = deadly(act.execute, "before", 2)


def arrange(when: str, name: str) -> None:
    """Let this process die where the plan says."""
    if when == "at":
        PLACES[name]()
    else:
        setattr(graph, name, deadly(getattr(graph, name), when))
        graph._compiled.cache_clear()


def live(plan: dict[str, Any]) -> None:
    """Do what the plan says until it kills."""
    home = Path(plan["home"])
    os.environ["AYNI_HOME"] = str(home)
    one = opened(home, *plan["lines"])
    arrange(*plan["die"])
    if plan["do"] == "ask":
        one.ask(plan["text"])
    elif plan["do"] == "show":
        one.ask(plan["text"], images=[b"a picture"])
    elif plan["do"] in ("approve", "reject"):
        one.resolve(1, plan["do"])
    else:
        for _ in daemon.once(one, Path(plan["text"])):
            pass


def warm(home: Path) -> None:
    """Load what a turn loads when it first needs it: each child would load it anew."""
    one = opened(home, "Hello.")
    one.ask("hello")
    one.close()
    assert threading.active_count() == 1, "a process that forks has no threads"


def main() -> None:
    """For each plan that is read fork a child; say how it ended."""
    warm(Path(sys.argv[1]))
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                live(json.loads(line))
            except BaseException:
                traceback.print_exc()
            os._exit(1)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
    os._exit(0)  # it has nothing to tidy up


class Mother:
    """The process that forks."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def kill(self, home: Path, do: str, text: str, *lines: str, die: tuple[str, str]) -> None:
        """Let a child live by a plan; fails unless it was killed."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        plan = {"home": str(home), "do": do, "text": text, "lines": lines, "die": die}
        print(json.dumps(plan), file=self.process.stdin, flush=True)
        assert int(self.process.stdout.readline()) == -signal.SIGKILL, "nobody was killed"


@contextmanager
def mother(database: bytes) -> Iterator[Mother]:
    """A process that forks, as long as it is needed; it tries itself on that empty database."""
    with tempfile.TemporaryDirectory() as home:
        (Path(home) / "ayni.db").write_bytes(database)
        run = [sys.executable, "-m", "tests.agent.killed", home]
        with subprocess.Popen(run, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            yield Mother(process)
            assert process.stdin is not None
            process.stdin.close()


if __name__ == "__main__":
    main()
