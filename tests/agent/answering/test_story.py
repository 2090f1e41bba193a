"""The one question of a request is put apart from what is told around it; where that may be a wish, nothing is."""

from __future__ import annotations

import pytest

from agent.answering.story import apart, is_hands_off, only_asked
from tests.conftest import NOW
from tools.contract import Language


def question(request: str, language: Language = "en") -> str:
    one = apart(request, lambda piece: "QUESTION" in piece, NOW, language)
    return one.question if one else ""


@pytest.mark.parametrize(
    ("request_", "language"),
    [
        ("Bea has said yes to a barbecue, but QUESTION?", "en"),
        ("the neighbours invited us on sunday, QUESTION, don't add anything", "en"),
        ("my brain's mush: QUESTION cos dad wants to pop over", "en"),
        ("QUESTION? i need to tell the sitter", "en"),
        ("QUESTION?, gotta let them know", "en"),
        ("QUESTION, because on sunday we're off camping", "en"),
        ("QUESTION - don't book a thing, only tell me", "en"),
        ("I'm off sailing on sunday, QUESTION", "en"),
        ("before I agree with Tom, QUESTION?", "en"),
        ("don't add a thing, dentist was on monday, QUESTION?", "en"),
        ("QUESTION, que el domingo me voy de viaje", "es"),
        ("QUESTION?? no apuntes nada solo dime, que quiero ir a la playa", "es"),
        ("me han propuesto un viaje, pero ¿QUESTION?", "es"),
        ("QUESTION, para decirle algo a mi suegra", "es"),
    ],
)
def test_the_question_is_put_apart(request_: str, language: Language) -> None:
    assert question(request_, language).strip("¿?") == "QUESTION"


@pytest.mark.parametrize(
    ("request_", "language"),
    [
        ("I've got the vet on sunday at 5, QUESTION?", "en"),
        ("we're out of rice. QUESTION?", "en"),
        ("I need to buy stamps, QUESTION?", "en"),
        ("call the vet, QUESTION?", "en"),
        ("QUESTION? need to ring the bank on sunday", "en"),
        ("QUESTION, and move the vet to sunday", "en"),
        ("QUESTION? QUESTION?", "en"),
        ("QUESTION? what else?", "en"),
        ("don't add anything, QUESTION? actually add the vet", "en"),
        ("QUESTION? que me muevas la cita al domingo", "es"),
        ("comprar pan, QUESTION", "es"),
        ("tengo cita el domingo a las 5, QUESTION", "es"),
    ],
)
def test_what_may_be_a_wish_is_left(request_: str, language: Language) -> None:
    assert question(request_, language) == ""


@pytest.mark.parametrize(
    "piece",
    ["just tell me", "only tell me please", "don't change a thing", "no me añadas nada", "solo dime", "dime nomás",
     "sag mir nur", "dis-moi juste", "dimmi solo"],
)  # fmt: skip
def test_that_nothing_is_to_be_done(piece: str) -> None:
    assert is_hands_off(piece)


@pytest.mark.parametrize(
    ("request_", "asked"),
    [
        ("dad wants to know, how much is the gate, don't add anything", "how much is the gate?"),
        (
            "when is the gate fixed? what do we pay? I need to tell the boss",
            "when is the gate fixed and what do we pay?",
        ),
        ("how much is the gate? add it to my list", "how much is the gate? add it to my list"),
    ],
)
def test_the_questions_alone(request_: str, asked: str) -> None:
    assert only_asked(request_, NOW, "en") == asked
