"""What is wanted only if its time is free is left, and told, where something else is on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import NOW
from tools.calendar import create_event, update_event
from tools.calendar.condition import conditions, said_after, unconditional
from tools.contract import ToolContext, When
from tools.when import resolve

Making = Callable[..., ToolContext]
FRIDAY = NOW.replace(day=13)


def when(words: str) -> When:
    return When(words, resolve(words, NOW))


@pytest.mark.parametrize(
    ("request_", "language"),
    [
        ("add a call with Jean on Friday at 10:30, but only if I'm free then. If I'm not, leave it", "en"),
        ("if nothing is in the way on Friday at 10:30, put in a call with Jean", "en"),
        ("book a call with Jean on Friday at 10:30 unless I'm busy", "en"),
        ("si estoy libre el viernes a las 10:30, apunta una llamada con Jean", "es"),
        ("apunta una llamada con Jean el viernes a las 10:30 si no tengo nada", "es"),
    ],
)
def test_nothing_is_added_where_something_is_on(make_context: Making, request_: str, language: str) -> None:
    context = make_context(request_, language=language)
    context.calendar.add("Review", FRIDAY.replace(hour=10), FRIDAY.replace(hour=11, minute=30))
    start = "on Friday at 10:30" if language == "en" else "el viernes a las 10:30"
    receipt = create_event(context, title="Call with Jean", start=when(start))
    assert [each.title for each in context.calendar.list()] == ["Review"]
    assert "*Review*, 10:00–11:30" in receipt.text


@pytest.mark.parametrize(
    "request_",
    [
        "add a call with Jean on Friday at 12:30, but only if I'm free then",
        "add a call with Jean on Friday at 10:30",
        "add a call with Jean on Friday at 10:30 if the plumber is free",
    ],
)
def test_what_is_free_or_wanted_in_any_case_is_added(make_context: Making, request_: str) -> None:
    context = make_context(request_)
    context.calendar.add("Review", FRIDAY.replace(hour=10), FRIDAY.replace(hour=11, minute=30))
    create_event(
        context, title="Call with Jean", start=when("on Friday at 12:30" if "12:30" in request_ else "Friday at 10:30")
    )
    assert {each.title for each in context.calendar.list()} == {"Review", "Call with Jean"}


def test_nothing_is_moved_to_where_something_is_on(make_context: Making) -> None:
    context = make_context("move the viewing to Friday at 11 unless I'm busy then")
    context.calendar.add("Review", FRIDAY.replace(hour=10), FRIDAY.replace(hour=11, minute=30))
    viewing = context.calendar.add("Viewing", NOW.replace(day=12), NOW.replace(day=12, hour=10))
    assert "*Review*" in update_event(context, event="the viewing", start=when("Friday at 11")).text
    assert context.calendar.get(viewing.id).start == viewing.start


def test_the_condition_is_no_part_of_the_wish() -> None:
    request = "add a call with Jean at 10:30, but only if I'm free then. If I'm not, leave it and tell me"
    assert unconditional(request).strip(".") == "add a call with Jean at 10:30 then"
    assert unconditional("if nothing is on at noon, put in lunch") == "at noon, put in lunch"
    assert [request[start:end].strip(" ,.") for start, end in conditions(request)] == [
        "but only if I'm free then", "If I'm not, leave it and tell me",
    ]  # fmt: skip
    assert conditions("am I free on Friday? otherwise I'll ask again") == ()


@pytest.mark.parametrize(
    "request_",
    [
        "remind me to tell Eva if the slot is free",
        "add a task to ask if I'm free on Friday",
        "recuérdame preguntar si estoy libre el viernes",
        "recuérdame decirle a Eva si tengo hueco",
    ],
)
def test_what_is_to_be_asked_or_told_is_no_condition(request_: str) -> None:
    assert unconditional(request_) == request_
    assert conditions(request_) == ()


@pytest.mark.parametrize(
    ("request_", "language", "meant"),
    [
        (
            "do I have time for a swim tomorrow at 10 in the morning? if so put it in, one hour",
            "en",
            "put in a swim tomorrow at 10 in the morning, one hour, only if I'm free",
        ),
        (
            "am I free on thursday at 2 for a haircut? If I am, book it please",
            "en",
            "put in on thursday at 2 for a haircut, please, only if I'm free",
        ),
        (
            "¿tengo hueco el viernes a las 5 para el dentista? si es así, apúntalo",
            "es",
            "agéndame el dentista el viernes a las 5, solo si estoy libre",
        ),
        ("am I free on friday at 3? if so put it in my calendar", "en", "put in on friday at 3, only if I'm free"),
        ("is there room for a sofa in the flat? then add it to my list", "en", None),
        ("am I free tomorrow? then book me a massage at 5", "en", None),
        ("do I have time for a swim tomorrow at 10?", "en", None),
        ("am I free on friday? if so tell me what's on saturday", "en", None),
        ("am I free on friday? put it in my diary", "en", None),
        ("is there time for a swim? if not, cancel choir", "en", None),
    ],
)
def test_a_time_that_is_asked_for_first_is_the_condition(request_: str, language: str, meant: str | None) -> None:
    assert said_after(request_, language) == (meant or request_)
    assert bool(conditions(said_after(request_, language))) is (meant is not None)
