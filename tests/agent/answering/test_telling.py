"""A question is answered by the note whose text tells it; what is asked of the world or the calendar is not."""

from __future__ import annotations

import pytest

from agent.answering.telling import asked, asks, holding, is_called, looked_up, told_of
from memory.mail import Message
from memory.notes import Note
from tests.agent.conftest import Made

NOTES = (
    ("Gift ideas", "Mum: a scarf\nPablo: headphones"),
    ("Wifi", "Guest network: casa-azul\nPassword: limon-42"),
    ("Project", "finish the boiler, budget's 4000 euros max"),
    ("Regalos", "Abuela: una bufanda"),
    ("Vacances", "Maison à Quimper, clés à récupérer chez Mme Le Goff"),
    ("Ferien", "Hütte am See, Schlüssel liegt bei Familie Huber"),
    ("Casa al mare", "Chiavi da ritirare dalla signora Conti"),
    ("Férias", "Chaves da casa com o senhor Lopes"),
)


def notes() -> list[Note]:
    return [Note(id, title, text, 1) for id, (title, text) in enumerate(NOTES)]


@pytest.mark.parametrize(
    ("request_text", "title"),
    [
        ("what was I going to get pablo?", "Gift ideas"),
        ("remove wash the car from my to-dos. what's our guest network called?", "Wifi"),
        ("how big was the budget for the boiler?", "Project"),
        ("¿qué le iba a regalar a la abuela?", "Regalos"),
        ("what did i note for mums birthday", "Gift ideas"),
        ("what was mum's present going to be?", "Gift ideas"),
        ("chez qui on récupère les clés de la maison déjà ?", "Vacances"),
        ("bei wem liegt nochmal der Schlüssel für die Hütte?", "Ferien"),
        ("da chi si ritirano le chiavi?", "Casa al mare"),
        ("di che colore sono le chiavi?", ""),  # one word of a line
        ("com quem estão as chaves da casa?", "Férias"),
        ("qui a gagné le match hier ?", ""),
        ("wer hat das Rad erfunden?", ""),
        ("mets les clés de la maison chez Mme Le Goff dans ma liste", ""),
        ("and who was the scarf for, mum?", ""),  # one word of a line, and no key
        ("what time is lunch with Pablo?", ""),  # a time is on the calendar
        ("put headphones for Pablo on the list", ""),  # nothing is asked
        ("what's on tomorrow?", ""),
        ("how long does a boiler last?", ""),
    ],
)
def test_a_line_that_is_about_what_is_asked(request_text: str, title: str) -> None:
    assert [row.title for row in holding(notes(), request_text)] == ([title] if title else [])


@pytest.mark.parametrize(
    ("request_text", "called"),
    [
        ("what was I going to get Mum? it's somewhere in my notes", False),
        ("¿cuál era la clave? creo que la dejé en mis notas", False),
        ("was stand in meinen Notizen dazu?", False),
        ("read me my notes about the project", True),
        ("léeme mis notas del proyecto", True),
        ("show the project notes", True),
    ],
)
def test_all_the_notes_are_the_name_of_none(request_text: str, called: bool) -> None:
    title = "Notas del proyecto" if "not" in request_text and "as" in request_text else "Project notes"
    assert is_called(title, request_text) == called


def test_of_two_notes_none_is_meant() -> None:
    two = [*notes(), *notes()]
    assert holding(two, "what was I going to get Pablo?") == []


def test_only_a_question_asks() -> None:
    assert asks("remove the car, and what's the network called?")
    assert not asks("remove the car from what I have to do")


def test_a_question_is_looked_up_where_one_message_or_note_tells_it(assistant: Made) -> None:
    one = assistant('[read_note(note="Wifi")]')
    for title, text in NOTES:
        one.notes.add(title, text)
    reply = one.ask("my cousin's here, what's the guest network password")
    assert "limon-42" in reply.text
    assert [each.tool for each in reply.calls] == ["read_note"]


@pytest.mark.parametrize(
    ("request_text", "words", "tool"),
    [
        ("what's the lift repair going to cost me", 0.1, "read_mail"),
        ("Do I have to be in when the Rubén Ortega meeting is?", 0.1, "read_mail"),
        ("who repaired the first lift in New York?", 0.9, "words"),
        ("what's the capital of Peru?", 0.9, "words"),
        ("put the lift repair on the list", 0.9, "words"),
        ("when will the lift be repaired?", 0.1, "read_mail"),
        ("when is the lift repair meeting?", 0.1, "list_events"),
    ],
)
def test_what_one_message_tells(request_text: str, words: float, tool: str) -> None:
    letter = Message(1, "Rubén Ortega <r@example.net>", "Minutes", None, "The lift will be repaired on 24 March.", ())
    likely = {"words": words, "list_events": 1 - words}
    found = looked_up(request_text, likely, ["event"] if "meeting" in request_text else [], notes(), lambda: letter)
    assert max(found, key=lambda each: found[each]) == tool


