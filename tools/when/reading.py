"""What a time expression was understood to mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
        exdates: the days on which a repetition is left out ("except the 14th").
        zone: the IANA name of the zone that the words named ("New York time"), in which `rrule` and `exdates` count;
            None for the clock's own.
    """

    start: datetime
    end: datetime | None
    grain: Grain
    all_day: bool
    rrule: str | None
    text: str
    open: Open | None = None
    due: date | datetime | None = None
    exdates: tuple[date, ...] = ()
    zone: str | None = None


@dataclass(frozen=True)
class Resolution:
    """All sensible meanings of a text, best first; none when there is no time in it.

    Attributes:
        readings: the meanings.
        unknown: what the time is told by, where nothing in the calendar is called so ("the board lunch"), else "".
    """

    readings: tuple[Reading, ...]
    unknown: str = ""

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


@dataclass(frozen=True)
class Anchor:
    """Something in the calendar that a time can be told by; aware moments, `end` exclusive."""

    title: str
    start: datetime
    end: datetime


Events = Callable[[str], Sequence[Anchor]]
"""Finds what words like "the board lunch" mean: nothing, one, or several that may be meant, the likeliest first."""
