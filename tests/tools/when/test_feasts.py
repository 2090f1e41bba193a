"""Days that have a name."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime

import pytest

from tests.conftest import MADRID, NOW
from tests.tools.when.clock import read
from tools.when import PLANNING, find
from tools.when.calendars import easter, nisan, orthodox_easter, tishri
from tools.when.chart import lexicon
from tools.when.feast_table import FEASTS
from tools.when.feasts import feast_days

NAMED = {
    "Christmas Eve": "2026-12-24 day",
    "the day after Christmas": "2026-12-26 day",
    "on Easter Monday": "2026-04-06 day",
    "Good Friday at 5pm": "2026-04-03 17:00 hour",
    "two days before Easter": "2026-04-03 day",
    "the week before Thanksgiving": "2026-11-19 day",
    "last Easter": "2025-04-20 day",
    "Halloween 2027": "2027-10-31 day",
    "Easter of next year": "2027-03-28 day",
    "Mother's Day": "2026-05-10 day",
    "Black Friday": "2026-11-27 day",
    "on New Year's Eve at 10pm": "2026-12-31 22:00 hour",
    "Yom Kippur 2026": "2026-09-20 day",
    "Ramadan 2027": "2027-02-08 -> 2027-03-09 day",
    "Chinese New Year": "2027-02-06 day",
    "en Nochebuena": "2026-12-24 day",
    "el día de Reyes": "2027-01-06 day",
    "la víspera de Reyes": "2027-01-05 day",
    "el lunes de Pascua": "2026-04-06 day",
    "en Semana Santa": "2026-03-29 -> 2026-04-06 day",
    "el Viernes Santo a las 20h": "2026-04-03 20:00 minute",
    "el día después de Navidad": "2026-12-26 day",
    "la noche de San Juan": "2026-06-23 day",
    "dos semanas antes de Navidad": "2026-12-11 day",
}


@pytest.mark.parametrize(("text", "expected"), NAMED.items(), ids=str)
def test_named(text: str, expected: str) -> None:
    assert read(text) == [expected]


def test_calendars() -> None:
    assert [easter(year) for year in (1961, 2000, 2024, 2038)] == [
        date(1961, 4, 2), date(2000, 4, 23), date(2024, 3, 31), date(2038, 4, 25),
    ]  # fmt: skip
    assert [orthodox_easter(year) for year in (2023, 2024, 2025)] == [
        date(2023, 4, 16), date(2024, 5, 5), date(2025, 4, 20),
    ]  # fmt: skip
    assert (tishri(2024), nisan(2025)) == (date(2024, 10, 3), date(2025, 3, 30))


def test_every_name_has_a_rule_and_every_rule_holds() -> None:
    named = {
        entry.value
        for language in ("en", "es")
        for entries in lexicon(language).entries.values()
        for entry in entries
        if entry.category == "FEAST"
    }
    assert named <= set(FEASTS)
    for key in FEASTS:
        for year in range(2024, 2029):
            assert all(days.start < days.end for days in feast_days(key, year))


def test_the_library_is_loaded_for_a_feast_of_the_moon_only() -> None:
    program = (
        "import sys; from datetime import datetime, UTC; from tools.when import resolve; now = datetime.now(UTC);"
        "resolve('Easter Monday at 9', now); assert 'holidays' not in sys.modules;"
        "assert resolve('Diwali', now).readings; assert 'holidays' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("visita a doña Asunción el jueves 19 a las 11", 19),
        ("comida con los Reyes el jueves 19 a las 11", 19),
        ("lunch with Aunt Easter on Thursday 19 at 11am", 19),
        ("meeting with Mrs Christmas, Thursday 19 at 11am", 19),
    ],
)
def test_a_name_that_a_day_bears_too_is_somebody(text: str, day: int) -> None:
    (span,) = find(text, NOW, policy=PLANNING)
    assert [each.start for each in span.readings] == [datetime(2026, 3, day, 11, tzinfo=MADRID)]


def test_a_day_beside_somebody_is_a_day() -> None:
    (span,) = find("visit granny Easter Monday", NOW, policy=PLANNING)
    assert span.readings[0].start.date() == date(2026, 4, 6)
