"""Hours that are told apart from their day stand behind it; those of something else stay where they are."""

from __future__ import annotations

from datetime import datetime
from typing import Final

import pytest

from agent.grounding.hours_apart import hours_by_day
from tests.conftest import MADRID
from tools.contract import Language

NOW: Final = datetime(2026, 3, 10, 9, tzinfo=MADRID)


@pytest.mark.parametrize(
    ("request_", "language", "told"),
    [
        ("el viernes 20 pinto la nave de los Otero, de 9 a 2 de la tarde, apúntalo", "es",
         "el viernes 20 de 9 a 2 de la tarde pinto la nave de los Otero, apúntalo"),
        ("el domingo curro de 14 a 21", "es", "el domingo de 14 a 21 curro"),
        ("mañana viene mi primo Iago a cenar a las nueve y media", "es",
         "mañana a las nueve y media viene mi primo Iago a cenar"),
        ("el lunes tengo entre las 9 y las 11 ensayo", "es", "el lunes entre las 9 y las 11 tengo ensayo"),
        ("sat I'm on 6 to 2, put it in", "en", "saturday 6 to 2 I'm on, put it in"),
        ("thursday we're laying the patio, 8 till 4", "en", "thursday 8 till 4 we're laying the patio"),
        ("Sonntag arbeite ich von 14 bis 20", "de", "Sonntag von 14 bis 20 arbeite ich"),
        ("domenica lavoro dalle 14 alle 20", "it", "domenica dalle 14 alle 20 lavoro"),
    ],
)  # fmt: skip
def test_hours_are_put_behind_their_day(request_: str, language: Language, told: str) -> None:
    assert hours_by_day(request_, lambda _: {"create_event": 1.0}, NOW, language) == told


@pytest.mark.parametrize(
    ("request_", "language"),
    [
        ("buy 6 to 8 tiles for saturday", "en"),
        ("compra de 6 a 8 baldosas para el sábado", "es"),
        ("el viernes viene el notario, recuérdame llamar a las 9", "es"),
        ("on friday the shop moves. I'm out 2 to 4", "en"),
        ("ring the plumber at 2, text Jo on saturday", "en"),
        ("every friday I swim at 7", "en"),
        ("the gig is on friday at 8", "en"),
    ],
)
def test_hours_of_something_else_stay(request_: str, language: Language) -> None:
    assert hours_by_day(request_, lambda _: {"create_event": 1.0}, NOW, language) == request_


def test_what_is_nothing_new_keeps_its_words() -> None:
    request = "friday I'm free from 2 to 4"
    assert hours_by_day(request, lambda _: {"list_events": 0.9, "create_event": 0.1}, NOW, "en") == request
