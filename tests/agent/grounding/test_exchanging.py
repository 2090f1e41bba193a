"""A value of a note gets another, or a note a line for somebody; what says anything else is not decided here."""

from __future__ import annotations

import pytest

from agent.grounding.exchanging import exchanged, may_be
from agent.grounding.listing import listed
from memory.notes import Note
from tests.agent.conftest import Made

NOTES = (
    Note(1, "Birthday presents", "Gran: a shawl\nTom: trainers", 1),
    Note(2, "Alarm", "Panel: hallway\nCode: rook-17", 1),
)
SHOWN = ({"kind": "note", "id": 2, "label": "Alarm"},)
LIST = ({"kind": "note", "id": 1, "label": "Birthday presents"},)


@pytest.mark.parametrize(
    ("request_", "shown", "note", "style"),
    [
        (
            "our neighbour got Gran a shawl. make it mittens in the birthday presents, Tom's stay",
            (),
            "#1",
            "mittens instead of a shawl",
        ),
        (
            "the caretaker changed the alarm code to crow-88, put that right in the alarm note",
            (),
            "#2",
            "crow-88 instead of rook-17",
        ),
        (
            "in the birthday presents take out the shawl, she has three already, and put a lamp",
            (),
            "#1",
            "a lamp instead of a shawl",
        ),
        ("quita trainers de la nota birthday presents y pon un libro", (), "#1", "un libro instead of trainers"),
        ("Ines reset the code to crow-88. correct the alarm note", (), "#2", "crow-88 instead of rook-17"),
        (
            "el portero ha cambiado la clave a crow-88, corrígela en la nota alarm",
            (),
            "#2",
            "crow-88 instead of rook-17",
        ),
        ("o porteiro mudou o code para crow-88, corrige isso na nota alarm", (), "#2", "crow-88 instead of rook-17"),
        (
            "der Wirt hat den Code auf crow-88 geändert, korrigier das in der Notiz Alarm",
            (),
            "#2",
            "crow-88 instead of rook-17",
        ),
        (
            "le gardien a changé le code en crow-88, corrige ça dans la note alarm",
            (),
            "#2",
            "crow-88 instead of rook-17",
        ),
        (
            "il custode ha cambiato il code in crow-88, correggilo nella nota alarm",
            (),
            "#2",
            "crow-88 instead of rook-17",
        ),
        ("swap the shawl for mittens in the birthday presents note", (), "#1", "mittens instead of a shawl"),
        ("in birthday presents, change gran's shawl to a hat", (), "#1", "a hat instead of a shawl"),
        ("Gran already has a shawl, put mittens in the presents note instead", (), "#1", "mittens instead of a shawl"),
        (
            "Tom got himself trainers. In the presents note make it a kite instead",
            (),
            "#1",
            "a kite instead of trainers",
        ),
        (
            "tom's bought trainers, so change them to a kite in the presents note",
            (),
            "#1",
            "a kite instead of trainers",
        ),
        ("for tom put a kite instead of trainers in the presents note", (), "#1", "a kite instead of trainers"),
        ("change the trainers to a kite", LIST, "#1", "a kite instead of trainers"),
        ("I've changed the alarm code to crow-88, can you fix the note?", (), "#2", "crow-88 instead of rook-17"),
        ("the alarm code is now crow-88, update the note", (), "#2", "crow-88 instead of rook-17"),
        ("new alarm code: crow-88, please update the note", (), "#2", "crow-88 instead of rook-17"),
        ("change the alarm code in my notes to crow-88", (), "#2", "crow-88 instead of rook-17"),
        ("we reset it yesterday, put crow-88 there instead", SHOWN, "#2", "crow-88 instead of rook-17"),
        ("that's the old one, replace it with crow-88", SHOWN, "#2", "crow-88 instead of rook-17"),
        ("no longer right, change it to crow-88", SHOWN, "#2", "crow-88 instead of rook-17"),
        ("esa es la vieja, cámbiala por crow-88", SHOWN, "#2", "crow-88 instead of rook-17"),
        ("lo he cambiado, pon crow-88 en la nota en vez del viejo", SHOWN, "#2", "crow-88 instead of rook-17"),
        ("cambia rook-17 por crow-88 en la nota alarm", (), "#2", "crow-88 instead of rook-17"),
        ("I changed the code to crow-88, put that in the alarm note", (), "#2", "crow-88 instead of rook-17"),
        ("change Tom to a kite in the presents note", (), "#1", "a kite instead of trainers"),
        (
            "in birthday presents it should be mittens for Gran instead of the shawl, she knits",
            (),
            "#1",
            "mittens instead of a shawl",
        ),
        ("the birthday presents should have a kite instead of trainers", (), "#1", "a kite instead of trainers"),
        ("in the presents note, Tom should get a kite rather than trainers", (), "#1", "a kite instead of trainers"),
        ("Tom's present in birthday presents should be a kite, not trainers", (), "#1", "a kite instead of trainers"),
        ("in birthday presents, make Gran's a hat instead of the shawl", (), "#1", "a hat instead of a shawl"),
        ("instead of the shawl it should be a hat for Gran in birthday presents", (), "#1", "a hat instead of a shawl"),
        ("the alarm note should say crow-88 instead of rook-17", (), "#2", "crow-88 instead of rook-17"),
        ("en la nota alarm debería poner crow-88 en vez de rook-17", (), "#2", "crow-88 instead of rook-17"),
        (
            "en birthday presents tiene que ser un gorro para Gran en vez de shawl",
            (),
            "#1",
            "un gorro instead of a shawl",
        ),
    ],
)
def test_what_stands_in_a_note_gets_another_value(
    request_: str, shown: tuple[dict[str, object], ...], note: str, style: str
) -> None:
    call = exchanged(request_, NOTES, shown)
    assert ((call.arguments["note"], call.arguments["style"]) if call else ("", "")) == (note, style)


