"""What is planned for one day and once more for another."""

from __future__ import annotations

import pytest

from agent.calls import Planned
from agent.followups.again import again_on, on_both
from tests.conftest import NOW
from tools.contract import Language


@pytest.mark.parametrize(
    ("request_", "language"),
    [
        ("early shift sat 6:45 to 14:30, same again on sunday", "en"),
        ("early shift sat 6:45 to 14:30, sunday too", "en"),
        ("early shift sat 6:45 to 14:30 and the same on sunday", "en"),
        ("turno el sábado de 6:45 a 14:30 y lo mismo el domingo", "es"),
    ],
)
def test_the_same_on_another_day(request_: str, language: Language) -> None:
    again = again_on(request_, NOW, language)
    assert again is not None
    assert f"{again.day:%m-%d}" == "03-15"
    call = Planned("create_event", {"title": "Shift", "start": "sat 6:45 to 14:30"})
    if language == "en":
        assert [each.arguments["start"] for each in on_both((call,), again, NOW, language)] == [
            "2026-03-14 06:45",
            "2026-03-15 06:45",
        ]


@pytest.mark.parametrize(
    "request_",
    [
        "call Ana and Tom too",
        "lunch with Ana on friday at 1, ask me tomorrow again",
        "lunch with Ana on friday at 1, she comes saturday too",
        "rehearsal friday at 7, the same as last time",
        "buy milk and bread again",
        "same again",
    ],
)
def test_nothing_is_planned_twice(request_: str) -> None:
    assert again_on(request_, NOW, "en") is None


def test_a_change_is_not_made_twice() -> None:
    again = again_on("move the dentist to friday, sunday too", NOW, "en")
    assert again is not None
    assert on_both((Planned("update_event", {"event": "dentist", "start": "friday"}),), again, NOW, "en") == ()
