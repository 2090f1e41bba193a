"""Undo: whatever was changed, taking every change back restores the very same rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from memory.database import Database
from memory.errors import NotFoundError
from memory.events import EventStore
from memory.facts import FactStore
from memory.journal import Journal
from memory.notes import NoteStore
from memory.tables import Base, Journaled, TodoRow
from memory.todos import TodoStore

MADRID = ZoneInfo("Europe/Madrid")
NOW = datetime(2026, 3, 10, 9, 0, tzinfo=MADRID)
JOURNALED = [each.local_table for each in Base.registry.mappers if issubclass(each.class_, Journaled)]


def rows(database: Database) -> dict[str, list[Any]]:
    with database.engine.connect() as connection:
        return {str(table): list(connection.execute(select(table).order_by(table.c.id))) for table in JOURNALED}


def test_every_kind_of_change_is_taken_back(database: Database) -> None:
    todos, journal = TodoStore(database, MADRID), Journal(database)
    row = todos.add("Milk", date(2026, 3, 13), tags=["a"])
    added = rows(database)
    todos.update(row.id, title="Oat milk", due=None, tags=["b"])
    changed = rows(database)
    todos.delete(row.id)
    assert journal.undo().label == "delete “Oat milk”"
    assert rows(database) == changed
    journal.undo()
    assert rows(database) == added
    journal.undo()
    assert rows(database)["todos"] == []
    with pytest.raises(NotFoundError, match="nothing to undo"):
        journal.undo()


def test_nested_changes_are_one(database: Database) -> None:
    todos, journal = TodoStore(database, MADRID), Journal(database)
    with database.change("two at once"):
        first = todos.add("Milk")
        todos.complete(first.id)
        assert len(todos.list(done=True)) == 1
    assert [each.label for each in journal.recent()] == ["two at once"]
    journal.undo()
    assert rows(database)["todos"] == []


def test_a_failed_change_leaves_nothing(database: Database) -> None:
    todos, journal = TodoStore(database, MADRID), Journal(database)

    def broken() -> None:
        with database.change():
            todos.add("Milk")
            raise RuntimeError("broken")

    with pytest.raises(RuntimeError, match="broken"):
        broken()
    assert todos.list() == ()
    assert journal.recent() == ()


def test_undo_passes_over_itself(database: Database) -> None:
    todos, journal = TodoStore(database, MADRID), Journal(database)
    kept = todos.add("Milk")
    with database.change() as change:
        todos.add("Bread")
        assert change.id is not None
        assert "Milk" in journal.undo(before=change.id).label
    assert [row.title for row in todos.list()] == ["Bread"]
    with pytest.raises(NotFoundError, match="no to-do"):
        todos.get(kept.id)


def test_a_write_outside_a_change_is_refused(database: Database) -> None:
    with database.reading() as session:
        session.add(TodoRow(title="x", zone="UTC", created_at=database.now))
        with pytest.raises(RuntimeError, match="outside"):
            session.flush()


def test_a_change_that_writes_nothing_is_not_one(database: Database) -> None:
    with database.change("nothing"):
        pass
    assert Journal(database).recent() == ()


Step = Callable[[dict[str, Any]], Any]


def _one_of(world: dict[str, Any], store: str, number: int) -> int | None:
    listed = world[store].list(done=None) if store == "todos" else world[store].list()
    return listed[number % len(listed)].id if listed else None


def _on(store: str, number: int, method: str, **values: Any) -> Step:
    def step(world: dict[str, Any]) -> None:
        id = _one_of(world, store, number)
        if id is not None:
            getattr(world[store], method)(id, **values)

    return step


words = st.text(st.characters(categories=["L", "M", "N", "P", "S"]) | st.just(" "), min_size=1, max_size=12)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)).map(lambda moment: moment.replace(tzinfo=MADRID))
dues = st.one_of(st.none(), st.dates(date(2026, 1, 1), date(2027, 1, 1)), moments)
numbers = st.integers(0, 5)
rules = st.sampled_from([None, "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO"])
steps = st.one_of(
    st.builds(lambda t, d: lambda world: world["todos"].add(t, d), words, dues),
    st.builds(lambda n, t, d: _on("todos", n, "update", title=t, due=d), numbers, words, dues),
    st.builds(lambda n: _on("todos", n, "complete"), numbers),
    st.builds(lambda n: _on("todos", n, "delete"), numbers),
    st.builds(lambda t, s, r: lambda world: world["events"].add(t, s, rrule=r), words, moments, rules),
    st.builds(lambda n, s, p: _on("events", n, "update", start=s, location=p), numbers, moments, words),
    st.builds(lambda n: _on("events", n, "delete"), numbers),
    st.builds(lambda t, x: lambda world: world["notes"].add(t, x), words, words),
    st.builds(lambda n, x: _on("notes", n, "append", text=x), numbers, words),
    st.builds(lambda n, t: _on("notes", n, "update", title=t), numbers, words),
    st.builds(lambda n: _on("notes", n, "delete"), numbers),
    st.builds(lambda t: lambda world: world["facts"].add(t), words),
    st.builds(lambda n: _on("facts", n, "delete"), numbers),
)


@settings(max_examples=40, deadline=None)
@given(groups=st.lists(st.lists(steps, min_size=1, max_size=3), max_size=8))
def test_undoing_any_changes_restores_the_same_rows(empty_database: bytes, groups: list[list[Step]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ayni.db"
        path.write_bytes(empty_database)
        database = Database(path, lambda: NOW)
        journal = Journal(database)
        world = {
            "todos": TodoStore(database, MADRID),
            "events": EventStore(database, MADRID),
            "notes": NoteStore(database),
            "facts": FactStore(database),
        }
        states = [rows(database)]
        for group in groups:
            with database.change("group"):
                for step in group:
                    step(world)
            if len(journal.recent(100)) == len(states):
                states.append(rows(database))
        for state in reversed(states[:-1]):
            journal.undo()
            assert rows(database) == state
        database.close()
