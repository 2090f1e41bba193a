"""A value of a text that the user corrects: "the code is 4418 now", "ya no es limon-42 sino pomelo-58".

Such a change is made in code, so that the rest of the text stays as it was.
"""

from __future__ import annotations

import re
from typing import Final

from tools.matching import NOISE, POINTERS, words_of

_I: Final = re.IGNORECASE
_OLD: Final = r"[\"“«']?(?P<old>[^\s,;:.!?\"”»](?:[^,;:!?\n\"”»]{0,38}?[^\s,;:!?\"”»])?)[\"”»']?"
_NEW: Final = r"[\"“«']?(?P<new>[^\s,;:!?\"”»](?:[^,;:!?\n\"”»]{0,58}?[^\s,;:.!?\"”»])?)[\"”»']?"
_END: Final = r"(?=\s*(?:[,;:!?\n]|\.(?:\s|$)|$|\b(?:in|on|en|please|por favor|instead|now|from now on)\b))"

SWAPS: Final = tuple(
    re.compile(pattern, _I)
    for pattern in (
        rf"\b(?:change|replace|swap|correct|switch|update)\s+{_OLD}\s+(?:to|with|by|for|into)\s+{_NEW}{_END}",
        rf"\b(?:cambia|reemplaza|sustituye|corrige)\s+{_OLD}\s+(?:por|a)\s+{_NEW}{_END}",
        rf"\b(?:is|it['’]?s|are) no(?:t|\s+longer)\s+{_OLD}[\s,]+(?:but|it['’]?s|it is)\s+(?:now\s+)?{_NEW}{_END}",
        rf"\b(?:ya )?no (?:es|son)\s+{_OLD}[\s,]+(?:sino|es|son|ahora es)\s+{_NEW}{_END}",
    )
)
"""Sentences that give the old value and the new one."""

NEWS: Final = re.compile(
    r"\b(?:(?:is|its|it['’]?s|are)\s+now|now(?:\s+is|\s+it['’]?s)?|(?:has )?changed to|ahora(?: es| son)?)\s*:?\s+"
    rf"{_NEW}{_END}",
    _I,
)
"""A sentence that gives the new value alone."""

NOW_BEHIND: Final = re.compile(rf"\b(?:is|it['’]?s|are|es|son)\s+{_NEW}\s+(?:now|from now on|ahora)\b", _I)
"""The same with "now" behind it: "the password is kiwi-77 now"."""

TITLED: Final = re.compile(
    r"\b(?:re-?name|re-?title|renombra\w*)\b(?P<first>[^\n]+?)\s(?:to|as|into|a|como|por)\s+(?P<one>[^\n]+)|"
    r"\b(?:change|cambia\w*)\s+(?:its|the|el|su)\s+(?:title|name|t[ií]tulo|nombre)\b(?P<second>[^\n]*?)"
    r"\s(?:to|into|a|por)\s+"
    r"(?P<two>[^\n]+)",
    _I,
)
"""Sentences that give a text another title."""

NO_TITLE: Final = re.compile(
    r"^(?:something|anything|what\w*|be|match|algo|lo que)\b|"
    r"\b(?:in|en) (?:it|(?:that|the|my|la|mi|esa) (?:\w+ )?(?:notes?|notas?|list|lista))$",
    _I,
)
"""What is no title: "something shorter", and "Marcos in that note", which is a name in the text."""

OF_A_TEXT: Final = POINTERS | NOISE | frozenset("note notes list title name nota notas lista titulo nombre".split())
OF_NOTE: Final = re.compile(
    r"\s*(?:of|for|on|del?|a)\s+(?:(?:the|that|this|my|la|esta|esa|mi)\s+)?(?:\w+\s+){0,3}(?:note|nota|list|lista)\b",
    _I,
)
"""What says that it is the title of the note."""

MORE: Final = re.compile(
    r"[,;!?]|\.(?:\s|$)(?<!\bMr\.\s)(?<!\bDr\.\s)|\s(?:please|pls|thanks|por favor|gracias)\b|"
    r"\s(?:and|y)\s(?:then\s|also\s|luego\s)?(?:make|move|set|mark|add|put|delete|shorten|rewrite|fix|haz|pon|a[ñn]ade|borra)\b",
    _I,
)
"""What comes behind a title."""


def corrected(text: str, request: str) -> str | None:
    """The text with the value replaced that a request corrects; None where it corrects none, or it is not plain which.

    Where only the new value is said, it stands for the one value of the text that is written as it is: "limon-42" and
    "naranja-77" are both letters, a hyphen and figures.
    """
    for swap in SWAPS:
        for found in swap.finditer(request):
            pointing = (POINTERS | NOISE).issuperset(words_of(found["old"]))
            if not pointing and _count(found["old"], text) == 1:
                return _replaced(text, found["old"], found["new"])
    news = NEWS.search(request) or NOW_BEHIND.search(request)
    if news is None or len(words_of(news["new"])) > 3:
        return None
    shape = _shape(news["new"])
    alike = [each for each in re.findall(r"[^\s,;:()\"“”«»]+", text) if _shape(each.rstrip(".!?")) == shape]
    plain = re.fullmatch(r"a+|A?a*", shape)  # a word of letters alone has no shape of its own
    if plain or len(alike) != 1:
        return None
    return _replaced(text, alike[0].rstrip(".!?"), news["new"])


def titled(request: str, old: str = "") -> str | None:
    """The new title that a request gives; None where it gives none, or a name to something in the text.

    `old` is the title until now, in which a "to" leads to none.
    """
    found = TITLED.search(re.sub(_whole(old), " ", request, count=1, flags=_I) if old else request)
    if found is None:
        return None
    of_it = not found["two"] or OF_NOTE.match(found["second"])
    if not of_it and not {*words_of(found["second"])} <= OF_A_TEXT | {*words_of(old)}:
        return None
    name = MORE.split(found["one"] or found["two"])[0].strip(" \"“”«»'")
    return name if name and not NO_TITLE.search(name) else None


def _count(words: str, text: str) -> int:
    return len(re.findall(_whole(words), text, _I))


def _replaced(text: str, old: str, new: str) -> str:
    return re.sub(_whole(old), lambda _: new, text, count=1, flags=_I)


def _whole(words: str) -> str:
    return rf"(?<!\w){re.escape(words)}(?!\w)"


def _shape(value: str) -> str:
    """How a value is written: letters are "a", figures "9", runs of one kind one sign; other signs stay."""
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "9", value))
