"""The time that the user said of an event: in the arguments, in the title, or left behind in the request."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from memory.errors import Unclear
from tools.calendar.phrases import either, phrase
from tools.calendar.saying import say_reading
from tools.contract import Language, ToolContext, When
from tools.matching import words_of
from tools.times import policy_for, read_time
from tools.when import Policy, Reading, Span, find

NEXT_DEED: Final = re.compile(r"[.;!?]|\b(?:and|then|y|e|luego)\b", re.IGNORECASE)


def times_in(context: ToolContext, text: str) -> tuple[Span, ...]:
    """The times in a text, in the user's language, else in any."""
    return _times(text, context.now, context.language, policy_for(context))


@lru_cache(maxsize=64)
def _times(text: str, now: datetime, language: Language, policy: Policy) -> tuple[Span, ...]:
    """Kept, because one call looks at the same request several times."""
    return find(text, now, language, policy=policy) or find(text, now, policy=policy)


def read(context: ToolContext, words: str, anchor: datetime | None = None) -> tuple[Reading, ...]:
    """What words for a time mean, in the user's language, else in any; with `anchor`, of an event that is moved."""
    found = read_time(context, words, anchor, context.language).readings
    return found or read_time(context, words, anchor).readings


def words_at(text: str, span: Span) -> str:
    """The words of a span."""
    return text[span.start_index : span.end_index]


def reading_for(context: ToolContext, title: str, start: When | None) -> Reading | None:
    """What the user said of the time: `start`, or fuller words for it in the request, or those in the title.

    A small model often hands on half of the words ("Thursday") or leaves them in the title.
    """
    request = context.request
    spans = times_in(context, request)
    in_title = times_in(context, title)
    if start is not None and start.resolution.readings:
        said, readings = start.text, start.resolution.readings
    elif in_title:
        said, readings = words_at(title, in_title[0]), in_title[0].readings
    elif spans:
        said, readings = "", nearest(request, spans, title).readings
    else:
        return None
    fuller = next((span.readings for span in spans if _holds(words_at(request, span), said)), readings)
    return chosen(context, _with_the_other_half(context, spans, fuller))


def chosen(context: ToolContext, readings: Sequence[Reading]) -> Reading:
    """The one meaning. Raises: Unclear when there are several."""
    names = tuple(dict.fromkeys(say_reading(context, each) for each in readings))
    if len(names) == 1:
        return readings[0]
    raise Unclear(phrase(context.language, "which_time", names=either(context.language, names)), names)


def nearest(request: str, spans: Sequence[Span], title: str) -> Span:
    """The time that is said of `title`: the first one after its words, else the last one before them."""
    lower = request.casefold()
    places = [lower.find(word) for word in words_of(title) if len(word) > 2]
    place = max([each for each in places if each >= 0], default=0)
    return next((span for span in spans if span.end_index > place), spans[-1])


def _holds(span: str, said: str) -> bool:
    """Whether the words of the span are those of `said` and more."""
    words, known = words_of(said), words_of(span)
    return bool(words) and len(known) > len(words) and set(words) <= set(known)


def _with_the_other_half(context: ToolContext, spans: Sequence[Span], readings: Sequence[Reading]) -> Sequence[Reading]:
    """A day and an hour that stand apart in the request ("tomorrow I have tea at 5"), put together."""
    if len(spans) != 2 or NEXT_DEED.search(context.request[spans[0].end_index : spans[1].start_index]):
        return readings
    clocks = [each for each in spans if is_clock(context, each.readings[0])]
    days = [each for each in spans if each.readings[0].grain == "day" and each.readings[0].end is None]
    if len(clocks) != 1 or len(days) != 1:
        return readings
    day, clock = (each[0].readings[0].text for each in (days, clocks))
    if readings[0].text not in (day, clock):
        return readings
    both = f"{day} {clock}"
    return read(context, both) or readings


def is_clock(context: ToolContext, reading: Reading) -> bool:
    """Whether a time names no day: seen from tomorrow it is a day later."""
    day = timedelta(days=1)
    if reading.grain not in ("hour", "minute"):
        return False
    later = read(replace(context, now=context.now + day), reading.text)
    return bool(later) and later[0].start == reading.start + day
