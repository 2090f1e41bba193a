"""Clauses that only say what to do with what was told before them, however courteous, name nothing."""

from __future__ import annotations

import pytest

from agent.reading.clauses import MENDS_IT, ONLY_POINTS


@pytest.mark.parametrize(
    "clause",
    [
        ", haga el favor de corregirlo",
        ", corríjalo usted por favor",
        ", hágame el favor de cambiarla",
        ", si es tan amable de anotarlo",
        ", be so kind as to fix that",
        ", would you be kind enough to correct it",
        ", seien Sie so gut und ändern Sie das",
        ", veuillez le corriger",
        ", mi faccia il favore di correggerlo",
        ", faça o favor de corrigi-lo",
    ],
)
def test_a_courteous_order_names_nothing(clause: str) -> None:
    assert ONLY_POINTS.fullmatch(clause)
    assert MENDS_IT.fullmatch(clause)


@pytest.mark.parametrize("clause", [", haga el favor de borrarla", ", tenga la bondad de tacharlo", ", delete it"])
def test_what_is_to_go_is_not_mended(clause: str) -> None:
    assert ONLY_POINTS.fullmatch(clause)
    assert not MENDS_IT.fullmatch(clause)


@pytest.mark.parametrize(
    "clause",
    [", fix the tap", ", haga el favor de llamar a Ana", ", be so kind as to ring Jo", ", fix it to the wall"],
)
def test_what_names_something_does(clause: str) -> None:
    assert not ONLY_POINTS.fullmatch(clause)
