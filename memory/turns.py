"""The log of turns, the calls they made and the proposals that wait."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Text, cast, delete, func, select

from memory.database import Database
from memory.errors import NotFoundError
from memory.tables import CallRow, ProposalRow, TurnRow

Json = dict[str, Any]

LOOK_BACK = 1000
"""How many turns of a session are looked through for what is open: a turn has no time for more."""


@dataclass(frozen=True)
class Turn:
    """One turn as it was logged; times are naive UTC."""

    id: int
    session: str
    kind: str
    request: str
    status: str
    reply: str
    foreign: bool
    shown: tuple[Json, ...]
    calls: tuple[Json, ...]
    verdicts: tuple[Json, ...]
    usage: Json
    started_at: datetime


@dataclass(frozen=True)
class Waiting:
    """A proposal row; `status` is waiting, approved, rejected, done or failed."""

    id: int
    turn: int
    session: str
    step: int
    position: int
    tool: str
    arguments: Json
    preview: str
    reason: str
    quote: str
    status: str


@dataclass(frozen=True)
class Made:
    """A call that was made, with the receipt that committed with it; without one it was begun only."""

    tool: str
    arguments: Json
    status: str
    receipt: Json | None


class TurnStore:
    """Turns, newest last."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def begin(self, session: str, request: str, kind: str = "ask") -> int:
        """Log that a turn has begun, before anything else is done for it."""
        with self.database.change() as change:
            row = TurnRow(session=session, request=request, kind=kind, started_at=self.database.now)
            change.session.add(row)
            change.session.flush()
            return row.id

    def get(self, id: int) -> Turn:
        """Raises: NotFoundError."""
        with self.database.reading() as session:
            row = session.get(TurnRow, id)
            if row is None:
                raise NotFoundError(f"There is no turn number {id}.")
            return _turn(row)

    def update(self, id: int, **values: Any) -> None:
        """Change what is logged of a turn."""
        with self.database.change() as change:
            row = change.session.get(TurnRow, id)
            if row is None:
                raise NotFoundError(f"There is no turn number {id}.")
            for name, value in values.items():
                setattr(row, name, value)

    def finish(self, id: int, status: str, **values: Any) -> None:
        """Log the end of a turn: done, waiting, stopped or failed."""
        self.update(id, status=status, ended_at=self.database.now, **values)

    def recent(self, session: str | None = None, limit: int = 20, before: int | None = None) -> tuple[Turn, ...]:
        """The last `limit` turns (of one session), oldest first."""
        query = select(TurnRow).order_by(TurnRow.id.desc()).limit(limit)
        if session is not None:
            query = query.where(TurnRow.session == session)
        if before is not None:
            query = query.where(TurnRow.id < before)
        with self.database.reading() as orm:
            return tuple(_turn(row) for row in reversed(orm.scalars(query).all()))

    def showing(self, session: str, before: int | None = None) -> Turn | None:
        """The last turn of a session that showed or changed rows, however long ago."""
        return next(iter(self._last(session, before, 1, cast(TurnRow.shown, Text) != "[]")), None)

    def asking(self, session: str, before: int | None = None, limit: int = 3) -> tuple[Turn, ...]:
        """The last turns of a session that ended in a question about one of their calls, newest first."""
        return self._last(session, before, limit, cast(TurnRow.calls, Text).contains('"unclear": true'))

    def since(self, session: str, after: int, before: int | None = None) -> tuple[Turn, ...]:
        """The turns of a session after one of them, oldest first."""
        return self._last(session, before, None, TurnRow.id > after)[::-1]

    def _last(
        self, session: str, before: int | None, limit: int | None, condition: ColumnElement[bool]
    ) -> tuple[Turn, ...]:
        of_session = select(TurnRow.id).where(TurnRow.session == session).order_by(TurnRow.id.desc())
        oldest = of_session.offset(LOOK_BACK).limit(1).scalar_subquery()
        query = select(TurnRow).where(TurnRow.session == session, TurnRow.kind == "ask", condition)
        query = query.where(TurnRow.id > func.coalesce(oldest, 0))
        if before is not None:
            query = query.where(TurnRow.id < before)
        with self.database.reading() as orm:
            return tuple(_turn(row) for row in orm.scalars(query.order_by(TurnRow.id.desc()).limit(limit)))

    def unfinished(self, session: str | None = None) -> tuple[Turn, ...]:
        """The turns that a kill cut short, oldest first."""
        query = select(TurnRow).where(TurnRow.status == "running").order_by(TurnRow.id)
        if session is not None:
            query = query.where(TurnRow.session == session)
        with self.database.reading() as orm:
            return tuple(_turn(row) for row in orm.scalars(query))

    def under_way(self) -> frozenset[int]:
        """The numbers of the turns that may go on: they run, wait for their owner, or failed and may be tried again."""
        query = select(TurnRow.id).where(TurnRow.status.in_(("running", "waiting", "failed")))
        with self.database.reading() as orm:
            return frozenset(orm.scalars(query))

    def sessions(self) -> tuple[str, ...]:
        """The names of the sessions, the most recent first."""
        query = select(TurnRow.session).group_by(TurnRow.session).order_by(func.max(TurnRow.id).desc())
        with self.database.reading() as orm:
            return tuple(orm.scalars(query))


