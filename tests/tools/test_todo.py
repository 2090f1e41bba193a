"""The to-do list's tools."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from memory.errors import ToolError, Unclear
from tests.conftest import MADRID, NOW
from tools.contract import Shown, ToolContext, When
from tools.todo import add_todo, complete_todo, delete_todo, list_todos, update_todo
from tools.todo.add import OF_A_THING, URGENT
from tools.when import resolve

Making = Callable[..., ToolContext]


def when(words: str) -> When:
    return When(words, resolve(words, NOW))


def test_adding(context: ToolContext) -> None:
    receipt = add_todo(context, title="phone the vet.", due=when("tomorrow at 9"))
    (row,) = context.todos.list()
    assert (row.title, row.due) == ("Phone the vet", datetime(2026, 3, 11, 9, tzinfo=MADRID))
    assert receipt.text == "Added *Phone the vet*, due tomorrow (Wed 11 March), 09:00."
    assert receipt.shown == (Shown("todo", row.id, "Phone the vet"),)


def test_adding_in_spanish(make_context: Making) -> None:
    context = make_context(language="es")
    receipt = add_todo(context, title="regar el jardín", due=when("pasado mañana"), priority="high")
    assert context.todos.list()[0].due == date(2026, 3, 12)
    assert receipt.text == "Añadido: *Regar el jardín*, para jue 12 de marzo, importante."


def test_the_same_is_not_added_twice(context: ToolContext) -> None:
    add_todo(context, title="Buy milk")
    assert "already on your list" in add_todo(context, title="buy the milk").text
    assert len(context.todos.list()) == 1


@pytest.mark.parametrize("title", ["Set me a reminder", "remind me", "New task", "Ponme un recordatorio", "something"])
def test_of_what_one_is_to_be_reminded_is_asked(context: ToolContext, title: str) -> None:
    with pytest.raises(Unclear, match="remind you of"):
        add_todo(context, title=title, due=when("today at 4pm"))
    assert context.todos.list() == ()


@pytest.mark.parametrize("title", ["Set the alarm clock", "Remind Ana", "Send a reminder to Ana", "Task lamp"])
def test_a_reminder_that_is_a_thing_is_added(context: ToolContext, title: str) -> None:
    add_todo(context, title=title)
    assert [row.title for row in context.todos.list()] == [title]


def test_what_is_to_happen_is_no_time(context: ToolContext) -> None:
    add_todo(context, title="Mend the fence", due=when("before the lambs find the gap"))
    assert [(each.title, each.due) for each in context.todos.list()] == [("Mend the fence", None)]


def test_words_that_are_no_time_are_asked_about(context: ToolContext) -> None:
    with pytest.raises(Unclear, match="“whenever”"):
        add_todo(context, title="x", due=when("whenever"))
    with pytest.raises(Unclear, match="“whenever”"):
        list_todos(context, due=when("whenever"))
    assert context.todos.list() == ()


@pytest.mark.parametrize(
    ("request_", "language", "told"),
    [
        ("have I already booked those train tickets or is that still to do?", "en", "Already done: *Book the train"),
        ("do I still have to book the train tickets or did i do that already?", "en", "Already done: *Book the train"),
        ("did I ever get round to booking those train tickets? I forget.", "en", "Already done: *Book the train"),
        ("did I get the train tickets for Rome?", "en", "To do:"),
        ("did we pay the rent", "en", "Still to do, not done yet: *Pay the rent*, due Tue 31 March."),
        ("is the rent paid", "en", "Still to do, not done yet: *Pay the rent*, due Tue 31 March."),
        ("when is the rent due", "en", "*Pay the rent*, due Tue 31 March."),
        ("by when do I have to pay the rent?", "en", "*Pay the rent*, due Tue 31 March."),
        ("what do I have to do, and when?", "en", "To do:"),
        ("did we pay the rent?", "en", "Still to do, not done yet: *Pay the rent*, due Tue 31 March."),
        ("is the rent still to do?", "en", "Still to do, not done yet: *Pay the rent*"),
        ("¿ya he reservado los billetes de tren?", "es", "Ya está hecho: *Reservar los billetes de tren*."),
        ("¿todavía tengo que pagar el alquiler?", "es", "Aún pendiente, no está hecho: *Pagar el alquiler*"),
        ("have I finished everything?", "en", "To do:"),
        ("did I book the train to Rome?", "en", "To do:"),
        ("have I told you about the train tickets?", "en", "To do:"),
        ("did I pay Ana for the rent yesterday?", "en", "To do:"),
        ("what have I got to do about the rent?", "en", "To do:"),
        ("have I paid the rent and booked the train tickets?", "en", "To do:"),
        ("show me the rent and all that is still to do", "en", "To do:"),
    ],
)  # fmt: skip
def test_whether_one_is_done(make_context: Making, request_: str, language: str, told: str) -> None:
    context = make_context(request_, language=language)
    tickets, rent = ("Book the train tickets", "Pay the rent") if language == "en" else (
        "Reservar los billetes de tren", "Pagar el alquiler")  # fmt: skip
    context.todos.complete(context.todos.add(tickets).id)
    context.todos.add(rent, date(2026, 3, 31))
    assert list_todos(context).text.startswith(told)


def test_listing(context: ToolContext) -> None:
    assert list_todos(context).text == "Nothing left to do."
    context.todos.add("Later", date(2026, 3, 30))
    context.todos.add("Soon", date(2026, 3, 11))
    context.todos.complete(context.todos.add("Gone").id)
    receipt = list_todos(context)
    assert receipt.text == "To do:\n1. Soon, due tomorrow (Wed 11 March)\n2. Later, due Mon 30 March"
    assert [each.label for each in receipt.shown] == ["Soon", "Later"]
    assert list_todos(context, due=when("this week")).text.count("\n") == 1
    assert list_todos(context, due=when("today")).text == "Nothing to do for today."
    assert list_todos(context, status="done").text == "Done:\n1. Gone"


def test_completing_changing_deleting(context: ToolContext) -> None:
    row = context.todos.add("Wash the car")
    assert update_todo(context, todo="car", due=when("by Friday"), priority="high").text == (
        "Changed: *Wash the car*, due Fri 13 March, important."
    )
    assert complete_todo(context, todo="wash the car").text == "Done: *Wash the car*."
    other = context.todos.add("Gym")
    assert delete_todo(context, todo="the gym").text == "Deleted *Gym* from your list."
    assert context.todos.get(row.id).done
    with pytest.raises(ToolError):
        complete_todo(context, todo=f"#{other.id}")


def test_only_a_number_reaches_what_is_done_to_complete_it(context: ToolContext) -> None:
    done = context.todos.add("Learn C# basics")
    context.todos.complete(done.id)
    with pytest.raises(ToolError):
        complete_todo(context, todo="learn c# basics")
    assert delete_todo(context, todo=f"#{done.id}").text == "Deleted *Learn C# basics* from your list."


def test_what_is_done_goes_by_its_name_where_no_open_one_bears_it(context: ToolContext) -> None:
    done, other = context.todos.add("Book the ferry"), context.todos.add("Book the ferry")
    context.todos.complete(done.id)
    assert delete_todo(context, todo="the ferry").text == "Deleted *Book the ferry* from your list."
    assert [each.id for each in context.todos.list(None)] == [done.id]
    assert delete_todo(context, todo="the ferry").text == "Deleted *Book the ferry* from your list."
    assert other.id != done.id
    assert not context.todos.list(None)
    with pytest.raises(ToolError):
        delete_todo(context, todo="the ferry")


def test_nothing_to_change_is_told(context: ToolContext) -> None:
    context.todos.add("Gym")
    with pytest.raises(ToolError, match="what to change"):
        update_todo(context, todo="gym")


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("a day later", date(2026, 3, 21)),
        ("a week later than planned", date(2026, 3, 27)),
        ("two days earlier", date(2026, 3, 18)),
        ("una semana antes de lo previsto", date(2026, 3, 13)),
        ("tomorrow", date(2026, 3, 11)),
    ],
)
def test_a_time_is_told_from_the_old_one(context: ToolContext, words: str, due: date) -> None:
    row = context.todos.add("Send the parcel", due=date(2026, 3, 20))
    update_todo(context, todo="parcel", due=when(words))
    assert context.todos.get(row.id).due == due


def test_a_time_told_from_another_day_is_not_told_from_the_old_one(context: ToolContext) -> None:
    row = context.todos.add("Send the parcel", due=date(2026, 3, 20))
    update_todo(context, todo="parcel", due=when("una semana antes de Navidad"))
    assert context.todos.get(row.id).due != date(2026, 3, 13)


def test_hours_later_than_a_day_are_asked_about(context: ToolContext) -> None:
    context.todos.add("Send the parcel", due=date(2026, 3, 20))
    with pytest.raises(Unclear, match="at no hour"):
        update_todo(context, todo="parcel", due=when("two hours later"))


def test_a_time_told_from_none_is_told_from_now(context: ToolContext) -> None:
    row = context.todos.add("Send the parcel")
    update_todo(context, todo="parcel", due=when("two days later"))
    assert context.todos.get(row.id).due is not None


@pytest.mark.parametrize(
    ("request_", "open_again"),
    [
        ("I never did book those train tickets, set that one back to not done", True),
        ("untick the train tickets, the payment bounced", True),
        ("desmarca lo de los billetes de tren", True),
        ("vuelve a abrir lo de los billetes de tren", True),
        ("make the train tickets important", False),
    ],
)
def test_what_was_done_is_open_again(make_context: Making, request_: str, open_again: bool) -> None:
    context = make_context(request_)
    row = context.todos.add("Book the train tickets: billetes de tren")
    context.todos.complete(row.id)
    if open_again:
        assert update_todo(context, todo="train tickets: billetes").text.startswith("Open again: *Book the train")
    else:
        with pytest.raises(ToolError):
            update_todo(context, todo="train tickets", priority="high")
    assert context.todos.get(row.id).done is not open_again


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("at 6pm", 20),
        ("by noon", 20),
        ("alle 18", 20),
        ("today at 6pm", 10),
        ("in two hours", 10),
        ("tonight at 8", 10),
    ],
)
def test_an_hour_alone_leaves_the_day_as_it_is(context: ToolContext, words: str, day: int) -> None:
    row = context.todos.add("Send the parcel", due=date(2026, 3, 20))
    update_todo(context, todo="parcel", due=when(words))
    due = context.todos.get(row.id).due
    assert due is not None
    assert (due.month, due.day) == (3, day)


def test_an_hour_alone_is_of_today_where_the_day_is_over(context: ToolContext) -> None:
    row = context.todos.add("Send the parcel", due=date(2026, 3, 2))
    update_todo(context, todo="parcel", due=when("at 6pm"))
    due = context.todos.get(row.id).due
    assert due is not None
    assert (due.month, due.day) == (3, 10)


@pytest.mark.parametrize(
    ("request_", "matters"),
    [
        ("remind me to print the urgent care form", False),
        ("remind me to buy a folder for my important papers", False),
        ("remind me to ask if it's urgent", False),
        ("the roof isn't urgent, put it on my list", False),
        ("ring gran, that's important to her", False),
        ("an important task: mend the roof", True),
        ("mend the roof, it's urgent", True),
    ],
)
def test_what_is_in_the_name_of_a_thing_gives_it_no_weight(request_: str, matters: bool) -> None:
    assert bool(URGENT.search(OF_A_THING.sub(" ", request_))) is matters
