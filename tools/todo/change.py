"""Changing what is on the to-do list: done, moved, put aside, tagged, taken off."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from memory.errors import ToolError, Unclear
from memory.todos import Finished, Priority, Todo
from tools.contract import Receipt, ToolContext, When, tool
from tools.matching import likeness
from tools.never import stops_repeating
from tools.phrases import phrase
from tools.saying import say_date
from tools.todo.add import tidy
from tools.todo.finding import due_time, find, on_its_day, rule_of, shifted
from tools.todo.phrases import listed, said
from tools.todo.saying import iso, receipt, say_until, shown
from tools.todo.wishes import (
    MISTICKED,
    ONCE,
    REOPENED,
    SNOOZE,
    UNDATED,
    UNTAG,
    note_of,
    reminders_of,
    snooze_of,
    tags_of,
)


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
    finished = context.todos.finish(find(context, todo).id)
    told = [phrase(context.language, "todo_done", title=finished.todo.title), *_consequences(context, finished)]
    return Receipt(" ".join(told), (shown(finished.todo),), settled={"todo": f"#{finished.todo.id}"})


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
    is_open = REOPENED.search(context.request) or MISTICKED.search(context.request)
    if is_open and (done := _done(context, todo)):
        row = context.todos.update(done.id, done=False)
        return receipt(context, "todo_reopened", row, {"todo": f"#{row.id}"})
    row = find(context, todo)
    values = _wished(context, row, title)
    if SNOOZE.search(context.request) and (due is not None or not (values or priority)):
        return _snooze(context, row, due)
    undated = row.due is not None and UNDATED.search(context.request)
    never = row.rrule is not None and stops_repeating(context.request, due.text if due else None)
    if (undated or never) and due is not None and (rule_of(due) or not due.resolution.readings):
        due = None  # "off" and "never" are no times
    when = shifted(context, row, due) or on_its_day(context, row, due) or due_time(context, due)
    given = {"due": when, "priority": priority, "rrule": rule_of(due)}
    values |= {name: value for name, value in given.items() if value is not None}
    if never or (row.rrule and ONCE.search(context.request)):
        values |= {"rrule": None}
    if undated and when is None:
        values |= {"due": None, "rrule": None}
    if not values:
        raise ToolError(phrase(context.language, "nothing_to_change", title=row.title))
    row = context.todos.update(row.id, **values)
    kept = due.text if "rrule" in values and due is not None and values["rrule"] else iso(when)
    kept = "never" if never and due is None else kept
    settled = {"todo": f"#{row.id}", "title": title, "due": kept, "priority": priority}
    return receipt(context, "todo_changed", row, {name: each for name, each in settled.items() if each})


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
    row = _to_delete(context, todo)
    parts = context.todos.parts(row.id)
    context.todos.delete(row.id)
    told = [phrase(context.language, "todo_deleted", title=row.title)]
    if parts:
        told.append(said(context.language, "parts_deleted", parts=listed([each.title for each in parts])))
    return Receipt(" ".join(told), settled={"todo": f"#{row.id}"})


def _to_delete(context: ToolContext, words: str) -> Todo:
    """The open to-do that is meant, or one that is done where no open one is. Raises: ToolError, Unclear."""
    try:
        return find(context, words, done=None if words.strip().startswith("#") else False)
    except Unclear:
        raise
    except ToolError:
        if (row := _done(context, words)) is None:
            raise
        return row


def _done(context: ToolContext, words: str) -> Todo | None:
    """The to-do that is meant, where it is done; None where there is none, or several may be meant."""
    with suppress(ToolError):
        row = find(context, words, done=None if words.strip().startswith("#") else True)
        return row if row.done else None
    return None


def _consequences(context: ToolContext, finished: Finished) -> list[str]:
    """What completing it has done beside."""
    told = []
    if finished.parts:
        told.append(said(context.language, "parts_done", parts=listed([each.title for each in finished.parts])))
    if finished.following is not None and finished.following.due is not None:
        when = say_date(finished.following.due, context.now, context.language)
        told.append(said(context.language, "comes_again", when=when))
    return told


def _wished(context: ToolContext, row: Todo, title: str | None) -> dict[str, Any]:
    """What the request says of the row beside its time and priority; a title made of those words is none."""
    values: dict[str, Any] = {}
    tags, note = tags_of(context.request), note_of(context.request)
    if tags:
        gone = UNTAG.search(context.request)
        kept = [each for each in row.tags if each not in tags]
        values["tags"] = kept if gone else [*kept, *tags]
    if note:
        values["notes"] = f"{row.notes}\n{note}".strip()
    if reminders := reminders_of(context.request, row.due):
        values["reminders"] = reminders
    named = [*tags, *([note] if note else [])]
    if title and not any(likeness(title, each) >= 95 or title.casefold() in each.casefold() for each in named):
        values["title"] = tidy(title)
    return values


def _snooze(context: ToolContext, row: Todo, due: When | None) -> Receipt:
    """Put it aside for a time; when it is due stays. Raises: Unclear when no time is said."""
    until = snooze_of(context, due)
    if until is None:
        raise Unclear(said(context.language, "until_when", title=row.title))
    row = context.todos.snooze(row.id, until)
    assert row.snoozed_until is not None
    still = ""
    if row.due is not None:
        still = said(context.language, "still_due", when=say_date(row.due, context.now, context.language))
    told = said(context.language, "snoozed", title=row.title, when=say_until(context, row.snoozed_until), still=still)
    return Receipt(told, (shown(row),), settled={"todo": f"#{row.id}", "due": iso(until)})
