"""A look or a change amid what only tells something, in the languages that people ask in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import pytest

from agent.deciding.marked import marked
from agent.intents import likely

NOW = datetime(2026, 3, 10, 9, tzinfo=UTC)


def alone(request: str, *named: str) -> str:
    def rows(words: str) -> Sequence[str]:
        return [f"event {each}" for each in named if each.casefold() in words.casefold()]

    def judge(words: str) -> Mapping[str, float]:
        return likely(words, NOW, "en", ("event",) if rows(words) else ())

    return marked(request, judge, rows, NOW, "en")


@pytest.mark.parametrize(
    ("request_", "wish"),
    [
        ("stau ohne ende, verschieb die Massage auf freitag um 10", "verschieb die Massage auf freitag um 10"),
        ("déplace la Massage à jeudi, le chef est malade", "déplace la Massage à jeudi"),
        ("traffico pazzesco, sposta la Massage a venerdì alle 10", "sposta la Massage a venerdì alle 10"),
        ("muda a Massage para sexta às 10, o chefe está doente", "muda a Massage para sexta às 10"),
        ("hallo, was hab ich am freitag, muss den nachbarn fragen", "was hab ich am freitag"),
        ("mostra amanhã, tenho de avisar a vizinha", "mostra amanhã"),
        ("fammi vedere giovedì, devo avvisare il vicino", "fammi vedere giovedì"),
    ],
)
def test_what_only_tells_is_left_out(request_: str, wish: str) -> None:
    assert alone(request_, "Massage").rstrip("?") == wish


@pytest.mark.parametrize(
    "request_",
    [
        "verschieb die Massage auf freitag, aber nur wenn Jo kann",
        "sposta la Massage a venerdì e chiama il vetraio",
        "they want to move the Massage to 5.30 but I said no",
        "repousse la Massage à jeudi, avec Paul",
        "muda a Massage para sexta, não, para sábado",
    ],
)
def test_what_may_be_of_the_wish_stays(request_: str) -> None:
    assert alone(request_, "Massage") == request_
