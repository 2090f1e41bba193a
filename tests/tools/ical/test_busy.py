"""When others are busy, from their files."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from memory.errors import UsageError
from tests.conftest import MADRID
from tests.tools.ical.test_files import calendar, event
from tools.ical.busy import busy_times

START, END = datetime(2026, 3, 9, tzinfo=MADRID), datetime(2026, 3, 16, tzinfo=MADRID)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


def test_events_are_expanded_and_what_takes_no_time_is_left_out() -> None:
    text = calendar(
        *event("DTSTART;TZID=Europe/Madrid:20260302T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY",
               "EXDATE;TZID=Europe/Madrid:20260316T100000", uid="a"),
        *event("DTSTART:20260310T080000Z", "DTEND:20260310T090000Z", "TRANSP:TRANSPARENT", uid="b"),
        *event("DTSTART:20260310T100000Z", "DTEND:20260310T110000Z", "STATUS:CANCELLED", uid="c"),
        *event("DTSTART:20260311T100000Z", "DTEND:20260311T110000Z", uid="d"),
        *event("DTSTART:20260311T103000Z", "DTEND:20260311T120000Z", uid="e"),
        *event("DTSTART;VALUE=DATE:20260313", uid="f"),
        *event("DTSTART:20260401T103000Z", "DTEND:20260401T120000Z", uid="g"),
        *event("SUMMARY:broken", uid="h"),
    )  # fmt: skip
    assert busy_times(text, START, END) == (
        (at(9, 9), at(9, 10)),
        (at(11, 10), at(11, 12)),
        (at(12, 23), at(13, 23)),
    )


def test_a_changed_occurrence_stands_where_it_was_moved() -> None:
    text = calendar(
        *event("DTSTART:20260302T090000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY"),
        *event("RECURRENCE-ID:20260309T090000Z", "DTSTART:20260310T150000Z", "DURATION:PT30M"),
    )
    assert busy_times(text, START, END) == ((at(10, 15), at(10, 15, 30)),)


def test_free_busy_says_it_itself() -> None:
    text = calendar(
        "BEGIN:VFREEBUSY", "FREEBUSY:20260310T080000Z/PT1H30M,20260311T080000Z/20260311T090000Z",
        "FREEBUSY;FBTYPE=FREE:20260312T080000Z/PT1H", "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260315T220000Z/PT4H",
        "FREEBUSY:nonsense", "END:VFREEBUSY",
    )  # fmt: skip
    assert busy_times(text, START, END) == (
        (at(10, 8), at(10, 9, 30)),
        (at(11, 8), at(11, 9)),
        (at(15, 22), at(15, 23)),
    )


def test_what_is_no_calendar_is_one_clear_error() -> None:
    with pytest.raises(UsageError, match="no iCalendar text"):
        busy_times("hello", START, END)
    assert busy_times(calendar(), START, END) == ()
