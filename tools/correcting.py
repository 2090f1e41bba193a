"""A value of a text that the user corrects: "the code is 4418 now", "ya no es limon-42 sino pomelo-58".

Such a change is made in code, so that the rest of the text stays as it was.
"""

from __future__ import annotations

import re
from typing import Final

from tools.matching import NOISE, POINTERS, words_of
from tools.retitling import retitles

_I: Final = re.IGNORECASE
_OLD: Final = r"[\"“«']?(?P<old>[^\s,;:.!?\"”»](?:[^,;:!?\n\"”»]{0,38}?[^\s,;:!?\"”»])?)[\"”»']?"
_NEW: Final = r"[\"“«']?(?P<new>[^\s,;:!?\"”»](?:[^,;:!?\n\"”»]{0,58}?[^\s,;:.!?\"”»])?)[\"”»']?"
_END: Final = (
    r"(?=\s*(?:[,;:!?\n]|\.(?:\s|$)|$|\b(?:in|on|en|please|por favor|instead|now|ahora|from now on|"
    r"dans|nella?|nel|im|na|no)\b))"
)
_IS: Final = (
    r"(?:is|it['’]?s|are|should be|es|son|ist|lautet|c['’]est|est|[èé]|sono|s[aã]o|use|put|write|pon|usa|escribe)"
)
_NOW: Final = r"(?:now|ahora|jetzt|maintenant|d[ée]sormais|adesso|ora|agora)"
_FOR: Final = r"(?:instead of|rather than|in place of|en (?:vez|lugar) de|au lieu de|(?:an)?statt|invece di|em vez de)"

SWAPS: Final = tuple(
    re.compile(pattern, _I)
    for pattern in (
        rf"\b(?:change|replace|swap|correct|switch|update)\s+{_OLD}\s+(?:to|with|by|for|into)\s+{_NEW}{_END}",
        rf"\b(?:cambia|reemplaza|sustituye|corrige)\s+{_OLD}\s+(?:por|a)\s+{_NEW}{_END}",
        rf"\b(?:is|it['’]?s|are) no(?:t|\s+longer)\s+{_OLD}[\s,]+(?:but|it['’]?s|it is)\s+(?:now\s+)?{_NEW}{_END}",
        rf"\b(?:ya )?no (?:es|son)\s+{_OLD}[\s,]+(?:sino|es|son|ahora es)\s+{_NEW}{_END}",
        rf"\b{_IS}\s+(?:{_NOW}\s+)?{_NEW}(?:\s+{_NOW})?[\s,]+{_FOR}\s+{_OLD}{_END}",
        rf"\b{_IS}\s+(?:{_NOW}\s+)?{_NEW}(?:\s+{_NOW})?\s*,\s*(?:and |y )?"
        rf"(?:not|no|nicht|(?:et )?(?:non )?pas|non|n[aã]o)\s+{_OLD}{_END}",
        rf"\b(?:not|nicht(?: mehr)?|(?:plus|pas)|non(?: [èe])?(?: pi[uù])?|n[aã]o(?: [ée])?(?: mais)?)\s+{_OLD}[\s,]+"
        rf"(?:but|sondern|mais|ma|mas(?: sim)?)\s+(?:{_NOW}\s+)?{_NEW}{_END}",
        rf"\b(?:remplace|change)\s+{_OLD}\s+par\s+{_NEW}{_END}",
        rf"\b(?:ersetze?|[äa]ndere?|tausche?)\s+{_OLD}\s+(?:durch|in|zu|auf|gegen)\s+{_NEW}{_END}",
        rf"\b(?:sostituisci|cambia)\s+{_OLD}\s+(?:con|in)\s+{_NEW}{_END}",
        rf"\b(?:substitui|troca|muda)\s+{_OLD}\s+(?:por|para)\s+{_NEW}{_END}",
    )
)
"""Sentences that give the old value and the new one."""

BECOME: Final = re.compile(rf"(?<!\S){_OLD}\s+(?:is|are|es|son|ist|est|[èé]|sono|s[aã]o)\s+{_NOW}\s+{_NEW}{_END}", _I)
"""The same of values that are written alike: "limon-42 is now pera-77", but not "the oven is now hot"."""

