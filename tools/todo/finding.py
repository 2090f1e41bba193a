"""Which to-do and which time is meant, and which to-dos a list is to show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from memory.errors import Unclear
from memory.todos import Due, Todo
from tools.contract import ToolContext, When
from tools.matching import pick
from tools.phrases import phrase
from tools.todo.phrases import said
from tools.when import due as due_of
from tools.when import duration
from tools.when.alone import NAMES_DAY, on_day_of
from tools.when.units import unit_of

MINUTE: Final = timedelta(minutes=1)
SHIFT: Final = re.compile(
    r"(?:by |to )?(?P<length>.{2,20}?) (?P<way>later|earlier|sooner|m[aá]s tarde|m[aá]s pronto|despu[eé]s|antes)"
    r"(?: (?:than|que|de) (?:(?:planned|expected|scheduled|before|now|it (?:is|was)|lo \w+|ahora|estaba\w*)\b.*)?)?",
    re.IGNORECASE,
)
"""How a new time is told from the old one; "una semana antes de Navidad" is told from another."""

EARLIER: Final = re.compile(r"earlier|sooner|pronto|antes", re.IGNORECASE)


def find(context: ToolContext, words: str, done: bool | None = False) -> Todo:
    """The open to-do that is meant; with `done=None` one that is done, too. Raises: ToolError, Unclear."""
    return pick(context.todos.list(done), words, lambda row: row.title, "todo", context.shown, context.language)


def due_time(context: ToolContext, due: When | None) -> Due:
    """Raises: Unclear when the words are no time."""
    if due is None or not due.text:
        return None
    when = due_of(due.resolution)
    if when is None:
        raise Unclear(phrase(context.language, "no_time", words=due.text))
    return when


def shifted(context: ToolContext, row: Todo, due: When | None) -> Due:
    """The new time of a to-do that is told from its old one: "a day later", "una semana antes".

    Raises: Unclear for hours where it has none, but a day.
    """
    found = SHIFT.fullmatch(due.text.strip()) if due is not None and row.due is not None else None
    length = duration(found["length"]) if found else None
    if found is None or length is None or row.due is None:
        return None
    whole = not length % timedelta(days=1)
    if not whole and not isinstance(row.due, datetime):
        raise Unclear(said(context.language, "no_hour", title=row.title))
    return row.due - length if EARLIER.search(found["way"]) else row.due + length


def on_its_day(context: ToolContext, row: Todo, due: When | None) -> Due:
    """The new time of a to-do of which but the hour is told: the day stays, where that is to come."""
    if due is None or row.due is None or rule_of(due) or NAMES_DAY.search(context.request):
        return None
    midnight = datetime.combine(row.due, time.min, context.zone)
    at = row.due if isinstance(row.due, datetime) else midnight
    when = on_day_of(due.text, at, context.now, context.language)
    return when if when is not None and when > context.now else None


def rule_of(due: When | None) -> str | None:
    """The repetition that the words for a time tell of ("every Sunday")."""
    best = due.resolution.best if due is not None else None
    return best.rrule if best else None


def due_by(context: ToolContext, rows: Sequence[Todo], due: When) -> tuple[Todo, ...]:
    """Those that are due by then."""
    return tuple(row for row in rows if row.due is not None and _by(row.due, due, context))


def urgent(context: ToolContext, rows: Sequence[Todo]) -> tuple[Todo, ...]:
    """Those that are important, overdue or due today."""
    today = context.now.date()
    return tuple(row for row in rows if row.priority == "high" or (row.due is not None and _day(row.due) <= today))


def overdue(context: ToolContext, row: Todo) -> bool:
    """Whether its time is over."""
    if isinstance(row.due, datetime):
        return row.due < context.now
    return row.due is not None and row.due < context.now.date()


def _by(due: date | datetime, when: When, context: ToolContext) -> bool:
    reading = when.resolution.readings[0]
    last = reading.end or (unit_of(reading.start, reading.grain)[1] if reading.all_day else reading.start + MINUTE)
    moment = due if isinstance(due, datetime) else datetime.combine(due, time.min, context.zone)
    return moment < last


def _day(due: date | datetime) -> date:
    return due.date() if isinstance(due, datetime) else due
