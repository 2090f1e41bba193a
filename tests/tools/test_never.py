"""A repetition that is to end: the words for it, and what becomes of events and to-dos."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from memory.errors import ToolError
from memory.events import Event
from tests.conftest import MADRID, NOW
from tools.calendar import update_event
from tools.contract import ToolContext, When
from tools.never import stops_repeating
from tools.todo import update_todo
from tools.when import resolve

Making = Callable[..., ToolContext]

SAID = (
    "stop repeating the yoga",
    "stop the yoga from repeating",
    "the yoga doesn't repeat any more",
    "the yoga does not repeat anymore",
    "yoga shouldn't repeat",
    "the yoga no longer repeats",
    "don't repeat the yoga",
    "the yoga is not to repeat",
    "the yoga isn't weekly any more",
    "the yoga is no longer weekly",
    "turn off the repetition of the yoga",
    "make the yoga a one-off",
    "que el yoga no se repita más",
    "el yoga ya no se repite",
    "deja de repetir el yoga",
    "que no vuelva a repetirse el yoga",
    "quita la repetición del yoga",
    "el yoga ya no es semanal",
    "yoga sin repetición",
)
UNSAID = (
    "repeat the yoga every week",
    "the yoga is not weekly but every two weeks",
    "keep repeating the yoga",
    "move the yoga to Friday",
    "no yoga this week",
    "que el yoga se repita cada semana",
    "el yoga no es el lunes",
)


def at(day: int, hour: int = 19) -> datetime:
    return datetime(2026, 3, day, hour, tzinfo=MADRID)


def when(words: str) -> When:
    return When(words, resolve(words, NOW))


@pytest.fixture
def yoga(context: ToolContext) -> Event:
    """Every Thursday at seven in the evening since 5 March; it is Tuesday 10 March."""
    return context.calendar.add("Yoga", at(5), at(5, 20), rrule="FREQ=WEEKLY;BYDAY=TH")


def days(context: ToolContext) -> list[int]:
    return [each.start.day for each in context.calendar.between(at(1), at(31))]


@pytest.mark.parametrize("request_", SAID)
def test_the_next_one_is_the_last(make_context: Making, yoga: Event, request_: str) -> None:
    context = make_context(request_)
    receipt = update_event(context, event="the yoga")
    assert days(context) == [5, 12]
    assert receipt.text == "Changed: *Yoga*, Thu 12 March, 19:00–20:00. It does not repeat after Thu 12 March."
    context.journal.undo()
    assert context.calendar.list() == (yoga,)
    settled = dict(receipt.settled or {})
    update_event(make_context(), event=settled["event"], start=when(settled["start"]))
    assert days(context) == [5, 12]


@pytest.mark.parametrize("request_", UNSAID)
def test_what_is_no_end(request_: str) -> None:
    assert not stops_repeating(request_)


@pytest.mark.parametrize("value", ["never", "no", "nunca"])
def test_the_value_of_the_argument_says_it(make_context: Making, yoga: Event, value: str) -> None:
    context = make_context("change the yoga")
    update_event(context, event="the yoga", start=when(value))
    assert days(context) == [5, 12]


def test_the_one_that_is_named_is_the_last(make_context: Making, yoga: Event) -> None:
    context = make_context("the yoga on 19 March is the last: it doesn't repeat after that")
    update_event(context, event="the yoga on 19 March")
    assert days(context) == [5, 12, 19]


def test_a_series_that_has_not_begun_is_an_event(make_context: Making) -> None:
    context = make_context("que no se repita más", language="es")
    choir = context.calendar.add("Coro", at(12), at(12, 20), rrule="FREQ=YEARLY")
    receipt = update_event(context, event="el coro")
    assert context.calendar.get(choir.id).rrule is None
    assert receipt.text.endswith("jue 12 de marzo, 19:00–20:00. No se repite más después del jue 12 de marzo.")
    with pytest.raises(ToolError, match="no se repite"):
        update_event(context, event="el coro")


def test_a_series_that_was_cut_ends_as_a_whole(make_context: Making, yoga: Event) -> None:
    context = make_context("from 19 March on the yoga is at 8 in the evening")
    update_event(context, event="the yoga", start=when("at 8 in the evening"))
    update_event(make_context("stop repeating the yoga"), event="the yoga")
    assert days(context) == [5, 12]


@pytest.mark.parametrize("request_", [each for each in SAID])
def test_a_to_do_is_due_once_more(make_context: Making, request_: str) -> None:
    context = make_context(request_)
    row = context.todos.add("Yoga", date(2026, 3, 12), rrule="FREQ=WEEKLY")
    receipt = update_todo(context, todo="yoga")
    done = context.todos.get(row.id)
    assert (done.rrule, done.due) == (None, date(2026, 3, 12))
    context.journal.undo()
    assert context.todos.get(row.id) == row
    settled = dict(receipt.settled or {})
    update_todo(make_context(), todo=settled["todo"], due=when(settled["due"]))
    assert context.todos.get(row.id) == done
