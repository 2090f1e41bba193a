"""Recall what the request may refer to: what was just said and done, what exists, what is known of the owner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

from langgraph.runtime import Runtime

from agent.calls import Planned, render
from agent.leaning import leaning
from agent.machine import Run
from agent.state import State
from memory.turns import Turn
from tools.contract import Language
from tools.correspondence import may_be_meant
from tools.matching import ranked_by_mention

TURNS: Final = 3
"""How many earlier turns a decision sees."""

REPLY_CHARACTERS: Final = 300
"""How much of an earlier answer in words a decision sees."""

ASKS_TIME: Final = re.compile(
    r"\b(time|date|days?|weeks?|months?|year|today|now|hora|horas|fecha|d[ií]as?|semanas?|mes|año|hoy|ahora)\b", re.I
)


def recall(state: State, runtime: Runtime[Run]) -> State:
    """History, notes and the rows that "it" may mean; code finds them, no model."""
    run = runtime.context
    machine = run.machine
    turns = machine.stores.turns.recent(state["session"], TURNS, before=state["turn"])
    turns = tuple(each for each in turns if each.kind == "ask" and each.status in ("done", "waiting"))
    language = machine.language(state["request"], _last_language(turns, run))
    named = [*_on_file(state, run), *(["a picture"] if state.get("images") else [])]
    notes = [*_moment(state, run), *_facts(state, run), *_just(turns)]
    if named:
        notes.append(f"On file: {'; '.join(named)}.")
    kinds = [each.split(" “")[0] for each in named] + (["shown"] if turns and turns[-1].shown else [])
    lean = leaning(state["request"], kinds, machine.clock().astimezone(machine.zone), language)
    return State(
        language=language, history=_history(turns), notes=notes, shown=_shown(turns), leaning=lean, named=kinds
    )


def _last_language(turns: tuple[Turn, ...], run: Run) -> Language:
    return run.machine.language(turns[-1].request) if turns else "en"


def _moment(state: State, run: Run) -> Iterator[str]:
    if ASKS_TIME.search(state["request"]):
        now = run.machine.clock().astimezone(run.machine.zone)
        yield f"It is {now:%A} {now.day} {now:%B %Y, %H:%M}."


def _facts(state: State, run: Run) -> Iterator[str]:
    known = run.machine.stores.facts.list()
    found = ranked_by_mention(known, state["request"], lambda fact: fact.text)[:3]
    if found:
        yield "Known: " + "; ".join(fact.text for fact in found)


def _just(turns: tuple[Turn, ...]) -> Iterator[str]:
    """What the last turn that acted did or showed, from its receipts."""
    acted = [each for each in turns[-2:] if each.shown]
    if not acted:
        return
    shown = acted[-1].shown[:6]
    wrote = any(call.get("effect") == "write" for call in acted[-1].calls)
    rows = [_named(row) for row in shown]
    yield ("Just done: " if wrote else "Just shown: ") + "; ".join(rows) + "."


def _on_file(state: State, run: Run) -> list[str]:
    """The owner's own rows that the request's words name; of mail only that there is some, for it is foreign text."""
    stores, now = run.machine.stores, run.machine.clock().astimezone(run.machine.zone)
    candidates: list[tuple[str, str]] = [
        *(("to-do", row.title) for row in stores.todos.list()),
        *(("event", row.title) for row in stores.calendar.between(now - timedelta(hours=12), now + timedelta(days=60))),
        *(("note", row.title) for row in stores.notes.list()),
    ]
    found = dict.fromkeys(ranked_by_mention(candidates, state["request"], lambda each: each[1]))
    mail = ["a message"] if may_be_meant(state["request"], stores.mail, stores.facts.list()) else []
    return [*(f"{kind} “{label}”" for kind, label in [*found][:3]), *mail]


def _history(turns: tuple[Turn, ...]) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for turn in turns[-2:]:
        pairs += [("user", turn.request), ("assistant", _said(turn))]
    return pairs


def _said(turn: Turn) -> str:
    """An earlier answer as a decision may see it: its calls, its own words, or, for foreign text, that it was told."""
    calls = [Planned(each["tool"], each["arguments"]) for each in turn.calls]
    if calls:
        return render(calls)
    return "(I told you what it says.)" if turn.foreign else turn.reply[:REPLY_CHARACTERS]


def _shown(turns: tuple[Turn, ...]) -> list[dict[str, Any]]:
    return [row for turn in reversed(turns) for row in turn.shown]


def _named(row: dict[str, Any]) -> str:
    """A row as a decision sees it; what a message is called was written by others."""
    if row["kind"] in ("message", "image"):
        return f"a {row['kind']}"
    kind = "to-do" if row["kind"] == "todo" else row["kind"]
    return f"{kind} “{row['label']}”"
