"""A run of the set, kept as JSON: which model, which commit, which settings, every result."""

from __future__ import annotations

import json
import platform
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from bench.case import Case, Setup
from bench.play import Player
from bench.tally import Result, Summary, result, result_from, summary

WARM_UP = Case("warm-up", "smalltalk", "en", Setup(), ("hello there",), ())
"""Played before the clock runs, so that every agent finds its prompt read by the engine."""
PACKAGES = ("langchain", "langchain-core", "langgraph", "langchain-ollama", "langchain-openai", "xllamacpp")

Progress = Callable[[int, int, Result], None]


@dataclass(frozen=True)
class Run:
    """One agent's run."""

    agent: str
    model: str
    results: tuple[Result, ...]
    settings: Mapping[str, Any] = field(default_factory=dict)
    date: str = ""
    commit: str = ""
    machine: str = ""
    versions: Mapping[str, str] = field(default_factory=dict)

    @property
    def summary(self) -> Summary:
        """Its numbers."""
        return summary(self.results)


def run(agent: str, model: str, cases: Sequence[Case], play: Player, settings: Mapping[str, Any],
        approvals: bool, progress: Progress) -> Run:  # fmt: skip
    """Play every case, each in a fresh home."""
    _in_fresh_home(play, WARM_UP)
    results: list[Result] = []
    for case in cases:
        results.append(result(case, _in_fresh_home(play, case), approvals))
        progress(len(results), len(cases), results[-1])
    date = datetime.now(UTC).isoformat(timespec="seconds")
    return Run(agent, model, tuple(results), settings, date, commit(), platform.platform(), dict(_versions()))


def save(runs: Sequence[Run], file: Path) -> None:
    """Write the runs, with their numbers, as JSON."""
    pages = [{**asdict(each), "summary": asdict(each.summary)} for each in runs]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({"runs": pages}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def saved(file: Path) -> tuple[Run, ...]:
    """The runs of a file; their numbers are counted anew."""
    pages = json.loads(file.read_text(encoding="utf-8"))["runs"]
    return tuple(_run_from(page) for page in pages)


def commit() -> str:
    """The commit that is checked out, with a plus where files differ from it; empty outside a repository."""
    command = ["git", "describe", "--always", "--dirty=+", "--abbrev=12"]
    try:
        done = subprocess.run(command, cwd=Path(__file__).parent, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.strip()


def _in_fresh_home(play: Player, case: Case) -> Any:
    with tempfile.TemporaryDirectory(prefix="ayni-bench-") as home:
        return play(case, Path(home))


def _run_from(page: Mapping[str, Any]) -> Run:
    rest = {name: value for name, value in page.items() if name not in ("summary", "results")}
    return Run(**rest, results=tuple(result_from(each) for each in page["results"]))


def _versions() -> Iterator[tuple[str, str]]:
    for name in PACKAGES:
        try:
            yield name, version(name)
        except PackageNotFoundError:
            continue
