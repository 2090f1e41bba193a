"""What is said about an event that is being moved."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.tools.when.clock import MADRID, read

FIVE = datetime(2026, 3, 12, 17, 0, tzinfo=MADRID)
NINE = datetime(2026, 3, 12, 9, 0, tzinfo=MADRID)

FROM_FIVE = {
    "6": "2026-03-12 18:00 hour",
    "at 6": "2026-03-12 18:00 hour",
    "move it to 6": "2026-03-12 18:00 hour",
    "6pm": "2026-03-12 18:00 hour",
    "18:30": "2026-03-12 18:30 minute",
    "at 11": "2026-03-12 11:00 hour",
    "to Friday": "2026-03-13 17:00 minute",
    "al viernes": "2026-03-13 17:00 minute",
    "to Friday at 6": "2026-03-13 18:00 hour",
    "tomorrow": "2026-03-11 17:00 minute",
    "next week": "2026-03-19 17:00 minute",
    "an hour later": "2026-03-12 18:00 minute",
    "half an hour earlier": "2026-03-12 16:30 minute",
    "una hora más tarde": "2026-03-12 18:00 minute",
    "media hora antes": "2026-03-12 16:30 minute",
    "to the next day at 6pm": "2026-03-13 18:00 hour",
    "al día siguiente": "2026-03-13 17:00 minute",
    "a week later": "2026-03-19 17:00 minute",
    "from 6 to 7": "2026-03-12 18:00 -> 2026-03-12 19:00 hour",
    "in the morning": "2026-03-12 00:00 -> 2026-03-12 12:00 hour",
}


@pytest.mark.parametrize(("text", "expected"), FROM_FIVE.items(), ids=str)
def test_from_five(text: str, expected: str) -> None:
    assert read(text, anchor=FIVE) == [expected]


@pytest.mark.parametrize(("text", "hour"), [("8", 8), ("2", 14), ("6", 18), ("12", 12), ("10:15", 10)])
def test_a_morning_event_stays_in_the_morning_unless_that_is_the_night(text: str, hour: int) -> None:
    assert f"2026-03-12 {hour:02}:" in read(text, anchor=NINE)[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("to Friday", "2026-03-27 17:00 minute"),
        ("el lunes a las 10", "2026-03-23 10:00 hour"),
        ("next Friday", "2026-03-20"),
    ],
)
def test_a_bare_weekday_is_one_of_the_events_own_week(text: str, expected: str) -> None:
    assert read(text, anchor=datetime(2026, 3, 24, 17, 0, tzinfo=MADRID))[0].startswith(expected)


def test_the_anchors_zone_is_the_clocks() -> None:
    assert read("an hour later", anchor=FIVE.astimezone(tz=None)) == ["2026-03-12 18:00 minute"]


@pytest.mark.parametrize(
    ("hour", "minute", "words", "moved"),
    [
        (7, 10, "6:55", "2026-03-12 06:55 minute"),
        (8, 0, "to 6:30", "2026-03-12 06:30 minute"),
        (21, 0, "to 10:30", "2026-03-12 22:30 minute"),
        (10, 0, "to 6", "2026-03-12 18:00 hour"),
        (0, 0, "at 12", "2026-03-12 12:00 hour"),
        (7, 10, "every Wednesday at 6:55", "2026-03-11 06:55 minute FREQ=WEEKLY;BYDAY=WE"),
        (20, 0, "every Wednesday at 9", "2026-03-11 21:00 hour FREQ=WEEKLY;BYDAY=WE"),
    ],
)
def test_what_is_moved_a_little_stays_in_its_half_of_the_day(hour: int, minute: int, words: str, moved: str) -> None:
    assert read(words, anchor=datetime(2026, 3, 12, hour, minute, tzinfo=MADRID)) == [moved]
