"""Titles that a model made up, translated or took from elsewhere are put into the user's words."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from agent.calls import Planned
from agent.grounding.titles import named, pointing, wanted
from agent.intents import likely
from agent.reading.sayings import Said
from tests.agent.conftest import Made
from tests.agent.worded import event, grounded, todo
from tests.conftest import NOW
from tools.contract import Language

INVOICE = [{"kind": "message", "id": 1, "label": "Molina Garage: Invoice 2071"}]


def judge(words: str) -> Mapping[str, float]:
    return likely(words, NOW, "es" if "é" in words or "ó" in words else "en")


@pytest.mark.parametrize(
    ("request_", "language", "wrote", "title"),
    [
        ("anda, apúntame que hay que comprar pilas del mando", "es", "Buy batteries", "Comprar pilas del mando"),
        ("apunta en la lista comprar pintura blanca", "es", "Buy white paint", "Comprar pintura blanca"),
        (
            "Ayer me llamó mi suegra y hablamos una hora del pueblo y de los primos, total, que hay que devolverle la "
            "olla exprés el domingo, apúntamelo que se me va a pasar",
            "es", "Return the jug", "Devolverle la olla exprés",
        ),
    ],
)  # fmt: skip
def test_a_translated_title_is_the_clause_that_is_the_deed(
    request_: str, language: Language, wrote: str, title: str
) -> None:
    said = Said(request_, NOW, language)
    (call,) = named([todo(title=wrote)], said, {"add_todo": 0.9}, lambda words: likely(words, NOW, language))
    assert call.arguments["title"] == title


def test_the_verb_that_lists_a_thing_is_no_part_of_it() -> None:
    assert grounded("add stamps to my list", todo(title="Add stamps")) == [{"title": "Stamps"}]
    assert grounded("make a cake on friday", todo(title="Make a cake", due="friday"))[0]["title"] == "Make a cake"


@pytest.mark.parametrize(
    ("request_", "language", "title"),
    [
        ("ok put paying them on my list for the 18th", "en", "Paying: Molina Garage: Invoice 2071"),
        ("uf. apúntame en la lista pagarla el 18 de marzo", "es", "Pagar: Molina Garage: Invoice 2071"),
        ("put it on my list with its deadline", "en", "Molina Garage: Invoice 2071"),
        ("put it on my list", "en", "Molina Garage: Invoice 2071"),
        ("put the brakes on my list with its deadline", "en", ""),
        ("put paying the rent on my list", "en", ""),
        ("apunta comprar pan", "es", ""),
    ],
)
def test_a_deed_that_only_points_is_named_by_what_was_shown(request_: str, language: Language, title: str) -> None:
    assert pointing(Said(request_, NOW, language), INVOICE)[1] == title
    assert pointing(Said(request_, NOW, language), [*INVOICE, *INVOICE]) == ("", "")


def test_a_deed_that_points_to_what_a_note_tells_is_named_by_that(assistant: Made) -> None:
    one = assistant('[read_note(note="Gift ideas")]', '[add_todo(title="Buy it for Mum on Saturday")]')
    one.notes.add("Gift ideas", "Mum: a scarf\nPablo: headphones")
    one.ask("What did I want to get for Mum, according to my gift ideas note?")
    one.ask("Good, add buying it to my list with Saturday as the date.")
    (todo,) = one.todos.list()
    assert (todo.title, str(todo.due)) == ("Buying a scarf", "2026-03-14")


def test_a_row_that_is_only_the_reason_stays() -> None:
    said = Said("Borra de mi lista lo del alquiler, que este mes lo paga mi compañera de piso", NOW, "es")
    calls = [Planned("delete_todo", {"todo": "alquiler"}), Planned("cancel_event", {"event": "piso"})]
    assert wanted(calls, said, lambda words: likely(words, NOW, "es")) == calls[:1]


def test_what_gets_another_time_is_not_ended() -> None:
    said = Said("cancel choir tonight and leave the library card for friday", NOW, "en")
    calls = [Planned("cancel_event", {"event": "choir"}), Planned("cancel_event", {"event": "library card"})]

    def told(words: str) -> Mapping[str, float]:
        return {"update_todo": 0.6, "cancel_event": 0.1} if "card" in words else {"cancel_event": 0.9}

    moved = Planned("update_todo", {"todo": "library card", "due": "for friday"})
    assert wanted(calls, said, told) == [calls[0], moved]


def test_what_a_deed_is_about_is_no_second_deed() -> None:
    calls = [todo(title="Ring the insurer", due="monday the 16th"), todo(title="Hail damage")]
    request = "need to ring the insurer about the hail damage by monday the 16th, add it to my todos"
    assert wanted(calls, Said(request, NOW, "en"), judge) == calls[:1]
    assert wanted(calls, Said("ring the insurer, and the hail damage", NOW, "en"), judge) == calls


def test_a_title_that_names_nothing_is_no_event_beside_another() -> None:
    calls = [event(title="Bloquear todo el día", start="sábado 21"), event(title="Bajar a Cádiz")]
    said = Said("bloquéame todo el día el sábado 21, bajamos a Cádiz a ver a mis suegros", NOW, "es")
    assert wanted(calls, said, judge) == calls[1:]


def test_a_title_goes_on_to_whom_it_is_for() -> None:
    request = "New task: send the receipts to the accountant, due Monday"
    (found,) = grounded(request, todo(title="Send the receipts", due="Monday"))
    assert found == {"title": "Send the receipts to the accountant", "due": "Monday"}


def test_one_thing_under_two_verbs_is_one_deed() -> None:
    request = "need to ring the plumber thursday, no hang on he's off thursday. friday then"
    calls = (todo(title="Ring the plumber", due="thursday"), todo(title="Call the plumber", due="friday"))
    assert grounded(request, *calls) == [{"title": "Ring the plumber", "due": "friday"}]


def test_a_deed_behind_how_long_before_is_not_lost() -> None:
    said = Said("good. remind me an hour before that to print the payslips", NOW, "en")
    assert "print the payslips" in said.deed()
    assert Said("pay the rent, remind me an hour before", NOW, "en").deed() == "Pay the rent"


def test_a_time_that_the_model_words_anew_is_no_part_of_a_title(assistant: Made) -> None:
    one = assistant('[add_todo(title="Ring the supplier tomorrow at 8am about that flange", due="tomorrow at 8am")]')
    one.ask("remind me to ring the supplier tomorrow 8am about that flange")
    (todo,) = one.todos.list()
    assert todo.title == "Ring the supplier about that flange"


@pytest.mark.parametrize(
    ("request_", "wrote", "title"),
    [
        ("My neighbour has snapped his key in the lock again, honestly. Remind me tomorrow at 10 to ring the locksmith",
         "Neighbour snapped his key", "Ring the locksmith"),
        ("der Nachbar hat wieder seinen Schlüssel abgebrochen. Erinner mich morgen um 10 dran, den Schlosser anzurufen",
         "Der Nachbar hat seinen Schlüssel abgebrochen", "Den Schlosser anrufen"),
        ("The cat was sick on the rug. Remind me to wash the rug tomorrow", "Wash the rug", "Wash the rug"),
    ],
)  # fmt: skip
def test_what_is_told_before_the_order_is_no_title(request_: str, wrote: str, title: str) -> None:
    assert grounded(request_, todo(title=wrote))[0]["title"] == title


@pytest.mark.parametrize(
    ("request_", "attendees"),
    [
        ("choir on Friday at 5 with Ana, goes on till half past 8", ["Ana", "goes on till half past 8"]),
        ("coro el viernes a las 5 con Ana, dura hasta las 8 y media", ["Ana", "dura hasta las 8 y media"]),
    ],
)
def test_how_long_it_goes_on_is_no_person(request_: str, attendees: list[str]) -> None:
    assert grounded(request_, event(title="Choir", start="friday at 5", attendees=attendees))[0]["attendees"] == ["Ana"]


@pytest.mark.parametrize(
    ("request_", "language", "wrote", "title"),
    [
        ("i must write up the home visit report for the Hadley family before thursday 3pm, pls note as a task", "en",
         "Write up the home visit report", "Write up the home visit report for the Hadley family"),
        ("mad day yesterday, nobody came. anyway - i must send the corrected meeting minutes to the council", "en",
         "Send the corrected meeting minutes", "Send the corrected meeting minutes to the council"),
        ("tengo que redactar el informe de la visita domiciliaria para la familia Roca antes del jueves", "es",
         "Redactar el informe de la visita domiciliaria",
         "Redactar el informe de la visita domiciliaria para la familia Roca"),
    ],
)  # fmt: skip
def test_for_whom_a_long_deed_is_belongs_to_it(request_: str, language: Language, wrote: str, title: str) -> None:
    assert grounded(request_, todo(title=wrote), language=language)[0]["title"] == title


@pytest.mark.parametrize(
    ("request_", "wrote", "title"),
    [
        ("My coach on April 2 leaves at 06:50 and arrives at 09:20", "Coach", "Coach"),
        ("The seminar on Saturday starts at 9 and finishes at 1", "Seminar", "Seminar"),
        ("The play starts at 8 on Saturday and the last tram leaves at 11", "Play", "Play"),
        ("Mein Zug am Freitag fährt um 9 und kommt um 11 an", "Zug", "Zug"),
        ("Il corso inizia venerdì alle 9 e finisce alle 11", "Corso", "Corso"),
        ("Meeting tomorrow at 4, I'm back at 6", "Meeting", "Meeting"),
        ("Meeting tomorrow at 4, the car park closes at 6", "Meeting", "Meeting"),
        ("Meeting with the board tomorrow at 4, and the lift closes at 6", "Meeting", "Meeting with the board"),
    ],
)
def test_what_tells_an_hour_alone_is_no_part_of_a_title(request_: str, wrote: str, title: str) -> None:
    assert grounded(request_, event(title=wrote, start="tomorrow"))[0]["title"] == title
