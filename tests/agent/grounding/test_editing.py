"""A part of a note goes where that is said of a note that has it; to-dos, whole notes and events are others' matter."""

from __future__ import annotations

import pytest

from agent.grounding.editing import edited, taken_from
from memory.notes import Note
from tests.agent.conftest import Made
from tests.conftest import NOW

NOTES = (
    Note(1, "Gift ideas", "Mum: a scarf\nPablo: headphones", 1),
    Note(2, "Wifi", "Guest network: casa-azul\nPassword: limon-42", 1),
    Note(3, "Compra", "huevos, leche, pan", 1),
)


@pytest.mark.parametrize(
    ("request_text", "note"),
    [
        ("got mum's scarf today so take that line out of gift ideas", "#1"),
        ("remove the headphones from the gift ideas note please", "#1"),
        ("cross the scarf off my gift ideas", "#1"),
        ("quita la leche de la nota compra", "#3"),
        ("borra los huevos de la compra, por favor", "#3"),
        ("take the bicycle out of gift ideas", ""),  # it is not there
        ("delete the wifi note", ""),
        ("take the scarf off my list", ""),  # the list of to-dos
        ("take gift ideas off my list", ""),
        ("remove the scarf from gift ideas and add a mug", ""),  # two wishes
        ("don't take the scarf out of gift ideas", ""),
        ("do not ever remove the scarf from gift ideas", ""),
        ("should I remove the scarf from gift ideas?", ""),
        ("did I remove the scarf from gift ideas?", ""),
        ("can you remove the scarf from gift ideas?", "#1"),
        ("remind me to take the milk out of the compra", ""),  # a deed of the user's own
        ("recuérdame sacar la leche de la compra", ""),
        ("tengo que quitar la leche de la compra", ""),
        ("add take the milk out of the compra to my list", ""),
        ("cancel the dentist and take the scarf out of gift ideas", ""),  # two wishes
        ("take a scarf from gift ideas", ""),
        ("delete the event headphones from gift ideas", ""),
    ],
)
def test_which_note_loses_a_part(request_text: str, note: str) -> None:
    call = edited(request_text, NOTES)
    assert (call.arguments["note"] if call else "") == note


def test_the_note_just_shown() -> None:
    shown = [{"kind": "note", "id": 1, "label": "Gift ideas"}]
    call = edited("take the scarf out of it", NOTES, shown)
    assert call is not None
    assert call.arguments["note"] == "#1"
    assert edited("take the scarf out of it", NOTES) is None


def test_the_rest_stays_as_it_was_and_it_can_be_undone(assistant: Made) -> None:
    one = assistant()
    row = one.notes.add("Gift ideas", "Mum: a scarf\nPablo: headphones")
    reply = one.ask("got mum's scarf today so take that line out of gift ideas")
    assert one.notes.get(row.id).text == "Pablo: headphones"
    assert "scarf" not in reply.text
    one.undo()
    assert one.notes.get(row.id).text == "Mum: a scarf\nPablo: headphones"


@pytest.mark.parametrize(
    ("request_text", "asked", "gone"),
    [
        ("take his line out of that note", "what was it for Olaf?", "Olaf"),
        ("bought it on the way home. take his line out", "what did I think of giving Olaf?", "Olaf"),
        ("got the puzzle, so delete that entry", "what was it for Olaf?", "Olaf"),
        ("take hers out please", "what was I giving grandma?", "Grandma"),
        ("quita su línea", "¿qué era para Olaf?", "Olaf"),
        ("take her line out of that note", "what was it for Olaf?", ""),  # grandma's, or whose?
        ("take his line out of that note", "what is in the note?", ""),
        ("buy it on the way home. take his line out", "what was it for Olaf?", ""),
        ("is his line still in there?", "what was it for Olaf?", ""),
        ("I'll get it tomorrow. take his line out", "what was it for Olaf?", ""),
    ],
)
def test_a_line_is_told_by_what_was_asked_for(request_text: str, asked: str, gone: str) -> None:
    note = Note(4, "Presents", "Grandma: a shawl\nOlaf: a puzzle", 1)
    found = taken_from(request_text, note, "en", NOW, asked)
    assert (found.arguments if found else None) == ({"note": "#4", "style": f"without {gone}"} if gone else None)
