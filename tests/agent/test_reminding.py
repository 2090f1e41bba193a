"""Telling reminders: on the desktop or in the terminal, once, safely."""

from __future__ import annotations

import multiprocessing
import os
import signal
import stat
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from agent import daemon, reminding
from agent.assistant import Assistant
from agent.models.scripted import ScriptedModel
from agent.reminding import Reminding, notification, notify, plain, remind, said
from agent.settings import Settings
from memory.reminders import Reminder, Reminders
from tests.conftest import MADRID, NOW
from tools.contract import Language

At = Callable[..., Assistant]


def opened(home: Path, now: datetime, language: str = "auto") -> Assistant:
    settings = Settings(home=home, timezone="Europe/Madrid", guard_model="off", language=language)  # type: ignore[arg-type]
    return Assistant(home, ScriptedModel(), clock=lambda: now, settings=settings)


@pytest.fixture
def at(prepared: Path) -> Iterator[At]:
    """Makes an assistant whose clock stands so many minutes after `NOW`."""
    made: list[Assistant] = []

    def one(minutes: float = 0, language: str = "auto") -> Assistant:
        made.append(opened(prepared, NOW + timedelta(minutes=minutes), language))
        return made[-1]

    yield one
    for each in made:
        each.close()


@pytest.fixture(autouse=True)
def no_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    """No notification pops up where the tests run."""
    monkeypatch.setattr("shutil.which", lambda name: None)


def reminder(at: datetime = NOW, title: str = "Vet", place: str | None = None) -> Reminder:
    return Reminder("todos", 1, title, at, at, place)


def test_a_reminder_is_told_once_between_prompts(at: At) -> None:
    at().todos.add("Vet", NOW + timedelta(minutes=30))
    lines: list[str] = []
    assert remind(at(29), lines.append) == 0
    assert remind(at(30), lines.append) == 1
    assert remind(at(31), lines.append) == 0
    assert lines == ["Reminder: Vet (at 09:30)"]


def test_one_that_was_missed_says_so(at: At) -> None:
    at().todos.add("Vet", NOW + timedelta(minutes=30))
    lines: list[str] = []
    remind(at(90), lines.append)
    assert lines == ["Reminder: Vet (was at 09:30)"]


def test_in_words() -> None:
    assert said(reminder(place="Main Street 1"), NOW) == "Vet (at 09:00, Main Street 1)"
    assert said(reminder(NOW + timedelta(days=1)), NOW) == "Vet, tomorrow (Wed 11 March), 09:00"
    assert said(reminder(NOW - timedelta(hours=1)), NOW, "es") == "Vet (era: 08:00)"
    assert said(reminder(), NOW.astimezone(MADRID), "es") == "Vet (09:00)"
    assert said(reminder(NOW - timedelta(hours=10)), NOW) == "Vet (was yesterday (Mon 9 March), 23:00)"


@pytest.mark.parametrize(
    ("days", "language", "told"),
    [
        (3, "en", "Trip, Fri 13 March"),
        (1, "en", "Trip, tomorrow (Wed 11 March)"),
        (0, "en", "Trip, today (Tue 10 March)"),
        (-1, "en", "Trip (was yesterday (Mon 9 March))"),
        (1, "es", "Trip, mañana (mié 11 de marzo)"),
    ],
)
def test_what_lasts_all_day_has_no_hour(at: At, days: int, language: Language, told: str) -> None:
    one = at(-5000)
    day = NOW.replace(hour=0) + timedelta(days=days)
    one.calendar.add("Trip", day.date(), reminders=[1440])
    due = Reminders(one.journal.database, one.zone)
    (found,) = due.due_reminders(day - timedelta(hours=15), timedelta(0))
    assert found.whole_day
    assert said(found, NOW, language) == told


def test_spanish_where_that_is_set(at: At) -> None:
    at().todos.add("Veterinario", NOW + timedelta(minutes=30))
    lines: list[str] = []
    remind(at(30, language="es"), lines.append)
    assert lines == ["Recordatorio: Veterinario (09:30)"]


