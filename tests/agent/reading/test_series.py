"""A series and its first day, told apart, are one time; what is no first day takes nothing from a series."""

from __future__ import annotations

import pytest

from agent.reading.sayings import Said
from agent.reading.series import is_first, unnumbered
from tests.agent.worded import grounded, todo
from tests.conftest import NOW
from tools.contract import Language
from tools.when import PLANNING, resolve


@pytest.mark.parametrize(
    ("request_", "language", "rule", "first"),
    [
        ("bins go out every monday, make that a to-do that repeats, first one next monday", "en", "BYDAY=MO", "03-16"),
        ("water the ferns every 2 weeks, starting on the 16th", "en", "INTERVAL=2", "03-16"),
        ("yoga every tuesday, the first one on the 24th", "en", "BYDAY=TU", "03-24"),
        ("regar las plantas cada lunes, la primera el lunes que viene", "es", "BYDAY=MO", "03-16"),
        ("pagar el gimnasio cada mes, el primero el 1 de abril", "es", "MONTHLY", "04-01"),
        ("from next week I have pottery every thursday at 7pm", "en", "BYDAY=TH", "03-19"),
        ("pottery starts next week, every thursday at 7pm", "en", "BYDAY=TH", "03-19"),
        ("next week pottery starts: thursdays at 7pm", "en", "BYDAY=TH", "03-19"),
        ("a partir de la semana que viene tengo cerámica todos los jueves a las 18:00", "es", "BYDAY=TH", "03-19"),
        ("cerámica empieza la semana que viene, los jueves a las 18:00", "es", "BYDAY=TH", "03-19"),
        ("from April I swim every monday at 8", "en", "BYDAY=MO", "04-06"),
        ("jeden Montag Müll rausbringen, das erste Mal nächsten Montag", "en", "BYDAY=MO", "03-16"),
    ],
)
def test_a_series_keeps_its_first_day(request_: str, language: Language, rule: str, first: str) -> None:
    said = Said(request_, NOW, language)
    best = resolve(said.repeated(said.times()), NOW, language, policy=PLANNING).best
    assert best is not None
    assert rule in str(best.rrule)
    assert f"{best.start:%m-%d}" == first


def test_a_to_do_of_a_series_has_its_rule_and_its_first_day() -> None:
    request = "bins go out every monday, make that a repeating to-do, first one next monday"
    (found,) = grounded(request, todo(title="Bins", due="every Monday"))
    assert found["due"] == "every monday starting next monday"


@pytest.mark.parametrize(
    "request_",
    [
        "call mum every sunday, not next sunday though",
        "yoga every monday, no wait, next tuesday",
        "ring the bank next monday, first one in the queue",
        "next week I have the dentist, and yoga every thursday",
        "next week is busy, put yoga on every thursday",
    ],
)
def test_what_is_no_first_day(request_: str) -> None:
    said = Said(request_, NOW, "en")
    assert said.repeated(said.times()) == ""


def test_a_first_that_is_of_no_series_is_left_as_it_is() -> None:
    assert unnumbered("the meeting, the first one on Friday") == "the meeting, the first one on Friday"
    assert not is_first("pay every month on the 3rd", len("pay every month "))
