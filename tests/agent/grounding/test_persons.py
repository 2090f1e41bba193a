"""A pronoun in a new title is the one person whom the user has named in the same breath; else it stays."""

from __future__ import annotations

import pytest

from agent.grounding.persons import before_its_thing, is_company, with_person, with_whose
from agent.reading.parts import own_words
from agent.reading.sayings import Said
from tests.agent.conftest import Made
from tests.conftest import NOW
from tools.contract import Language

NOTE = "Note that the plumber is called Hassan and his number is 600 123 456"


@pytest.mark.parametrize(
    ("title", "whole", "meant"),
    [
        ("Ring him", f"{NOTE}, then remind me on Monday at 8 to ring him", "Ring Hassan"),
        ("Write to her about the flat", "we met Berta Roig today, remind me to write to her about the flat",
         "Write to Berta Roig about the flat"),
        ("Ring her", "my sister is ill, remind me to ring her on Friday", "Ring my sister"),
        ("Buy her birthday card", "Hello, Ana turns 40, remind me to buy her birthday card", "Buy her birthday card"),
        ("Ring him", "so Luis told Bruno, remind me to ring him", "Ring him"),
        ("Ring him", "the car is ready, remind me to ring him", "Ring him"),
        ("Ring him", "remind me to ring him on Monday", "Ring him"),
        ("Ring him", "my Toyota broke down, remind me to ring him", "Ring him"),
        ("Thank her for it", "we went to Paris, remind me to thank her for it", "Thank her for it"),
        ("Ring her", "I saw Eva in Leeds, remind me to ring her", "Ring Eva"),
        ("Ring Hassan", f"{NOTE}, remind me to ring Hassan", "Ring Hassan"),
    ],
)  # fmt: skip
def test_who_is_meant(title: str, whole: str, meant: str) -> None:
    assert with_person(title, Said(whole.split(", ")[-1], NOW, "en", whole=whole)) == meant


@pytest.mark.parametrize(
    ("title", "whole", "meant"),
    [
        ("Llamarle", "el fontanero se llama Hassan, recuérdame llamarle el lunes", "Llamar a Hassan"),
        ("Llamarla", "mi hermana está mala, recuérdame llamarla mañana", "Llamar a mi hermana"),
        ("Llamarle", "vino el fontanero, recuérdame llamarle el lunes", "Llamar al fontanero"),
        ("Llamarle", "no va mi Netflix, recuérdame llamarle", "Llamarle"),
        ("Pagarla", "el fontanero mandó la factura, recuérdame pagarla", "Pagarla"),
        ("Comprarlo", "el fontanero se llama Hassan, recuérdame comprarlo", "Comprarlo"),
    ],
)
def test_who_is_meant_in_spanish(title: str, whole: str, meant: str) -> None:
    assert with_person(title, Said(whole.split(", ")[-1], NOW, "es", whole=whole)) == meant


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The plumber is called Hassan and his number is 600 123 456", None),
        ("The plumber is called Hassan\nRemind me on Monday to ring him", "The plumber is called Hassan"),
        ("the plumber is called Hassan, then remind me on Monday to ring him", "the plumber is called Hassan"),
    ],
)
def test_a_note_ends_where_the_next_wish_begins(text: str, left: str | None) -> None:
    assert own_words(text, NOTE) == (left or text)


@pytest.mark.parametrize("language", ["en"])
def test_both_wishes_are_done(assistant: Made, language: Language) -> None:
    whole = f"{NOTE}, then remind me on Monday at 8 in the morning to ring him"
    wrote = whole.removeprefix("Note that ")
    due = "Monday at 8 in the morning"
    one = assistant(f'[create_note(text="{wrote}"), add_todo(title="Ring him", due="{due}")]')
    one.ask(whole)
    assert [row.text for row in one.notes.list()] == ["the plumber is called Hassan and his number is 600 123 456"]
    assert [(row.title, f"{row.due:%d %H:%M}") for row in one.todos.list()] == [("Ring Hassan", "16 08:00")]


def test_a_note_of_one_clause_is_whole() -> None:
    assert own_words("the meter reads 4821", "note that the meter reads 4821") == "the meter reads 4821"


@pytest.mark.parametrize(
    ("name", "request_", "company"),
    [
        ("Sunil", "badminton w sunil tues 6pm", True),
        ("Sunil", "badminton w/ Sunil tues 6pm", True),
        ("Sunil", "Sunil and I are playing badminton", True),
        ("Sunil", "me and sunil, badminton, tues 6pm", True),
        ("Sunil", "meeting sunil for badminton", True),
        ("Sunil", "pádel c/ Sunil el martes", True),
        ("Sunil", "Sunil y yo jugamos al pádel", True),
        ("Sunil", "badminton at Sunil tues 6pm", False),
        ("the Old Mill", "lunch at the Old Mill w Ruth", False),
        ("Jo", "dinner with Jo, at Jo", False),
        ("Casa Pepe", "Ana and Casa Pepe tomorrow", False),
    ],
)
def test_whom_the_user_is_with(name: str, request_: str, company: bool) -> None:
    assert is_company(name, request_) is company


@pytest.mark.parametrize(
    ("name", "title", "request_", "whose"),
    [
        ("Girls", "Ballet", "girls ballet on tuesdays at 4", "girls"),
        ("boy", "Football", "boys football saturday at 10", "boys"),
        ("Girls", "Ballet", "ballet with the girls on tuesdays", ""),
        ("Leo", "Lunch", "lunch on friday, Leo comes too", ""),
        ("Leo", "Lunch", "with Leo lunch on friday", ""),
    ],
)
def test_whose_a_thing_is(name: str, title: str, request_: str, whose: str) -> None:
    assert before_its_thing(name, title, request_) == whose


def test_whose_it_is_stands_before_a_thing() -> None:
    assert with_whose("Ballet", "girls") == "Girls ballet"
    assert with_whose("Girls ballet", "girls") == "Girls ballet"
