"""When something is, said with a doubt and asked back."""

from __future__ import annotations

import pytest

from agent.reading.is_it_so import asked_when


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("i think the viewing is at 5 not 6, can you check", "when is the viewing?"),
        ("I thought physio was on thursday, is that right?", "when is physio?"),
        ("pretty sure the review starts at 10, right?", "when is the review?"),
        ("creo que el fisio es a las 5, ¿me lo confirmas?", "¿cuándo es el fisio?"),
    ],
)
def test_it_is_asked(said: str, asked: str) -> None:
    assert asked_when(said) == asked


@pytest.mark.parametrize(
    "said",
    [
        "i think the viewing is at 5 now, change it",
        "the viewing is at 5, right?",
        "i think we should go on friday, can you check the trains?",
        "creo que el fisio es a las 5, cámbialo",
    ],
)
def test_a_change_stays(said: str) -> None:
    assert asked_when(said) == said
