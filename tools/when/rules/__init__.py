"""The grammar of time, the same for every language; the words are in the language's own module."""

from tools.when.rules import (
    bounds,
    clocks,
    dates,
    deadlines,
    feasts,
    joins,
    lengths,
    monthly,
    ranges,
    relations,
    repeats,
    shifts,
    stretches,
    units,
    zones,
)
from tools.when.rules.base import GRAMMAR

__all__ = [
    "GRAMMAR",
    "bounds",
    "clocks",
    "dates",
    "deadlines",
    "feasts",
    "joins",
    "lengths",
    "monthly",
    "ranges",
    "relations",
    "repeats",
    "shifts",
    "stretches",
    "units",
    "zones",
]
