"""The store of to-dos."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from memory.database import Database
from memory.errors import NotFoundError, UsageError
from memory.journal import Journal
from memory.todos import Todo, TodoStore

MADRID = ZoneInfo("Europe/Madrid")
NOW = datetime(2026, 3, 10, 9, 0, tzinfo=MADRID)


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


# Parts, snoozing and what to do now


def titles(found: Iterable[Todo]) -> list[str]:
    return [row.title for row in found]


def test_every_field_is_kept(todos: TodoStore) -> None:
    whole = todos.add("Trip")
    row = todos.add("Book", date(2026, 3, 13), "high", ["a"], "FREQ=WEEKLY", "by train", whole.id, [30, 0])
    assert row == todos.get(row.id)
    assert (row.notes, row.parent, row.snoozed_until, row.reminders) == ("by train", whole.id, None, (30, 0))
    changed = todos.update(row.id, notes="by bus", parent=None, reminders=[5], rrule=None)
    assert (changed.notes, changed.parent, changed.reminders, changed.rrule) == ("by bus", None, (5,), None)


def test_parts_are_done_and_deleted_with_the_whole(todos: TodoStore) -> None:
    trip = todos.add("Trip")
    book = todos.add("Book", parent=trip.id)
    seat = todos.add("Choose a seat", parent=book.id)
    todos.complete(todos.add("Passport", parent=trip.id).id)
    assert titles(todos.parts(trip.id)) == ["Book", "Choose a seat"]
    assert len(todos.parts(trip.id, done=None)) == 3
    finished = todos.finish(trip.id)
    assert titles(finished.parts) == ["Book", "Choose a seat"]
    assert todos.list() == ()
    todos.update(seat.id, done=False)
    todos.delete(trip.id)
    assert todos.list(done=None) == ()


def test_a_todo_is_no_part_of_itself(todos: TodoStore) -> None:
    trip = todos.add("Trip")
    book = todos.add("Book", parent=trip.id)
    for parent in (trip.id, book.id):
        with pytest.raises(UsageError, match="part of itself"):
            todos.update(trip.id, parent=parent)
    for parent in (9,):
        with pytest.raises(NotFoundError):
            todos.add("Lost", parent=parent)
        with pytest.raises(NotFoundError):
            todos.update(trip.id, parent=parent)
    assert len(todos.list()) == 2


def test_snoozing_hides_it_from_what_to_do_now_and_keeps_its_due_date(todos: TodoStore) -> None:
    row = todos.add("Form", date(2026, 3, 10))
    snoozed = todos.snooze(row.id, date(2026, 3, 13))
    assert snoozed.due == date(2026, 3, 10)
    assert snoozed.snoozed_until == datetime(2026, 3, 13, tzinfo=MADRID)
    assert titles(todos.list()) == ["Form"]
    assert todos.next(NOW) == ()
    assert titles(todos.next(datetime(2026, 3, 13, tzinfo=MADRID))) == ["Form"]
    assert titles(todos.next(datetime(2026, 3, 12, 23, 30, tzinfo=UTC))) == ["Form"]
    assert todos.snooze(row.id, None).snoozed_until is None
    todos.snooze(row.id, date(2026, 3, 13))
    assert todos.update(row.id, due=date(2026, 3, 11)).snoozed_until is None


def test_what_to_do_now(todos: TodoStore) -> None:
    todos.add("someday")
    todos.add("matters", priority="high")
    todos.add("far", date(2026, 4, 1))
    todos.add("soon", date(2026, 3, 13))
    todos.add("today, when there is time", date(2026, 3, 10), "low")
    todos.add("today", date(2026, 3, 10))
    todos.add("late, not important", datetime(2026, 3, 10, 8, 30, tzinfo=MADRID))
    todos.add("late and important", date(2026, 3, 9), "high")
    assert titles(todos.next(NOW)) == [
        "late and important", "late, not important", "today", "today, when there is time", "soon", "matters", "far",
        "someday",
    ]  # fmt: skip
    assert titles(todos.next(NOW, 2)) == ["late and important", "late, not important"]
    assert titles(todos.next(limit=1)) == ["late and important"]


def test_a_whole_gives_way_to_its_parts_and_lends_them_its_urgency(todos: TodoStore) -> None:
    trip = todos.add("Trip", date(2026, 3, 10), "high")
    todos.add("Milk", date(2026, 3, 10))
    book = todos.add("Book", parent=trip.id)
    assert titles(todos.next(NOW)) == ["Book", "Milk"]
    todos.snooze(trip.id, date(2026, 3, 13))
    assert titles(todos.next(NOW)) == ["Milk"]
    todos.snooze(trip.id, None)
    todos.complete(book.id)
    assert titles(todos.next(NOW)) == ["Trip", "Milk"]


# Repeating to-dos


def test_completing_a_repeating_todo_brings_the_next(todos: TodoStore, database: Database) -> None:
    row = todos.add("Water", date(2026, 3, 15), "high", ["home"], "FREQ=WEEKLY;BYDAY=SU", "the fern", reminders=[60])
    finished = todos.finish(row.id)
    after = finished.following
    assert finished.todo.done
    assert after is not None
    assert (after.due, after.done, after.rrule) == (date(2026, 3, 22), False, "FREQ=WEEKLY;BYDAY=SU")
    assert (after.priority, after.tags, after.notes, after.reminders) == ("high", ("home",), "the fern", (60,))
    assert titles(todos.list(done=True)) == ["Water"]
    assert todos.finish(row.id).following is None
    Journal(database).undo()
    assert todos.list(done=None) == (row,)


def test_the_parts_come_again_too(todos: TodoStore) -> None:
    clean = todos.add("Clean", date(2026, 3, 10), rrule="FREQ=WEEKLY")
    bath = todos.add("Bath", date(2026, 3, 9), parent=clean.id)
    todos.add("Tiles", parent=bath.id)
    todos.complete(bath.id)
    todos.complete(todos.add("Plants", date(2026, 3, 10), rrule="FREQ=DAILY", parent=clean.id).id)
    todos.complete(clean.id)
    assert sorted((row.title, row.due) for row in todos.list() if row.due) == [
        ("Bath", date(2026, 3, 16)), ("Clean", date(2026, 3, 17)), ("Plants", date(2026, 3, 18)),
    ]  # fmt: skip
    again = next(row for row in todos.list() if row.title == "Clean")
    assert titles(todos.parts(again.id)) == ["Bath", "Plants", "Tiles"]


def test_a_rule_that_is_none_is_refused(todos: TodoStore) -> None:
    for rule in ("weekly", "FREQ=SECONDLY", "FREQ=WEEKLY;BYDAY=XX", "FREQ=DAILY;UNTIL=soon"):
        with pytest.raises(UsageError, match="not a repetition"):
            todos.add("Water", rrule=rule)
    assert todos.add("Water", rrule="RRULE:FREQ=DAILY").rrule == "FREQ=DAILY"
    assert todos.finish(todos.list()[0].id).following is None