class CallStore:
    """Calls that were made; a row commits together with the call's effect."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def find(self, turn: int, step: int, position: int) -> Made | None:
        """The call made at this place, if it was."""
        query = select(CallRow).where(*_at(turn, step, position))
        with self.database.reading() as orm:
            row = orm.scalar(query)
            return Made(row.tool, row.arguments, row.status, row.receipt) if row else None

    def record(
        self, turn: int, step: int, position: int, tool: str, arguments: Mapping[str, Any], receipt: Json | None
    ) -> None:
        """Log a call as done, inside the change that holds its effect."""
        self._keep(turn, step, position, tool, arguments, status="done", receipt=receipt)

    def begin(self, turn: int, step: int, position: int, tool: str, arguments: Mapping[str, Any]) -> None:
        """Log that a call is begun whose effect no database holds."""
        self._keep(turn, step, position, tool, arguments, status="begun", receipt=None)

    def drop(self, turn: int, step: int, position: int) -> None:
        """Forget a call that was begun and came to nothing."""
        with self.database.change() as change:
            change.session.execute(delete(CallRow).where(*_at(turn, step, position)))

    def _keep(self, turn: int, step: int, position: int, tool: str, arguments: Mapping[str, Any], **said: Any) -> None:
        with self.database.change() as change:
            row = change.session.scalar(select(CallRow).where(*_at(turn, step, position)))
            if row is None:
                row = CallRow(turn=turn, step=step, position=position, tool=tool, arguments=dict(arguments))
                change.session.add(row)
            row.status, row.receipt = said["status"], said["receipt"]
            change.session.flush()


class ProposalStore:
    """Calls that wait for the owner's yes."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def add(self, turn: int, session: str, step: int, position: int, **values: Any) -> Waiting:
        """Write a proposal down; the same place is never proposed twice."""
        place = select(ProposalRow).where(
            ProposalRow.turn == turn, ProposalRow.step == step, ProposalRow.position == position
        )
        with self.database.change() as change:
            row = change.session.scalar(place)
            if row is None:
                now = self.database.now
                row = ProposalRow(turn=turn, session=session, step=step, position=position, created_at=now, **values)
                change.session.add(row)
                change.session.flush()
            return _waiting(row)

    def get(self, id: int) -> Waiting:
        """Raises: NotFoundError."""
        with self.database.reading() as orm:
            row = orm.get(ProposalRow, id)
            if row is None:
                raise NotFoundError(f"There is no proposal number {id}.")
            return _waiting(row)

    def of_turn(self, turn: int) -> tuple[Waiting, ...]:
        """What one turn proposed."""
        return self._select(ProposalRow.turn == turn)

    def waiting(self) -> tuple[Waiting, ...]:
        """All that waits, oldest first."""
        return self._select(ProposalRow.status == "waiting")

    def approved(self) -> tuple[Waiting, ...]:
        """What has its owner's yes and is not done yet, oldest first."""
        return self._select(ProposalRow.status == "approved")

    def settle(self, id: int, status: str, arguments: Mapping[str, Any] | None = None) -> None:
        """Write down what became of it."""
        with self.database.change() as change:
            row = change.session.get(ProposalRow, id)
            if row is None:
                raise NotFoundError(f"There is no proposal number {id}.")
            row.status, row.resolved_at = status, self.database.now
            if arguments is not None:
                row.arguments = dict(arguments)

    def _select(self, condition: Any) -> tuple[Waiting, ...]:
        with self.database.reading() as orm:
            rows: Sequence[ProposalRow] = orm.scalars(
                select(ProposalRow).where(condition).order_by(ProposalRow.id)
            ).all()
            return tuple(_waiting(row) for row in rows)


def _at(turn: int, step: int, position: int) -> tuple[ColumnElement[bool], ...]:
    return CallRow.turn == turn, CallRow.step == step, CallRow.position == position


def _turn(row: TurnRow) -> Turn:
    return Turn(
        id=row.id, session=row.session, kind=row.kind, request=row.request, status=row.status, reply=row.reply,
        foreign=row.foreign, shown=tuple(row.shown), calls=tuple(row.calls), verdicts=tuple(row.verdicts),
        usage=row.usage, started_at=row.started_at,
    )  # fmt: skip


def _waiting(row: ProposalRow) -> Waiting:
    return Waiting(
        id=row.id, turn=row.turn, session=row.session, step=row.step, position=row.position, tool=row.tool,
        arguments=row.arguments, preview=row.preview, reason=row.reason, quote=row.quote, status=row.status,
    )  # fmt: skip
