"""A time that is told from another one of the same request, or from what was shown."""

from __future__ import annotations

from datetime import datetime

import pytest

from agent.grounding.ahead import told_before
from agent.reading.sayings import Said
from tests.agent.worded import todo
from tests.conftest import MADRID, NOW
from tools.contract import Language

VIEWING = datetime(2026, 3, 16, 18, tzinfo=MADRID)


def due(request: str, title: str, language: Language = "en", at: datetime | None = None, whole: str = "") -> str:
    said = Said(request, NOW, language, whole=whole, at=at)
    return told_before(todo(title=title), said, (0, len(request)))


@pytest.mark.parametrize(
    ("whole", "request_", "title", "language", "time"),
    [
        ("they marry on 13 June, and ", "remind me exactly a week before to buy a present", "Buy", "en", "2026-06-06"),
        ("dentist on friday at 5pm, and ", "remind me half an hour before to eat", "Eat", "en", "2026-03-13 16:30"),
        ("el viernes a las 5 tengo dentista, y ", "recuérdame una hora antes tomar la pastilla", "Tomar la pastilla",
         "es", "2026-03-13 16:00"),
        ("", "I must cancel that trial. It ends on the 24th, so put it on my list for the day before",
         "Cancel the trial", "en", "2026-03-23"),
        ("the fair is on 20 March. ", "Remind me the day before to iron my shirt", "Iron my shirt", "en", "2026-03-19"),
        ("the fair is on 20 March. ", "book the train a week before that", "Book the train", "en", "2026-03-13"),
        ("", "the tax is due on 20 March, remind me two days before that I have to pay it", "Pay the tax", "en",
         "2026-03-18"),
        ("", "el 20 de marzo vence el bono, recuérdame dos días antes que lo debo pagar", "Pagar el bono", "es",
         "2026-03-18"),
        ("the fair is on 20 March. ", "remind me the evening before at 8 to iron my shirt", "Iron my shirt", "en",
         "2026-03-19 20:00"),
        ("the fair is on 20 March. ", "remind me at 9 the day before to iron my shirt", "Iron my shirt", "en",
         "2026-03-19 09:00"),
        ("la feria es el 20 de marzo. ", "recuérdame el día antes a las 19:30 planchar la camisa",
         "Planchar la camisa", "es", "2026-03-19 19:30"),
        ("", "pay the tax on 20 March, and a week before call Ana", "Pay the tax", "en", ""),
        ("", "remind me a week before to buy a present", "Buy a present", "en", ""),
        ("tea on friday at 5. ", "remind me an hour before the flat viewing to iron", "Iron", "en", ""),
    ],
)  # fmt: skip
def test_what_is_told_from_a_time_of_the_same_request(
    whole: str, request_: str, title: str, language: Language, time: str
) -> None:
    assert due(request_, title, language, whole=whole + request_) == time


@pytest.mark.parametrize(
    ("request_", "title", "time"),
    [
        ("good. remind me an hour before that to print the payslips", "Print the payslips", "2026-03-16 17:00"),
        ("remind me the day before to print the payslips", "Print the payslips", "2026-03-15"),
        ("remind me to print the payslips", "Print the payslips", ""),
        ("remind me an hour before lunch to print the payslips", "Print the payslips", ""),
    ],
)
def test_what_is_told_from_what_was_shown(request_: str, title: str, time: str) -> None:
    assert due(request_, title, at=VIEWING) == time
    assert due(request_, title) == ""


@pytest.mark.parametrize("request_", ["pay the rent on Friday, remind me a day before", "pay the rent on Friday"])
def test_a_deed_with_a_time_of_its_own_keeps_it(request_: str) -> None:
    assert due(request_, "Pay the rent") == ""
