"""Another time told of the one row that a request names: code decides it, where nothing else is said."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime

import pytest

from agent.assistant import Assistant
from agent.deciding.slipping import slipped
from memory.errors import ModelError
from tests.conftest import MADRID

Made = Callable[..., Assistant]
VIEWING = datetime(2026, 3, 16, 18, tzinfo=MADRID)
PHYSIO = datetime(2026, 3, 11, 16, 30, tzinfo=MADRID)


def world(assistant: Made) -> Assistant:
    one = assistant(settings={"drafts": True})
    one.calendar.add("Flat viewing", VIEWING, VIEWING.replace(minute=30))
    one.calendar.add("Physiotherapist", PHYSIO, PHYSIO.replace(hour=17, minute=15))
    one.calendar.add("Fisioterapeuta", PHYSIO, PHYSIO.replace(hour=17, minute=15))
    one.todos.add("Renew the library card", due=date(2026, 3, 13))
    return one


@pytest.mark.parametrize(
    "request_",
    [
        "the flat viewing is at 5.30 now not 6, same day",
        "flat viewing 5.30 not 6",
        "they've brought the flat viewing forward to 5:30",
        "flat viewing isn't at 6, it's at 5.30",
        "the flat viewing was at 6 but it's 5:30 now",
        "make the viewing half an hour earlier",
        "push the flat viewing forward half an hour",
        "the agent called, flat viewing is at 5.30 now",
        "the agent rang, she's got a puncture and can only do half past five for the flat viewing",
        "the agent can only make 5.30 for monday's viewing of the flat",
        "monday's flat viewing is at 5.30 now",
        "new time for the flat viewing: 5:30",
        "change flat viewing to 5.30",
        "can you make the flat viewing 5:30?",
    ],
)
def test_another_hour_of_an_event(assistant: Made, request_: str) -> None:
    one = world(assistant)
    one.ask(request_)
    start, end = next((each.start, each.end) for each in one.calendar.list() if each.title == "Flat viewing")
    assert (start, end) == (VIEWING.replace(hour=17, minute=30), VIEWING)


@pytest.mark.parametrize(
    "request_",
    [
        "the flat viewing is on tuesday now",
        "the flat viewing is the day after, same time",
        "move the viewing to the 17th",
        "the viewing isn't on monday, it's on tuesday",
        "push the flat viewing back a day",
    ],
)
def test_another_day_of_an_event(assistant: Made, request_: str) -> None:
    one = world(assistant)
    one.ask(request_)
    assert next(each.start for each in one.calendar.list() if each.title == "Flat viewing") == VIEWING.replace(day=17)


@pytest.mark.parametrize(
    "request_",
    [
        "me cambiaron el fisio de mañana, ahora es a las cinco y cuarto de la tarde. ¿Lo corriges?",
        "cambia el fisioterapeuta a las 17:15",
        "el fisioterapeuta no es a las 16:30 sino a las 17:15",
        "retrasa el fisioterapeuta 45 minutos",
        "el fisioterapeuta de mañana al final es a las 17:15",
    ],
)
def test_another_hour_in_spanish(assistant: Made, request_: str) -> None:
    one = world(assistant)
    one.ask(request_)
    assert (
        next(each.start for each in one.calendar.list() if each.title == "Fisioterapeuta").time()
        == PHYSIO.replace(hour=17, minute=15).time()
    )


def test_the_end_that_stays_makes_it_shorter(assistant: Made) -> None:
    one = world(assistant)
    one.ask("physiotherapist starts at 4.45 now not 4.30. still ends same time")
    found = next(each for each in one.calendar.list() if each.title == "Physiotherapist")
    assert (found.start, found.end) == (PHYSIO.replace(minute=45), PHYSIO.replace(hour=17, minute=15))


@pytest.mark.parametrize(
    "request_",
    [
        "physiotherapist starts at 4.45 now, still finishes at 5.15",
        "the physiotherapist begins at 4.45 and ends at 5.15",
        "the physiotherapist is now from 4.45 to 5.15",
    ],
)
def test_both_its_hours(assistant: Made, request_: str) -> None:
    one = world(assistant)
    one.ask(request_)
    found = next(each for each in one.calendar.list() if each.title == "Physiotherapist")
    assert (found.start, found.end) == (PHYSIO.replace(minute=45), PHYSIO.replace(hour=17, minute=15))


def test_a_time_in_the_name_is_none(assistant: Made) -> None:
    one = world(assistant)
    start = VIEWING.replace(day=18, hour=17)
    one.calendar.add("Parents' evening", start, start.replace(hour=18, minute=30))
    one.ask("parents evening on the 18th starts at 5.30 now not 5. still ends same time")
    found = next(each for each in one.calendar.list() if each.title == "Parents' evening")
    assert (found.start, found.end) == (start.replace(minute=30), start.replace(hour=18, minute=30))


@pytest.mark.parametrize(
    "request_",
    [
        "the library card is due on thursday, not friday",
        "library card by thursday instead",
        "the library card can wait till thursday",
        "the deadline for the library card is thursday now",
        "the library card needs to be done by thursday",
        "bring the library card forward a day",
        "I can get the library card done thursday instead of friday, change that",
        "the library card goes thursday instead of friday",
        "then let the library card be due on thursday",
    ],
)
def test_another_day_of_a_todo(assistant: Made, request_: str) -> None:
    one = world(assistant)
    one.ask(request_)
    assert [each.due for each in one.todos.list()] == [date(2026, 3, 12)]


@pytest.mark.parametrize(
    ("request_", "start"),
    [
        ("Sam wants the flat viewing half an hour earlier, please adjust", VIEWING.replace(hour=17, minute=30)),
        ("move the flat viewing to the 17th, I won't get there before that", VIEWING.replace(day=17)),
        ("Ana can't do Monday. Move the flat viewing to tuesday, same time", VIEWING.replace(day=17)),
        ("the viewing moves to tuesday, on monday I've got an early shift", VIEWING.replace(day=17)),
        ("the flat viewing moves to tuesday, same time. monday early I work", VIEWING.replace(day=17)),
    ],
)
def test_the_reason_for_it_is_left_out(assistant: Made, request_: str, start: datetime) -> None:
    one = world(assistant)
    one.ask(request_)
    assert next(each.start for each in one.calendar.list() if each.title == "Flat viewing") == start


def test_one_of_two_that_are_called_alike_is_asked_for(assistant: Made) -> None:
    one = world(assistant)
    for place, of in enumerate(("van", "roof")):
        start = VIEWING.replace(hour=9 + place)
        one.calendar.add(f"Call with Sam about the {of}", start, start.replace(minute=30))
    before = times(one)
    with suppress(ModelError, AssertionError, IndexError):  # the model has no word to say
        one.ask("call with sam has moved to 4pm")
    assert times(one) == before


@pytest.mark.parametrize(
    "request_",
    [
        "is the flat viewing at 5.30?",
        "don't move the flat viewing to 5.30",
        "what if the flat viewing was at 5.30",
        "if the flat viewing is moved to 5.30 i can't go",
        "the flat viewing was at 5.30 yesterday",
        "dinner after the flat viewing at 7",
        "move everything after the flat viewing to tuesday",
        "another flat viewing at 5.30 on tuesday",
        "move the flat viewing and the physiotherapist to thursday",
        "the flat viewing on the 20th is at 5.30",
        "the flat viewing is in half an hour",
        "the library is closed on thursday",
        "is the library card due thursday",
        "Ana is moving on thursday, call her about the library card",
        "the agent is away on tuesday, the flat viewing may be off",
        "i renewed the library card on thursday",
        "i thought the flat viewing was at 5",
        "non spostare la flat viewing alle 11",
        "the library card is renewed on friday",
        "the flat viewing was on monday",
        "the flat viewing can't be at 5.30",
        "the flat viewing shouldn't be at 5.30",
        "don't let the flat viewing be at 5.30",
        "they wanted to move the flat viewing to 5.30",
        "they want to move the flat viewing to 5.30 but I said no",
        "Ana thinks the flat viewing is at 5.30",
        "i think the flat viewing is at 5.30",
        "the other flat viewing is at 5.30",
        "running late for the flat viewing, be there at 5.30",
        "i have to be out of the flat viewing by 7",
        "the flat viewing ended at 7",
        "the library card expired on thursday",
        "we got the library card on thursday",
    ],
)
def test_what_says_more_changes_no_time_without_the_model(assistant: Made, request_: str) -> None:
    one = world(assistant)
    before = times(one)
    with suppress(ModelError, AssertionError, IndexError):  # the model has no word to say
        one.ask(request_)
    assert times(one) == before


def times(one: Assistant) -> list[object]:
    return [
        *((each.title, each.start, each.end) for each in one.calendar.list()),
        *(each.due for each in one.todos.list()),
    ]


@pytest.mark.parametrize(
    ("request_", "meant"),
    [
        ("library card: the due date slips by two days", "the library card: the due date is two days later"),
        ("the viewing slips by an hour", "the viewing is an hour later"),
        ("the deadline for the tax form has been extended by a week", "is a week later"),
        ("the deadline for the tax form moves back a day", "is a day later"),
        ("give me three more days for the tax form", "the tax form is three days later"),
        ("the handover comes forward by a day", "is a day earlier"),
        ("la fecha del paquete se corre un día", "es un día más tarde"),
        ("dame dos días más para el informe", "es dos días más tarde"),
    ],
)
def test_so_much_later_told_without_that_word(request_: str, meant: str) -> None:
    assert meant.removeprefix("the library card: ") in slipped(request_)


@pytest.mark.parametrize(
    "request_",
    [
        "the tax form must not slip by a day",
        "don't let the tax form slip by one day",
        "what if the tax form slips by two days",
        "the tax form might slip by a day",
        "it slipped my mind a day ago",
        "did the deadline slip by a week?",
        "give me two days for the tax form",
        "the deadline moves forward by two days",
        "the clocks go back an hour",
        "the rent goes up a day",
    ],
)
def test_what_is_no_slip(request_: str) -> None:
    assert slipped(request_) == request_


@pytest.mark.parametrize(
    ("request_", "day"),
    [
        ("the library card wont be sorted before saturday so move it to then", 14),
        ("i can't do the library card till next thursday so set it for then", 19),
        ("the library's closed until monday so move the library card to then", 16),
        ("the library only opens on thursday, push the library card to that day please", 12),
        ("the library card can't be renewed before sunday, put it off till sunday", 15),
    ],
)
def test_the_reason_tells_the_day(assistant: Made, request_: str, day: int) -> None:
    one = world(assistant)
    one.ask(request_)
    assert [each.due for each in one.todos.list()] == [date(2026, 3, day)]


def test_the_reason_tells_the_hour(assistant: Made) -> None:
    one = world(assistant)
    one.ask("the viewing can't happen until tuesday at 5pm, move it to then")
    assert datetime(2026, 3, 17, 17, tzinfo=MADRID) in [each.start for each in one.calendar.list()]


@pytest.mark.parametrize(
    "request_",
    [
        "the library card man won't be in before saturday so move it to then",
        "the librarian can't come before saturday, don't move the library card to then",
        "my sister says the library card won't be ready before saturday so she moved it to then",
        "if the library only opens on saturday move the library card to then",
        "if the library card can't be renewed before saturday move it to then",
        "the library card won't be ready before saturday, move it to saturday?",
        "the library card won't be ready before saturday, would moving it to then be ok?",
        "ana can't come until saturday so tell her to push the library card to then",
        "the library card can't wait until saturday, should it be moved to then",
        "the concert was on monday and the party is on saturday so move the library card to then",
    ],
)
def test_a_day_that_is_not_plainly_that_of_the_row(assistant: Made, request_: str) -> None:
    one = world(assistant)
    with suppress(AssertionError, ModelError):
        one.ask(request_)
    assert [each.due for each in one.todos.list()] == [date(2026, 3, 13)]


@pytest.mark.parametrize(
    ("request_", "day"),
    [
        ("o jantar passa para sábado à mesma hora", 14),
        ("passa o jantar para sábado", 14),
        ("o jantar fica para sábado, na sexta cedo tenho turno", 14),
        ("muda o jantar para segunda", 16),
        ("jantar com o Rui no sábado", 12),
        ("o jantar de sábado passa na televisão", 12),
    ],
)
def test_a_row_of_which_half_the_name_is_told_moves_in_portuguese(assistant: Made, request_: str, day: int) -> None:
    one = assistant(settings={"drafts": True})
    dinner = datetime(2026, 3, 12, 20, tzinfo=MADRID)
    one.calendar.add("Jantar com a Inês", dinner, dinner.replace(hour=22))
    with suppress(AssertionError, ModelError):
        one.ask(request_)
    assert dinner.replace(day=day) in [each.start for each in one.calendar.list()]


@pytest.mark.parametrize(
    "request_",
    [
        "can I get the library card done thursday?",
        "I could get the library card done thursday",
        "let Ana renew the library card on thursday",
        "let Ana know the library card is due on thursday",
    ],
)
def test_what_is_no_other_day_of_a_todo(assistant: Made, request_: str) -> None:
    one = world(assistant)
    with suppress(AssertionError, ModelError):
        one.ask(request_)
    assert [each.due for each in one.todos.list()] == [date(2026, 3, 13)]
