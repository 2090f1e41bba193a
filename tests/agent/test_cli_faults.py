"""The command line when something is wrong: one line that says what, and an exit code of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from agent.models.scripted import ScriptedModel
from memory.errors import ServerDownError
from tests.agent.test_cli import Command, ayni

__all__ = ["ayni"]
ROOT = Path(__file__).parents[2]


def test_a_model_that_is_wrong_is_all_that_is_said(ayni: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AYNI_GUARD_MODEL")
    code, out, err = ayni("ask", "hi", model="embedded:/nowhere.gguf")
    assert (code, out, err.count("\n")) == (69, "", 1)
    assert "nowhere.gguf" in err


def test_a_model_that_is_down_is_one_line(ayni: Command) -> None:
    down = ServerDownError("Nothing answers at the address.")
    code, out, err = ayni("ask", "hello", model=ScriptedModel(down, down))
    assert (code, out) == (69, "")
    assert err.splitlines()[-1] == "ayni: Nothing answers at the address."


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["tood"], 'There is no command "ayni tood". Did you mean "ayni todo"?'),
        (["todo", "lst"], 'There is no command "ayni todo lst". Did you mean "ayni todo list"?'),
        (["tood", "add", "x"], 'Did you mean "ayni todo"?'),
        (["buy some milk"], 'To ask that, type: ayni ask "buy some milk"'),
        (["what", "is", "on", "my", "list"], 'no command "what". To ask that, type: ayni ask "what is on my list"'),
        (["what", "is", "$HOME?"], "ayni ask 'what is $HOME?'"),
        (["todo", "--priority", "high"], '"ayni todo" has no option --priority. It belongs to "ayni todo add".'),
        (["todo", "--colour", "red"], '"ayni todo" has no option --colour. See `ayni todo --help`.'),
        (["xyzzy"], "There are: chat, ask, todo"),
        (["todo", "--bad"], "Unrecognized arguments: --bad."),
        (["todo", "add"], "required: title"),
        (["inbox", "approve", "one"], "invalid int value"),
        (["inbox", "once"], "required: folder"),
        (["--model", "llama", "todo"], "model: 'llama' is not allowed."),
        (["log", "-n"], "expected one argument"),
    ],
)
def test_a_wrong_command_is_one_line(ayni: Command, argv: list[str], said: str) -> None:
    code, out, err = ayni(*argv)
    assert code in (2, 78)
    assert out == ""
    assert err.startswith("ayni: ")
    assert said in err
    assert err.count("\n") == 1


def test_a_broken_configuration_is_one_line(ayni: Command, home: Path) -> None:
    (home / "config.toml").write_text("model = \n")
    code, _, err = ayni("todo")
    assert code == 78
    assert err.count("\n") == 1
    assert "config.toml" in err


def test_a_home_that_is_a_file(ayni: Command, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    code, _, err = ayni("todo", "--home", str(tmp_path / "file"))
    assert code == 74
    assert err.count("\n") == 1
    assert "is a file, not a folder" in err


def test_a_database_that_is_none(ayni: Command, home: Path) -> None:
    (home / "ayni.db").write_bytes(b"this is no database, and never was one" * 100)
    code, _, err = ayni("todo")
    assert code == 74
    assert (
        err == f"ayni: The database {home / 'ayni.db'} is not an Ayni database: move the file away and start again.\n"
    )


def test_a_database_without_its_driver(ayni: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AYNI_DATABASE", "postgresql://me:pw@db.lan/ayni")
    monkeypatch.setitem(sys.modules, "psycopg", None)
    code, _, err = ayni("todo")
    assert (code, err.count("\n")) == (74, 1)
    assert "pip install 'ayni[postgresql]'" in err
    assert ":pw@" not in err + ayni("settings")[1]


def test_a_variable_that_is_nearly_a_setting(ayni: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AYNI_CACHE_OF_ANOTHER_PROGRAM", "x")
    assert ayni("todo")[0] == 0
    monkeypatch.setenv("AYNI_MODLE", "x")
    assert ayni("todo") == (78, "", "ayni: There is no setting AYNI_MODLE. Did you mean AYNI_MODEL?\n")


def test_the_unexpected_is_one_line_and_a_file(ayni: Command, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("nobody expected this")

    monkeypatch.setattr("agent.commands.todo.text", broken)
    code, _, err = ayni("todo")
    assert code == 70
    assert err.count("\n") == 1
    assert "Traceback" not in err
    assert str(home / "crash.log") in err
    assert "nobody expected this" in (home / "crash.log").read_text()


def test_an_interrupt_is_130(ayni: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("agent.commands.todo.text", interrupted)
    assert ayni("todo") == (130, "", "")


def test_a_reader_that_goes_away_is_no_error(home: Path) -> None:
    script = f"{sys.executable} -m agent --home {home} settings | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] in ("0", "141")
