"""The log of turns, the calls they made and the proposals that wait."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, Select, Text, bindparam, cast, delete, func, insert, select, update

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
            values = {"session": session, "request": request, "kind": kind, "started_at": self.database.now}
            made: Any = change.session.connection().execute(BEGIN, values).inserted_primary_key
            return int(made[0])

    def get(self, id: int) -> Turn:
        """Raises: NotFoundError."""
        for row in self.database.rows(TURN, id=id):
            return _turn(row)
        raise NotFoundError(f"There is no turn number {id}.")

    def update(self, id: int, **values: Any) -> None:
        """Change what is logged of a turn."""
        with self.database.change() as change:
            if not change.session.connection().execute(UPDATE, {"turn": id, **values}).rowcount:
                raise NotFoundError(f"There is no turn number {id}.")

    def finish(self, id: int, status: str, **values: Any) -> None:
        """Log the end of a turn: done, waiting, stopped or failed."""
        self.update(id, status=status, ended_at=self.database.now, **values)

    def recent(self, session: str | None = None, limit: int = 20, before: int | None = None) -> tuple[Turn, ...]:
        """The last `limit` turns (of one session), oldest first."""
        query = _recent(session is not None, before is not None)
        found = self.database.rows(query, limit=limit, **_given(session=session, before=before))
        return tuple(_turn(row) for row in reversed(found))

    def showing(self, session: str, before: int | None = None) -> Turn | None:
        """The last turn of a session that showed or changed rows, however long ago."""
        return next(iter(self._last("showing", session, before, limit=1)), None)

    def asking(self, session: str, before: int | None = None, limit: int = 3) -> tuple[Turn, ...]:
        """The last turns of a session that ended in a question about one of their calls, newest first."""
        return self._last("asking", session, before, limit=limit)

    def since(self, session: str, after: int, before: int | None = None) -> tuple[Turn, ...]:
        """The turns of a session after one of them, oldest first."""
        return self._last("since", session, before, after=after)[::-1]

    def _last(self, which: str, session: str, before: int | None, **values: int) -> tuple[Turn, ...]:
        query = _of_session(which, before is not None)
        found = self.database.rows(query, session=session, **_given(before=before), **values)
        return tuple(_turn(row) for row in found)

    def unfinished(self, session: str | None = None) -> tuple[Turn, ...]:
        """The turns that a kill cut short, oldest first."""
        query = select(TurnRow).where(TurnRow.status == "running").order_by(TurnRow.id)
        if session is not None:
            query = query.where(TurnRow.session == session)
        with self.database.reading() as orm:
            return tuple(_turn(row) for row in orm.scalars(query))

    def under_way(self) -> frozenset[int]:
        """The numbers of the turns that may go on: they run, wait for their owner, or failed and may be tried again."""
        return frozenset(id for (id,) in self.database.rows(UNDER_WAY))

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
        for row in self.database.rows(CALL, turn=turn, step=step, position=position):
            return Made(row.tool, row.arguments, row.status, row.receipt)
        return None

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
            row = change.session.scalar(PLACED, {"turn": turn, "step": step, "position": position})
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
        for row in self._select("id", id):
            return row
        raise NotFoundError(f"There is no proposal number {id}.")

    def of_turn(self, turn: int) -> tuple[Waiting, ...]:
        """What one turn proposed."""
        return self._select("turn", turn)

    def waiting(self) -> tuple[Waiting, ...]:
        """All that waits, oldest first."""
        return self._select("status", "waiting")

    def approved(self) -> tuple[Waiting, ...]:
        """What has its owner's yes and is not done yet, oldest first."""
        return self._select("status", "approved")

    def settle(self, id: int, status: str, arguments: Mapping[str, Any] | None = None) -> None:
        """Write down what became of it."""
        with self.database.change() as change:
            row = change.session.get(ProposalRow, id)
            if row is None:
                raise NotFoundError(f"There is no proposal number {id}.")
            row.status, row.resolved_at = status, self.database.now
            if arguments is not None:
                row.arguments = dict(arguments)

    def _select(self, column: str, value: int | str) -> tuple[Waiting, ...]:
        return tuple(_waiting(row) for row in self.database.rows(_proposals(column), value=value))


def _at(turn: Any, step: Any, position: Any) -> tuple[ColumnElement[bool], ...]:
    return CallRow.turn == turn, CallRow.step == step, CallRow.position == position


TURNS: Final = TurnRow.__table__.columns
PROPOSALS: Final = ProposalRow.__table__.columns

BEGIN: Final = insert(TurnRow.__table__)  # type: ignore[arg-type]
UPDATE: Final = update(TurnRow.__table__).where(TURNS.id == bindparam("turn"))  # type: ignore[arg-type]
UNDER_WAY: Final = select(TURNS.id).where(TURNS.status.in_(("running", "waiting", "failed")))
TURN: Final = select(*TURNS).where(TURNS.id == bindparam("id"))
PLACE: Final = _at(bindparam("turn"), bindparam("step"), bindparam("position"))
CALL: Final = select(*CallRow.__table__.columns).where(*PLACE)
PLACED: Final = select(CallRow).where(*PLACE)
LAST: Final[Mapping[str, ColumnElement[bool]]] = {
    "showing": cast(TURNS.shown, Text) != "[]",
    "asking": cast(TURNS.calls, Text).contains('"unclear": true'),
    "since": TURNS.id > bindparam("after"),
}


@cache
def _recent(of_session: bool, before: bool) -> Select[Any]:
    query = select(*TURNS).order_by(TURNS.id.desc()).limit(bindparam("limit"))
    query = query.where(TURNS.session == bindparam("session")) if of_session else query
    return query.where(TURNS.id < bindparam("before")) if before else query


@cache
def _of_session(which: str, before: bool) -> Select[Any]:
    """The turns of a session that fit one of `LAST`, newest first."""
    ours = TURNS.session == bindparam("session")
    oldest = select(TURNS.id).where(ours).order_by(TURNS.id.desc()).offset(LOOK_BACK).limit(1).scalar_subquery()
    query = select(*TURNS).where(ours, TURNS.kind == "ask", LAST[which], TURNS.id > func.coalesce(oldest, 0))
    query = query.where(TURNS.id < bindparam("before")) if before else query
    query = query.order_by(TURNS.id.desc())
    return query if which == "since" else query.limit(bindparam("limit"))


@cache
def _proposals(column: str) -> Select[Any]:
    return select(*PROPOSALS).where(PROPOSALS[column] == bindparam("value")).order_by(PROPOSALS.id)


def _given(**values: int | str | None) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _turn(row: TurnRow | Row[Any]) -> Turn:
    return Turn(
        id=row.id, session=row.session, kind=row.kind, request=row.request, status=row.status, reply=row.reply,
        foreign=row.foreign, shown=tuple(row.shown), calls=tuple(row.calls), verdicts=tuple(row.verdicts),
        usage=row.usage, started_at=row.started_at,
    )  # fmt: skip


def _waiting(row: ProposalRow | Row[Any]) -> Waiting:
    return Waiting(
        id=row.id, turn=row.turn, session=row.session, step=row.step, position=row.position, tool=row.tool,
        arguments=row.arguments, preview=row.preview, reason=row.reason, quote=row.quote, status=row.status,
    )  # fmt: skip
