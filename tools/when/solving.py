"""What an expression means on the clock and calendar of the person who said it."""

from __future__ import annotations

from datetime import UTC, datetime

from tools.when.chart import Candidate, Chart, lexicon
from tools.when.policy import Policy
from tools.when.reading import GRAINS, Reading
from tools.when.values import Context, Outcome


def solve(chart: Chart, candidate: Candidate, context: Context) -> tuple[Reading, ...]:
    """The readings of an expression; none where there is no such day, or it is out of all range."""
    start, end = chart.tokens[candidate.first].start, chart.tokens[candidate.last - 1].end
    try:
        outcomes = candidate.node.solve(for_language(chart, context))
        text = chart.text[start:end]
        readings = [reading_of(outcome, context, text) for outcome in outcomes if _lasts(outcome)]
    except (OverflowError, ValueError):
        return ()
    return tuple(each for each in dict.fromkeys(readings) if not _far_fetched(each, readings[0]))


def _lasts(outcome: Outcome) -> bool:
    """A deadline that is over is none."""
    return outcome.end is None or outcome.end > outcome.start


def _far_fetched(other: Reading, first: Reading) -> bool:
    """Whether another meaning needs another day and another time of day as well: nobody means that."""
    clock = first.grain in ("second", "minute", "hour")
    return clock and other.start.date() != first.start.date() and other.start.time() != first.start.time()


def for_language(chart: Chart, context: Context) -> Context:
    """What the policy leaves to the language."""
    words, policy = lexicon(chart.language), context.policy
    day_first = words.day_first if policy.day_first is None else policy.day_first
    return context._replace(day_first=day_first, closed=policy.closed_ranges or words.closed)


def reading_of(outcome: Outcome, context: Context, text: str) -> Reading:
    """A solved expression as the caller gets it: aware, with the words that were used."""
    start = aware(outcome.start, context)
    end = aware(outcome.end, context) if outcome.end else None
    due = aware(outcome.due, context) if isinstance(outcome.due, datetime) else outcome.due
    all_day = GRAINS.index(outcome.grain) >= GRAINS.index("day")
    return Reading(
        start, end, outcome.grain, all_day, outcome.rrule, text, outcome.open, due, outcome.exdates, outcome.zone
    )


def aware(wall: datetime, context: Context) -> datetime:
    """A wall time with its zone; one that the clocks skip is moved forward by as much as they skip."""
    there = wall.replace(tzinfo=context.zone)
    back = there.astimezone(UTC).astimezone(context.zone)
    return there if back.replace(tzinfo=None) == wall else back


def context_of(now: datetime, policy: Policy, anchor: datetime | None) -> Context:
    """What expressions are read against."""
    zone = now.tzinfo
    if zone is None:
        raise ValueError("The clock has no time zone. Pass an aware datetime.")
    event = anchor.astimezone(zone).replace(tzinfo=None) if anchor and anchor.tzinfo else anchor
    return Context(now.replace(tzinfo=None), zone, policy, anchor=event)
