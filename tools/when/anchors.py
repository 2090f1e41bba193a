"""Times that are told by something in the calendar: "an hour after the board lunch"."""

from __future__ import annotations

from typing import NamedTuple

from tools.when.reading import GRAINS, Anchor
from tools.when.units import floor
from tools.when.values import Context, Length, Outcome

MOST_WORDS = 7  # in what an event is called


class Relation(NamedTuple):
    """So long before or after; without a length, any time before or after; the day itself where the sign is 0."""

    sign: int
    length: Length | None = None

    def outcome(self, anchor: Anchor, context: Context, begins: bool) -> Outcome:
        """The time that is meant; "after" counts from the end, unless the beginning was named."""
        base = anchor.start if self.sign < 0 or begins else anchor.end
        there = context.local(base)
        if not self.sign:
            day = floor(context.local(anchor.start), "day")
            return Outcome(day, None, "day", due=day.date())
        if self.length is None:
            return Outcome(there, None, "minute", open="after" if self.sign > 0 else "before", due=there)
        if not self.length.seconds:
            there = floor(context.local(anchor.start), "day")
            day = self.length.times(self.sign).after(there, context.zone)
            return Outcome(day, None, "day", due=day.date())
        return Outcome(self.length.times(self.sign).after(there, context.zone), None, "minute")


def fine(relation: Relation) -> bool:
    """Whether hours or minutes were said."""
    return relation.length is not None and GRAINS.index(relation.length.grain) < GRAINS.index("day")
