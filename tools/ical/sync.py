"""Two-way sync with a CalDAV server: what changed on either side reaches the other, and nothing is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from zoneinfo import ZoneInfo

from memory.database import Database
from memory.errors import ToolError
from memory.sync import SyncStore
from tools.ical.meeting import Meeting
from tools.ical.server import Changes, Collection, Found, Server

Progress = Callable[[str, int, int], None]
BATCH: Final = 50
"""How many objects are fetched with one request, and taken in one change."""


@dataclass(frozen=True)
class Synced:
    """What one sync did, object by object; `told` is what its owner has to know."""

    taken: int = 0
    sent: int = 0
    merged: int = 0
    removed_here: int = 0
    removed_there: int = 0
    told: tuple[str, ...] = ()


@dataclass
class Tally:
    """The counts of a sync under way."""

    counts: Counter[str] = field(default_factory=Counter)
    told: list[str] = field(default_factory=list)

    def sum(self) -> Synced:
        """What was done in all."""
        return Synced(**self.counts, told=tuple(self.told))


def sync(
    database: Database, home: ZoneInfo, server: Server, names: Sequence[str] = (), progress: Progress | None = None
) -> Synced:
    """Bring both sides together. `names` are the collections, by name or address; without them, the first of each kind.

    Each object commits by itself, with what was agreed on: whenever this is cut off, the next sync goes on from
    there. Raises: ToolError, EgressError.
    """
    tally = Tally()
    there = server.collections()
    chosen = chosen_of(there, names)
    others = {each.url for each in there}
    taken_kinds: set[str] = set()
    for collection in chosen:
        kinds = collection.kinds - taken_kinds
        taken_kinds |= collection.kinds
        new_kinds = {NEW_KINDS[each] for each in kinds if each in NEW_KINDS}
        store = SyncStore(database, collection.url)
        meeting = Meeting(database, home, collection, store, tally, new_kinds, others)
        _one(meeting, collection.changes(store.token), progress or _silent)
    return tally.sum()


def chosen_of(there: Sequence[Collection], names: Sequence[str]) -> list[Collection]:
    """The collections that are meant. Raises: ToolError."""
    found = [_named(there, each) for each in names]
    if not names:
        firsts = (next((each for each in there if kind in each.kinds), None) for kind in ("VEVENT", "VTODO"))
        found = [each for each in firsts if each is not None]
    if not found:
        raise ToolError("There is no calendar at that address: make one on the server, or check caldav_url.")
    return [*{each.url: each for each in found}.values()]


def _named(there: Sequence[Collection], name: str) -> Collection:
    for each in there:
        if name.strip("/").casefold() in (each.name.casefold(), each.url.rstrip("/").casefold(), _last(each.url)):
            return each
    listed = ", ".join(each.name or _last(each.url) for each in there) or "none"
    raise ToolError(f"There is no calendar named “{name}” on the server. There are: {listed}.")


def _last(url: str) -> str:
    return url.rstrip("/").rpartition("/")[2].casefold()


def _one(meeting: Meeting, changes: Changes, progress: Progress) -> None:
    """One collection."""
    collection = meeting.collection
    fetch, gone, here = _work(meeting, changes)
    meeting.gone = gone
    total, done = len(fetch) + len(gone) + len(here), 0
    for batch in _batches(fetch):
        found = collection.fetch(batch)
        meeting.take([each for each in found if each.text], [href for href in batch if href not in _hrefs(found)])
        done += len(batch)
        progress("Syncing", done, total)
    for batch in _batches(gone):
        meeting.take((), batch)
        done += len(batch)
        progress("Syncing", done, total)
    for href in here:
        meeting.give(href)
        done += 1
        progress("Syncing", done, total)
    new = meeting.new()
    for number, key in enumerate(new, 1):
        meeting.give_new(key)
        progress("Sending what is new", number, len(new))
    if changes.token and not meeting.left:
        meeting.store.reach(changes.token)


NEW_KINDS: Final[Mapping[str, str]] = {"VEVENT": "events", "VTODO": "todos"}


def _work(meeting: Meeting, changes: Changes) -> tuple[list[str], list[str], list[str]]:
    """What has to be fetched, what is gone there, and what has changed here alone."""
    agreed = meeting.agreed
    fetch = [
        href for href, etag in changes.there.items() if href not in agreed or not etag or etag != agreed[href].etag
    ]
    gone = [href for href in agreed if (href not in changes.there if changes.complete else href in changes.gone)]
    dealt_with = {*fetch, *gone}
    return fetch, gone, [href for href in agreed if href not in dealt_with and meeting.changed_here(href)]


def _batches(hrefs: Sequence[str]) -> Iterator[Sequence[str]]:
    yield from (hrefs[place : place + BATCH] for place in range(0, len(hrefs), BATCH))


def _hrefs(found: Iterable[Found]) -> set[str]:
    return {each.href for each in found}


def _silent(what: str, done: int, total: int) -> None:
    pass
