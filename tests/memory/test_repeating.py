"""When a repeating to-do comes again."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memory.repeating import FREQUENCIES, checked, following, parts
from tests.conftest import MADRID, NOW

Due = date | datetime


@pytest.mark.parametrize(
    ("rule", "due", "expected"),
    [
        ("FREQ=DAILY", date(2026, 3, 10), date(2026, 3, 11)),
        ("FREQ=WEEKLY;INTERVAL=2", date(2026, 3, 10), date(2026, 3, 24)),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", date(2026, 3, 31), date(2026, 4, 30)),
        ("FREQ=YEARLY", date(2028, 2, 29), date(2032, 2, 29)),
        # Weeks late: those that were missed are passed over, today's is not.
        ("FREQ=WEEKLY;BYDAY=SU", date(2026, 2, 15), date(2026, 3, 15)),
        ("FREQ=WEEKLY;BYDAY=TU", date(2026, 2, 17), date(2026, 3, 10)),
        # Done before it was due: the next is after that.
        ("FREQ=WEEKLY;BYDAY=SU", date(2026, 3, 22), date(2026, 3, 29)),
        ("FREQ=DAILY;UNTIL=20260311", date(2026, 3, 10), date(2026, 3, 11)),
        ("FREQ=DAILY;UNTIL=20260310", date(2026, 3, 10), None),
        ("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", date(2026, 3, 10), None),
        ("FREQ=SECONDLY", date(2026, 3, 10), None),
    ],
)
def test_days(rule: str, due: date, expected: date | None) -> None:
    found = following(rule, due, NOW)
    assert (found.due if found else None) == expected


def test_times_keep_their_wall_time_when_the_clocks_change() -> None:
    due = datetime(2026, 3, 28, 8, tzinfo=MADRID)
    found = following("FREQ=DAILY", due, NOW)
    assert found is not None
    assert found.due == datetime(2026, 3, 29, 8, tzinfo=MADRID)
    assert found.due - due == timedelta(days=1)
    missing = following("FREQ=DAILY", datetime(2026, 3, 28, 2, 30, tzinfo=MADRID), NOW)
    assert missing is not None
    assert missing.due == datetime(2026, 3, 29, 3, 30, tzinfo=MADRID)


def test_a_time_of_today_that_is_over_is_not_chosen() -> None:
    rule = "FREQ=DAILY"
    for hour, day in ((8, 11), (10, 10)):
        found = following(rule, datetime(2026, 3, 8, hour, tzinfo=MADRID), NOW)
        assert found is not None
        assert found.due == datetime(2026, 3, day, hour, tzinfo=MADRID)


def test_an_end_in_utc_is_told_by_the_clock_of_the_todo() -> None:
    due = datetime(2026, 3, 10, 23, 30, tzinfo=MADRID)
    assert following("FREQ=DAILY;UNTIL=20260311T223000Z", due, NOW) is not None
    assert following("FREQ=DAILY;UNTIL=20260311T222959Z", due, NOW) is None


def test_a_count_runs_down() -> None:
    due: Due = date(2026, 3, 10)
    rule, seen = "FREQ=DAILY;COUNT=3", [date(2026, 3, 10)]
    while (found := following(rule, due, NOW)) is not None:
        due, rule = found
        seen.append(due)
    assert seen == [date(2026, 3, 10), date(2026, 3, 11), date(2026, 3, 12)]
    # A first day that the rule does not name counts as one.
    found = following("FREQ=WEEKLY;BYDAY=SU;COUNT=2", date(2026, 3, 10), NOW)
    assert found == (date(2026, 3, 15), "FREQ=WEEKLY;BYDAY=SU;COUNT=1")
    assert following(found.rrule, found.due, NOW) is None


def test_checking_keeps_the_rule() -> None:
    assert checked(" rrule:freq=daily;interval=2 ") == "FREQ=DAILY;INTERVAL=2"
    assert parts("FREQ=DAILY;X") == {"FREQ": "DAILY"}


@settings(deadline=None)
@given(
    rule=st.builds(
        lambda f, n, d: f"FREQ={f};INTERVAL={n}{d}",
        st.sampled_from(FREQUENCIES),
        st.integers(1, 5),
        st.sampled_from(["", ";BYDAY=MO,FR", ";BYMONTHDAY=31"]),
    ),
    due=st.datetimes(datetime(2024, 1, 1), datetime(2027, 1, 1)),
    zone=st.sampled_from([MADRID, ZoneInfo("America/New_York"), ZoneInfo("Pacific/Chatham")]),
)
def test_the_next_is_later_and_not_past(rule: str, due: datetime, zone: ZoneInfo) -> None:
    aware = due.replace(tzinfo=zone)
    found, day = following(rule, aware, NOW), following(rule, due.date(), NOW)
    assert found is None or (found.due > aware and found.due > NOW)
    assert day is None or (day.due > due.date() and day.due >= NOW.date())
