"""Company that is told of only because of the question behind it."""

from __future__ import annotations

from datetime import datetime

import pytest

from agent.reading.company import only_company
from tests.agent.conftest import Made
from tests.conftest import MADRID
from tools.contract import Language

NOW = datetime(2026, 3, 10, 9, tzinfo=MADRID)
ASKED = "what's the wifi password?"


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("my cousin's staying the night", "en"),
        ("got a visitor this weekend", "en"),
        ("friends visiting on saturday", "en"),
        ("we have people over tonight", "en"),
        ("invitado esta noche", "es"),
        ("viene mi hermana el sábado", "es"),
        ("Gast heute Nacht", "en"),
        ("invité ce soir", "en"),
        ("ospite stasera", "en"),
    ],
)
def test_who_comes_is_told_for_the_question(words: str, language: Language) -> None:
    assert only_company(words, ASKED, NOW, language)


@pytest.mark.parametrize(
    ("words", "behind"),
    [
        ("guests on friday at 8", ASKED),
        ("guests tonight", f"and {ASKED}"),
        ("guests on friday", "am I free then?"),
        ("dinner with Eva on friday", ASKED),
        ("dinner with my sister tonight", ASKED),
        ("guests tonight, put it in the calendar", ASKED),
        ("buy a guest towel tonight", ASKED),
        ("pick up my sister tonight", ASKED),
        ("guests every friday", ASKED),
    ],
)
def test_what_is_planned_stays_a_wish(words: str, behind: str) -> None:
    assert not only_company(words, behind, NOW, "en")


def test_only_the_question_is_answered(assistant: Made) -> None:
    one = assistant(settings={"drafts": True})
    one.notes.add("Wifi", "Guest network: casa\nPassword: melon-7")
    reply = one.ask("got a visitor this weekend, what's the wifi password again?")
    assert "melon-7" in reply.text
    assert not one.calendar.list()
