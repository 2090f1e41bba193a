"""A case played through the assistant, on a scripted model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import pytest

from agent.models.base import Capability, Chunk, Message, Model, Prompt, Usage
from bench.__main__ import main
from bench.case import Case, load
from bench.judge import judge
from bench.play import Played, with_ayni
from bench.run import saved

CASES = {case.id: case for case in load()}


class Scripted:
    """A model that answers by script; an answer that is missing fails the test."""

    name = "scripted"
    context = 8192
    capabilities: frozenset[Capability] = frozenset()

    def __init__(self, answers: Iterable[str]) -> None:
        self.answers = [*answers]
        self.warmed = 0

    def stream(self, prompt: Prompt) -> Iterator[Chunk]:
        assert self.answers, "an unexpected model call"
        yield Chunk(self.answers.pop(0))
        yield Chunk(usage=Usage(seconds=0.0))

    def complete(self, raw: str, max_tokens: int = 32) -> str:
        raise AssertionError("nothing is completed here")

    def warm(self, prefix: Sequence[Message], lane: str = "decide") -> None:
        self.warmed += 1

    def chat_model(self) -> Any:
        from langchain_core.language_models import FakeListChatModel

        class Chat(FakeListChatModel):
            def bind_tools(self, tools: Any, **rest: Any) -> Any:
                return self

        return Chat(responses=["Hello!"])

    def close(self) -> None:
        pass


def play(case: Case, home: Path, *answers: str) -> Played:
    model = Scripted(answers)
    found = with_ayni(cast("Model", model), "words", drafts=False)(case, home)
    assert model.answers == []
    assert model.warmed > 0
    return found


def test_a_call_changes_the_stores(home: Path) -> None:
    case = CASES["todo-vet"]
    found = play(case, home, '[add_todo(title="Phone the vet", due="tomorrow at 9")]')
    assert judge(case, found.outcome).faults == ()
    assert [(turn.model_calls, turn.calls) for turn in found.turns] == [(1, ("add_todo",))]


def test_words_change_nothing(home: Path) -> None:
    case = CASES["talk-hey"]
    found = play(case, home, "Hi! What can I do for you?")
    assert judge(case, found.outcome).faults == ()
    assert found.outcome.calls == ((),)


def test_what_waits_is_approved_after_it_was_looked_at(home: Path) -> None:
    case = CASES["turns-sister-then-add"]
    found = play(
        case,
        home,
        '[read_mail(message="sister")]',
        "Lucía wants to visit on Saturday 14 March at 11.",
        '[create_event(title="Visit", source="my sister")]',
    )
    assert found.outcome.after["events"] == found.outcome.before["events"]
    assert judge(case, found.outcome).faults == ()


def test_an_error_loses_the_case_and_not_the_run(home: Path) -> None:
    case = CASES["talk-hey"]
    found = play(case, home)
    assert "an unexpected model call" in found.outcome.error
    assert not judge(case, found.outcome).right


def test_the_command_plays_both_agents_and_keeps_what_they_did(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    model = Scripted(["Hi!"] * 3)
    monkeypatch.setattr("agent.models.choose.choose", lambda *given, **named: model)
    monkeypatch.setenv("AYNI_HOME", str(tmp_path / "home"))
    file = tmp_path / "results.json"
    assert main(["--only", "smalltalk", "--limit", "2", "--baseline", "--out", str(file)]) == 0
    runs = saved(file)
    assert [(run.agent, run.model, str(run.summary.all)) for run in runs] == [
        ("Ayni", "scripted", "2/2 (100%)"),
        ("create_agent", "scripted", "2/2 (100%)"),
    ]
    assert runs[1].results[0].reply == "Hello!"
    assert "2 cases on scripted" in capsys.readouterr().out
    assert model.answers == []
