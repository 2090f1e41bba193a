"""One case played through Ayni."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from agent.replies import Ended, Token
from bench.case import NOW, ZONE, Case
from bench.judge import Outcome
from bench.world import fill, snapshot
from memory.errors import ModelError

if TYPE_CHECKING:
    from agent.assistant import Assistant
    from agent.models.base import Model


@dataclass(frozen=True)
class Turn:
    """What one request cost, and the names of the tools called.

    - `read` are the tokens of the prompts that were not in the engine's cache, `decoded` those of the answers;
      None where the engine does not say.
    - `first` are the seconds until the first words of the model came; None where none came.
    - `prompt` are the seconds that the longest of its prompts took to be read; None where the engine does not say.
    """

    seconds: float
    model_calls: int
    calls: tuple[str, ...] = ()
    read: int | None = None
    decoded: int | None = None
    first: float | None = None
    prompt: float | None = None


@dataclass(frozen=True)
class Played:
    """A case that was played: what came of it, and its turns."""

    outcome: Outcome
    turns: tuple[Turn, ...]


Player = Callable[[Case, Path], Played]
"""Plays a case in an empty home."""


def with_ayni(model: Model, strategy: str, drafts: bool = True) -> Player:
    """A player of cases on Ayni, with one model for all of them, warm."""
    from agent.assistant import Assistant
    from agent.settings import Settings

    def made(home: Path) -> Assistant:
        settings = Settings(home=home, strategy=strategy, drafts=drafts, timezone=ZONE.key)  # type: ignore[arg-type]
        return Assistant(home=home, model=model, timezone=ZONE.key, clock=lambda: NOW, settings=settings)

    def play(case: Case, home: Path) -> Played:
        with made(home) as assistant:
            assistant.machine.warmed = True  # the model is, and every home has the same prefix
            return played(case, assistant)

    with TemporaryDirectory(prefix="ayni-bench-") as home, made(Path(home)) as assistant:
        assistant.warm()
    return play


def played(case: Case, assistant: Assistant) -> Played:
    """The case on an assistant whose home is empty."""
    fill(assistant, case.setup)
    before = snapshot(assistant)
    _ = assistant.turning.graph  # made on first use: a program makes it once, not for every request
    turns: list[Turn] = []
    reply, error = "", ""
    try:
        for text in case.turns:
            reply = _ask(assistant, text, turns)
    except Exception as problem:  # whatever went wrong: the case is lost, the run goes on
        error = f"{type(problem).__name__}: {problem}"
    after = snapshot(assistant)
    pending = assistant.proposals()
    error = error or _approve(assistant, pending)
    called = tuple(turn.calls for turn in turns)
    waiting = tuple(each.tool for each in pending)
    outcome = Outcome(before, after, snapshot(assistant), reply, called, waiting, error)
    return Played(outcome, tuple(turns))


def _ask(assistant: Assistant, text: str, turns: list[Turn]) -> str:
    reply, first = None, None
    started = time.perf_counter()
    for event in assistant.stream(text, session="bench"):
        if isinstance(event, Token):
            first = first or time.perf_counter() - started
        elif isinstance(event, Ended):
            reply = event.reply
    seconds = time.perf_counter() - started
    if reply is None:
        raise ModelError("The turn ended without a reply.")
    called, spent = tuple(call.tool for call in reply.calls), reply.usage
    read = None if spent.cached_tokens is None else spent.prompt_tokens - spent.cached_tokens
    turns.append(Turn(seconds, spent.model_calls, called, read, spent.completion_tokens, first, spent.prompt_seconds))
    return reply.text


def _approve(assistant: Assistant, pending: tuple[Any, ...]) -> str:
    try:
        for proposal in pending:
            assistant.resolve(proposal.id, "approve")
    except Exception as problem:  # a proposal that cannot be carried out is a fault of the case
        return f"on approval: {type(problem).__name__}: {problem}"
    return ""
