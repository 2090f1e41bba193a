"""Whether one is free then, wanted to be known and nothing else."""

from __future__ import annotations

import pytest

from agent.answering.expected import expected
from tests.conftest import NOW
from tools.contract import Language


@pytest.mark.parametrize(
    ("request_", "language", "when"),
    [
        ("let me know if I'm free on saturday arvo", "en", "on saturday arvo"),
        ("don't put anything in, just check whether we're busy friday morning", "en", "friday morning"),
        ("can you tell me if im free this arvo after 4", "en", "this arvo after 4"),
        ("solo dime si estoy libre el sábado por la tarde, no apuntes nada", "es", "el sábado por la tarde"),
        ("sag mir nur, ob ich Samstag frei bin", "en", "Samstag"),
        ("dis-moi si je suis libre samedi", "en", "samedi"),
        ("dimmi se sono libero sabato", "en", "sabato"),
        ("diz-me se estou livre no sábado", "en", "no sábado"),
    ],
)
def test_whether_one_is_free_is_looked_up(request_: str, language: Language, when: str) -> None:
    found = expected(request_, NOW, language)
    assert found is not None
    assert (found.tool, found.arguments) == ("find_free_time", {"when": when})


@pytest.mark.parametrize(
    "request_",
    ["tell me if Ana is free on saturday", "tell me if I'm free on saturday and book the gym then",
     "tell me if I'm free", "book the gym if I'm free on saturday", "tell Ana if I'm free on saturday"],
)  # fmt: skip
def test_what_asks_for_more_is_left(request_: str) -> None:
    assert expected(request_, NOW, "en") is None
