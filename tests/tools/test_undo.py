"""Taking back several changes at once, in the user's own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from memory.tables import CallRow
from tools.contract import ToolContext
from tools.undo import how_many, undo_last

Making = Callable[..., ToolContext]


@pytest.mark.parametrize(
    ("request_", "number"),
    [
        ("", 1), ("undo", 1), ("no, put that back", 1), ("undo the last two things", 2), ("undo the last 3 changes", 3),
        ("take back the two last changes", 2), ("undo twice", 2), ("undo both", 2), ("undo both of those", 2),
        ("undo 4 steps", 4), ("deshaz las últimas tres cosas", 3), ("deshaz las dos últimas", 2), ("deshaz las dos", 2),
        ("undo adding the two eggs", 1), ("undo the last 2 hours", 1), ("undo the last 99 things", 20),
        ("undo the last 0 things", 1), ("undo both eggs", 1),
    ],
)  # fmt: skip
def test_how_many(request_: str, number: int) -> None:
    assert how_many(request_) == number


def test_the_last_two_things(make_context: Making) -> None:
    context = make_context("undo the last two things")
    for title in ("Milk", "Bread", "Eggs"):
        context.todos.add(title)
    assert undo_last(context).text == "Undone: add “Eggs”\nUndone: add “Bread”"
    assert [row.title for row in context.todos.list()] == ["Milk"]
    assert undo_last(context).text == "Undone: add “Milk”\nThere was nothing more to undo."


def test_in_spanish(make_context: Making) -> None:
    context = make_context("deshaz las dos últimas cosas", language="es")
    context.todos.complete(context.todos.add("Leche").id)
    assert undo_last(context).text == "Deshecho: marcar como hecha «Leche»\nDeshecho: añadir «Leche»"


def test_a_second_call_of_one_turn_takes_back_no_more(make_context: Making) -> None:
    context = make_context("undo the last two things")
    for title in ("Milk", "Bread", "Eggs", "Salt"):
        context.todos.add(title)
    database = context.journal.database
    for step in range(2):
        with database.change(turn=7) as change:
            undo_last(context)
            change.session.add(CallRow(turn=7, step=step, position=0, tool="undo_last", arguments={}, status="done"))
    assert [row.title for row in context.todos.list()] == ["Milk", "Bread"]
    with database.change(turn=8):
        assert not context.journal.called("undo_last")
    assert not context.journal.called("undo_last")
