"""That a time was given is no part of what is planned."""

from __future__ import annotations

import pytest

from agent.reading.given import without_given


@pytest.mark.parametrize(
    ("request_", "left"),
    [
        ("oculist, they gave me Monday at 5", "oculist Monday at 5"),
        ("oculist - they've given me an appointment on Monday at 5", "oculist on Monday at 5"),
        ("oculist, they can see me tomorrow at 5", "oculist tomorrow at 5"),
        ("oculista, me dieron el lunes a las 5", "oculista el lunes a las 5"),
        ("oculista, me han dado hora para el lunes a las 5", "oculista el lunes a las 5"),
        ("oculista, tengo cita el lunes a las 5", "oculista el lunes a las 5"),
        ("oculista, mi hanno dato lunedì alle 17", "oculista lunedì alle 17"),
    ],
)
def test_the_time_stands_behind_what_is_planned(request_: str, left: str) -> None:
    assert without_given(request_) == left


@pytest.mark.parametrize(
    "request_",
    [
        "oculist, they gave me new glasses",
        "they gave me Monday at 5",
        "Ida's present, they gave me 5 euros",
        "oculist, have they given me Monday at 5?",
        "oculista, me dieron un susto",
        "call Ida, she gave us the keys",
    ],
)
def test_what_else_was_given_stays(request_: str) -> None:
    assert without_given(request_) == request_
