"""One deed on several of the rows that were just shown or added."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from agent.assistant import Assistant
from tests.agent.test_turns_together import Talker
from tests.conftest import MADRID

Made = Callable[..., Assistant]


def shown(assistant: Made) -> Assistant:
    one = assistant(model=Talker(), settings={"drafts": True})
    for title, due in (("Post the form", 12), ("Return the drill", 13), ("Pay the rent", 31)):
        one.todos.add(title, due=date(2026, 3, due))
    one.ask("what's due this week?")
    return one


@pytest.mark.parametrize(
    "request_", ["move both to next monday", "push them both to monday the 16th", "both for monday"]
)
def test_both_are_moved(assistant: Made, request_: str) -> None:
    one = shown(assistant)
    one.ask(request_)
    assert {each.title: each.due for each in one.todos.list()} == {
        "Post the form": date(2026, 3, 16), "Return the drill": date(2026, 3, 16), "Pay the rent": date(2026, 3, 31),
    }  # fmt: skip


@pytest.mark.parametrize("request_", ["mark both as done", "tick them both off"])
def test_both_are_done(assistant: Made, request_: str) -> None:
    one = shown(assistant)
    one.ask(request_)
    assert [each.title for each in one.todos.list(done=True)] == ["Post the form", "Return the drill"]


def test_all_that_were_shown_go_and_come_back(assistant: Made) -> None:
    one = shown(assistant)
    one.ask("delete them")
    assert [each.title for each in one.todos.list()] == ["Pay the rent"]
    one.ask("undo that")
    assert len(one.todos.list()) == 3


def test_some_by_their_place(assistant: Made) -> None:
    one = shown(assistant)
    one.ask("what's on my list?")
    one.ask("delete the last two")
    assert [each.title for each in one.todos.list()] == ["Post the form"]


def test_a_number_that_does_not_fit_is_of_none(assistant: Made) -> None:
    one = shown(assistant)
    one.ask("delete all three")
    assert len(one.todos.list()) == 3


def test_they_matter_more(assistant: Made) -> None:
    one = shown(assistant)
    one.ask("make them both high priority")
    assert [each.priority for each in one.todos.list()] == ["high", "high", "normal"]


def test_what_was_added_one_after_the_other(assistant: Made) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    one.ask("add buy milk")
    one.ask("add buy bread")
    one.ask("both for tomorrow")
    assert [each.due for each in one.todos.list()] == [date(2026, 3, 11)] * 2


def test_both_are_the_last_two_that_were_added(assistant: Made) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    for request_ in ("remind me tomorrow to ring Jo", "add buy milk", "and bin bags", "both for saturday"):
        one.ask(request_)
    assert {each.title: each.due for each in one.todos.list()} == {
        "Ring Jo": date(2026, 3, 11), "Buy milk": date(2026, 3, 14), "Bin bags": date(2026, 3, 14),
    }  # fmt: skip


def test_only_events_are_cancelled(assistant: Made) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    for day in (12, 13):
        one.calendar.add(
            f"Talk {day}", datetime(2026, 3, day, 9, tzinfo=MADRID), datetime(2026, 3, day, 10, tzinfo=MADRID)
        )
    one.todos.add("Post the form", due=date(2026, 3, 12))
    one.ask("what's on thursday and friday?")
    one.ask("cancel all of them")
    assert not one.calendar.list()
    assert len(one.todos.list()) == 1


def test_in_spanish(assistant: Made) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    for title in ("Enviar el paquete", "Renovar el carné"):
        one.todos.add(title, due=date(2026, 3, 12))
    one.ask("qué tareas tengo esta semana")
    one.ask("pásalas las dos al lunes")
    assert [each.due for each in one.todos.list()] == [date(2026, 3, 16)] * 2
    one.ask("qué tareas tengo el lunes")
    one.ask("borra las dos")
    assert not one.todos.list()
