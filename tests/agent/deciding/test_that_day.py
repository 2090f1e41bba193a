"""What is told for "that same day" is for the day of the row that was spoken of in the turn before."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime

import pytest

from agent.assistant import Assistant
from agent.deciding.that_day import dated
from memory.errors import ModelError
from tests.agent.deciding.test_by_event import world
from tests.conftest import MADRID

Made = Callable[..., Assistant]
SATURDAY = date(2026, 3, 14)


@pytest.mark.parametrize(
    ("request_", "told"),
    [
        ("that same day I must fetch the cello", "on 14 March I must fetch the cello"),
        ("I must fetch the cello the same day too", "I must fetch the cello on 14 March"),
        ("that saturday I must fetch the cello", "on 14 March I must fetch the cello"),
        ("that same evening fetch the cello", "on the evening of 14 March fetch the cello"),
        ("ese mismo día también hay que afinar el piano", "el 14 de marzo hay que afinar el piano"),
        ("esa misma tarde hay que afinar el piano", "el 14 de marzo por la tarde hay que afinar el piano"),
        ("ese mismo sábado hay que afinar el piano", "el 14 de marzo hay que afinar el piano"),
        ("am selben Tag muss ich die Noten holen", "am 14. März muss ich die Noten holen"),
        ("le même jour je dois prendre les partitions", "le 14 mars je dois prendre les partitions"),
        ("the day before I need to tune the piano", "on 13 March I need to tune the piano"),
        ("I have to tune the piano the night before", "I have to tune the piano on the night of 13 March"),
        ("y al día siguiente tengo que devolver las sillas", "y el 15 de marzo tengo que devolver las sillas"),
        ("am Tag davor muss ich die Noten holen", "am 13. März muss ich die Noten holen"),
        ("remind me the day before", ""),
        ("the day before the fair I need to tune the piano", ""),
        ("I have to leave the day after tomorrow", ""),
        ("the next day I have off", ""),
        ("that friday I must fetch the cello", ""),
        ("that same day next week I must fetch the cello", ""),
        ("the same day as the fair I must fetch the cello", ""),
        ("the same thing for the cello", ""),
        ("ese mismo sitio", ""),
        ("fetch the cello that day and the harp that day", ""),
    ],
)
def test_the_date_stands_for_that_day(request_: str, told: str) -> None:
    assert dated(request_, SATURDAY) == told


@pytest.mark.parametrize(
    ("request_", "title", "due"),
    [
        ("and that same day I have to tune the piano, put it down", "Tune the piano", SATURDAY),
        ("I need to fetch the cello that day", "Fetch the cello", SATURDAY),
        ("and remind me to fetch the cello the same day", "Fetch the cello", SATURDAY),
        ("that same morning I have to tune the piano, put it down", "Tune the piano", SATURDAY),
        ("and that same day at 5 I have to tune the piano", "Tune the piano", datetime(2026, 3, 14, 17, tzinfo=MADRID)),
        ("y ese mismo día tengo que afinar el piano, apúntalo", "Afinar el piano", SATURDAY),
        ("hay que afinar el piano ese mismo día, ponlo", "Afinar el piano", SATURDAY),
        ("and the day before I have to tune the piano, put it down", "Tune the piano", date(2026, 3, 13)),
        ("y al día siguiente tengo que devolver las sillas, apúntalo", "Devolver las sillas", date(2026, 3, 15)),
        ("y ese día también tengo que afinar el piano", "Afinar el piano", SATURDAY),
        ("am selben tag muss ich noten kaufen, schreib das auf", "Noten kaufen", SATURDAY),
    ],
)
def test_a_to_do_of_that_day(assistant: Made, request_: str, title: str, due: date) -> None:
    one = world(assistant)
    one.ask("concert with Ana on saturday at 8pm")
    one.ask(request_)
    assert (title, due) in [(each.title, each.due) for each in one.todos.list()]


@pytest.mark.parametrize(
    "request_",
    [
        "do I have to tune the piano that day?",
        "that same day was awful last year",
        "I don't have to tune the piano that day",
        "if I have time that day I'll tune the piano",
        "I was going to tune the piano that day but no",
        "I had to tune the piano that day",
        "every week on that same day I have to tune the piano",
        "what else have I got that day",
        "ese día no tengo que afinar el piano",
        "ese día Ana trabaja",
    ],
)
def test_what_is_no_to_do_of_that_day(assistant: Made, request_: str) -> None:
    one = world(assistant)
    one.ask("concert with Ana on saturday at 8pm")
    before = len(one.todos.list()), len(one.calendar.list())
    one.ask(request_)
    assert (len(one.todos.list()), len(one.calendar.list())) == before


@pytest.mark.parametrize(
    ("request_", "due"),
    [
        ("let Irene's box be due on that day too", date(2026, 4, 1)),
        ("make Irene's box due the same day", date(2026, 4, 1)),
        ("very well. put the box for Irene on that same day", date(2026, 4, 1)),
        ("is the box due that day?", date(2026, 3, 12)),
        ("the box is too late that day", date(2026, 3, 12)),
        ("I saw the box that day", date(2026, 3, 12)),
        ("the box was due that day", date(2026, 3, 12)),
    ],
)
def test_a_row_is_moved_to_the_day_of_the_one_that_was_asked_for(assistant: Made, request_: str, due: date) -> None:
    one = world(assistant)
    one.ask("when is the alquiler due?")
    with suppress(ModelError):
        one.ask(request_)
    assert {each.title: each.due for each in one.todos.list()} == {
        "Send the box to Irene": due,
        "Pagar el alquiler": date(2026, 4, 1),
    }
