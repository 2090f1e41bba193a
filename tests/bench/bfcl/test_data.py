"""The leaderboard's questions and checker, from a package that looks like theirs; the command over it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bench.bfcl.__main__ import main
from bench.bfcl.ask import Answer
from bench.bfcl.data import CALLING, NoDataError, Question, faults, load, sample
from bench.bfcl.prompt import FARE
from bench.bfcl.score import Row, told

CHECKER = """
from bfcl_eval.constants.model_config import MODEL_CONFIG_MAPPING

def ast_checker(functions, output, answer, language, category, model):
    assert MODEL_CONFIG_MAPPING[model].underscore_to_dot and language == "python"
    return {"valid": output == answer, "error": ["not so"], "error_type": "value_error"}
"""


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with a package `bfcl_eval`: two categories of six questions, and a checker of equality."""
    root = tmp_path / "apart" / "bfcl_eval"
    for room in ("constants", "eval_checker/ast_eval", "data/possible_answer"):
        (root / room).mkdir(parents=True)
    for file in (root, root / "constants", root / "eval_checker", root / "eval_checker" / "ast_eval"):
        (file / "__init__.py").touch()
    (root / "constants" / "enums.py").write_text("class Language:\n    PYTHON = 'python'\n")
    (root / "constants" / "model_config.py").write_text("raise ImportError('fifty clients of services')\n")
    (root / "eval_checker" / "ast_eval" / "ast_checker.py").write_text(CHECKER)
    asked = {"question": [[{"role": "user", "content": "What does a ticket over 320 km cost?"}]], "function": [FARE]}
    for category in ("simple_python", "irrelevance"):
        rows = [{"id": f"{category}_{place}", **asked} for place in range(6)]
        _lines(root / "data" / f"BFCL_v4_{category}.json", rows)
    right = [{"id": f"simple_python_{place}", "ground_truth": [{"trains_fare": {"km": 320}}]} for place in range(6)]
    _lines(root / "data" / "possible_answer" / "BFCL_v4_simple_python.json", right)
    monkeypatch.setattr(sys, "path", [*sys.path])
    yield root.parent
    for name in [each for each in sys.modules if each.split(".")[0] == "bfcl_eval"]:
        del sys.modules[name]


def _lines(file: Path, rows: list[dict[str, Any]]) -> None:
    file.write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")


def test_a_sample_is_the_same_for_the_same_seed(package: Path) -> None:
    questions = load("simple_python", package)
    assert sample(questions, 3, 7) == sample(questions, 3, 7) != sample(questions, 3, 1)
    assert len(sample(questions, 40, 7)) == 6


def test_the_checker_judges_without_the_clients_of_services(package: Path) -> None:
    question = load("simple_python", package)[0]
    assert question.answer
    assert faults(question, [("trains_fare", {"km": 320})], package) == ""
    assert faults(question, [("trains_fare", {"km": 32})], package) == "value_error: ['not so']"
    assert faults(question, [], package) == "called nothing"


def test_where_nothing_should_be_called_any_call_is_a_fault(package: Path) -> None:
    question = load("irrelevance", package)[0]
    assert faults(question, [], package) == ""
    assert faults(question, [("trains_fare", {"km": 320})], package) == "called trains_fare"


def test_a_category_that_is_not_there_is_named(package: Path) -> None:
    with pytest.raises(NoDataError, match="'nonsense': one of irrelevance, simple_python"):
        load("nonsense", package)


def test_where_the_package_is_missing_one_line_names_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--package", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert f"-m pip install --no-deps --target {tmp_path} bfcl-eval" in said
    assert len(said.splitlines()) == 1


class Idle:
    name = "a:model"

    def close(self) -> None:
        pass


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ayni calls always, natively nothing is called."""
    called = Answer((("trains_fare", {"km": 320}),), "[...]", 2.0, 60, 10)
    monkeypatch.setattr("bench.bfcl.__main__._model", lambda name: Idle())
    monkeypatch.setattr("bench.bfcl.__main__.ours", lambda *given: lambda question: called)
    monkeypatch.setattr("bench.bfcl.__main__.native", lambda model: lambda question: Answer((), "Well.", 3.0))


@pytest.mark.usefixtures("answering")
def test_the_command_measures_both_and_keeps_the_answers(
    package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "out" / "bfcl.json"
    options = ["--package", str(package), "--categories", "simple_python,irrelevance", "--sample", "4"]
    assert main([*options, "--out", str(file)]) == 0
    first = capsys.readouterr().out
    kept = json.loads(file.read_text(encoding="utf-8"))
    assert (kept["model"], kept["settings"]["seed"], len(kept["rows"])) == ("a:model", "7", 16)
    assert main(["--results", str(file)]) == 0
    assert capsys.readouterr().out.strip() in first


@pytest.mark.usefixtures("answering")
def test_ctrl_c_keeps_what_was_measured(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stops(question: Question) -> Answer:
        raise KeyboardInterrupt

    monkeypatch.setattr("bench.bfcl.__main__.native", lambda model: stops)
    file = tmp_path / "bfcl.json"
    options = ["--package", str(package), "--categories", "simple_python", "--out", str(file)]
    assert main(options) == 130
    assert "Stopped." in capsys.readouterr().out
    assert len(json.loads(file.read_text(encoding="utf-8"))["rows"]) == 1


def test_the_table_weighs_categories_alike() -> None:
    rows = [Row("Ayni", str(place), "parallel", "wrong" * (place > 0), "", 2.0, None, 10) for place in range(4)]
    rows.append(Row("Ayni", "x", CALLING[0], "", "", 4.0, 30, 10))
    text = told(rows)
    assert "mean, calling" in text
    assert "62.5 %" in text
    assert "1/4 (25%)" in text
    assert "mean, not calling" not in text


def test_words_alone_tell_like_questions_no_better_than_chance(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--words", "--package", str(package), "--categories", "simple_python,irrelevance"]) == 0
    assert capsys.readouterr().out == "50.0% of pairs are in the right order\n"
