"""Whether something is on the list, asked among other words, is a look at the list; a wish beside it is not."""

from __future__ import annotations

from datetime import datetime

import pytest

from agent.answering.on_the_list import on_the_list
from agent.calls import Planned
from tests.conftest import MADRID
from tools.contract import Language

NOW = datetime(2026, 3, 10, 9, tzinfo=MADRID)


@pytest.mark.parametrize(
    ("request_", "language"),
    [
        (
            "Kim here. Bo claims he told you of the ladder, I doubt it. Is there anything about a ladder on our list?",
            "en",
        ),
        ("is paint on my list already?", "en"),
        (
            "Bo says the paint is on the list. is the paint on my list or not? don't put it there, I'm just curious",
            "en",
        ),
        ("do I have anything to do with the boiler on my to-do list? Don't add it", "en"),
        ("does our list say anything about the roof?", "en"),
        ("¿hay algo de pintura en mi lista? no lo añadas, es una apuesta", "es"),
        ("Bo jura que sí. ¿está la escalera en la lista?", "es"),
        ("steht etwas zum Dach auf unserer Liste?", "en"),
        ("y a-t-il quelque chose sur le toit dans ma liste ?", "en"),
        ("c'è qualcosa per il tetto nella mia lista?", "en"),
        ("tem algo sobre o telhado na minha lista?", "en"),
    ],
)
def test_whether_something_is_on_the_list_is_a_look(request_: str, language: Language) -> None:
    assert on_the_list(request_, NOW, language) == Planned("list_todos", {})


@pytest.mark.parametrize(
    "request_",
    [
        "is there anything about paint on my list? if not, add buy paint",
        "is the ladder on my list? mark it as urgent",
        "is the ladder on my list? if not add it",
        "is the ladder on my list? move it to Friday",
        "remind me to check whether paint is on my list",
        "hay que pintar la valla esta tarde, en mi lista",
        "is there anything for Friday on my list?",
        "is there anything on my list?",
        "is there anything about paint on my list, and what's on my calendar tomorrow?",
        "put the paint on my list",
        "the paint is on my list, tick it off",
        "is there anything about paint in my notes?",
        "is there a note about paint on my list?",
        "was steht noch alles auf meiner Liste?",
        "steht noch was auf meiner Liste?",
        "is all still on my list?",
        "¿qué está pendiente en mi lista?",
        "¿está todo en mi lista?",
        "what is still on my list?",
    ],
)
def test_what_wishes_for_more_is_not(request_: str) -> None:
    assert on_the_list(request_, NOW, "en") is None
