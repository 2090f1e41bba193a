"""Facts are found for other words of the same meaning, and stand in for a place that is pointed to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from memory.facts import Fact
from tools.contract import ToolContext
from tools.recalling import located, place_of, relevant, resolve_fact

Making = Callable[..., ToolContext]

TOLD = (
    "My favourite place is the Blue Door", "My usual gym is FitPlus", "My sister is Lucía", "I live in Cádiz",
    "I like tea", "I am allergic to peanuts", "My birthday is May 5", "My name is Sam", "Mi dentista es el Dr. Ruiz",
)  # fmt: skip


@pytest.fixture
def facts(make_context: Making) -> tuple[Fact, ...]:
    store = make_context().facts
    for each in TOLD:
        store.add(each)
    return store.list()


@pytest.mark.parametrize(
    ("request_", "fact"),
    [
        ("book dinner on friday at 9 where I like to eat", "My favourite place is the Blue Door"),
        ("lunch at my usual restaurant tomorrow", "My favourite place is the Blue Door"),
        ("resérvame una cena donde me gusta comer", "My favourite place is the Blue Door"),
        ("put a workout at my usual gym", "My usual gym is FitPlus"),
        ("una hora de entrenamiento en mi gimnasio de siempre", "My usual gym is FitPlus"),
        ("call my sister tonight", "My sister is Lucía"),
        ("llama a mi hermana", "My sister is Lucía"),
        ("what's my address?", "I live in Cádiz"),
        ("¿cuándo es mi cumpleaños?", "My birthday is May 5"),
        ("what is my name?", "My name is Sam"),
        ("an appointment with my dentist", "Mi dentista es el Dr. Ruiz"),
        ("what should I cook for dinner?", "I am allergic to peanuts"),
        ("buy tea", "I like tea"),
    ],
)
def test_what_is_recalled(facts: tuple[Fact, ...], request_: str, fact: str) -> None:
    assert relevant(facts, request_)[0].text == fact


@pytest.mark.parametrize(
    "request_", ["hi there", "add milk to my list", "what's the name of that film?", "I'd like to add a task", "", "🎉"]
)
def test_what_recalls_nothing(facts: tuple[Fact, ...], request_: str) -> None:
    assert relevant(facts, request_) == ()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("my favourite place", "Blue Door"), ("where I like to eat", "Blue Door"), ("my usual gym", "FitPlus"),
        ("my sister", "Lucía"), ("mi hermana", "Lucía"), ("my dentist", "Dr. Ruiz"), ("my favourite colour", None),
        ("my brother", None), ("the office", None), ("", None), ("tea", None),
    ],
)  # fmt: skip
def test_what_words_point_to(facts: tuple[Fact, ...], words: str, name: str | None) -> None:
    assert resolve_fact(words, facts) == name


@pytest.mark.parametrize(
    ("request_", "place"),
    [
        ("book dinner on friday at 9 where I like to eat", "Blue Door"),
        ("book dinner on friday at 9 at my favourite place", "Blue Door"),
        ("dinner at my favourite place with Ana on friday at 9", "Blue Door"),
        ("cena el viernes a las 9 en mi restaurante favorito", "Blue Door"),
        ("cena el viernes donde me gusta comer", "Blue Door"),
        ("workout at my usual gym on monday at 7", "FitPlus"),
        ("gym on monday at 7", None),
        ("dinner with my sister on friday", None),
        ("where is my favourite shirt?", None),
        ("haircut at my usual barber", None),
        ("tell me where I left the keys", None),
    ],
)
def test_the_place_that_is_pointed_to(facts: tuple[Fact, ...], request_: str, place: str | None) -> None:
    assert place_of(request_, facts) == place


def test_the_restaurant_is_meant_where_a_meal_is_spoken_of(make_context: Making) -> None:
    store = make_context().facts
    store.add("Luigi's is my favourite restaurant")
    assert place_of("book dinner on friday at my favourite place", store.list()) == "Luigi's"
    assert place_of("meet Ana at my favourite place", store.list()) is None


def test_two_names_for_one_thing_are_none(make_context: Making) -> None:
    store = make_context().facts
    store.add("My sister is Ana")
    store.add("My sister is Eva")
    assert resolve_fact("my sister", store.list()) is None


@pytest.mark.parametrize(
    ("request_", "given", "place"),
    [
        ("dinner on friday at my favourite place", "my favourite place", "Blue Door"),
        ("dinner on friday at my favourite place", "at my favourite place", "Blue Door"),
        ("dinner on friday at my favourite place", None, "Blue Door"),
        ("dinner at Luigi's on friday, not at my favourite place", "Luigi's", "Luigi's"),
        ("dinner on friday at Luigi's", "Luigi's", "Luigi's"),
        ("dinner on friday", None, None),
        ("a haircut at my usual barber", "my usual barber", "my usual barber"),
    ],
)
def test_where_an_event_is(facts: tuple[Fact, ...], request_: str, given: str | None, place: str | None) -> None:
    assert located(request_, given, facts) == place
