"""What else is told of the one row that was just made: where, who, how long, what it is called, how much."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from agent.followups.about_it import about_it
from agent.followups.before import Before
from tests.conftest import MADRID
from tools.contract import Language

NOW = datetime(2026, 3, 10, 9, tzinfo=MADRID)


def told(request: str, language: Language = "en", kind: str = "event") -> dict[str, Any]:
    tool = {"event": "create_event", "todo": "add_todo"}[kind]
    call = {"tool": tool, "arguments": {"title": "Milk"}, "status": "done", "effect": "write"}
    before = Before([call], [{"kind": kind, "id": 1, "label": "Milk"}], NOW)
    planned = about_it(request, before, NOW, language)
    said = {"said": planned[0].said} if planned and planned[0].said else {}
    return {name: value for name, value in planned[0].arguments.items() if name != kind} | said if planned else {}


@pytest.mark.parametrize(
    "request_",
    [
        "it's at 12 Mill Lane", "at 12 Mill Lane", "12 Mill Lane", "location: 12 Mill Lane", "where? 12 Mill Lane",
        "put 12 Mill Lane as the place", "oh and it's at 12 Mill Lane", "we're meeting at 12 Mill Lane",
        "sorry forgot: 12 Mill Lane", "the address is 12 Mill Lane, please add it",
    ],
)  # fmt: skip
def test_where_it_is(request_: str) -> None:
    assert told(request_) == {"location": "12 Mill Lane"}


def test_a_place_with_a_name() -> None:
    assert told("it's at Casa Rufo") == {"location": "Casa Rufo"}
    assert told("es en casa de Ana", "es") == {"location": "casa de Ana"}


@pytest.mark.parametrize(
    "request_", ["two hours", "it'll take two hours", "it'll be two hours, not one", "for two hours"]
)
def test_how_long_it_is(request_: str) -> None:
    assert told(request_) == {"duration": "two hours"}


@pytest.mark.parametrize(
    "request_", ["and Ana", "with Ana too", "add Ana to it", "Ana's coming along", "plus Ana", "invite Ana please"]
)
def test_who_comes(request_: str) -> None:
    assert told(request_) == {"said": "Ana is joining"}


@pytest.mark.parametrize(
    "request_",
    ["call it Roof check", "rename it to Roof check", "title: Roof check", "can you rename that to Roof check?",
     "change the name to Roof check", "it should be called Roof check"],
)  # fmt: skip
def test_what_it_is_called(request_: str) -> None:
    assert told(request_) == {"title": "Roof check"}


def test_how_much_of_it() -> None:
    assert told("two litres", kind="todo") == {"title": "Milk (two litres)"}
    assert told("make it 2 litres", kind="todo") == {"title": "Milk (2 litres)"}


@pytest.mark.parametrize(
    "request_",
    [
        "sorry, with Rita",
        "no, with Rita",
        "is it at 12 Mill Lane?",
        "at 12",
        "at noon",
        "in two hours",
        "two hours later",
        "two hours before",
        "call it off",
        "call it a day",
        "call Ana",
        "call it at 5",
        "remind Ana",
        "Thanks Ana",
        "Hello",
        "Perfect",
        "Great",
        "and I",
        "Yes",
        "what's at 12 Mill Lane?",
        "who's coming?",
        "it's at the end of the road that the shop is, buy bread",
        "in general",
        "at last",
        "in my calendar",
        "it's in my notes",
        "I was there for two hours",
        "two hours is too long",
        "it's at risk",
        "it's in the bag",
        "it's in hand",
        "this is in addition to the other one",
        "call it what you want",
        "name it after Ana",
        "bring Bread",
    ],
)
def test_whoever_says_more_or_less_is_not_understood(request_: str) -> None:
    assert told(request_) == {}


@pytest.mark.parametrize("request_", ["and Bread", "at 12 Mill Lane", "two hours", "with Ana"])
def test_a_todo_has_no_place_no_length_and_no_guests(request_: str) -> None:
    assert told(request_, kind="todo") == {}


@pytest.mark.parametrize(
    ("request_", "place"),
    [
        ("und der Ort ist die Turnhalle", "die Turnhalle"),
        ("findet im Gemeindesaal statt", "Gemeindesaal"),
        ("il posto è la palestra", "la palestra"),
        ("le lieu est la salle Diderot", "la salle Diderot"),
        ("o local é o pavilhão", "o pavilhão"),
        ("der Ort ist noch offen", ""),
        ("findet nicht statt", ""),
        ("el sitio no lo sé", ""),
        ("the place is lovely", ""),
    ],
)
def test_the_place_in_other_languages_and_what_is_none(request_: str, place: str) -> None:
    assert told(request_) == ({"location": place} if place else {})


@pytest.mark.parametrize(
    ("request_", "title"),
    [
        ("and put Oona in the title", "Milk (Oona)"),
        ('add "for Oona" to its name please', "Milk (for Oona)"),
        ("pon Oona en el título", "Milk (Oona)"),
        ("schreib Oona in den Titel", "Milk (Oona)"),
        ("mets Oona dans le titre", "Milk (Oona)"),
        ("put milk in the title", ""),
        ("put the date in the title", ""),
        ("put that in the title", ""),
    ],
)
@pytest.mark.parametrize("kind", ["event", "todo"])
def test_what_is_added_to_its_name(request_: str, title: str, kind: str) -> None:
    assert told(request_, kind=kind) == ({"title": title} if title else {})
