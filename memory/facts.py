"""The store of facts: what the user said of himself, with the exact words each rests on."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from memory.database import Database
from memory.errors import NotFoundError
from memory.tables import FactRow


@dataclass(frozen=True)
class Fact:
    """One fact; `quote` is what the user wrote, or empty when a program added it; `made_at` is naive UTC."""

    id: int
    text: str
    quote: str
    made_at: datetime


class FactStore:
    """Facts in `database`; the same words are kept once."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def list(self) -> tuple[Fact, ...]:
        """Every fact, the oldest first."""
        return tuple(_read(row) for row in self.database.rows(FACTS))

    def get(self, id: int) -> Fact:
        """Raises: NotFoundError."""
        with self.database.reading() as session:
            return _read(_row(session, id))

    def search(self, words: str) -> tuple[Fact, ...]:
        """The facts that hold any of `words`, those that hold most of them first."""
        wanted = set(_words(words))
        scored = [(len(wanted & set(_words(f"{fact.text} {fact.quote}"))), fact) for fact in self.list()]
        return tuple(fact for score, fact in sorted(scored, key=lambda each: -each[0]) if score)

    def add(self, text: str, quote: str = "", instead_of: Collection[int] = ()) -> Fact:
        """Keep a fact, in place of those it corrects; one in the same words is not kept twice.

        It is one change: undoing it brings the others back.
        """
        same = [fact for fact in self.list() if _words(fact.text) == _words(text)]
        if same:
            return same[0]
        with self.database.change(f"remember “{text}”") as change:
            for id in instead_of:
                self.delete(id)
            row = FactRow(text=text, quote=quote, created_at=self.database.now)
            change.session.add(row)
            change.session.flush()
            return _read(row)

    def delete(self, id: int) -> Fact:
        """Forget a fact; returns what was there. Raises: NotFoundError."""
        with self.database.change() as change:
            row = _row(change.session, id)
            change.label = change.label or f"forget “{row.text}”"
            change.session.delete(row)
            change.session.flush()
            return _read(row)


COLUMNS: Final = FactRow.__table__.columns
FACTS: Final = select(*COLUMNS).order_by(COLUMNS.id)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _row(session: Session, id: int) -> FactRow:
    row = session.get(FactRow, id)
    if row is None:
        raise NotFoundError(f"There is no fact number {id}.")
    return row


def _read(row: FactRow | Row[Any]) -> Fact:
    return Fact(row.id, row.text, row.quote, row.created_at)
