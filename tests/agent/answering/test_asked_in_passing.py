"""A question about the world is taken out of what is told around it; what is asked of one's own is not."""

from __future__ import annotations

import pytest

from agent.answering.asked_in_passing import asked_in_passing


@pytest.mark.parametrize(
    ("request_", "question"),
    [
        ("Ida has a test and I've gone blank, capital of Peru?", "Capital of Peru?"),
        ("crossword again. chemical symbol for tin?", "Chemical symbol for tin?"),
        ("haciendo el crucigrama, ¿capital de Chile?", "Capital de Chile?"),
        ("my niece wants to know how many strings a cello has, I'm no musician", "How many strings a cello has?"),
        (
            "a customer asked me how many inches a yard has and i just stood there",
            "How many inches a yard has?",
        ),
        ("grandad was wondering who wrote Emma, he swears it was Dickens", "Who wrote Emma?"),
        ("I can't remember what the capital of Chile is", "What the capital of Chile is?"),
        ("mi nieta quiere saber cuántas patas tiene una hormiga", "Cuántas patas tiene una hormiga?"),
        ("mein Enkel will wissen, wie viele Beine ein Käfer hat", "Wie viele Beine ein Käfer hat?"),
        ("mon fils demande combien de pattes a une fourmi", "Combien de pattes a une fourmi?"),
        ("mio nipote vuole sapere quante zampe ha una formica", "Quante zampe ha una formica?"),
        ("o meu neto quer saber quantas patas tem uma formiga", "Quantas patas tem uma formiga?"),
    ],
)
def test_the_question_alone(request_: str, question: str) -> None:
    assert asked_in_passing(request_) == question


@pytest.mark.parametrize(
    "request_",
    [
        "how many legs has an ant",  # nothing is told beside it
        "what's the capital of Peru?",
        "boss wants to know when the budget review is",  # of a plan
        "Ana asked me what time the viewing is",
        "my wife wants to know what's on friday",
        "my sister asked how much my rent is",
        "Tom wants to know whether we can come",
        "remind me to ask Ida the capital of Peru?",
        "add it to my notes: longest river in Asia?",
        "my son asked me who won, and what's on my list?",
        "shopping tomorrow, milk?",
        "dinner on saturday, capital grill?",
        "tell Ana I was wondering who made the cake",
        "tell her I want to know what it costs",
    ],
)
def test_all_else_is_left(request_: str) -> None:
    assert asked_in_passing(request_) == ""