def test_what_others_wrote_cannot_move_the_cursor_or_hide_itself() -> None:
    assert plain("a\x1b[2Jb\nc\u202ed\x00") == "a [2Jb c d"
    assert plain("x" * 500) == "x" * 199 + "…"
    assert said(reminder(title="Pay\r\x1b]0;x\x07 up"), NOW) == "Pay ]0;x up (at 09:00)"


def test_the_words_are_arguments_never_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    linux = notification("Reminder", '-x "$(rm)" <b>\n&', "linux")
    assert linux == ["/usr/bin/notify-send", "--app-name=Ayni", "--", "Reminder", '-x "$(rm)" &lt;b&gt; &amp;']
    mac = notification("Reminder", 'x" & quit & "', "darwin")
    assert mac is not None
    assert mac[-2:] == ["Reminder", 'x" & quit & "']
    assert not any("quit" in part for part in mac[:-1])
    assert notification("Reminder", "x", "win32") is None


def _sender(folder: Path, script: str) -> str:
    path = folder / "notify-send"
    path.write_text(f"#!{sys.executable}\nimport sys\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_the_desktop_is_used_where_it_answers(at: At, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "shown"
    sender = _sender(tmp_path, f"open({str(kept)!r}, 'a').write(sys.argv[-1])")
    monkeypatch.setattr("shutil.which", lambda name: sender)
    at().todos.add("Vet", NOW + timedelta(minutes=30))
    lines: list[str] = []
    assert Reminding(at(30), lines.append)() == 1
    assert (kept.read_text(), lines) == ("Vet (at 09:30)", [])


@pytest.mark.parametrize("script", ["sys.exit(1)", "import time; time.sleep(60)"])
def test_a_desktop_that_does_not_answer_leaves_it_to_the_terminal(
    script: str, at: At, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sender = _sender(tmp_path, script)
    monkeypatch.setattr("shutil.which", lambda name: sender)
    monkeypatch.setattr(reminding, "SLOW", 0.5)
    at().todos.add("Vet", NOW + timedelta(minutes=30))
    lines: list[str] = []
    assert Reminding(at(30), lines.append)() == 1
    assert lines == ["Reminder: Vet (at 09:30)"]
    assert not notify("Reminder", "x", "win32")


def test_it_looks_again_only_when_one_may_be_due(at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    moments = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: moments[0] + 100)
    assistant = at()
    assistant.todos.add("Vet", NOW + timedelta(seconds=4))
    lines: list[str] = []
    reminder = Reminding(assistant, lines.append)
    assert reminder() == 0
    later = at(0.1)
    reminder.assistant = later
    moments[0] = 3.9
    assert reminder() == 0
    moments[0] = 4.0
    assert reminder() == 1


def test_the_daemon_tells_on_stderr_while_it_watches(at: At, tmp_path: Path, capsys: Any) -> None:
    folder = tmp_path / "mail"
    folder.mkdir()
    at().todos.add("Vet", NOW + timedelta(minutes=30))
    asked = iter([False, True])
    assert list(daemon.run(at(30), folder, lambda: next(asked))) == []
    assert capsys.readouterr().err == "Reminder: Vet (at 09:30)\n"


def _told(home: str, file: str, dies: str) -> None:
    assistant = opened(Path(home), NOW + timedelta(minutes=30))

    def say(line: str) -> None:
        if dies == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        with Path(file).open("a") as kept:
            kept.write(line + "\n")
        if dies == "after":
            os.kill(os.getpid(), signal.SIGKILL)

    remind(assistant, say)
    assistant.close()


@pytest.mark.parametrize(("dies", "times"), [("before", 1), ("after", 2)])
def test_a_kill_loses_none_and_tells_one_at_most_once_more(
    dies: str, times: int, at: At, prepared: Path, tmp_path: Path
) -> None:
    at().todos.add("Vet", NOW + timedelta(minutes=30))
    file = tmp_path / "told"
    process = multiprocessing.get_context("spawn").Process(target=_told, args=(str(prepared), str(file), dies))
    process.start()
    process.join(60)
    assert process.exitcode == -signal.SIGKILL
    for _ in range(2):
        _told(str(prepared), str(file), "")
    assert file.read_text() == "Reminder: Vet (at 09:30)\n" * times
