"""A plain look at the calendar is taken in code; whoever says anything beside is left to the model."""

from __future__ import annotations

import pytest

from agent.deciding.looking import Titles, looking
from tests.conftest import NOW
from tools.contract import Language

EVENTS = ["Dance class", "Vet with Otto", "Clase de baile"]
OTHERS = ["Buy shoes for the dance", "Vet bills"]


def look(request: str, language: Language = "en") -> object:
    call = looking(request, lambda: Titles(EVENTS, OTHERS), NOW, language)
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
    def titles() -> Titles:
        raise AssertionError("read for nothing")

    assert looking(request_, titles, NOW, "en") is None


@pytest.mark.parametrize(
    ("request_", "tool", "given", "language"),
    [
        ("which jobs are still open this week, I'm away on sunday", "list_todos", {"due": "this week"}, "en"),
        ("just tell me, what's outstanding on my list", "list_todos", {}, "en"),
        ("what needs doing before the weekend? mum's asking", "list_todos", {"due": "before the weekend"}, "en"),
        ("qué tareas me vencen este mes, que me voy de viaje", "list_todos", {"due": "este mes"}, "es"),
        ("no apuntes nada, ¿qué me queda por hacer?", "list_todos", {}, "es"),
        ("by when do I have to do the shoes for the dance?", "list_todos", {}, "en"),
        ("Bea invited us over so am i free sunday arvo", "find_free_time", {"when": "sunday arvo"}, "en"),
        ("tengo algún hueco el domingo, que quiere venir Bea", "find_free_time", {"when": "el domingo"}, "es"),
        ("when do we finish dance class tonight, need to sort a lift", "list_events", {"when": "tonight"}, "en"),
        ("what's on sunday cos dad wants to pop over", "list_events", {"when": "on sunday"}, "en"),
        ("q tengo el domingo?? no me añadas nada solo dime", "list_events", {"when": "el domingo"}, "es"),
        ("tengo algún compromiso mañana, para decirle algo a Bea", "list_events", {"when": "mañana"}, "es"),
    ],
)
def test_a_look_with_a_story_around_it(request_: str, tool: str, given: dict[str, str], language: Language) -> None:
    assert look(request_, language) == (tool, given)


@pytest.mark.parametrize(
    "request_",
    [
        "which jobs did I finish this week",
        "what's due on friday, the rent or the card?",
        "I've something on on thursday",
        "what tasks are due this week, and mark the shoes done",
        "is Bea free on sunday, mum's asking",
        "what needs doing about the roof",
    ],
)
def test_what_only_looks_alike_is_left(request_: str) -> None:
    assert look(request_) is None


@pytest.mark.parametrize(
    ("request_", "tool", "when", "language"),
    [
        ("Bea has said yes to bowls on sunday, but surely I have something on already? only tell me", "list_events",
         "on sunday", "en"),
        ("they've asked us over sunday lunchtime, am I free?", "find_free_time", "sunday lunchtime", "en"),
        ("me han propuesto cenar el domingo, ¿tengo algo ya?", "list_events", "el domingo", "es"),
    ],
)  # fmt: skip
def test_a_look_at_the_time_that_the_story_tells(request_: str, tool: str, when: str, language: Language) -> None:
    assert look(request_, language) == (tool, {"when": when})


@pytest.mark.parametrize(
    "request_",
    ["vet on sunday at 5, have I got anything on?", "Bea asked us for sunday and for monday, am I free?",
     "Bea invited us on sunday, put it in, am I free?"],
)  # fmt: skip
def test_a_plan_that_is_told_is_no_story(request_: str) -> None:
    assert look(request_) is None
