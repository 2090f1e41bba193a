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
        (
            "two of the trainees asked me this, I want to be sure: which bird can fly backwards?",
            "Which bird can fly backwards?",
        ),
        ("a pupil asked me how many strings a harp has and i went blank", "How many strings a harp has?"),
        ("who composed Carmen? my choir asked and I'm from Norway", "Who composed Carmen?"),
        ("what's the longest river in Asia, it's driving me mad", "What's the longest river in Asia?"),
        ("we had a row about this at lunch. when did Rome fall", "When did Rome fall?"),
        (
            "my son has a test tomorrow and keeps asking me what language they speak in Chile",
            "What language they speak in Chile?",
        ),
        ("not for the list, just curious, how do you spell rhubarb", "How do you spell rhubarb?"),
        ("se me fue el santo al cielo con los peques, ¿quién compuso Carmen?", "Quién compuso Carmen?"),
        ("cuál es el planeta más grande? me lo preguntan los chicos y ni idea", "Cuál es el planeta más grande?"),
        ("qué vergüenza, debería saberlo pero ¿en qué año cayó Roma?", "En qué año cayó Roma?"),
        ("¿quién pintó el Guernica? no me apuntes nada", "Quién pintó el Guernica?"),
        ("ich stehe auf dem Schlauch, wer hat Faust geschrieben?", "Wer hat Faust geschrieben?"),
        ("petite question, combien de cordes a une harpe?", "Combien de cordes a une harpe?"),
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
        "guests are asking, what's the wifi password?",  # what is probably the asker's own
        "the kids are asking, who is bringing the flask?",
        "dad's asking which letter came from the bank",
        "the neighbours are asking when the gate is fixed",
        "no idea, which tasks are due?",
        "quiz on thursday at 8, who wrote Emma?",  # a plan is told beside it
        "we're out of milk, how many pints are in a gallon?",
        "dinner with Ana on friday at 8, what is the capital of Peru?",
    ],
)
def test_all_else_is_left(request_: str) -> None:
    assert asked_in_passing(request_) == ""
