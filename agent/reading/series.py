"""The first day of a series, told behind it: "every Monday, ... first one next Monday", "la primera el día 16"."""

from __future__ import annotations

import re
from typing import Final

AGAIN: Final = re.compile(
    r"\b(?:every|each|weekly|monthly|daily|yearly|cada|todos los|todas las|jede[nrs]?|chaque|tous les|toutes les|ogni|"
    r"tutti i|tutte le|toda[s]? (?:as?|s)|todos os|todas as)\b",
    re.IGNORECASE,
)
FIRST: Final = re.compile(
    r"(?:(?<=[,;.–-])|(?<=[,;.–-] )|(?<=\band )|(?<=\bwith )|(?<=\by )|(?<=\bcon ))"
    r"(?:(?:the|its|la|el|das|die|der|zum|la|le|il|a|o) )?"
    r"(?:(?:very )?first(?: one| time| day)?|primer[oa]?(?: vez| d[ií]a)?|erst(?:e|es|en|er|mals)(?: mal| termin)?|"
    r"premi[eè]re?(?: fois)?|prim[ao](?: volta)?|primeir[ao](?: vez)?)"
    r"(?:['’]s|['’]ll be| (?:is|being|will be|due|falls|ser[aá]|es|ist|est|sera|[eèé]|sar[aà]))?"
    r"(?=:? (?:on|in|this|next|from|at|due|today|tomorrow|el|la|este|esta|en|hoy|mañana|am|"
    r"n[äa]chste[nrs]?|kommende[nrs]?|"
    r"diese[nrs]?|ab|le|ce|cette|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|il|luned[iì]|marted[iì]|"
    r"mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|domani|n[oa]|segunda|amanhã|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d))",
    re.IGNORECASE,
)
"""What leads to the first day of what comes again."""

STARTS: Final = re.compile(
    rf"(?:{FIRST.pattern}|\b(?:start(?:s|ing)?|begin(?:s|ning)?|from|empezando|empieza|a partir|desde|ab|beginnend|"
    r"[àa] partir|a partire|dal|come[çc]ando)(?: (?:on|de|du|da|del))?)[^.;!?,\w]*\W*(?:on|in|el|am|le|il|na|no)?\s*$",
    re.IGNORECASE,
)
"""The same, right before that day."""


FROM_ON: Final = ("ab", "à partir du", "a partire dal", "a partir de")
"""What leads to the first day of a series, in other languages than those of the assistant."""


BEGINS: Final = re.compile(
    r"\b(?:starts?|starting|begins?|beginning|kicks? off|empiez\w+|empez\w+|comienz\w+|comenz\w+|arranc\w+)\b[^.;!?]*$",
    re.I,
)
"""What stands between when a series begins and how it comes again."""


def begins_then(between: str) -> bool:
    """Whether words between a time and what comes again tell that it begins then: "next week yoga starts: Mondays"."""
    return bool(BEGINS.search(between))


def unnumbered(request: str) -> str:
    """A request with the words for the first of a series blotted out, so that "the first one" is no day of a month."""
    if not AGAIN.search(request):
        return request
    return FIRST.sub(lambda found: "·" * len(found.group()), request)


def is_first(request: str, start: int) -> bool:
    """Whether what stands before a time tells that it is the first day of what comes again."""
    before = request[:start]
    blotted = unnumbered(request)[:start]
    return bool(STARTS.search(before)) or blotted.rstrip(" :").endswith("·")
