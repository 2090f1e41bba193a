"""Titles that are no name: where the user's words tell something, the model's title is the better one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from agent.calls import Planned
from agent.grounding.titles import DEEDS
from agent.reading.clauses import clauses
from agent.reading.news import CALLED
from agent.reading.sayings import LONGEST, Said
from agent.reading.words import ALIKE, content
from tools.matching import word_likeness, words_of
from tools.when.tongue import tongues

SENTENCE: Final = re.compile(
    r"(?:i|it|he|she|they|we|you)\b(?:['’](?:m|s|re|ve|ll|d))? \w|"
    r".*\b(?:(?:i|he|she|they|we|you)['’](?:m|re|ve|ll)|(?:he|she|they|we|it|who|which|that) (?:is|are|was|were|has|"
    r"have|will|can)|i (?:am|was|have|will))\b|[^.]{4,}[^\W\d]{4}"
    r"(?<!\bprof)(?<!\bavda)(?<!\bsrta)(?<!\broad)\. \w",
    re.IGNORECASE,
)
"""What a title has that tells something instead of naming it: "He comes", "Ana is away so I'm on"."""

PARTS_OF_DAY: Final = ("morning", "afternoon", "evening", "night", "weekend")
LED: Final = re.compile(r"(?:in|at|on) (?:\w{1,3} )?(?P<part>[a-z]{4,}) to (?=\w{2})", re.IGNORECASE)
"""What a misspelt part of a day leaves before a deed: "in teh mornign to" feed the cat."""

SELF: Final = re.compile(
    r"(?:i['’]?m|i am|we['’]?re|we are) (?=on (?:nights?|days?|earl(?:y|ies)|lates?|call|duty|shifts?|leave|holidays?|"
    r"standby)\W*$)",
    re.IGNORECASE,
)
"""Who is at something, where that is all of a title: "I'm on nights"."""

_DER: Final = r"\s+(?=[^\W\d_]{3})"
DER: Final = re.compile(rf"(?:der|die|das|den|dem){_DER}", re.IGNORECASE)
DIE: Final = re.compile(rf"(?:die|das|den){_DER}", re.IGNORECASE)
AN: Final = re.compile(rf"an\s+(?:den|die|das){_DER}", re.IGNORECASE)
"""The German article before a name, and what follows on "erinner mich": "an den Zahnarzt"."""

SLIP: Final = 75.0
"""How much (0-100) such a word is like the right one."""


def without_article(planned: Sequence[Planned], request: str) -> tuple[Planned, ...]:
    """The calls, new rows without the German article before their names: "trag die Holzlieferung ein"."""
    if not any(each.tool in DEEDS for each in planned) or "de" not in tongues(request):
        return tuple(planned)
    return tuple(replace(each, arguments=_unled(each.arguments)) if each.tool in DEEDS else each for each in planned)


def _unled(given: Mapping[str, Any]) -> dict[str, Any]:
    title = str(given.get("title") or "")
    named = title.split()[-1:] != [] and title.split()[-1][:1].isupper()  # and no deed: "der Anna schreiben"
    led = AN.match(title) if named else None
    led = led or (DER if named else DIE).match(title)
    rest = title[led.end() :] if led else ""
    return {**given, "title": rest[:1].upper() + rest[1:]} if rest else {**given}


def polished(planned: Sequence[Planned], wrote: Sequence[Planned], said: Said) -> tuple[Planned, ...]:
    """The calls for new rows, each by a name: no sentence where the model (`wrote`) has the user's word for it."""
    return tuple(_polished(each, planned, wrote, said) if each.tool in DEEDS else each for each in planned)


def _polished(call: Planned, planned: Sequence[Planned], wrote: Sequence[Planned], said: Said) -> Planned:
    title = str(call.arguments.get("title") or "")
    led = LED.match(title)
    if led and any(word_likeness(led["part"].casefold(), each) >= SLIP for each in PARTS_OF_DAY):
        title = title[led.end() :]
        return replace(call, arguments={**call.arguments, "title": title[:1].upper() + title[1:]})
    if own := SELF.match(title):
        return replace(call, arguments={**call.arguments, "title": title[own.end() :].capitalize()})
    if not _begins_with_news(title, said) and (said.language != "en" or not SENTENCE.match(title)):
        return call
    taken = {word for each in planned if each is not call for word in content(str(each.arguments.get("title") or ""))}
    for each in wrote:
        name = str(each.arguments.get("title") or "").strip()
        if each.tool == call.tool and _is_name(name, said) and not {*(content(name) or words_of(name))} <= taken:
            return replace(call, arguments={**call.arguments, "title": name[:1].upper() + name[1:]})
    return call


def _begins_with_news(title: str, said: Said) -> bool:
    """Whether a title begins with that somebody called, which the request tells first: "The school rang, there's"."""
    first = next(iter(clauses(said.request)), "")
    led = words_of(title)[:2]
    return CALLED.fullmatch(first) is not None and bool(led) and {*led} <= {*words_of(first)}


def _is_name(title: str, said: Said) -> bool:
    """Whether a title names something in the user's own words, and no time."""
    words, own = content(title) or words_of(title), words_of(said.whole or said.request)
    if not words or len(words) > LONGEST or SENTENCE.match(title) or replace(said, request=title).every():
        return False
    return all(any(word_likeness(word, other) >= ALIKE for other in own) for word in words)
