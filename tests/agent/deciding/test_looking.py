"""A plain look at the calendar is taken in code; whoever says anything beside is left to the model."""

from __future__ import annotations

import pytest

from agent.deciding.looking import looking
from tests.conftest import NOW
from tools.contract import Language

EVENTS = ["Dance class", "Vet with Otto", "Clase de baile"]
OTHERS = ["Buy shoes for the dance", "Vet bills"]


def look(request: str, language: Language = "en") -> object:
    call = looking(request, lambda: (EVENTS, OTHERS), NOW, language)
    return call and (call.tool, dict(call.arguments))


@pytest.mark.parametrize(
    ("request_", "when", "language"),
    [
        ("whats happening on thursday?", "on thursday", "en"),
        ("quick one: what have i got tomorrow afternoon thanks", "tomorrow afternoon", "en"),
        ("am I busy this weekend?", "this weekend", "en"),
        ("can you check what's in my diary on the 18th, i've lost track", "on the 18th", "en"),
        ("what's on friday? I need to know if I can go sailing", "on friday", "en"),
        ("q tengo el jueves", "el jueves", "es"),
        ("oye, ¿hay algo en la agenda mañana? solo pregunto", "mañana", "es"),
        ("¿estoy ocupado esta noche?", "esta noche", "es"),
    ],
)
def test_a_look_at_a_day(request_: str, when: str, language: Language) -> None:
    assert look(request_, language) == ("list_events", {"when": when})


@pytest.mark.parametrize(
    ("request_", "language"),
    [
        ("when is the dance class?", "en"),
        ("what time does the dance class finish, just asking", "en"),
        ("morning! when do I have the vet with Otto again", "en"),
        ("how long is the dance class", "en"),
        ("a qué hora acaba la clase de baile?", "es"),
        ("cuando tengo la clase de baile, que me lío", "es"),
    ],
)
def test_when_the_one_event_is(request_: str, language: Language) -> None:
    assert look(request_, language) == ("list_events", {})


@pytest.mark.parametrize(
    "request_",
    [
        "what's on on thursday and is there milk on my list?",
        "what did I do yesterday",
        "put the dance class on thursday",
        "when is the dance class, and move it to 6",
        "when is the concert?",
        "when is the vet?",
        "what's on every thursday?",
        "what do you think of thursday?",
        "is thursday a holiday?",
        "what's the weather on thursday?",
        "when did Rome fall?",
        "when is the dance class in Lisbon?",
    ],
)
def test_whoever_says_more_is_left_to_the_model(request_: str) -> None:
    assert look(request_) is None


@pytest.mark.parametrize("request_", ["buy paint", "dinner with Jo on thursday at 8", "move the dance class to 6"])
def test_no_row_is_read_for_what_asks_nothing(request_: str) -> None:
    def titles() -> tuple[list[str], list[str]]:
        raise AssertionError("read for nothing")

    assert looking(request_, titles, NOW, "en") is None
