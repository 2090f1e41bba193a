"""A pronoun in a new title is the thing that was told to be due."""

from __future__ import annotations

import pytest

from agent.grounding.things import with_thing
from agent.reading.sayings import Said
from tests.agent.worded import grounded, todo
from tests.conftest import NOW
from tools.contract import Language

TAX = "el 2 de abril vence el monotributo, recordame dos días antes que lo tengo que pagar"


@pytest.mark.parametrize(
    ("request_", "language", "title", "kept"),
    [
        (TAX, "es", "Pagar", "Pagar el monotributo"),
        (TAX, "es", "Pagar el monotributo", "Pagar el monotributo"),
        ("el seguro del coche caduca el 2 de abril, recuérdame renovarlo", "es", "Renovarlo",
         "Renovar el seguro del coche"),
        ("my passport expires on 2 April, remind me a week before to renew it", "en", "Renew it", "Renew my passport"),
        ("my passport expires on 2 April and the tax is due on the 3rd, remind me to renew it", "en", "Renew it",
         "Renew it"),
        ("remind me to renew it, my passport is blue", "en", "Renew it", "Renew it"),
        ("el seguro caduca el 2 de abril, recuérdame llamar", "es", "Llamar", "Llamar"),
        ("the yogurt expires on Friday, and Ana gave me a book, remind me to read it", "en", "Read it", "Read it"),
    ],
)  # fmt: skip
def test_what_is_due_stands_for_its_pronoun(request_: str, language: Language, title: str, kept: str) -> None:
    assert with_thing(title, Said(request_, NOW, language)) == kept


def test_what_is_due_is_to_be_done_before_that() -> None:
    (found,) = grounded(TAX, todo(title="Recordar dos días antes del pago", due="dos días antes"), language="es")
    assert found == {"title": "Pagar el monotributo", "due": "2026-03-31"}