def test_who_has_written_is_asked_for_by_name_where_no_row_is_of_him() -> None:
    letter = Message(1, "Rubén Ortega <r@example.net>", "Minutes", None, "The lift will be repaired on 24 March.", ())
    likely, question = {"list_events": 0.9, "words": 0.1}, "when is lunch with Rubén Ortega?"
    assert (
        looked_up(question, likely, ["event"], notes(), lambda: letter, lambda: ["event “Lunch with Rubén”"]) == likely
    )
    assert looked_up(question, likely, ["event"], notes(), lambda: letter, lambda: ["event “Choir”"]) != likely


def test_what_changes_something_is_not_looked_up() -> None:
    likely = {"complete_todo": 0.9, "words": 0.1}
    assert looked_up("what's our guest network called?", likely, [], notes(), lambda: None) == likely


def test_the_note_is_read(assistant: Made) -> None:
    one = assistant('[read_note(note="Gift ideas")]')
    for title, text in NOTES:
        one.notes.add(title, text)
    assert "headphones" in one.ask("what was I going to get pablo?").text


def test_what_the_line_that_was_asked_for_tells() -> None:
    gifts = notes()[0]
    assert told_of(gifts, "what did I want to get for Mum?") == "a scarf"
    assert told_of(gifts, "what did I want to get for Mum and Pablo?") == ""
    assert told_of(gifts, "what's in my gift ideas?") == ""
    assert asks("3) what's the guest network called")
    assert asks("n whats the wifi code")


@pytest.mark.parametrize(
    "request_text",
    [
        "Must someone be at home for the plumber? Don't add anything to my calendar, just asking",
        "Must someone be at home for the plumber? I'm only wondering. Don't save it",
        "Must someone be at home for the plumber? No apuntes nada, solo pregunto",
        "Must someone be at home for the plumber? Trag nichts ein, ich frage nur",
        "Must someone be at home for the plumber? Ne note rien, c'est juste une question",
        "Must someone be at home for the plumber? Non segnare niente, chiedo solo",
        "Must someone be at home for the plumber? Não marques nada, é só uma pergunta",
    ],
)
def test_a_question_is_judged_without_the_denial_of_a_deed_beside_it(request_text: str) -> None:
    assert asked(request_text) == "Must someone be at home for the plumber?"


@pytest.mark.parametrize(
    "request_text",
    [
        "don't move it, cancel it",
        "Add milk and don't put anything in the calendar",
        "just asking",
        "I'm only asking because Ana wants to know, when is choir?",
        "Don't put it on the list, put it in the calendar on Friday",
    ],
)
def test_what_is_no_question_or_no_bare_denial_stays_whole(request_text: str) -> None:
    assert asked(request_text) == request_text


@pytest.mark.parametrize(
    "question",
    ["A que horas é o almoço com o Pablo?", "à quelle heure est le déjeuner", "a che ora è il pranzo",
     "quel jour est-ce", "um wie viel Uhr ist das Essen", "em que dia é o almoço", "che giorno è il pranzo",
     "an welchem Tag ist es"],
)  # fmt: skip
def test_what_asks_for_a_time_is_told_by_no_note(question: str) -> None:
    assert not asks(question)


@pytest.mark.parametrize("question", ["quel cadeau pour Pablo", "che regalo era", "wie viel kostet es", "em que caixa"])
def test_what_asks_for_a_thing_may_be(question: str) -> None:
    assert asks(question)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("how much were we allowed to spend on the roof?", True),
        ("what's the most we may pay for that roof?", True),
        ("how much does a roof cost in general?", False),
        ("how much does the piano cost?", False),
    ],
)
def test_the_note_that_tells_what_something_may_cost(question: str, found: bool) -> None:
    row = Note(1, "Shed plans", "get the roof done soon, 900 euros at most. Ida wants to see it before May", 1)
    assert holding([row, Note(2, "Presents", "Mum: a scarf", 1)], question) == ([row] if found else [])


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("my friends are here, what do they type in to get on the wifi", True),
        ("what do visitors need to log on to our wifi", True),
        ("what do people use wifi for", False),
        ("how does wifi work", False),
        ("why is the wifi slow", False),
        ("how do I fix the wifi to get on", False),
    ],
)
def test_how_one_gets_on_is_told_by_the_note_that_is_called_so(question: str, told: bool) -> None:
    held = [Note(1, "Wifi", "Network: casa\nCode: pera-7", 1)]
    found = looked_up(question, {"words": 0.6, "read_note": 0.2}, {"note"}, held, lambda: None)
    assert (found["read_note"] > 0.9) is told


@pytest.mark.parametrize(
    ("request_", "looks"),
    [
        ("we are four. what will the harbour trip set us back", True),
        ("how much is the harbour trip for the two of us", True),
        ("cuánto nos va a costar el harbour trip", True),
        ("put the harbour trip in my calendar", False),
        ("draft a reply: what will the harbour trip cost", False),
        ("what will the theatre set us back", False),
    ],
)
def test_what_something_costs_is_told_by_a_message(request_: str, looks: bool) -> None:
    letter = Message(1, "Club <c@example.net>", "Harbour trip", None, "The trip costs 30 euros, 50 for two.", ())
    likely = {"draft_reply": 0.5, "create_event": 0.3, "read_mail": 0.1}
    found = looked_up(request_, likely, ["a message"], [], lambda: letter)
    assert (max(found, key=lambda each: found[each]) == "read_mail") is looks
    assert looked_up(request_, likely, ["a message"], [], lambda: None) is likely
