"""`ayni doctor --deep`: what is measured, what follows from it, and that nothing half is kept."""

from __future__ import annotations

import functools
import tomllib
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from agent import assistant as assistants
from agent import trial
from agent.calibration import Calibration, calibration_of, keep
from agent.cli import run
from agent.machine import Machine
from agent.models.base import Capability, Chunk, Prompt, Usage
from agent.models.scripted import ScriptedModel
from agent.nodes import recall
from agent.reach import LINE, reach
from agent.trial import ASKED, DIAL, Trial, Way, best, other_ways, requests
from bench.case import Case, load
from bench.tally import Result
from memory.choices import ChoiceStore
from memory.database import Database
from memory.errors import PromptTooLongError, ServerDownError
from tests.agent.conftest import Made
from tests.conftest import NOW

ROOT = Path(__file__).parents[2]
WORDS = "Hello to you, and a good day."


class Counting(ScriptedModel):
    """Says the same to everything, and counts ten tokens a line, of which it reads no more than `limit`."""

    def __init__(self, limit: int = 100_000, strict: bool = False, counts: bool = True) -> None:
        super().__init__()
        self.limit, self.strict, self.counts = limit, strict, counts
        self.capabilities: frozenset[Capability] = frozenset({"grammar", "bias"})
        self.biases: list[float] = []

    def stream(self, prompt: Prompt) -> Any:
        asked = prompt.messages[-1].content
        tokens = 500 + 10 * asked.count(LINE)
        if tokens > self.limit and self.strict:
            raise PromptTooLongError("The prompt does not fit.")
        self.biases += list(prompt.bias.values())[:1]
        yield Chunk(WORDS)
        yield Chunk(usage=Usage(prompt_tokens=min(tokens, self.limit) if self.counts else 0, completion_tokens=6))


