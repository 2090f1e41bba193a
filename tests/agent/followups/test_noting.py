"""More for a note that the request calls by its name is written in the user's words."""

from __future__ import annotations

import pytest

from agent.calls import Planned
from agent.followups.before import Before
from agent.followups.noting import added, into_named
from agent.reading.valuing import valued

NOTES = ["Ideas de regalos", "Camping", "Gift ideas", "Garten", "Regali", "Presentes"]


@pytest.mark.parametrize(
    ("request_", "note", "text"),
    [
        ("add slippers and a scarf for dad to my gift ideas note", "Gift ideas", "slippers and a scarf for dad"),
        ("add slippers to the note called Gift ideas please", "Gift ideas", "slippers"),
        ("agregue unas botas a la nota de ideas de regalos", "Ideas de regalos", "unas botas"),
        ("añade a la nota de ideas de regalos: unas gafas, un libro", "Ideas de regalos", "unas gafas, un libro"),
        ("mets une bâche et deux sardines dans la note camping", "Camping", "une bâche et deux sardines"),
        ("füge Zwiebeln zu meiner Notiz Garten hinzu", "Garten", "Zwiebeln"),
        ("schreib Zwiebeln in die Gartennotiz", "Garten", "Zwiebeln"),
        ("aggiungi una sciarpa alla nota regali", "Regali", "una sciarpa"),
        ("adiciona um livro à nota de presentes", "Presentes", "um livro"),
    ],
)
def test_what_is_for_a_named_note_is_the_users_own(request_: str, note: str, text: str) -> None:
    call = into_named(request_, NOTES)
    assert call is not None
    assert (call.tool, call.arguments) == ("append_note", {"note": note, "text": text})


@pytest.mark.parametrize(
    "request_",
    [
        "add it to the gift ideas note",
        "add milk to my list and put slippers in my gift ideas note",
        "put the bins out and add a scarf to the gift ideas note",
        "add a note to the tax return",
        "add slippers to my notes",
        "add slippers to the holiday note",
        "añade eso a la nota camping",
        "take the tent out of the camping note",
    ],
)
def test_what_says_more_or_less_is_for_the_model(request_: str) -> None:
    assert into_named(request_, NOTES) is None


def read(tool: str = "read_note") -> Before:
    call = {"tool": tool, "arguments": {}, "status": "done", "effect": "read"}
    return Before([call], [{"kind": "note", "id": 7, "label": "Gift ideas"}])


@pytest.mark.parametrize(
    "request_", ["Lovely. Add a kite for Leo.", "vale, añade una cometa, por favor", "ok include a kite too"]
)
def test_what_is_added_after_a_look_at_a_note_is_for_it(request_: str) -> None:
    (call,) = added(request_, read())
    assert (call.tool, call.arguments["note"]) == ("append_note", "#7")
    assert call.arguments["text"] in ("a kite for Leo", "una cometa", "a kite")
    assert added(request_, read("create_note")) == ()


@pytest.mark.parametrize(
    "request_",
    [
        "ok, add milk to my list",
        "ok, add a dentist appointment",
        "ok, add yoga on friday",
        "ok, add lunch at 2",
        "buy a kite",
        "add it",
    ],
)
def test_what_is_of_another_kind_is_not(request_: str) -> None:
    assert added(request_, read()) == ()


def test_what_points_into_the_note_needs_no_look() -> None:
    assert added("put earrings in there too", read("create_note")) == (
        Planned("append_note", {"note": "#7", "text": "earrings"}),
    )


def test_one_more_thing_of_a_list_that_was_just_noted() -> None:
    call = {"tool": "create_note", "arguments": {}, "status": "done", "effect": "write"}
    shown = [{"kind": "note", "id": 7, "label": "Packing"}]
    listed = Before([call], shown, request="note, packing: passport, torch, vest")
    assert added("and a sleeping bag", listed) == (Planned("append_note", {"note": "#7", "text": "a sleeping bag"}),)
    assert added("and a dentist appointment", listed) == ()
    assert added("and the gate code is 4481 for the back door", listed) == ()
    assert added("and a sleeping bag", Before([call], shown, request="note that the gate sticks")) == ()


