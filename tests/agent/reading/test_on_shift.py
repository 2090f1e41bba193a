"""Whoever tells no more than from when to when he is at work tells of a shift."""

from __future__ import annotations

from datetime import datetime
from typing import Final

import pytest

from agent.reading.on_shift import as_shift
from tests.conftest import MADRID
from tools.contract import Language

NOW: Final = datetime(2026, 3, 10, 9, tzinfo=MADRID)


@pytest.mark.parametrize(
    ("request_", "language", "told"),
    [
        ("nos han movido el horario, el lunes de 14 a 21 entro, apúntalo", "es",
         "turno el lunes de 14 a 21, apúntalo"),
        ("apúntame que el lunes de 14 a 21 voy", "es", "apúntame que turno el lunes de 14 a 21"),
        ("put down that I'm on sunday 6 to 2", "en", "put down that shift sunday 6 to 2"),
        ("el lunes de 14 a 21 voy", "es", "turno el lunes de 14 a 21"),
        ("they've swapped my rota again, sunday 6 to 2 i'm on", "en", "shift sunday 6 to 2"),
        ("I'm in sunday 6 to 2, pop it in the diary", "en", "shift sunday 6 to 2, pop it in the diary"),
        ("my shift's been moved, sunday at 6 we've got choir", "en", "sunday at 6 we've got choir"),
        ("Montag von 14 bis 20 arbeite ich", "de", "Schicht Montag von 14 bis 20"),
    ],
)  # fmt: skip
def test_hours_at_work_are_a_shift(request_: str, language: Language, told: str) -> None:
    assert as_shift(request_, NOW, language) == told


@pytest.mark.parametrize(
    ("request_", "language"),
    [
        ("el lunes de 14 a 21 voy a Lugo con Sabela", "es"),
        ("am I on sunday 6 to 2?", "en"),
        ("they've swapped my rota, what's on friday?", "en"),
        ("I'm on it", "en"),
        ("el lunes a las 9 voy", "es"),
    ],
)
def test_what_says_more_is_left(request_: str, language: Language) -> None:
    assert as_shift(request_, NOW, language) == request_
