"""Choices that are kept by name."""

from __future__ import annotations

from memory.choices import ChoiceStore
from memory.database import Database
from memory.journal import Journal


def test_what_is_kept_is_found_and_replaced(database: Database) -> None:
    choices = ChoiceStore(database)
    assert choices.get("one") == {}
    choices.keep("one", {"dial": 1.5})
    choices.keep("one", {"dial": -1.5})
    choices.keep("two", {"dial": 0})
    assert choices.get("one") == {"dial": -1.5}
    assert choices.get("two") == {"dial": 0}


def test_undo_passes_it_over(database: Database) -> None:
    ChoiceStore(database).keep("one", {"dial": 1.5})
    assert Journal(database).recent() == ()
