"""A run of the set, kept as JSON: which model, which commit, which settings, every result."""

from __future__ import annotations

import json
import platform
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
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

Progress = Callable[[str, int, int, Result], None]
"""Told of each case as it ends: whose, its place, of how many, and what came of it."""


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


@dataclass(frozen=True)
class Contestant:
    """An agent that plays; `approvals` says that it can ask for a yes. `made` builds its player when it is first up."""

    agent: str
    made: Callable[[], Player]
    approvals: bool
    settings: Mapping[str, Any] = field(default_factory=dict)


def begun(contestant: Contestant, model: str) -> Run:
    """A run with nothing in it yet."""
    date = datetime.now(UTC).isoformat(timespec="seconds")
    settings = contestant.settings
    return Run(contestant.agent, model, (), settings, date, commit(), platform.platform(), dict(_versions()))


def play(contestants: Sequence[Contestant], runs: Sequence[Run], cases: Sequence[Case], block: int,
         progress: Progress) -> Iterator[tuple[Run, ...]]:  # fmt: skip
    """Play every case that a run does not have, each in a fresh home; yields the runs after each case.

    The agents take turns, `block` cases each: whatever else slows the machine then slows them alike. After
    a change of agent one case is played that does not count. A run that has cases already goes on with the rest.
    """
    now, players, up = [*runs], dict[str, Player](), ""
    for start in range(0, len(cases), block):
        for place, each in enumerate(contestants):
            known = {kept.id for kept in now[place].results}
            for case in [one for one in cases[start : start + block] if one.id not in known]:
                if each.agent not in players:
                    players[each.agent] = each.made()
                if up != each.agent:
                    _in_fresh_home(players[each.agent], WARM_UP)
                    up = each.agent
                found = result(case, _in_fresh_home(players[each.agent], case), each.approvals)
                now[place] = replace(now[place], results=(*now[place].results, found))
                progress(each.agent, len(now[place].results), len(cases), found)
                yield tuple(now)


def shared(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs with only the cases that all of them have: what can be set side by side."""
    known = set.intersection(*({each.id for each in run.results} for run in runs))
    return tuple(replace(run, results=tuple(each for each in run.results if each.id in known)) for run in runs)


def save(runs: Sequence[Run], file: Path) -> None:
    """Write the runs, with their numbers, as JSON."""
    pages = [{**asdict(each), "summary": asdict(each.summary)} for each in runs]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({"runs": pages}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def saved(file: Path) -> tuple[Run, ...]:
    """The runs of a file; their numbers are counted anew. Raises: ValueError where it holds none."""
    try:
        pages = json.loads(file.read_text(encoding="utf-8"))["runs"]
        return tuple(_run_from(page) for page in pages)
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise ValueError(f"{file} holds no results of the bench: {error}") from None


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
