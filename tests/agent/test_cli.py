"""The command line: each noun without a model, each error as one line."""

from __future__ import annotations

import argparse
import functools
import io
import json
import os
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from agent import assistant as assistants
from agent.cli import NOUNS, VERSION, parser, run
from agent.commands.inbox import line
from agent.daemon import Handled
from agent.models.scripted import ScriptedModel
from memory.events import after
from tests.conftest import NOW
from tools.contract import Receipt, tool

ROOT = Path(__file__).parents[2]
Command = Callable[..., tuple[int, str, str]]


@tool(effect="send")
def ring(name: str) -> Receipt:
    """Ring somebody up."""
    return Receipt(f"Rang {name}.")


@pytest.fixture
def ayni(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs one command in a home of its own at a frozen time; gives exit code, stdout and stderr."""
    for name in [name for name in os.environ if name.startswith(("AYNI_", "OLLAMA_", "OPENAI_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("AYNI_HOME", str(home))
    monkeypatch.setenv("AYNI_TIMEZONE", "Europe/Madrid")
    monkeypatch.setenv("AYNI_GUARD_MODEL", "off")
    genuine = assistants.Assistant

    def command(*argv: str, model: Any = "auto", piped: str = "") -> tuple[int, str, str]:
        made = functools.partial(genuine, clock=lambda: NOW, model=model, tools=[ring])
        monkeypatch.setattr(assistants, "Assistant", made)
        monkeypatch.setattr(sys, "stdin", io.StringIO(piped))
        code = run(argv)
        out, err = capsys.readouterr()
        return code, out, err

    return command


def test_the_to_do_list(ayni: Command) -> None:
    assert ayni("todo") == (0, "Nothing left to do.\n", "")
    added = "Added: Buy milk, due Wed 11 Mar, 09:00, important (number 1)\n"
    assert ayni("todo", "add", "Buy", "milk", "--due", "tomorrow at 9", "--priority", "high") == (0, added, "")
    ayni("todo", "add", "Call Ana")
    assert ayni("todo", "list")[1] == "   1    Buy milk, due Wed 11 Mar, 09:00, important\n   2    Call Ana\n"
    assert ayni("todo", "done", "milk") == (0, added.replace("Added", "Done"), "")
    assert ayni("todo", "delete", "2") == (0, "Deleted: Call Ana (number 2)\n", "")
    assert ayni("todo", "list", "--all")[1] == "   1  x Buy milk, due Wed 11 Mar, 09:00, important\n"
    assert ayni("undo")[1] == "Undone: delete “Call Ana”\n"
    assert [row["title"] for row in json.loads(ayni("todo", "--json")[1])] == ["Call Ana"]


def test_words_that_name_no_to_do(ayni: Command) -> None:
    ayni("todo", "add", "Buy milk")
    code, out, err = ayni("todo", "done", "the zebra")
    assert (code, out) == (3, "")
    assert "zebra" in err
    assert ayni("todo", "done", "7") == (3, "", "ayni: There is no to-do number 7.\n")
    assert ayni("todo", "add", "Buy", "--due", "the blue one")[0] == 2
    assert ayni("todo", "add", "  ")[0] == 2


@pytest.mark.parametrize(("given", "kept"), [("buy milk", "Buy milk"), ("iPhone  repair", "iPhone repair")])
def test_a_title_is_written_as_the_chat_writes_it(ayni: Command, given: str, kept: str) -> None:
    assert ayni("todo", "add", given)[1] == f"Added: {kept} (number 1)\n"


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (lambda one: one.calendar.add("Tea", NOW), "add event “Tea”"),
        (lambda one: one.calendar.update(one.calendar.add("Tea", NOW).id, title="Coffee"), "change event “Tea”"),
        (lambda one: one.calendar.delete(one.calendar.add("Tea", NOW).id), "cancel event “Tea”"),
        (lambda one: one.notes.delete(one.notes.add("Garden", "Roses").id), "delete note “Garden”"),
        (lambda one: one.facts.delete(one.facts.add("Likes tea").id), "forget “Likes tea”"),
        (lambda one: one.mail.delete_draft(one.mail.add_draft(["a@b.c"], "Hi", "").id), "delete draft “Hi”"),
    ],
)
def test_what_was_undone_is_told_by_its_title(ayni: Command, home: Path, made: Callable[..., Any], said: str) -> None:
    with assistants.Assistant(home, clock=lambda: NOW, timezone="Europe/Madrid") as one:
        made(one)
    assert ayni("undo") == (0, f"Undone: {said}\n", "")


def test_the_agenda(ayni: Command, home: Path) -> None:
    with assistants.Assistant(home, clock=lambda: NOW, timezone="Europe/Madrid") as one:
        one.calendar.add("Dentist", NOW.replace(hour=17), NOW.replace(hour=18), ["Ana"])
        one.calendar.add("Tea", NOW.replace(day=12, hour=17), NOW.replace(day=12, hour=18))
        one.todos.add("Pay the rent", NOW.date())
    assert ayni("agenda") == (
        0, "Tue 10 Mar\n  17:00-18:00  Dentist with Ana\nTo do:\n   1  Pay the rent, due Tue 10 Mar\n", "",
    )  # fmt: skip
    assert "Tea" in ayni("agenda", "on", "Thursday")[1]
    assert "Dentist" not in ayni("agenda", "on", "Thursday")[1]
    earlier = "Still to do, due before Thu 12 Mar:\n   1  Pay the rent, due Tue 10 Mar\n"
    assert ayni("agenda", "on", "Thursday")[1].endswith(earlier)
    assert [each["title"] for each in json.loads(ayni("agenda", "this week", "--json")[1])["events"]] == [
        "Dentist",
        "Tea",
    ]
    assert ayni("agenda", "blue")[0] == 2


def test_the_end_in_an_hour_that_comes_twice(ayni: Command, home: Path) -> None:
    with assistants.Assistant(home, clock=lambda: NOW, timezone="Europe/Madrid") as one:
        start = NOW.replace(month=10, day=25, hour=2, minute=30)
        one.calendar.add("Check", start, after(start, timedelta(minutes=45)))
    assert ayni("agenda", "25 October")[1] == "Sun 25 Oct\n  02:30-02:15  Check (after the clocks go back)\n"


def test_an_empty_day(ayni: Command) -> None:
    assert ayni("agenda", "tomorrow") == (0, "Nothing on Wed 11 Mar.\n", "")
    assert ayni("agenda", "next", "week")[1] == "Nothing from Mon 16 Mar to Sun 22 Mar.\n"


def test_notes(ayni: Command) -> None:
    assert ayni("note") == (0, "There are no notes.\n", "")
    assert ayni("note", "add", "Garden", "Water", "the roses") == (0, "Noted: 1  Garden\n", "")
    assert ayni("note", "add", "Poem", piped="One\ntwo\n")[0] == 0
    assert ayni("note", "show", "garden")[1] == "Garden (version 1)\n\nWater the roses\n"
    assert ayni("note", "show", "2")[1] == "Poem (version 1)\n\nOne\ntwo\n"
    assert ayni("note", "delete", "poem") == (0, "Deleted: 2  Poem\n", "")
    assert ayni("note", "delete", "poem")[0] == 3
    assert ayni("undo")[0] == 0
    assert json.loads(ayni("note", "delete", "2", "--json")[1])["title"] == "Poem"
    assert ayni("undo")[0] == 0
    assert ayni("note", "show", "2")[1] == "Poem (version 1)\n\nOne\ntwo\n"
    assert ayni("note", "add", "Nothing")[0] == 2
    assert ayni("note", "add", " ", "text")[0] == 2
    assert len(json.loads(ayni("note", "list", "--json")[1])) == 2


def mail(folder: Path, name: str, subject: str) -> None:
    folder.mkdir(exist_ok=True)
    head = (
        f"From: Ana <ana@example.org>\nSubject: {subject}\nDate: Mon, 9 Mar 2026 10:00:00 +0100\nMessage-ID: <{name}@x>"
    )
    (folder / f"{name}.eml").write_text(f"{head}\n\nHi\n", encoding="utf-8")


def test_mail(ayni: Command, tmp_path: Path) -> None:
    assert "No mail" in ayni("mail")[1]
    mail(tmp_path / "mail", "one", "The \x1b[2Jvisit")
    assert ayni("mail", "read", str(tmp_path / "mail"))[1].startswith("1 new message from ")
    mail(tmp_path / "mail", "two", "Again")
    assert ayni("mail", "read", str(tmp_path / "mail"))[1].startswith("1 new message from ")
    listed = ayni("mail", "list")[1]
    assert "Mon 9 Mar, 10:00" in listed
    assert "\x1b" not in listed
    assert "Hi" in ayni("mail", "show", "again")[1]
    assert ayni("mail", "list", "--drafts")[1] == "There are no drafts.\n"
    code, _, err = ayni("mail", "read", str(tmp_path / "nowhere"))
    assert code == 66
    assert "nowhere" in err
    assert ayni("mail", "read")[0] == 2


def test_memory(ayni: Command, home: Path) -> None:
    with assistants.Assistant(home, clock=lambda: NOW) as one:
        one.facts.add("The user's sister is Rosa", "my sister is Rosa")
        one.facts.add("Lives in Cádiz")
    rosa, cadiz = ayni("memory")[1].splitlines()
    assert rosa.startswith("   1  The user's sister is Rosa  (you said on ")
    assert rosa.endswith(': "my sister is Rosa")')
    assert cadiz.startswith("   2  Lives in Cádiz  (since ")
    assert ayni("memory", "list")[1].splitlines() == [rosa, cadiz]
    assert ayni("memory", "--for", "call my sister tonight")[1].splitlines() == [rosa]
    assert ayni("memory", "--for", "hi")[1] == "Nothing would be recalled for that.\n"
    assert ayni("memory", "search", "cadiz")[1].splitlines() == [cadiz]
    assert ayni("memory", "search", "tea")[1] == 'Nothing is kept about "tea".\n'
    assert [each["id"] for each in json.loads(ayni("memory", "--json", "--for", "my sister")[1])] == [1]
    assert ayni("memory", "forget", "1")[1].startswith("Forgotten")
    assert ayni("memory", "forget", "cadiz")[1].startswith("Forgotten")
    assert ayni("memory")[1] == "Nothing is kept about you.\n"


def test_search(ayni: Command, home: Path) -> None:
    with assistants.Assistant(home, clock=lambda: NOW) as one:
        one.todos.add("Renew the passport")
        one.mail.add(b"From: Ana <a@x>\nSubject: Your passport\n\nIt is \x1b[31mready")
    mail, todo = sorted(ayni("search", "pass")[1].splitlines())
    assert mail.split() == ["mail", "1", "Ana", "<a@x>:", "Your", "passport:", "It", "is", "ready"]
    assert todo.split() == ["to-do", "1", "Renew", "the", "passport"]
    assert ayni("search", "passport", "--kind", "todo")[1].splitlines() == [todo]
    assert len(ayni("search", "passport", "-n", "1")[1].splitlines()) == 1
    assert {each["foreign"] for each in json.loads(ayni("search", "passport", "--json")[1])} == {True, False}
    assert ayni("search", "NOT (")[1] == 'Nothing is found for "NOT (".\n'
    assert ayni("search")[0] == 2
    assert ayni("search", " ")[0] == 2
    assert ayni("search", "x", "--kind", "car")[0] == 2


def test_ask(ayni: Command) -> None:
    with ScriptedModel() as model:  # what is plain is decided in code
        code, out, err = ayni("ask", "buy", "milk", model=model)
    assert (code, out) == (0, "Added *Buy milk*.\n")
    assert "No guard" in err
    assert "Buy milk" in ayni("todo")[1]
    log = ayni("log")[1]
    assert "> buy milk" in log
    assert "[add_todo done]" in log
    assert "< Added Buy milk." in log  # nothing renders the emphasis here


@pytest.mark.parametrize(
    ("sender", "said"),
    [
        ("Elena Ruiz <elena@example.org>", "[reply] Elena Ruiz: Visiting you (1 to review)\n    She comes."),
        ("elena@example.org", "[reply] elena@example.org: Visiting you (1 to review)\n    She comes."),
        ("", "[reply] (no sender): Visiting you (1 to review)\n    She comes."),
    ],
)
def test_a_message_that_was_worked_through_is_told_by_its_sender(sender: str, said: str) -> None:
    assert line(Handled("Visiting you", sender, "reply", "She comes.", 1)) == said


def test_ask_through_a_pipe_and_as_json(ayni: Command) -> None:
    with ScriptedModel("Two words.") as model:
        code, out, _ = ayni("ask", "how", "many", "words?", "--json", model=model, piped="one two\n")
    reply = json.loads(out)
    assert (code, reply["text"], reply["usage"]["model_calls"]) == (0, "Two words.", 1)
    assert "how many words?\none two" in model.prompts[0].messages[-1].content
    assert ayni("ask")[0] == 2


def test_what_waits_can_be_approved_or_rejected_later(ayni: Command) -> None:
    with ScriptedModel('[ring(name="Ana")]', '[ring(name="Luis")]') as model:
        asked = ayni("ask", "ring Ana", model=model)[1]
        ayni("ask", "ring Luis", model=model)
    assert "Waits for your yes" in asked
    assert "ayni inbox approve 1" in asked
    assert "ayni inbox approve 2" in ayni("inbox", "review")[1]
    assert [each["id"] for each in json.loads(ayni("inbox", "review", "--json")[1])] == [1, 2]
    assert ayni("inbox", "reject", "2")[0] == 0
    assert ayni("inbox", "approve", "1") == (0, "Rang Ana.\n", "")
    assert ayni("inbox", "review")[1] == "Nothing waits.\n"
    assert ayni("inbox", "approve", "1")[0] == 2
    assert ayni("inbox", "approve", "9")[0] == 3


def test_a_plain_request_needs_no_model(ayni: Command) -> None:
    ayni("todo", "add", "Buy milk")
    code, out, err = ayni("ask", "list my todos", model="openai:http://127.0.0.1:9/v1#nobody")
    assert (code, err) == (0, "")
    assert "Buy milk" in out


def test_options_may_stand_before_and_after_the_noun(ayni: Command, tmp_path: Path) -> None:
    ayni("--home", str(tmp_path / "other"), "todo", "add", "Here")
    assert "Here" in ayni("todo", "--home", str(tmp_path / "other"))[1]
    assert "Here" in ayni("todo", "list", "--home", str(tmp_path / "other"))[1]
    assert "Here" not in ayni("todo")[1]


def test_version(ayni: Command) -> None:
    assert ayni("--version") == (0, f"ayni {VERSION}\n", "")
    assert f'version = "{VERSION}"' in (ROOT / "pyproject.toml").read_text()


def test_network(ayni: Command) -> None:
    code, out, _ = ayni("network", "--try", "mail.example.invalid")
    assert code == 0
    assert "was refused" in out
    assert "huggingface.co" in out
    assert "localhost" in json.loads(ayni("network", "--json")[1])["hosts"]


def test_settings_are_shown_and_the_key_is_not(ayni: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "s3cret")
    assert "timezone = Europe/Madrid" in ayni("settings")[1]
    assert "s3cret" not in ayni("settings")[1] + ayni("settings", "--json")[1]
    assert json.loads(ayni("settings", "--json")[1])["context"] == 8192


def test_the_manual_has_every_setting(ayni: Command) -> None:
    assert ayni("settings", "--markdown")[1] in (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")


def test_the_graph(ayni: Command) -> None:
    code, out, _ = ayni("graph")
    assert code == 0
    assert "screen_input" in out
    assert "graph" in out


def test_every_command_is_in_the_manual() -> None:
    """docs/commands.txt is what `commands()` gives: a change of the command line shows there."""
    assert (ROOT / "docs" / "commands.txt").read_text(encoding="utf-8") == commands()


def commands() -> str:
    """Every command with its arguments, one a line."""
    return "".join(f"{line}\n" for noun in NOUNS for line in _lines(_noun(parser(noun), noun)))


def _noun(top: argparse.ArgumentParser, noun: str) -> argparse.ArgumentParser:
    found = next(each for each in top._actions if isinstance(each, argparse._SubParsersAction))
    made: argparse.ArgumentParser = found.choices[noun]
    return made


def _lines(one: argparse.ArgumentParser) -> list[str]:
    given, below = [], []
    for each in one._actions:
        if isinstance(each, argparse._SubParsersAction):
            below = [line for verb in each.choices.values() for line in _lines(verb)]
        elif each.option_strings:
            given += [f"[{each.option_strings[-1]}]"] if each.dest not in ("help", "home", "model") else []
        else:
            given.append(str(each.metavar or each.dest).upper())
    return [" ".join([one.prog, *given]), *below]


if __name__ == "__main__":
    print(commands(), end="")
