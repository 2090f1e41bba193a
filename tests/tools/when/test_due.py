"""What a to-do's due date is."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from tests.tools.when.clock import MADRID, NOW
from tools.when import due, resolve

DAYS = {
    "tomorrow": date(2026, 3, 11),
    "by Friday": date(2026, 3, 13),
    "before Friday": date(2026, 3, 12),
    "until Friday": date(2026, 3, 13),
    "before the end of the week": date(2026, 3, 15),
    "this week": date(2026, 3, 15),
    "next week": date(2026, 3, 16),
    "this weekend": date(2026, 3, 15),
    "before the weekend": date(2026, 3, 13),
    "this month": date(2026, 3, 31),
    "next month": date(2026, 4, 1),
    "by the end of the month": date(2026, 3, 31),
    "end of March": date(2026, 3, 31),
    "in 3 days": date(2026, 3, 13),
    "in a year": date(2027, 3, 10),
    "within two weeks": date(2026, 3, 24),
    "tonight": date(2026, 3, 10),
    "tomorrow morning": date(2026, 3, 11),
    "EOD": date(2026, 3, 10),
    "Monday to Wednesday": date(2026, 3, 18),
    "every Monday": date(2026, 3, 16),
    "antes del viernes": date(2026, 3, 12),
    "antes de que acabe la semana": date(2026, 3, 15),
}
MOMENTS = {
    "tomorrow at 9": datetime(2026, 3, 11, 9, tzinfo=MADRID),
    "by 5pm tomorrow": datetime(2026, 3, 11, 17, tzinfo=MADRID),
    "before 11am": datetime(2026, 3, 10, 11, tzinfo=MADRID),
    "Thursday 3-5pm": datetime(2026, 3, 12, 15, tzinfo=MADRID),
    "in half an hour": datetime(2026, 3, 10, 9, 30, tzinfo=MADRID),
    "within 2 hours": datetime(2026, 3, 10, 11, tzinfo=MADRID),
}


@pytest.mark.parametrize(("text", "expected"), DAYS.items(), ids=str)
def test_a_day(text: str, expected: date) -> None:
    found = due(resolve(text, NOW))
    assert found == expected
    assert not isinstance(found, datetime)


@pytest.mark.parametrize(("text", "expected"), MOMENTS.items(), ids=str)
def test_a_moment(text: str, expected: datetime) -> None:
    found = due(resolve(text, NOW))
    assert isinstance(found, datetime)
    assert found == expected
    assert found.tzinfo is MADRID


def test_no_time_no_due_date() -> None:
    assert due(resolve("whatever", NOW)) is None
