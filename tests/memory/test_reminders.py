"""Reminders: which are due, and that each is told once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from memory.database import Database
from memory.events import EventStore
from memory.reminders import LATE, Reminder, Reminders
from memory.tables import EventRow, RemindedRow
from memory.todos import TodoStore
from tests.conftest import MADRID, NOW

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


@pytest.fixture
def reminders(database: Database) -> Reminders:
    return Reminders(database, MADRID)


@pytest.fixture
def todos(database: Database) -> TodoStore:
    return TodoStore(database, MADRID)


def at(hour: int, minute: int = 0, day: int = 10) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=MADRID)


def event(database: Database, title: str, start: datetime, minutes: Sequence[int], **values: Any) -> int:
    with database.change() as change:
        made = EventStore(database, MADRID).add(title, start, **values)
        row = change.session.get(EventRow, made.id)
        assert row is not None
        row.reminders = [*minutes]
    return made.id


def said(found: Sequence[Reminder]) -> list[tuple[str, datetime]]:
    return [(each.title, each.moment) for each in found]


def test_a_todo_is_told_at_its_time_and_not_before(reminders: Reminders, todos: TodoStore) -> None:
    row = todos.add("Vet", at(10))
    todos.add("Form", date(2026, 3, 10))
    todos.add("Someday")
    assert reminders.due_reminders(at(9, 59)) == ()
    (found,) = reminders.due_reminders(at(10))
    assert (found.kind, found.row, found.title, found.moment, found.at) == ("todos", row.id, "Vet", at(10), at(10))
    assert said(reminders.due_reminders(NOW, HOUR)) == [("Vet", at(10))]
    todos.complete(row.id)
    assert reminders.due_reminders(at(10)) == ()


def test_minutes_before_the_due_time_or_day(reminders: Reminders, todos: TodoStore) -> None:
    todos.add("Vet", at(18), reminders=[30, 60])
    todos.add("Form", date(2026, 3, 11), reminders=[6 * 60])
    assert said(reminders.due_reminders(NOW, DAY)) == [("Vet", at(17)), ("Vet", at(17, 30)), ("Form", at(18))]


def test_a_snoozed_todo_is_told_when_that_is_over(reminders: Reminders, todos: TodoStore) -> None:
    row = todos.add("Vet", at(10))
    todos.snooze(row.id, at(12))
    assert said(reminders.due_reminders(NOW, DAY)) == [("Vet", at(12))]
    todos.snooze(row.id, date(2026, 3, 11))
    assert reminders.due_reminders(NOW, 2 * DAY) == ()
    todos.snooze(todos.add("Book").id, at(11))
    assert said(reminders.due_reminders(NOW, DAY)) == [("Book", at(11))]


def test_what_was_missed_is_told_for_some_hours(reminders: Reminders, todos: TodoStore) -> None:
    todos.add("Vet", at(10))
    assert said(reminders.due_reminders(at(10) + LATE - timedelta(minutes=1))) == [("Vet", at(10))]
    assert reminders.due_reminders(at(10) + LATE) == ()


def test_what_had_passed_when_the_row_was_made_is_no_reminder(reminders: Reminders, todos: TodoStore) -> None:
    todos.add("Vet", at(9, 10), reminders=[30, 5])
    assert said(reminders.due_reminders(at(9, 10))) == [("Vet", at(9, 5))]


def test_events_are_told_before_they_start(reminders: Reminders, database: Database) -> None:
    event(database, "Dentist", at(16), [15, 120], location="Main Street 1")
    EventStore(database, MADRID).add("Silent", at(16))
    found = reminders.due_reminders(NOW, DAY)
    assert said(found) == [("Dentist", at(14)), ("Dentist", at(15, 45))]
    assert (found[0].kind, found[0].at, found[0].place) == ("events", at(16), "Main Street 1")


def test_a_whole_day_is_told_of_at_nine(reminders: Reminders, database: Database, todos: TodoStore) -> None:
    EventStore(database, MADRID).add("Trip", date(2026, 3, 29), reminders=[0, 1440, 2 * 1440 - 18 * 60])
    todos.add("Form", date(2026, 3, 29), reminders=[1440])
    found = reminders.due_reminders(NOW, 30 * DAY)
    assert said(found) == [
        ("Trip", at(18, day=27)),
        ("Form", at(9, day=28)),
        ("Trip", at(9, day=28)),
        ("Trip", at(9, day=29)),
    ]
    assert said(reminders.due_reminders(at(9, day=29))) == [("Trip", at(9, day=29))]


def test_minutes_are_real_ones_when_the_clocks_change(reminders: Reminders, database: Database) -> None:
    start = datetime(2026, 3, 29, 4, tzinfo=MADRID)
    event(database, "Flight", start, [120])
    (found,) = reminders.due_reminders(start, timedelta(0))
    assert found.moment == datetime(2026, 3, 29, 1, tzinfo=MADRID)


def test_each_occurrence_is_told(reminders: Reminders, database: Database) -> None:
    event(database, "Pills", at(8, day=11), [10], rrule="FREQ=DAILY")
    found = reminders.due_reminders(NOW, 3 * DAY)
    assert said(found) == [("Pills", at(7, 50, day)) for day in (11, 12, 13)]
    assert reminders.tell(found[0], lambda each: None)
    assert said(reminders.due_reminders(NOW, 3 * DAY)) == [("Pills", at(7, 50, day)) for day in (12, 13)]


def test_a_reminder_far_ahead_of_its_event(reminders: Reminders, database: Database) -> None:
    event(database, "Flight", at(12, day=17), [7 * 24 * 60])
    event(database, "Standup", at(12, day=12), [0])
    assert said(reminders.due_reminders(at(12))) == [("Flight", at(12))]


def test_each_is_told_once(reminders: Reminders, todos: TodoStore, database: Database) -> None:
    todos.add("Vet", at(10))
    (found,) = reminders.due_reminders(at(10))
    told: list[Reminder] = []
    assert reminders.tell(found, told.append)
    assert not Reminders(database, MADRID).tell(found, told.append)
    assert told == [found]
    assert reminders.due_reminders(at(10)) == ()


def test_a_moved_todo_is_told_again(reminders: Reminders, todos: TodoStore) -> None:
    row = todos.add("Vet", at(10))
    reminders.tell(reminders.due_reminders(at(10))[0], lambda each: None)
    todos.update(row.id, due=at(11))
    assert said(reminders.due_reminders(at(11))) == [("Vet", at(11))]


def test_a_delivery_that_fails_leaves_it_untold(reminders: Reminders, todos: TodoStore) -> None:
    todos.add("Vet", at(10))
    (found,) = reminders.due_reminders(at(10))

    def broken(reminder: Reminder) -> None:
        raise OSError("no terminal")

    with pytest.raises(OSError, match="no terminal"):
        reminders.tell(found, broken)
    assert reminders.due_reminders(at(10)) == (found,)


def test_what_was_told_long_ago_is_forgotten(reminders: Reminders, todos: TodoStore, database: Database) -> None:
    with database.change() as change:
        change.session.add(RemindedRow(kind="todos", row=1, moment_at=datetime(2026, 1, 1), told_at=database.now))
    todos.add("Vet", at(10))
    reminders.tell(reminders.due_reminders(at(10))[0], lambda each: None)
    with database.reading() as session:
        assert session.query(RemindedRow).count() == 1
