"""What was forgotten and is told behind; that it was forgotten tells nothing."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime

import pytest

from agent.assistant import Assistant
from agent.followups.remarked import without_forgotten
from memory.errors import ModelError
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


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("that's when Otto is away. a week later then", 20),
        ("the pool is shut fridays. thursday then", 12),
        ("no good, the pool's closed on fridays. thursday then", 12),
        ("it's full on friday, so saturday", 14),
        ("los viernes está cerrado, así que el jueves", 12),
        ("freitags ist geschlossen, dann Donnerstag", 12),
        ("da ist Otto weg. lieber am Samstag", 14),
        ("the pool is shut on thursdays", 13),
        ("thursday is no good. saturday then", 13),
        ("we're away on sunday, so buy sunscreen", 13),
    ],
)
def test_the_reason_may_name_the_day_so_far(assistant: Made, said: str, day: int) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    one.ask("add swimming with Otto on friday at 5pm")
    with suppress(ModelError):
        one.ask(said)
    assert [each.start for each in one.calendar.list()] == [datetime(2026, 3, day, 17, tzinfo=MADRID)]


@pytest.mark.parametrize(
    ("said", "due", "priority"),
    [
        ("by friday, and it's an important one", FRIDAY, "high"),
        ("para el viernes y es algo importante", FRIDAY, "high"),
        ("entro venerdì, ed è una cosa importante", FRIDAY, "high"),
        ("bis Freitag, und das ist etwas Wichtiges", FRIDAY, "high"),
        ("by friday, no rush", FRIDAY, "low"),
        ("by friday, and it's an important match", None, "normal"),
    ],
)
def test_how_much_it_matters_is_no_remark(assistant: Made, said: str, due: date | None, priority: str) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    one.ask("put on my list: varnish the boat")
    with suppress(ModelError):
        one.ask(said)
    assert [(each.due, each.priority) for each in one.todos.list()] == [(due, priority)]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("ugh no, office party. thursday, same time", 12),
        ("nope, board visit. saturday, same time", 14),
        ("oh damn, bank holiday. thursday at the same time", 12),
        ("uf no, festivo. el jueves, misma hora", 12),
        ("ach nee, Feiertag. Donnerstag, gleiche Uhrzeit", 12),
        ("ah non, jour férié. jeudi, même heure", 12),
        ("ai não, feriado. quinta, mesma hora", 12),
    ],
)
def test_what_is_in_the_way_is_but_named(assistant: Made, said: str, day: int) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    one.ask("remind me to varnish the boat on friday at 12")
    one.ask(said)
    assert [each.due for each in one.todos.list()] == [NOON.replace(day=day)]


@pytest.mark.parametrize("said", ["no, water the ferns. thursday, same time", "and buy milk. thursday, same time"])
def test_another_deed_is_nothing_in_the_way(assistant: Made, said: str) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    one.ask("remind me to varnish the boat on friday at 12")
    one.ask(said)
    assert NOON in [each.due for each in one.todos.list()]


@pytest.mark.parametrize(
    "said", ["doch lieber halb eins, ich hab frei", "doch erst halb eins, bin noch weg", "plutôt 12h30, j'ai congé"]
)
def test_a_half_hour_and_why(assistant: Made, said: str) -> None:
    one = assistant(model=Talker(), settings={"drafts": True})
    one.ask("remind me to varnish the boat on friday at 12")
    one.ask(said)
    assert [each.due for each in one.todos.list()] == [NOON.replace(minute=30)]
