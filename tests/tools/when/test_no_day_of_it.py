"""Days that are spoken about, two days in one, and minutes to an hour behind a date."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from tests.conftest import MADRID, NOW
from tools.when import PLANNING, find


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=MADRID)


@pytest.mark.parametrize(
    "text",
    [
        "text Jo about Saturday",
        "remind me to ask Ben about sunday lunch",
        "call the school about next friday",
        "email Priya about Thursday afternoon",
    ],
)
def test_what_somebody_is_spoken_to_about_is_no_time(text: str) -> None:
    assert find(text, NOW, "en", policy=PLANNING) == ()


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("call the bank about friday at 3", at(13, 15)),
        ("ring mum on sunday about the party", at(15, 0)),
        ("remind me about saturday", at(14, 0)),
        ("on the 31st at twenty to ten", at(31, 9, 40)),
        ("the 31st at ten to six", at(31, 17, 50)),
    ],
)
def test_a_time_it_is(text: str, start: datetime) -> None:
    (span,) = find(text, NOW, "en", policy=PLANNING)
    assert (span.readings[0].start, span.readings[0].end) == (start, None)


@pytest.mark.parametrize("text", ["on the 17th and 18th", "on the 17th and the 18th", "the 17th and 18th"])
def test_two_days_in_one(text: str) -> None:
    (span,) = find(text, NOW, "en")
    end = span.readings[0].end
    assert end is not None
    assert (span.readings[0].start.date(), end.date()) == (date(2026, 3, 17), date(2026, 3, 19))
