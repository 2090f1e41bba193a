"""The ledger: how far Ayni has come with each message of a mailbox, so that none is left out or handled twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, cast

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert as insert_in_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_in_sqlite
from sqlalchemy.orm import Session

from memory.database import Database
from memory.errors import MailboxError, NotFoundError
from memory.tables import LedgerRow

Status = Literal["seen", "read", "decided", "done", "failed"]

STEPS: tuple[Status, ...] = ("seen", "read", "decided", "done")
ATTEMPTS = 3


@dataclass(frozen=True)
class Entry:
    """One message's line in the ledger; `message` and `turn` are numbers of rows in other tables."""

    id: int
    account: str
    folder: str
    key: str
    path: str | None
    message: int | None
    turn: int | None
    status: Status
    kind: str | None
    error: str | None
    attempts: int


class Ledger:
    """The lines of every account and folder in `database`; what is done here is no change of the owner's to undo."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def seen(
        self,
        account: str,
        folder: str,
        key: str,
        path: str | None = None,
        uidvalidity: int | None = None,
        uid: int | None = None,
    ) -> int | None:
        """Open a line for a message; None when it already has one."""
        values = {
            "account": account, "folder": folder, "key": key, "path": path, "uidvalidity": uidvalidity, "uid": uid,
            "status": "seen", "attempts": 0, "seen_at": self.database.now,
        }  # fmt: skip
        postgresql = self.database.engine.dialect.name == "postgresql"
        statement = (insert_in_postgresql if postgresql else insert_in_sqlite)(LedgerRow).values(**values)
        quiet = statement.on_conflict_do_nothing(index_elements=["account", "folder", "key"])
        with self.database.change() as change:
            return cast("int | None", change.session.scalar(quiet.returning(LedgerRow.id)))

    def get(self, id: int) -> Entry:
        """Raises: NotFoundError."""
        with self.database.reading() as session:
            return _read(self._row(session, id))

    def find(self, account: str, folder: str, key: str) -> Entry | None:
        """The line of one message, if it has one."""
        query = select(LedgerRow).filter_by(account=account, folder=folder, key=key)
        with self.database.reading() as session:
            row = session.scalar(query)
            return _read(row) if row is not None else None

    def first_of(self, message: int) -> Entry | None:
        """The first line that a message got: it may lie in several folders."""
        query = select(LedgerRow).filter_by(message=message).order_by(LedgerRow.id).limit(1)
        with self.database.reading() as session:
            row = session.scalar(query)
            return _read(row) if row is not None else None

    def entries(self, status: Status | None = None, account: str | None = None) -> tuple[Entry, ...]:
        """Every line, the oldest first; only those of one status or account, where given."""
        query = select(LedgerRow).order_by(LedgerRow.id)
        query = query.where(LedgerRow.status == status) if status else query
        query = query.where(LedgerRow.account == account) if account else query
        with self.database.reading() as session:
            return tuple(_read(row) for row in session.scalars(query))

    def unfinished(self, account: str | None = None, attempts: int = ATTEMPTS) -> tuple[Entry, ...]:
        """What is still to be worked on, the oldest first: not done, and not failed `attempts` times."""
        return tuple(
            each
            for each in self.entries(account=account)
            if each.status != "done" and not (each.status == "failed" and each.attempts >= attempts)
        )

    def advance(self, id: int, status: Status, **values: Any) -> Entry:
        """Say how far a message has come; inside `database.change()` it commits with the effect, or not at all.

        Args:
            id: the line's number.
            status: the step it has reached; `failed` counts an attempt and may be worked on again.
            values: any of message, turn, kind, error, path.

        Raises:
            NotFoundError: there is no such line.
            MailboxError: another run has already come as far; the change must not be made again.
        """
        with self.database.change() as change:
            row = self._row(change.session, id)
            if row.status == "done" or (row.status in STEPS and status in STEPS and not _further(row.status, status)):
                raise MailboxError(f"Message {row.key} is already {row.status}: another run has handled it.")
            row.status = status
            row.attempts += status == "failed"
            row.done_at = self.database.now if status == "done" else None
            row.error = None
            for name, value in values.items():
                setattr(row, name, value)
            change.session.flush()
            return _read(row)

    def _row(self, session: Session, id: int) -> LedgerRow:
        row = session.get(LedgerRow, id)
        if row is None:
            raise NotFoundError(f"The ledger has no line number {id}.")
        return row


def _further(now: str, then: str) -> bool:
    return STEPS.index(cast(Status, then)) > STEPS.index(cast(Status, now))


def _read(row: LedgerRow) -> Entry:
    return Entry(
        row.id, row.account, row.folder, row.key, row.path, row.message, row.turn, cast(Status, row.status), row.kind,
        row.error, row.attempts,
    )  # fmt: skip
