"""What words for a time mean to a tool: read as a plan, with the calendar at hand ("an hour after the lunch")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from memory.errors import AyniError, Unclear
from tools.contract import ToolContext
from tools.matching import MARGIN, called, ranked
from tools.phrases import phrase
from tools.when import Anchor, Events, Policy, Resolution, Span, find, planning, resolve

if TYPE_CHECKING:
    from memory.events import Event


BACK: Final = re.compile(
    r"\b(?:what|where|who|which|how (?:many|much|often|long))\b[^.?!]*?(?:"
    r"\bdid (?:i|we)\b(?! (?:\w+ )?(?:plan|schedule|book|say|put|promise|arrange|set|agree|want|decide)\b)|"
    r"\b(?:was|were) (?:i|we|on|there|happening)\b(?! (?:meeting|seeing|visiting|supposed|due|meant|going to|to)\b)|"
    r"\bhappened\b)|"
    r"\b(?:qu[eé]|d[oó]nde|con qui[eé]n|cu[aá]nt[ao]s?)\b[^.?!]*?"
    r"\b(?:tuve|tuvimos|hice|hicimos|hubo|hab[ií]a|pas[oó]|estuve|estuvimos|fui|fuimos)\b",
    re.IGNORECASE,
)
"""A question that looks back: "what did I do on 5 March?"."""


HOLIDAYS_OUT: Final = re.compile(
    r"\b(?:except|excluding|apart from|other than|but not|not|excepto|salvo|menos)(?: for)?(?: on| in| los| en)?"
    r"(?: the)? (?:(?:bank|public|national|school) )?(?:holidays?|(?:d[ií]as )?festivos|feriados)\b",
    re.IGNORECASE,
)
"""An exception that no list of days stands for: which holidays count differs from place to place."""


def holidays_stay(context: ToolContext, rrule: str | None) -> None:
    """Raises: Unclear where a series is to leave out holidays, rather than putting it on them without a word."""
    if rrule and HOLIDAYS_OUT.search(context.request):
        raise Unclear(phrase(context.language, "no_holidays"))


def policy_for(context: ToolContext) -> Policy:
    """A plan's policy: what a bare hour means follows from the kind of thing that the request speaks of.

    A question that looks back is about the last 5 March, and not the next.
    """
    policy = planning(context.request)
    return replace(policy, prefer="past", of_the_unit="present") if BACK.search(context.request) else policy


def events_named(context: ToolContext) -> Events:
    """Finds the coming events that are called by some words; the likeliest ones, several where they are alike."""

    def found(words: str) -> Sequence[Anchor]:
        events = _events(context)
        rows = ranked(events, words, lambda row: row.title)
        best = [row for score, row in rows if score >= rows[0][0] - MARGIN]
        best = best or called(events, words, lambda row: row.title)
        return [Anchor(row.title, row.start, row.end) for row in best]

    return found


def _events(context: ToolContext) -> Sequence[Event]:
    """Every event once, as it comes next; one that is over, as it was."""
    rows = []
    for row in context.calendar.list():
        try:
            rows.append(context.calendar.next_from(row.id, context.now) if row.rrule else row)
        except AyniError:
            rows.append(row)
    coming = [row for row in rows if row.end > context.now]
    return coming or rows


def read_time(
    context: ToolContext, words: str, anchor: datetime | None = None, language: str | None = None
) -> Resolution:
    """What `words` mean; with `anchor`, of an event that is moved."""
    return resolve(
        words, context.now, language, anchor=anchor, policy=policy_for(context), events=events_named(context)
    )


def no_such_event(context: ToolContext, words: str) -> str:
    """What is said when a time is told by something that is not in the calendar."""
    return phrase(context.language, "none_like", kind=phrase(context.language, "event"), words=words)


def find_times(context: ToolContext, text: str, language: str | None = None) -> tuple[Span, ...]:
    """The times in a text."""
    return find(text, context.now, language, policy=policy_for(context), events=events_named(context))
