"""The leaderboard's own questions and its own checker, out of the package `bfcl-eval` in a folder of its own."""

from __future__ import annotations

import importlib
import json
import random
import sys
import types
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from memory.errors import AyniError

Category = Literal["simple_python", "multiple", "parallel", "irrelevance", "live_irrelevance"]
CALLING: Final = ("simple_python", "multiple", "parallel")
"""The categories in which a call is right; in the others none is."""

PRESS: Final = "BFCL_v4_"
CHECKER: Final = "bfcl_eval.eval_checker.ast_eval.ast_checker"


class NoDataError(AyniError):
    """The package `bfcl-eval` is not where it is looked for."""

    exit_code = 2


@dataclass(frozen=True)
class Question:
    """One question: what was said (role, text), the functions offered, and the right calls (none: words are right)."""

    id: str
    category: str
    said: tuple[tuple[str, str], ...]
    functions: tuple[Mapping[str, Any], ...]
    answer: tuple[Mapping[str, Any], ...] = ()

    @property
    def request(self) -> str:
        """What was said last."""
        return self.said[-1][1]


def default_folder() -> Path:
    """Where `bfcl-eval` is looked for."""
    from agent.models.weights import cache_folder

    return cache_folder() / "bfcl"


def load(category: str, folder: Path) -> tuple[Question, ...]:
    """Every question of a category, in the order of its file. Raises: NoDataError."""
    data = _package(folder) / "data"
    file = data / f"{PRESS}{category}.json"
    if not file.exists():
        raise NoDataError(f"{folder} has no category {category!r}: one of {', '.join(sorted(_categories(data)))}.")
    answers = data / "possible_answer" / file.name
    right = {row["id"]: row["ground_truth"] for row in _rows(answers)} if answers.exists() else {}
    return tuple(
        Question(
            row["id"],
            category,
            tuple((each["role"], each["content"]) for each in row["question"][0]),
            tuple(row["function"]),
            tuple(right.get(row["id"], ())),
        )
        for row in _rows(file)
    )


def sample(questions: Sequence[Question], size: int, seed: int) -> tuple[Question, ...]:
    """`size` questions, the same ones for the same seed, in the order of the file."""
    chosen = random.Random(seed).sample(range(len(questions)), min(size, len(questions)))
    return tuple(questions[place] for place in sorted(chosen))


def faults(question: Question, calls: Sequence[tuple[str, Mapping[str, Any]]], folder: Path) -> str:
    """What the leaderboard has against these calls; empty where they are right.

    Names are as OpenAI's protocol allows them, with underscores for dots.
    """
    if not question.answer:
        return f"called {', '.join(name for name, _ in calls)}" if calls else ""
    if not calls:
        return "called nothing"
    checker = _checker(folder)
    output = [{name: dict(arguments)} for name, arguments in calls]
    language = importlib.import_module("bfcl_eval.constants.enums").Language.PYTHON
    category = question.category
    found = checker([*question.functions], output, [*question.answer], language, category, "native")
    return "" if found["valid"] else f"{found['error_type']}: {' '.join(str(found['error']).split())[:200]}"


def _package(folder: Path) -> Path:
    package = folder / "bfcl_eval"
    if not package.is_dir():
        raise NoDataError(
            f"bfcl-eval is not in {folder}. Install it there, apart from everything else: "
            f"{Path(sys.executable).name} -m pip install --no-deps --target {folder} bfcl-eval"
        )
    return package


def _checker(folder: Path) -> Any:
    """The leaderboard's `ast_checker`, without the clients of fifty services that its table of models would import."""
    table = "bfcl_eval.constants.model_config"
    if table not in sys.modules:
        _package(folder)
        sys.path.append(str(folder))
        stand_in = types.ModuleType(table)
        # All that the checker asks of the table: do the names in the answer have underscores for dots?
        stand_in.__dict__["MODEL_CONFIG_MAPPING"] = {"native": types.SimpleNamespace(underscore_to_dot=True)}
        sys.modules[table] = stand_in
    return importlib.import_module(CHECKER).ast_checker


def _rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def _categories(data: Path) -> set[str]:
    return {file.stem.removeprefix(PRESS) for file in data.glob(f"{PRESS}*.json")}
