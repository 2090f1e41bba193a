"""The owner's events and to-dos as iCalendar objects, by kind and UID."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from memory.database import Change, Database
from memory.ical_rows import ObjectRows, whole
from tools.ical import events, todos
from tools.ical.objects import Item, Kind, Values, one

Key = tuple[Kind, str]


@dataclass(frozen=True)
class Here:
    """The rows of one object and a mark that changes when they do."""

    rows: tuple[Mapping[str, Any], ...]
    mark: str


class Local:
    """What is in `database`; times without a zone are in `home`."""

    def __init__(self, database: Database, home: ZoneInfo) -> None:
        self.rows = ObjectRows(database)
        self.home = home

    def all(self) -> dict[Key, Here]:
        """Every object."""
        return self._read(None, None)

    def some(self, keys: Collection[Key]) -> dict[Key, Here]:
        """These objects; those that are not there have no rows."""
        uids = {kind: [uid for each, uid in keys if each == kind] for kind in ("events", "todos")}
        found = self._read(uids["events"], uids["todos"])
        return {key: found.get(key, NOTHING) for key in keys}

    def item(self, key: Key, here: Here, known: Collection[Key]) -> Item:
        """An object as a text would have it."""
        kind, uid = key
        if kind == "events":
            return events.item_of(uid, here.rows, self.home)
        return todos.item_of(uid, here.rows[0], self.home, known)

    def columns(self, item: Item) -> list[Values]:
        """The rows that an object is; none where it says that it does not happen. Raises: BrokenError."""
        return columns_of(item, self.home)

    def put(self, change: Change, item: Item, parted: set[str] | None = None) -> int | None:
        """Make the rows what the object says. Raises: BrokenError.

        Who puts many asks for the `parted` ones first, instead of looking at all rows for each.
        """
        return self._put(change, (item.kind, item.uid), self.columns(item), parted)

    def parted(self) -> set[str]:
        """The UIDs of the events that have parts."""
        return {whole(each) for each in self.rows.parts()}

    def put_over(self, change: Change, item: Item, came: Item) -> int | None:
        """The same, where `came` is what others said and the rest of it is the owner's own. Raises: BrokenError."""
        texts = {_place(row): row["ics"] for row in self.columns(came)}
        return self._put(
            change, (item.kind, item.uid), [row | {"ics": texts.get(_place(row))} for row in self.columns(item)]
        )

    def drop(self, change: Change, key: Key) -> None:
        """Take all rows of an object away."""
        self._put(change, key, [])

    def _put(self, change: Change, key: Key, rows: Sequence[Values], parted: set[str] | None = None) -> int | None:
        kind, uid = key
        if kind == "events" and parted is None:
            parted = self.parted()
        there = self.some([key])[key].rows if kind == "events" and parted and uid in parted else ()
        if parted is not None and any("part" in row for row in rows):
            parted.add(uid)
        return self.rows.put(change, *key, rows, {row["part"] for row in there if "part" in row})

    def _read(self, events_: Collection[str] | None, todos_: Collection[str] | None) -> dict[Key, Here]:
        found: dict[Key, Here] = {}
        if events_ is None or events_:
            for uid, rows in self.rows.events(events_).items():
                found.update(_apart(uid, rows, self.home))
        if todos_ is None or todos_:
            found.update({("todos", uid): _here(rows[:1]) for uid, rows in self.rows.todos(todos_).items()})
        return found


def _apart(uid: str, rows: Sequence[Values], home: ZoneInfo) -> dict[Key, Here]:
    """The objects that the rows of one UID are: one, unless its parts are series of their own by now."""
    if not any("part" in row for row in rows) or events.joined_rows(rows, home):
        return {("events", uid): _here(rows)}
    groups: dict[Key, list[Values]] = {}
    for row in rows:
        plain = {name: value for name, value in row.items() if name != "part"}
        groups.setdefault(("events", row.get("part", uid)), []).append(plain)
    return {key: _here(each) for key, each in groups.items()}


def _place(row: Values) -> tuple[Any, Any]:
    return row.get("part"), row.get("occurrence")


def columns_of(item: Item, home: ZoneInfo) -> list[Values]:
    """The rows that an object is; none where it says that it does not happen. Raises: BrokenError."""
    return events.rows_of(item, home) if item.kind == "events" else [todos.row_of(item, home)]


def came(here: Here) -> Item | None:
    """The object as it first came; None for one that was made here."""
    texts = [row["ics"] for row in here.rows if row["ics"]]
    return one(f"BEGIN:VCALENDAR\r\n{''.join(texts)}END:VCALENDAR\r\n") if texts else None


def _here(rows: Sequence[Values]) -> Here:
    told = "\n".join(
        repr([(name, row[name]) for name in sorted(row) if name not in ("id", "created_at")]) for row in rows
    )
    return Here(tuple(rows), hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32])


NOTHING = _here(())
"""An object that is not here."""
