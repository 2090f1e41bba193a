"""Until when the event just made goes on, told in a few words after it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from agent.calls import Planned
from agent.followups.before import Before
from agent.followups.lasting import ends
from tests.conftest import MADRID, NOW
from tools.contract import Language

AT = datetime(2026, 3, 13, 20, tzinfo=MADRID)


def made(at: datetime | None = AT, kind: str = "event") -> Before:
    call: dict[str, Any] = {"tool": "create_event", "arguments": {}, "status": "done", "effect": "write"}
    return Before([call], [{"kind": kind, "id": 1, "label": "Dinner"}], at)


@pytest.mark.parametrize(
    ("request_", "minutes", "language"),
    [
        ("until 10", 120, "en"),
        ("until 10:30pm please", 150, "en"),
        ("it ends at 10", 120, "en"),
        ("it goes on till 11", 180, "en"),
        ("the meeting ends at 11", 180, "en"),
        ("8 to 10", 120, "en"),
        ("from 8 to 10pm", 120, "en"),
        ("hasta las 22:30", 150, "es"),
        ("acaba a las 10", 120, "es"),
    ],
)
def test_the_end_that_is_told_is_its_length(request_: str, minutes: int, language: Language) -> None:
    (call,) = ends(request_, made(), NOW, language)
    assert call == Planned("update_event", {"event": "it", "duration": f"{minutes} minutes"})


@pytest.mark.parametrize(
    "request_",
    ["at 10", "by 10", "from 7 to 10", "until friday", "until 10?", "10 to 12", "until 10 and invite Ana", "10",
     "the babysitter is done at 11"],
)  # fmt: skip
def test_what_is_no_end_is_left(request_: str) -> None:
    assert ends(request_, made(), NOW, "en") == ()


def test_only_an_event_with_an_hour_has_an_end() -> None:
    assert ends("until 10", made(None), NOW, "en") == ()
    assert ends("until 10", made(kind="todo"), NOW, "en") == ()
