"""A case played through the assistant, on a scripted model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, cast

from agent.models.base import Capability, Chunk, Message, Model, Prompt, Usage
from bench.case import Case, load
from bench.judge import judge
from bench.play import Played, with_ayni

CASES = {case.id: case for case in load()}


class Scripted:
    """A model that answers by script; an answer that is missing fails the test."""

    name = "scripted"
    context = 8192
    capabilities: frozenset[Capability] = frozenset()

    def __init__(self, answers: Sequence[str]) -> None:
        self.answers = [*answers]
        self.warmed = 0

    def stream(self, prompt: Prompt) -> Iterator[Chunk]:
        assert self.answers, "an unexpected model call"
        yield Chunk(self.answers.pop(0))
        yield Chunk(usage=Usage(seconds=0.0))

    def complete(self, raw: str, max_tokens: int = 32) -> str:
        raise AssertionError("nothing is completed here")

    def warm(self, prefix: Sequence[Message]) -> None:
        self.warmed += 1

    def chat_model(self) -> Any:
        raise AssertionError("no chat model is needed")

    def close(self) -> None:
        pass


def play(case: Case, home: Path, *answers: str) -> Played:
    model = Scripted(answers)
    found = with_ayni(cast("Model", model), "words")(case, home)
    assert (model.answers, model.warmed) == ([], 1)
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
        '[create_event(title="Visit of Lucía", start="Saturday 14 March at 11")]',
    )
    assert found.outcome.after["events"] == found.outcome.before["events"]
    assert judge(case, found.outcome).faults == ()


def test_an_error_loses_the_case_and_not_the_run(home: Path) -> None:
    case = CASES["talk-hey"]
    found = play(case, home)
    assert "an unexpected model call" in found.outcome.error
    assert not judge(case, found.outcome).right