NEWS: Final = re.compile(
    r"\b(?:(?:is|its|it['’]?s|are)\s+now|now(?:\s+is|\s+it['’]?s)?|(?:has )?changed to|ahora(?: es| son)?)\s*:?\s+"
    rf"(?!(?:{_FOR})\b){_NEW}{_END}",
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

INSTEAD: Final = re.compile(r"(?P<new>[^\n]{1,80}?) instead of (?P<old>[^\n]{1,80})", _I)
"""A style that is no style: one value in the place of another."""

PLAIN: Final = r"a+|A?a*"
"""A word of letters alone has no shape of its own."""

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


_SHOULD: Final = (
    r"(?:(?:should|must|ought to|needs to|has to) (?:be|read|say)|(?:is|['’]s|are) (?:actually|really|now)|"
    r"(?:has )?changed to|deber[ií]a ser|debe ser|tiene que ser|ha cambiado a|sea)"
)
_SETS: Final = (
    r"(?:change|update|set|correct|alter|amend|fix|make|replace|swap|switch|cambi[aá]|pon|actualiza|corrige|modifica|"
    r"sustituye|reemplaza)"
)
_MADE: Final = r"(?:to|with|for|as|a|por|en)"
GIVEN: Final = tuple(
    re.compile(pattern, _I)
    for pattern in (
        rf"(?P<key>[^.;!?\n]*?)\b{_SHOULD}\s+{_NEW}{_END}",
        rf"\b{_SETS}\s+(?P<key>[^.;:!?\n]{{2,60}}?)\s+{_MADE}\s+{_NEW}{_END}",
        rf"(?P<key>[^;!?\n]{{2,90}}?)(?:[,.;]\s*(?:it['’]?s|it is|es|son)|\b(?:is|es|is now)|['’]s|:)\s+{_NEW}{_END}",
        rf"\b(?:new|nueva?|{_SETS})\b(?P<key>[^.;!?\n]{{2,60}}?)[\s,:]+(?=\S*\d){_NEW}{_END}",
    )
)
"""Sentences that tell what a value is to be, and of what: "the password should be kiwi-77"."""

KEYED: Final = re.compile(
    r"(?:^|(?<=[\n.;,]))[ \t*•-]*(?P<key>[^:\n.;,]{2,40}):[ \t]+(?P<value>[^\s;,\n]+(?:[ \t]+[^\s;,\n]+){0,3}?)"
    r"(?=\.?[ \t]*(?:\n|$)|\.\s|[,;])",
    re.MULTILINE,
)
"""A value of a text and its name: "Password: limon-42"."""


ANEW: Final = re.compile(
    r"^\W*(?:(?:and|please|can you|could you|y|por favor)\W+)*(?:add|append|also|note|jot|write|new line|a[ñn]ad\w*|"
    r"agreg\w*|tambi[eé]n|apunt\w*|anot\w*)\b|\b(?:another|second|as well|too|otr[oa]|segund[oa])\b",
    re.IGNORECASE,
)
"""Words of one who tells something more, and corrects nothing."""


MENDS: Final = re.compile(rf"\b(?:{_SETS}|now|ahora|new (?!line))\b", _I)
"""Words of one who gives what is there another value."""

IN_NOTE: Final = re.compile(
    r"\b(?:in|of|from|on|en|de) (?:(?:the|my|our|that) (?:[\w'’-]+ ){0,4}note|(?:la|mi|esa) nota(?: [\w'’-]+){0,3})\b",
    _I,
)
"""Words that tell of which note a value is."""


def corrected(text: str, request: str) -> str | None:
    """The text with the value replaced that a request corrects; None where it corrects none, or it is not plain which.

    Where only the new value is said, it stands for the one value of the text that is written as it is: "limon-42" and
    "naranja-77" are both letters, a hyphen and figures.
    """
    for swap in SWAPS:
        for found in swap.finditer(request):
            if (old := _there(found["old"], text)) and old.casefold() != found["new"].casefold():
                return _replaced(text, old, found["new"])
    for found in BECOME.finditer(request):
        old = _there(found["old"], text)
        if old and not re.fullmatch(PLAIN, _shape(old)) and _shape(old) == _shape(found["new"]):
            return _replaced(text, old, found["new"])
    news = NEWS.search(request) or NOW_BEHIND.search(request)
    if news is None or len(words_of(news["new"])) > 3:
        return _given(text, request)
    shape = _shape(news["new"])
    alike = [each for each in re.findall(r"[^\s,;:()\"“”«»]+", text) if _shape(each.rstrip(".!?")) == shape]
    plain = re.fullmatch(PLAIN, shape)
    if plain or len(alike) != 1:
        return None
    return _replaced(text, alike[0].rstrip(".!?"), news["new"])


def exchanged(text: str, style: str, request: str) -> str | None:
    """The text with one value in the place of another, where that is the style and the user said the new one."""
    found = INSTEAD.fullmatch(style.strip())
    if found is None or _count(found["old"], text) != 1 or not {*words_of(found["new"])} <= {*words_of(request)}:
        return None
    return _replaced(text, found["old"], found["new"])


def _given(text: str, request: str) -> str | None:
    """The text with the value that a request names replaced by the one it gives; both have a figure or a sign."""
    if (ANEW.search(request) and not MENDS.search(request)) or any(
        not _is_plain(found["old"].split()[-1]) for each in SWAPS for found in each.finditer(request)
    ):
        return None  # it tells the old value, and that is not there
    for each in GIVEN:
        for found in each.finditer(request):
            shape = _shape(found["new"])
            if _is_plain(found["new"]) or len(found["new"].split()) > 1:
                continue
            said = {*words_of(IN_NOTE.sub(" ", found["key"]))} - POINTERS - NOISE
            own = [line for line in KEYED.finditer(text) if _is_of(said, {*words_of(line["key"])})]
            alike = [line for line in KEYED.finditer(text) if _shape(line["value"]) == shape]
            meant = own if len(own) == 1 else [line for line in alike if line in own]
            old = meant[0]["value"].rstrip(".!?") if len(meant) == 1 else "" if alike else _alone(text, shape)
            if old and not _is_plain(old) and old.casefold() != found["new"].casefold():
                return _replaced(text, old, found["new"])
    return None


def _is_of(said: set[str], key: set[str]) -> bool:
    """Whether a value is called so: by a part of its name, or by more than it; "garage code" is no "gate code"."""
    return bool(said & key) and not (said - key and key - said - POINTERS - NOISE)


def _alone(text: str, shape: str) -> str:
    """The one value of a text that is written so."""
    alike = [each.rstrip(".!?") for each in re.findall(r"[^\s,;:()\"“”«»]+", text)]
    found = [each for each in alike if _shape(each) == shape]
    return found[0] if len(found) == 1 else ""


def titled(request: str, old: str = "") -> str | None:
    """The new title that a request gives; None where it gives none, or a name to something in the text.

    `old` is the title until now, in which a "to" leads to none.
    """
    if given := retitles(request):
        return None if NO_TITLE.search(given[1]) else given[1]
    found = TITLED.search(re.sub(_whole(old), " ", request, count=1, flags=_I) if old else request)
    if found is None:
        return None
    of_it = not found["two"] or OF_NOTE.match(found["second"])
    if not of_it and not {*words_of(found["second"])} <= OF_A_TEXT | {*words_of(old)}:
        return None
    name = MORE.split(found["one"] or found["two"])[0].strip(" \"“”«»'")
    return name if name and not NO_TITLE.search(name) else None


def _there(said: str, text: str) -> str:
    """The old value, which stands in the text once; "limon-42" of "the password limon-42"."""
    if (POINTERS | NOISE).issuperset(words_of(said)):
        return ""
    last = said.split()[-1]
    found = said if _count(said, text) or re.fullmatch(PLAIN, _shape(last)) else last
    return found if _count(found, text) == 1 else ""


def _count(words: str, text: str) -> int:
    return len(re.findall(_whole(words), text, _I))


def _replaced(text: str, old: str, new: str) -> str:
    return re.sub(_whole(old), lambda _: new, text, count=1, flags=_I)


def _whole(words: str) -> str:
    return rf"(?<!\w){re.escape(words)}(?!\w)"


def _is_plain(value: str) -> bool:
    return bool(re.fullmatch(PLAIN, _shape(value)))


def _shape(value: str) -> str:
    """How a value is written: letters are "a", figures "9", runs of one kind one sign; other signs stay."""
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "9", value))
