"""An alarm or a timer is told as the reminder that it can be."""

from __future__ import annotations

import pytest

from agent.reading.alarms import as_reminder
from tests.conftest import NOW
from tools.contract import Language


@pytest.mark.parametrize(
    ("said", "language", "read"),
    [
        ("wake me up at 6 tomorrow", "en", "remind me to wake up at 6 am tomorrow"),
        ("can you wake me at half 7 on friday", "en", "remind me to wake up at half 7 am on friday"),
        ("alarm at 7am on friday for the flight", "en", "remind me about the flight at 7am on friday"),
        ("set a timer for 20 mins for the eggs", "en", "remind me about the eggs in 20 mins"),
        ("timer 15 minutes", "en", "add timer to my list, due in 15 minutes"),
        ("despiértame mañana a las 7", "es", "recuérdame despertarme mañana a las 7 de la mañana"),
        ("pon una alarma a las 8 de la mañana para la pastilla", "es", "recuérdame la pastilla a las 8 de la mañana"),
    ],
)
def test_it_is_told_as_a_reminder(said: str, language: Language, read: str) -> None:
    assert as_reminder(said, NOW, language) == read


@pytest.mark.parametrize(
    "said",
    [
        "the alarm went off at 6",
        "is there an alarm for 6 tomorrow?",
        "the smoke alarm needs a battery by friday",
        "don't wake me up at 6 tomorrow",
        "wake me up if Ana rings",
        "set an alarm",
    ],
)
def test_what_is_no_order_for_one_stays(said: str) -> None:
    assert as_reminder(said, NOW, "en") == said


def test_a_nap_ends_in_the_afternoon() -> None:
    assert "am" not in as_reminder("wake me up at 4 from my nap", NOW, "en")
