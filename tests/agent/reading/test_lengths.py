"""Lengths of time with a slip in them."""

from __future__ import annotations

import pytest

from agent.reading.lengths import mended


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("push the viewing back 30 minuts", "en", "push the viewing back 30 minutes"),
        ("make it 15 mintues longer", "en", "make it 15 minutes longer"),
        ("tell me 2 horus before the match", "en", "tell me 2 hours before the match"),
        ("delay it by half an huor", "en", "delay it by half an hour"),
        ("avísame 20 minutps antes", "es", "avísame 20 minutos antes"),
        ("alarga la cita 15 minutis más", "es", "alarga la cita 15 minutos más"),
    ],
)
def test_a_slip_in_a_length_is_put_right(typed: str, language: str, meant: str) -> None:
    assert mended(typed, language) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "buy 3 moths for the lizard",
        "add a to-do: read 5 minuts of peace",
        "rename it to 'in 5 minuts'",
        "paint for 2 houses",
        "a cake for 2 horses",
        "swim for 2 hours",
        "push it back 30 minutes",
        "plant in 3 weeds",
    ],
)
def test_anything_else_stays_as_it_was_typed(typed: str) -> None:
    assert mended(typed, "en") == typed
