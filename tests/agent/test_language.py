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


@pytest.mark.parametrize(
    "text",
    [
        "Annulla la visita all'appartamento di lunedì",
        "segna cena con Giulia venerdì alle 20:30",
        "qual è la capitale della Grecia?",
        "Lembra-me de ligar ao senhorio hoje às 18h15",
        "já lavei o carro",
    ],
)
def test_what_is_written_much_like_spanish_is_not_answered_in_spanish(text: str) -> None:
    assert detect(text, "es") == "en"


@pytest.mark.parametrize(
    "text", ["gracias che, sos un genio", "nos hemos quedado sin papel, apúntalo", "el lunes a las 9 con Pia"]
)
def test_spanish_stays_spanish_beside_words_of_others(text: str) -> None:
    assert detect(text) == "es"
