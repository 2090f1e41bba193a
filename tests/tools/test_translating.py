"""Which row is meant where it is named in another language."""

from __future__ import annotations

import pytest

from tools import everyday
from tools.matching import words_of
from tools.translating import mentioned_abroad, named_abroad

ROWS = (
    "Pay the rent", "Fix the kitchen tap", "Wash the car", "Flat viewing", "Gift ideas", "Renew the library card",
    "Collect the parcel", "Dinner with Rosa", "Dentist", "Lunch with Pablo",
)  # fmt: skip


@pytest.mark.parametrize(
    ("words", "row"),
    [
        ("die Miete ist bezahlt", "Pay the rent"),
        ("robinet de la cuisine", "Fix the kitchen tap"),
        ("a lavagem do carro", "Wash the car"),
        ("visita all'appartamento di lunedì", "Flat viewing"),
        ("le idee regalo", "Gift ideas"),
        ("la carte de la bibliothèque", "Renew the library card"),
        ("Paket abholen", "Collect the parcel"),
        ("cena con Rosa", "Dinner with Rosa"),
        ("Zahnarzttermin", "Dentist"),
        ("el almuerzo con Pablo", "Lunch with Pablo"),
    ],
)
def test_a_row_is_found_by_its_name_in_another_language(words: str, row: str) -> None:
    assert named_abroad(ROWS, words, str) == [row]


@pytest.mark.parametrize(
    "words",
    [
        "cena con Giulia",  # with another
        "Autoversicherung",
        "assicurazione della macchina",
        "Küche putzen",  # another deed
        "Auto verkaufen",
        "wash the dog",
        "visit to Ana",
        "pagar al carpintero",
        "das",
        "",
    ],
)
def test_what_is_of_another_thing_finds_none(words: str) -> None:
    assert named_abroad(ROWS, words, str) == []


def test_a_verb_is_no_thing() -> None:
    rows = ["Water the plants", "Book the train tickets", "Wash the car"]
    assert named_abroad(rows, "el agua", str) == named_abroad(rows, "il libro", str) == []
    assert named_abroad(rows, "die Pflanzen", str) == ["Water the plants"]
    assert named_abroad(["Water bill"], "agua", str) == ["Water bill"]


def test_every_word_is_written_as_texts_are_compared_and_no_group_is_of_one() -> None:
    for group in (*everyday.THINGS, *everyday.DEEDS):
        assert len(group) > 1, group
        assert all(words_of(each) == [each] for each in group), group


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("sposta lavare la macchina a domenica", "Wash the car"),
        ("Miete bezahlt", "Pay the rent"),
        ("streich die Wohnungsbesichtigung", "Flat viewing"),
        ("füg zu den Geschenkideen einen Schal hinzu", "Gift ideas"),
        ("décale le déjeuner avec Pablo à 14h", "Lunch with Pablo"),
    ],
)
def test_a_request_in_another_language_speaks_of_a_row(text: str, row: str) -> None:
    assert mentioned_abroad(ROWS, text, str) == [row]


@pytest.mark.parametrize(
    "text",
    [
        "die Autoversicherung kündigen",
        "nettoyer la cuisine",
        "pranzo con Marco venerdì",
        "comprare un regalo",
        "what is the vehicle worth?",
    ],
)
def test_of_others_it_does_not(text: str) -> None:
    assert mentioned_abroad(ROWS, text, str) == []
