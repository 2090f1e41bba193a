"""A change or a cancellation of a series: of one occurrence, of it and those after it, or of all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from memory import rules
from memory.errors import UsageError
from memory.event import Event, Scope, event_of, place
from memory.event_rows import WHAT, WHEN, change, move, rule, say
from memory.rule_changes import Shift, last_start, moved_rule, same_end, shift_of
from memory.series import Exceptions
from memory.tables import EventRow


def changed(
    session: Session,
    row: EventRow,
    scope: Scope,
    occurrence: datetime | None,
    values: Mapping[str, Any],
    zone: ZoneInfo,
) -> EventRow:
    """Write the change; returns the row that holds it. Raises: UsageError, NotFoundError."""
    unknown = values.keys() - WHEN - WHAT - {"exdates"}
    if unknown:
        raise UsageError(f"An event has no {', '.join(sorted(unknown))}.")
    if not row.rrule:
        change(row, values, zone)
        return row
    exceptions = Exceptions(session, row, zone)
    at = exceptions.at(occurrence) if occurrence is not None else None
    if scope == "one":
        return _one(exceptions, _said(at), values)
    if scope == "following" and not exceptions.is_first(_said(at)):
        row = exceptions.split(_said(at))
    _all(session, row, row.start if at is None else at, values, zone)
    return row


def cancelled(session: Session, row: EventRow, scope: Scope, occurrence: datetime | None, zone: ZoneInfo) -> None:
    """Write the cancellation. Raises: UsageError, NotFoundError."""
    if not row.rrule:
        return session.delete(row)
    exceptions = Exceptions(session, row, zone)
    at = exceptions.at(occurrence) if occurrence is not None else None
    if scope == "one":
        return exceptions.cancel(_said(at))
    if scope == "following" and not exceptions.is_first(_said(at)):
        return exceptions.end_before(_said(at))
    return exceptions.drop()


def _said(at: datetime | None) -> datetime:
    if at is None:
        raise UsageError("Say which occurrence of the series is meant.")
    return at


def _one(exceptions: Exceptions, at: datetime, values: Mapping[str, Any]) -> EventRow:
    if values.get("rrule") or "exdates" in values:
        raise UsageError("One occurrence of a series has no repetition of its own.")
    row = exceptions.changed(at)
    change(row, {name: value for name, value in values.items() if name != "rrule"}, exceptions.zone)
    return row


def _all(session: Session, row: EventRow, at: datetime, values: Mapping[str, Any], zone: ZoneInfo) -> None:
    """New times are those of the occurrence at the wall time `at`; the others go as far."""
    old = {name: getattr(row, name) for name in WHAT}
    if values.get("rrule", "") is None:
        Exceptions(session, row, zone).alone()
        change(row, values, zone)
        return
    shift = _moved(session, row, at, values, zone) if values.keys() & WHEN else None
    say(row, values, zone)
    exceptions = Exceptions(session, row, zone)
    if shift is not None:
        exceptions.follow(shift, "rrule" in values)
    exceptions.share(old)


def _moved(session: Session, row: EventRow, at: datetime, values: Mapping[str, Any], zone: ZoneInfo) -> Shift:
    """Write the new times of a series; returns how its wall times go."""
    assert row.rrule is not None
    old_rule, old_start, old_zone = row.rrule, row.start, None if row.all_day else row.zone
    move(row, _as_at(session, row, at, zone), values, zone)
    # For a moment the row stands at the occurrence itself: that tells how far all go.
    goes, lasts = row.start, row.end - row.start
    shift = shift_of(old_rule, at, goes)
    first = shift(old_start)
    kept = None if row.all_day else row.zone
    new_rule = values.get("rrule") or moved_rule(old_rule, at, goes)
    aware = _put(row, first, first + lasts, zone)
    rule(row, new_rule, aware)
    if "rrule" not in values:
        last = last_start(old_rule, old_start, old_zone)
        row.rrule = same_end(row.rrule, row.start, kept, shift(last) if last else None)
    return shift


def _as_at(session: Session, row: EventRow, at: datetime, zone: ZoneInfo) -> Event:
    start, end = Exceptions(session, row, zone).series.times(rules.wall(at))
    return replace(event_of(row, zone), start=start.astimezone(zone), end=end.astimezone(zone))


def _put(row: EventRow, start: datetime, end: datetime, zone: ZoneInfo) -> datetime:
    kept = zone if row.all_day else ZoneInfo(row.zone)
    return place(row, start.replace(tzinfo=kept), end.replace(tzinfo=kept), row.all_day, zone, kept)
