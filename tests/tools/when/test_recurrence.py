"""Times that come again, as RFC 5545 rules."""

from __future__ import annotations

import pytest
from dateutil.rrule import rrulestr

from tests.tools.when.clock import NOW, read
from tools.when import resolve

EVERY = {
    "every Monday at 9": "2026-03-16 09:00 hour FREQ=WEEKLY;BYDAY=MO",
    "every Tuesday at 10": "2026-03-10 10:00 hour FREQ=WEEKLY;BYDAY=TU",
    "every Tuesday at 8am": "2026-03-17 08:00 hour FREQ=WEEKLY;BYDAY=TU",
    "every day at 7": "2026-03-11 07:00 hour FREQ=DAILY",
    "every evening at 9": "2026-03-10 21:00 hour FREQ=DAILY",
    "every other Tuesday until June": "2026-03-10 day FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20260531",
    "every Monday at 9 until 30 June": "2026-03-16 09:00 hour FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630T215959Z",
    "every day for 2 weeks": "2026-03-10 day FREQ=DAILY;UNTIL=20260323",
    "every Monday, 10 times": "2026-03-16 day FREQ=WEEKLY;BYDAY=MO;COUNT=10",
    "weekdays": "2026-03-10 day FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "every weekend": "2026-03-14 day FREQ=WEEKLY;BYDAY=SA,SU",
    "every Monday and Wednesday from 6 to 7pm": "2026-03-11 18:00 -> 2026-03-11 19:00 hour FREQ=WEEKLY;BYDAY=MO,WE",
    "every Monday at 9 for 30 minutes": "2026-03-16 09:00 -> 2026-03-16 09:30 minute FREQ=WEEKLY;BYDAY=MO",
    "every Mon, Wed, Fri at 6am": "2026-03-11 06:00 hour FREQ=WEEKLY;BYDAY=MO,WE,FR",
    "every first Monday": "2026-04-06 day FREQ=MONTHLY;BYDAY=1MO",
    "every second Friday": "2026-03-13 day FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
    "biweekly on Mondays": "2026-03-16 day FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
    "every last Friday of the month": "2026-03-27 day FREQ=MONTHLY;BYDAY=-1FR",
    "every 3 months": "2026-03-10 day FREQ=MONTHLY;INTERVAL=3",
    "every 2 hours": "2026-03-10 10:00 hour FREQ=HOURLY;INTERVAL=2",
    "on the first of every month": "2026-04-01 day FREQ=MONTHLY;BYMONTHDAY=1",
    "the 1st and 15th of every month": "2026-03-15 day FREQ=MONTHLY;BYMONTHDAY=1,15",
    "the last Friday of every month": "2026-03-27 day FREQ=MONTHLY;BYDAY=-1FR",
    "first Monday of every month at 9": "2026-04-06 09:00 hour FREQ=MONTHLY;BYDAY=1MO",
    "the last day of every month": "2026-03-31 day FREQ=MONTHLY;BYMONTHDAY=-1",
    "every year on March 5": "2027-03-05 day FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=5",
    "cada dos semanas": "2026-03-10 day FREQ=WEEKLY;INTERVAL=2",
    "todos los martes": "2026-03-10 day FREQ=WEEKLY;BYDAY=TU",
    "todos los días a las 8": "2026-03-11 08:00 hour FREQ=DAILY",
    "los lunes y miércoles a las 7 de la tarde": "2026-03-11 19:00 hour FREQ=WEEKLY;BYDAY=MO,WE",
    "el primer lunes de cada mes": "2026-04-06 day FREQ=MONTHLY;BYDAY=1MO",
    "cada mes el día 1": "2026-04-01 day FREQ=MONTHLY;BYMONTHDAY=1",
}


@pytest.mark.parametrize(("text", "expected"), EVERY.items(), ids=str)
def test_every(text: str, expected: str) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize("text", [text for text in EVERY if "hours" not in text])
def test_the_first_time_is_the_rules_own(text: str) -> None:
    reading = resolve(text, NOW).readings[0]
    assert reading.rrule is not None
    start = reading.start if reading.rrule.endswith("Z") else reading.start.replace(tzinfo=None)
    rule = rrulestr(reading.rrule, dtstart=start)
    assert rule[0].replace(tzinfo=None) == reading.start.replace(tzinfo=None)


def test_from_one_weekday_to_another_at_an_hour_is_each_of_them_or_the_last() -> None:
    assert read("Monday to Friday at 8am") == [
        "2026-03-11 08:00 hour FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        "2026-03-13 08:00 hour",
    ]
