"""What an undo would do, in plain words: the rows that come back, go away, or get their earlier values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

Row = Mapping[str, Any]

NAMES: Final = {
    "todos": "title", "events": "title", "notes": "title", "facts": "text", "messages": "subject", "drafts": "subject",
}  # fmt: skip
"""The tables whose rows a person knows, and what he knows them by."""

LONGEST: Final = 60

LABELS: Final = {
    "priority": "priority", "location": "place", "attendees": "people", "tags": "tags", "rrule": "repetition",
    "reminders": "reminders", "labels": "labels", "summary": "summary", "to": "addressee",
    "subject": "subject", "zone": "time zone",
}  # fmt: skip
"""The columns that are told by name and value, and their names; the rest is told in words of its own, or not at all."""


@dataclass(frozen=True)
class Preview:
    """One change that an undo would take back: its label, and what will be restored, a line each."""

    label: str
    lines: tuple[str, ...]


def lines_of(table: str, now: Row | None, then: Row | None, year: int) -> Iterator[str]:
    """How a row as it is `now` becomes what it was `then`; `year` need not be said. None: there is no such row."""
    shown = now or then
    if table not in NAMES or shown is None:
        return
    name = f"“{_short(shown[NAMES[table]])}”"
    if now is None or then is None:
        yield f"{name} {'comes back' if now is None else 'goes away'}"
        return
    for said in _changes(table, now, then, year):
        yield f"{name} {said}"


def _changes(table: str, now: Row, then: Row, year: int) -> Iterator[str]:
    changed = {column for column in then if now.get(column) != then[column]}
    if NAMES[table] in changed:
        yield f"is called “{_short(then[NAMES[table]])}” again"
    if "done" in changed:
        yield "is done again" if then["done"] else "is open again"
    yield from _times(changed, then, year)
    if "exdates" in changed:
        yield from (f"happens again on {_day(each, year)}" for each in now["exdates"] if each not in then["exdates"])
        yield from (f"is off again on {_day(each, year)}" for each in then["exdates"] if each not in now["exdates"])
    if changed & {"text", "notes"}:
        yield "gets its earlier text back"
    if "parent" in changed:
        yield "becomes a part of the other to-do again" if then["parent"] else "stands by itself again"
    for column in LABELS:
        if column in changed and column != NAMES[table] and not (column == "zone" and changed & {"start", "due"}):
            yield _told(LABELS[column], then[column])


def _times(changed: set[str], then: Row, year: int) -> Iterator[str]:
    if "due" in changed or "due_is_day" in changed:
        yield f"goes back to {_when(then['due'], then['due_is_day'], year)}" if then["due"] else "has no due date again"
    if "snoozed_until" in changed:
        until = then["snoozed_until"]
        whole = str(until).endswith("T00:00:00")
        yield f"is snoozed until {_when(until, whole, year)} again" if until else "is no longer snoozed"
    if "start" in changed or "all_day" in changed:
        yield f"goes back to {_when(then['start'], then['all_day'], year)}"
    elif "end" in changed and not then["all_day"]:
        yield f"ends at {datetime.fromisoformat(then['end']):%H:%M} again"
    elif "end" in changed:
        yield "gets its earlier length back"


def _told(label: str, value: Any) -> str:
    if value in (None, "", []):
        return f"loses its {label} again"
    said = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return f"gets its {label} back: {_short(said)}"


def _day(moment: str, year: int) -> str:
    return _when(moment, True, year)


def _when(moment: str, whole_day: bool, year: int) -> str:
    at = datetime.fromisoformat(moment)
    said = f"{at:%a} {at.day} {at:%B}" + (f" {at.year}" if at.year != year else "")
    return said if whole_day else f"{said}, {at:%H:%M}"


def _short(text: str) -> str:
    whole = " ".join(text.split())
    return whole if len(whole) <= LONGEST else f"{whole[: LONGEST - 1]}…"