@pytest.mark.parametrize(
    "request_",
    [
        "I replaced the shawl with mittens in the presents note",
        "should I replace the shawl with mittens in the presents note?",
        "remind me to replace the shawl with mittens in the presents note",
        "don't replace the shawl with mittens in the presents note",
        "maybe swap the shawl for mittens in the presents note",
        "swap the shawl for mittens in the presents note and buy the mittens",
        "if gran gets a hat, change the shawl to mittens in the presents note",
        "put mittens in the presents note",
        "I told Tom about it, make it friday in the birthday presents",
        "Tom saw it. make it mittens in the birthday presents",
        "in the presents note, change the gloves to mittens",
        "change the title of the presents note to ideas",
        "change Tom to Eva in the presents note",
        "change the trainers to 28 March in the presents note",
        "set the panel to 5000 in the alarm note",
        "change the presents note to French",
        "the alarm is loud, update the note",
        "Tom's note says mittens instead of a shawl",
        '"swap the shawl for mittens in the presents note" is what she wrote',
        "change the dinner to friday",
        "put the rent on my list instead",
        "make it shorter instead",
        "I changed it yesterday",
        "did you change it to crow-88?",
        "in birthday presents should it be mittens instead of the shawl?",
        "in birthday presents it should have been mittens instead of the shawl",
        "in birthday presents it shouldn't be mittens instead of the shawl",
        "in birthday presents it should be a hat for Tom instead of the shawl",
        "in birthday presents it must be the shawl and not the gloves",
        "Gran should get mittens instead of the shawl",
        "I should get mittens for Gran instead of the shawl",
        "the review should be on friday instead of thursday",
        "the birthday presents should be in French instead of English",
        "in birthday presents it should be mittens instead of the shawl, and remind me to buy them",
        "if she's cold, in birthday presents it should be mittens instead of the shawl",
        "maybe in birthday presents it should be mittens instead of the shawl",
    ],
)
def test_what_says_something_else_changes_no_note(request_: str) -> None:
    assert exchanged(request_, NOTES) is None
    assert exchanged(request_, NOTES, SHOWN) is None or "gloves" in request_
    assert listed(request_, NOTES) is None


@pytest.mark.parametrize(
    ("request_", "text"),
    [
        ("Ida would like a lantern, add her to the birthday presents", "Ida: a lantern"),
        ("Ida asked for socks for her birthday, so put that in the presents note please", "Ida: socks"),
        ("my uncle needs a corkscrew, add him to the presents note", "Uncle: a corkscrew"),
        ("put Ida down in the presents note for a lantern", "Ida: a lantern"),
        ("A Ida le gustaría un farol, añádela en la nota presents", "Ida: un farol"),
        ("Ida would like to come, add her to the birthday presents", ""),
        ("Ida wants a lantern", ""),
        ("Tom would like a kite, add him to the birthday presents", ""),  # he has a line
        ("Ida might want a lantern, maybe add it to the birthday presents", ""),
        ("Ida would like a lantern, add her to the alarm list of callers", ""),
        ("Ida wants a lantern, what's in the presents note?", ""),
    ],
)
def test_a_line_for_somebody(request_: str, text: str) -> None:
    call = listed(request_, NOTES)
    assert (call.arguments["text"] if call else "") == text


def test_the_rest_of_the_note_stays_and_no_model_is_asked(assistant: Made) -> None:
    one = assistant(settings={"drafts": True})
    one.notes.add("Alarm", "Panel: hallway\nCode: rook-17")
    one.ask("we switched the alarm code to crow-88, write that in the note instead")
    assert one.notes.list()[0].text == "Panel: hallway\nCode: crow-88"


def test_where_code_is_to_decide_nothing_the_model_is_asked(assistant: Made) -> None:
    one = assistant(*["Which note?"] * 9)
    one.notes.add("Alarm", "Panel: hallway\nCode: rook-17")
    assert one.ask("we switched the alarm code to crow-88, write that in the note instead").usage.model_calls
    assert one.notes.list()[0].text == "Panel: hallway\nCode: rook-17"
    one.model.lines.clear()  # type: ignore[attr-defined]


def test_no_notes_are_read_for_what_has_no_such_order() -> None:
    assert may_be("the alarm code is now crow-88, update the note")
    assert may_be("pon crow-88 en la nota")
    assert not may_be("what is on today?")
    assert not may_be("dentist on Friday at 4")


@pytest.mark.parametrize(
    "request_",
    [
        "in the birthday presents take out the garlic and put a lamp",
        "in the birthday presents take out the shawl and put it back on monday",
        "in the birthday presents take out Tom and put Ana",
        "en la nota birthday presents quita shawl y pon que ya lo tiene",
    ],
)
def test_what_is_not_there_or_a_whole_line_is_no_exchange(request_: str) -> None:
    assert exchanged(request_, NOTES) is None
