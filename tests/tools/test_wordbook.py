"""Words that mean the same."""

from __future__ import annotations

import pytest

from tools.matching import words_of
from tools.wordbook import DEEDS, ORGANISATIONS, THINGS, is_called, stands_for


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("factura", "the bill is enclosed"),
        ("roof", "el tejado espera"),
        ("recoger", "you can collect it"),
        ("vaccination", "la vacuna"),
        ("packages", "su paquete"),
    ],
)
def test_a_word_is_found_in_another_language(word: str, text: str) -> None:
    assert stands_for(word, words_of(text), 84)


@pytest.mark.parametrize(("word", "text"), [("garden", "the bill"), ("pool", "el tejado"), ("30", "40 euros")])
def test_others_are_not(word: str, text: str) -> None:
    assert not stands_for(word, words_of(text), 84)


def test_every_word_is_written_as_texts_are_compared() -> None:
    for group in (*ORGANISATIONS, *THINGS, *DEEDS):
        assert all(words_of(each) == [each] for each in group), group


def test_a_thing_is_called_so_in_the_other_language() -> None:
    assert is_called("car", words_of("já lavei o carro"))
    assert is_called("rent", words_of("ya pagué el alquiler"))
    assert not is_called("car", words_of("he pagado la factura"))
    assert not is_called("room", words_of("¿dónde queda?"))  # "where" is asked, and no thing
