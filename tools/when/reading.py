"""What a time expression was understood to mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Grain = Literal["second", "minute", "hour", "day", "week", "month", "quarter", "year"]
Open = Literal["before", "after"]

GRAINS: tuple[Grain, ...] = ("second", "minute", "hour", "day", "week", "month", "quarter", "year")


@dataclass(frozen=True)
class Reading:
    """One meaning of a time expression, in the zone of the clock that it was read by.

    Attributes:
        start: the first moment of it.
        end: the first moment after it; None for a single value, which lasts as long as its grain.
        grain: how finely it was said.
        all_day: True when the grain is a day or coarser.
        rrule: the repetition as an RFC 5545 string without its name, or None.
        text: the words that were used, an exact part of the input.
        open: "before" or "after" where only one side is bounded ("after 2pm"), else None.
        due: what a to-do's due date is when it was said so; None where it follows from the rest.
    """

    start: datetime
    end: datetime | None
    grain: Grain
    all_day: bool
    rrule: str | None
    text: str
    open: Open | None = None
    due: date | datetime | None = None


@dataclass(frozen=True)
class Resolution:
    """All sensible meanings of a text, best first; none when there is no time in it."""

    readings: tuple[Reading, ...]

    @property
    def best(self) -> Reading | None:
        """The first reading, or None."""
        return self.readings[0] if self.readings else None


@dataclass(frozen=True)
class Span:
    """A time expression inside a longer text, and where it stands."""

    start_index: int
    end_index: int
    readings: tuple[Reading, ...]
