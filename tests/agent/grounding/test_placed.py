"""The place of a new event is told once: apart from its title."""

from __future__ import annotations

import pytest

from agent.grounding.placed import named_by_place, without_place
from tests.agent.worded import event
from tests.conftest import NOW
from tools.contract import Language


@pytest.mark.parametrize(
    ("title", "thing", "place", "language"),
    [
        ("Quiz night at Harbour Lane school", "Quiz night", "Harbour Lane school", "en"),
        ("Tasting in the town hall", "Tasting", "the town hall", "en"),
        ("Lunch at the Blue Door with Ana", "Lunch with Ana", "the Blue Door", "en"),
        ("Comida en el bar Manolo con Ana", "Comida con Ana", "el bar Manolo", "es"),
        ("Engagement shoot in retiro park", "Engagement shoot", "retiro park", "en"),
        ("Catch-up with Jo on Zoom", "Catch-up with Jo", "Zoom", "en"),
        ("Taller de costura en el centro de mayores", "Taller de costura", "el centro de mayores", "es"),
        ("Tutoría por Teams", "Tutoría", "Teams", "es"),
        ("Consulta con Rita por Zoom", "Consulta con Rita", "Zoom", "es"),
    ],
)
def test_a_title_ends_before_its_place(title: str, thing: str, place: str, language: Language) -> None:
    found = without_place(event(title=title, start="Friday at 5"), NOW, language)
    assert found.arguments == {"title": thing, "start": "Friday at 5", "location": place}


@pytest.mark.parametrize(
    ("title", "place", "left"),
    [
        ("Recital at the Old Mill", "the Old Mill", "Recital"),
        ("Recital at the Old Mill", "Old Mill", "Recital"),
        ("Recital", "the Old Mill", "Recital"),
        ("The Old Mill", "the Old Mill", "The Old Mill"),
    ],
)
def test_a_place_that_is_told_beside_is_not_in_the_title(title: str, place: str, left: str) -> None:
    assert without_place(event(title=title, location=place), NOW, "en").arguments["title"] == left


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Appointment at the passport office", "en"),
        ("Cita en la peluquería", "es"),
        ("Party at Leo's", "en"),
        ("Course in the history of art", "en"),
        ("Lesson in Excel", "en"),
        ("Talk on the radio", "en"),
    ],
)
def test_what_is_no_place_stays_in_the_title(title: str, language: Language) -> None:
    call = event(title=title, start="Friday at 5")
    assert without_place(call, NOW, language) == call


def test_what_is_done_there_is_called_by_where() -> None:
    helping = event(title="Helping", start="sat", location="the open day")
    lunch = event(title="Lunch", start="sat", location="the Blue Door")
    called = event(title="Helping at the open day", start="sat")
    assert named_by_place([helping, lunch]) == (called, lunch)
