"""How Alembic reaches the database: over the connection that `memory.migrations.upgrade` holds."""

from __future__ import annotations

from alembic import context

from memory.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
