"""What a run comes to: rates, times, and how they are told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Any

from bench.case import KINDS, Case
from bench.judge import judge
from bench.play import Played, Turn


@dataclass(frozen=True)
class Result:
    """One case of a run."""

    id: str
    kind: str
    language: str
    words_only: bool
    faults: tuple[str, ...]
    unwanted: int
    turns: tuple[Turn, ...]
    reply: str
    pending: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether the outcome was right."""
        return not self.faults

    @property
    def seconds(self) -> float:
        """Of all its turns."""
        return sum(turn.seconds for turn in self.turns)

    @property
    def calls(self) -> int:
        """Tool calls in all its turns."""
        return sum(len(turn.calls) for turn in self.turns)


@dataclass(frozen=True)
class Share:
    """So many passed of so many."""

    passed: int
    total: int

    @property
    def rate(self) -> float:
        """Per cent."""
        return 100 * self.passed / self.total if self.total else 0.0

    def __str__(self) -> str:
        return f"{self.passed}/{self.total} ({self.rate:.0f}%)"


@dataclass(frozen=True)
class Summary:
    """The numbers of a run; a time is in seconds, None where nothing was there to time.

    - `stray_calls`: tool calls where words were right; `small_talk_calls` those on small talk.
    - `unwanted`: rows changed, or proposals made, that nobody asked for.
    - `one_step`: the median of the requests that took one model call.
    - `per_passed`: all seconds spent, over the requests of the cases that passed.
    """

    all: Share
    kinds: Mapping[str, Share]
    languages: Mapping[str, Share]
    unwanted: int
    stray_calls: int
    small_talk_calls: int
    median: float | None
    p90: float | None
    one_step: float | None
    per_passed: float | None
    model_calls: float


def result(case: Case, played: Played, approvals: bool) -> Result:
    """The case, judged."""
    found = judge(case, played.outcome, approvals)
    outcome = played.outcome
    return Result(
        case.id, case.kind, case.language, case.words_only, found.faults, found.unwanted, played.turns, outcome.reply,
        outcome.pending,
    )  # fmt: skip


def summary(results: Sequence[Result]) -> Summary:
    """The numbers of a run."""
    turns = [turn for each in results for turn in each.turns]
    times = [turn.seconds for turn in turns]
    requests = sum(len(each.turns) for each in results if each.passed)
    one_step = [turn.seconds for turn in turns if turn.model_calls == 1]
    return Summary(
        all=share(results),
        kinds={kind: share(found) for kind in KINDS if (found := [each for each in results if each.kind == kind])},
        languages={word: share(each for each in results if each.language == word) for word in ("en", "es")},
        unwanted=sum(each.unwanted for each in results),
        stray_calls=sum(each.calls for each in results if each.words_only),
        small_talk_calls=sum(each.calls for each in results if each.kind == "smalltalk"),
        median=median(times) if times else None,
        p90=quantiles(times, n=10)[-1] if len(times) > 1 else None,
        one_step=median(one_step) if one_step else None,
        per_passed=sum(times) / requests if requests else None,
        model_calls=sum(turn.model_calls for turn in turns) / len(turns) if turns else 0.0,
    )


def share(results: Iterable[Result]) -> Share:
    """How many of them passed."""
    each = [one.passed for one in results]
    return Share(sum(each), len(each))


def result_from(row: Mapping[str, Any]) -> Result:
    """A result as a file keeps it."""
    turns = tuple(Turn(each["seconds"], each["model_calls"], tuple(each["calls"])) for each in row["turns"])
    return Result(**{**row, "turns": turns, "faults": tuple(row["faults"]), "pending": tuple(row["pending"])})
