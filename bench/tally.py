"""What a run comes to: rates, times, and how they are told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Any

from bench.case import KINDS, TONGUES, Case
from bench.judge import judge
from bench.play import Played, Turn


@dataclass(frozen=True)
class Result:
    """One case of a run; `silent`: a deed was wanted, and none was done, proposed or asked about."""

    id: str
    kind: str
    language: str
    words_only: bool
    faults: tuple[str, ...]
    unwanted: int
    turns: tuple[Turn, ...]
    reply: str
    pending: tuple[str, ...] = ()
    silent: bool = False
    split: str = "develop"
    amiss: int = 0

    @property
    def passed(self) -> bool:
        """Whether the outcome was right."""
        return not self.faults

    @property
    def in_code(self) -> bool:
        """Whether no model was asked in any of its turns."""
        return bool(self.turns) and not any(turn.model_calls for turn in self.turns)

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

    - `unwanted`: rows changed, or proposals made, that are not the right outcome's; `meddled`: the cases with one;
      `strange`: the cases with one that nobody had asked for, rather than one that was asked for and has another word
      or time.
    - `in_code`: the cases that code alone decided, and how many of them passed.
    - `silent`: the cases in which a deed was wanted and nothing came of it, not even a question.
    - `stray_calls`: tool calls where words were right; `small_talk_calls` those on small talk.
    - `one_call`: the median of the requests that took one model call; `one_step`: of those that came to one call of a
      tool with one model call, or with none, because code alone decided (`agent.deciding.drafting`).
    - `per_passed`: all seconds spent, over the requests of the cases that passed.
    - `first`: the median until the first streamed token of an answer without tools.
    - `prompt`, `prompt_p90`: the longest that a prompt of a request took to be read, median and 90th percentile.
    - `read`, `decoded`: tokens a request: those of the prompts not in the engine's cache, those of the answers.
    """

    all: Share
    kinds: Mapping[str, Share]
    languages: Mapping[str, Share]
    unwanted: int
    meddled: Share
    strange: Share
    in_code: Share
    silent: Share
    stray_calls: int
    small_talk_calls: int
    median: float | None
    p90: float | None
    one_call: float | None
    one_step: float | None
    per_passed: float | None
    first: float | None
    model_calls: float
    read: float | None
    decoded: float | None
    prompt: float | None = None
    prompt_p90: float | None = None


def result(case: Case, played: Played, approvals: bool) -> Result:
    """The case, judged."""
    found = judge(case, played.outcome, approvals)
    outcome = played.outcome
    return Result(
        case.id, case.kind, case.language, case.words_only, found.faults, found.unwanted, played.turns, outcome.reply,
        outcome.pending, found.silent, case.split, found.amiss,
    )  # fmt: skip


def summary(results: Sequence[Result]) -> Summary:
    """The numbers of a run."""
    turns = [turn for each in results for turn in each.turns]
    times = [turn.seconds for turn in turns]
    prompts = [turn.prompt for turn in turns if turn.prompt is not None]
    requests = sum(len(each.turns) for each in results if each.passed)
    return Summary(
        all=share(results),
        kinds=_by(results, KINDS, "kind"),
        languages=_by(results, TONGUES, "language"),
        unwanted=sum(each.unwanted for each in results),
        meddled=Share(sum(each.unwanted > 0 for each in results), len(results)),
        strange=Share(sum(each.unwanted > each.amiss for each in results), len(results)),
        in_code=share(each for each in results if each.in_code),
        silent=Share(sum(each.silent for each in results), len(results)),
        stray_calls=sum(each.calls for each in results if each.words_only),
        small_talk_calls=sum(each.calls for each in results if each.kind == "smalltalk"),
        median=_median(times),
        p90=quantiles(times, n=10)[-1] if len(times) > 1 else None,
        one_call=_median(turn.seconds for turn in turns if turn.model_calls == 1),
        one_step=_median(turn.seconds for turn in turns if turn.model_calls <= 1 and len(turn.calls) == 1),
        per_passed=sum(times) / requests if requests else None,
        first=_median(turn.first for turn in turns if turn.first is not None and not turn.calls),
        model_calls=_mean(turn.model_calls for turn in turns) or 0.0,
        read=_mean(turn.read for turn in turns if turn.read is not None),
        decoded=_mean(turn.decoded for turn in turns if turn.decoded is not None),
        prompt=_median(prompts),
        prompt_p90=quantiles(prompts, n=10)[-1] if len(prompts) > 1 else None,
    )


def share(results: Iterable[Result]) -> Share:
    """How many of them passed."""
    each = [one.passed for one in results]
    return Share(sum(each), len(each))


def result_from(row: Mapping[str, Any]) -> Result:
    """A result as a file keeps it."""
    turns = tuple(Turn(**{**each, "calls": tuple(each["calls"])}) for each in row["turns"])
    return Result(**{**row, "turns": turns, "faults": tuple(row["faults"]), "pending": tuple(row["pending"])})


def _by(results: Sequence[Result], names: Sequence[str], attribute: str) -> dict[str, Share]:
    found = {name: [each for each in results if getattr(each, attribute) == name] for name in names}
    return {name: share(each) for name, each in found.items() if each}


def _median(values: Iterable[float]) -> float | None:
    found = [*values]
    return median(found) if found else None


def _mean(values: Iterable[float]) -> float | None:
    found = [*values]
    return sum(found) / len(found) if found else None
