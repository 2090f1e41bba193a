"""The to-do list, a snooze, what to do now, and several steps back, from the command line and the chat."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from agent import assistant as assistants
from agent.assistant import Assistant
from agent.cli import run
from agent.terminal.slash import command
from tests.agent.test_chat import ScriptedScreen
from tests.conftest import NOW

Command = Callable[..., tuple[int, str, str]]
Made = Callable[..., Assistant]


@pytest.fixture
def ayni(prepared: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs one command at a frozen time; gives exit code, stdout and stderr."""
    monkeypatch.setenv("AYNI_HOME", str(prepared))
    monkeypatch.setenv("AYNI_TIMEZONE", "Europe/Madrid")
    monkeypatch.setattr(assistants, "Assistant", functools.partial(assistants.Assistant, clock=lambda: NOW))

    def command(*argv: str) -> tuple[int, str, str]:
        code = run(argv)
        return code, *capsys.readouterr()

    return command


def test_a_repeating_and_a_tagged_one(ayni: Command) -> None:
    assert ayni("todo", "add", "water the plants", "--every", "Sunday")[1] == (
        "Added: Water the plants, due Sun 15 Mar, repeats (number 1)\n"
    )
    assert ayni("todo", "add", "form", "--tag", "#Home", "--tag", "tax")[1] == "Added: Form, #home, #tax (number 2)\n"
    assert ayni("todo", "done", "plants")[1] == (
        "Done: Water the plants, due Sun 15 Mar, repeats (number 1)\n"
        "It comes again: Water the plants, due Sun 22 Mar, repeats (number 3)\n"
    )
    assert ayni("todo", "add", "pagar", "--every", "lunes")[1] == "Added: Pagar, due Mon 16 Mar, repeats (number 4)\n"
    (row,) = [row for row in json.loads(ayni("todo", "list", "--json")[1]) if row["title"] == "Form"]
    assert row["tags"] == ["home", "tax"]
    code, out, err = ayni("todo", "add", "x", "--every", "so often")
    assert (code, out) == (2, "")
    assert "no repetition" in err


@pytest.mark.parametrize(
    ("name", "value"), [("AYNI_LANGUAGE", "es"), ("LC_ALL", "es_ES.UTF-8"), ("LANG", "es_MX.UTF-8")]
)
def test_in_spanish(ayni: Command, monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    for each in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(each, raising=False)
    monkeypatch.setenv(name, value)
    assert ayni("todo")[1] == "No queda nada por hacer.\n"
    assert ayni("todo", "add", "regar", "--every", "domingo", "--priority", "high")[1] == (
        "Añadido: Regar, para dom 15 de marzo, importante, se repite (número 1)\n"
    )
    assert ayni("todo", "snooze", "1", "until", "Friday")[1].endswith("pospuesto hasta vie 13 de marzo (número 1)\n")
    assert ayni("todo", "done", "regar")[1].splitlines()[1] == (
        "Vuelve: Regar, para dom 22 de marzo, importante, se repite (número 2)"
    )
    assert ayni("todo", "next")[1] == "   2    Regar, para dom 22 de marzo, importante, se repite\n"
    assert ayni("agenda")[1] == "Nada el mar 10 de marzo.\n"
    assert ayni("agenda", "la semana que viene")[1] == ("Por hacer:\n   2  Regar, para dom 22 de marzo\n")


def test_in_english_whatever_the_locale_where_that_is_set(ayni: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "es_ES.UTF-8")
    monkeypatch.setenv("AYNI_LANGUAGE", "en")
    assert ayni("todo")[1] == "Nothing left to do.\n"
    assert ayni("agenda")[1] == "Nothing on Tue 10 Mar.\n"


def test_parts_are_told(ayni: Command, prepared: Path) -> None:
    with assistants.Assistant(prepared) as assistant:
        trip = assistant.todos.add("Trip")
        assistant.todos.add("Book", parent=trip.id)
    assert ayni("todo", "list")[1] == "   1    Trip\n   2    Book, part of 1\n"
    assert ayni("todo", "delete", "1")[1] == "Deleted: Trip (number 1)\nDeleted with it: Book, part of 1 (number 2)\n"
    ayni("undo")
    assert ayni("todo", "done", "1")[1] == "Done: Trip (number 1)\nDone with it: Book, part of 1 (number 2)\n"


def test_what_to_do_now_and_a_snooze(ayni: Command) -> None:
    assert ayni("todo", "next") == (0, "Nothing to do right now.\n", "")
    ayni("todo", "add", "Someday")
    ayni("todo", "add", "Form", "--due", "today")
    assert ayni("todo", "next")[1] == "   2    Form, due Tue 10 Mar\n   1    Someday\n"
    assert ayni("todo", "next", "--limit", "1")[1] == "   2    Form, due Tue 10 Mar\n"
    assert ayni("todo", "snooze", "2", "until", "Friday")[1] == (
        "Snoozed: Form, due Tue 10 Mar, snoozed until Fri 13 Mar (number 2)\n"
    )
    assert [row["title"] for row in json.loads(ayni("todo", "next", "--json")[1])] == ["Someday"]
    assert "snoozed until Tue 10 Mar, 11:00" in ayni("todo", "snooze", "form", "2 hours")[1]
    assert ayni("todo", "snooze", "2", "off")[1] == "No longer snoozed: Form, due Tue 10 Mar (number 2)\n"
    for words, said in (("yesterday", "over already"), ("bananas", "no time")):
        code, _, err = ayni("todo", "snooze", "2", words)
        assert code == 2
        assert said in err


def test_several_steps_back_and_a_dry_run(ayni: Command) -> None:
    for title in ("Milk", "Bread", "Eggs"):
        ayni("todo", "add", title)
    dry = ayni("undo", "--steps", "2", "--dry-run")[1]
    assert dry == "Would undo: add “Eggs”\n    “Eggs” goes away\nWould undo: add “Bread”\n    “Bread” goes away\n"
    assert json.loads(ayni("undo", "--dry-run", "--json")[1]) == [
        {"label": "add “Eggs”", "lines": ["“Eggs” goes away"]}
    ]
    assert ayni("undo", "--steps", "2")[1] == "Undone: add “Eggs”\nUndone: add “Bread”\n"
    assert json.loads(ayni("undo", "--json")[1]) == {"undone": "add “Milk”"}
    assert ayni("undo", "--steps", "2")[0] == 3
    assert ayni("undo", "--steps", "0")[0] == 2


def test_in_the_chat_several_steps_are_shown_first(assistant: Made) -> None:
    one = assistant()
    for title in ("Milk", "Bread", "Eggs"):
        one.todos.add(title)

    class Talk:
        assistant = one
        screen = ScriptedScreen("no", "y")

    for _ in range(2):
        command(Talk, "/undo 2")  # type: ignore[arg-type]
    foretold = "Would undo: add “Eggs”\n    “Eggs” goes away\nWould undo: add “Bread”\n    “Bread” goes away"
    asked = "Undo that? (y)es, (n)o:"
    undone = "Undone: add “Eggs”\nUndone: add “Bread”"
    assert Talk.screen.shown == [foretold, asked, "Nothing was undone.", foretold, asked, undone]
    assert [row.title for row in one.todos.list()] == ["Milk"]
