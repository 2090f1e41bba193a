"""An assistant in a process of its own that kills itself where it is told.

It is forked (tests/agent/forked.py): a start of Python costs a second, and there are many places to die. A plan names
the home, what the model says, what to do, and where to die:
`("before" | "after", node)`, or `("at", place)` for a place between the nodes.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from agent import daemon, graph, turning
from agent.assistant import Assistant
from agent.models.scripted import ScriptedModel
from agent.nodes import act
from agent.settings import Settings
from tests.agent import forked
from tests.conftest import NOW
from tools.contract import Receipt, ToolContext, tool


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


class Mother:
    """Starts assistants that kill themselves, out of a process that forks."""

    def __init__(self, process: forked.Mother) -> None:
        self.process = process

    def kill(self, home: Path, do: str, text: str, *lines: str, die: tuple[str, str]) -> None:
        """Let a child live by a plan; fails unless it was killed."""
        plan = {"home": str(home), "do": do, "text": text, "lines": lines, "die": die}
        with Path(os.devnull).open("r+") as nothing:
            started = self.process.start([], os.environ, (nothing.fileno(), nothing.fileno(), 2), plan)
            assert started.wait(60) == -signal.SIGKILL, "nobody was killed"
