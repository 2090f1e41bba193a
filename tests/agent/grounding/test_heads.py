"""A title has the head of what the user named, and not only what hangs on it."""

from __future__ import annotations

import pytest

from agent.grounding.heads import with_head, with_its_noun
from agent.reading.sayings import Said
from tests.conftest import NOW
from tools.contract import Language


@pytest.mark.parametrize(
    ("request_", "language", "wrote", "title"),
    [
        ("apunta la junta de la cooperativa agrícola, jueves a las 20", "es", "Cooperativa Agrícola",
         "Junta de la cooperativa agrícola"),
        ("El santo de Inés es el viernes", "es", "Inés", "Santo de Inés"),
        ("the summer fair of the rowing club is on friday", "en", "Rowing Club", "Summer fair of the rowing club"),
        ("a talk by the beekeepers on friday at 8", "en", "Beekeepers", "Talk by the beekeepers"),
        ("supper at the Oak on friday at 8", "en", "The Oak", "Supper at the Oak"),
        ("das Treffen des Imkervereins am Freitag um 20 Uhr", "en", "Imkervereins", "Treffen des Imkervereins"),
        ("la réunion du club de tennis vendredi", "en", "Club de tennis", "Réunion du club de tennis"),
        ("la riunione del gruppo scout venerdì", "en", "Gruppo scout", "Riunione del gruppo scout"),
        ("a reunião do clube de xadrez na sexta", "en", "Clube de xadrez", "Reunião do clube de xadrez"),
    ],
)  # fmt: skip
def test_a_title_gets_its_head(request_: str, language: Language, wrote: str, title: str) -> None:
    assert with_head(wrote, Said(request_, NOW, language), event=True) == title


@pytest.mark.parametrize(
    ("request_", "language", "title"),
    [
        ("I'm going out with Inés on friday at 8", "en", "Inés"),
        ("put milk on the list of the house", "en", "House"),
        ("the rest of the cake is for friday", "en", "Cake"),
        ("un kilo de patatas para el viernes", "es", "Patatas"),
        ("el lunes de la regata a las 9", "es", "Regata"),
        ("dentist on friday", "en", "Dentist"),
        ("the meeting of the club, and the club dinner", "en", "Club"),
        ("because of the storm on friday", "en", "Storm"),
    ],
)
def test_what_is_no_head_stays_away(request_: str, language: Language, title: str) -> None:
    assert with_head(title, Said(request_, NOW, language), event=True) == title


def test_only_an_event_is_with_somebody() -> None:
    said = Said("a coffee with Inés on friday", NOW, "en")
    assert with_head("Inés", said, event=True) == "Coffee with Inés"
    assert with_head("Inés", said, event=False) == "Inés"


@pytest.mark.parametrize(
    ("request_", "wrote", "title"),
    [
        ("we're six wine glasses short, get some by friday", "Get wines", "Get wine glasses"),
        ("the coat hooks fell off, need to buy some", "Buy coats", "Buy coat hooks"),
        ("buy coats and coat hooks", "Buy coats", "Buy coats"),
        ("the tap leaks, fix it", "Fix taps", "Fix taps"),
        ("buy a tent peg", "Buy tents", "Buy tents"),
        ("buy stamps", "Buy stamps", "Buy stamps"),
    ],
)
def test_a_compound_keeps_its_noun(request_: str, wrote: str, title: str) -> None:
    assert with_its_noun(wrote, Said(request_, NOW, "en")) == title
