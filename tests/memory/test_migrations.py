"""The migrations make exactly the tables that the models say."""

from __future__ import annotations

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

import memory.migrations
from memory.database import HEAD, Database
from memory.tables import Base

FOLDER = Path(memory.migrations.__file__).parent


def test_the_migrated_database_equals_the_models(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_the_named_head_is_the_folders_head() -> None:
    assert ScriptDirectory(str(FOLDER)).get_current_head() == HEAD


def test_every_table_is_made(database: Database) -> None:
    assert set(inspect(database.engine).get_table_names()) >= set(Base.metadata.tables)
