"""Alembic migrations of the owner's database, run when it is opened."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the database to `revision`, in one transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    with engine.connect() as plain:
        connection = plain.execution_options(begin="BEGIN IMMEDIATE")
        with connection.begin():
            config.attributes["connection"] = connection
            command.upgrade(config, revision)
