"""What one cannot come to, and when it is to be instead."""

from __future__ import annotations

import pytest

from agent.reading.cannot_make import as_move


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (
            "i cant make physio tomorrow, put it on thursday same time",
            "move tomorrow's physio to thursday at same time",
        ),
        ("can't do the viewing monday, make it tuesday at 6", "move monday's viewing to tuesday at 6"),
        ("i'm not free for physio tomorrow so move it to thursday", "move tomorrow's physio to thursday"),
        ("sorry, tomorrow i can't make the review, push it to monday at 10", "move tomorrow's review to monday at 10"),
        (
            "mañana no puedo ir al fisio, ponlo el jueves a la misma hora",
            "pasa el fisio de mañana al jueves a la misma hora",
        ),
        ("parcel for marta cant do thurs push to sat", "move the parcel for marta to sat"),
        ("cancel physio and book it again for same time next week", "move the physio to same time next week"),
        (
            "mañana al fisio no llego antes de las cinco y media, cámbialo a esa hora anda",
            "pasa el fisio de mañana a las cinco y media",
        ),
        ("el lunes no llego a la visita, cámbiala al martes", "pasa la visita del lunes al martes"),
    ],
)
def test_it_is_told_as_a_move(said: str, read: str) -> None:
    assert as_move(said) == read


@pytest.mark.parametrize(
    "said",
    [
        "i can't find my keys, put it on the list",
        "i can't make it on friday",
        "can't do the viewing monday, can you move it?",
        "i can't make physio tomorrow",
        "i can't make the cake without eggs, add eggs",
        "no puedo más, ponlo el jueves",
    ],
)
def test_anything_else_stays(said: str) -> None:
    assert as_move(said) == said
