"""A day and hours, in all the ways of saying them crossed: each is that day, from and to those hours."""

from __future__ import annotations

from datetime import datetime
from itertools import product
from typing import Final

import pytest

from tests.conftest import MADRID
from tools.contract import Language
from tools.when import PLANNING, find

NOW: Final = datetime(2026, 3, 10, 9, tzinfo=MADRID)

DAYS: Final[dict[str, dict[str, str]]] = {
    "en": {
        "on friday": "13", "tomorrow": "11", "on the 24th": "24", "march 24th": "24", "24/3": "24",
        "next tuesday": "17", "on tuesday the 24th": "24", "sat 21st": "21",
    },
    "es": {
        "el viernes": "13", "mañana": "11", "el 24": "24", "el 24 de marzo": "24", "24/3": "24",
        "el martes que viene": "17", "el martes día 24": "24", "pasado mañana": "12",
        "para el sabado": "14", "de viernes": "13",
    },
    "de": {
        "am Freitag": "13", "morgen": "11", "am 24.": "24", "24.3.": "24", "nächsten Dienstag": "17",
        "am Freitag, den 13.": "13", "übermorgen": "12",
    },
    "fr": {"vendredi": "13", "demain": "11", "le 24": "24", "24/3": "24", "mardi prochain": "17", "vendredi 13": "13"},
    "it": {"venerdì": "13", "domani": "11", "il 24": "24", "24/3": "24", "venerdì 13": "13", "dopodomani": "12"},
    "pt": {"na sexta": "13", "amanhã": "11", "no dia 24": "24", "24/3": "24", "na próxima terça": "17"},
}  # fmt: skip

HOURS: Final[dict[str, dict[str, str]]] = {
    "en": {
        "at 5": "17:00", "at half past six": "18:30", "at quarter to nine": "08:45", "at 10.30": "10:30",
        "at noon": "12:00", "from 9 to 11": "09:00-11:00", "9-11": "09:00-11:00", "from 10 till 1": "10:00-13:00",
        "5-6.30pm": "17:00-18:30", "between 2 and 4": "14:00-16:00", "3 to 5 in the afternoon": "15:00-17:00",
        "from 1000 to 1130": "10:00-11:30", "8 to 3 in the afternoon": "08:00-15:00",
    },
    "es": {
        "a las 5": "17:00", "a las 21": "21:00", "a las seis y media": "18:30", "a las 9 menos cuarto": "08:45",
        "a mediodía": "12:00", "a la una": "13:00", "de 9 a 11": "09:00-11:00", "de las 9 a las 11": "09:00-11:00",
        "de 9 a las 14": "09:00-14:00", "de 10.00 a 12.30": "10:00-12:30", "de 5 a 6 y media": "17:00-18:30",
        "entre las 2 y las 4": "14:00-16:00", "de las 9 de la mañana a la 1": "09:00-13:00", "de 12 a 2": "12:00-14:00",
        "de 8 a 3 de la tarde": "08:00-15:00", "de 10 a 8 de la noche": "10:00-20:00",
    },
    "de": {
        "um 10 Uhr": "10:00", "um halb sieben": "18:30", "mittags": "12:00", "von 9 bis 11": "09:00-11:00",
        "9-11 Uhr": "09:00-11:00", "von 10 Uhr bis 12:30 Uhr": "10:00-12:30", "von halb 9 bis halb 10": "08:30-09:30",
    },
    "fr": {
        "à 17h": "17:00", "à 10 heures et demie": "10:30", "à midi": "12:00", "de 9 à 11h": "09:00-11:00",
        "de midi à 14h": "12:00-14:00", "entre 14h et 16h": "14:00-16:00",
    },
    "it": {
        "alle 21": "21:00", "alle sei e mezza": "18:30", "a mezzogiorno": "12:00", "dalle 9 alle 11": "09:00-11:00",
        "dalle 10 alle 12.30": "10:00-12:30", "dalle 10 all'una": "10:00-13:00", "tra le 14 e le 16": "14:00-16:00",
        "dalle 8 alle 3 del pomeriggio": "08:00-15:00",
    },
    "pt": {
        "às 17h": "17:00", "às seis e meia": "18:30", "ao meio-dia": "12:00", "das 9 às 11": "09:00-11:00",
        "das 10 às 12:30": "10:00-12:30", "das 9 ao meio-dia": "09:00-12:00",
        "das 8 às 3 da tarde": "08:00-15:00",
    },
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language", "hours"),
    [
        ("el viernes de 11 a 1 de la noche", "es", "13 23:00-2026-03-14 01:00:00+01:00"),
        ("el viernes de 10 a 6 de la mañana", "es", "13 22:00-2026-03-14 06:00:00+01:00"),
        ("el viernes por la noche de 10 a 6", "es", "13 22:00-2026-03-14 06:00:00+01:00"),
        ("friday night 10 to 6", "en", "13 22:00-2026-03-14 06:00:00+01:00"),
        ("el viernes por la mañana de 9 a 1", "es", "13 09:00-13:00"),
        ("friday morning 9 to 1", "en", "13 09:00-13:00"),
        ("friday 10 to 12 in the morning", "en", "13 10:00-12:00"),
        ("el viernes de 8 a 12 de la noche", "es", "13 20:00-2026-03-14 00:00:00+01:00"),
    ],
)
def test_the_part_of_the_day_is_of_the_hour_that_it_holds(text: str, language: Language, hours: str) -> None:
    assert told(text, language) == hours


@pytest.mark.parametrize("language", DAYS)
def test_whatever_day_with_whatever_hours(language: Language) -> None:
    amiss = {
        text: found
        for (day, date), (hours, clock) in product(DAYS[language].items(), HOURS[language].items())
        for joint, (first, last) in product((" ", ", "), ((day, hours), (hours, day)))
        if (found := told(text := f"{first}{joint}{last}", language)) != f"{date} {clock}"
    }
    assert amiss == {}


def told(text: str, language: Language) -> str:
    """What a text is read as: the day of the month, and the hours."""
    spans = find(text, NOW, language, policy=PLANNING)
    if len(spans) != 1 or spans[0].readings[0].all_day or spans[0].readings[0].rrule:
        return f"{[text[each.start_index : each.end_index] for each in spans]}"
    start, end = spans[0].readings[0].start, spans[0].readings[0].end
    same = end is not None and end.date() == start.date()
    return f"{start:%d %H:%M}" + (f"-{end:%H:%M}" if end is not None and same else f"-{end}" if end else "")
