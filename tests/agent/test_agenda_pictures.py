"""`ayni agenda --week` and `--month`, and `/agenda week`."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from agent.assistant import Assistant
from agent.cli import parsed
from agent.commands.agenda import picture, text
from agent.commands.undo import foretold
from agent.language import language_of
from agent.models.scripted import ScriptedModel
from agent.settings import Settings
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


def test_they_speak_the_owners_language(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    spanish = Settings(home=home, timezone="Europe/Madrid", language="es")
    with Assistant(home, clock=lambda: NOW, settings=spanish) as one:
        one.calendar.add("Reunión", NOW)
        assert text(one, "semana") == picture(one, "week")
        assert "marzo de 2026, semana 11" in picture(one, "week")
        assert "[mar 10]" in picture(one, "week")
        assert text(one, "month").startswith("marzo de 2026")
        one.todos.add("Leche")
        assert undone_or_not(one) == ["Se desharía: añadir «Leche»", "    «Leche» desaparece"]
    english = Settings(home=home, timezone="Europe/Madrid", guard_model="off")
    with Assistant(home, ScriptedModel("No hay de qué."), clock=lambda: NOW, settings=english) as one:
        assert "March 2026, week 11" in picture(one, "week")
        # Nothing is set: the words tell, else the last request.
        assert "semana 11" in picture(one, "week", "mañana")
        one.ask("muchas gracias por todo, de verdad")
        assert "semana 11" in picture(one, "week")
        assert undone_or_not(one)[0].startswith("Se desharía")


def undone_or_not(one: Assistant) -> list[str]:
    """What the preview of an undo says."""
    language = language_of(one)
    return foretold(one.journal.preview(language=language), language).splitlines()


def test_the_words_of_the_command_line() -> None:
    given = parsed(["agenda", "--week", "next", "week"])
    assert (given.week, given.month, given.when) == (True, False, ["next", "week"])