@pytest.fixture(autouse=True)
def set_up(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AYNI_HOME", str(home))
    monkeypatch.setenv("AYNI_CACHE", str(home / "cache"))
    monkeypatch.setenv("AYNI_GUARD_MODEL", "off")
    few = tuple(each for each in load() if each.id in ("talk-hey", "todo-vet", "know-river"))
    monkeypatch.setattr(trial, "requests", lambda: few)


def use(monkeypatch: pytest.MonkeyPatch, model: object) -> None:
    made = functools.partial(assistants.Assistant, clock=lambda: NOW, model=model)
    monkeypatch.setattr(assistants, "Assistant", made)


def kept(home: Path) -> dict[str, Any]:
    with assistants.Assistant(home) as one:
        return ChoiceStore(one.machine.stores.database).get("calibration:scripted")


def test_thirty_requests_of_every_kind_and_none_of_the_held_out() -> None:
    chosen = requests()
    assert len({each.id for each in chosen}) == ASKED == 30
    assert {each.split for each in chosen} == {"develop"}
    assert {*Counter(each.kind for each in chosen).values()} == {3}
    assert requests() == chosen


def test_it_tells_how_often_how_fast_how_long_and_keeps_the_choice(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    model = Counting()
    use(monkeypatch, model)
    assert run(["doctor", "--deep"]) == 1  # a model that only talks does not remind of the vet
    said = capsys.readouterr()
    assert "!!  decides right: 1 of 3 requests (small talk 1 of 1, questions about the world 0 of 1, to-dos" in said.out
    assert "0 of 3 times it did or proposed what nobody asked for, 1 times it did nothing" in said.out
    assert "ok  context: 8,192 tokens were asked for, and a prompt of 8,120 was read whole" in said.out
    assert "--  speed: half of the requests take less than" in said.out
    assert "The same requests once more, in one decode of words or calls, more readily (dial +1.5)." in said.err
    assert "  1 of 3  right" in said.err
    assert kept(home)["dial"] == 0.0  # more readily was no better
    assert (kept(home)["right"], kept(home)["asked"], kept(home)["context"]) == (1, 3, 8120)
    with assistants.Assistant(home) as one:
        assert one.todos.list() == ()
        assert one.log() == ()


def test_what_is_stopped_keeps_nothing(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    use(monkeypatch, Counting())

    def stopped(*given: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("agent.reach.reach", stopped)
    assert run(["doctor", "--deep"]) == 130
    assert kept(home) == {}


def test_an_engine_that_fails_in_the_middle_keeps_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    class Down(Counting):
        def stream(self, prompt: Prompt) -> Any:
            if "longest river" in prompt.messages[-1].content:
                raise ServerDownError("Nothing answers there.")
            return super().stream(prompt)

    use(monkeypatch, Down())
    assert run(["doctor", "--deep"]) == 1
    said = capsys.readouterr().out
    assert "!!  choice: nothing is chosen, because a request broke off: ServerDownError: Nothing answers there." in said
    assert kept(home) == {}


def results(right: int, stray: int = 0, silent: int = 0, count: int = 30) -> tuple[Result, ...]:
    plain = Result("id", "todo", "en", False, (), 0, (), "reply")
    wrong = count - right - stray - silent
    return (
        *[plain] * right,
        *[replace(plain, faults=("too much",), unwanted=1)] * stray,
        *[replace(plain, faults=("nothing",), silent=True)] * silent,
        *[replace(plain, faults=("wrong",))] * wrong,
    )


@pytest.mark.parametrize(
    ("found", "capabilities", "ways"),
    [
        (results(30), {"bias", "tools"}, []),
        (results(27, stray=2, silent=1), {"bias", "tools"}, [Way(-DIAL)]),
        (results(27, silent=3), {"schema"}, [Way(DIAL)]),
        (results(27, silent=3), {"tools"}, []),
        (results(20, stray=1), {"bias", "tools"}, [Way(-DIAL), Way(strategy="native")]),
        (results(20), {"tools"}, [Way(strategy="native")]),
    ],
)
def test_what_else_is_tried(found: tuple[Result, ...], capabilities: set[Capability], ways: list[Way]) -> None:
    model = ScriptedModel(capabilities=frozenset(capabilities))
    assert [*other_ways(Trial(Way(), found), model)] == ways


def test_the_best_is_chosen_and_of_equals_the_plainest() -> None:
    plain = Trial(Way(), results(27, silent=3))
    assert best([plain, Trial(Way(DIAL), results(29, silent=1))]).way == Way(DIAL)
    assert best([plain, Trial(Way(DIAL), results(28, stray=2))]) is plain  # two deeds unasked are no gain
    assert best([plain, Trial(Way(DIAL), results(27, silent=3))]) is plain


@pytest.mark.parametrize(
    ("model", "found"),
    [
        (Counting(), "whole"),
        (Counting(limit=2048), "cut"),
        (Counting(limit=400), "cut"),
        (Counting(limit=600, strict=True), "refused"),
        (Counting(limit=4096, strict=True), "refused"),
        (Counting(counts=False), "unknown"),
    ],
)
def test_a_context_that_is_shorter_than_asked_for_is_found(model: Counting, found: str) -> None:
    assert reach(model, ()).found == found


def test_the_dial_and_the_strategy_are_those_of_the_model_in_use(database: Database) -> None:
    keep(database, "one:model", Calibration(dial=-1.5, strategy="native", right=27, asked=30))
    keep(database, "one:model", Calibration(dial=1.5, right=28, asked=30))
    assert calibration_of(database, "one:model") == Calibration(dial=1.5, right=28, asked=30)
    assert calibration_of(database, "other:model") == Calibration()


def test_the_dial_is_added_to_the_bias(assistant: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recall, "likely_parts", lambda *_: {"words": 0.5, "add_todo": 0.5})
    model = Counting()
    one = assistant(model=model)
    one.ask("more rice, perhaps")
    with_dial = Counting()
    keep(one.machine.stores.database, "scripted", Calibration(dial=1.5))
    second = assistant(model=with_dial)
    second.ask("more rice, perhaps", session="other")
    assert with_dial.biases == [model.biases[0] + 1.5]


def test_the_owners_word_stands_above_the_measured_strategy(assistant: Made) -> None:
    plain: Callable[..., Machine] = lambda **given: assistant(model=Counting(), settings=given).machine  # noqa: E731
    assert plain().strategy == "words"
    keep(plain().stores.database, "scripted", Calibration(strategy="native"))
    assert plain().strategy == "native"
    assert plain(strategy="native").strategy == "native"


def test_each_request_has_an_empty_home(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    homes: list[Path] = []

    def played(model: Any, settings: Any, case: Case, way: Way, folder: Path) -> Any:
        homes.append(folder)
        assert not [*folder.iterdir()]
        raise KeyboardInterrupt

    monkeypatch.setattr(trial, "_played", played)
    use(monkeypatch, Counting())
    assert run(["doctor", "--deep"]) == 130
    assert homes
    assert home not in homes[0].parents
    assert not homes[0].exists()


def test_the_requests_come_with_the_installed_package() -> None:
    page = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]
    assert "bench" in page["packages"]["find"]["include"]
    there = {file for pattern in page["package-data"]["bench"] for file in (ROOT / "bench").glob(pattern)}
    assert {*(ROOT / "bench" / "cases").glob("*.toml")} <= there
    assert {*(ROOT / "bench" / "mail").glob("*.eml")} <= there
