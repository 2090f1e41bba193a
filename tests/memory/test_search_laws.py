"""The index says what the rows say, whatever was written, forgotten and undone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text

from memory.database import Database
from memory.errors import AyniError
from memory.events import EventStore
from memory.facts import FactStore
from memory.journal import Journal
from memory.mail import MailStore
from memory.notes import NoteStore
from memory.tables import Base, DraftRow, EventRow, FactRow, MessageRow, NoteRow, TodoRow, TurnRow
from memory.todos import TodoStore
from memory.turns import TurnStore
from tests.conftest import MADRID, NOW
from tests.often import often

START = datetime(2026, 3, 12, 17)
TABLES: tuple[type[Base], ...] = (TodoRow, EventRow, NoteRow, MessageRow, DraftRow, FactRow, TurnRow)
KINDS = ("add", "change", "delete", "undo", "fail", "add", "change")

# SQLite ends a name of a JSON list at a NUL: nobody's tags and guests have one.
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
steps = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(0, 6), st.integers(1, 3), TEXTS),
    max_size=14,
)


def write(database: Database, what: str, place: int, id: int, words: str) -> None:
    """One deed on one store; what is not there is passed over."""
    todos, events, notes = TodoStore(database, MADRID), EventStore(database, MADRID), NoteStore(database)
    mail, facts, turns = MailStore(database, MADRID), FactStore(database), TurnStore(database)
    raw = f"From: {words.encode()!r} <a@x>\nSubject: s\n\n{words}".encode()
    deeds: dict[str, list[Any]] = {
        "add": [
            lambda: todos.add(words, tags=(words,)), lambda: events.add(words, START, attendees=(words, "José")),
            lambda: notes.add(words, words), lambda: mail.receive(raw), lambda: mail.add_draft([words], "s", words),
            lambda: facts.add(words, words), lambda: turns.begin("default", words, "mail" if id == 3 else "ask"),
        ],
        "change": [
            lambda: todos.update(id, title=words), lambda: events.update(id, location=words),
            lambda: notes.append(id, words), lambda: mail.set_summary(id, words),
            lambda: mail.update_draft(id, text=words), lambda: facts.add(f"{words} {id}"),
            lambda: turns.finish(id, "done", reply=words, foreign=True),
        ],
        "delete": [
            lambda: todos.delete(id), lambda: events.delete(id), lambda: notes.delete(id),
            lambda: mail.label(id, words), lambda: mail.delete_draft(id), lambda: facts.delete(id), lambda: None,
        ],
    }  # fmt: skip
    deeds[what][place]()


def fail(database: Database, place: int, id: int, words: str) -> None:
    with database.trial():
        write(database, "add", place, id, words)
        write(database, "delete", place, id, words)


def entries(database: Database) -> dict[tuple[str, int], tuple[str, str, int]]:
    """What the index says."""
    with database.reading() as session:
        rows = session.execute(text("SELECT kind, row, label, body, by_others, rowid FROM search_index")).all()
    assert len({row.rowid for row in rows}) == len(rows)
    return {(row.kind, row.row): (row.label, row.body, row.by_others) for row in rows}


def expected(database: Database) -> dict[tuple[str, int], tuple[str, str, int]]:
    """What it must say."""
    with database.reading() as session:
        return {key: value for table in TABLES for row in session.scalars(select(table)) for key, value in _entry(row)}


def _entry(row: Any) -> Iterator[tuple[tuple[str, int], tuple[str, str, int]]]:
    match row:
        case TodoRow():
            yield ("todo", row.id), (row.title, f"{row.notes} {' '.join(row.tags)}", 0)
        case EventRow():
            yield ("event", row.id), (row.title, f"{row.location or ''} {' '.join(row.attendees)} {row.notes}", 0)
        case NoteRow():
            yield ("note", row.id), (row.title, row.text, 0)
        case MessageRow():
            yield ("message", row.id), (f"{row.sender}: {row.subject}", row.text, 1)
        case DraftRow():
            yield ("draft", row.id), (row.subject, f"{' '.join(row.to)} {row.text}", 0)
        case FactRow():
            yield ("fact", row.id), (row.text, row.quote, 0)
        case TurnRow() if row.kind == "ask":
            yield ("turn", row.id), (row.request, row.reply, int(row.foreign))


@settings(max_examples=often(15), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_the_index_equals_the_rows(tmp_path_factory: Any, deeds: list[tuple[str, int, int, str]]) -> None:
    path: Path = tmp_path_factory.mktemp("index") / "a.db"
    with closing(Database(path, lambda: NOW)) as database:
        for what, place, id, words in deeds:
            try:
                if what == "undo":
                    Journal(database).undo()
                elif what == "fail":
                    fail(database, place, id, words)
                else:
                    write(database, what, place, id, words)
            except AyniError:
                pass
            assert entries(database) == expected(database)
