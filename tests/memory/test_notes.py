"""The store of notes and its versions."""

from __future__ import annotations

import pytest

from memory.database import Database
from memory.errors import NotFoundError
from memory.journal import Journal
from memory.notes import NoteStore


@pytest.fixture
def notes(database: Database) -> NoteStore:
    return NoteStore(database)


def test_every_change_makes_a_version(notes: NoteStore) -> None:
    made = notes.add("Ideas", "one")
    notes.append(made.id, "two")
    notes.update(made.id, title="Plans")
    now = notes.get(made.id)
    assert (now.title, now.text, now.version) == ("Plans", "one\ntwo", 3)
    assert [(each.version, each.title, each.text) for each in notes.versions(made.id)] == [
        (3, "Plans", "one\ntwo"),
        (2, "Ideas", "one\ntwo"),
        (1, "Ideas", "one"),
    ]


def test_text_is_kept_letter_for_letter(notes: NoteStore) -> None:
    text = '[1, 2]\n  {"a": null} ¡ñ! 🥕 \t.'
    assert notes.get(notes.add("Odd", text).id).text == text


def test_search_wants_every_word(notes: NoteStore) -> None:
    notes.add("Garden", "tomatoes and beans")
    notes.add("Shed", "paint")
    assert [each.title for each in notes.search("BEANS garden")] == ["Garden"]
    assert notes.search("beans paint") == ()


def test_the_one_changed_last_comes_first(notes: NoteStore) -> None:
    notes.add("A", "a")
    notes.add("B", "b")
    assert [each.title for each in notes.list()] == ["B", "A"]


def test_deleting_takes_the_versions_along_and_undo_brings_them_back(notes: NoteStore, database: Database) -> None:
    made = notes.add("Ideas", "one")
    notes.append(made.id, "two")
    versions = notes.versions(made.id)
    notes.delete(made.id)
    with pytest.raises(NotFoundError, match="no note number"):
        notes.versions(made.id)
    Journal(database).undo()
    assert notes.versions(made.id) == versions
    assert notes.get(made.id).text == "one\ntwo"


def test_a_missing_note_is_told(notes: NoteStore) -> None:
    for call in (notes.get, notes.delete, notes.update):
        with pytest.raises(NotFoundError, match="no note number 3"):
            call(3)
