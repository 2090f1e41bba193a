"""What is told by an event, of one, or of a day of them: code decides it, where nothing else is said."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta

import pytest

from agent.assistant import Assistant
from memory.errors import ModelError
from tests.agent.test_turns_together import Talker
from tests.conftest import MADRID

Made = Callable[..., Assistant]
SHOWING = datetime(2026, 3, 16, 18, tzinfo=MADRID)
YOGA = datetime(2026, 3, 11, 16, 30, tzinfo=MADRID)
LUNCH = datetime(2026, 3, 12, 13, 30, tzinfo=MADRID)
REVIEW = datetime(2026, 3, 13, 10, tzinfo=MADRID)
ROWS = {
    "House showing": (SHOWING, SHOWING + timedelta(minutes=30)),
    "Yoga class": (YOGA, YOGA + timedelta(minutes=45)),
    "Lunch with Bruno": (LUNCH, LUNCH + timedelta(minutes=90)),
    "Budget review": (REVIEW, REVIEW + timedelta(minutes=90)),
}


def world(assistant: Made) -> Assistant:
    one = assistant(model=Talker(), settings={"drafts": True})
    for title, (start, end) in ROWS.items():
        one.calendar.add(title, start, end)
    one.todos.add("Pagar el alquiler", due=date(2026, 4, 1))
    one.todos.add("Send the box to Irene", due=date(2026, 3, 12))
    return one


def rows(one: Assistant) -> dict[str, tuple[datetime, datetime]]:
    return {each.title: (each.start, each.end) for each in one.calendar.list()}


@pytest.mark.parametrize(
    ("request_", "title", "start"),
    [
        ("staff meeting next monday at the library, right after the house showing", "Staff meeting", "16 18:30"),
        ("tea with Olga on wednesday straight after the yoga class", "Tea with Olga", "11 17:15"),
        ("schedule a debrief just after the budget review", "Debrief", "13 11:30"),
        ("put tea with Olga in right after yoga tomorrow", "Tea with Olga", "11 17:15"),
        ("schedule a chat with Nils right before the budget review on friday", "Chat with Nils", "13 09:00"),
    ],
)
def test_an_event_begins_when_another_ends(assistant: Made, request_: str, title: str, start: str) -> None:
    one = world(assistant)
    one.ask(request_)
    assert rows(one)[title][0].strftime("%d %H:%M") == start


def test_an_event_is_moved_behind_another_and_a_reminder_set(assistant: Made) -> None:
    one = world(assistant)
    one.ask("move the yoga class to straight after lunch with Bruno")
    assert rows(one)["Yoga class"][0] == LUNCH + timedelta(minutes=90)
    one.ask("remind me right after the budget review to buy stamps")
    assert [each.due for each in one.todos.list() if each.title == "Buy stamps"] == [REVIEW + timedelta(minutes=90)]


@pytest.mark.parametrize(
    "request_",
    [
        "tea with Olga on thursday right after the yoga class",
        "we never eat right after the yoga class",
        "do I have anything right after the yoga class",
        "don't put anything right after the yoga class",
        "note that Olga is tired right after the yoga class",
        "I had tea with Olga right after the yoga class",
        "staff meeting next monday straight after the dentist",
    ],
)
def test_what_is_no_plan_or_of_another_day_is_none(assistant: Made, request_: str) -> None:
    one = world(assistant)
    with suppress(ModelError):
        one.ask(request_)
    assert rows(one) == ROWS


@pytest.mark.parametrize(
    "request_",
    [
        "I've got a fever. Clear my calendar for Thursday and Friday.",
        "clear my diary on thursday and friday",
        "cancel everything on Thursday and Friday, I'm in bed",
        "take everything off my calendar for Thursday and Friday please",
        "Estoy con fiebre. Vacía la agenda del jueves y el viernes.",
        "cancela todo lo que tengo el jueves y el viernes",
    ],
)
def test_the_days_that_are_cleared_have_no_event(assistant: Made, request_: str) -> None:
    one = world(assistant)
    one.ask(request_)
    assert {*rows(one)} == {"House showing", "Yoga class"}


@pytest.mark.parametrize(
    "request_",
    [
        "clear the garage on Thursday and Friday",
        "cancel everything on Thursday if it rains",
        "clear my calendar for Thursday but keep lunch",
        "don't clear my calendar for Friday",
        "should I clear my calendar for Friday?",
        "my boss cleared my calendar for Friday",
        "I want to clear my head on Friday",
    ],
)
def test_what_is_not_cleared_for_sure_stays(assistant: Made, request_: str) -> None:
    one = world(assistant)
    with suppress(ModelError):
        one.ask(request_)
    assert rows(one) == ROWS


@pytest.mark.parametrize(
    "request_",
    [
        "House showing on the 16th is off, the cellar has flooded. Please take it out.",
        "the house showing is cancelled, she has come down with a cold. Take it off please",
        "House showing is off. His van broke down. Scrap it.",
        "Cancel the house showing, que al final lo han alquilado a otros",
        "Cancel the house showing, I'm on call that evening",
    ],
)
def test_a_reason_and_the_same_deed_once_more_are_no_second_wish(assistant: Made, request_: str) -> None:
    one = world(assistant)
    one.ask(request_)
    assert "House showing" not in rows(one)
    assert len(rows(one)) == len(ROWS) - 1
    assert len(one.todos.list()) == 2


def test_a_shift_is_no_event_and_what_is_told_of_a_to_do_is_its_day(assistant: Made) -> None:
    one = world(assistant)
    one.ask("Irene's box can go out on Monday instead, I'm on shift until late on Thursday")
    assert [each.due for each in one.todos.list() if "Irene" in each.title] == [date(2026, 3, 16)]
    assert rows(one) == ROWS


@pytest.mark.parametrize(
    ("request_", "place"),
    [
        ("the house showing is at 9 Elm Road, fill that in as the place", "9 Elm Road"),
        ("lunch with Bruno is at Casa Pepa, put that down as the location please", "Casa Pepa"),
        ("lunch with Bruno: Casa Pepa, put it in as the venue", "Casa Pepa"),
        ("the budget review is at the Harbour Office. use that as the address", "the Harbour Office"),
    ],
)
def test_a_clause_that_calls_it_the_place_is_no_wish(assistant: Made, request_: str, place: str) -> None:
    one = world(assistant)
    one.ask(request_)
    assert [each.location for each in one.calendar.list() if each.location] == [place]
    assert len(one.todos.list()) == 2


@pytest.mark.parametrize(
    "request_",
    [
        "the house showing is at 9 Elm Road, don't put that as the place",
        "lunch with Bruno was at Casa Pepa, put that as the place",
        "is the house showing at 9 Elm Road? if so put that as the place",
    ],
)
def test_a_place_that_is_denied_or_not_sure_is_left(assistant: Made, request_: str) -> None:
    one = world(assistant)
    with suppress(ModelError):
        one.ask(request_)
    assert not any(each.location for each in one.calendar.list())


@pytest.mark.parametrize(
    ("request_", "days"),
    [
        ("the house showing got moved to the day after, same hours", 1),
        ("house showing got put back a day, hours stay the same", 1),
        ("the house showing's moved to the next day at the same hours", 1),
        ("the house showing is the day before now, same slot", -1),
        ("shift the house showing one day earlier, times stay as they are", -1),
        ("the house showing might move to the day after, same hours", 0),
        ("did the house showing move to the day after?", 0),
    ],
)
def test_the_day_beside_it_at_the_same_hours(assistant: Made, request_: str, days: int) -> None:
    one = world(assistant)
    with suppress(ModelError):
        one.ask(request_)
    assert rows(one)["House showing"] == tuple(each + timedelta(days=days) for each in ROWS["House showing"])


@pytest.mark.parametrize(
    ("request_", "shown"),
    [
        ("what have i got in between yoga and the budget review", ["Lunch with Bruno"]),
        ("show me what's between lunch with Bruno and the house showing", ["Budget review"]),
        ("what do I have after the yoga class and before the budget review?", ["Lunch with Bruno"]),
        (
            "Would you be so kind as to tell me whether I am expected anywhere on Friday? "
            "Please do not write anything down.",
            ["Budget review"],
        ),
        ("what time am I due at the budget thing this week?", ["Budget review"]),
    ],
)
def test_only_what_is_asked_for_is_shown(assistant: Made, request_: str, shown: list[str]) -> None:
    one = world(assistant)
    (call,) = one.ask(request_).calls
    assert call.receipt is not None
    assert [each.label.partition(",")[0] for each in call.receipt.shown if each.kind == "event"] == shown
    assert rows(one) == ROWS


def test_an_event_and_a_to_do_are_two_wishes(assistant: Made) -> None:
    one = world(assistant)
    one.ask("spelling test friday 9am stick it in the diary and add a task learn the words by thursday")
    assert "Spelling test" in rows(one)
    assert [each.due for each in one.todos.list() if each.title == "Learn the words"] == [date(2026, 3, 12)]


@pytest.mark.parametrize(
    ("request_", "due"),
    [
        ("remind me the evening before the budget review at 7 to iron my shirt", datetime(2026, 3, 12, 19)),
        ("remind me the day before the house showing to iron my shirt", date(2026, 3, 15)),
        ("remind me to iron my shirt the night before the lunch with Bruno at 9.30", datetime(2026, 3, 11, 21, 30)),
        ("remind me the day before the budget review at 9 to iron my shirt", datetime(2026, 3, 12, 9)),
    ],
)
def test_the_day_before_an_event(assistant: Made, request_: str, due: date) -> None:
    one = world(assistant)
    one.ask(request_)
    (row,) = [each for each in one.todos.list() if each.title == "Iron my shirt"]
    assert (row.due.replace(tzinfo=None) if isinstance(row.due, datetime) else row.due) == due


@pytest.mark.parametrize(
    "request_",
    [
        "the day before the budget review I was ill",
        "is there anything the day before the house showing?",
        "remind me the day before that to iron my shirt",
    ],
)
def test_who_only_speaks_of_that_day_makes_nothing(assistant: Made, request_: str) -> None:
    one = world(assistant)
    with suppress(ModelError):
        one.ask(request_)
    assert len(one.todos.list()) == 2
    assert rows(one) == ROWS


def test_a_meal_without_an_article_is_no_one_event(assistant: Made) -> None:
    one = world(assistant)
    with suppress(ModelError):
        one.ask("ring mum straight after lunch")
    assert not [each for each in one.todos.list() if each.title == "Ring mum"]


@pytest.mark.parametrize(
    "request_",
    ["ring mum straight after the lunch with Bruno", "ring mum on thursday straight after lunch"],
)
def test_the_lunch_that_is_meant_tells_the_hour(assistant: Made, request_: str) -> None:
    one = world(assistant)
    one.ask(request_)
    [row] = [each for each in one.todos.list() if each.title == "Ring mum"]
    assert row.due == LUNCH + timedelta(minutes=90)
