"""The store of facts."""

from __future__ import annotations

import pytest

from memory.database import Database
from memory.errors import NotFoundError
from memory.facts import FactStore
from memory.journal import Journal


@pytest.fixture
def facts(database: Database) -> FactStore:
    return FactStore(database)


def test_a_fact_keeps_its_quote(facts: FactStore) -> None:
    made = facts.add("Is allergic to nuts", "I'm allergic to nuts.")
    assert facts.get(made.id) == made == facts.list()[0]
    assert made.quote == "I'm allergic to nuts."


def test_the_same_words_are_kept_once(facts: FactStore, database: Database) -> None:
    first = facts.add("Is allergic to nuts")
    assert facts.add("is allergic to NUTS.") == first
    assert len(facts.list()) == 1
    assert len(Journal(database).recent()) == 1


def test_search_finds_most_words_first(facts: FactStore) -> None:
    facts.add("Likes tea")
    facts.add("Likes green tea")
    assert [each.text for each in facts.search("green tea")] == ["Likes green tea", "Likes tea"]
    assert facts.search("coffee") == ()


def test_forgetting(facts: FactStore) -> None:
    made = facts.add("Likes tea")
    assert facts.delete(made.id) == made
    assert facts.list() == ()
    with pytest.raises(NotFoundError, match="no fact number"):
        facts.get(made.id)
