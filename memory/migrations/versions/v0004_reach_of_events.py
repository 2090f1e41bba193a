"""Numbers that tell which events a stretch of time can be about, so that a question reads no other."""

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
    fill(op.get_bind())
    indexed = ["first_wall", "last_wall", "lasting", "falls_on", "zone", "all_day"]
    _index("ix_events_rule", indexed, "rrule IS NOT NULL")
    _index("ix_events_long", ["start_at"], f"lasting > {LONG}")
    op.create_index(op.f("ix_events_occurrence"), "events", ["occurrence"], unique=False)


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
