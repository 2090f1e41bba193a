"""Words about time, in English, Spanish and four further languages, made dates, times, ranges and repetitions."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Final

from tools.when.numbered import without_numbers
from tools.when.planning import planning
from tools.when.policy import PLANNING, Policy
from tools.when.reading import Anchor, Events, Grain, Reading, Resolution, Span

__all__ = [
    "PLANNING",
    "Anchor",
    "Events",
    "Grain",
    "Policy",
    "Reading",
    "Resolution",
    "Span",
    "due",
    "duration",
    "find",
    "lengths",
    "planning",
    "resolve",
    "say",
]

_DEFAULT = Policy()
_SETTLED: Final = re.compile(r"(?P<start>\b\d{4}-\d\d-\d\d(?: \d\d:\d\d)?) to (?=\d)")
"""The beginning of a stretch that was settled to figures."""

COMING_BY = re.compile(
    r"(?<!must )(?<!should )(?<!has to )(?<!have to )(?<!needs to )(?<!need to )(?<!got to )(?<!ought to )"
    r"\b(?:(?:com|driv|stopp|dropp|swing|popp)(?:es?|s|ing)|came|come|drop|drops|stops?|swings?|pops?|dropping|stopping)"
    r"(?: (?:round|around|over))? by(?= \w)(?! (?:then|the time|when|now)\b)",
    re.IGNORECASE,
)
"""Verbs whose "by" is no deadline: "he is coming by on Monday"."""


TURN = re.compile(r"(?<=\bturno )de (?:la )?(?:mañana|tarde|noche)(?! a\b)\b", re.IGNORECASE)
"""The name of a shift: "turno de mañana" is none of tomorrow."""


ON_SHIFT = re.compile(
    r"(?:\b(?:i|we|he|she|they|you|[^\W\d_]+['’]s)(?:['’]?m|['’]?s|['’]?re| am| is| are|['’]ll be| will be)?"
    r"(?: (?:back|also|just|now|both|working|doing))? (?P<shift>on (?:nights|days|mornings|evenings|afternoons))\b|"
    r"(?:^|[,.;:] )(?:back |now |working )?(?P<bare>on (?:nights|days|mornings|evenings|afternoons))\b"
    r"(?=[ ,]+(?:(?:on|this|next|for|the) )*(?:mon|tues?|wed|thu|fri|sat|sun|tomorrow|tonight|today|\d)))",
    re.IGNORECASE,
)
"""A shift that somebody is on, which tells no time by itself: "I'm on nights"."""


def without_names(text: str) -> str:
    """A text without a verb's own "by", the name of a shift, and numbers of no time: they are blotted out."""
    text = TURN.sub(lambda found: re.sub(r"\w", "_", found.group()), text)
    for start, end in [found.span("shift" if found["shift"] else "bare") for found in ON_SHIFT.finditer(text)]:
        text = text[:start] + re.sub(r"\w", "_", text[start:end]) + text[end:]
    return without_numbers(COMING_BY.sub(lambda found: f"{found.group()[:-2]}  ", text))


def resolve(
    text: str,
    now: datetime,
    language: str | None = None,
    *,
    anchor: datetime | None = None,
    policy: Policy = _DEFAULT,
    events: Events | None = None,
) -> Resolution:
    """Tell what a person means by words for a time.

    Args:
        text: the words, such as "Thursday at 5pm" or "cada dos semanas"; words around them are passed over.
        now: the present moment, aware; readings are in its zone.
        language: "en" or "es"; None tries both and keeps what explains more of the text. What seems to be
            German, French, Italian or Portuguese is read in that language as well.
        anchor: the start of the event that is being moved; "to 6" or "an hour later" are then about it.
        policy: what is meant where the words leave it open.
        events: finds what is called by some words, so that a time can be told by it ("an hour after the board lunch");
            where it finds several, each is a reading, and where none, `Resolution.unknown` holds the words.

    Returns:
        The readings, best first; none when there is no time in the text.
    """
    from tools.when.chart import languages
    from tools.when.engine import resolve_in
    from tools.when.solving import context_of
    from tools.when.tongue import FURTHER, tongues

    if language == "es":  # a stretch as code settles it is one in either language
        text = _SETTLED.sub(r"\g<start> a ", text)
    context = context_of(now, policy, anchor)
    found = [resolve_in(text, each, context, events) for each in languages(language, text)]
    if not any(each.readings for each in found) and language not in FURTHER:
        found += [resolve_in(text, each, context, events) for each in tongues(text, even=True)]
    best = max(found, key=lambda each: each.letters)
    return Resolution(
        best.readings, "" if best.readings else next((each.unknown for each in found if each.unknown), "")
    )


def find(
    text: str,
    now: datetime,
    language: str | None = None,
    *,
    policy: Policy = _DEFAULT,
    events: Events | None = None,
) -> tuple[Span, ...]:
    """Every time expression in running text, with its place and its readings; the longest ones, none inside another.

    A bare number or a word that is only sometimes a time ("may", "second", "sat") is not taken for one.
    """
    from tools.when.chart import languages
    from tools.when.engine import find_in
    from tools.when.solving import context_of
    from tools.when.tongue import FURTHER, tongues

    context = context_of(now, policy, None)
    text = without_names(text)
    found = [find_in(text, each, context, events) for each in languages(language, text)]
    if not any(found) and language not in FURTHER:
        found += [find_in(text, each, context, events) for each in tongues(text, even=True)]
    return tuple(max(found, key=lambda spans: sum(span.end_index - span.start_index for span in spans)))


def duration(text: str, language: str | None = None) -> timedelta | None:
    """The length of time that a text tells ("for 90 minutes", "media hora"), or None.

    A month counts as 30 days here, a year as 365.
    """
    found = lengths(text, language)
    return max(found, key=lambda each: each[1] - each[0])[2] if found else None


def lengths(text: str, language: str | None = None) -> tuple[tuple[int, int, timedelta], ...]:
    """Every length of time that a text tells, with its place (start and end); none inside another."""
    from tools.when.chart import languages
    from tools.when.engine import lengths_in
    from tools.when.tongue import FURTHER, tongues

    found = [lengths_in(text, each) for each in languages(language, text)]
    if not any(found) and language not in FURTHER:
        found += [lengths_in(text, each) for each in tongues(text, even=True)]
    return tuple(sorted(max(found, key=lambda all_: sum(end - start for start, end, _ in all_), default=[])))


def say(reading: Reading, now: datetime, language: str = "en") -> str:
    """How a reading is told back to the user: always with the weekday, with the year only if it is another."""
    from tools.when.saying import told

    return told(reading, now, language)


def due(resolution: Resolution) -> date | datetime | None:
    """What the due date of a to-do must be: a date, an aware datetime, or None when there is no time."""
    from tools.when.deadline import due_of

    return due_of(resolution.best) if resolution.best else None
