"""Events and to-dos out of an .ics file and into one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from memory.database import Change, Database
from tools.ical.carrying import Carried, carried
from tools.ical.local import Here, Key, Local, came
from tools.ical.merge import same
from tools.ical.objects import Item, Kind, calendar, contents
from tools.ical.sending import sequence
from tools.ical.telling import only_once, stands, title_of
from tools.ical.values import BrokenError, utc_of

BOTH: Final[tuple[Kind, ...]] = ("events", "todos")


@dataclass(frozen=True)
class Imported:
    """What an import did, object by object; `broken` says of each that was left out why, `told` what is to be known."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    broken: tuple[str, ...] = ()
    others: int = 0
    told: tuple[str, ...] = ()


@dataclass
class _Tally:
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    broken: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)


def import_text(
    database: Database, home: ZoneInfo, data: str | bytes, name: str = "a file", kinds: Sequence[Kind] = BOTH
) -> Imported:
    """Take in every event and to-do of an iCalendar text, as one change.

    What is here already (by UID) is changed where the text's version is newer, and left alone where it is not: the
    same text twice changes nothing. Components beyond reading are left out, and told. Raises: UsageError where the
    text is no iCalendar text.
    """
    found = contents(data)
    local = Local(database, home)
    tally = _Tally(broken=["a component that is cut off or has no end"] * found.broken)
    with database.change(f"import {name}") as change:
        here = local.some([(item.kind, item.uid) for item in found.items])
        known = {*here}
        for item in found.items:
            if item.kind in kinds:
                _import(change, local, item, here[item.kind, item.uid], known, tally)
    left_out = sum(found.others.values()) + sum(item.kind not in kinds for item in found.items)
    counts = (tally.added, tally.changed, tally.unchanged, tally.removed)
    return Imported(*counts, tuple(tally.broken), left_out, tuple(tally.told))


def _import(change: Change, local: Local, item: Item, here: Here, known: Collection[Key], tally: _Tally) -> None:
    try:
        rows = local.columns(item)
    except BrokenError as error:
        tally.broken.append(f"“{title_of(item)}”: {error.cause}")
        return
    mine = local.item((item.kind, item.uid), here, known) if here.rows else None
    base = came(here)
    if mine is not None and not is_newer(item, mine, base):
        tally.unchanged += 1
        return
    if rows and mine is not None and base is not None:
        return _renew(change, local, item, carried(base, mine, item, local.home), tally)
    if not rows:
        tally.removed += bool(here.rows)
        tally.unchanged += not here.rows
    elif here.rows:
        tally.changed += 1
    else:
        tally.added += 1
    local.put(change, item)
    tally.told += [said] if rows and (said := only_once(item, rows)) else []


def _renew(change: Change, local: Local, item: Item, both: Carried, tally: _Tally) -> None:
    """A newer version of what is here: what its owner has changed stays where the version says nothing new of it."""
    local.put_over(change, both.item, item)
    tally.changed += 1
    tally.told += both.told
    tally.told += [stands(item, both.conflicts)] if both.conflicts else []
    tally.told += [said] if (said := only_once(item, local.columns(item))) else []


def is_newer(item: Item, mine: Item, as_it_came: Item | None = None) -> bool:
    """Whether an object is later than mine: by its SEQUENCE, else by when it was changed."""
    if same(item, mine) or (as_it_came is not None and same(item, as_it_came)):
        return False
    own, other = (max(sequence(each) for each in one.components) for one in (mine, item))
    return other > own or (other == own and _changed_at(item) >= _changed_at(mine))


def _changed_at(item: Item) -> datetime:
    told = [utc_of(each.first(name)) for each in item.components for name in ("LAST-MODIFIED", "DTSTAMP")]
    return max((each for each in told if each is not None), default=datetime.min)


def export_text(database: Database, home: ZoneInfo, kinds: Sequence[Kind] = BOTH) -> str:
    """Every event and to-do as one iCalendar text, each as it came, with what was changed here."""
    local = Local(database, home)
    here = local.all()
    items = [local.item(key, rows, here) for key, rows in here.items() if key[0] in kinds]
    return str(calendar(items))
