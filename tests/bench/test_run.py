"""A run: played, counted, kept, told and drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bench.__main__ import chosen, main
from bench.case import Case, load
from bench.judge import Outcome
from bench.picture import draw
from bench.play import Played, Turn
from bench.report import page, told
from bench.run import WARM_UP, Run, run, save, saved
from bench.tally import Result, Share
from tests.bench.perfect import perfect

CASES = load()


def played(cases: Sequence[Case], agent: str = "Ayni", wrong: Sequence[str] = (), seconds: float = 1.0) -> Run:
    """A run in which every case is right but the `wrong` ones, which say nothing."""

    def play(case: Case, home: Path) -> Played:
        assert [*home.iterdir()] == []
        if case is WARM_UP:
            return Played(Outcome({}, {}, {}, "Hi"), ())
        outcome = perfect(case)
        turns = tuple(Turn(seconds, 1, calls) for calls in outcome.calls)
        return Played(replace(outcome, reply="") if case.id in wrong else outcome, turns)

    return run(agent, "a:model", cases, play, {"split": "all"}, True, lambda place, total, result: None)


def test_the_numbers_of_a_run() -> None:
    numbers = played(CASES, wrong=["talk-hey", "turns-tea-off"]).summary
    assert numbers.all == Share(len(CASES) - 2, len(CASES))
    assert numbers.kinds["smalltalk"].passed == numbers.kinds["smalltalk"].total - 1
    assert numbers.languages["es"].rate == 100
    assert (numbers.unwanted, numbers.stray_calls, numbers.model_calls) == (0, 0, 1)
    assert (numbers.median, numbers.p90, numbers.one_step) == (1, 1, 1)
    requests = sum(len(case.turns) for case in CASES)
    assert numbers.per_passed == pytest.approx(requests / (requests - 4))


def test_calls_on_small_talk_are_counted() -> None:
    chatty = Result("x", "smalltalk", "en", True, ("called",), 0, (Turn(1, 2, ("greet", "greet")),), "hi")
    numbers = Run("Ayni", "a:model", (chatty,)).summary
    assert (numbers.stray_calls, numbers.small_talk_calls) == (2, 2)
    assert (numbers.per_passed, numbers.one_step) == (None, None)


def test_progress_is_told_case_by_case() -> None:
    seen: list[tuple[int, int, str]] = []
    cases = CASES[:2]
    outcome = Outcome({}, {}, {}, "Hi")
    run(
        "Ayni", "m", cases, lambda case, home: Played(outcome, ()), {}, True,
        lambda place, total, result: seen.append((place, total, result.id)),
    )  # fmt: skip
    assert seen == [(1, 2, cases[0].id), (2, 2, cases[1].id)]


def test_what_is_kept_is_what_is_read_back(tmp_path: Path) -> None:
    runs = (played(CASES, wrong=["talk-hey"]), played(CASES, "create_agent"))
    save(runs, tmp_path / "deep" / "results.json")
    assert saved(tmp_path / "deep" / "results.json") == runs


def test_a_run_is_told_with_its_failures() -> None:
    text = told(played(CASES, wrong=["talk-hey"]))
    assert "talk-hey\n    said nothing" in text
    assert "tool calls on small talk  0" in text


def test_the_page_sets_runs_side_by_side() -> None:
    runs = (played(CASES), played(CASES, "create_agent", wrong=["talk-hey"], seconds=4))
    text = page(runs, "bench.png")
    assert "|  | Ayni | create_agent |" in text
    assert "| seconds a request, median | 1.00 | 4.00 |" in text
    assert "- `talk-hey`: said nothing" in text
    assert "](bench.png)" in text


@pytest.mark.parametrize("slower", [2.0, 40.0])
def test_the_picture_is_drawn(tmp_path: Path, slower: float) -> None:
    everything = [case.id for case in CASES]
    for wrong in (["talk-hey"], everything):
        draw((played(CASES), played(CASES, "create_agent", wrong, slower)), tmp_path / "bench.png")
        assert (tmp_path / "bench.png").read_bytes().startswith(b"\x89PNG")


def test_cases_are_chosen_by_split_kind_language_and_id() -> None:
    assert all(case.smoke for case in chosen(CASES, "smoke", None, None))
    assert {case.kind for case in chosen(CASES, "all", "mail", None)} == {"mail"}
    assert {case.language for case in chosen(CASES, "all", "es", None)} == {"es"}
    assert [case.id for case in chosen(CASES, "all", "talk-hey", 5)] == ["talk-hey"]
    assert len(chosen(CASES, "all", None, 3)) == 3
    with pytest.raises(ValueError, match="no case is 'nonsense'"):
        chosen(CASES, "all", "nonsense", None)


def test_too_few_passed_is_an_exit_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, report = tmp_path / "results.json", tmp_path / "docs" / "bench.md"
    save([played(CASES[:4], wrong=[CASES[0].id])], file)
    picture = tmp_path / "docs" / "bench.png"
    options = ["--results", str(file), "--report", str(report), "--picture", str(picture)]
    assert main([*options, "--at-least", "75"]) == 0
    assert main([*options, "--at-least", "75.1"]) == 1
    assert "75.0% passed" in capsys.readouterr().err
    assert "](bench.png)" in report.read_text(encoding="utf-8")
    assert picture.exists()


def test_an_unknown_model_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--model", "parrot"]) == 2
    assert "names no model" in capsys.readouterr().err
