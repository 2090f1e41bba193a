"""What the calendar of the year itself tells, with no model."""

from __future__ import annotations

import pytest

from agent.answering.almanac import told_of_a_day, told_the_hour
from agent.models.scripted import ScriptedModel
from agent.reading.sayings import Said
from tests.agent.conftest import Made
from tests.conftest import NOW
from tools.contract import Language, tool


@pytest.mark.parametrize(
    ("request_", "language", "told"),
    [
        ("what day is the 30th of april", "en", "Thursday, 30 April 2026."),
        ("what day of the week does 1 May fall on?", "en", "Friday, 1 May 2026."),
        ("no need to enter anything, just tell me what day of the week the 1st of May is", "en", "Friday, 1 May 2026."),
        ("1 May, what day of the week is that?", "en", "Friday, 1 May 2026."),
        ("¿el 1 de mayo qué día es?", "es", "Viernes, 1 de mayo de 2026."),
        ("what's the date on friday?", "en", "Friday, 13 March 2026."),
        ("what day is it today", "en", "Tuesday, 10 March 2026."),
        ("how many days until Christmas?", "en", "290 days: Friday, 25 December 2026."),
        ("how long is it till tomorrow", "en", "1 day: Wednesday, 11 March 2026."),
        ("no hace falta que apuntes nada, solo dime en qué día de la semana cae el 30 de abril", "es",
         "Jueves, 30 de abril de 2026."),
        ("¿cuántos días faltan para el 1 de mayo?", "es", "52 días: Viernes, 1 de mayo de 2026."),
    ],
)  # fmt: skip
def test_a_day_is_told_without_a_model(assistant: Made, request_: str, language: Language, told: str) -> None:
    assert told_of_a_day(Said(request_, NOW, language)) == told
    reply = assistant().ask(request_)
    assert (reply.text, reply.calls, reply.usage.model_calls) == (told, (), 0)


@pytest.mark.parametrize(
    ("request_", "language"),
    [
        ("what day is choir on this week", "en"),
        ("what day is the dentist on friday", "en"),
        ("what have I got on friday", "en"),
        ("how long until the flat viewing on monday", "en"),
        ("which day was 3 march", "en"),
        ("remind me what day is best on friday", "en"),
        ("qué día tengo dentista el viernes", "es"),
        ("how many days until 3 March and 4 April", "en"),
    ],
)
def test_other_questions_are_left_alone(request_: str, language: Language) -> None:
    assert told_of_a_day(Said(request_, NOW, language)) == ""


@tool(effect="read", examples={"how many days until Christmas?": {"day": "Christmas"}})
def days_until(day: str) -> str:
    """Count the days until a day."""
    return f"many, until {day}"


def test_a_tool_of_the_owners_program_goes_first(assistant: Made) -> None:
    with ScriptedModel('[days_until(day="Christmas")]', "Many.") as model:
        reply = assistant(tools=[days_until], model=model).ask("how many days until Christmas?")
    assert [each.tool for each in reply.calls] == ["days_until"]


def test_hostile_text_is_soon_read() -> None:
    for text in ("tell me " * 3000, "what day is it today" + " " * 5000 + "x", "so and " * 3000 + "what day is 1 May"):
        told_of_a_day(Said(text, NOW, "en"))


@pytest.mark.parametrize(
    ("request_", "language", "told"),
    [
        ("what time is it", "en", "It is 09:00."),
        ("hey, what's the time in Tokyo right now?", "en", "It is 17:00 in Tokyo."),
        ("what time is it in Auckland", "en", "It is 21:00 in Auckland."),
        ("what time is it in los angeles?", "en", "It is 01:00 in los angeles."),
        ("qué hora es en Nueva York", "es", "En Nueva York son las 04:00."),
        ("oye, ¿qué hora es?", "es", "Son las 09:00."),
    ],
)
def test_the_hour_is_told_without_a_model(assistant: Made, request_: str, language: Language, told: str) -> None:
    assert told_the_hour(request_, NOW, language) == told
    assert assistant().ask(request_).text == told


def test_where_it_is_another_day_that_is_said() -> None:
    late = NOW.replace(hour=20)
    assert told_the_hour("what time is it in Sydney", late, "en") == "It is 06:00 in Sydney, Wednesday, 11 March 2026."


@pytest.mark.parametrize(
    "request_", ["what time is the review", "what time is it in my kitchen", "what time is it on friday"]
)
def test_other_hours_are_left_alone(request_: str) -> None:
    assert told_the_hour(request_, NOW, "en") == ""
