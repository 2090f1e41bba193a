"""Series with exceptions: one occurrence, it and those after it, or all; and the way back from any of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from memory.database import Database
from memory.errors import AyniError, NotFoundError, UsageError
from memory.events import Event, EventStore
from memory.journal import Journal
from memory.tables import EventRow
from tests.often import often

MADRID = ZoneInfo("Europe/Madrid")
NEW_YORK = ZoneInfo("America/New_York")


def at(day: int, hour: int = 10, minute: int = 0, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=MADRID)


@pytest.fixture
def events(database: Database) -> EventStore:
    return EventStore(database, MADRID)


@pytest.fixture
def standup(events: EventStore) -> Event:
    """Every Monday at ten, for a quarter of an hour, from 2 March 2026 on."""
    return events.add("Standup", at(2), at(2, 10, 15), rrule="FREQ=WEEKLY;BYDAY=MO")


def times(events: EventStore, until: datetime | None = None) -> list[str]:
    return [f"{each.start:%m-%d %H:%M}" for each in events.between(at(1, 0), until or at(31, 0))]


def rows(database: Database) -> list[Any]:
    with database.engine.connect() as connection:
        return [*connection.execute(select(EventRow.__table__).order_by(EventRow.id))]


def test_one_is_cancelled(events: EventStore, standup: Event) -> None:
    events.delete(standup.id, scope="one", occurrence=at(16))
    assert times(events) == ["03-02 10:00", "03-09 10:00", "03-23 10:00", "03-30 10:00"]
    assert events.get(standup.id).exdates == (at(16),)


def test_one_is_moved(events: EventStore, standup: Event) -> None:
    moved = events.update(standup.id, scope="one", occurrence=at(16), start=at(17, 12), title="Long standup")
    assert (moved.series, moved.occurrence, moved.rrule) == (standup.id, at(16), None)
    assert moved.end == at(17, 12, 15)
    assert times(events) == ["03-02 10:00", "03-09 10:00", "03-17 12:00", "03-23 10:00", "03-30 10:00"]
    assert events.changed(standup.id) == (moved,)
    assert [each.id for each in events.list()] == [standup.id]


def test_what_was_changed_is_changed_again_and_cancelled(events: EventStore, standup: Event) -> None:
    moved = events.update(standup.id, scope="one", occurrence=at(16), start=at(17, 12))
    again = events.update(standup.id, scope="one", occurrence=at(16), location="Roof")
    assert (again.id, again.start, again.location) == (moved.id, at(17, 12), "Roof")
    assert events.update(moved.id, start=at(18)).series == standup.id
    events.delete(moved.id)
    assert times(events) == ["03-02 10:00", "03-09 10:00", "03-23 10:00", "03-30 10:00"]


def test_one_and_those_after_it_are_moved(events: EventStore, standup: Event) -> None:
    events.delete(standup.id, scope="one", occurrence=at(9))
    events.delete(standup.id, scope="one", occurrence=at(23))
    changed = events.update(standup.id, scope="one", occurrence=at(30), title="Review")
    rest = events.update(standup.id, scope="following", occurrence=at(16), start=at(17, 11))
    assert times(events, at(15, month=4)) == [
        "03-02 10:00", "03-17 11:00", "03-30 10:00", "04-07 11:00", "04-14 11:00",
    ]  # fmt: skip
    assert rest.id != standup.id
    assert (rest.rrule, rest.exdates) == ("FREQ=WEEKLY;BYDAY=TU", (at(24, 11),))
    (review,) = events.changed(rest.id)
    assert (review.id, review.title, review.occurrence) == (changed.id, "Review", at(31, 11))
    first = events.get(standup.id)
    assert (first.rrule, first.exdates) == ("FREQ=WEEKLY;BYDAY=MO;UNTIL=20260316T085959Z", (at(9),))


def test_the_rest_is_cancelled(events: EventStore, standup: Event) -> None:
    events.update(standup.id, scope="one", occurrence=at(23), start=at(24))
    events.delete(standup.id, scope="following", occurrence=at(16))
    assert times(events) == ["03-02 10:00", "03-09 10:00"]
    assert events.changed(standup.id) == ()


def test_a_number_of_times_is_shared_out(events: EventStore) -> None:
    made = events.add("Course", at(3, 18), rrule="FREQ=WEEKLY;COUNT=6")
    rest = events.update(made.id, scope="following", occurrence=at(17, 18), start=at(17, 19))
    assert rest.rrule == "FREQ=WEEKLY;COUNT=4"
    assert times(events, at(1, month=6)) == [
        "03-03 18:00", "03-10 18:00", "03-17 19:00", "03-24 19:00", "03-31 19:00", "04-07 19:00",
    ]  # fmt: skip


def test_from_the_first_on_is_all(events: EventStore, standup: Event) -> None:
    moved = events.update(standup.id, scope="following", occurrence=at(2), start=at(2, 11))
    assert moved.id == standup.id
    assert len(events.list()) == 1
    events.delete(standup.id, scope="following", occurrence=at(2, 11))
    assert events.list() == ()


def test_all_are_moved_with_their_exceptions(events: EventStore, standup: Event) -> None:
    events.delete(standup.id, scope="one", occurrence=at(9))
    kept = events.update(standup.id, scope="one", occurrence=at(16), start=at(16, 18))
    next_one = events.update(standup.id, scope="one", occurrence=at(23), location="Roof")
    moved = events.update(standup.id, occurrence=at(30), start=at(31, 12), title="Meeting")
    assert (moved.id, moved.start, moved.rrule) == (standup.id, at(3, 12), "FREQ=WEEKLY;BYDAY=TU")
    assert moved.exdates == (at(10, 12),)
    assert [(each.occurrence, each.start) for each in events.changed(standup.id)] == [
        (at(17, 12), at(16, 18)), (at(24, 12), at(23)),
    ]  # fmt: skip
    assert {events.get(each.id).title for each in (kept, next_one)} == {"Meeting"}


def test_a_daily_series_moves_past_its_own_exceptions(events: EventStore) -> None:
    made = events.add("Walk", at(2), rrule="FREQ=DAILY")
    for day in (5, 6, 7):
        events.update(made.id, scope="one", occurrence=at(day), title=f"Walk {day}")
    events.update(made.id, start=at(3))
    assert [each.occurrence for each in events.changed(made.id)] == [at(6), at(7), at(8)]
    events.update(made.id, start=at(2))
    assert [each.occurrence for each in events.changed(made.id)] == [at(5), at(6), at(7)]


def test_of_several_weekdays_the_one_that_is_named_moves(events: EventStore) -> None:
    made = events.add("Gym", at(2, 18), rrule="FREQ=WEEKLY;BYDAY=MO,WE")
    events.delete(made.id, scope="one", occurrence=at(9, 18))
    events.update(made.id, occurrence=at(11, 18), start=at(12, 19))
    assert times(events, at(17)) == ["03-02 19:00", "03-05 19:00", "03-12 19:00", "03-16 19:00"]


def test_the_end_stays_the_same_occurrence(events: EventStore) -> None:
    made = events.add("Run", at(3), rrule="FREQ=WEEKLY;UNTIL=20260317T090000Z")
    moved = events.update(made.id, start=at(4, 11))
    assert len(events.between(at(1), at(30, month=6))) == 3
    assert moved.rrule == "FREQ=WEEKLY;UNTIL=20260318T100000Z"


def test_another_rule_drops_what_it_does_not_have(events: EventStore, standup: Event) -> None:
    events.delete(standup.id, scope="one", occurrence=at(9))
    events.update(standup.id, scope="one", occurrence=at(16), title="Review")
    events.update(standup.id, scope="one", occurrence=at(23), title="Other")
    changed = events.update(standup.id, rrule="FREQ=WEEKLY;INTERVAL=2;BYDAY=MO")
    assert changed.exdates == ()
    assert [each.title for each in events.changed(standup.id)] == ["Review"]
    alone = events.update(standup.id, rrule=None)
    assert (alone.rrule, alone.start, len(events.between(at(1), at(30)))) == (None, at(2), 1)


def test_all_or_one_from_the_id_of_a_changed_one(events: EventStore, standup: Event) -> None:
    one = events.update(standup.id, scope="one", occurrence=at(16), start=at(16, 12))
    moved = events.update(one.id, scope="all", start=at(16, 11))
    assert (moved.id, moved.start) == (standup.id, at(2, 11))
    events.delete(one.id, scope="all")
    assert events.list() == ()


def test_deleting_a_series_deletes_what_was_changed_and_undo_brings_it_back(
    events: EventStore, standup: Event, database: Database
) -> None:
    events.update(standup.id, scope="one", occurrence=at(16), start=at(16, 12))
    before = rows(database)
    events.delete(standup.id)
    assert rows(database) == []
    Journal(database).undo()
    assert rows(database) == before


def test_what_is_no_occurrence_is_told(events: EventStore, standup: Event) -> None:
    with pytest.raises(NotFoundError, match="no occurrence on 2026-03-17 at 10:00"):
        events.delete(standup.id, scope="one", occurrence=at(17))
    with pytest.raises(UsageError, match="which occurrence"):
        events.update(standup.id, scope="one", title="x")
    with pytest.raises(UsageError, match="no repetition of its own"):
        events.update(standup.id, scope="one", occurrence=at(16), rrule="FREQ=DAILY")
    with pytest.raises(UsageError, match="An event has no colour"):
        events.update(standup.id, colour="red")


def test_days_left_out_from_the_beginning(events: EventStore) -> None:
    events.add("Pilates", at(3, 10), rrule="FREQ=WEEKLY;INTERVAL=2", exdates=[date(2026, 3, 17)])
    events.add("Bins", date(2026, 3, 5), rrule="FREQ=WEEKLY", exdates=[date(2026, 3, 12), date(2026, 3, 19)])
    assert times(events, at(1, 0, month=4)) == ["03-03 10:00", "03-05 00:00", "03-26 00:00", "03-31 10:00"]


def test_whole_days_one_moved_and_the_rest_cancelled(events: EventStore) -> None:
    made = events.add("Bins", date(2026, 3, 5), rrule="FREQ=WEEKLY")
    one = events.update(made.id, scope="one", occurrence=at(12, 0), start=date(2026, 3, 13))
    assert (one.start, one.end, one.all_day, one.occurrence) == (at(13, 0), at(14, 0), True, at(12, 0))
    events.delete(made.id, scope="following", occurrence=at(26, 0))
    assert times(events) == ["03-05 00:00", "03-13 00:00", "03-19 00:00"]
    assert events.get(made.id).rrule == "FREQ=WEEKLY;UNTIL=20260325"


def test_another_zone_keeps_its_own_clock(events: EventStore) -> None:
    start = datetime(2026, 3, 3, 15, tzinfo=NEW_YORK)
    made = events.add("Call", start, rrule="FREQ=WEEKLY", zone="America/New_York")
    assert (made.zone, made.start) == ("America/New_York", at(3, 21))
    # America's clocks change on 8 March, Europe's on the 29th.
    assert times(events) == ["03-03 21:00", "03-10 20:00", "03-17 20:00", "03-24 20:00"]
    events.delete(made.id, scope="one", occurrence=at(17, 20))
    assert times(events) == ["03-03 21:00", "03-10 20:00", "03-24 20:00"]
    moved = events.update(made.id, occurrence=at(24, 20), start=at(24, 21))
    assert (moved.zone, moved.start.astimezone(NEW_YORK).hour) == ("America/New_York", 16)
    assert events.add("Tea", datetime(2026, 3, 3, 15), zone="America/New_York").start == at(3, 21)
    with pytest.raises(UsageError, match="no time zone “Mars/Olympus”"):
        events.add("Tea", at(3), zone="Mars/Olympus")


def test_an_occurrence_that_the_clocks_skip_can_be_cancelled(events: EventStore) -> None:
    made = events.add("Backup", at(28, 2, 15), at(28, 2, 45), rrule="FREQ=DAILY")
    there = events.between(at(29, 0), at(30, 0))
    assert [each.occurrence for each in there] == [at(29, 3, 15)]
    events.delete(made.id, scope="one", occurrence=there[0].occurrence)
    assert events.between(at(29, 0), at(30, 0)) == ()


def test_the_rest_of_an_event(events: EventStore) -> None:
    made = events.add("Talk", at(3), notes="Room 2", reminders=[30, 5], busy=False)
    assert (made.notes, made.reminders, made.busy) == ("Room 2", (30, 5), False)
    assert events.conflicts(at(3), at(4)) == ()
    assert events.taken(at(3), at(4)) == ()
    changed = events.update(made.id, notes="Room 3", reminders=[], busy=True)
    assert (changed.notes, changed.reminders, events.conflicts(at(3), at(4))) == ("Room 3", (), (changed,))
    assert events.taken(at(3), at(4)) == ((changed.start, changed.end),)


def test_a_series_does_not_stand_in_its_own_way(events: EventStore, standup: Event) -> None:
    one = events.update(standup.id, scope="one", occurrence=at(16), start=at(23))
    assert {each.id for each in events.conflicts(at(23), at(23, 11))} == {standup.id, one.id}
    assert events.conflicts(at(23), at(23, 11), except_id=standup.id) == ()
    assert [each.id for each in events.conflicts(at(23), at(23, 11), except_id=one.id)] == [standup.id]


def test_what_another_connection_writes_is_seen_and_what_is_rolled_back_is_not(
    events: EventStore, standup: Event, database: Database
) -> None:
    assert len(times(events)) == 5
    with database.trial():
        events.delete(standup.id, scope="one", occurrence=at(16))
        assert len(times(events)) == 4
    assert len(times(events)) == 5
    other = Database(database.url, database.clock)
    EventStore(other, MADRID).delete(standup.id, scope="one", occurrence=at(9))
    assert len(times(events)) == 4
    other.close()


def test_long_events_are_seen_from_their_middle(events: EventStore) -> None:
    events.add("Leave", date(2026, 1, 10), date(2026, 6, 1))
    events.add("Tour", at(1), at(9))
    assert [each.title for each in events.between(at(8), at(9))] == ["Leave", "Tour"]


RULES = (
    None, "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=MO,WE;COUNT=8",
    "FREQ=DAILY;UNTIL=20260320T080000Z", "FREQ=MONTHLY;BYMONTHDAY=2",
)  # fmt: skip
deeds = st.lists(
    st.tuples(
        st.sampled_from(["add", "update", "update", "delete", "delete"]),
        st.integers(0, 5),
        st.sampled_from(["one", "one", "following", "all"]),
        st.integers(0, 6),
        st.integers(-60, 60),
        st.sampled_from(RULES),
    ),
    min_size=1,
    max_size=8,
)


def _do(events: EventStore, deed: tuple[str, int, Any, int, int, str | None]) -> None:
    verb, which, scope, place, hours, rrule = deed
    there = events.between(at(1, 0), at(1, 0, month=5))
    if verb == "add" or not there:
        events.add(f"Event {which}", at(2 + which, 12), all_day=which == 5, rrule=rrule)
        return
    event = there[(which * 7 + place) % len(there)]
    scoped = {"scope": scope, "occurrence": event.occurrence} if event.occurrence else {}
    if verb == "delete":
        events.delete(event.id, **scoped)
        return
    values: dict[str, Any] = (
        {"title": f"Changed {place}"} if place == 0 else {"start": event.start + timedelta(hours=hours)}
    )
    if place == 6 and event.rrule and scope == "all":
        values = {"rrule": rrule}
    events.update(event.id, **scoped, **values)


@settings(max_examples=often(12), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds)
def test_as_many_undos_restore_the_same_rows(database: Database, sequence: list[Any]) -> None:
    events, journal = EventStore(database, MADRID), Journal(database)
    with database.change() as change:  # what an example that failed has left
        for row in change.session.scalars(select(EventRow)):
            change.session.delete(row)
    states: list[list[Any]] = []
    for deed in sequence:
        before = rows(database)
        try:
            _do(events, deed)
        except AyniError:
            assert rows(database) == before
        if rows(database) != before:
            states.append(before)
        _sound(events, database)
    for before in reversed(states):
        journal.undo()
        assert rows(database) == before
    assert rows(database) == []


def _sound(events: EventStore, database: Database) -> None:
    """Every changed occurrence has a series, at a place of its own; none is shown twice, nor where it is left out."""
    with database.reading() as session:
        kept = {row.id: row for row in session.scalars(select(EventRow))}
    for row in kept.values():
        if row.series is not None:
            assert kept[row.series].rrule
            assert row.uid == kept[row.series].uid
    shown = [(each.series or each.id, each.occurrence) for each in events.between(at(1, 0), at(1, 0, month=5))]
    assert len(shown) == len(set(shown))
    for series, occurrence in shown:
        if occurrence is not None:
            assert occurrence.astimezone(UTC) not in [
                each.astimezone(UTC) for each in events.get(series).exdates if isinstance(each, datetime)
            ]


def test_one_that_was_added_to_the_rule_is_changed_and_cancelled_too(
    events: EventStore, standup: Event, database: Database
) -> None:
    moved = events.update(standup.id, scope="one", occurrence=at(16), start=at(18, 15))
    with database.change() as change:
        row = change.session.get(EventRow, moved.id)
        assert row is not None
        row.occurrence = datetime(2026, 3, 18, 15)  # as an RDATE of another calendar comes in
    assert "03-16 10:00" in times(events)
    added = events.get(moved.id)
    assert events.update(standup.id, scope="one", occurrence=added.occurrence, start=at(18, 16)).id == moved.id
    events.delete(moved.id)
    assert times(events) == ["03-02 10:00", "03-09 10:00", "03-16 10:00", "03-23 10:00", "03-30 10:00"]
