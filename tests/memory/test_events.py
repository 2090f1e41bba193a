"""The calendar's store: wall time across clock changes, occurrences, conflicts."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event

from memory.database import Database
from memory.errors import NotFoundError, UsageError
from memory.event import event_of, place
from memory.event_rows import change
from memory.events import EventStore
from memory.tables import EventRow

MADRID = ZoneInfo("Europe/Madrid")


def at(day: int, hour: int, minute: int = 0, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=MADRID)


@pytest.fixture
def events(database: Database) -> EventStore:
    return EventStore(database, MADRID)


def test_an_event_is_read_as_it_was_added(events: EventStore) -> None:
    made = events.add("Tea", at(12, 17), at(12, 18, 30), ["Ana"], "Café")
    assert events.get(made.id) == made == events.list()[0]
    assert (made.title, made.start, made.end, made.all_day) == ("Tea", at(12, 17), at(12, 18, 30), False)
    assert (made.attendees, made.location, made.rrule) == (("Ana",), "Café", None)
    assert made.start.tzinfo == MADRID


def test_without_an_end_it_lasts_an_hour(events: EventStore) -> None:
    assert events.add("Tea", at(12, 17)).end == at(12, 18)


def test_a_date_means_all_day_and_its_end_is_exclusive(events: EventStore) -> None:
    one = events.add("Fair", date(2026, 3, 12))
    assert (one.start, one.end, one.all_day) == (at(12, 0), at(13, 0), True)
    two = events.add("Trip", date(2026, 3, 12), date(2026, 3, 15))
    assert two.end == at(15, 0)


def test_wall_time_and_zone_are_stored_and_utc_is_derived(events: EventStore, database: Database) -> None:
    made = events.add("Tea", datetime(2026, 3, 12, 16, tzinfo=UTC), datetime(2026, 3, 12, 17, tzinfo=UTC))
    with database.reading() as session:
        row = session.get(EventRow, made.id)
        assert row is not None
        assert (row.start, row.zone) == (datetime(2026, 3, 12, 17), "Europe/Madrid")
        assert row.start_at == datetime(2026, 3, 12, 16)


def test_a_naive_time_is_in_the_users_zone(events: EventStore) -> None:
    assert events.add("Tea", datetime(2026, 3, 12, 17)).start == at(12, 17)


def test_another_zone_reads_the_same_moment(events: EventStore, database: Database) -> None:
    made = events.add("Tea", at(12, 17))
    seen = EventStore(database, ZoneInfo("America/Lima")).get(made.id)
    assert seen.start == made.start
    assert seen.start.hour == 11


def test_an_end_before_the_start_is_refused(events: EventStore) -> None:
    with pytest.raises(UsageError, match="end after it starts"):
        events.add("Tea", at(12, 17), at(12, 16))
    assert events.list() == ()


def test_a_time_that_the_clocks_skip_keeps_its_length(events: EventStore) -> None:
    made = events.add("Night shift", at(29, 2, 15), at(29, 2, 45))
    assert made.end - made.start == timedelta(minutes=30)
    assert made.start == at(29, 3, 15)


def test_a_time_that_comes_twice_is_kept_apart(events: EventStore) -> None:
    second = datetime(2026, 10, 25, 2, 30, tzinfo=MADRID, fold=1)
    made = events.add("Second half past two", second, second.astimezone(UTC) + timedelta(minutes=20))
    assert events.get(made.id).start.astimezone(UTC) == second.astimezone(UTC)
    assert events.get(made.id).start.fold == 1


def test_moving_the_start_keeps_the_length(events: EventStore) -> None:
    made = events.add("Tea", at(12, 17), at(12, 18, 30))
    assert events.update(made.id, start=at(13, 10)).end == at(13, 11, 30)


def test_moving_days_keeps_their_number(events: EventStore) -> None:
    made = events.add("Trip", date(2026, 3, 27), date(2026, 3, 30))
    moved = events.update(made.id, start=date(2026, 3, 28))
    assert (moved.start, moved.end, moved.all_day) == (at(28, 0), at(31, 0), True)


def test_other_changes_leave_the_time_alone(events: EventStore) -> None:
    made = events.add("Tea", at(12, 17))
    changed = events.update(made.id, title="Coffee", location="Bar", attendees=["Leo"])
    assert (changed.title, changed.location, changed.attendees) == ("Coffee", "Bar", ("Leo",))
    assert (changed.start, changed.end) == (made.start, made.end)


def test_a_missing_event_is_told(events: EventStore) -> None:
    for call in (events.get, events.delete, lambda id: events.update(id, title="x")):
        with pytest.raises(NotFoundError, match="no event number 7"):
            call(7)


def test_between_takes_what_overlaps(events: EventStore) -> None:
    tea = events.add("Tea", at(12, 17), at(12, 18))
    assert events.between(at(12, 17, 30), at(12, 17, 45)) == (tea,)
    assert events.between(at(12, 18), at(12, 19)) == ()
    assert events.between(at(12, 16), at(12, 17)) == ()
    assert events.between(date(2026, 3, 12), date(2026, 3, 13)) == (tea,)


def test_occurrences_keep_wall_time_and_the_masters_id(events: EventStore) -> None:
    made = events.add("Standup", at(23, 10), at(23, 10, 15), rrule="FREQ=WEEKLY;BYDAY=MO")
    found = events.between(at(1, 0), at(12, 0, month=4))
    assert [each.start for each in found] == [at(23, 10), at(30, 10), at(6, 10, month=4)]
    assert {each.id for each in found} == {made.id}
    assert {each.end - each.start for each in found} == {timedelta(minutes=15)}


def test_an_occurrence_in_the_gap_keeps_its_length(events: EventStore) -> None:
    events.add("Backup", at(28, 2, 15), at(28, 2, 45), rrule="FREQ=DAILY")
    lengths = {each.end.astimezone(UTC) - each.start.astimezone(UTC) for each in events.between(at(28, 0), at(31, 0))}
    assert lengths == {timedelta(minutes=30)}


def test_all_day_occurrences(events: EventStore) -> None:
    events.add("Bins", date(2026, 3, 10), rrule="FREQ=WEEKLY;COUNT=3")
    found = events.between(at(1, 0), at(30, 0, month=4))
    assert [each.start for each in found] == [at(10, 0), at(17, 0), at(24, 0)]
    assert all(each.all_day and each.end - each.start == timedelta(days=1) for each in found)


@pytest.mark.parametrize(
    ("until", "stored"),
    [
        ("20260331", "20260331T215959Z"),
        ("20260331T100000", "20260331T080000Z"),
        ("20260331T080000Z", "20260331T080000Z"),
    ],
)
def test_until_is_stored_in_utc(events: EventStore, until: str, stored: str) -> None:
    made = events.add("Run", at(24, 10), rrule=f"FREQ=WEEKLY;UNTIL={until}")
    assert made.rrule == f"FREQ=WEEKLY;UNTIL={stored}"
    assert len(events.between(at(1, 0), at(1, 0, month=6))) == 2


@pytest.mark.parametrize("rule", ["every week", "FREQ=SOMETIMES", "BYDAY=MO"])
def test_what_is_no_rule_is_refused(events: EventStore, rule: str) -> None:
    with pytest.raises(UsageError, match="RFC 5545"):
        events.add("Run", at(24, 10), rrule=rule)


def test_the_next_occurrence(events: EventStore) -> None:
    made = events.add("Standup", at(2, 10), rrule="FREQ=WEEKLY")
    assert events.next_from(made.id, at(10, 9)).start == at(16, 10)
    once = events.add("Tea", at(2, 17))
    assert events.next_from(once.id, at(10, 9)) == once


def test_conflicts_leave_out_the_event_itself(events: EventStore) -> None:
    tea = events.add("Tea", at(12, 17), at(12, 18))
    call = events.add("Call", at(12, 17, 30), at(12, 18, 30))
    assert events.conflicts(at(12, 17), at(12, 18), except_id=tea.id) == (call,)


@given(
    start=st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)),
    minutes=st.integers(1, 3000),
    shift=st.integers(-5000, 5000),
)
def test_a_move_keeps_the_real_length(start: datetime, minutes: int, shift: int) -> None:
    row = EventRow(title="x", attendees=[], reminders=[], exdates=[], notes="", busy=True)
    begin = start.replace(tzinfo=UTC)
    place(row, begin, begin + timedelta(minutes=minutes), False, MADRID)
    change(row, {"start": begin + timedelta(minutes=shift)}, MADRID)
    new = event_of(row, MADRID)
    assert new.end.astimezone(UTC) - new.start.astimezone(UTC) == timedelta(minutes=minutes)
    assert new.start.astimezone(UTC) == begin + timedelta(minutes=shift)


def test_a_question_is_few_statements(database: Database) -> None:
    store = EventStore(database, MADRID)
    store.add("Standup", at(10, 9), rrule="FREQ=WEEKLY")
    asked: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    assert store.conflicts(at(11, 9), at(11, 10)) == ()
    assert len(asked) == 2
    assert len(store.conflicts(at(10, 9), at(10, 10))) == 1
    assert len(asked) == 5
