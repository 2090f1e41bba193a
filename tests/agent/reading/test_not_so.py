"""What was so once, is asked with a tag, or is what another wishes for changes no row."""

from __future__ import annotations

import pytest

from agent.reading.not_so import is_no_change


@pytest.mark.parametrize(
    "request_",
    [
        "they pushed the oculist back an hour last time",
        "the review was moved up an hour and back again",
        "the oculist is Monday at 5 isn't it",
        "the oculist is Monday at 5 right",
        "the oculist is tomorrow, I hope",
        "el oculista sería el lunes a las 5",
        "el oculista no es el lunes a las 5",
        "der Augenarzt ist nicht am Montag",
        "the oculist is Monday at 5, no?",
        "el oculista es el lunes a las 5, ¿verdad?",
        "they want to move the oculist to Monday at 5",
        "Ida wants the oculist moved to Monday at 5",
        "la última vez el oculista fue el lunes",
    ],
)
def test_no_change(request_: str) -> None:
    assert is_no_change(request_)


@pytest.mark.parametrize(
    "request_",
    [
        "they pushed the oculist back an hour",
        "the oculist is Monday at 5",
        "move the oculist to Monday at 5",
        "Ida wants the oculist half an hour earlier, please adjust",
        "I want the oculist on Monday at 5",
        "put the oculist back to Monday",
        "el oculista no es el lunes sino el martes",
        "no es el lunes, es el martes",
        "el oculista sería mejor el martes",
        "move the oculist right to the end of the week",
        "no, Monday at 5",
    ],
)
def test_a_change(request_: str) -> None:
    assert not is_no_change(request_)
