"""The journal: each write to a journaled table leaves its inverse, and undo applies it."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Column, Table, delete, event, insert, select
from sqlalchemy import inspect as state_of
from sqlalchemy.orm import Session, UOWTransaction

from memory.database import Change, Database
from memory.errors import NotFoundError, UsageError
from memory.previews import Language, Preview, as_in_series, lines_of
from memory.tables import Base, CallRow, ChangeRow, ChangeStepRow, Journaled

CHANGE: Final = insert(Base.metadata.tables[ChangeRow.__tablename__])
STEPS: Final = insert(Base.metadata.tables[ChangeStepRow.__tablename__])
"""Statements over columns: they are put together once, and cost a third of those that know of objects."""


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
            return tuple(_done(row) for row in session.scalars(query))

    def undo(self, before: int | None = None) -> Done:
        """Take back the newest change that still stands, in one transaction.

        With `before`, changes from that id on are passed over: an undo never takes back itself.
        Raises: NotFoundError when nothing is left to undo.
        """
        return self.back(1, before)[0]

    def back(self, steps: int, before: int | None = None) -> tuple[Done, ...]:
        """Take back the newest changes that still stand, `steps` of them or as many as there are, in one transaction.

        Returns: what was taken back, newest first. Raises: NotFoundError when nothing is left to undo, UsageError
        for fewer than one step.
        """
        with self.database.change() as change:
            rows = self._standing(change.session, steps, before)
            for row in rows:
                for step in _steps(change.session, row):
                    _restore(change.session, step)
                row.undone_at = self.database.now
            return tuple(_done(row) for row in rows)

    def preview(self, steps: int = 1, before: int | None = None, language: Language = "en") -> tuple[Preview, ...]:
        """What `back` would take back, newest first, and what will be restored, in words; nothing is changed.

        Raises: NotFoundError when nothing is left to undo, UsageError for fewer than one step.
        """
        with self.database.reading() as session:
            rows = self._standing(session, steps, before)
            state: dict[tuple[str, int], dict[str, Any] | None] = {}
            return tuple(Preview(row.label, tuple(self._lines(session, row, state, language))) for row in rows)

    def called(self, tool: str) -> bool:
        """Whether the turn that is under way has made a call of `tool` before."""
        with self.database.change() as change:
            query = select(CallRow.id).where(CallRow.turn == change.turn, CallRow.tool == tool).limit(1)
            return change.turn is not None and change.session.scalar(query) is not None

    def _standing(self, session: Session, steps: int, before: int | None) -> list[ChangeRow]:
        if steps < 1:
            raise UsageError("Say how many changes to undo: one or more.")
        query = select(ChangeRow).where(ChangeRow.undone_at.is_(None)).order_by(ChangeRow.id.desc()).limit(steps)
        rows = list(session.scalars(query.where(ChangeRow.id < before) if before else query))
        if not rows:
            raise NotFoundError("There is nothing to undo.")
        return rows

    def _lines(
        self, session: Session, row: ChangeRow, state: dict[tuple[str, int], dict[str, Any] | None], language: Language
    ) -> Iterator[str]:
        """What taking back one change does to `state`, the rows as the steps before it leave them."""
        # The oldest step of a change on a row holds what the row was before all of them.
        earlier = {(step.table, step.row): step.before for step in _steps(session, row)}
        for (table, id), then in reversed(earlier.items()):
            now = state[table, id] if (table, id) in state else _present(session, table, id)
            state[table, id] = then
            told: Mapping[str, Any] | None = then
            if then is None and now is not None and now.get("series") is not None:
                key = (table, now["series"])
                whole = earlier[key] if key in earlier else state.get(key) or _present(session, *key)
                told = as_in_series(now, whole)
            yield from lines_of(table, now, told, self.database.now.year, language)


def _done(row: ChangeRow) -> Done:
    return Done(row.id, row.label, row.made_at, row.turn)


def _steps(session: Session, row: ChangeRow) -> Sequence[ChangeStepRow]:
    """The steps of a change, newest first."""
    query = select(ChangeStepRow).where(ChangeStepRow.change_id == row.id).order_by(ChangeStepRow.id.desc())
    return session.scalars(query).all()


def _present(session: Session, table: str, id: int) -> dict[str, Any] | None:
    columns = Base.metadata.tables[table]
    found = session.execute(select(columns).where(columns.c.id == id)).mappings().first()
    return {name: _encoded(value) for name, value in found.items()} if found else None


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
        *({"row": row, "before": _before(row)} for row in session.dirty if _is_changed(session, row)),
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
    session.connection().execute(STEPS, values)


def _is_changed(session: Session, row: Any) -> bool:
    """Whether a value is another one now: an undo must not be spent on a change that changed nothing."""
    return isinstance(row, Journaled) and session.is_modified(row)


def _opened(session: Session, change: Change) -> int:
    if change.id is None:
        values = {"label": change.label, "turn": change.turn, "session": change.user_session, "made_at": change.made_at}
        made: Any = session.connection().execute(CHANGE, values).inserted_primary_key
        change.id, change.opened = int(made[0]), change.label
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

__all__ = ["Done", "Journal", "Preview"]
