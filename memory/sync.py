"""What was last agreed on with each CalDAV collection: the common ground of a three-way merge."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, Literal

from sqlalchemy import bindparam, delete, func, insert, select, update

from memory.database import Database
from memory.tables import Base, SettingRow, SyncRow

Kind = Literal["events", "todos"]

BEGIN: Final = "BEGIN:VCALENDAR\r\n"
MARK: Final = "X-AYNI-ROWS:"
HEAD: Final = 200
"""Characters of a base in which its mark lies."""

_TABLE: Final = Base.metadata.tables[SyncRow.__tablename__]
_NEW: Final = insert(_TABLE)
_KNOWN: Final = update(_TABLE).where(
    _TABLE.c.collection == bindparam("its_collection"), _TABLE.c.href == bindparam("its_href")
)


@dataclass(frozen=True)
class Agreed:
    """One object as both sides last had it. `mark` tells what the rows here were then, `etag` what was there."""

    href: str
    uid: str
    etag: str | None
    kind: Kind
    row: int | None
    mark: str


class SyncStore:
    """What `database` remembers of `collection`. It is bookkeeping: undo passes it over."""

    def __init__(self, database: Database, collection: str) -> None:
        self.database = database
        self.collection = collection
        self._key = f"caldav:{collection}"

    def all(self) -> dict[str, Agreed]:
        """Every object by its address there."""
        head = func.substr(SyncRow.base, 1, HEAD)
        query = select(SyncRow, head).where(SyncRow.collection == self.collection).order_by(SyncRow.id)
        columns = (SyncRow.href, SyncRow.uid, SyncRow.etag, SyncRow.kind, SyncRow.row, head)
        with self.database.reading() as session:
            rows = session.execute(query.with_only_columns(*columns)).all()
        return {href: Agreed(href, uid, etag, _kind(kind), row, _mark(top)) for href, uid, etag, kind, row, top in rows}

    def base(self, href: str) -> str:
        """The text that was agreed on; empty where nothing was."""
        query = select(SyncRow.base).where(SyncRow.collection == self.collection, SyncRow.href == href)
        with self.database.reading() as session:
            return session.scalar(query) or ""

    def elsewhere(self, collections: Collection[str]) -> set[tuple[str, str]]:
        """(kind, UID) of the objects that lie in others of these collections."""
        others = [each for each in collections if each != self.collection]
        query = select(SyncRow.kind, SyncRow.uid).where(SyncRow.collection.in_(others))
        with self.database.reading() as session:
            return {(kind, uid) for kind, uid in session.execute(query)}

    def agree(self, agreed: Agreed, base: str) -> None:
        """Both sides have `base` now."""
        values = {
            "uid": agreed.uid, "etag": agreed.etag, "kind": agreed.kind, "row": agreed.row,
            "base": base.replace(BEGIN, f"{BEGIN}{MARK}{agreed.mark}\r\n", 1), "agreed_at": self.database.now,
        }  # fmt: skip
        place = {"collection": self.collection, "href": agreed.href}
        with self.database.change() as change:
            connection = change.session.connection()
            if not connection.execute(_KNOWN, {f"its_{name}": each for name, each in place.items()} | values).rowcount:
                connection.execute(_NEW, place | values)

    def forget(self, href: str) -> None:
        """Neither side has it any more."""
        with self.database.change() as change:
            gone = delete(SyncRow).where(SyncRow.collection == self.collection, SyncRow.href == href)
            change.session.execute(gone)

    @property
    def token(self) -> str:
        """The server's name for the state up to which its changes are known; empty where none is."""
        with self.database.reading() as session:
            found = session.scalar(select(SettingRow.value).where(SettingRow.key == self._key))
        return str((found or {}).get("token", ""))

    def reach(self, token: str) -> None:
        """Every change up to `token` has been dealt with."""
        if token == self.token:
            return
        with self.database.change() as change:
            row = change.session.scalar(select(SettingRow).where(SettingRow.key == self._key))
            if row is None:
                change.session.add(SettingRow(key=self._key, value={"token": token}))
            else:
                row.value = {"token": token}


def _kind(kind: str) -> Kind:
    return "todos" if kind == "todos" else "events"


def _mark(head: str) -> str:
    found = re.match(rf"{re.escape(BEGIN + MARK)}(\w+)", head)
    return found[1] if found else ""
