"""The migrations make exactly the tables that the models say."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text

import memory.migrations
from memory.database import HEAD, Database
from memory.events import EventStore
from memory.tables import Base

FOLDER = Path(memory.migrations.__file__).parent


def test_the_migrated_database_equals_the_models(database: Database) -> None:
    with database.engine.connect() as connection:
        options = {"compare_type": True, "include_name": _is_modelled}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, Base.metadata) == []


def _is_modelled(name: str | None, kind: str, parents: object) -> bool:
    """The full-text index is SQLite's own: no model describes it."""
    return kind != "table" or not str(name).startswith("search_")


def test_every_searched_table_keeps_its_triggers(database: Database) -> None:
    """A migration that lets SQLite copy a table loses them: it must make them again."""
    with database.engine.connect() as connection:
        found = connection.execute(text("SELECT tbl_name FROM sqlite_master WHERE type = 'trigger'")).scalars().all()
    searched = ("todos", "events", "notes", "messages", "drafts", "facts", "turns")
    assert sorted(found) == sorted(3 * searched)


def test_the_named_head_is_the_folders_head() -> None:
    assert ScriptDirectory(str(FOLDER)).get_current_head() == HEAD


def test_every_table_is_made(database: Database) -> None:
    assert set(inspect(database.engine).get_table_names()) >= set(Base.metadata.tables)


def test_rows_of_the_first_release_are_kept_and_their_ids_are_not_given_out_again(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'old.db'}")
    memory.migrations.upgrade(engine, "0001")
    wall = "'2026-03-12 17:00:00.000000'"
    event = f"'Tea', {wall}, {wall}, 'UTC', 0, {wall}, {wall}, '[]', 'tea@ayni', {wall}"
    columns = "title, start, end, zone, all_day, start_at, end_at, attendees, uid, created_at"
    with engine.begin() as connection:
        connection.execute(text(f"INSERT INTO events (id, {columns}) VALUES (1, {event})"))
        connection.execute(text(f"INSERT INTO events (id, {columns}) VALUES (7, {event.replace('tea@', 'gone@')})"))
        connection.execute(text("DELETE FROM events WHERE id = 7"))
    engine.dispose()
    with closing(Database(tmp_path / "old.db", lambda: datetime(2026, 3, 10, 9, tzinfo=UTC))) as database:
        store = EventStore(database, ZoneInfo("UTC"))
        assert [each.title for each in store.list()] == ["Tea"]
        assert store.add("Lunch", datetime(2026, 3, 13, 13)).id == 8
