"""Which events a stretch of time can be about, in numbers; whose words an event or a to-do has."""

from __future__ import annotations

from contextlib import suppress

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

LONG = 8 * 86_400
UNKNOWN = str(10**12)
DEFAULTS = {"lasting": UNKNOWN, "first_wall": "0", "last_wall": UNKNOWN, "falls_on": str(2**50 - 1)}
TIMES = ("id", "start", "end", "zone", "all_day", "start_at", "end_at", "rrule")
BATCH = 1_000


def upgrade() -> None:
    """Add the columns and fill them; columns that are only added leave the table and its triggers where they are."""
    for name, default in DEFAULTS.items():
        op.add_column("events", sa.Column(name, sa.BigInteger(), nullable=False, server_default=default))
    for table in ("events", "todos"):
        op.add_column(table, sa.Column("by_others", sa.Boolean(), nullable=False, server_default=sa.true()))
        op.execute(f"UPDATE {table} SET by_others = (ics IS NOT NULL)")
    came = "SELECT id FROM events WHERE ics IS NOT NULL"
    op.execute(f"UPDATE events SET by_others = (0 = 0) WHERE series IN ({came})")
    fill(op.get_bind())
    indexed = ["first_wall", "last_wall", "lasting", "falls_on", "zone", "all_day"]
    _index("ix_events_rule", indexed, "rrule IS NOT NULL")
    _index("ix_events_long", ["start_at"], f"lasting > {LONG}")
    op.create_index(op.f("ix_events_occurrence"), "events", ["occurrence"], unique=False)
    _tell_search(op.get_bind())


def _tell_search(connection: sa.Connection) -> None:
    """The full-text index learns whose words they are: its triggers are made again, and the rows entered anew."""
    if connection.dialect.name != "sqlite":
        return
    for kind, table in (("event", "events"), ("todo", "todos")):
        made = sa.text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = :table")
        for name, statement in connection.execute(made, {"table": table}).all():
            told = statement.replace(f"'{kind}', NEW.id, 0", f"'{kind}', NEW.id, NEW.by_others")
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
            connection.exec_driver_sql(told.replace('UPDATE OF "title"', 'UPDATE OF "by_others", "title"'))
        connection.exec_driver_sql(f"UPDATE {table} SET by_others = by_others WHERE by_others")


def _index(name: str, columns: list[str], where: str) -> None:
    op.create_index(name, "events", columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def fill(connection: sa.Connection) -> None:
    """Write the numbers of every event."""
    from memory.reach import reach_of

    events = sa.Table("events", sa.MetaData(), autoload_with=connection)
    rows = connection.execute(sa.select(*(events.c[name] for name in TIMES))).all()
    values = []
    for row in rows:
        # A rule that cannot be read is looked at in every question, as it was.
        with suppress(ValueError, KeyError, TypeError):
            values.append({"of": row.id, **reach_of(row)})
    update = sa.update(events).where(events.c.id == sa.bindparam("of"))
    update = update.values({name: sa.bindparam(name) for name in DEFAULTS})
    for place in range(0, len(values), BATCH):
        connection.execute(update, values[place : place + BATCH])
