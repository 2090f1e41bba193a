"""The parser and the lexicon underneath."""

from __future__ import annotations

from types import ModuleType, SimpleNamespace
from typing import cast

import pytest

from tools.when.grammar import Grammar, Item, parse
from tools.when.lexicon import Lexicon, edits
from tools.when.tokens import plain, sentences, tokenize


def words(*categories: str) -> list[list[Item]]:
    return [[Item(category, place + 1, category, 0)] for place, category in enumerate(categories)]


def test_options_and_choices() -> None:
    grammar = Grammar()
    grammar.rule("S: A B? ~C|D")(lambda *parts: parts)
    assert [item.value for item in parse(words("A", "B", "C"), grammar)[0]["S"]] == [("A", "B")]
    assert [item.value for item in parse(words("A", "D"), grammar)[0]["S"]] == [("A",)]
    assert "S" not in parse(words("A", "B"), grammar)[0]


def test_a_meaning_may_refuse() -> None:
    grammar = Grammar()
    grammar.rule("S: A A")(lambda *parts: None)
    assert "S" not in parse(words("A", "A"), grammar)[0]


def test_the_cheaper_way_is_kept_with_its_cost() -> None:
    grammar = Grammar()
    grammar.rule("S: A", cost=2)(lambda value: value)
    assert parse(words("A"), grammar)[0]["S"] == [Item("S", 1, "A", 2)]


def test_a_new_language_is_data() -> None:
    language = SimpleNamespace(
        NAME="fr", DAY_FIRST=True, WORDS={"DAY": {"demain": 1, "après-demain": 2}}, PHRASES={"AT": "à"},
        MISSPELT=("DAY",), NOT_MISSPELT="demande",
    )  # fmt: skip
    french = Lexicon(cast(ModuleType, language))
    tokens = tokenize(plain("Après-demain à"))
    assert french.lookup(tokens, 0) == [Item("DAY", 3, 2, 0)]
    assert french.lookup(tokens, 3) == [Item("AT", 4, "AT", 0)]
    assert (french.guess("demian"), french.guess("demande"), french.guess("desde")) == ("demain", "", "")


@pytest.mark.parametrize(
    ("word", "target", "distance"),
    [("thrusday", "thursday", 1), ("wensday", "wednesday", 2), ("tomorow", "tomorrow", 1), ("", "abc", 3)],
)
def test_edits(word: str, target: str, distance: int) -> None:
    assert edits(word, target) == distance == edits(target, word)


def test_places_survive_plain_writing() -> None:
    text = "Mañana ’ÑÜ’ – 5 ﬁn"
    assert len(plain(text)) == len(text)
    assert plain(text).startswith("manana 'nu' - 5")


def test_sentences_cover_the_text() -> None:
    text = "One. Two at 9.30! Three\n" + "x" * 50
    pieces = list(sentences(text, 20))
    assert "".join(piece for _, piece in pieces) == text
    assert all(text[start:].startswith(piece) and len(piece) <= 20 for start, piece in pieces)
