"""How long what was just made lasts: "until 10", "it ends at 10", "from 8 to 10"."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Final

from agent.calls import Planned
from agent.followups.before import Before
from tools.contract import Language
from tools.matching import EVENT_WORDS, LIKE_WORD, word_likeness, words_of
from tools.when import resolve

_I: Final = re.IGNORECASE
_HOUR: Final = (
    r"(?:\d{1,2}(?:[:.h]\d{2})?\s*(?:[ap]\.?m\.?|h|uhr)?|noon|midday|midnight|(?:half|a quarter|quarter|five|ten|"
    r"twenty) "
    r"(?:past|to) \w+)"
)
_SMALL: Final = r"(?:\W|\b(?:ok(?:ay)?|oh|and|no|sorry|actually|so|but|please|y|vale|pero|perd[oó]n|por favor)\b)*"
ENDS: Final = re.compile(
    rf"{_SMALL}(?:(?:it|that|this|which|dinner|the (?P<what>\w+)|[ée]sta|esto|eso)(?:['’]s| is| will| should|"
    rf" can)?\s+)?(?:only |just |s[oó]lo )?"
    r"(?:(?:ends?|end (?:it|that)|finish(?:es)?|finish (?:it|that)|is over|be over|over|be done|done|goes? on|"
    r"lasts?|runs?|acaba|termina|dura|va)\s+)?"
    r"(?:at|by|until|till?|up to|a|hasta)\s+(?:las? )?"
    rf"(?P<to>{_HOUR})(?:[\s,]+(?:please|then|por favor|thanks|gracias))*\W*",
    _I,
)
"""Sentences that tell until when something goes on."""

LEADS: Final = re.compile(
    r"\b(?:ends?|finish(?:es)?|over|done|goes? on|lasts?|runs?|until|till?|up to|acaba|termina|dura|hasta)\b", _I
)
"""Words by which an hour is an end."""

FROM_TO: Final = re.compile(
    rf"{_SMALL}(?:it['’]?s |it is |it runs |make (?:it|that) |es |va )?(?:from |between |de |"
    rf"desde )?(?:las? )?(?P<start>{_HOUR})\s*"
    rf"(?:to|until|till?|and|-|–|a|hasta)\s*(?:las? )?(?P<to>{_HOUR})(?:[\s,]+(?:please|por favor))*\W*",
    _I,
)
"""The hours from which to which something goes on."""

OF_ANY: Final = EVENT_WORDS | frozenset(
    "call class course lesson session party visit talk show film movie game match workshop whole thing".split()
)
"""Words for an event of any title."""

LONGEST: Final = timedelta(hours=14)
HALF: Final = timedelta(hours=12)


def ends(request: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The length of the one event that was just made or changed, where its end is told, or its own hours."""
    at = before.at
    kinds = [each["kind"] for each in before.shown]
    if not isinstance(at, datetime) or kinds != ["event"] or "?" in request:
        return ()
    told = ENDS.fullmatch(request)
    hours = None if told and LEADS.search(request) else FROM_TO.fullmatch(request)
    if hours is not None:
        if (start := _at(hours["start"], at, now, language)) is None or (start - at) % HALF:
            return ()
    elif told is None or not LEADS.search(request):
        return ()
    found = hours or told
    if told and hours is None and told["what"] and not _is_it(told["what"], str(before.shown[0].get("label", ""))):
        return ()
    end = _at(found["to"], at, now, language) if found else None
    if end is None:
        return ()
    while end <= at:
        end += HALF
    lasts = end - at
    if lasts > LONGEST:
        return ()
    return (Planned("update_event", {"event": "it", "duration": f"{int(lasts.total_seconds() // 60)} minutes"}),)


def _is_it(what: str, title: str) -> bool:
    """Whether a word is one for any event, or of this one's title: "the babysitter is done at 11" ends no dinner."""
    word = what.casefold()
    return word in OF_ANY or any(word_likeness(word, each) >= LIKE_WORD for each in words_of(title))


def _at(hour: str, day: datetime, now: datetime, language: Language) -> datetime | None:
    """An hour on a day."""
    best = resolve(f"{'a las' if language == 'es' else 'at'} {hour.strip()}", now, language).best
    if best is None or best.all_day or best.grain not in ("hour", "minute"):
        return None
    return datetime.combine(day.date(), best.start.time(), day.tzinfo)
