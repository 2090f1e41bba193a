"""Which tools a turn is offered."""

from __future__ import annotations

import time

import pytest

from agent.deciding.offering import NOT_KNOWN, WORSE, called_off, is_moved_to_a_time, narrowed
from agent.reading.sayings import Said
from agent.toolbox import built_in
from tests.agent.conftest import Made
from tests.conftest import NOW

TOOLS = {each.name: each for each in built_in()}


@pytest.mark.parametrize(
    "request_",
    [
        "delete the dentist one, no wait, leave it",
        "put call the plumber on my list.. actually no leave it ill do it myself",
        "tengo q comprar un cargador… nah dejalo, mi hermano me presta uno",
    ],
)
def test_a_wish_that_is_taken_back_at_once_changes_nothing_and_asks_no_model(assistant: Made, request_: str) -> None:
    one = assistant()
    one.todos.add("Call the dentist")
    reply = one.ask(request_)
    assert (reply.calls, reply.usage.model_calls) == ((), 0)
    assert [each.title for each in one.todos.list()] == ["Call the dentist"]


@pytest.mark.parametrize(
    "request_",
    ["no, leave it to me to call, but add milk", "move it to 6, no wait, make it 7", "remind me to leave it in the car",
     "forget that I like tea", "book it for 3, no, leave it at 2", "collect the parcel or leave it with Bob",
     "remind me to take the key or leave it under the mat", "saca la basura pero déjala fuera"],
)  # fmt: skip
def test_other_words_take_nothing_back(request_: str) -> None:
    assert not called_off(request_)


@pytest.mark.parametrize(
    ("tool", "request_", "asked"),
    [("add_todo", "ring the vet", "title due"), ("add_todo", "ring the vet tomorrow", "title"),
     ("add_todo", "ring the vet after lunch", "title due"),
     ("add_todo", "ring the vet tomorrow, urgent", "title priority"),
     ("add_todo", "rent on the 1st and tax on the 5th", "title due"),
     ("create_event", "tea with Ana tomorrow at 5", "title location attendees source"),
     ("create_event", "tea tomorrow at 5 for an hour", "title duration location attendees source"),
     ("update_event", "move the tea to 6", "event start location"),
     ("update_todo", "rename the rent to rent and water", "todo title due"),
     ("list_events", "anything on friday?", "when")],
)  # fmt: skip
def test_only_what_the_request_may_say_is_asked_for(tool: str, request_: str, asked: str) -> None:
    said = Said(request_, NOW, "en")
    assert [each.name for each in narrowed(TOOLS[tool], said).parameters] == asked.split()


def test_where_there_is_no_mail_no_time_is_taken_from_one() -> None:
    said = Said("tea with Ana tomorrow at 5", NOW, "en")
    asked = [each.name for each in narrowed(TOOLS["create_event"], said, mail=False).parameters]
    assert asked == ["title", "location", "attendees"]


def test_hostile_text_is_soon_read() -> None:
    began = time.perf_counter()
    for text in ("no, " * 2000, "leave it " * 900, "actually wait " * 600):
        called_off(text)
    assert time.perf_counter() - began < 1.0


def test_a_wish_of_the_turn_before_is_not_left_as_it_is() -> None:
    assert called_off("put the dentist on friday - actually no, forget it")
    assert not called_off("ah no, scrap it, the instructor is off sick")
    assert not called_off('make this kinder: "pay me now or forget it"')
    assert not called_off("say it politely: “come, or never mind”")


@pytest.mark.parametrize(
    ("request_", "unknown"),
    [
        ("hay que cambiar lo del jueves pero aun no se para cuando, luego te digo", True),
        ("tengo que mover el dentista, todavía no sé a qué hora", True),
        ("I need to move the Thursday thing but I don't know when yet, will let you know", True),
        ("the review has to be rescheduled, not sure which day", True),
        ("we'll have to reschedule the review, not sure which day yet", True),
        ("move the dentist to Friday", False),
        ("I don't know when the dentist is", False),
        ("cambia el dentista al jueves, no sé si llego", False),
    ],
)
def test_another_time_that_is_not_known_yet(request_: str, unknown: bool) -> None:
    assert bool(NOT_KNOWN.match(request_)) is unknown


def test_where_the_time_is_not_known_nothing_is_changed(assistant: Made) -> None:
    one = assistant("Tell me when you know it.")
    one.ask("I need to move the Thursday thing but I don't know when yet, I'll tell you later")
    assert (one.todos.list(), one.calendar.list()) == ((), ())


@pytest.mark.parametrize(
    ("request_", "moved"),
    [
        ("shove my eye test to next week", True),
        ("please push the haircut until friday", True),
        ("pasa lo del dermatólogo al viernes", True),
        ("verschieb den Friseur auf Freitag", True),
        ("move the sofa to the cellar on saturday", False),
        ("move house in june", False),
        ("move the cot to bed, on saturday", False),
        ("shift sofa to bed at 9", False),
        ("eye test to do next week", False),
        ("book the eye test for next week", False),
    ],
)
def test_only_a_row_is_moved_to_a_time(request_: str, moved: bool) -> None:
    assert is_moved_to_a_time(Said(request_, NOW, "es" if "pasa" in request_ else "en")) is moved


def test_who_keeps_a_time_so_that_he_books_nothing_else_wants_it_kept(assistant: Made) -> None:
    one = assistant('[create_event(title="On call", start="Friday 9pm")]')
    one.ask("I'm on call friday 9pm till 7 the next morning. put it in the diary so I don't book anything silly")
    assert [(each.start.hour, each.end.hour) for each in one.calendar.list()] == [(21, 7)]


@pytest.mark.parametrize(
    ("request_", "worse"),
    [
        ("the gutter has gone from a trickle to a flood", True),
        ("the gutter has gone from bad to awful", True),
        ("the boiler's getting worse", True),
        ("the alarm went haywire", True),
        ("la caldera ha empeorado", True),
        ("the gutter is done", False),
        ("went to the bank", False),
    ],
)
def test_what_is_worse_has_not_been_done(request_: str, worse: bool) -> None:
    assert bool(WORSE.search(request_)) == worse
