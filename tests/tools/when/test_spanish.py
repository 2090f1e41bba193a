"""What Spanish words for a time mean."""

from __future__ import annotations

import pytest

from tests.tools.when.clock import read

ONE_READING = {
    "hoy": "2026-03-10 day",
    "mañana": "2026-03-11 day",
    "pasado mañana": "2026-03-12 day",
    "anteayer": "2026-03-08 day",
    "mañana por la mañana": "2026-03-11 04:00 -> 2026-03-11 12:00 hour",
    "mañana por la tarde": "2026-03-11 12:00 -> 2026-03-11 21:00 hour",
    "esta noche": "2026-03-10 18:00 -> 2026-03-11 00:00 hour",
    "mañana a las 9": "2026-03-11 09:00 hour",
    "a las siete y media": "2026-03-10 19:30 minute",
    "a las 3 menos cuarto": "2026-03-10 14:45 minute",
    "a las 19:30h": "2026-03-10 19:30 minute",
    "las tres de la madrugada": "2026-03-11 03:00 hour",
    "a las 5 de la tarde": "2026-03-10 17:00 hour",
    "mañna a las 8 de la trade": "2026-03-11 20:00 hour",
    "a las 5 de la tadre": "2026-03-10 17:00 hour",
    "mañana al mediodía": "2026-03-11 12:00 hour",
    "el jueves": "2026-03-12 day",
    "el 27 de marzo, todo el día": "2026-03-27 day",
    "el sábado, todo el día": "2026-03-14 day",
    "mañana, todo el día": "2026-03-11 day",
    "cada sábado, todo el día": "2026-03-14 day FREQ=WEEKLY;BYDAY=SA",
    "el lunes a las 10": "2026-03-16 10:00 hour",
    "el lunes de 5 a 6": "2026-03-16 17:00 -> 2026-03-16 18:00 hour",
    "al lunes a las 15": "2026-03-16 15:00 hour",
    "al viernes a las 22": "2026-03-13 22:00 hour",
    "el jueves a las 17:00 durante una hora y media": "2026-03-12 17:00 -> 2026-03-12 18:30 minute",
    "este viernes": "2026-03-13 day",
    "el martes pasado": "2026-03-03 day",
    "la semana que viene": "2026-03-16 week",
    "fin de semana": "2026-03-13 18:00 -> 2026-03-16 00:00 hour",
    "dentro de dos semanas": "2026-03-24 day",
    "en media hora": "2026-03-10 09:30 second",
    "hace dos horas": "2026-03-10 07:00 minute",
    "el 15 de marzo": "2026-03-15 day",
    "el quince": "2026-03-15 day",
    "15/3": "2026-03-15 day",
    "el domingo 22 a las 8 de la mañana": "2026-03-22 08:00 hour",
    "el jueves a las 11 de la mañana": "2026-03-12 11:00 hour",
    "el jueves 12 de marzo a las 11 de la mañana": "2026-03-12 11:00 hour",
    "el jueves 12 a las 11": "2026-03-12 11:00 hour",
    "el jueves 12 a las 11 de la mañana": "2026-03-12 11:00 hour",
    "el viernes 9:00 a las 11:00": "2026-03-13 09:00 -> 2026-03-13 11:00 minute",
    "viernes 9 a 11": "2026-03-13 09:00 -> 2026-03-13 11:00 hour",
    "el 8/4 a las 11:15": "2026-04-08 11:15 minute",
    "mañana a las 07:30 de la tarde": "2026-03-11 19:30 minute",
    "viernes, 20 de marzo de 2026, a las 16h": "2026-03-20 16:00 minute",
    "el 28 y 29 de marzo": "2026-03-28 -> 2026-03-30 day",
    "el finde del 28 y 29 de marzo": "2026-03-28 -> 2026-03-30 day",
    "a finales de marzo": "2026-03-21 -> 2026-04-01 day",
    "de 3 a 5 de la tarde": "2026-03-10 15:00 -> 2026-03-10 17:00 hour",
    "mañana de 9 a 11 de la noche": "2026-03-11 21:00 -> 2026-03-11 23:00 hour",
    "el jueves de 10 a 11:30": "2026-03-12 10:00 -> 2026-03-12 11:30 minute",
    "el viernes de 17:00 a 18:30": "2026-03-13 17:00 -> 2026-03-13 18:30 minute",
    "el día de Navidad": "2026-12-25 day",
    "mañana temprano": "2026-03-11 06:00 -> 2026-03-11 10:00 hour",
    "no antes del viernes": "2026-03-13 day after",
    "del 3 al 5 de abril": "2026-04-03 -> 2026-04-06 day",
    "del lunes al miércoles": "2026-03-16 -> 2026-03-19 day",
    "antes de que acabe la semana": "2026-03-10 09:00 -> 2026-03-16 00:00 second",
    "antes del viernes": "2026-03-13 day before",
    "para el 20": "2026-03-10 09:00 -> 2026-03-21 00:00 second",
    "a partir del 20": "2026-03-20 day after",
    "miercols": "2026-03-11 day",
}


@pytest.mark.parametrize(("text", "expected"), ONE_READING.items(), ids=str)
def test_one_meaning(text: str, expected: str) -> None:
    assert read(text, "es") == [expected]


@pytest.mark.parametrize(
    "text", ["mañana por la tarde", "el jueves a las 17h", "cada dos semanas", "dentro de tres horas"]
)
def test_the_language_need_not_be_said(text: str) -> None:
    assert read(text) == read(text, "es") != []


@pytest.mark.parametrize(
    "text", ["hay una reunión", "el mar está azul", "vienes", "dos personas", "la parte", "el trade"]
)
def test_no_time(text: str) -> None:
    assert read(text, "es") == []
