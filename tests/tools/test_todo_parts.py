"""Parts of a to-do, in the user's own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from memory.errors import ToolError, Unclear
from memory.todos import Todo
from tests.conftest import NOW
from tools.contract import ToolContext, When
from tools.todo import add_todo, complete_todo, delete_todo, list_todos
from tools.todo.wishes import steps_of
from tools.when import resolve

Making = Callable[..., ToolContext]


def when(words: str, language: str = "en") -> When:
    return When(words, resolve(words, NOW, language))


def one(context: ToolContext, title: str) -> Todo:
    return next(row for row in context.todos.list(done=None) if row.title == title)


@pytest.mark.parametrize(
    ("words", "whole", "parts"),
    [
        ("to plan the trip I need to: book flights, pack", "plan the trip", ("book flights", "pack")),
        ("Hey, to plan the trip, we have to: book, pack and run.", "plan the trip", ("book", "pack", "run")),
        ("for the party I need: cups, and salt and pepper", "the party", ("cups", "salt and pepper")),
        ("para planear el viaje tengo que: reservar y empacar", "planear el viaje", ("reservar", "empacar")),
        ("steps for moving:\n- find boxes\n2. call the movers", "moving", ("find boxes", "call the movers")),
        ("subtareas del viaje: reservar", "viaje", ("reservar",)),
    ],
)
def test_a_deed_with_its_parts(words: str, whole: str, parts: tuple[str, ...]) -> None:
    assert steps_of(words) == (whole, parts)


def test_no_parts() -> None:
    for words in (
        "note to self: a, b",
        "to get to work I need to buy a ticket",
        "to do: milk, eggs",
        "to plan the trip",
    ):
        assert steps_of(words) is None


def test_all_parts_are_added_whatever_the_model_names(make_context: Making) -> None:
    context = make_context("to plan the trip by Friday I need to: book flights, pack")
    with context.journal.database.change() as change:
        first = add_todo(context, title="Book flights", due=when("by Friday"))
        change.label = first.text
    assert first.text == "Added *Plan the trip*, due Fri 13 March, with its parts: *Book flights*, *Pack*."
    assert add_todo(context, title="Pack").text == first.text
    whole = one(context, "Plan the trip")
    assert [row.title for row in context.todos.parts(whole.id)] == ["Book flights", "Pack"]
    assert len(context.todos.list()) == 3
    more = add_todo(make_context("to plan the trip I need to: pack, find the passport"), title="Plan the trip")
    assert more.text == "Added to *Plan the trip*: *Find the passport*."
    assert list_todos(make_context("my list")).text == (
        "To do:\n1. Plan the trip, due Fri 13 March\n   2. Book flights\n   3. Pack\n   4. Find the passport"
    )


def test_parts_that_are_all_there_are_not_added_again(make_context: Making) -> None:
    context = make_context("to plan the trip I need to: pack")
    whole = context.todos.add("Plan the trip")
    context.todos.add("Pack", parent=whole.id)
    context.notes.add("Other", "x")
    assert "already on your list" in add_todo(context, title="Pack").text
    assert len(context.todos.list()) == 2


def test_one_is_added_under_another(make_context: Making) -> None:
    context = make_context("add buy stamps under the tax return by Friday")
    whole = context.todos.add("Tax return")
    receipt = add_todo(context, title="Buy stamps under the tax return", due=when("by Friday"))
    assert receipt.text == "Added *Buy stamps*, part of *Tax return*, due Fri 13 March."
    assert one(context, "Buy stamps").parent == whole.id
    spanish = make_context("añade comprar sellos como parte de tax return", language="es")
    assert add_todo(spanish, title="Comprar sellos").text == "Añadido: *Comprar sellos*, parte de *Tax return*."


def test_only_the_part_that_says_so_goes_under_another(make_context: Making) -> None:
    context = make_context("add buy milk, and add buy stamps under the tax return")
    context.todos.add("Tax return")
    add_todo(context, title="Buy milk")
    add_todo(context, title="Buy stamps")
    assert one(context, "Buy milk").parent is None
    assert one(context, "Buy stamps").parent is not None


def test_under_something_that_is_no_todo_stays_in_the_title(make_context: Making) -> None:
    context = make_context("put the towels under the sink")
    assert add_todo(context, title="Put the towels under the sink").text == "Added *Put the towels under the sink*."
    with pytest.raises(ToolError, match="no to-do like “moving”"):
        add_todo(make_context("add buy tape as a subtask of moving"), title="Buy tape")
    context.todos.add("Pack the kitchen")
    context.todos.add("Pack the books")
    with pytest.raises(Unclear, match="Which to-do"):
        add_todo(make_context("add buy boxes under pack"), title="Buy boxes")


def test_parts_are_deleted_with_it(context: ToolContext) -> None:
    whole = context.todos.add("Trip")
    context.todos.add("Book", parent=whole.id)
    assert delete_todo(context, todo="trip").text == "Deleted *Trip* from your list. Deleted with it: *Book*."
    assert context.todos.list(done=None) == ()


def test_completing_tells_the_parts(context: ToolContext) -> None:
    whole = context.todos.add("Trip")
    context.todos.add("Book", parent=whole.id)
    assert complete_todo(context, todo="trip").text == "Done: *Trip*. Done with it: *Book*."
    assert [row.title for row in context.todos.list(done=True)] == ["Trip", "Book"]
