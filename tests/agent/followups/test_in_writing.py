"""What is written somewhere is the right time of what was just made."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

import pytest

from agent.followups.in_writing import as_written
from memory.errors import ModelError
from tests.agent.conftest import Made
from tests.conftest import MADRID, NOW
from tools.contract import Language


@pytest.mark.parametrize(
    ("request_", "language", "time"),
    [
        ("the ticket says nine", "en", "at nine"),
        ("oh wait, my appointment card says half past four, change it please", "en", "half past four"),
        ("on the flyer it says 5pm", "en", "5pm"),
        ("no, he said four", "en", "at four"),
        ("en la entrada pone las nueve, cámbialo", "es", "a las nueve"),
        ("uy, la carta dice que a las cinco", "es", "a las cinco"),
        ("Moment, in der Einladung steht neun Uhr. Korrigier das bitte", "en", "neun Uhr"),
        ("auf dem Plakat steht 17 Uhr", "en", "17 Uhr"),
        ("sur le billet c'est écrit 17h", "en", "17h"),
        ("sul biglietto c'è scritto alle 17", "en", "alle 17"),
        ("no convite diz às 17h", "en", "às 17h"),
    ],
)
def test_the_time_that_is_written(request_: str, language: Language, time: str) -> None:
    assert as_written(request_, NOW, language) in (time, f"at {time}")


@pytest.mark.parametrize(
    "request_",
    ["the letter says nine people are coming", "the letter says it costs 9 euros", "what does the letter say?",
     "read the letter at nine", "the letter is from nine", "write a letter at nine"],
)  # fmt: skip
def test_what_is_no_time_is_left(request_: str) -> None:
    assert as_written(request_, NOW, "en") == ""


@pytest.mark.parametrize(
    ("made", "told", "at"),
    [
        ("Konzert am 27. März um halb acht abends", "Halt, auf dem Ticket steht acht Uhr", (27, 20, 0)),
        ("concert on 27 March at 7.30pm", "the ticket says eight", (27, 20, 0)),
        ("dentist on friday at 3", "the letter says 10.30", (13, 10, 30)),
        ("concierto el viernes a las 9 de la noche", "en la entrada pone las diez", (13, 22, 0)),
    ],
)
def test_it_is_moved_in_its_half_of_the_day(assistant: Made, made: str, told: str, at: tuple[int, int, int]) -> None:
    one = assistant(settings={"drafts": True})
    for turn in (made, told):
        with suppress(ModelError):
            one.ask(turn)
    assert [each.start for each in one.calendar.list()] == [datetime(2026, 3, *at, tzinfo=MADRID)]
