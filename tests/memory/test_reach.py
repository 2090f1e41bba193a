"""The numbers that tell which events a question is about: they leave out none that it is about."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import event as listening
from sqlalchemy import select, text, update

from memory.database import Database
from memory.events import EventStore
from memory.journal import Journal
from memory.occurrences import expanded, series_of
from memory.reach import reach_of
from memory.rules import wall
from memory.tables import UNKNOWN, EventRow
from tests.memory.test_rules import rules
from tests.often import often

ZONES = ("Europe/Madrid", "America/New_York", "Pacific/Kiritimati", "Pacific/Niue", "Australia/Lord_Howe", "UTC")
TEN = datetime(2026, 3, 10, 10, tzinfo=ZoneInfo("Europe/Madrid"))
NUMBERS = ("lasting", "first_wall", "last_wall", "falls_on")

series = st.fixed_dictionaries(
    {
        "rrule": rules(),
        "start": st.datetimes(datetime(2023, 12, 1), datetime(2027, 3, 1)).map(
            lambda each: each.replace(microsecond=0)
        ),
        "hours": st.sampled_from([1, 3, 23, 25, 24 * 9, 24 * 40]),
        "zone": st.sampled_from(ZONES),
        "all_day": st.booleans(),
    }
)


def in_utc(start: datetime, end: datetime) -> tuple[datetime, datetime]:
    """An hour that comes twice is equal to none of another zone."""
    return start.astimezone(UTC), end.astimezone(UTC)


@settings(max_examples=often(25))
@given(
    st.lists(series, min_size=1, max_size=6),
    st.sampled_from(ZONES),
    st.datetimes(datetime(2023, 12, 1), datetime(2028, 3, 1)),
    st.sampled_from([1, 24, 24 * 14, 24 * 500]),
)
def test_no_occurrence_is_left_out(
    tmp_path_factory: pytest.TempPathFactory, given: list[dict[str, Any]], zone: str, start: datetime, hours: int
) -> None:
    database, home = _shared(tmp_path_factory), ZoneInfo(zone)
    first = start.replace(tzinfo=home)
    last = first + timedelta(hours=hours)
    store = EventStore(database, home)
    with database.trial():
        for each in given:
            begins = each["start"].date() if each["all_day"] else each["start"].replace(microsecond=0)
            length = timedelta(days=-(-each["hours"] // 24)) if each["all_day"] else timedelta(hours=each["hours"])
            store.add("One", begins, begins + length, rrule=each["rrule"], zone=each["zone"])
        with database.reading() as session:
            every = [series_of(row, home) for row in session.scalars(select(EventRow))]
        expected = sorted((each.id, *in_utc(each.start, each.end)) for each in expanded(every, first, last))
        assert sorted((each.id, *in_utc(each.start, each.end)) for each in store.between(first, last)) == expected
        assert sorted(in_utc(*each) for each in store.taken(first, last)) == sorted(
            (start, end) for _, start, end in expected
        )


@settings(max_examples=often(50))
@given(
    series, st.datetimes(datetime(2023, 12, 1), datetime(2028, 3, 1)), st.timedeltas(timedelta(0), timedelta(days=40))
)
def test_by_the_wall_or_by_time_they_are_the_same(one: dict[str, Any], start: datetime, ahead: timedelta) -> None:
    zone = ZoneInfo(one["zone"])
    begins = one["start"].replace(microsecond=0)
    row = SimpleNamespace(
        id=1, rrule=one["rrule"], start=begins, end=begins + timedelta(hours=one["hours"]), zone=one["zone"],
        start_at=begins, end_at=begins + timedelta(hours=one["hours"]), all_day=one["all_day"], exdates="[]",
    )  # fmt: skip
    made = series_of(row, zone)
    first, last = start.replace(tzinfo=zone).astimezone(UTC), (start + ahead).replace(tzinfo=zone).astimezone(UTC)
    low, high = (wall(each.astimezone(zone).replace(tzinfo=None)) for each in (first, last))
    one_way, other = expanded([made], first, last), made.between(low, high + 1, first, last)
    assert [(each.wall, *in_utc(each.start, each.end)) for each in one_way] == [
        (each.wall, *in_utc(each.start, each.end)) for each in other
    ]


_made: list[Database] = []


def _shared(factory: pytest.TempPathFactory) -> Database:
    """One database for all examples: each is rolled back."""
    if not _made:
        _made.append(Database(factory.mktemp("reach") / "ayni.db", lambda: TEN))
    return _made[0]


def test_a_question_reads_only_the_series_that_it_may_be_about(database: Database) -> None:
    store = EventStore(database, ZoneInfo("Europe/Madrid"))
    for hour in range(24):
        store.add(f"Daily at {hour}", TEN.replace(hour=hour), rrule="FREQ=DAILY")
    for day in range(7):
        store.add(f"Weekly {day}", TEN + timedelta(days=day), rrule="FREQ=WEEKLY")
    store.add("Over", TEN, rrule="FREQ=DAILY;COUNT=3")
    store.add("First Friday", TEN, rrule="FREQ=MONTHLY;BYDAY=1FR")
    asked = TEN + timedelta(days=14)
    assert {each.title for each in store.conflicts(asked, asked + timedelta(hours=1))} == {"Daily at 10", "Weekly 0"}
    assert _read(database, store, asked) == {"Daily at 9", "Daily at 10", "Daily at 11", "Weekly 0", "Weekly 6"}


def _read(database: Database, store: EventStore, moment: datetime) -> set[str]:
    """The series whose rows a question reads."""
    from memory.reach import NEAR, asked
    from memory.window import _wall

    low, high = _wall(moment, store.zone), _wall(moment + timedelta(hours=1), store.zone) + 1
    with database.reading() as session:
        return set(session.scalars(select(EventRow.title).where(text(NEAR)), asked(low, high, store.zone)))


def test_the_index_of_series_and_that_of_long_events_are_used(database: Database) -> None:
    store, said = EventStore(database, ZoneInfo("Europe/Madrid")), []

    def note(connection: Any, cursor: Any, statement: str, values: Any, context: Any, many: bool) -> None:
        said.append((statement, values))

    listening.listen(database.engine, "before_cursor_execute", note)
    store.between(TEN, TEN + timedelta(hours=1))
    listening.remove(database.engine, "before_cursor_execute", note)
    asked = [(each, values) for each, values in said if each.startswith("SELECT")]
    with database.engine.connect() as connection:
        plans = " ".join(
            str(line)
            for each, values in asked
            for line in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {each}", values)
        )
    assert "ix_events_rule" in plans
    assert "ix_events_long" in plans


def test_the_numbers_follow_a_change_and_its_undo(database: Database) -> None:
    store = EventStore(database, ZoneInfo("Europe/Madrid"))
    row = store.add("Chess", TEN, rrule="FREQ=WEEKLY")
    before = _numbers(database, row.id)
    store.update(row.id, start=TEN + timedelta(days=1))
    assert _numbers(database, row.id) != before
    Journal(database).undo()
    assert _numbers(database, row.id) == before
    store.update(row.id, title="Go")
    assert _numbers(database, row.id) == before


def _numbers(database: Database, id: int) -> dict[str, int]:
    with database.reading() as session:
        row = session.get(EventRow, id)
        assert row is not None
        kept = {name: getattr(row, name) for name in NUMBERS}
        assert kept == reach_of(row)
        return kept


def test_a_row_whose_numbers_are_not_known_is_always_looked_at(database: Database) -> None:
    """As an undo brings one back that was journaled before there were any."""
    store = EventStore(database, ZoneInfo("Europe/Madrid"))
    row = store.add("Chess", TEN, rrule="FREQ=WEEKLY")
    long = store.add("Trip", date(2026, 4, 1), date(2026, 5, 1))
    with database.change() as change:
        columns = "id, title, start, end, zone, all_day, start_at, end_at, attendees, uid, created_at, notes, exdates, "
        columns += "reminders, busy, rrule"
        for each in (row.id, long.id):
            change.session.execute(text("CREATE TEMP TABLE kept AS SELECT * FROM events WHERE id = :id"), {"id": each})
            change.session.execute(text("DELETE FROM events WHERE id = :id"), {"id": each})
            change.session.execute(text(f"INSERT INTO events ({columns}) SELECT {columns} FROM kept"))
            change.session.execute(text("DROP TABLE kept"))
    with database.reading() as session:
        assert session.scalar(select(EventRow.lasting).where(EventRow.id == row.id)) == UNKNOWN
    week = timedelta(weeks=1)
    assert [each.title for each in store.between(TEN + week, TEN + week + timedelta(hours=1))] == ["Chess"]
    assert [each.title for each in store.between(date(2026, 4, 20), date(2026, 4, 21))] == ["Trip"]


def test_the_migration_gives_the_numbers_to_what_is_there(database: Database) -> None:
    from memory.migrations.versions import v0004_reach_of_events as migration

    store = EventStore(database, ZoneInfo("Europe/Madrid"))
    rows = [store.add("Chess", TEN, rrule="FREQ=WEEKLY"), store.add("Fair", date(2026, 4, 1))]
    before = [_numbers(database, each.id) for each in rows]
    with database.change() as change:
        change.session.execute(update(EventRow).values(lasting=UNKNOWN, first_wall=0, last_wall=UNKNOWN, falls_on=1))
    with database.engine.begin() as connection:
        migration.fill(connection)
    assert [_numbers(database, each.id) for each in rows] == before
