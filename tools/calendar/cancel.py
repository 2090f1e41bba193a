"""Taking events, and occurrences of series, off the calendar."""

from __future__ import annotations

import re
from typing import Final

from memory.errors import Unclear
from tools.calendar.cut import targets_of
from tools.calendar.phrases import phrase
from tools.calendar.reading import times_in
from tools.calendar.saying import say_time, shown
from tools.calendar.scope import Target, stays
from tools.calendar.taking_off import taken_off
from tools.calendar.timing import end_of
from tools.contract import Receipt, ToolContext, tool
from tools.matching import LIKE_WORD, NOISE, word_likeness, words_of
from tools.when import Span

AND: Final = frozenset("and or y o e".split())
"""Words by which something else begins."""


@tool(
    effect="write",
    needs="event",
    examples={"cancel the run with Leo": {"event": "the run with Leo"}, "quita lo del viernes": {"event": "viernes"}},
)
def cancel_event(context: ToolContext, event: str) -> Receipt:
    """Take an event off the calendar.

    Args:
        event: the user's words for it
    """
    targets = targets_of(context, event)
    if len(targets) == 1 and not event.lstrip().startswith("#"):
        _on_its_day(context, targets[0])
    return taken_off(context, targets)


def _on_its_day(context: ToolContext, target: Target) -> None:
    """Raises: Unclear where the time that was said right beside the name of the one event is not its own."""
    row = target.event
    if target.series is not None:
        return
    times = [each for each in times_in(context, context.request) if not stays(context.request, each)]
    said = [each for each in times if _is_beside(context.request, each, row.title)]
    if len(said) != 1:
        return
    first = said[0].readings[0]
    if any(each.id == row.id for each in context.calendar.between(first.start, end_of(first))):
        return
    when = say_time(context, row)
    raise Unclear(phrase(context.language, "other_day", title=row.title, when=when), (row.title,), (shown(row),))


def _is_beside(request: str, span: Span, title: str) -> bool:
    """Whether nothing but small words stands between a time and the last or first word of a name."""
    named = [
        each.span() for each in re.finditer(r"[^\W_]+", request) if words_of(each.group())[:1] and _names(each, title)
    ]
    gaps = [request[end : span.start_index] for _, end in named if end <= span.start_index]
    gaps += [request[span.end_index : start] for start, _ in named if start >= span.end_index]
    return any(AND.isdisjoint(words_of(gap)) and NOISE.issuperset(words_of(gap)) for gap in gaps)


def _names(word: re.Match[str], title: str) -> bool:
    said = words_of(word.group())[0]
    return said not in NOISE and any(word_likeness(said, each) >= LIKE_WORD for each in words_of(title))
