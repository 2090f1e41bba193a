"""Slips of typing in the words of a time, and words that are none."""

from __future__ import annotations

import pytest

from tests.tools.when.clock import NOW
from tools.when import PLANNING, find


def _read(text: str, language: str) -> list[str]:
    found = find(text, NOW, language, policy=PLANNING)
    return [f"{each.readings[0].start:%m-%d %H:%M}" for each in found]


@pytest.mark.parametrize(
    ("text", "language", "start"),
    [
        ("turn the oven down in 25 minuts", "en", "03-10 09:25"),
        ("in 15 mintues, the pasta", "en", "03-10 09:15"),
        ("ring the vet in three horus", "en", "03-10 12:00"),
        ("ring the vet in half an huor", "en", "03-10 09:30"),
        ("check the dough in 2 houres", "en", "03-10 11:00"),
        ("the eye test is in 2 wekes", "en", "03-24 00:00"),
        ("call the plumber nxt friday", "en", "03-20 00:00"),
        ("swimming on moday at 5", "en", "03-16 17:00"),
        ("the recital is next weeek", "en", "03-16 00:00"),
        ("haircut tomorow aftrenoon", "en", "03-11 12:00"),
        ("pay the deposit by 3 apirl", "en", None),
        ("sacar el pan dentro de 20 minutps", "es", "03-10 09:20"),
        ("llamar al fontanero en 3 hroas", "es", "03-10 12:00"),
        ("dentista el lnues a las 9", "es", "03-16 09:00"),
        ("la revisión es la semna que viene", "es", "03-16 00:00"),
        ("la revisión es la semana qeu viene", "es", "03-16 00:00"),
        ("pagar el seguro el 3 de abrl", "es", "04-03 00:00"),
        ("riego las plantas esta trade", "es", "03-10 12:00"),
    ],
)  # fmt: skip
def test_a_slip_is_read(text: str, language: str, start: str | None) -> None:
    (found,) = _read(text, language)
    assert start is None or found == start


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("get rid of 3 moths in the wardrobe", "en"),
        ("buy 2 mints and 3 yards of ribbon", "en"),
        ("paint 2 houses and this house too", "en"),
        ("pull up the 12 weeds", "en"),
        ("water this fir and each honeysuckle", "en"),
        ("ask Frida about the trade fair", "en"),
        ("this trade deal with Sunny", "en"),
        ("feed 4 horses and 5 monkeys", "en"),
        ("imprimir 20 hojas para 3 mesas", "es"),
        ("oír 2 misas y leer esta nota", "es"),
        ("mandar la hoja semanal a Marte", "es"),
    ],
)
def test_a_word_that_is_near_one_is_no_time(text: str, language: str) -> None:
    assert _read(text, language) == []
