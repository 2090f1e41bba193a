"""A run: played, counted, kept, told and drawn."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bench.__main__ import _begin, _played, chosen, main
from bench.case import Case, load
from bench.judge import Outcome
from bench.picture import draw
from bench.play import Played, Player, Turn
from bench.report import compared, page, told, told_case
from bench.run import WARM_UP, Contestant, Run, begun, play, save, saved, shared
from bench.tally import Result, Share, summary
from tests.bench.perfect import perfect

CASES = load()


def player(wrong: Collection[str] = (), seconds: float = 1.0, seen: list[str] | None = None) -> Player:
    """Plays every case right but the `wrong` ones, in which it says nothing; the ids go to `seen`."""

    def played(case: Case, home: Path) -> Played:
        assert [*home.iterdir()] == []
        if seen is not None:
            seen.append(case.id)
        if case is WARM_UP:
            return Played(Outcome({}, {}, {}, "Hi"), ())
        outcome = perfect(case)
        turns = tuple(Turn(seconds, 1, calls, 20, 10, None if calls else 0.5) for calls in outcome.calls)
        return Played(replace(outcome, reply="") if case.id in wrong else outcome, turns)

    return played


def contestant(agent: str, made: Player) -> Contestant:
    return Contestant(agent, lambda: made, True, {"split": "all"})


def everything(contestants: Sequence[Contestant], cases: Sequence[Case], block: int = 10) -> tuple[Run, ...]:
    *_, last = play(contestants, [begun(each, "a:model") for each in contestants], cases, block, quiet)
    return last


def quiet(agent: str, place: int, total: int, result: Result) -> None:
    """Tell nothing."""


PLAYED: dict[tuple[str, bool], Result] = {}
"""What came of each case, right or without a word: it is played once, for they are many."""


def played(cases: Sequence[Case], agent: str = "Ayni", wrong: Collection[str] = (), seconds: float = 1.0) -> Run:
    """A run in which every case is right but the `wrong` ones, which say nothing."""
    for silent in (False, True):
        new = [case for case in cases if (case.id in wrong) is silent and (case.id, silent) not in PLAYED]
        if new:
            one = contestant("Ayni", player({case.id for case in new} if silent else ()))
            PLAYED.update({(each.id, silent): each for each in everything([one], new, len(new))[0].results})
    results = [PLAYED[case.id, case.id in wrong] for case in cases]
    timed = [replace(each, turns=tuple(replace(turn, seconds=seconds) for turn in each.turns)) for each in results]
    return replace(begun(contestant(agent, player()), "a:model"), results=tuple(timed))


SOME = [case for place, case in enumerate(CASES) if place % 10 == 0 or case.id == "talk-hey"]
"""Enough cases to keep, to tell and to draw."""


def test_the_numbers_of_a_run() -> None:
    numbers = played(CASES, wrong=["talk-hey", "turns-tea-off"]).summary
    assert numbers.all == Share(len(CASES) - 2, len(CASES))
    assert numbers.kinds["smalltalk"].passed == numbers.kinds["smalltalk"].total - 1
    assert numbers.languages["es"].rate == 100
    assert (numbers.unwanted, numbers.stray_calls, numbers.model_calls) == (0, 0, 1)
    assert (numbers.median, numbers.p90, numbers.one_call, numbers.one_step) == (1, 1, 1, 1)
    assert (numbers.first, numbers.read, numbers.decoded) == (0.5, 20, 10)
    requests = sum(len(case.turns) for case in CASES)
    assert numbers.per_passed == pytest.approx(requests / (requests - 4))


def test_the_longest_prompt_of_a_request_is_told() -> None:
    results = played(CASES[:3]).results
    assert summary(results).prompt is None
    timed = [
        replace(each, turns=tuple(replace(turn, prompt=float(place)) for turn in each.turns))
        for place, each in enumerate(results)
    ]
    assert summary(timed).prompt == 1
    assert summary(timed).prompt_p90 is not None


def test_calls_on_small_talk_are_counted() -> None:
    chatty = Result("x", "smalltalk", "en", True, ("called",), 0, (Turn(1, 2, ("greet", "greet")),), "hi")
    numbers = Run("Ayni", "a:model", (chatty,)).summary
    assert (numbers.stray_calls, numbers.small_talk_calls) == (2, 2)
    assert (numbers.per_passed, numbers.one_call, numbers.one_step) == (None, None, None)


def test_a_step_that_code_alone_decides_is_a_step() -> None:
    turns = (Turn(4, 1, ("add_todo",)), Turn(0.1, 0, ("add_todo",)), Turn(0.2, 0, ("undo_last",)), Turn(9, 1))
    numbers = Run("Ayni", "a:model", (Result("x", "turns", "en", False, (), 0, turns, "ok"),)).summary
    assert (numbers.one_call, numbers.one_step) == (6.5, 0.2)


def test_what_was_wanted_and_never_came_is_silence() -> None:
    def idle(case: Case, home: Path) -> Played:
        before = {} if case is WARM_UP else perfect(case).before
        reply = "Which one?" if case.id == "todo-vet" else "Okay."
        return Played(Outcome(before, before, before, reply, tuple(() for _ in case.turns)), ())

    cases = chosen(CASES, "develop", ["todo-vet", "todo-beans", "talk-hey"])
    numbers = everything([contestant("Ayni", idle)], cases)[0].summary
    assert (str(numbers.silent), str(numbers.meddled)) == (f"1/{len(cases)} (33%)", f"0/{len(cases)} (0%)")


def test_progress_is_told_case_by_case() -> None:
    seen: list[tuple[str, int, int, str]] = []
    one, runs = contestant("Ayni", player()), [begun(contestant("Ayni", player()), "a:model")]
    for _ in play([one], runs, CASES[:2], 10, lambda *told: seen.append((*told[:3], told[3].id))):
        pass
    assert seen == [("Ayni", 1, 2, CASES[0].id), ("Ayni", 2, 2, CASES[1].id)]


def test_two_agents_take_turns_and_are_warmed_at_each_change() -> None:
    seen: list[str] = []
    ids = [case.id for case in CASES[:3]]
    both = [contestant("Ayni", player(seen=seen)), contestant("create_agent", player(seen=seen))]
    runs = everything(both, CASES[:3], block=2)
    assert seen == ["warm-up", *ids[:2], "warm-up", *ids[:2], "warm-up", ids[2], "warm-up", ids[2]]
    assert [[each.id for each in run.results] for run in runs] == [ids, ids]


def test_a_run_goes_on_where_it_was_cut_short() -> None:
    seen: list[str] = []
    one = contestant("Ayni", player(seen=seen))
    whole = [*play([one], [played(CASES[:2])], CASES[:3], 10, quiet)][-1][0]
    assert seen == ["warm-up", CASES[2].id]
    assert [each.id for each in whole.results] == [case.id for case in CASES[:3]]


def test_only_what_all_have_played_is_compared() -> None:
    runs = shared([played(CASES[:3]), played(CASES[1:2], "create_agent")])
    assert [[each.id for each in run.results] for run in runs] == [[CASES[1].id]] * 2


def test_what_is_kept_is_what_is_read_back(tmp_path: Path) -> None:
    runs = (played(SOME, wrong=["talk-hey"]), played(SOME, "create_agent"))
    save(runs, tmp_path / "deep" / "results.json")
    assert saved(tmp_path / "deep" / "results.json") == runs


def test_a_run_is_told_with_its_failures() -> None:
    text = told(played(SOME, wrong=["talk-hey"]))
    assert "talk-hey\n    said nothing" in text
    assert "tool calls on small talk  0" in text


def test_the_failures_of_the_check_split_are_counted_and_not_told() -> None:
    (case,) = (each for each in CASES if each.id == "todo-vet")
    run = played([case], wrong=["todo-vet"])
    unread = replace(run, results=tuple(replace(each, split="check") for each in run.results))
    assert "todo-vet\n" in told(run)
    assert "todo-vet" not in told(unread)
    assert "0/1 (0%)" in told(unread)
    assert "said nothing" in told_case("Ayni", 1, 1, run.results[0])
    assert "said nothing" not in told_case("Ayni", 1, 1, unread.results[0])


def test_what_is_won_and_lost_against_an_earlier_run_is_told() -> None:
    before, now = played(CASES[:4], wrong=[CASES[0].id]), played(CASES[:3], wrong=[CASES[2].id])
    words = compared(before, now)
    assert f"lost: {CASES[2].id}" in words
    assert words.endswith("of 3 played before: 1 won, 1 lost")


def test_without_a_model_code_decides_what_is_plain(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, ids = tmp_path / "r.json", ["--only", "todo-vet", "--only", "talk-hey"]
    assert main(["--model", "none", *ids, "--out", str(file)]) == 0
    (run,) = saved(file)
    assert [(each.passed, each.in_code) for each in run.results] == [(True, False), (True, True)]
    capsys.readouterr()
    assert main(["--results", str(file), "--against", str(file)]) == 0
    shown = capsys.readouterr().out
    assert "cases that code alone decided  1/1 (100%)" in shown
    assert "of 2 played before: 0 won, 0 lost" in shown


def test_no_model_cannot_be_the_baseline(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = ["--out", str(tmp_path / "r.json")]
    assert main(["--model", "none", "--only", "todo-vet", "--baseline", *out]) != 0
    assert "--baseline needs a model" in capsys.readouterr().err


def test_the_page_sets_runs_side_by_side() -> None:
    runs = (played(SOME), played(SOME, "create_agent", wrong=["talk-hey"], seconds=4))
    text = page(runs, "bench.png")
    assert "|  | Ayni | create_agent |" in text
    assert "| seconds a request, median | 1.00 | 4.00 |" in text
    assert "| in Spanish |" in text
    assert "- `talk-hey`: said nothing" in text
    assert "](bench.png)" in text


@pytest.mark.parametrize("slower", [2.0, 40.0])
def test_the_picture_is_drawn(tmp_path: Path, slower: float) -> None:
    every = {case.id for case in SOME}
    for wrong in ({"talk-hey"}, every):
        draw((played(SOME), played(SOME, "create_agent", wrong, slower)), tmp_path / "bench.png")
        assert (tmp_path / "bench.png").read_bytes().startswith(b"\x89PNG")


def test_cases_are_chosen_by_split_kind_language_and_id() -> None:
    assert all(case.smoke and case.split == "develop" for case in chosen(CASES, "smoke"))
    assert {case.split for case in chosen(CASES, "all")} == {case.split for case in CASES}
    assert {case.split for case in chosen(CASES, "develop")} == {"develop"}
    assert {case.kind for case in chosen(CASES, "all", ["mail"])} == {"mail"}
    assert {case.language for case in chosen(CASES, "all", ["es"])} == {"es"}
    assert {case.kind for case in chosen(CASES, "all", ["mail", "notes"])} == {"mail", "notes"}
    assert [case.id for case in chosen(CASES, "all", ["talk-hey"], 5)] == ["talk-hey"]
    assert len(chosen(CASES, "all", limit=3)) == 3
    assert chosen(CASES, "develop", every=4) == chosen(CASES, "develop")[::4]
    with pytest.raises(ValueError, match="no case is 'nonsense'"):
        chosen(CASES, "all", ["nonsense"])


def test_a_smoke_case_of_the_check_split_is_not_looked_at() -> None:
    kept = replace(CASES[0], smoke=True, split="check")
    with pytest.raises(ValueError, match="smoke"):
        chosen([kept], "smoke")
    assert chosen([kept], "check") == (kept,)


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


def test_ctrl_c_keeps_what_was_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def stops(case: Case, home: Path) -> Played:
        if case.id == CASES[2].id:
            raise KeyboardInterrupt
        return player()(case, home)

    one, file = contestant("Ayni", stops), tmp_path / "results.json"
    runs, stopped = _played([one], [begun(one, "a:model")], CASES[:5], 10, file)
    assert stopped
    assert saved(file) == tuple(runs)
    assert [each.id for each in runs[0].results] == [case.id for case in CASES[:2]]
    assert f"--resume {file}" in capsys.readouterr().out


def test_a_file_that_holds_no_results_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--results", str(tmp_path / "none.json")]) == 2
    assert "holds no results" in capsys.readouterr().err


def test_results_of_another_model_are_not_gone_on_with() -> None:
    with pytest.raises(ValueError, match="not of b:model"):
        _begin(contestant("Ayni", player()), "b:model", [played(CASES[:1])])


def test_what_cannot_be_compared_with_is_told_before_anything_is_played(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--model", "none", "--limit", "1", "--out", str(tmp_path / "now.json"), "--against"]
    assert main([*arguments, str(tmp_path / "nothing.json")]) == 2
    assert "holds no results" in capsys.readouterr().err
    assert not (tmp_path / "now.json").exists()
