"""What was forgotten and is told behind; that it was forgotten tells nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from agent.assistant import Assistant
from agent.followups.remarked import without_forgotten
from tests.agent.test_turns_together import Talker
from tests.conftest import MADRID

Made = Callable[..., Assistant]
FRIDAY = date(2026, 3, 13)
NOON = datetime(2026, 3, 13, 12, tzinfo=MADRID)


@pytest.mark.parametrize(
    ("request_", "rest"),
    [
        ("before 6, forgot that bit", "before 6"),
        ("(forgot: urgent)", "urgent"),
        ("oh and it's low priority, I didn't mention", "it's low priority"),
        ("I should have said it's for Ana", "it's for Ana"),
        ("a las 6, se me olvidó decirlo", "a las 6"),
        ("um 18 Uhr, hab ich vergessen zu sagen", "um 18 Uhr"),
        ("à 18h, j'ai oublié de le dire", "à 18h"),
        ("did I forget to say when?", ""),
        ("before 6", ""),
        ("forgot to say", ""),
        ("I forgot the mugs", ""),
        ("I didn't say monday", ""),
        ("I left it at 6", ""),
        ("I missed that on monday", ""),
        ("I should have said yes to monday", ""),
        ("I forgot to add the eggs", ""),
        ("i meant the red paint", ""),
    ],
)
def test_the_words_that_it_was_forgotten(request_: str, rest: str) -> None:
    assert without_forgotten(request_) == rest


@pytest.mark.parametrize(
    ("request_", "due", "priority"),
    [
        ("by noon, I left that out", NOON, "normal"),
        ("antes del mediodía, olvidé decirlo", NOON, "normal"),
        ("alle 12, mi sono dimenticata di dirlo", NOON, "normal"),
        ("in the morning, I should have said", FRIDAY, "normal"),
        ("(forgot:) top priority", FRIDAY, "high"),
        ("I should have said it's urgent", FRIDAY, "high"),
        ("se me olvidó: prioridad baja", FRIDAY, "low"),
    ],
)
def test_what_is_told_behind_completes_the_row(assistant: Made, request_: str, due: date, priority: str) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    one.ask("remind me to varnish the boat on friday")
    one.ask(request_)
    assert [(each.due, each.priority) for each in one.todos.list()] == [(due, priority)]


def test_a_place_is_told_behind(assistant: Made) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    one.ask("sailing class on saturday at 4pm")
    one.ask("(forgot: in the old boathouse)")
    assert [each.location for each in one.calendar.list()] == ["the old boathouse"]


@pytest.mark.parametrize(
    "request_",
    [
        "I forgot to ring Ana",
        "I forgot to say happy birthday to Leo",
        "she forgot to mention the time",
        "I should have said no",
        "did I forget to say when?",
        "I left that out on purpose",
        "Leo said he forgot to mention the dog",
        "if I forgot to say it, at noon",
        "I didn't say saturday",
        "I should have said yes to saturday",
    ],
)
def test_what_completes_nothing(assistant: Made, request_: str) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    one.ask("remind me to varnish the boat on friday")
    one.ask(request_)
    assert [(each.due, each.priority) for each in one.todos.list()] == [(FRIDAY, "normal")]


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
    assert without_forgotten(text) == rest


@pytest.mark.parametrize(
    "text",
    [
        "I forgot to call Ana",
        "forgot the milk",
        "I should have said no",
        "did I forget to say at 5?",
        "he forgot to say 5",
        "I should have mentioned it to Tom",
        "se me olvidó el pan",
    ],
)
def test_what_was_forgotten_is_no_aside(text: str) -> None:
    assert without_forgotten(text) == ""
