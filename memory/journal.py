"""The journal: each write to a journaled table leaves its inverse, and undo applies it."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Table, delete, event, insert, select
from sqlalchemy import inspect as state_of
from sqlalchemy.orm import Session, UOWTransaction

from memory.database import Change, Database
from memory.errors import NotFoundError
from memory.tables import Base, ChangeRow, ChangeStepRow, Journaled


@dataclass(frozen=True)
class Done:
    """One change that was made; `made_at` is naive UTC."""

    id: int
    label: str
    made_at: datetime
    turn: int | None


class Journal:
    """What was changed, newest first, and the way back."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def recent(self, limit: int = 20) -> tuple[Done, ...]:
        """The changes that undo would take back, newest first."""
        query = select(ChangeRow).where(ChangeRow.undone_at.is_(None)).order_by(ChangeRow.id.desc()).limit(limit)
        with self.database.reading() as session:
            return tuple(Done(row.id, row.label, row.made_at, row.turn) for row in session.scalars(query))

    def undo(self, before: int | None = None) -> Done:
        """Take back the newest change that still stands, in one transaction.

        With `before`, changes from that id on are passed over: an undo never takes back itself.
        Raises: NotFoundError when nothing is left to undo.
        """
        with self.database.change() as change:
            query = select(ChangeRow).where(ChangeRow.undone_at.is_(None)).order_by(ChangeRow.id.desc()).limit(1)
            row = change.session.scalar(query.where(ChangeRow.id < before) if before else query)
            if row is None:
                raise NotFoundError("There is nothing to undo.")
            steps = select(ChangeStepRow).where(ChangeStepRow.change_id == row.id).order_by(ChangeStepRow.id.desc())
            for step in change.session.scalars(steps).all():
                _restore(change.session, step)
            row.undone_at = self.database.now
            return Done(row.id, row.label, row.made_at, row.turn)


def _restore(session: Session, step: ChangeStepRow) -> None:
    table = Base.metadata.tables[step.table]
    session.execute(delete(table).where(table.c.id == step.row))
    if step.before is not None:
        session.execute(insert(table).values(_decoded(table, step.before)))
    session.expire_all()


def _record(session: Session, context: UOWTransaction) -> None:
    """After a flush: write down each journaled row as it was (SQLAlchemy keeps its history until then)."""
    steps: list[dict[str, Any]] = [
        *({"row": row, "before": None} for row in session.new if isinstance(row, Journaled)),
        *({"row": row, "before": _before(row)} for row in session.dirty if isinstance(row, Journaled)),
        *({"row": row, "before": _before(row)} for row in session.deleted if isinstance(row, Journaled)),
    ]
    if not steps:
        return
    change = session.info.get("change")
    if change is None:
        raise RuntimeError("a journaled table was written outside Database.change()")
    change_id = _opened(session, change)
    values = [
        {"change_id": change_id, "table": step["row"].__tablename__, "row": step["row"].id, "before": step["before"]}
        for step in steps
    ]
    session.execute(insert(ChangeStepRow), values)


def _opened(session: Session, change: Change) -> int:
    if change.id is None:
        values = {"label": change.label, "turn": change.turn, "session": change.user_session, "made_at": change.made_at}
        change.id = session.scalar(insert(ChangeRow).values(values).returning(ChangeRow.id))
    assert change.id is not None
    return change.id


def _before(row: Any) -> dict[str, Any]:
    state = state_of(row)
    values: dict[str, Any] = {}
    for attribute in state.mapper.column_attrs:
        history = state.attrs[attribute.key].load_history()
        old: Sequence[Any] = history.deleted or history.unchanged or history.added or (None,)
        values[attribute.key] = _encoded(old[0])
    return values


def _encoded(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return value


def _decoded(table: Table, before: dict[str, Any]) -> dict[str, Any]:
    return {name: _decode(table.c[name], value) for name, value in before.items()}


def _decode(column: Column[Any], value: Any) -> Any:
    if value is None:
        return None
    decoders: dict[type, Callable[[Any], Any]] = {datetime: datetime.fromisoformat, bytes: base64.b64decode}
    return decoders.get(column.type.python_type, lambda same: same)(value)


event.listen(Session, "after_flush", _record)

__all__ = ["Done", "Journal"]
