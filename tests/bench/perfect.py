"""The outcome that a case asks for, made out of the case itself."""

from __future__ import annotations

from typing import Any

from bench.case import STORES, Case, Expect, Fields, State
from bench.judge import Outcome
from bench.likeness import WORDED, label, worded

BLANK: dict[str, dict[str, Any]] = {
    "todos": {"title": "", "due": None, "priority": "normal", "done": False, "rrule": None},
    "events": {
        "title": "",
        "start": "",
        "end": "",
        "all_day": False,
        "attendees": [],
        "location": None,
        "rrule": None,
    },
    "notes": {"title": "", "text": ""},
    "facts": {"text": ""},
    "messages": {"subject": "", "sender": ""},
    "drafts": {"to": [], "subject": "", "text": ""},
}


def perfect(case: Case, approvals: bool = True) -> Outcome:
    """The first right outcome of a case."""
    expect = case.expect[0]
    before = given(case)
    approved: State = {store: _changed(store, before[store], expect) for store in STORES}
    waits = expect.approval == "yes" and approvals
    calls: list[tuple[str, ...]] = [() for _ in case.turns]
    if expect.tools:
        calls[-1] = (expect.tools[0],)
    reply = " ".join(["Well:", *(each.split("|")[0] for each in expect.reply)])
    pending = (expect.pending or ("create_event",))[:1] if waits else ()
    return Outcome(before, before if waits else approved, approved, reply, tuple(calls), pending)


def given(case: Case) -> State:
    """The state before the first turn."""
    setup = case.setup
    rows: dict[str, list[Fields]] = {
        "todos": [*setup.todos],
        "events": [*setup.events],
        "notes": [*setup.notes],
        "facts": [{"text": each} for each in setup.facts],
        "messages": [{"subject": f"message {place}"} for place, _ in enumerate(setup.mail)],
        "drafts": [],
    }
    return {store: {id: {**BLANK[store], **row} for id, row in enumerate(rows[store], 1)} for store in STORES}


def _changed(store: str, rows: Any, expect: Expect) -> dict[int, Fields]:
    after = dict(rows)
    changes = expect.changes.get(store)
    if changes is None:
        return after
    for place, wanted in enumerate(changes.added, 50):
        after[place] = BLANK[store] | _values(wanted)
    for wanted in changes.changed:
        id = _named(store, after, wanted["was"])
        old = after[id]
        after[id] = {
            **old,
            **_values({name: value for name, value in wanted.items() if name not in ("was", "shorter")}),
        }
    for words in changes.removed:
        del after[_named(store, after, words)]
    return after


def _named(store: str, rows: dict[int, Fields], words: str) -> int:
    return next(id for id, row in rows.items() if worded(label(store, row), words))


def _values(wanted: Fields) -> dict[str, Any]:
    values = {name: _value(name, value) for name, value in wanted.items()}
    if "T" not in values.get("start", "T"):
        values["all_day"] = True
    return values


def _value(name: str, value: Any) -> Any:
    if isinstance(value, bool):
        return value
    if name in WORDED:
        return " ".join(each.split("|")[0] for each in value.split() if each[0] != "-")
    return value.split("|")[0]
