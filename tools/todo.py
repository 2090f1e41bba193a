"""The user's to-do list."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Final, Literal

from memory.errors import ToolError, Unclear
from memory.todos import Due, Priority, Todo
from tools.contract import Receipt, Shown, ToolContext, When, tool
from tools.matching import likeness, pick
from tools.phrases import phrase
from tools.saying import say_date
from tools.when import due as due_of
from tools.when.units import unit_of

MINUTE = timedelta(minutes=1)

LISTED: Final = re.compile(
    r"\s+(?:on|to|in|onto|a|en) (?:my|the|mi|la) (?:(?:to-?do|shopping|task) )?(?:list|lista)"
    r"(?: de (?:la compra|tareas))?$",
    re.IGNORECASE,
)
FRAME: Final = re.compile(
    r"^(?:please )?(?:remind me to|remember to|don'?t forget to|(?:put|add)(?=.*\b(?:on|to) (?:my|the) list)|"
    r"recu[eé]rdame|ap[uú]ntame|no olvides)\s+",
    re.IGNORECASE,
)
"""What a small model copies into a title though it is not part of the deed."""

URGENT: Final = re.compile(r"\b(?<!not )(?<!no es )(?:important|urgent|asap|importante|urgente)\b", re.IGNORECASE)
"""How users say that a thing matters; a small model often forgets to hand it on."""


@tool(
    effect="write",
    examples={
        "buy milk": {"title": "Buy milk"},
        "remind me to renew my passport by Friday, it's urgent": {
            "title": "Renew my passport", "due": "by Friday", "priority": "high",
        },
        "apunta llevar el coche al taller mañana a las 8": {
            "title": "Llevar el coche al taller", "due": "mañana a las 8",
        },
        "we're out of toothpaste": {"title": "Buy toothpaste"},
    },
)  # fmt: skip
def add_todo(context: ToolContext, title: str, due: When | None = None, priority: Priority = "normal") -> Receipt:
    """Add one item to the to-do list: something to do, to buy or to be reminded of.

    Args:
        title: what is to be done, without the time
        due: the user's own words for when
        priority: high only if the user says it is important
    """
    if priority == "normal" and URGENT.search(context.request):
        priority = "high"
    when = _due(context, due)
    same = [row for row in context.todos.list() if likeness(title, row.title) == 100 and when in (None, row.due)]
    if same:
        return _receipt(context, "todo_exists", same[0])
    row = context.todos.add(_tidy(_without(title, due)), when, priority)
    return _receipt(context, "todo_added", row, settled={"title": row.title, "due": _iso(when), "priority": priority})


@tool(
    effect="read",
    examples={
        "what's on my list?": {},
        "what do I have to get done this week?": {"due": "this week"},
        "¿qué tareas tengo?": {},
        "show me what I've finished": {"status": "done"},
    },
)
def list_todos(context: ToolContext, due: When | None = None, status: Literal["open", "done"] = "open") -> Receipt:
    """Show the to-do list.

    Args:
        due: only what is due by then, in the user's own words
        status: open, or done for what has been finished
    """
    rows = context.todos.list(done=status == "done")
    if due is not None and _due(context, due) is not None:
        rows = tuple(row for row in rows if row.due is not None and _by(row.due, due, context))
    empty = "todos_done_none" if status == "done" else "todos_none"
    if not rows and due is not None and due.text:
        return Receipt(phrase(context.language, "todos_none_then", when=due.text))
    if not rows:
        return Receipt(phrase(context.language, empty))
    head = phrase(context.language, "todos_done_head" if status == "done" else "todos_head")
    lines = [f"{number}. {row.title}{_details(context, row)}" for number, row in enumerate(rows, 1)]
    return Receipt("\n".join([head, *lines]), tuple(_shown(row) for row in rows), settled={})


@tool(
    effect="write",
    needs="todo",
    examples={
        "I've paid the gas bill": {"todo": "pay the gas bill"},
        "the windows are cleaned": {"todo": "clean the windows"},
        "tick off the second one": {"todo": "the second one"},
        "ya he llamado al fontanero": {"todo": "llamar al fontanero"},
    },
)
def complete_todo(context: ToolContext, todo: str) -> Receipt:
    """Mark a to-do as done: the user says that it is finished.

    Args:
        todo: the user's words for it
    """
    row = context.todos.complete(_find(context, todo).id)
    said = phrase(context.language, "todo_done", title=row.title)
    return Receipt(said, (_shown(row),), settled={"todo": f"#{row.id}"})


@tool(
    effect="write",
    needs="todo",
    examples={
        "make the tax return due on Monday": {"todo": "tax return", "due": "on Monday"},
        "the passport one is important": {"todo": "the passport one", "priority": "high"},
    },
)
def update_todo(
    context: ToolContext,
    todo: str,
    title: str | None = None,
    due: When | None = None,
    priority: Priority | None = None,
) -> Receipt:
    """Change a to-do's title, due time or priority.

    Args:
        todo: the user's words for it
        title: the new title
        due: the new time, in the user's own words
        priority: the new priority
    """
    row = _find(context, todo)
    when = _due(context, due)
    given = {"title": title and _tidy(title), "due": when, "priority": priority}
    values = {name: value for name, value in given.items() if value is not None}
    if not values:
        raise ToolError(phrase(context.language, "nothing_to_change", title=row.title))
    row = context.todos.update(row.id, **values)
    settled = {"todo": f"#{row.id}", "title": title, "due": _iso(when), "priority": priority}
    return _receipt(context, "todo_changed", row, settled={name: each for name, each in settled.items() if each})


@tool(
    effect="write",
    needs="todo",
    examples={"take the gym off my list": {"todo": "the gym"}, "borra lo del banco": {"todo": "banco"}},
)
def delete_todo(context: ToolContext, todo: str) -> Receipt:
    """Take a to-do off the list without doing it.

    Args:
        todo: the user's words for it
    """
    row = context.todos.delete(_find(context, todo).id)
    return Receipt(phrase(context.language, "todo_deleted", title=row.title), settled={"todo": f"#{row.id}"})


def _due(context: ToolContext, due: When | None) -> Due:
    """Raises: Unclear when the words are no time."""
    if due is None or not due.text:
        return None
    when = due_of(due.resolution)
    if when is None:
        raise Unclear(phrase(context.language, "no_time", words=due.text))
    return when


def _find(context: ToolContext, words: str) -> Todo:
    return pick(context.todos.list(), words, lambda row: row.title, "todo", context.shown, context.language)


def _receipt(context: ToolContext, key: str, row: Todo, settled: dict[str, object] | None = None) -> Receipt:
    said = phrase(context.language, key, title=row.title, details=_details(context, row))
    return Receipt(said, (_shown(row),), settled=settled)


def _shown(row: Todo) -> Shown:
    return Shown("todo", row.id, row.title)


def _details(context: ToolContext, row: Todo) -> str:
    parts = []
    if row.due is not None:
        parts.append(phrase(context.language, "due", when=say_date(row.due, context.now, context.language)))
    if row.priority != "normal":
        parts.append(phrase(context.language, row.priority))
    return "".join(f", {part}" for part in parts)


def _without(title: str, due: When | None) -> str:
    """The title without the time, where the model has left it in."""
    if due is None or not due.text:
        return title
    time_said = rf"[\s,]*\b(?:on |at |by |for |before |el |para |antes de(?:l)? )?{re.escape(due.text)}\W*$"
    return re.sub(time_said, "", title, flags=re.IGNORECASE) or title


def _tidy(title: str) -> str:
    whole = " ".join(title.split())
    stripped = LISTED.sub("", FRAME.sub("", whole)).rstrip(".") or title
    return stripped[:1].upper() + stripped[1:]


def _iso(due: Due) -> str | None:
    return due.isoformat() if due is not None else None


def _by(due: date | datetime, when: When, context: ToolContext) -> bool:
    reading = when.resolution.readings[0]
    last = reading.end or (unit_of(reading.start, reading.grain)[1] if reading.all_day else reading.start + MINUTE)
    moment = due if isinstance(due, datetime) else datetime.combine(due, time.min, context.zone)
    return moment < last
