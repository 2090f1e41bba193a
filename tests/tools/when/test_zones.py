"""Times in other zones, and wall times around the change of the clocks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.tools.when.clock import MADRID, NOW, read
from tools.when import PLANNING, resolve
from tools.when.cities import CITIES
from tools.when.zones import LETTERS, away, offset

ELSEWHERE = {
    "3pm New York time": ("2026-03-10 20:00 minute", "America/New_York"),
    "tomorrow at 9 London time": ("2026-03-11 10:00 minute", "Europe/London"),
    "Friday 10am Tokyo time": ("2026-03-13 02:00 minute", "Asia/Tokyo"),
    "at 3 on Friday, New York time": ("2026-03-13 20:00 minute", "America/New_York"),
    "9am Eastern": ("2026-03-10 14:00 minute", "America/New_York"),
    "10 a.m. PT": ("2026-03-10 18:00 minute", "America/Los_Angeles"),
    "17:00 UTC": ("2026-03-10 18:00 minute", "UTC"),
    "17:00 UTC+2": ("2026-03-10 16:00 minute", "Etc/GMT-2"),
    "15:00 GMT-03:00": ("2026-03-10 19:00 minute", "Etc/GMT+3"),
    "a las 9 hora de Londres": ("2026-03-10 10:00 minute", "Europe/London"),
    "mañana a las 17h hora de Nueva York": ("2026-03-11 22:00 minute", "America/New_York"),
    "mañana a las 10, hora canaria": ("2026-03-11 11:00 minute", "Atlantic/Canary"),
    "a las 9 hora de la India": ("2026-03-11 04:30 minute", "Asia/Kolkata"),
    "a las 5 hora de la costa este": ("2026-03-10 22:00 minute", "America/New_York"),
    "a las 10 hora del Pacífico": ("2026-03-10 18:00 minute", "America/Los_Angeles"),
    "mañana a las 8 hora japonesa": ("2026-03-11 00:00 minute", "Asia/Tokyo"),
    "a las 15:00 hora colombiana": ("2026-03-10 21:00 minute", "America/Bogota"),
    "a las 15:00, hora insular": ("2026-03-10 16:00 minute", "Atlantic/Canary"),
    "a las 11 de la mañana hora de Polonia": ("2026-03-10 11:00 minute", "Europe/Warsaw"),
    "a las 4 de la tarde, horario de Londres": ("2026-03-10 17:00 minute", "Europe/London"),
    "las 9 de la mañana en hora local de Tokio": ("2026-03-11 01:00 minute", "Asia/Tokyo"),
    "3pm LA time": ("2026-03-10 23:00 minute", "America/Los_Angeles"),
    "at 3pm Norwegian time": ("2026-03-10 15:00 minute", "Europe/Oslo"),
    "from 9 to 11am Pacific time": ("2026-03-10 17:00 -> 2026-03-10 19:00 minute", "America/Los_Angeles"),
}


@pytest.mark.parametrize(("text", "expected"), ELSEWHERE.items(), ids=str)
def test_elsewhere(text: str, expected: tuple[str, str]) -> None:
    (reading,) = resolve(text, NOW).readings
    assert (*read(text, policy=PLANNING), reading.zone) == expected
    assert reading.start.tzinfo is MADRID


def test_a_time_without_a_zone_names_none() -> None:
    assert resolve("tomorrow at 9", NOW).readings[0].zone is None


def test_no_city_is_read_into_an_article() -> None:
    assert [each.zone for each in resolve("a las 9 hora de la reunión", NOW).readings] == [None]


def test_a_city_alone_is_no_zone() -> None:
    assert read("lunch in London at 1") == ["2026-03-10 13:00 hour"]


def test_every_zone_exists() -> None:
    for zone in [*LETTERS.values(), *(type(offset("z"))(name) for name in CITIES)]:
        assert datetime(2026, 1, 1, tzinfo=zone._replace(hours=None).tzinfo()).utcoffset() is not None
    assert away(2).tzinfo().utcoffset(None) == away(2)._replace(hours=None).tzinfo().utcoffset(NOW)
    assert offset("-0330").hours == -3.5


def test_letters_mean_the_same_in_summer() -> None:
    summer = datetime(2026, 7, 1, 9, 0, tzinfo=MADRID)
    assert read("3pm EST", now=summer) == ["2026-07-01 22:00 minute"]
    assert read("3pm New York time", now=summer) == ["2026-07-01 21:00 minute"]


# In Madrid the clocks skip 02:00-03:00 on 29 March 2026 and show 02:00-03:00 twice on 25 October 2026.
MISSING = {
    "29 March at 2:30am": "2026-03-29T03:30:00+02:00",
    "el 29 de marzo a las 2:15 de la madrugada": "2026-03-29T03:15:00+02:00",
    "29 March at 2am": "2026-03-29T03:00:00+02:00",
    "29 March at 1:59am": "2026-03-29T01:59:00+01:00",
    "29 March at 3am": "2026-03-29T03:00:00+02:00",
}
DOUBLED = {
    "25 October at 2:30am": "2026-10-25T02:30:00+02:00",
    "el 25 de octubre a las 2:30 de la madrugada": "2026-10-25T02:30:00+02:00",
    "25 October at 1:30am": "2026-10-25T01:30:00+02:00",
    "25 October at 3am": "2026-10-25T03:00:00+01:00",
}


@pytest.mark.parametrize(("text", "expected"), (MISSING | DOUBLED).items(), ids=str)
def test_missing_and_doubled_hours(text: str, expected: str) -> None:
    assert resolve(text, NOW).readings[0].start.isoformat() == expected


@pytest.mark.parametrize("fold", [0, 1])
def test_hours_really_pass_over_the_doubled_hour(fold: int) -> None:
    now = datetime(2026, 10, 25, 2, 15, tzinfo=MADRID, fold=fold)
    start = resolve("in 2 hours", now).readings[0].start
    assert start.astimezone(UTC) - now.astimezone(UTC) == timedelta(hours=2)


def test_soon_in_the_doubled_hour() -> None:
    now = datetime(2026, 10, 25, 1, 50, tzinfo=MADRID)
    second = resolve("in 90 minutes", now).readings[0].start
    assert (second.hour, second.minute, second.utcoffset()) == (2, 20, timedelta(hours=1))


def test_a_range_across_the_missing_hour_lasts_an_hour_less() -> None:
    reading = resolve("29 March from 1am to 4am", NOW).readings[0]
    assert reading.end
    assert reading.end.astimezone(UTC) - reading.start.astimezone(UTC) == timedelta(hours=2)


def test_days_keep_the_wall_time() -> None:
    eve = datetime(2026, 3, 28, 9, 0, tzinfo=MADRID)
    assert read("in 2 weeks", now=eve) == ["2026-04-11 day"]
    assert read("tomorrow at 9", now=eve) == ["2026-03-29 09:00 hour"]
