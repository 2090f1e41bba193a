"""What code decides without a model, and what it leaves to one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from agent.assistant import Assistant
from memory.errors import ModelError
from tests.conftest import NOW

Made = Callable[..., Assistant]
DRAFTS = {"settings": {"drafts": True}}


@pytest.mark.parametrize(
    ("request_", "tool", "arguments"),
    [
        ("remind me to phone the vet tomorrow at 9", "add_todo", {"title": "Phone the vet", "due": "tomorrow at 9"}),
        ("add oat milk to my list", "add_todo", {"title": "Oat milk"}),
        ("apúntame regar el jardín pasado mañana", "add_todo", {"title": "Regar el jardín", "due": "pasado mañana"}),
        ("agrega a mis pendientes bañar a Rocky", "add_todo", {"title": "Bañar a Rocky"}),
        ("optician thurs 26th 5.40pm", "create_event", {"title": "Optician", "start": "thurs 26th 5.40pm"}),
        ("what does next week look like?", "list_events", {"when": "next week"}),
        ("am i free thursday at 2pm?", "find_free_time", {"when": "thursday at 2pm"}),
        ("remember that i'm left-handed", "remember_fact", {"fact": "I'm left-handed"}),
    ],
)
def test_what_is_plain_asks_no_model(assistant: Made, request_: str, tool: str, arguments: dict[str, Any]) -> None:
    reply = assistant(**DRAFTS).ask(request_)
    assert [(each.tool, each.arguments) for each in reply.calls] == [(tool, arguments)]
    assert reply.usage.model_calls == 0


@pytest.mark.parametrize(
    ("request_", "arguments"),
    [
        ("new todo, urgnet: replace the smoke alarm", {"title": "Replace the smoke alarm", "priority": "high"}),
        ("wash the bibs, top priority, they stink", {"title": "Wash the bibs", "priority": "high"}),
        ("add paint the fence, no rush at all", {"title": "Paint the fence"}),
        ("anotame cambiar la manguera del patio, que gotea. no hay apuro eh, prioridad baja",
         {"title": "Cambiar la manguera del patio", "priority": "low"}),
    ],
)  # fmt: skip
def test_what_is_only_told_beside_a_plain_wish_asks_no_model(
    assistant: Made, request_: str, arguments: dict[str, Any]
) -> None:
    reply = assistant(**DRAFTS).ask(request_)
    assert [(each.tool, each.arguments) for each in reply.calls] == [("add_todo", arguments)]
    assert reply.usage.model_calls == 0


def test_a_note_ends_where_another_wish_begins(assistant: Made) -> None:
    one = assistant(**DRAFTS)
    one.ask("Write a note called Pizza dough: 500 grams flour, 320 grams water. And a to-do for tomorrow: buy yeast")
    assert [(each.title, each.text) for each in one.notes.list()] == [
        ("Pizza dough", "500 grams flour, 320 grams water.")
    ]
    assert [(each.title, each.due) for each in one.todos.list()] == [("Buy yeast", NOW.date() + timedelta(days=1))]


def test_the_row_that_is_named_is_changed(assistant: Made) -> None:
    one = assistant(**DRAFTS)
    one.todos.add("Wash the car")
    one.todos.add("Pay the rent")
    one.calendar.add("Choir practice", NOW.replace(hour=19), NOW.replace(hour=20))
    one.ask("the car is washed")
    one.ask("cancel choir practice", session="another")
    assert [each.title for each in one.todos.list()] == ["Pay the rent"]
    assert one.calendar.list() == ()


def test_the_note_that_is_named_is_deleted_and_comes_back(assistant: Made) -> None:
    one = assistant(**DRAFTS)
    one.notes.add("Garden plan", "beans")
    one.notes.add("Wifi", "limon")
    reply = one.ask("delete my note about the garden plan")
    assert (reply.text, reply.usage.model_calls) == ("Deleted the note *Garden plan*.", 0)
    assert [each.title for each in one.notes.list()] == ["Wifi"]
    one.ask("undo")
    assert {each.title for each in one.notes.list()} == {"Garden plan", "Wifi"}


@pytest.mark.parametrize(
    "request_",
    [
        "remind me to send it in on friday",
        "add butter, no, wait, margarine to the list",
        "i should call the vet on monday or tuesday",
        "the milk's run out",
        "hacen falta huevos y harina",
        "dinner with Ana on Friday at 8 at the Blue Door or the Red Lion",
        "that smoke alarm is chirping again, I must get a new battery for it",
        "bump the kitchen tap up to high priority, it's dripping all night now",
        "delete the last line of the wifi note",
    ],
)
def test_what_leaves_a_doubt_is_for_the_model(assistant: Made, request_: str) -> None:
    one = assistant(*["What do you mean?"] * 9, **DRAFTS)
    one.todos.add("Fix the kitchen tap")
    one.notes.add("Wifi", "limon\nguests: naranja")
    before = one.todos.list()
    assert one.ask(request_).usage.model_calls > 0
    assert one.todos.list() == before
    one.model.lines.clear()  # type: ignore[attr-defined]


def test_two_wishes_that_are_both_plain_need_no_model_either(assistant: Made) -> None:
    reply = assistant(**DRAFTS).ask("add stamps to my list and schedule a haircut for Thursday at 5pm")
    assert [each.tool for each in reply.calls] == ["add_todo", "create_event"]
    assert reply.usage.model_calls == 0


def test_two_questions_of_which_each_names_its_row(assistant: Made) -> None:
    one = assistant(**DRAFTS)
    one.todos.add("Pay the rent", due=date(2026, 3, 31))
    one.todos.add("Wash the car")
    one.calendar.add("Flat viewing", NOW.replace(day=16, hour=18))
    reply = one.ask("what time is the flat viewing, and when is the rent due?")
    assert "18:00" in reply.text
    assert "*Pay the rent*, due Tue 31 March." in reply.text
    assert "car" not in reply.text
    assert reply.usage.model_calls == 0


def test_two_questions_in_spanish_need_no_model_either(assistant: Made) -> None:
    one = assistant(**DRAFTS)
    one.todos.add("Renovar el carné de la biblioteca", due=date(2026, 3, 13))
    one.todos.add("Lavar el coche")
    one.calendar.add("Ensayo del coro", NOW.replace(hour=19))
    reply = one.ask("¿a qué hora es el ensayo hoy? ¿y cuándo vence lo del carné?")
    assert "Ensayo del coro" in reply.text
    assert "*Renovar el carné de la biblioteca*, para vie 13 de marzo" in reply.text
    assert "coche" not in reply.text
    assert reply.usage.model_calls == 0


@pytest.mark.parametrize(
    ("request_", "start", "end"),
    [
        ("early shift friday 6 to 2", "13 06:00", "13 14:00"),
        ("night shift friday 10 to 6", "13 22:00", "14 06:00"),
        ("turno de mañana el viernes de 6 a 14", "13 06:00", "13 14:00"),
    ],
)
def test_a_shift_has_its_own_hours(assistant: Made, request_: str, start: str, end: str) -> None:
    one = assistant(**DRAFTS)
    one.ask(request_)
    assert [(f"{each.start:%d %H:%M}", f"{each.end:%d %H:%M}") for each in one.calendar.list()] == [(start, end)]


def test_what_is_closed_is_closed_all_day(assistant: Made) -> None:
    one = assistant('[create_event(title="Café", start="monday 6 april", location="whole day")]')
    one.ask("add to calendar: café closed, monday 6 april, whole day")
    assert [(each.title, each.all_day, each.location) for each in one.calendar.list()] == [("Café closed", True, None)]


def test_one_wish_lends_no_afternoon_to_the_other(assistant: Made) -> None:
    one = assistant(**DRAFTS)
    one.ask("add a reminder to call the plumber tomorrow at 9 and schedule dinner with Rosa saturday 8pm")
    one.ask("schedule lunch with Ana saturday at 1, and add a reminder to ring the dentist on the 24th at 10:20am")
    assert [f"{each.due:%d %H:%M}" for each in one.todos.list() if each.due] == ["11 09:00", "24 10:20"]
    assert [f"{each.start:%d %H:%M}" for each in one.calendar.list()] == ["14 13:00", "14 20:00"]


@pytest.mark.parametrize(
    ("request_", "titles", "events"),
    [
        ("to do: order screws. to do: ring the sawmill monday at 8. and the fair goes in the calendar, on the 25th",
         ["Ring the sawmill", "Order screws"], ["The fair"]),
        ("tarea: pedir tornillos. tarea: llamar al taller el lunes a las 8, y pon una cena con Ana el 25 a las 9",
         ["Llamar al taller", "Pedir tornillos"], ["Cena con Ana"]),
        ("task: order screws. another task: ring the sawmill", ["Order screws", "Ring the sawmill"], []),
        ("to do: pick up my glasses", ["Pick up my glasses"], []),
    ],
)  # fmt: skip
def test_what_is_called_a_todo_is_one_of_its_own(
    assistant: Made, request_: str, titles: list[str], events: list[str]
) -> None:
    one = assistant(**DRAFTS)
    one.ask(request_)
    assert [row.title for row in one.todos.list()] == titles
    assert [row.title for row in one.calendar.list()] == events


def test_without_a_model_what_is_plain_still_works(assistant: Made) -> None:
    def none() -> None:
        raise ModelError("There is no model here.")

    one = assistant(**DRAFTS)
    one._machine.__dict__.pop("model", None)
    one._machine.choose = none  # type: ignore[assignment]
    assert one.ask("remind me to phone the vet tomorrow at 9").calls[0].status == "done"


def test_a_chat_model_that_a_program_brings_decides_everything(assistant: Made) -> None:
    from langchain_core.language_models import FakeListChatModel

    one = assistant(model=FakeListChatModel(responses=['[add_todo(title="Oat milk")]']), **DRAFTS)
    assert one.ask("add oat milk to my list").usage.model_calls == 1


def test_the_owner_may_have_the_model_decide_everything(assistant: Made) -> None:
    one = assistant('[add_todo(title="Oat milk")]')
    assert one.ask("add oat milk to my list").usage.model_calls == 1


@pytest.mark.parametrize(
    "request_",
    [
        "remind me to buy bread except on sundays",
        "apunta comprar pan excepto los domingos",
        "paint night friday 8pm",
        "add tires to my list for the car",
        "mark buy milk as not done",
        "buy milk + call the plumber",
        "bought half the milk",
        "the milk and the bike are done",
        "cancel the gym and choir practice",
        "cancela el coro y la cena",
        "bin the milk and bread to-dos",
        "delete my garden plan note but keep the beans",
        "am I free tomorrow at 3 or 4",
        "what did I do yesterday",
        "what's overdue?",
        "undo it please but keep the note",
    ],
)
def test_a_word_that_code_would_lose_is_for_the_model(assistant: Made, request_: str) -> None:
    one = assistant(*["What do you mean?"] * 9, **DRAFTS)
    one.todos.add("Buy milk")
    one.calendar.add("Choir practice", NOW.replace(hour=19), NOW.replace(hour=20))
    one.calendar.add("Cena con Ana", NOW.replace(hour=21), NOW.replace(hour=22))
    one.notes.add("Garden plan", "beans")
    before = (one.todos.list(), one.calendar.list(), one.notes.list())
    assert one.ask(request_).usage.model_calls > 0
    assert (one.todos.list(), one.calendar.list(), one.notes.list()) == before
    one.model.lines.clear()  # type: ignore[attr-defined]


def test_how_long_it_is_until_one_event_needs_no_model(assistant: Made) -> None:
    one = assistant(**DRAFTS)
    one.calendar.add("Flat viewing", NOW.replace(day=16, hour=18), NOW.replace(day=16, hour=19))
    reply = one.ask("how many days is it till we see the flat?")
    assert (reply.usage.model_calls, reply.text.splitlines()[-1]) == (0, "That is in 6 days.")


@pytest.mark.parametrize(
    ("title", "request_", "answer"),
    [
        ("Flat viewing", "I need to change the time of the flat viewing", "to 7pm"),
        ("Flat viewing", "could you change the hour of the flat viewing please", "7pm"),
        ("Visita al piso", "hay que cambiar la hora de la visita al piso", "a las 7 de la tarde"),
    ],
)
def test_a_time_that_is_to_change_is_asked_for(assistant: Made, title: str, request_: str, answer: str) -> None:
    one = assistant(**DRAFTS)
    one.calendar.add(title, NOW.replace(day=16, hour=18), NOW.replace(day=16, hour=19))
    asked = one.ask(request_)
    assert (title in asked.text, one.calendar.list()[0].start.hour, one.todos.list()) == (True, 18, ())
    one.ask(answer)
    assert one.calendar.list()[0].start.hour == 19


def test_a_time_that_is_told_is_not_asked_for(assistant: Made) -> None:
    one = assistant('[update_event(event="flat viewing", start="7pm")]', "Turn the knob.", **DRAFTS)
    one.calendar.add("Flat viewing", NOW.replace(day=16, hour=18), NOW.replace(day=16, hour=19))
    one.ask("change the time of the flat viewing to 7pm")
    assert one.calendar.list()[0].start.hour == 19
    assert not one.ask("how do I change the time of the oven?").calls  # no event is called that


@pytest.mark.parametrize(
    "request_",
    [
        "don't extend the project review by half an hour",
        "should I extend the project review by half an hour?",
        "the project review was half an hour longer than I thought",
        "make the project review half an hour longer and move it to room 5",
        "rename the project review Demo and make it half an hour longer",
        "move the project review an hour later and make it half an hour longer",
        "don't end the project review at 11",
    ],
)
def test_a_length_is_put_to_an_event_where_that_alone_is_wished(assistant: Made, request_: str) -> None:
    one = assistant(*["All right."] * 3, **DRAFTS)
    row = one.calendar.add("Project review", NOW.replace(hour=16), NOW.replace(hour=17))
    one.ask(request_)
    one.model.lines.clear()  # type: ignore[attr-defined]
    assert one.calendar.get(row.id) == row


def test_the_reason_of_a_length_asks_for_nothing_else(assistant: Made) -> None:
    one = assistant(**DRAFTS)
    row = one.calendar.add("Project review", NOW.replace(hour=16), NOW.replace(hour=17))
    one.ask("the project review overran so make it half an hour longer")
    assert one.calendar.get(row.id).end == row.end + timedelta(minutes=30)


def test_who_comes_is_put_on_the_event_without_a_model(assistant: Made) -> None:
    one = assistant(**DRAFTS)
    row = one.calendar.add("Lunch with Pablo", NOW.replace(hour=13), NOW.replace(hour=14))
    one.ask("Joanna is joining the lunch with Pablo, add her")
    assert one.calendar.get(row.id).attendees == ("Joanna",)


@pytest.mark.parametrize(
    "request_", ["don't cancel the physio", "please don't move the physio to friday", "no canceles la cita del physio"]
)
def test_what_is_to_stay_stays_without_a_model(assistant: Made, request_: str) -> None:
    one = assistant(**DRAFTS)
    one.calendar.add("Physio", NOW.replace(hour=16), NOW.replace(hour=17))
    reply = one.ask(request_)
    assert reply.calls == ()
    assert [each.title for each in one.calendar.list()] == ["Physio"]
    assert reply.text in ("All right, I leave it as it is.", "Vale, lo dejo como está.")
