"""How a to-do is said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any, Final

from memory.errors import NotFoundError
from memory.rule_words import say_rule
from memory.rules import parts, until
from memory.todos import Due, Todo
from tools.contract import Receipt, Shown, ToolContext
from tools.phrases import phrase
from tools.saying import say_date
from tools.todo.phrases import said

NOTE_LENGTH: Final = 60
INDENT: Final = "   "


def receipt(context: ToolContext, key: str, row: Todo, settled: dict[str, object] | None = None) -> Receipt:
    """A receipt of the words that several tools share, for one row."""
    told = phrase(context.language, key, title=row.title, details=details(context, row))
    return Receipt(told, (shown(row),), settled=settled)


def shown(row: Todo) -> Shown:
    """The to-do as a row that later words can point to."""
    return Shown("todo", row.id, row.title)


def details(context: ToolContext, row: Todo, under: bool = False) -> str:
    """All there is beside the title; `under` where it is told below what it is a part of."""
    return "".join(f", {part}" for part in _parts(context, row, under))


def lines(context: ToolContext, rows: Sequence[Todo], first: int = 1) -> list[str]:
    """Numbered lines, parts below their whole; `rows` are in that order (see `tree`)."""
    by_id = {row.id: row for row in rows}
    told = []
    for number, row in enumerate(rows, first):
        depth = _depth(row, by_id)
        told.append(f"{INDENT * depth}{number}. {row.title}{details(context, row, under=depth > 0)}")
    return told


def tree(rows: Sequence[Todo]) -> list[Todo]:
    """The rows in their order, each followed by its parts."""
    ids, found = {row.id for row in rows}, list[Todo]()

    def take(row: Todo) -> None:
        found.append(row)
        for part in rows:
            if part.parent == row.id and part not in found:
                take(part)

    for row in rows:
        if row.parent not in ids:
            take(row)
    return found


def _repeated(context: ToolContext, row: Todo, rrule: str) -> str:
    """How often it comes, and until when: "every week on Sunday, until Thu 30 April"."""
    ends = parts(rrule).get("UNTIL")
    last = until(ends, context.zone.key if isinstance(row.due, datetime) else None) if ends else None
    return say_rule(rrule, context.language, say_date(last.date(), context.now, context.language) if last else "")


def say_length(context: ToolContext, minutes: int) -> str:
    """A length before something: "30 min", "2 h", "1 d"."""
    for unit, size in (("days", 1440), ("hours", 60)):
        if minutes and minutes % size == 0:
            return said(context.language, unit, n=minutes // size)
    return said(context.language, "minutes", n=minutes)


def iso(due: Due) -> str | None:
    """A due time as a proposal keeps it."""
    return due.isoformat() if due is not None else None


def _parts(context: ToolContext, row: Todo, under: bool) -> list[str]:
    language: Any = context.language
    told = []
    if row.parent is not None and not under and (whole := _whole(context, row)) is not None:
        told.append(said(language, "part_of", title=whole.title))
    if row.due is not None:
        told.append(phrase(language, "due", when=say_date(row.due, context.now, language)))
    if row.rrule:
        told.append(_repeated(context, row, row.rrule))
    if row.priority != "normal":
        told.append(phrase(language, row.priority))
    told += [_reminder(context, row.due, each) for each in row.reminders if each]
    told += [f"#{tag}" for tag in row.tags]
    if row.snoozed_until is not None and row.snoozed_until > context.now and not row.done:
        told.append(said(language, "snoozed_until", when=say_until(context, row.snoozed_until)))
    if row.notes:
        told.append(said(language, "notes", text=_short(row.notes)))
    return told


def say_until(context: ToolContext, until: datetime) -> str:
    """The end of a snooze: a day where it ends with the night."""
    return say_date(until if until.time() != time.min else until.date(), context.now, context.language)


def _reminder(context: ToolContext, due: Due, minutes: int) -> str:
    """How long before a time; of a day, when."""
    if due is None or isinstance(due, datetime):
        return said(context.language, "reminded", length=say_length(context, minutes))
    moment = datetime.combine(due, time.min, context.zone) - timedelta(minutes=minutes)
    return said(context.language, "reminded_at", when=say_date(moment, context.now, context.language))


def _whole(context: ToolContext, row: Todo) -> Todo | None:
    try:
        return context.todos.get(row.parent or 0)
    except NotFoundError:
        return None


def _depth(row: Todo, by_id: dict[int, Todo]) -> int:
    depth, seen = 0, {row.id}
    while row.parent in by_id and row.parent not in seen:
        row, depth = by_id[row.parent], depth + 1
        seen.add(row.id)
    return depth


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= NOTE_LENGTH else f"{flat[: NOTE_LENGTH - 1]}…"
