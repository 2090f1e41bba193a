"""The store of to-dos."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from memory.database import Database
from memory.errors import NotFoundError
from memory.todos import TodoStore

MADRID = ZoneInfo("Europe/Madrid")


@pytest.fixture
def todos(database: Database) -> TodoStore:
    return TodoStore(database, MADRID)


def test_a_due_date_stays_a_date_and_a_due_time_a_time(todos: TodoStore) -> None:
    assert todos.add("Form", date(2026, 3, 13)).due == date(2026, 3, 13)
    due = todos.add("Vet", datetime(2026, 3, 11, 8, tzinfo=UTC)).due
    assert due == datetime(2026, 3, 11, 9, tzinfo=MADRID)
    assert isinstance(due, datetime)
    assert due.tzinfo == MADRID


def test_what_is_due_comes_first(todos: TodoStore) -> None:
    for title, due in (("later", None), ("second", date(2026, 3, 13)), ("first", date(2026, 3, 11))):
        todos.add(title, due)
    assert [row.title for row in todos.list()] == ["first", "second", "later"]


def test_open_done_and_all(todos: TodoStore) -> None:
    milk, bread = todos.add("Milk"), todos.add("Bread")
    todos.complete(milk.id)
    assert [row.title for row in todos.list()] == ["Bread"]
    assert [row.title for row in todos.list(done=True)] == ["Milk"]
    assert len(todos.list(done=None)) == 2
    assert todos.update(milk.id, done=False).done is False
    assert todos.get(bread.id) == bread


def test_changes(todos: TodoStore) -> None:
    row = todos.add("Milk", date(2026, 3, 13), "high", ["shop"])
    assert (row.priority, row.tags) == ("high", ("shop",))
    changed = todos.update(row.id, title="Oat milk", due=None, priority="low", tags=["home"])
    assert (changed.title, changed.due, changed.priority, changed.tags) == ("Oat milk", None, "low", ("home",))


def test_an_id_is_never_given_out_twice(todos: TodoStore) -> None:
    first = todos.add("Milk")
    todos.delete(first.id)
    assert todos.add("Bread").id > first.id


def test_a_missing_todo_is_told(todos: TodoStore) -> None:
    for call in (todos.get, todos.delete, todos.complete):
        with pytest.raises(NotFoundError, match="no to-do number 9"):
            call(9)
