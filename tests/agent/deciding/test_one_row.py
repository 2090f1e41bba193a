"""What is to happen to the one row that a request names: code decides it, where nothing else is said."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from typing import cast

import pytest

from agent.assistant import Assistant
from agent.deciding.one_row import for_one_row
from agent.stores import Stores
from memory.errors import ModelError
from tests.conftest import MADRID, NOW
from tools.contract import Language

Made = Callable[..., Assistant]
VIEWING = datetime(2026, 3, 16, 18, tzinfo=MADRID)
REVIEW = datetime(2026, 3, 13, 10, tzinfo=MADRID)
EVENING = datetime(2026, 3, 18, 17, tzinfo=MADRID)


SPANISH = re.compile(r"\b(?:el|lo|la|las|al|ya|no hace|ha|he)\b")


def world(assistant: Made, request: str) -> Assistant:
    one = assistant(settings={"drafts": True})
    if SPANISH.search(request):
        one.calendar.add("Visita al piso", VIEWING, VIEWING.replace(minute=30))
        one.todos.add("Renovar el carné de la biblioteca")
        one.todos.add("Arreglar el grifo de la cocina")
        one.todos.add("Pagar el alquiler")
        return one
    one.calendar.add("Flat viewing", VIEWING, VIEWING.replace(minute=30))
    one.calendar.add("Project review", REVIEW, REVIEW.replace(hour=11, minute=30))
    one.calendar.add("Parents' evening", EVENING, EVENING.replace(hour=18, minute=30))
    one.todos.add("Pay the rent", due=date(2026, 3, 31))
    one.todos.add("Send the parcel to Marta", due=date(2026, 3, 12), priority="high")
    one.todos.add("Renew the library card", due=date(2026, 3, 13))
    one.todos.add("Fix the kitchen tap")
    one.notes.add("Gift ideas", "Mum: a scarf")
    return one


def state(one: Assistant) -> dict[str, object]:
    todos = {each.title: (each.done, str(each.priority), each.due) for each in one.todos.list(done=None)}
    events = {each.title: (each.start, each.end, each.location) for each in one.calendar.list()}
    return {**todos, **events, **{each.title: each.text for each in one.notes.list()}}


def changed(one: Assistant, request: str) -> dict[str, object]:
    """The rows that a request changes, where no model can be asked."""
    before = state(one)
    with suppress(ModelError, AssertionError, IndexError):  # the model has no word to say
        one.ask(request)
    after = state(one)
    return {each: after.get(each) for each in {*before, *after} if before.get(each) != after.get(each)}


@pytest.mark.parametrize(
    ("request_", "title", "priority"),
    [
        ("the rent is urgent make it high priority", "Pay the rent", "high"),
        ("paying the rent should be high priority", "Pay the rent", "high"),
        ("bump up the priority of the rent", "Pay the rent", "high"),
        ("the rent is more urgent than i thought, make it high priority", "Pay the rent", "high"),
        ("the parcel isn't as pressing as I thought, back to normal priority", "Send the parcel to Marta", "normal"),
        ("put the parcel down to normal", "Send the parcel to Marta", "normal"),
        ("the kitchen tap can wait, make it low priority", "Fix the kitchen tap", "low"),
        ("ponle prioridad alta al carné", "Renovar el carné de la biblioteca", "high"),
        ("lo del carné corre prisa", "Renovar el carné de la biblioteca", "high"),
        ("gib der Miete hohe Priorität", "Pay the rent", "high"),
        ("le loyer est urgent, mets-le en priorité haute", "Pay the rent", "high"),
        ("mark the tap job as low priority", "Fix the kitchen tap", "low"),
        ("dont bin the parcel thing, just put it at normal priority", "Send the parcel to Marta", "normal"),
        ("no borres lo del grifo, ponlo en prioridad alta", "Arreglar el grifo de la cocina", "high"),
        ("Marta says there's no hurry with the parcel after all", "Send the parcel to Marta", "normal"),
        ("don't have the parcel down as important, leave the date as it is", "Send the parcel to Marta", "normal"),
        ("take the urgent flag off the parcel", "Send the parcel to Marta", "normal"),
        ("the parcel needn't be top priority. keep the date", "Send the parcel to Marta", "normal"),
        ("the kitchen tap isn't urgent any more", "Fix the kitchen tap", "low"),
        ("lo del grifo ya no puede esperar", "Arreglar el grifo de la cocina", "high"),
        ("kitchen tap is spraying the whole wall, put that at high priority", "Fix the kitchen tap", "high"),
        ("the rent is late and the bank's asking, bump it up to high priority please", "Pay the rent", "high"),
        ("the parcel is a small one, drop that down to low priority", "Send the parcel to Marta", "low"),
        ("el grifo de la cocina gotea sin parar, ponlo en prioridad alta", "Arreglar el grifo de la cocina", "high"),
        ("el grifo ya no es urgente, la fecha déjala", "Arreglar el grifo de la cocina", "low"),
    ],
)
def test_how_much_it_matters(assistant: Made, request_: str, title: str, priority: str) -> None:
    one = world(assistant, request_)
    before = next(each.due for each in one.todos.list() if each.title == title)
    assert changed(one, request_) == {title: (False, priority, before)}


@pytest.mark.parametrize(
    "request_",
    [
        "all but the rent is low priority",
        "everything except the tap is urgent",
        "the tap is back to normal",
        "the parcel can wait for Marta",
        "todo menos el alquiler es urgente",
        "el carné puede esperar a Marta",
        "did I pay the rent? if so tick it off",
        "is the tap on my list? tick it off",
        "is the rent on the list? if not add it",
    ],
)
def test_what_is_told_of_others_or_on_an_answer_changes_nothing(assistant: Made, request_: str) -> None:
    one = world(assistant, request_)
    named = [("to-do", each.title) for each in one.todos.list()]
    language: Language = "es" if SPANISH.search(request_) else "en"
    assert for_one_row(request_, named, one.machine.stores, NOW, language) is None


@pytest.mark.parametrize(
    ("request_", "title", "day"),
    [
        ("make the tap urgent and due tomorrow", "Fix the kitchen tap", 11),
        ("the tap is urgent, and make it for thursday", "Fix the kitchen tap", 12),
        ("set the library card to high priority, due tomorrow", "Renew the library card", 11),
        ("the library card is important, and by thursday please", "Renew the library card", 12),
        ("pon el grifo como urgente y para mañana", "Arreglar el grifo de la cocina", 11),
        ("lo del grifo urge, hay un charco. ponlo urgente y para el jueves", "Arreglar el grifo de la cocina", 12),
    ],
)
def test_how_much_it_matters_and_when_it_is_due(assistant: Made, request_: str, title: str, day: int) -> None:
    one = world(assistant, request_)
    assert changed(one, request_) == {title: (False, "high", date(2026, 3, day))}


@pytest.mark.parametrize(
    "request_",
    [
        "the tap can't wait until thursday",
        "the tap is urgent and the library card is due tomorrow",
        "is the tap urgent and due tomorrow?",
        "Nuria says the tap is urgent and due tomorrow",
        "keep the date of the parcel as it is",
    ],
)
def test_both_are_of_one_row_or_left_to_the_model(assistant: Made, request_: str) -> None:
    assert changed(world(assistant, request_), request_) == {}


@pytest.mark.parametrize(
    ("request_", "title"),
    [
        ("rent paid", "Pay the rent"),
        ("the parcel's gone out", "Send the parcel to Marta"),
        ("sorted the tap this morning", "Fix the kitchen tap"),
        ("i've just renewed the library card, you can tick it off", "Renew the library card"),
        ("the library card is finished, mark it", "Renew the library card"),
        ("cross the library card off my list please", "Renew the library card"),
        ("ya está lo del carné", "Renovar el carné de la biblioteca"),
        ("renové el carné ayer", "Renovar el carné de la biblioteca"),
        ("he renovado lo del carné, táchalo", "Renovar el carné de la biblioteca"),
    ],
)
def test_it_is_done(assistant: Made, request_: str, title: str) -> None:
    one = world(assistant, request_)
    found = changed(one, request_)
    assert {each: value[0] for each, value in found.items() if isinstance(value, tuple)} == {title: True}


@pytest.mark.parametrize(
    ("request_", "title"),
    [
        ("Kindly strike the library card from my list; my daughter has already seen to it", "Renew the library card"),
        ("the library card isn't needed any more, take it off the list", "Renew the library card"),
        ("scrap the flat viewing, they sold it", "Flat viewing"),
        ("cancel monday's flat viewing", "Flat viewing"),
        ("the flat viewing fell through", "Flat viewing"),
        ("erase the gift ideas note please", "Gift ideas"),
        ("no hace falta lo del grifo, quítalo", "Arreglar el grifo de la cocina"),
        ("ya no hay visita al piso, bórrala", "Visita al piso"),
    ],
)
def test_it_is_off(assistant: Made, request_: str, title: str) -> None:
    assert changed(world(assistant, request_), request_) == {title: None}


@pytest.mark.parametrize(
    ("request_", "title"),
    [
        ("no flat viewing on monday, the agent is ill", "Flat viewing"),
        ("there's no parents' evening on the 18th", "Parents' evening"),
        ("el lunes no hay visita al piso, lo han vendido", "Visita al piso"),
        ("suspenden la visita al piso del lunes", "Visita al piso"),
    ],
)
def test_there_is_none_of_it_on_its_day(assistant: Made, request_: str, title: str) -> None:
    one = world(assistant, request_)
    with suppress(ModelError):
        one.ask(request_)
    assert title not in {each.title for each in one.calendar.list()}


@pytest.mark.parametrize(
    ("request_", "day"),
    [("no yoga tonight", 10), ("yoga on the 17th is off, Ana is away", 17), ("scrap today's yoga", 10)],
)
def test_the_day_tells_which_of_two_alike(assistant: Made, request_: str, day: int) -> None:
    one = assistant(settings={"drafts": True})
    for each in (10, 17):
        one.calendar.add(
            "Yoga class", datetime(2026, 3, each, 19, tzinfo=MADRID), datetime(2026, 3, each, 20, tzinfo=MADRID)
        )
    with suppress(ModelError):
        one.ask(request_)
    assert [each.start.day for each in one.calendar.list()] == [27 - day]


@pytest.mark.parametrize(
    "request_",
    ["no flat viewing on friday", "no snacks at the flat viewing on monday", "no time for the flat viewing on monday",
     "no flat viewing before 5 on monday"],
)  # fmt: skip
def test_there_is_none_of_something_else(assistant: Made, request_: str) -> None:
    one = world(assistant, request_)
    stores = cast(Stores, one)
    assert for_one_row(request_, [("event", "Flat viewing")], stores, NOW, "en") is None


@pytest.mark.parametrize(
    ("request_", "title", "end"),
    [
        ("project review on friday will go on until 12:30", "Project review", REVIEW.replace(hour=12, minute=30)),
        ("the project review doesn't end at 11:30, it ends at 12:30", "Project review",
         REVIEW.replace(hour=12, minute=30)),
        ("extend the project review until 12:30", "Project review", REVIEW.replace(hour=12, minute=30)),
        ("The project review needs two hours, not an hour and a half. It still starts at ten.", "Project review",
         REVIEW.replace(hour=12)),
        ("parents evening finishes at 7pm, not at half six", "Parents' evening", EVENING.replace(hour=19)),
        ("parents evening is until 7", "Parents' evening", EVENING.replace(hour=19)),
        ("friday's project review is one of the long ones, it ends at one not half eleven", "Project review",
         REVIEW.replace(hour=13)),
        ("the parents' evening is a big one this time, it goes on until eight", "Parents' evening",
         EVENING.replace(hour=20)),
        ("the project review ends at one, not twelve", "Project review", REVIEW.replace(hour=13)),
        ("la visita al piso es de las largas, acaba a las siete", "Visita al piso", VIEWING.replace(hour=19)),
        ("la visita al piso dura una hora", "Visita al piso", VIEWING.replace(hour=19)),
        ("la visita al piso es una hora entera, no media. corrígelo", "Visita al piso", VIEWING.replace(hour=19)),
        ("turns out the project review is two full hours, not one and a half", "Project review",
         REVIEW.replace(hour=12)),
        ("my boss says the project review lasts a whole hour, fix it pls", "Project review", REVIEW.replace(hour=11)),
        ("la visita al piso se alarga hasta las 19:15", "Visita al piso", VIEWING.replace(hour=19, minute=15)),
    ],
)  # fmt: skip
def test_its_end(assistant: Made, request_: str, title: str, end: datetime) -> None:
    one = world(assistant, request_)
    start = next(each.start for each in one.calendar.list() if each.title == title)
    assert changed(one, request_) == {title: (start, end, None)}


@pytest.mark.parametrize(
    "request_",
    [
        "turns out the library card has no real deadline, take the date off it but leave it on the list",
        "remove the deadline from the library card",
    ],
)
def test_its_date_is_taken_away(assistant: Made, request_: str) -> None:
    assert changed(world(assistant, request_), request_) == {"Renew the library card": (False, "normal", None)}


@pytest.mark.parametrize(
    ("request_", "place"),
    [
        ("the project review is at Casa Marisa", "Casa Marisa"),
        ("put Room 5 as the place for the project review", "Room 5"),
        ("the place for the project review is Casa Marisa", "Casa Marisa"),
    ],
)
def test_its_place(assistant: Made, request_: str, place: str) -> None:
    one = world(assistant, request_)
    assert changed(one, request_) == {"Project review": (REVIEW, REVIEW.replace(hour=11, minute=30), place)}


@pytest.mark.parametrize(
    "request_",
    [
        "don't take the date off the library card",
        "take the date off the library card and the rent",
        "the project review was at Casa Marisa",
        "is the project review at Casa Marisa?",
        "the project review is at Pablo's and the lunch at Ana's",
        "the rent isn't high priority, the parcel is",
        "the rent was urgent last month",
        "the rent might be urgent",
        "marta is urgent",
        "the parcel is normal",
        "la visita al piso es en Inglés",
        "her rent is urgent",
        "don't make the rent high priority",
        "ana's rent is urgent",
        "el alquiler no es urgente",
        "i haven't paid the rent",
        "i'll pay the rent",
        "you paid the rent",
        "marta sent the parcel",
        "i renewed my passport",
        "i've fixed the bike",
        "the rent and the tap are both bad, make that high priority",
        "the flat viewing went badly, put that at low priority",
        "the tap has gone mad, don't make that high priority",
        "i sent the parcel to ana",
        "the tap still needs to be fixed",
        "when i've paid the rent tick it off",
        "he renovado el pasaporte",
        "no he renovado el carné",
        "ha renovado el carné",
        "don't cancel the flat viewing",
        "the flat viewing isn't cancelled",
        "was the flat viewing cancelled",
        "cancel ana's flat viewing",
        "remember to cancel the flat viewing",
        "cancel the flat viewing on friday",
        "no canceles la visita al piso",
        "¿se ha cancelado la visita al piso?",
        "the project review lasted two hours",
        "the project review might take two hours",
        "it takes two hours to get to the flat viewing",
        "the flat viewing is two hours away",
        "the project review is in half an hour",
        "the project review is at 11 if it rains",
        "the project review is at 5 in Nuria's office",
        "i could have paid the rent yesterday",
        "i should have cancelled the project review",
        "i think the rent's paid",
        "i thought the rent was paid",
        "fixed the kitchen light",
        "fixed the bathroom tap",
        "renewed my library books",
        "paid last month's rent",
        "tick off the rent tomorrow",
        "the project review was almost cancelled",
        "i should cancel the project review",
        "drop the parcel off at Ana's",
        "take the rent off my mind",
        "the rent can go up",
        "the kitchen tap can go on the list",
        "delete the parcel after it's sent",
        "forget about the rent for now",
        "the parcel came back",
        "no han cancelado la visita al piso",
        "casi cancelan la visita al piso",
        "he arreglado el grifo del baño",
        "el alquiler ya está por las nubes",
        "la visita al piso no puede ser a las 5",
        "la visita al piso fue el lunes",
        "creo que la visita al piso es a las 5",
        "el carné caduca el viernes",
        "the project review is two hours too long",
        "email Ana that the project review is at 11",
        "email Ana that the project review is cancelled",
        "text Marta that the parcel is sent",
        "the library card is back on friday",
    ],
)
def test_what_says_something_else(assistant: Made, request_: str) -> None:
    assert changed(world(assistant, request_), request_) == {}


@pytest.mark.parametrize("request_", ["ana called", "Ana called me", "the bank called", "cancel the gym membership"])
def test_what_another_did_and_a_deed_of_its_own_leave_the_list_as_it_is(assistant: Made, request_: str) -> None:
    one = assistant(settings={"drafts": True})
    for title in ("Call Ana", "Call the bank", "Cancel the gym membership"):
        one.todos.add(title)
    assert changed(one, request_) == {}


@pytest.mark.parametrize("request_", ["called ana", "i called ana", "ana's been called"])
def test_who_was_called(assistant: Made, request_: str) -> None:
    one = assistant(settings={"drafts": True})
    one.todos.add("Call Ana")
    assert list(changed(one, request_)) == ["Call Ana"]


class Unread:
    """Stores of which nothing is to be read."""

    def __getattr__(self, name: str) -> object:
        raise AssertionError(name)


@pytest.mark.parametrize(
    "request_",
    [
        "hello there, how is it going",
        "what a lovely day it is",
        "thanks, that is very kind",
        "i am so happy, and it is raining",
        "gracias, eres un sol",
        "hoy hace muy buen día",
    ],
)
def test_small_talk_reads_no_rows(request_: str) -> None:
    assert for_one_row(request_, (), cast(Stores, Unread()), datetime(2026, 3, 10, 9, tzinfo=MADRID), "en") is None


@pytest.mark.parametrize(
    "request_",
    [
        "the lunch with Pablo runs till 4",
        "make lunch with pablo end at 4, i'm getting the dessert",
        "lunch with pablo goes on until 4 in the afternoon, got nothing after it",
    ],
)
def test_when_what_is_with_somebody_ends(assistant: Made, request_: str) -> None:
    one = assistant(settings={"drafts": True})
    lunch = datetime(2026, 3, 12, 13, 30, tzinfo=MADRID)
    one.calendar.add("Lunch with Pablo", lunch, lunch.replace(hour=15, minute=0))
    one.ask(request_)
    assert [row.end for row in one.calendar.list()] == [lunch.replace(hour=16, minute=0)]
    assert not one.todos.list()


@pytest.mark.parametrize(
    ("request_", "gone"),
    [
        ("trash the budget notes, we're all done", "Budget notes"),
        ("the budget notes can go, it's all settled", "Budget notes"),
        ("erase my notes on the budget", "Budget notes"),
        ("scrap the budget meeting, it's settled", "Budget meeting"),
        ("delete the budget, it's settled", ""),
        ("delete the first line of the budget notes", ""),
        ("chuck the budget notes and the gift ideas", ""),
        ("I binned the budget notes", ""),
        ("take the notes to the budget meeting", ""),
    ],
)
def test_the_kind_that_is_said_tells_which(assistant: Made, request_: str, gone: str) -> None:
    one = world(assistant, request_)
    one.notes.add("Budget notes", "four thousand at most")
    one.calendar.add("Budget meeting", REVIEW.replace(day=12), REVIEW.replace(day=12, hour=11))
    assert [*changed(one, request_)] == ([gone] if gone else [])


@pytest.mark.parametrize(
    ("request_", "title"),
    [
        ("take the rent off my list, my wife has paid it", "Pay the rent"),
        (
            "You may strike the kitchen tap off my list; the plumber fixed it. He sang all the time.",
            "Fix the kitchen tap",
        ),
        ("strike the library card off my list, the library renewed it", "Renew the library card"),
        ("quita de la lista lo del alquiler, ya lo pagó mi mujer", "Pagar el alquiler"),
        ("saca de mi lista el grifo, que lo ha arreglado el vecino", "Arreglar el grifo de la cocina"),
    ],
)
def test_what_somebody_has_done_is_ticked_off_where_it_goes_off_the_list(
    assistant: Made, request_: str, title: str
) -> None:
    one = world(assistant, request_)
    changed(one, request_)
    assert {each.title for each in one.todos.list(done=True)} == {title}


@pytest.mark.parametrize(
    "request_",
    [
        "take the rent off my list, i never paid it and never will",
        "take the tap off my list, the landlord is sending somebody",
        "strike the library card off my list, i lost it",
        "delete the rent, my wife paid it",
        "quita de la lista lo del grifo, que al final lo arregla el casero",
        "borra de la lista el alquiler, ya lo pagó mi mujer",
    ],
)
def test_what_is_not_done_or_to_be_deleted_goes(assistant: Made, request_: str) -> None:
    one = world(assistant, request_)
    before = len(one.todos.list(done=None))
    changed(one, request_)
    assert len(one.todos.list(done=None)) == before - 1
    assert not one.todos.list(done=True)
