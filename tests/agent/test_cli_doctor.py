"""`ayni doctor` and `ayni models`, which look at the machine they run on."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any

import pytest

from agent import assistant as assistants
from agent.cli import run
from agent.models.scripted import ScriptedModel
from memory.errors import ServerDownError
from tests.conftest import NOW

REPLIES = {"hi": "Hello! What can I do for you?", "add": '[add_todo(title="Buy milk")]', "what": "[list_todos()]"}


def model(**wrong: str) -> ScriptedModel:
    """A model that answers the doctor's requests, some of them wrongly."""
    said = {**REPLIES, **wrong}

    def answer(prompt: Any) -> str:
        request = prompt.messages[-1].content
        return said["hi" if "hi there" in request else "add" if "add milk" in request else "what"]

    return ScriptedModel(*[answer] * 6)  # words where a call was due are asked about once more


@pytest.fixture(autouse=True)
def set_up(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AYNI_HOME", str(home))
    monkeypatch.setenv("AYNI_CACHE", str(home / "cache"))
    monkeypatch.setenv("AYNI_GUARD_MODEL", "off")
    monkeypatch.setenv("AYNI_OLLAMA_HOST", "http://127.0.0.1:9")


def use(monkeypatch: pytest.MonkeyPatch, scripted: object) -> None:
    made = functools.partial(assistants.Assistant, clock=lambda: NOW, model=scripted)
    monkeypatch.setattr(assistants, "Assistant", made)


def test_a_machine_in_order(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], home: Path) -> None:
    use(monkeypatch, model())
    assert run(["doctor"]) == 0
    said = capsys.readouterr().out
    assert "!!" not in said
    assert 'ok  "add milk to my list": add_todo done; Added *Buy milk*.' in said
    assert "No guard" in said
    assert "only these hosts" in said
    with assistants.Assistant(home) as one:
        assert one.todos.list() == ()  # the test requests have a home of their own


@pytest.mark.parametrize(
    ("wrong", "request_"),
    [
        ({"what": '[add_todo(title="My list")]'}, '"what is on my list?"'),
        ({"add": "What kind of milk do you want? There are many kinds."}, '"add milk to my list"'),
    ],
)
def test_a_model_that_answers_wrongly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], wrong: dict[str, str], request_: str
) -> None:
    use(monkeypatch, model(**wrong))
    assert run(["doctor", "--json"]) == 1
    found = {each["what"]: each["ok"] for each in json.loads(capsys.readouterr().out)}
    assert found[request_] is False


def test_no_model(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    class Down(ScriptedModel):
        def warm(self, prefix: object, lane: str = "decide") -> None:
            raise ServerDownError("Nothing answers there.")

    use(monkeypatch, Down())
    assert run(["doctor"]) == 1
    assert "!!  model: Nothing answers there." in capsys.readouterr().out
    assert run(["doctor", "--quick"]) == 0


def test_models_where_there_are_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["models"]) == 0
    said = capsys.readouterr().out
    assert "Ollama at http://127.0.0.1:9: does not answer" in said
    assert "none yet" in said
    assert "No weights in the cache." in said


def test_a_model_that_is_named_and_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["models", "--model", "ollama:nobody", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["ollama"]["models"] is None
    assert found["answers"].startswith("none: ")
