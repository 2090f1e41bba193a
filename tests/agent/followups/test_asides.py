"""What stands about a short answer and counts for nothing."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from agent.followups.asides import remembered_late, without_aside
from tools.when import resolve

NOW = datetime(2026, 3, 10, 9, tzinfo=ZoneInfo("Europe/Madrid"))


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("At 7, if you don't mind, before the shops open", "At 7"),
        ("friday, he is away next week", "friday"),
        ("ideally at 9am", "at 9am"),
        ("9am would be good, so that I don't forget", "9am"),
    ],
)
def test_courtesy_and_reasons_count_for_nothing(text: str, rest: str) -> None:
    assert without_aside(text, NOW, "en") == rest


def test_the_same_in_spanish() -> None:
    assert without_aside("a las 7, que luego hace calor", NOW, "es") == "a las 7"
    assert without_aside("a las 7 si puede ser", NOW, "es") == "a las 7"


@pytest.mark.parametrize(
    "text", ["no scrap that, he said 6", "at 8, it's on Friday", "at 8, I need to call Ana", "friday, before monday"]
)
def test_what_says_more_stays(text: str) -> None:
    assert without_aside(text, NOW, "en") == text


def test_a_stretch_as_code_settles_it_is_one_in_spanish_too() -> None:
    (reading,) = resolve("2026-03-19 08:00 to 10:00", NOW, "es").readings
    assert reading.end is not None
    assert reading.end.hour == 10


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("by noon, I forgot to say", "by noon"),
        ("at 5, I should have said", "at 5"),
        ("(forgot: high priority)", "high priority"),
        ("forgot to mention: at Casa Paco", "at Casa Paco"),
        ("a las 5, se me olvidó decirlo", "a las 5"),
        ("a las 5, tendría que haberlo dicho", "a las 5"),
        ("bis 12 Uhr, hab ich vergessen zu sagen", "bis 12 Uhr"),
        ("à 17h, j'ai oublié de le dire", "à 17h"),
        ("alle 17, ho dimenticato di dirlo", "alle 17"),
        ("às 17h, esqueci-me de dizer", "às 17h"),
    ],
)
def test_that_it_was_forgotten_counts_for_nothing(text: str, rest: str) -> None:
    assert remembered_late(text) == rest


@pytest.mark.parametrize(
    "text",
    [
        "I forgot to call Ana",
        "forgot the milk",
        "I should have said no",
        "did I forget to say at 5?",
        "he forgot to say 5",
        "I should have mentioned it to Tom",
        "I forgot to mention: the dentist is at 4",
        "se me olvidó el pan",
    ],
)
def test_what_was_forgotten_is_no_aside(text: str) -> None:
    assert remembered_late(text) == text
