"""Times as people write them in mails, forms and haste."""

from __future__ import annotations

import pytest

from tests.tools.when.clock import NOW, read
from tools.when import Policy

WRITTEN = {
    "Fri, 31 Jan 2025 10:00:00 +0000": "2025-01-31 11:00 second",
    "Mon Aug 17 2026 18:40:39 GMT+0900 (JST)": "2026-08-17 11:40 second",
    "2026-03-28 17:00:00/2026-03-29 21:00:00": "2026-03-28 17:00 -> 2026-03-29 21:00 second",
    "3 April - 12 May 2027": "2027-04-03 -> 2027-05-13 day",
    "20 December - 5 January 2027": "2026-12-20 -> 2027-01-06 day",
    "25 to 7": "2026-03-10 18:35 minute",
    "12 noon": "2026-03-10 12:00 hour",
    "0930 hours": "2026-03-10 09:30 minute",
    "from 9 to 5": "2026-03-11 09:00 -> 2026-03-11 17:00 hour",
    "in 2h 15m": "2026-03-10 11:15 second",
    "in 3 working days": "2026-03-13 day",
    "tomorrow week": "2026-03-18 day",
    "a week ago today": "2026-03-03 day",
    "this time tomorrow": "2026-03-11 09:00 minute",
    "the Friday before Easter": "2026-04-03 day",
    "the weekend of the 5th": "2026-04-03 18:00 -> 2026-04-06 00:00 hour",
    "two weekends ago": "2026-02-27 18:00 -> 2026-03-02 00:00 hour",
    "the second half of the year": "2026-07-01 -> 2027-01-01 month",
    "since Monday": "2026-03-09 day after",
    "from now until midnight": "2026-03-10 09:00 -> 2026-03-11 00:00 second",
    "early Friday morning": "2026-03-13 00:00 -> 2026-03-13 09:00 hour",
    "by year end": "2026-03-10 09:00 -> 2027-01-01 00:00 second",
    "all day Friday": "2026-03-13 day",
    "next hour": "2026-03-10 10:00 hour",
    "fri 5p": "2026-03-13 17:00 hour",
    "nineteen ninety": "1990-01-01 year",
    "el 15 a las 10": "2026-03-15 10:00 hour",
    "1º de mayo": "2026-05-01 day",
    "dentro de hora y media": "2026-03-10 10:30 second",
    "a eso de las 7": "2026-03-10 19:00 hour",
    "desde las 9 hasta las 14": "2026-03-11 09:00 -> 2026-03-11 14:00 hour",
    "dos días antes del 15": "2026-03-13 day",
    "una semana después del 20 de abril": "2026-04-27 day",
    "esta misma tarde": "2026-03-10 12:00 -> 2026-03-10 21:00 hour",
    "a mitad de semana": "2026-03-11 -> 2026-03-13 day",
    "en 3 días laborables": "2026-03-13 day",
    "el viernes a las 10 horas": "2026-03-13 10:00 hour",
    "cuatro de mayo de mil novecientos noventa y dos": "1992-05-04 day",
}


@pytest.mark.parametrize(("text", "expected"), WRITTEN.items(), ids=str)
def test_as_people_write(text: str, expected: str) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text", ["I lent him a book", "my boss's car", "an assumption", "4a", "buy 5m of rope", "durante dos horas"]
)
def test_no_time(text: str) -> None:
    from tools.when import find

    assert find(text, NOW) == ()


def test_the_default_policy_reads_as_the_corpora() -> None:
    assert read("from 9:30 to 11", "en", policy=Policy()) == ["2026-03-10 09:30 -> 2026-03-10 11:01 minute"]
    assert read("3-5pm", "en", policy=Policy()) == ["2026-03-10 15:00 -> 2026-03-10 17:00 hour"]
    assert read("the upcoming two weeks", "en", policy=Policy()) == [
        "2026-03-23 week",
        "2026-03-16 -> 2026-03-30 week",
    ]
    assert read("the upcoming two weeks", "en") == ["2026-03-16 -> 2026-03-30 week"]
