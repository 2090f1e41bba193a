"""What a fact is about, and which older one a newer one corrects."""

from __future__ import annotations

import pytest

from tools.subjects import corrects, subject_of


@pytest.mark.parametrize(
    ("fact", "about", "value"),
    [
        ("my favourite place is the Blue Door", {"favourite", "place"}, "the Blue Door"),
        ("My favourite place is now Luigi's", {"favourite", "place"}, "Luigi's"),
        ("Luigi's is my favourite restaurant", {"favourite", "eat"}, "Luigi's"),
        ("my favourite place to eat is Casa Pepe", {"favourite", "eat"}, "Casa Pepe"),
        ("the place where I like to eat is Casa Pepe", {"favourite", "eat"}, "Casa Pepe"),
        ("I usually eat at Casa Pepe", {"favourite", "eat"}, "Casa Pepe"),
        ("mi restaurante favorito es Casa Pepe", {"favourite", "eat"}, "Casa Pepe"),
        ("I live in Cádiz", {"home"}, "Cádiz"),
        ("I've moved to Sevilla", {"home"}, "Sevilla"),
        ("me he mudado a Sevilla", {"home"}, "Sevilla"),
        ("ahora vivo en Cádiz", {"home"}, "Cádiz"),
        ("my name is Ana", {"name"}, "Ana"),
        ("me llamo Ana", {"name"}, "Ana"),
        ("my sister's name is Lucía", {"hermana"}, "Lucía"),
        ("mi hermana se llama Lucía", {"hermana"}, "Lucía"),
        ("mi dentista es el Dr. Ruiz", {"dentist"}, "el Dr. Ruiz"),
        ("I work at Acme", {"work"}, "Acme"),
        ("The user's sister is Rosa", {"hermana"}, "Rosa"),
        ("Lives in Cádiz", {"home"}, "Cádiz"),
        ("my usual gym is FitPlus", {"favourite", "gym"}, "FitPlus"),
    ],
)
def test_subjects(fact: str, about: set[str], value: str) -> None:
    found = subject_of(fact)
    assert found is not None
    assert (set(found.about), found.value) == (about, value)


@pytest.mark.parametrize("fact", ["tea", "", "the meeting went well", "???", "Ana"])
def test_what_is_about_nothing_known(fact: str) -> None:
    assert subject_of(fact) is None


@pytest.mark.parametrize(
    ("newer", "older"),
    [
        ("my favourite place is now Luigi's", "My favourite place is the Blue Door"),
        ("my favourite restaurant is Luigi's", "Casa Pepe is my favourite restaurant"),
        ("I moved to Cádiz", "I live in Madrid"),
        ("me he mudado a Cádiz", "Vivo en Madrid"),
        ("I live in Cádiz", "Vivo en Madrid"),
        ("I don't like tea any more", "I like tea"),
        ("I like tea", "I hate tea"),
        ("ya no me gusta el té", "me gusta el té"),
        ("I'm not vegetarian any more", "I'm vegetarian"),
        ("my wife is Ana", "my wife is Eva"),
        ("my birthday is may 6", "my birthday is May 5"),
        ("my phone number is 555 2", "my phone number is 555 1"),
        ("my sister is now called Ana", "my sister is Eva"),
        ("trabajo en Acme", "I work at Initech"),
    ],
)
def test_the_newer_corrects_the_older(newer: str, older: str) -> None:
    assert corrects(newer, older)


@pytest.mark.parametrize(
    ("newer", "older"),
    [
        ("my sister is Ana", "my sister is Eva"),
        ("my sister is a doctor", "my sister is Eva"),
        ("my wife is vegetarian", "my wife is Eva"),
        ("my wife is tall", "my wife is vegetarian"),
        ("I like coffee", "I like tea"),
        ("I like green tea", "I don't like tea"),
        ("I like tea", "I like tea"),
        ("my favourite gym is FitPlus", "my favourite place is the Blue Door"),
        ("my favourite colour is green", "my favourite place is the Blue Door"),
        ("I'm vegetarian", "I'm tall"),
        ("I live in Cádiz", "I work in Madrid"),
        ("tea", "I like tea"),
    ],
)
def test_both_hold(newer: str, older: str) -> None:
    assert not corrects(newer, older)
