"""Why something is asked, told behind the question."""

from __future__ import annotations

import pytest

from agent.reading.why_asked import why_asked
from tests.conftest import NOW
from tools.contract import Language


@pytest.mark.parametrize(
    ("request_", "question", "language"),
    [
        ("when is the recital? have to sort a babysitter", "when is the recital?", "en"),
        ("what time do we start and where is it? need to find parking", "what time do we start and where is it?", "en"),
        ("what's on saturday, i'd like to go sailing", "what's on saturday", "en"),
        ("and what is on saturday? need to sort a sitter", "and what is on saturday?", "en"),
        ("am I free on Monday? I finish at 6 that day", "am I free on Monday?", "en"),
        ("is anything due on Friday? I want to know if I can go home Thursday", "is anything due on Friday?", "en"),
        ("¿a qué hora es el taller? tengo que avisar a mi cuñada", "¿a qué hora es el taller?", "es"),
        ("q hay el martes? entro a las 6 y quiero descansar", "q hay el martes?", "es"),
        ("Wann ist das Training? Ich muss noch Schuhe kaufen", "Wann ist das Training?", "de"),
        ("quand est la réunion ? je dois prévenir Luc", "quand est la réunion ?", "fr"),
        ("quando è la visita? devo avvisare Carla", "quando è la visita?", "it"),
        ("quando é o jantar? preciso de avisar a Rita", "quando é o jantar?", "pt"),
    ],
)
def test_the_reason_behind_a_question_is_left_out(request_: str, question: str, language: Language) -> None:
    assert why_asked(request_, NOW, language) == question


@pytest.mark.parametrize(
    "request_",
    [
        "when is the recital? also I need to buy stamps",
        "what's on saturday? remind me to pack",
        "when is the recital? I need to pay for it on Friday",
        "what's on friday? I need to buy stamps, put that down",
        "can you help me? I need to buy stamps",
        "how are you? I need to buy stamps",
        "do you have a minute? I need to buy stamps",
        "I need to buy stamps",
        "what's due this week? I need to know what's on saturday as well?",
    ],
)
def test_what_may_be_a_wish_stays(request_: str) -> None:
    assert why_asked(request_, NOW, "en") == request_
