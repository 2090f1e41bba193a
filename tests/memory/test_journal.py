"""Undo: whatever was changed, taking every change back restores the very same rows."""

from __future__ import annotations

import re
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
from memory.errors import NotFoundError, UsageError
from memory.events import EventStore
from memory.facts import FactStore
from memory.journal import Journal
from memory.notes import NoteStore
from memory.preview_words import LABELS, SAID
from memory.tables import Base, Journaled, TodoRow
from memory.todos import TodoStore
from tests.often import often

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


def test_several_steps_back_are_one_transaction(database: Database) -> None:
    todos, journal = TodoStore(database, MADRID), Journal(database)
    todos.add("Milk")
    kept = rows(database)
    for title in ("Bread", "Eggs"):
        todos.add(title)
    assert [each.label for each in journal.back(2)] == ["add “Eggs”", "add “Bread”"]
    assert rows(database) == kept
    assert len(journal.back(5)) == 1
    with pytest.raises(NotFoundError, match="nothing to undo"):
        journal.back(1)
    for steps in (0, -1):
        with pytest.raises(UsageError, match="one or more"):
            journal.back(steps)


def test_a_preview_tells_what_will_be_restored_and_changes_nothing(database: Database) -> None:
    todos, journal = TodoStore(database, MADRID), Journal(database)
    events, notes = EventStore(database, MADRID), NoteStore(database)
    milk, form = todos.add("Milk", date(2026, 3, 13)), todos.add("Form")
    dentist = events.add("Dentist", datetime(2026, 3, 12, 16, tzinfo=MADRID), location="Main Street 1")
    idea = notes.add("Idea", "a boat")
    before = len(journal.recent())
    todos.update(milk.id, title="Oat milk", due=None, priority="high", tags=["shop"])
    todos.update(form.id, due=datetime(2027, 1, 4, 9, tzinfo=MADRID))
    todos.complete(form.id)
    events.update(dentist.id, start=datetime(2026, 3, 13, 9, tzinfo=MADRID), location=None)
    notes.append(idea.id, "or a raft")
    todos.delete(milk.id)
    todos.snooze(form.id, date(2026, 3, 20))
    steps = len(journal.recent()) - before
    kept = rows(database)
    previews = journal.preview(steps)
    assert rows(database) == kept
    assert [each.lines for each in previews] == [
        ("“Form” is no longer snoozed",),
        ("“Oat milk” comes back",),
        ("“Idea” gets its earlier text back",),
        ("“Dentist” goes back to Thu 12 March, 16:00", "“Dentist” gets its place back: Main Street 1"),
        ("“Form” is open again",),
        ("“Form” has no due date again",),
        (
            "“Oat milk” is called “Milk” again",
            "“Oat milk” goes back to Fri 13 March",
            "“Oat milk” gets its priority back: normal",
            "“Oat milk” loses its tags again",
        ),
    ]
    assert [each.label for each in previews] == [each.label for each in journal.back(steps)]
    assert [each.lines for each in journal.preview(9)] == [
        ("“Idea” goes away",), ("“Dentist” goes away",), ("“Form” goes away",), ("“Milk” goes away",),
    ]  # fmt: skip
    assert journal.preview()[0].label == journal.undo().label


def test_a_preview_of_a_series(database: Database) -> None:
    events, journal = EventStore(database, MADRID), Journal(database)
    start = datetime(2026, 3, 12, 9, tzinfo=MADRID)
    standup = events.add("Standup", start, rrule="FREQ=DAILY")
    events.delete(standup.id, scope="one", occurrence=start.replace(day=13))
    assert journal.preview()[0].lines == ("“Standup” happens again on Fri 13 March",)


def test_a_preview_of_a_changed_occurrence_tells_what_it_goes_back_to(database: Database) -> None:
    events, journal = EventStore(database, MADRID), Journal(database)
    start = datetime(2026, 3, 12, 9, tzinfo=MADRID)
    standup = events.add("Standup", start, rrule="FREQ=DAILY;UNTIL=20260331T215959Z")
    at = start.replace(day=14)
    events.update(standup.id, scope="one", occurrence=at, start=at.replace(hour=11), title="Late standup")
    assert journal.preview()[0].lines == (
        "“Late standup” is called “Standup” again", "“Late standup” goes back to Sat 14 March, 09:00",
    )  # fmt: skip
    events.delete(standup.id)
    assert journal.preview()[0].lines == ("“Late standup” comes back", "“Standup” comes back")
    journal.back(2)
    events.update(standup.id, rrule="FREQ=WEEKLY;BYDAY=MO,TH")
    assert journal.preview()[0].lines == (
        "“Standup” gets its repetition back: every day, until Tue 31 March",
    )  # fmt: skip
    assert journal.preview(language="es")[0].lines == (
        "«Standup» recupera repetición: cada día, hasta el mar 31 de marzo",
    )  # fmt: skip


