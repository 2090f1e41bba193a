"""Which language a message is in."""

from __future__ import annotations

import pytest

from agent.language import detect


@pytest.mark.parametrize(
    "text",
    ["apúntame regar el jardín pasado mañana", "¿qué hay el jueves?", "compra pan", "hola", "borra la tarea del banco"],
)
def test_spanish(text: str) -> None:
    assert detect(text) == "es"


@pytest.mark.parametrize("text", ["buy milk", "hey", "what's on Thursday?", "call José at the café", "move it to 6"])
def test_english(text: str) -> None:
    assert detect(text) == "en"


def test_where_nothing_tells_the_last_language_stays() -> None:
    assert detect("ok", "es") == "es"


@pytest.mark.parametrize("text", ["j'ai rendez-vous chez le kiné lundi, c'était prévu", "Frühstück am Montag für Elsa"])
def test_accents_of_other_languages_are_not_spanish(text: str) -> None:
    assert detect(text) == "en"
