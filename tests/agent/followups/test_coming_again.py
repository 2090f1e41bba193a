"""That what was just made comes again; whoever says more than how often means more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from agent.assistant import Assistant
from tests.agent.test_turns_together import Talker
from tests.conftest import MADRID

Made = Callable[..., Assistant]
START = datetime(2026, 3, 12, 19, tzinfo=MADRID)


def with_event(assistant: Made) -> Assistant:
    one = assistant(model=Talker(), settings={"drafts": True})
    one.ask("fencing class on thursday at 7pm")
    assert [each.start for each in one.calendar.list()] == [START]
    return one


@pytest.mark.parametrize(
    ("request_", "rule"),
    [
        ("and not just the once, each week please", "FREQ=WEEKLY"),
        ("that's every week, not just this thursday", "FREQ=WEEKLY"),
        ("and do that every month", "FREQ=MONTHLY"),
        ("oh and make it a weekly thing", "FREQ=WEEKLY"),
        ("and every week from now on", "FREQ=WEEKLY"),
        ("it's the same every week", "FREQ=WEEKLY"),
        ("and the same every week please", "FREQ=WEEKLY"),
        ("y no solo esta vez, todas las semanas", "FREQ=WEEKLY"),
        ("mach das jede Woche", "FREQ=WEEKLY"),
        ("ogni settimana, per favore", "FREQ=WEEKLY"),
    ],
)
def test_an_event_comes_again(assistant: Made, request_: str, rule: str) -> None:
    one = with_event(assistant)
    one.ask(request_)
    assert [(each.start, each.rrule) for each in one.calendar.list()] == [(START, rule)]


@pytest.mark.parametrize("request_", ["hazlo semanal, por favor", "y así cada semana"])
def test_an_event_comes_again_in_spanish(assistant: Made, request_: str) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    one.ask("pon clase de esgrima el jueves a las 19")
    one.ask(request_)
    assert [(each.start, each.rrule) for each in one.calendar.list()] == [(START, "FREQ=WEEKLY")]


@pytest.mark.parametrize(
    ("request_", "rule"),
    [
        ("make that weekly", "FREQ=WEEKLY"),
        ("and do that every month", "FREQ=MONTHLY"),
        ("it's a monthly job", "FREQ=MONTHLY"),
    ],
)
def test_a_to_do_comes_again_from_its_day_on(assistant: Made, request_: str, rule: str) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    one.ask("add a to-do: oil the foil on thursday")
    one.ask(request_)
    assert [(each.due, each.rrule) for each in one.todos.list()] == [(date(2026, 3, 12), rule)]


@pytest.mark.parametrize(
    "request_", ["every week please", "and not just this friday, every week", "every friday please"]
)
def test_a_to_do_keeps_its_hour(assistant: Made, request_: str) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    one.ask("remind me to oil the foil on friday at 5pm")
    one.ask(request_)
    due = datetime(2026, 3, 13, 17, tzinfo=MADRID)
    assert [(each.due, each.rrule) for each in one.todos.list()] in (
        [(due, "FREQ=WEEKLY")],
        [(due, "FREQ=WEEKLY;BYDAY=FR")],
    )


@pytest.mark.parametrize(
    "request_",
    [
        "is it every week?",
        "do we do that every month?",
        "not every week",
        "not every week, just this once",
        "every week would be too much",
        "it was every week last year",
        "it's the same every week, boring",
        "and the same every week for the choir",
        "I'd like it weekly if Leo can",
        "maybe every week",
        "I don't want it every week",
        "no quiero que sea cada semana",
    ],
)
def test_what_does_not_make_it_come_again(assistant: Made, request_: str) -> None:
    one = with_event(assistant)
    one.ask(request_)
    assert [(each.start, each.rrule) for each in one.calendar.list()] == [(START, None)]


@pytest.mark.parametrize(
    ("request_", "days"),
    [
        ("move it to the thursday after, same hour, I'm on call", 7),
        ("the thursday after that", 7),
        ("put it on the friday after", 1),
        ("the monday after, same time", 4),
        ("the week after, same time", 7),
        ("a week later, same time, I'm on call", 7),
        ("mejor el jueves siguiente, tengo guardia", 7),
        ("hm, storm warning and rain. friday, same time", 1),
        ("the gym's taken. friday, same time", 1),
        ("Leo can't. let's do friday, same time", 1),
        ("uy, dan nieve. mejor el viernes a la misma hora", 1),
        ("es soll schneien. Freitag, selbe Zeit", 1),
    ],
)
def test_a_day_beside_and_why(assistant: Made, request_: str, days: int) -> None:
    one = with_event(assistant)
    one.ask(request_)
    assert [each.start for each in one.calendar.list()] == [START + timedelta(days=days)]


@pytest.mark.parametrize(
    "request_",
    [
        "lunch with Bo. friday, same time",
        "snow is forecast for friday",
        "rain forecast. what's on friday?",
        "the gym's taken on friday",
        "tell Ana it's going to rain. friday then",
        "I'm on call the friday after",
        "don't move it, the friday after I'm off",
        "the gym is cheaper. keep it thursday",
        "if it rains, friday, same time",
    ],
)
def test_what_moves_nothing(assistant: Made, request_: str) -> None:
    one = with_event(assistant)
    one.ask(request_)
    assert [each.start for each in one.calendar.list() if each.title == "Fencing class"] == [START]
