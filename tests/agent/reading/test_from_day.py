"""From which day a row is moved is no part of its new time."""

from __future__ import annotations

import pytest

from agent.reading.from_day import without_first_day


@pytest.mark.parametrize(
    ("request_", "left"),
    [
        ("move the recital from monday to thursday at 10", "move the recital to thursday at 10"),
        ("they moved the recital from the 3rd to the 5th", "they moved the recital to the 5th"),
        ("mueve el recital del lunes al jueves a las 10", "mueve el recital al jueves a las 10"),
        ("pásame el recital de mañana al sábado", "pásame el recital al sábado"),
        ("cambia el recital del 3 al 5", "cambia el recital al 5"),
        ("verschieb das Konzert vom Montag auf Donnerstag", "verschieb das Konzert auf Donnerstag"),
        ("déplace le concert du lundi au jeudi", "déplace le concert au jeudi"),
        ("sposta il concerto da lunedì a giovedì", "sposta il concerto a giovedì"),
        ("adia o concerto de segunda para quinta", "adia o concerto para quinta"),
    ],
)
def test_only_the_second_day_is_new(request_: str, left: str) -> None:
    assert without_first_day(request_, ["Recital", "Dinner"]) == left


@pytest.mark.parametrize(
    "request_",
    [
        "holiday from monday to thursday",
        "paseo del lunes al jueves por la sierra",
        "cambio de turno del lunes al jueves",
        "mueve la visita del lunes a las 10",
        "move the recital from 6 to 7",
        "pasado mañana de 9 a 12 vacunamos las ovejas",
        "pasa la clase a las 5 de lunes a viernes",
    ],
)
def test_other_stretches_stay(request_: str) -> None:
    assert without_first_day(request_, ["Recital", "Visita"]) == request_


def test_the_day_that_tells_which_of_several_is_meant_stays() -> None:
    request = "move the recital from monday to thursday"
    assert without_first_day(request, ["Recital", "Recital"]) == request
