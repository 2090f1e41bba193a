"""The grammar of time, the same for every language; the words are in the language's own module."""

from tools.when.rules import (
    clocks,
    dates,
    deadlines,
    joins,
    lengths,
    ranges,
    repeats,
    shifts,
    stretches,
    units,
)
from tools.when.rules.base import GRAMMAR

__all__ = [
    "GRAMMAR",
    "clocks",
    "dates",
    "deadlines",
    "joins",
    "lengths",
    "ranges",
    "repeats",
    "shifts",
    "stretches",
    "units",
]
