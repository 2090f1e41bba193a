"""`ayni agenda --week` and `--month`, and `/agenda week`."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from agent.assistant import Assistant
from agent.cli import parsed
from agent.commands.agenda import picture, text
from tests.conftest import NOW


def test_a_week_and_a_month_are_drawn(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    with Assistant(home, clock=lambda: NOW, timezone="Europe/Madrid") as one:
        one.calendar.add("Standup", NOW - timedelta(days=8), rrule="FREQ=WEEKLY")
        week, month = text(one, "week"), text(one, "month next month")
        assert week == picture(one, "week")
        assert "[Tue 10]" in week
        assert "Standup" in week
        assert month.startswith("April 2026")
        assert month.count("9 Standup") == 4
        assert {len(each) for each in month.splitlines()[1:]} == {80}
        monkeypatch.setenv("COLUMNS", "60")
        assert {len(each) for each in picture(one, "week", "tomorrow").splitlines()[1:]} == {60}


def test_the_words_of_the_command_line() -> None:
    given = parsed(["agenda", "--week", "next", "week"])
    assert (given.week, given.month, given.when) == (True, False, ["next", "week"])
