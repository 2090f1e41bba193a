"""Exceptions to a series: one occurrence changed or cancelled, the rest split off, all of it moved.

A series is moved as calendars do it: the occurrences that do not happen and those that were changed stay what they
are, and keep their place in the series. One that was changed keeps the time that it was given. Only where the rule
itself is made another one, the exceptions to occurrences that are no more are dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from memory import rules
from memory.errors import NotFoundError
from memory.event import real, utc
from memory.occurrences import Series, series_of
from memory.rule_changes import Shift, ended, rest_of
from memory.tables import EventRow

COPIED: Final = (
    "title", "start", "end", "zone", "all_day", "start_at", "end_at", "location", "attendees", "notes", "reminders",
    "busy", "created_at", "by_others",
)  # fmt: skip


class Exceptions:
    """The exceptions to the series `master`, which is a row of `session`; times are read in `zone`."""

    def __init__(self, session: Session, master: EventRow, zone: ZoneInfo) -> None:
        self.session = session
        self.master = master
        self.zone = zone
        self.series: Series = series_of(master, zone)
        self.kept = None if master.all_day else master.zone

    def rows(self) -> Sequence[EventRow]:
        """The changed occurrences, in the order of the series."""
        query = select(EventRow).where(EventRow.series == self.master.id).order_by(EventRow.occurrence)
        return self.session.scalars(query).all()

    def at(self, occurrence: datetime) -> datetime:
        """The wall time, in the series' zone, of the occurrence that starts then by the rule. Raises: NotFoundError."""
        wall = self.series.wall_of(occurrence)
        if wall is not None:
            return rules.moment(wall)
        # One that came from another calendar may be added to what the rule gives.
        added = (_place(row) for row in self.rows())
        at = next((each for each in added if real(each, self.series.zone) == occurrence), None)
        if at is None:
            raise NotFoundError(f"“{self.master.title}” has no occurrence on {occurrence:%Y-%m-%d at %H:%M}.")
        return at

    def is_first(self, at: datetime) -> bool:
        """Whether no occurrence comes before it."""
        return not self.series.rule.starts(rules.wall(self.master.start), rules.wall(at))

    def changed(self, at: datetime) -> EventRow:
        """The row of one occurrence, made if there is none yet."""
        query = select(EventRow).where(EventRow.series == self.master.id, EventRow.occurrence == at)
        row = self.session.scalar(query)
        if row is None:
            own = {"uid": self.master.uid, "series": self.master.id, "occurrence": at}
            row = self._copy(rrule=None, exdates=[], ics=None, **own)
            self._put(row, at)
            self._without_exdates([at])
            self.session.add(row)
        return row

    def cancel(self, at: datetime) -> None:
        """One occurrence does not happen."""
        for row in self.rows():
            if row.occurrence == at:
                self.session.delete(row)
        self.session.flush()
        said = self._said(at)
        if said not in self.master.exdates:
            self.master.exdates = sorted([*self.master.exdates, said])

    def end_before(self, at: datetime) -> None:
        """The occurrence and those after it do not happen, with all that was changed in them."""
        for row in self.rows():
            if row.occurrence is not None and row.occurrence >= at:
                self.session.delete(row)
        self.session.flush()
        self._without_exdates(each for each in self._exdates() if each >= at)
        self.master.rrule = ended(self.master.rrule or "", at, self.kept)

    def split(self, at: datetime) -> EventRow:
        """The occurrence and those after it as a series of their own, with their exceptions; not the first one."""
        master = self.master
        rule = rest_of(master.rrule or "", master.start, at, self.kept)
        later = [each for each in self._exdates() if each >= at]
        rest = self._copy(
            uid=f"{uuid4()}@ayni", series=None, occurrence=None, rrule=rule, ics=master.ics,
            exdates=[self._said(each) for each in later],
        )  # fmt: skip
        self._put(rest, at)
        self.session.add(rest)
        self.session.flush()
        for row in self.rows():
            if row.occurrence is not None and row.occurrence >= at:
                row.series, row.uid = rest.id, rest.uid
        self.session.flush()
        self.end_before(at)
        return rest

    def follow(self, shift: Shift, ruled: bool) -> None:
        """After the master was moved: the exceptions go along by `shift`.

        With `ruled` the rule is another one: exceptions to what is no occurrence any more are dropped.
        """
        walls = [shift(each) for each in self._exdates()]
        self.master.exdates = sorted({self._said(each) for each in walls if not ruled or self._falls_on(each)})
        rows = self.rows()
        later = bool(rows) and shift(_place(rows[0])) > _place(rows[0])
        for row in reversed(rows) if later else rows:
            at = shift(_place(row))
            if ruled and not self._falls_on(at):
                self.session.delete(row)
            elif at != row.occurrence:
                row.occurrence = at
            # Two rows of a series never have the same place in it, not even for a moment.
            self.session.flush()
        # Where several weekdays move by unlike steps, one may come where another was left out: it happens.
        self._without_exdates(_place(row) for row in self.rows())

    def share(self, old: dict[str, Any]) -> None:
        """What was changed of the whole series is changed in those occurrences too that had it as the series had."""
        for row in self.rows():
            for name, value in old.items():
                if getattr(row, name) == value != getattr(self.master, name):
                    setattr(row, name, getattr(self.master, name))

    def alone(self) -> None:
        """The first occurrence is all that is left of the series."""
        for row in self.rows():
            self.session.delete(row)
        self.master.rrule, self.master.exdates = None, []
        self.session.flush()

    def drop(self) -> None:
        """Delete the series, with what was changed in it."""
        for row in self.rows():
            self.session.delete(row)
        self.session.delete(self.master)

    def _falls_on(self, at: datetime) -> bool:
        wall = rules.wall(at)
        return bool(self.series.rule.starts(wall, wall + 1))

    def _exdates(self) -> list[datetime]:
        return [datetime.fromisoformat(each) for each in self.master.exdates]

    def _without_exdates(self, left_out: Iterable[datetime]) -> None:
        gone = {self._said(each) for each in left_out}
        if gone & {*self.master.exdates}:
            self.master.exdates = [each for each in self.master.exdates if each not in gone]

    def _said(self, at: datetime) -> str:
        return f"{at:%Y-%m-%d}" if self.master.all_day else at.isoformat()

    def _copy(self, **values: Any) -> EventRow:
        return EventRow(**{name: getattr(self.master, name) for name in COPIED}, **values)

    def _put(self, row: EventRow, at: datetime) -> None:
        """Give a copy the times of the occurrence."""
        start, end = self.series.times(rules.wall(at))
        row.start, row.end = start.replace(tzinfo=None, fold=0), end.replace(tzinfo=None, fold=0)
        row.start_at, row.end_at = utc(start), utc(end)


def _place(row: EventRow) -> datetime:
    return row.occurrence or row.start
