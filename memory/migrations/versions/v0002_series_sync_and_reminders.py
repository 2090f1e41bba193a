"""Exceptions of recurring events, subtasks, reminders, other people's busy times, and what a sync has agreed on."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the tables and the columns; rows that are there get empty values."""
    op.create_table(
        "busy",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("start_at", sa.DateTime(), nullable=False),
        sa.Column("end_at", sa.DateTime(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_busy")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_busy_person", "busy", ["person", "start_at"], unique=False)
    op.create_table(
        "reminded",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("moment_at", sa.DateTime(), nullable=False),
        sa.Column("told_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminded")),
        sa.UniqueConstraint("kind", "row", "moment_at", name=op.f("uq_reminded_kind_row_moment_at")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "sync",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collection", sa.Text(), nullable=False),
        sa.Column("href", sa.Text(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("etag", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=True),
        sa.Column("base", sa.Text(), nullable=False),
        sa.Column("agreed_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sync")),
        sa.UniqueConstraint("collection", "href", name=op.f("uq_sync_collection_href")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_sync_uid"), "sync", ["uid"], unique=False)
    _widen_events()
    with op.batch_alter_table("todos") as todos:
        todos.add_column(sa.Column("notes", sa.Text(), nullable=False, server_default=""))
        todos.add_column(sa.Column("parent", sa.Integer(), nullable=True))
        todos.add_column(sa.Column("snoozed_until", sa.DateTime(), nullable=True))
        todos.add_column(sa.Column("reminders", sa.JSON(), nullable=False, server_default="[]"))
        todos.add_column(sa.Column("uid", sa.String(), nullable=True))
        todos.add_column(sa.Column("ics", sa.Text(), nullable=True))
        todos.create_index(op.f("ix_todos_parent"), ["parent"], unique=False)
        todos.create_index(op.f("ix_todos_uid"), ["uid"], unique=False)


def _widen_events() -> None:
    highest = _highest_event()
    with op.batch_alter_table("events", table_kwargs={"sqlite_autoincrement": True}) as events:
        events.add_column(sa.Column("notes", sa.Text(), nullable=False, server_default=""))
        events.add_column(sa.Column("exdates", sa.JSON(), nullable=False, server_default="[]"))
        events.add_column(sa.Column("series", sa.Integer(), nullable=True))
        events.add_column(sa.Column("occurrence", sa.DateTime(), nullable=True))
        events.add_column(sa.Column("reminders", sa.JSON(), nullable=False, server_default="[]"))
        events.add_column(sa.Column("busy", sa.Boolean(), nullable=False, server_default=sa.true()))
        events.add_column(sa.Column("ics", sa.Text(), nullable=True))
        events.drop_constraint(op.f("uq_events_uid"), type_="unique")
        events.create_index(op.f("ix_events_series"), ["series"], unique=False)
        events.create_unique_constraint(op.f("uq_events_uid_occurrence"), ["uid", "occurrence"])
    if highest is not None:
        op.execute("DELETE FROM sqlite_sequence WHERE name = 'events'")
        op.execute(sa.text("INSERT INTO sqlite_sequence VALUES ('events', :seq)").bindparams(seq=highest))


def _highest_event() -> int | None:
    """SQLite copies the table to drop a constraint, and forgets which ids were given out to rows that are gone."""
    connection = op.get_bind()
    if connection.dialect.name != "sqlite":
        return None
    highest: int | None = connection.scalar(sa.text("SELECT seq FROM sqlite_sequence WHERE name = 'events'"))
    return highest
