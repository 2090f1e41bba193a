"""What holds for oneself for good."""

from __future__ import annotations

import pytest

from agent.reading.of_oneself import of_oneself


@pytest.mark.parametrize(
    ("said", "fact"),
    [
        ("i'm vegetarian now", "I'm vegetarian"),
        ("btw I'm allergic to penicillin too", "I'm allergic to penicillin"),
        ("soy celíaca", "Soy celíaca"),
        ("por cierto, soy alérgico a los frutos secos", "Soy alérgico a los frutos secos"),
        ("ich bin Vegetarierin", "Ich bin Vegetarierin"),
        ("je suis allergique aux noix", "Je suis allergique aux noix"),
    ],
)
def test_it_is_a_fact(said: str, fact: str) -> None:
    assert of_oneself(said) == fact
    assert fact.casefold() in said.casefold()  # the user's own words


@pytest.mark.parametrize(
    "said",
    [
        "i'm tired",
        "i'm allergic to mondays",
        "am i allergic to anything?",
        "i'm not allergic to peanuts any more",
        "i'm allergic to penicillin, tell the clinic",
        "soy un desastre",
        "i'm vegetarian, so cancel the steak house",
    ],
)
def test_a_mood_a_question_and_a_wish_are_none(said: str) -> None:
    assert of_oneself(said) == ""