@pytest.mark.parametrize(
    ("request_", "text"),
    [
        ("Oh, and Omar would love a jar as well, do add that", "a jar for Omar"),
        ("my aunt wants some plums too, put those down please", "plums for my aunt"),
        ("y a Pedro le gustaría ajo, apúntalo", "ajo for Pedro"),
        ("Ach, und Inge hätte auch gern Lauch, schreib das dazu", "Lauch for Inge"),
        ("et Inès voudrait aussi des poireaux, ajoute-les", "des poireaux for Inès"),
        ("Ah, e Ines vorrebbe anche dei porri, aggiungili", "dei porri for Ines"),
        ("e a Inês também queria alho, anota", "alho for Inês"),
    ],
)
def test_what_somebody_would_like_as_well_is_for_the_note(request_: str, text: str) -> None:
    call = {"tool": "create_note", "arguments": {"text": "pears for Ruth"}, "status": "done", "effect": "write"}
    shown = [{"kind": "note", "id": 7, "label": "Swap"}]
    assert added(request_, Before([call], shown)) == (Planned("append_note", {"note": "#7", "text": text}),)


def test_what_somebody_would_like_is_put_as_the_note_has_it() -> None:
    call = {"tool": "append_note", "arguments": {"text": "Ruth: pears"}, "status": "done", "effect": "write"}
    shown = [{"kind": "note", "id": 7, "label": "Swap"}]
    found = added("Omar needs a jar too, add that", Before([call], shown))
    assert found == (Planned("append_note", {"note": "#7", "text": "Omar: a jar"}),)


@pytest.mark.parametrize(
    "request_",
    [
        "Omar would like to come as well, do add that",
        "perhaps Omar would like a jar, add that if he says so",
        "Omar would like a lift on Friday at 5, put it in my calendar",
        "does Omar want a jar as well? add that",
        "Omar would like a jar, remind me to buy it",
    ],
)
def test_what_somebody_may_want_otherwise_is_not(request_: str) -> None:
    call = {"tool": "create_note", "arguments": {"text": "pears for Ruth"}, "status": "done", "effect": "write"}
    assert added(request_, Before([call], [{"kind": "note", "id": 7, "label": "Swap"}])) == ()


def test_what_takes_the_place_of_another_is_no_more() -> None:
    assert into_named("add slippers to my gift ideas note instead of the scarf", NOTES) is None


@pytest.mark.parametrize(
    ("request_", "text"),
    [
        ("save the gate code as a note, it's 5582", "the gate code: 5582"),
        ("please put the wifi password in a note: limon42", "the wifi password: limon42"),
        ("guarda la clave del garaje en una nota, es 7741", "la clave del garaje: 7741"),
        ("save the gate code as a note, it's urgent", ""),
        ("save this as a note: gate 5582", ""),
        ("is the gate code in a note, 5582?", ""),
    ],
)
def test_a_thing_and_its_value_are_one_note(request_: str, text: str) -> None:
    assert valued(request_) == text


@pytest.mark.parametrize(
    ("request_", "text"),
    [
        ("put underneath that the coach is Mr Vey", "the coach is Mr Vey"),
        ("and write below: doors 10:30", "doors 10:30"),
        ("add at the bottom that Ola is ill", "Ola is ill"),
        ("pon debajo que el árbitro es Paco", "el árbitro es Paco"),
        ("schreib darunter, dass Ola krank ist", "Ola krank ist"),
        ("ajoute en dessous que Ola est malade", "Ola est malade"),
        ("put that underneath", ""),
        ("put at the end of the month a meeting", ""),
        ("put it at the end of my list", ""),
        ("put underneath that Ola is ill, and remind me to call him", ""),
    ],
)
def test_what_is_written_under_the_note_just_made(request_: str, text: str) -> None:
    call = {"tool": "create_note", "arguments": {"title": "Team"}, "status": "done", "effect": "write"}
    found = added(request_, Before([call], [{"kind": "note", "id": 4, "label": "Team"}], None, "new note, Team: Ola"))
    assert found == ((Planned("append_note", {"note": "#4", "text": text}),) if text else ())
    assert added(request_, Before([call], [{"kind": "todo", "id": 4, "label": "Team"}])) == ()


@pytest.mark.parametrize("request_", ["and nothing else", "and goodnight", "and then home", "y nada más", "and bye"])
def test_who_is_done_adds_nothing(request_: str) -> None:
    call = {"tool": "create_note", "arguments": {"title": "Beach", "text": "towels, hats"}, "status": "done"}
    shown = [{"kind": "note", "id": 1, "label": "Beach"}]
    assert added(request_, Before([call], shown, request="note for the beach: towels, hats")) == ()
