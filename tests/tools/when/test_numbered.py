"""A number of a telephone, a chapter or an invoice is no hour."""

from __future__ import annotations

import pytest

from tests.conftest import NOW
from tools.when import find
from tools.when.numbered import without_numbers


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ring the vet on 555 123 456 tomorrow", ["tomorrow"]),
        ("ring 091 555 1234 tomorrow", ["tomorrow"]),
        ("ring +34 612 34 56 78 tomorrow", ["tomorrow"]),
        ("llamar al 612 345 678 mañana", ["mañana"]),
        ("read chapter 7 tomorrow", ["tomorrow"]),
        ("meet on the fourth floor tomorrow", ["tomorrow"]),
        ("our seats are on the 3rd row, Friday at 8", ["Friday at 8"]),
        ("subir la caja al cuarto piso mañana", ["mañana"]),
        ("order part 1234 on Friday", ["on Friday"]),
        ("pay invoice 2024 tomorrow", ["tomorrow"]),
        ("leer el capítulo 7 mañana", ["mañana"]),
        ("room 7 tomorrow at 8", ["tomorrow at 8"]),
        ("comprar lijas del 120 el viernes", ["el viernes"]),
        ("Kapitel 7 morgen lesen", ["morgen"]),
        ("ensayo en la sala 4 a las 5 el viernes", ["a las 5 el viernes"]),
        ("óptica en la calle Mayor 12 esta noche a las 9", ["esta noche a las 9"]),
        ("Sitzung in Raum 4 am Freitag um 5", ["am Freitag um 5"]),
    ],
)
def test_such_a_number_is_of_no_time(text: str, told: list[str]) -> None:
    assert [text[each.start_index : each.end_index] for each in find(text, NOW)] == told


@pytest.mark.parametrize(
    "text",
    [
        "supper 7 tomorrow",
        "on 2026-03-11 17:15",
        "on 11.03.2026 at 5",
        "from 1000 - 1130",
        "1000-1130 tomorrow",
        "the order 10am tomorrow",
        "lesson 7 tomorrow",
        "the lesson 9:30 tomorrow",
        "the lesson 12 April",
        "10 11 12",
        "exam 9 tomorrow",
        "clase en la sala de 4 a 5",
        "paseo por la calle a las 5",
        "the capítulo 10h mañana",
    ],
)
def test_an_hour_and_a_date_stay(text: str) -> None:
    assert without_numbers(text) == text
