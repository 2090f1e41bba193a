"""Titles that a model made up, translated or took from elsewhere are put into the user's words."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from agent.calls import Planned
from agent.intents import likely
from agent.sayings import Said
from agent.titles import named, pointing, wanted
from tests.agent.worded import grounded, todo
from tests.conftest import NOW
from tools.contract import Language

INVOICE = [{"kind": "message", "id": 1, "label": "Molina Garage: Invoice 2071"}]


def judge(words: str) -> Mapping[str, float]:
    return likely(words, NOW, "es" if "é" in words or "ó" in words else "en")


@pytest.mark.parametrize(
    ("request_", "language", "wrote", "title"),
    [
        ("anda, apúntame que hay que comprar pilas del mando", "es", "Buy batteries", "Comprar pilas del mando"),
        ("apunta en la lista comprar pintura blanca", "es", "Buy white paint", "Comprar pintura blanca"),
        (
            "Ayer me llamó mi suegra y hablamos una hora del pueblo y de los primos, total, que hay que devolverle la "
            "olla exprés el domingo, apúntamelo que se me va a pasar",
            "es", "Return the jug", "Devolverle la olla exprés",
        ),
    ],
)  # fmt: skip
def test_a_translated_title_is_the_clause_that_is_the_deed(
    request_: str, language: Language, wrote: str, title: str
) -> None:
    said = Said(request_, NOW, language)
    (call,) = named([todo(title=wrote)], said, {"add_todo": 0.9}, lambda words: likely(words, NOW, language))
    assert call.arguments["title"] == title


def test_the_verb_that_lists_a_thing_is_no_part_of_it() -> None:
    assert grounded("add stamps to my list", todo(title="Add stamps")) == [{"title": "Stamps"}]
    assert grounded("make a cake on friday", todo(title="Make a cake", due="friday"))[0]["title"] == "Make a cake"


@pytest.mark.parametrize(
    ("request_", "language", "title"),
    [
        ("ok put paying them on my list for the 18th", "en", "Paying: Molina Garage: Invoice 2071"),
        ("uf. apúntame en la lista pagarla el 18 de marzo", "es", "Pagar: Molina Garage: Invoice 2071"),
        ("put paying the rent on my list", "en", ""),
        ("apunta comprar pan", "es", ""),
    ],
)
def test_a_deed_that_only_points_is_named_by_what_was_shown(request_: str, language: Language, title: str) -> None:
    assert pointing(Said(request_, NOW, language), INVOICE)[1] == title
    assert pointing(Said(request_, NOW, language), [*INVOICE, *INVOICE]) == ("", "")


def test_a_row_that_is_only_the_reason_stays() -> None:
    said = Said("Borra de mi lista lo del alquiler, que este mes lo paga mi compañera de piso", NOW, "es")
    calls = [Planned("delete_todo", {"todo": "alquiler"}), Planned("cancel_event", {"event": "piso"})]
    assert wanted(calls, said, lambda words: likely(words, NOW, "es")) == calls[:1]


def test_what_gets_another_time_is_not_ended() -> None:
    said = Said("cancel choir tonight and leave the library card for friday", NOW, "en")
    calls = [Planned("cancel_event", {"event": "choir"}), Planned("cancel_event", {"event": "library card"})]

    def told(words: str) -> Mapping[str, float]:
        return {"update_todo": 0.6, "cancel_event": 0.1} if "card" in words else {"cancel_event": 0.9}

    moved = Planned("update_todo", {"todo": "library card", "due": "for friday"})
    assert wanted(calls, said, told) == [calls[0], moved]
