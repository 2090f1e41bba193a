"""Questions over the owner's own rows that code answers."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from agent.answering.rows import Asks, asked_of
from agent.assistant import Assistant
from agent.models.scripted import ScriptedModel
from tests.agent.conftest import Made
from tests.conftest import MADRID, NOW


@pytest.mark.parametrize(
    ("request_", "asks"),
    [
        ("which of these is due first?", "first"),
        ("what comes next?", "first"),
        ("when is my next appointment?", "first"),
        ("¿cuál vence antes?", "first"),
        ("¿cuál es mi próxima cita?", "first"),
        ("which one is due last", "last"),
        ("which of them is the most important?", "important"),
        ("¿qué es lo más urgente?", "important"),
        ("how many to-dos are left?", "count"),
        ("how many things are still open on my list", "count"),
        ("how many open tasks have I got", "count"),
        ("¿cuántas tareas quedan?", "count"),
        ("¿cuántas son?", "count"),
        ("how many of these are there", "count"),
        ("how many legs has a spider got", None),
        ("how many weeks are there in a year", None),
        ("cuantos dias tiene un año bisiesto", None),
        ("what's on next week?", None),
        ("what did I do last week?", None),
        ("am I free the first of May?", None),
        ("15 minutes with the plumber first thing tomorrow pls", None),
        ("book club is the first thursday of every month at 8pm", None),
        ("call Ana first", None),
        ("what is the first of these words?", None),
    ],
)
def test_what_a_request_asks_of_rows(request_: str, asks: Asks | None) -> None:
    assert asked_of(request_) == asks


def owner(assistant: Made, *lines: str) -> Assistant:
    one = assistant(*lines)
    one.todos.add("Renew the passport", due=date(2026, 3, 20))
    one.todos.add("Pay the gas", due=datetime(2026, 3, 12, 18, tzinfo=MADRID))
    one.todos.add("Paint the door")
    one.todos.add("Send the form", due=date(2026, 3, 12), priority="high")
    return one


def test_which_of_these_is_due_first_needs_no_model(assistant: Made) -> None:
    one = owner(assistant)
    one.ask("list todos")
    reply = one.ask("which of these is due first?")
    assert reply.text == "*Pay the gas*, Thu 12 March, 18:00: the first of 4 to-dos."
    assert reply.usage.model_calls == 0
    one.ask("undo")  # a plain word, to see that the session goes on
    last = one.ask("list todos")
    assert "Pay the gas" in last.text


def test_it_is_then_the_row_that_was_told(assistant: Made) -> None:
    one = owner(assistant)
    one.ask("list todos")
    assert one.ask("and which is due last?").text.startswith("*Renew the passport*, Fri 20 March: the last of 4")
    one.ask("it is done")
    assert [row.title for row in one.todos.list(done=True)] == ["Renew the passport"]


def test_the_most_important(assistant: Made) -> None:
    one = owner(assistant)
    one.ask("list todos")
    said = one.ask("which of them is the most important?").text
    assert said == "*Send the form*, Thu 12 March: it is marked important, among 4 to-dos."


def test_counted_by_code_with_the_rows_below(assistant: Made) -> None:
    one = owner(assistant, "[list_todos()]")
    lines = one.ask("how many to-dos are left?").text.splitlines()
    assert lines[0] == "4 to-dos."
    assert len([line for line in lines if line[:1].isdigit() and ". " in line]) >= 4
    assert one.ask("how many of these are there?").text == "4 to-dos."


def test_what_the_rows_do_not_hold_is_said(assistant: Made) -> None:
    one = assistant()
    one.todos.add("Paint the door")
    one.todos.add("Buy a hat")
    one.ask("list todos")
    assert one.ask("which of these is due first?").text == "None of the 2 to-dos has a due date."
    assert one.ask("which of these is the most important?").text == "None of the 2 to-dos is marked important."


def test_the_next_event_and_no_other_kind(assistant: Made) -> None:
    one = owner(assistant, "[list_events()]")
    one.calendar.add("Yoga", datetime(2026, 3, 11, 19, tzinfo=MADRID), datetime(2026, 3, 11, 20, tzinfo=MADRID))
    one.calendar.add("Tea", datetime(2026, 3, 13, 9, tzinfo=MADRID), datetime(2026, 3, 13, 10, tzinfo=MADRID))
    one.ask("list todos")
    reply = one.ask("when is my next appointment?")
    assert reply.text == "*Yoga*, tomorrow (Wed 11 March), 19:00: the first of 2 events."
    assert [row.label for call in reply.calls if call.receipt for row in call.receipt.shown] == ["Yoga"]


def test_in_spanish(assistant: Made) -> None:
    one = owner(assistant)
    one.ask("tareas")
    assert (
        one.ask("¿cuál de estas vence antes?").text == "*Pay the gas*, jue 12 de marzo, 18:00: lo primero de 4 tareas."
    )


def test_without_rows_the_model_decides(assistant: Made) -> None:
    one = assistant(model=ScriptedModel("Which things do you mean?", capabilities=frozenset({"grammar", "bias"})))
    assert one.ask("which of these is due first?").text == "Which things do you mean?"


def test_the_next_one_after_that_of_today(assistant: Made) -> None:
    one = assistant('[list_events(when="after tonight")]')
    for day in (10, 17):
        one.calendar.add("Choir practice", NOW.replace(day=day, hour=19, minute=30))
    assert "Tue 17 March" in one.ask("after tonight when is the next choir practice?").text
