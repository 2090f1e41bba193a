"""What the classifier sees of a request: its words and parts of words, its times, and the rows it may mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Final

from tools.contract import Language
from tools.matching import words_of
from tools.when import PLANNING, Span, find

LINK: Final = re.compile(r"https?://\S+")
LENGTHS: Final = ((1, "1"), (2, "2"), (4, "4"), (8, "8"), (16, "16"))
PARTS: Final = (4, 5)
"""Lengths of the parts of a word, which still tell what a misspelt or inflected one is."""

ASKED: Final = re.compile(r"\b(?P<asked>when|what|where|who|how)s\b", re.IGNORECASE)
"""Questions as they are typed in haste: "whens the dentist"."""

PRESENT: Final = frozenset({"now", "ahora"})
"""Words for a time that are as often none."""

SIZES: Final = {"part": 0.2, "pair": 0.6, "three": 0.3, "named": 2.0, "shown": 2.0, "time": 2.0, "sign": 2.0}
"""How much a feature of each kind counts beside a word: many parts say little each. Chosen on texts left out."""


def times_masked(request: str, now: datetime, language: Language) -> tuple[str, tuple[str, ...]]:
    """The request with a stand-in for each time, and what kinds of times they are. "It is 44 now" tells none."""
    request = ASKED.sub(r"\g<asked>'s", request)
    found = find(request, now, language, policy=PLANNING)
    spans = [each for each in found if request[each.start_index : each.end_index].casefold() not in PRESENT]
    masked, last = "", 0
    for span in spans:
        masked += f"{request[last : span.start_index]} timeword "
        last = span.end_index
    return masked + request[last:], tuple(_kind(span, now) for span in spans)


def features(
    request: str, masked: str, times: Iterable[str], named: Iterable[str] = (), shown: Iterable[str] = ()
) -> list[str]:
    """The names of what is there, each once. `masked` and `times` are from `times_masked`."""
    words = words_of(re.sub(r"\d+", " numword ", LINK.sub(" urlword ", masked)))
    found = {"always", f"length {_length(words)}", *_words(words)}
    found.update(f"named {each}" for each in named)
    found.update(f"shown {each}" for each in shown)
    found.update(f"time {each}" for each in times)
    found.update(f"sign {sign}" for sign, marks in (("?", "?¿"), (":", ":"), ('"', '"“«')) if {*marks} & {*request})
    return sorted(found)


def size(feature: str) -> float:
    """How much a feature counts beside others."""
    kind, more, _ = feature.partition(" ")
    return SIZES.get(kind, 1.0) if more else 1.0


def _words(words: Sequence[str]) -> Iterator[str]:
    line = ["^", *words, "$"]
    yield from words
    yield from (f"pair {' '.join(each)}" for each in pairwise(line))
    yield from (f"three {' '.join(each)}" for each in zip(line, line[1:], line[2:], strict=False))
    if len(words) > 1:
        yield f"begins {words[0]} {words[1]}"
    for word in words:
        if len(word) > min(PARTS):
            marked = f"^{word}$"
            yield from (f"part {marked[at : at + n]}" for n in PARTS for at in range(len(marked) - n + 1))


def _length(words: Sequence[str]) -> str:
    return next((name for most, name in LENGTHS if len(words) <= most), "long")


def _kind(span: Span, now: datetime) -> str:
    best = span.readings[0]
    if (best.end or best.start) < now:
        return "past"
    if best.rrule:
        return "repeated"
    return "day" if best.all_day else "clock"
