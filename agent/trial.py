"""A model tried with requests of the bench, each in an empty home of its own; the way that did best is chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from agent.calibration import Calibration, Strategy, keep

if TYPE_CHECKING:
    from agent.models.base import Model
    from agent.settings import Settings
    from bench.case import Case
    from bench.play import Played
    from bench.tally import Result, Summary

ASKED: Final = 30
DIAL: Final = 1.5
"""How far calls are made easier, or harder, where too few or too many are made."""

GOOD: Final = 24
"""From so many right of `ASKED` on, calling tools natively is not tried: it is slower, and hardly ever better."""

Told = Callable[[int, "Case", "Result"], None]
"""Hears of every request: its place, what it was, and what came of it."""


@dataclass(frozen=True)
class Way:
    """A way to ask a model."""

    dial: float = 0.0
    strategy: Strategy = "words"


@dataclass(frozen=True)
class Trial:
    """The requests asked in one way, and what came of them."""

    way: Way
    results: tuple[Result, ...]

    @property
    def summary(self) -> Summary:
        """Its numbers."""
        from bench.tally import summary

        return summary(self.results)

    @property
    def right(self) -> int:
        """Requests decided right."""
        return sum(each.passed for each in self.results)

    @property
    def stray(self) -> int:
        """Requests in which something was called, changed or proposed that nobody asked for."""
        return sum(each.unwanted > 0 or (each.words_only and each.calls > 0) for each in self.results)

    @property
    def silent(self) -> int:
        """Requests in which a deed was wanted and nothing came of it."""
        return sum(each.silent for each in self.results)

    @property
    def broken(self) -> str:
        """The first failure of the engine or the program; empty where there was none."""
        faults = [fault for each in self.results for fault in each.faults if fault.startswith("error: ")]
        return faults[0].removeprefix("error: ") if faults else ""

    @property
    def worth(self) -> int:
        """What the way is worth: requests decided right; a deed that nobody asked for weighs as much again."""
        return self.right - self.stray


def requests() -> tuple[Case, ...]:
    """The requests that are asked: as many of each kind, of the develop split, always the same ones."""
    from bench.case import KINDS, load

    known = [each for each in load() if each.split == "develop"]
    rest = sorted(known, key=lambda one: sha256(one.id.encode()).digest())
    counts: Counter[str] = Counter()
    chosen: list[Case] = []
    while len(chosen) < ASKED and rest:
        next_ = min(rest, key=lambda one: counts[one.kind])
        rest.remove(next_)
        counts[next_.kind] += 1
        chosen.append(next_)
    return tuple(sorted(chosen, key=lambda one: KINDS.index(one.kind)))


def tried(model: Model, settings: Settings, cases: Sequence[Case], way: Way, told: Told) -> Trial:
    """Ask all the requests in one way."""
    from bench.tally import result

    results = []
    for place, case in enumerate(cases, 1):
        with TemporaryDirectory(prefix="ayni-doctor-", ignore_cleanup_errors=True) as home:
            results.append(result(case, _played(model, settings, case, way, Path(home)), approvals=True))
        told(place, case, results[-1])
    return Trial(way, tuple(results))


def other_ways(first: Trial, model: Model) -> Iterator[Way]:
    """What else is worth trying after the first trial: never anything where all went well."""
    if first.broken:
        return
    can = model.capabilities
    if "bias" in can or "schema" in can:
        if first.stray and first.stray >= first.silent:
            yield Way(-DIAL)
        elif first.silent:
            yield Way(DIAL)
    if "tools" in can and first.right < GOOD * len(first.results) / ASKED:
        yield Way(strategy="native")


def best(trials: Sequence[Trial]) -> Trial:
    """The trial whose way is worth most; of equals the earlier one, which is the plainer."""
    return max(trials, key=lambda each: each.worth)


def calibration(trial: Trial, context: int | None) -> Calibration:
    """What is to be kept of the trial that was chosen."""
    date = datetime.now(UTC).isoformat(timespec="seconds")
    way = trial.way
    median = trial.summary.median or 0.0
    return Calibration(way.dial, way.strategy, trial.right, len(trial.results), median, context, date)


def _played(model: Model, settings: Settings, case: Case, way: Way, home: Path) -> Played:
    from agent import assistant
    from bench.case import NOW, ZONE
    from bench.play import played

    apart = replace(settings, home=home, database=None, mail=(), timezone=ZONE.key, strategy="words", drafts=False)
    with assistant.Assistant(settings=apart, model=model, clock=lambda: NOW) as one:
        one.machine.warmed = True  # the model is, and every home has the same prefix
        keep(one.machine.stores.database, model.name, Calibration(way.dial, way.strategy))
        return played(case, one)
