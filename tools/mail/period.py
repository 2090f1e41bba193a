"""The time that mail is looked for of: it has come already, so words for a time are of the past."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from memory.mail import Message
from tools.contract import ToolContext, When
from tools.matching import NOISE, words_of
from tools.when import Policy, Reading, find, resolve
from tools.when.units import unit_of

PAST: Final = Policy(prefer="past")
SMALL: Final = NOISE | frozenset("since from until after before desde hasta".split())
"""Words beside a time that are none of it."""


def period(context: ToolContext, when: When | None) -> Reading | None:
    """The time that was said; None where none was."""
    if when is None or not when.resolution.readings:
        return None
    return resolve(when.text, context.now, context.language, policy=PAST).best or when.resolution.best


def period_in(context: ToolContext, words: str) -> tuple[str, Reading] | None:
    """The time of the request that words for a search are no more than: "yesterday morning" of "since ..."."""
    sought = {*words_of(words)} - SMALL
    for span in find(context.request, context.now, context.language, policy=PAST):
        said = context.request[span.start_index : span.end_index]
        if sought and sought <= {*words_of(said)}:
            return said, span.readings[0]
    return None


def within(rows: Sequence[Message], reading: Reading) -> tuple[Message, ...]:
    """The messages of that time; a single value is as long as its grain, and "since" lasts until now."""
    return tuple(each for each in rows if each.date is not None and _holds(reading, each.date))


def _holds(reading: Reading, date: datetime) -> bool:
    if reading.open == "after":
        return date >= reading.start
    end = reading.end or unit_of(reading.start, reading.grain)[1]
    return date < end if reading.open == "before" else reading.start <= date < end
