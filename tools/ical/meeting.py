"""Where both sides of one collection meet: what becomes of each object, and the commit that settles it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection as Several
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from memory.database import Database
from memory.sync import Agreed, SyncStore
from tools.ical.carrying import carried
from tools.ical.local import NOTHING, Here, Key, Local
from tools.ical.merge import copy_of, same
from tools.ical.objects import Item, contents, one
from tools.ical.sending import bumped
from tools.ical.server import ChangedThereError, Collection, Found, RefusedError
from tools.ical.telling import clash, label, only_once, title_of
from tools.ical.values import BrokenError

if TYPE_CHECKING:
    from tools.ical.sync import Tally

TRIES: Final = 3
"""How often an object is looked at again that changes under our hands."""


@dataclass
class Meeting:
    """One collection and the rows here.

    `kinds` are those whose new objects go to it, `others` the account's collections, `gone` what is gone there;
    `left` becomes true where something has to be looked at again the next time.
    """

    database: Database
    home: ZoneInfo
    collection: Collection
    store: SyncStore
    tally: Tally
    kinds: Several[str]
    others: Several[str] = ()
    gone: Several[str] = ()
    left: bool = False
    tries: Counter[str] = field(default_factory=Counter)
    agreed: dict[str, Agreed] = field(init=False)
    here: dict[Key, Here] = field(init=False)

    def __post_init__(self) -> None:
        self.local = Local(self.database, self.home)
        self.agreed = self.store.all()
        self.homes = {(each.kind, each.uid): each.href for each in self.agreed.values()}
        self.here = self.local.all()
        self.elsewhere = self.store.elsewhere(self.others)

    def changed_here(self, href: str) -> bool:
        """Whether the rows are no longer those that were agreed on."""
        known = self.agreed[href]
        return self._here(known).mark != known.mark

    def take(self, found: Sequence[Found], gone: Sequence[str]) -> None:
        """What has changed there, and what is gone: taken in one change where nothing has changed here as well."""
        plain: list[tuple[Found, Item]] = []
        for each in found:
            item = self._read(each)
            if item is None:
                continue
            known = self.agreed.get(each.href)
            unchanged = not self.changed_here(each.href) if known else (item.kind, item.uid) not in self.here
            if known and unchanged and self._is_known(each, known, item):
                continue
            if unchanged:
                plain.append((each, item))
            else:
                self._met(each, item)
        lost = [href for href in gone if href in self.agreed and not self.changed_here(href)]
        if plain or lost:
            self._taken(plain, lost)
        for href in gone:
            if href in self.agreed and href not in lost:
                self._kept(href)

    def give(self, href: str) -> None:
        """What has changed here only."""
        known = self.agreed[href]
        key: Key = (known.kind, known.uid)
        here = self.here.get(key, NOTHING)
        if not here.rows:
            return self._take_away(href, known)
        item, base = self._item(key, here), one(self.store.base(href))
        if base is not None and same(item, base):
            return self._agree(href, item, known.etag, here)
        self._send(href, bumped(item, base, self.database.now), known.etag, here)

    def new(self) -> list[Key]:
        """The objects that no collection knows yet; a whole before its parts."""
        self.here, self.agreed = self.local.all(), self.store.all()
        known = {(each.kind, each.uid) for each in self.agreed.values()} | self.elsewhere
        return [key for key in self.here if key[0] in self.kinds and key not in known]

    def give_new(self, key: Key) -> None:
        """An object that is not there yet; one that is there all the same is met."""
        here = self.here[key]
        item = self._item(key, here)
        self._send(self.collection.address(key[1]), bumped(item, None, self.database.now), None, here)

    def _read(self, found: Found) -> Item | None:
        item = one(found.text)
        if item is not None and (item.kind, item.uid) in self.elsewhere and found.href not in self.agreed:
            self._tell(f"“{title_of(item)}” is in two calendars: the one that was synced first is kept in step.")
            return None
        if item is not None and not self._is_at_home(found.href, item):
            return None
        try:
            if item is not None:
                self.local.columns(item)
                return item
            cause = "" if contents(found.text).others else "it holds no event and no to-do"
        except Exception as error:
            cause = error.cause if isinstance(error, BrokenError) else str(error)
        if cause:
            self._tell(f"An object on the server cannot be read and was left as it is ({found.href}): {cause}.")
        return None

    def _is_at_home(self, href: str, item: Item) -> bool:
        """Whether no other object there is the same one; one that was moved there is followed."""
        twin = self.agreed.get(self.homes.get((item.kind, item.uid), href))
        if twin is None or twin.href == href:
            return True
        if twin.href not in self.gone:
            self._tell(f"“{title_of(item)}” is on the server twice: the older one is kept in step.")
            return False
        moved, base = replace(twin, href=href, etag=None), one(self.store.base(twin.href))
        with self.database.change():
            self.store.forget(twin.href)
            self.store.agree(moved, str(base or item))
        del self.agreed[twin.href]
        self.agreed[href] = moved
        self.homes[item.kind, item.uid] = href
        return True

    def _is_known(self, found: Found, known: Agreed, item: Item) -> bool:
        """Whether only the version's name is new (a server may tell it only afterwards)."""
        base = one(self.store.base(found.href))
        if base is None or not same(item, base):
            return False
        self._agree(found.href, base, found.etag, self._here(known))
        return True

    def _taken(self, plain: Sequence[tuple[Found, Item]], lost: Sequence[str]) -> None:
        with self.database.change(label(len(plain), len(lost)), session="sync") as change:
            keys: list[Key] = [(item.kind, item.uid) for _, item in plain]
            keys += [(self.agreed[href].kind, self.agreed[href].uid) for href in lost]
            now = self.local.some(keys)
            steady = {key for key in keys if now[key].mark == self.here.get(key, NOTHING).mark}
            # What was changed here in the meantime is looked at again the next time.
            self.left = self.left or len(steady) < len({*keys})
            parted = self.local.parted()
            for _, item in plain:
                if (item.kind, item.uid) in steady:
                    self.local.put(change, item, parted)
            for href, key in zip(lost, keys[len(plain) :], strict=True):
                if key in steady:
                    self.local.drop(change, key)
                    self.store.forget(href)
                    self.tally.counts["removed_here"] += bool(now[key].rows)
            change.session.flush()
            self.here.update(self.local.some([*steady]))
            for found, item in plain:
                key = (item.kind, item.uid)
                if key in steady:
                    self._agree(found.href, item, found.etag, self.here[key])
                    if said := only_once(item, self.local.columns(item)):
                        self._tell(said)
                    self.tally.counts["taken" if self.here[key].rows else "removed_here"] += 1

    def _met(self, found: Found, there: Item) -> None:
        """Changed on both sides, or new on both."""
        key: Key = (there.kind, there.uid)
        here = self.here.get(key, NOTHING)
        if not here.rows:
            self._tell(f"“{title_of(there)}” was deleted here and changed on the server: it is back.")
            return self._taken([(found, there)], ())
        mine = self._item(key, here)
        both = carried(one(self.store.base(found.href)), mine, there, self.home)
        for sentence in both.told:
            self._tell(sentence)
        etag, result = found.etag, both.item
        if not same(result, there):
            result = bumped(result, there, self.database.now)
            try:
                etag = self._put(found.href, result, found.etag)
            except ChangedThereError:
                return self._again(found.href)
            except RefusedError as error:
                return self._refused(mine, error)
        self._settle(replace(found, etag=etag), result, mine, here, both.conflicts)

    def _settle(self, found: Found, result: Item, mine: Item, here: Here, conflicts: Sequence[str]) -> None:
        key: Key = (result.kind, result.uid)
        with self.database.change(f"merge “{title_of(result)}” with the calendar server", session="sync") as change:
            if self.local.some([key])[key].mark != here.mark:
                self.left = True
                return
            self.local.put(change, result)
            if conflicts:
                copy = copy_of(mine)
                self.local.put(change, copy)
                self._tell(clash(result, conflicts))
            change.session.flush()
            self.here.update(self.local.some([key]))
            self._agree(found.href, result, found.etag, self.here[key])
        self.tally.counts["merged"] += 1

    def _kept(self, href: str) -> None:
        """Gone there, changed here."""
        known = self.agreed[href]
        key: Key = (known.kind, known.uid)
        here = self.here.get(key, NOTHING)
        if not here.rows:
            self.store.forget(href)
            return
        item = self._item(key, here)
        self._tell(f"“{title_of(item)}” was deleted on the server and changed here: it is kept, and there again.")
        self._send(href, bumped(item, one(self.store.base(href)), self.database.now), None, here)

    def _take_away(self, href: str, known: Agreed) -> None:
        try:
            self.collection.delete(href, known.etag)
        except ChangedThereError:
            return self._again(href)
        except RefusedError as error:
            self.left = True
            return self._tell(f"Something that was deleted here cannot be deleted on the server: {error}")
        self.store.forget(href)
        self.tally.counts["removed_there"] += 1

    def _send(self, href: str, item: Item, etag: str | None, here: Here) -> None:
        try:
            version = self._put(href, item, etag)
        except ChangedThereError:
            return self._again(href)
        except RefusedError as error:
            return self._refused(item, error)
        self._agree(href, item, version, here)
        self.tally.counts["sent"] += 1

    def _put(self, href: str, item: Item, etag: str | None) -> str | None:
        version = self.collection.put(href, str(item), etag)
        if version is not None:
            return version
        return next((each.etag for each in self.collection.fetch([href])), None)

    def _again(self, href: str) -> None:
        """Somebody was faster: look at what is there now, and meet it."""
        self.tries[href] += 1
        found = self.collection.fetch([href]) if self.tries[href] <= TRIES else []
        item = self._read(found[0]) if found else None
        if item is not None:
            self._met(found[0], item)
        elif not found and href in self.agreed and self.tries[href] <= TRIES:
            self._kept(href)
        else:
            self.left = True
            self._tell(
                f"The server does not take {href}, or it is being changed just now: it is tried again next time."
            )

    def _refused(self, item: Item, error: RefusedError) -> None:
        self.left = True
        self._tell(f"“{title_of(item)}” was not taken by the server: {error}")

    def _agree(self, href: str, item: Item, etag: str | None, here: Here) -> None:
        row = here.rows[0]["id"] if here.rows else None
        agreed = Agreed(href, item.uid, etag, item.kind, row, here.mark)
        self.store.agree(agreed, str(item))
        self.agreed[href] = agreed
        self.homes[item.kind, item.uid] = href

    def _here(self, known: Agreed) -> Here:
        return self.here.get((known.kind, known.uid), NOTHING)

    def _item(self, key: Key, here: Here) -> Item:
        return self.local.item(key, here, self.here)

    def _tell(self, sentence: str) -> None:
        self.tally.told.append(sentence)
