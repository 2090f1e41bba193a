"""Rows as iCalendar objects: all that belongs to one UID is read and written together."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final, Literal
from uuid import uuid4

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from memory.database import Change, Database
from memory.tables import EventRow, SyncRow, TodoRow

Kind = Literal["events", "todos"]
Values = dict[str, Any]

EVENT: Final = (
    "title", "start", "end", "zone", "all_day", "start_at", "end_at", "location", "attendees", "rrule", "notes",
    "exdates", "occurrence", "reminders", "busy", "ics",
)  # fmt: skip
TODO: Final = (
    "title", "due", "due_is_day", "zone", "priority", "done", "done_at", "tags", "rrule", "notes", "snoozed_until",
    "reminders", "ics",
)  # fmt: skip
"""The columns that an object has; `parent` of a to-do is told by UID."""

WORDS: Final = {"events": ("title", "location", "attendees", "notes"), "todos": ("title", "notes", "tags")}
"""What is written in words: where it is new, it is not the owner's."""

BATCH: Final = 500

PART: Final = "#from="
"""What parts the UID of an object from the time from which on it is another series here."""


def whole(uid: str) -> str:
    """The UID of the object that a row belongs to."""
    return uid.partition(PART)[0]


class ObjectRows:
    """Events and to-dos in `database` by their UID."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def events(self, uids: Collection[str] | None = None) -> dict[str, list[Values]]:
        """The rows of each event, its series first; those of a part of it tell its UID here as `part`."""
        found: dict[str, list[Values]] = {}
        query = select(EventRow).order_by(EventRow.occurrence.is_not(None), EventRow.occurrence, EventRow.id)
        with self.database.reading() as session:
            parts = () if uids is None else [each for each in _parts(session) if whole(each) in {*uids}]
            for chunk in _chunks(None if uids is None else [*dict.fromkeys((*uids, *parts))]):
                for row in session.scalars(query if chunk is None else query.where(EventRow.uid.in_(chunk))):
                    values = {name: getattr(row, name) for name in ("id", "created_at", *EVENT)}
                    values |= {"part": row.uid} if PART in row.uid else {}
                    found.setdefault(whole(row.uid), []).append(values)
        return found

    def todos(self, uids: Collection[str] | None = None) -> dict[str, list[Values]]:
        """The row of each to-do, one a UID; those without a UID are given one first."""
        self._name_todos()
        with self.database.reading() as session:
            known: dict[int, str | None] = {}
            for id, uid in session.execute(select(TodoRow.id, TodoRow.uid)):
                known[id] = uid
            found: dict[str, list[Values]] = {}
            query = select(TodoRow).order_by(TodoRow.id)
            for chunk in _chunks(uids):
                for row in session.scalars(query if chunk is None else query.where(TodoRow.uid.in_(chunk))):
                    values = {name: getattr(row, name) for name in ("id", "created_at", *TODO)}
                    found.setdefault(row.uid or "", []).append(values | {"parent": known.get(row.parent or 0)})
        return found

    def parts(self) -> Sequence[str]:
        """The UIDs of the parts of events."""
        with self.database.reading() as session:
            return _parts(session)

    def put(
        self, change: Change, kind: Kind, uid: str, rows: Sequence[Mapping[str, Any]], parts: Collection[str] = ()
    ) -> int | None:
        """Make the rows of that UID and its `parts` what `rows` say; returns the first one's id. Rows that stay keep
        theirs."""
        if kind == "todos":
            return _put_todo(change, uid, rows[0] if rows else None)
        return _put_event(change, uid, rows, parts)

    def _name_todos(self) -> None:
        """Give a UID to every to-do that has none; that is no deed of the owner's, so undo passes it over.

        An undo may have taken one away that a server knows already: then it is the same again.
        """
        with self.database.reading() as session:
            if session.scalar(select(TodoRow.id).where(TodoRow.uid.is_(None)).limit(1)) is None:
                return
        with self.database.change() as change:
            nameless = change.session.scalars(select(TodoRow.id).where(TodoRow.uid.is_(None))).all()
            known = select(SyncRow.row, SyncRow.uid).where(SyncRow.kind == "todos", SyncRow.row.is_not(None))
            agreed = {row: uid for row, uid in change.session.execute(known)}
            for id in nameless:
                named = update(TodoRow).where(TodoRow.id == id).values(uid=agreed.get(id) or f"{uuid4()}@ayni")
                change.session.execute(named)
            change.session.expire_all()


def _chunks(uids: Collection[str] | None) -> list[list[str] | None]:
    if uids is None:
        return [None]
    listed = [*uids]
    return [listed[place : place + BATCH] for place in range(0, len(listed), BATCH)]


def _parts(session: Session) -> Sequence[str]:
    return session.scalars(select(EventRow.uid).where(EventRow.uid.contains(PART)).distinct()).all()


def _put_event(change: Change, uid: str, rows: Sequence[Mapping[str, Any]], parts: Collection[str]) -> int | None:
    session = change.session
    uids = {uid, *parts, *(each["part"] for each in rows if "part" in each)}
    there = {(row.uid, row.occurrence): row for row in session.scalars(select(EventRow).where(EventRow.uid.in_(uids)))}
    series: dict[str, EventRow] = {}
    master: EventRow | None = None
    for values in sorted(rows, key=lambda each: each["occurrence"] is not None):
        name, at = values.get("part", uid), values["occurrence"]
        row = there.pop((name, at), None) or EventRow(uid=name, created_at=change.made_at)
        own = series[name].id if at is not None and name in series else None
        row.by_others = _by_others("events", row, values, series.get(name) or master)
        _set(row, {name: values[name] for name in EVENT} | {"series": own})
        session.add(row)
        session.flush()
        series.setdefault(name, row)
        master = master or row
    for left in there.values():
        session.delete(left)
    session.flush()
    return master.id if master else None


def _put_todo(change: Change, uid: str, values: Mapping[str, Any] | None) -> int | None:
    session = change.session
    row = session.scalar(select(TodoRow).where(TodoRow.uid == uid).order_by(TodoRow.id).limit(1))
    if values is None:
        if row is not None:
            session.delete(row)
            session.flush()
        return None
    fresh = row is None
    parent = session.scalar(select(TodoRow.id).where(TodoRow.uid == values["parent"])) if values["parent"] else None
    row = row or TodoRow(uid=uid, created_at=change.made_at)
    row.by_others = _by_others("todos", row, values)
    _set(row, {name: values[name] for name in TODO} | {"parent": parent})
    session.add(row)
    session.flush()
    if fresh:
        _adopt(session, row)
    return row.id


def _adopt(session: Session, row: TodoRow) -> None:
    """Parts that came before the whole become its parts."""
    orphans = select(TodoRow).where(
        TodoRow.parent.is_(None), TodoRow.ics.contains("RELATED-TO"), TodoRow.ics.contains(row.uid, autoescape=True)
    )
    for each in session.scalars(orphans):
        if each.id != row.id:
            each.parent = row.id
    session.flush()


def _by_others(kind: Kind, row: Any, values: Mapping[str, Any], master: EventRow | None = None) -> bool:
    """Whether the words that a row is to have are others': new ones are, those that it or its series has stay whose
    they are."""
    known = row if row.title is not None else master
    if known is None or any(getattr(known, name) != values[name] for name in WORDS[kind]):
        return True
    return bool(known.by_others)


def _set(row: Any, values: Mapping[str, Any]) -> None:
    """Write what differs, so that the journal keeps only rows that have changed."""
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)
