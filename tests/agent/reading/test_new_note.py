"""A new note told in one sentence."""

from __future__ import annotations

import pytest

from agent.reading.new_note import new_note


@pytest.mark.parametrize(
    ("request_", "title", "text"),
    [
        ("start a note 'Lost songs' with Ravel and Satie in it", "Lost songs", "Ravel and Satie"),
        ('make a note called "Camping" with tent, stove and torch', "Camping", "tent, stove and torch"),
        ('new note "Locker" saying 8812', "Locker", "8812"),
        ("write a note called Neighbours that says Omar has the key", "Neighbours", "Omar has the key"),
        ("open a note 'Books' and put Emma and Dune in it", "Books", "Emma and Dune"),
        ('haz una nota "Regalos" con bufanda y guantes', "Regalos", "bufanda y guantes"),
        ('erstelle eine Notiz "Tor" mit dem Code 8812', "Tor", "dem Code 8812"),
        ('crée une note "Portail" avec le code 8812', "Portail", "le code 8812"),
        ("crea una nota con el código del trastero de mi tía, 8812", "", "código del trastero de mi tía, 8812"),
        ("make a note with the alarm code: 8812", "", "alarm code: 8812"),
    ],
)
def test_title_and_text(request_: str, title: str, text: str) -> None:
    assert new_note(request_) == ({"title": title, "text": text} if title else {"text": text})


@pytest.mark.parametrize(
    "request_",
    [
        "make a note with what we discussed",
        "create a note with the shopping list",
        "make a note for Friday at 5",
        "make a note with Omar at 5",
        "start a note with the minutes of 12 march",
        "create a note called Trip",
        "make a note with the gate code",
        "make a note 'Trip' with Lisbon in it and remind me to pack",
        "should i make a note with the code 8812?",
        "add a note 'ask Eva' to the task Pay the rent",
        "note with love",
        'put "Lisbon" in the note Trip',
    ],
)
def test_whatever_is_told_otherwise(request_: str) -> None:
    assert new_note(request_) is None
