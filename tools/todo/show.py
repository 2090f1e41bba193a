"""Showing the to-do list, or what to do now."""

from __future__ import annotations

import re
from typing import Final, Literal

from memory.todos import Todo
from tools.contract import Receipt, ToolContext, When, tool
from tools.matching import LIKE_WORD, NOISE, POINTERS, ranked_by_mention, word_likeness, words_of
from tools.phrases import phrase
from tools.times import find_times
from tools.todo.about import about, thing_asked
from tools.todo.finding import due_by, due_time, overdue, urgent
from tools.todo.phrases import said
from tools.todo.saying import details, lines, shown, tree
from tools.todo.whether import whether_done
from tools.todo.wishes import DATELESS, OVERDUE, WHAT_NOW, WHEN_DUE, WHETHER_DONE, listed_tag, wanted

OR_NOT: Final = re.compile(r"\s+(?:or|o)\s+|\?", re.IGNORECASE)
ASKING: Final = frozenset(
    "have has did does are was were been still need already yet ever actually done finished sorted ticked todavia aun "
    "get got round around getting managed manage "
    "hemos tengo tenemos que queda por hecho hecha remember hey".split()
)
"""Words about what is asked for."""

MOST_NOW: Final = 5
"""How many are told to one who asks what to do now."""


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
    if status == "open" and WHAT_NOW.search(context.request):
        return _what_now(context)
    if told := _whether_done(context) or _when_due(context):
        return told
    rows = context.todos.list(done=status == "done")
    if due is not None and due_time(context, due) is not None:
        rows = due_by(context, rows, due)
    rows, none = _filtered(context, rows)
    if not rows and not none and due is not None and due.text:
        return Receipt(phrase(context.language, "todos_none_then", when=due.text))
    if not rows:
        return Receipt(none or phrase(context.language, "todos_done_none" if status == "done" else "todos_none"))
    head = phrase(context.language, "todos_done_head" if status == "done" else "todos_head")
    ordered = tree(sorted(rows, key=lambda row: _asleep(context, row)))
    text, seen = "\n".join([head, *lines(context, ordered)]), tuple(shown(row) for row in ordered)
    return Receipt(text, seen, foreign=any(row.by_others for row in ordered), settled={})


def _whether_done(context: ToolContext) -> Receipt | None:
    """Whether the one thing that is asked for is done; None where none is, or several are named."""
    row = whether_done(context.request, context.todos.list(done=None)) or _asked_for(context)
    if row is None:
        return None
    told = said(
        context.language, "is_done" if row.done else "is_open", title=row.title,
        details="" if row.done else details(context, row),
    )  # fmt: skip
    return Receipt(told, (shown(row),), foreign=row.by_others, settled={})


def _asked_for(context: ToolContext) -> Todo | None:
    if not WHETHER_DONE.search(context.request):
        return None
    named = ranked_by_mention(context.todos.list(done=None), context.request, lambda row: row.title)
    if not named or len({row.title.casefold() for row in named}) > 1:
        return None
    row = next((each for each in named if not each.done), named[0])
    return row if _speaks_of(row, context) else None


def _when_due(context: ToolContext) -> Receipt | None:
    """When the one open to-do is due that is asked for; None where none is, or several are named."""
    if not WHEN_DUE.search(context.request):
        return None
    asked = WHEN_DUE.sub(" ", context.request)
    named = ranked_by_mention(context.todos.list(), asked, lambda row: row.title)
    if len(named) != 1:
        return None
    row = named[0]
    key = "is_dateless" if row.due is None else "is_due"
    told = said(context.language, key, title=row.title, details=details(context, row))
    return Receipt(told, (shown(row),), foreign=row.by_others, settled={})


def _speaks_of(row: Todo, context: ToolContext) -> bool:
    """Whether all that is asked for is of a to-do, but for the verb: pizza was not ordered where flowers were."""
    asked = OR_NOT.split(context.request)[0]
    for span in reversed(find_times(context, asked, context.language)):
        asked = f"{asked[: span.start_index]} {asked[span.end_index :]}"
    said = [word for word in words_of(asked) if word not in NOISE | POINTERS | ASKING and len(word) > 2]
    title = words_of(row.title)
    return all(any(word_likeness(word, other) >= LIKE_WORD for other in title) for word in said[1:])


def _filtered(context: ToolContext, rows: tuple[Todo, ...]) -> tuple[tuple[Todo, ...], str]:
    """Those with the tag or of the importance that the request asks for, and what to say where there are none."""
    none = ""
    if thing := thing_asked(context.request, context.now, context.language):
        rows, none = about(rows, thing), said(context.language, "none_about", thing=thing)
    if (tag := listed_tag(context.request)) is not None:
        rows = tuple(row for row in rows if tag in (each.casefold() for each in row.tags))
        none = none or said(context.language, "none_tagged", tag=f"#{tag}")
    if (kind := wanted(context.request)) is not None:
        rows = urgent(context, rows) if kind == "urgent" else tuple(row for row in rows if row.priority == "high")
        none = none or said(context.language, f"none_{kind}")
    if OVERDUE.search(context.request):
        rows = tuple(row for row in rows if overdue(context, row))
        none = none or said(context.language, "none_overdue")
    if DATELESS.search(context.request):
        rows = tuple(row for row in rows if row.due is None)
        none = none or said(context.language, "none_dateless")
    return rows, none


def _what_now(context: ToolContext) -> Receipt:
    """The first of what can be done, in the order in which to do it."""
    rows, _ = _filtered(context, context.todos.next(context.now))
    if not rows:
        return Receipt(said(context.language, "none_now"), settled={})
    told = [f"{number}. {row.title}{_pressed(context, row)}" for number, row in enumerate(rows[:MOST_NOW], 1)]
    if len(rows) > MOST_NOW:
        told.append(said(context.language, "more", n=len(rows) - MOST_NOW))
    text = "\n".join([said(context.language, "now_head"), *told])
    told_of = rows[:MOST_NOW]
    foreign = any(row.by_others for row in told_of)
    return Receipt(text, tuple(shown(row) for row in told_of), foreign=foreign, settled={})


def _pressed(context: ToolContext, row: Todo) -> str:
    late = f", {said(context.language, 'overdue')}" if overdue(context, row) else ""
    return f"{late}{details(context, row)}"


def _asleep(context: ToolContext, row: Todo) -> bool:
    return row.snoozed_until is not None and row.snoozed_until > context.now