def test_a_preview_in_spanish(database: Database) -> None:
    todos, events, journal = TodoStore(database, MADRID), EventStore(database, MADRID), Journal(database)
    milk = todos.add("Leche", date(2026, 3, 13))
    start = datetime(2026, 3, 12, 9, tzinfo=MADRID)
    chess = events.add("Ajedrez", start, rrule="FREQ=DAILY")
    before = len(journal.recent())
    todos.update(milk.id, title="Leche de avena", due=None, priority="high", tags=["tienda"])
    todos.complete(milk.id)
    events.delete(chess.id, scope="one", occurrence=start.replace(day=13))
    events.update(chess.id, start=datetime(2027, 1, 4, 10, tzinfo=MADRID), location="Casa")
    todos.delete(milk.id)
    previews = journal.preview(len(journal.recent()) - before, language="es")
    assert [each.lines for each in previews] == [
        ("«Leche de avena» vuelve",),
        (
            "«Ajedrez» vuelve al jue 12 de marzo, 09:00",
            "«Ajedrez» vuelve a tener lugar el mar 5 de enero de 2027",
            "«Ajedrez» vuelve a faltar el vie 13 de marzo",
            "«Ajedrez» vuelve a quedar sin lugar",
        ),
        ("«Ajedrez» vuelve a tener lugar el vie 13 de marzo",),
        ("«Leche de avena» vuelve a estar pendiente",),
        (
            "«Leche de avena» vuelve a llamarse «Leche»",
            "«Leche de avena» vuelve al vie 13 de marzo",
            "«Leche de avena» recupera prioridad: normal",
            "«Leche de avena» vuelve a quedar sin etiquetas",
        ),
    ]


def test_every_language_has_every_word_of_a_preview() -> None:
    for said in (*SAID.values(), *LABELS.values()):
        assert said.keys() == {"en", "es"}
        assert set(re.findall(r"{\w+}", said["en"])) == set(re.findall(r"{\w+}", said["es"]))


def test_a_preview_of_nothing_is_told(database: Database) -> None:
    with pytest.raises(NotFoundError, match="nothing to undo"):
        Journal(database).preview(2)


def test_a_preview_passes_over_the_change_it_is_asked_in(database: Database) -> None:
    todos, journal = TodoStore(database, MADRID), Journal(database)
    todos.add("Milk")
    with database.change() as change:
        todos.add("Bread")
        assert [each.lines for each in journal.preview(2, before=change.id)] == [("“Milk” goes away",)]


def test_a_write_outside_a_change_is_refused(database: Database) -> None:
    with database.reading() as session:
        session.add(TodoRow(title="x", zone="UTC", created_at=database.now))
        with pytest.raises(RuntimeError, match="outside"):
            session.flush()


def test_a_change_that_writes_nothing_is_not_one(database: Database) -> None:
    with database.change("nothing"):
        pass
    assert Journal(database).recent() == ()


def test_a_change_to_the_same_values_is_not_one(database: Database) -> None:
    todos, journal = TodoStore(database, MADRID), Journal(database)
    row = todos.add("Milk", date(2026, 3, 13), tags=["a"])
    todos.update(row.id, title="Milk", due=date(2026, 3, 13), tags=["a"])
    assert [each.label for each in journal.recent()] == ["add “Milk”"]


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


def _part(world: dict[str, Any], number: int, title: str) -> None:
    world["todos"].add(title, parent=_one_of(world, "todos", number), tags=["part"], reminders=[10])


words = st.text(st.characters(categories=["L", "M", "N", "P", "S"]) | st.just(" "), min_size=1, max_size=12).filter(
    str.strip
)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)).map(lambda moment: moment.replace(tzinfo=MADRID))
dues = st.one_of(st.none(), st.dates(date(2026, 1, 1), date(2027, 1, 1)), moments)
numbers = st.integers(0, 5)
rules = st.sampled_from([None, "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO"])
steps = st.one_of(
    st.builds(lambda t, d: lambda world: world["todos"].add(t, d), words, dues),
    st.builds(lambda n, t, d: _on("todos", n, "update", title=t, due=d), numbers, words, dues),
    st.builds(lambda n: _on("todos", n, "complete"), numbers),
    st.builds(lambda n: _on("todos", n, "delete"), numbers),
    st.builds(lambda t, d, r: lambda world: world["todos"].add(t, d, rrule=r), words, dues, rules),
    st.builds(lambda n, d: _on("todos", n, "snooze", until=d), numbers, dues),
    st.builds(lambda n, t: lambda world: _part(world, n, t), numbers, words),
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


@settings(max_examples=often(15))
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


@settings(max_examples=often(10))
@given(groups=st.lists(st.lists(steps, min_size=1, max_size=2), min_size=1, max_size=6), back=st.integers(1, 8))
def test_several_steps_back_are_as_many_undos(empty_database: bytes, groups: list[list[Step]], back: int) -> None:
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
        if len(states) > 1:
            foretold = journal.preview(back)
            undone = journal.back(back)
            assert len(foretold) == len(undone) == min(back, len(states) - 1)
            assert rows(database) == states[-1 - len(undone)]
        database.close()
