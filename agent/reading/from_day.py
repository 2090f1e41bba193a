"""From which day a row is moved: of "move the viewing from Monday to Thursday at 10" only the second day is new.

As it stands such words are a stretch of days, or every one of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from typing import Final

from tools.matching import ranked_by_mention

_I: Final = re.IGNORECASE
MOVES: Final = re.compile(
    r"\b(?:mov(?:e|ed|ing)|push(?:ed)?|shift(?:ed)?|bring|brought|bump(?:ed)?|postponed?|reschedul\w+|switch(?:ed)?|"
    r"chang(?:e|ed)|swap(?:ped)?|put (?:back|forward|off)|"
    r"mu[eé]v\w+|mover\w*|movid[oa]|p[aá]s[ae](?:me|nos)?(?:l[oa])?|pas(?:ar|ad[oa](?! ma[ñn]ana))|aplaz\w+|"
    r"apl[aá]z\w+|"
    r"adelant\w+|retras\w+|pospon\w+|c[aá]mbi[ae]\w*|atras\w+|verschieb\w*|verschoben|verleg\w*|d[ée]plac\w+|"
    r"d[ée]cal\w+|reporte[rz]?|avance[rz]?|spost(?:a|are|iamo)\w*|rinvia\w*|anticip[aio]\w*|adia\w*|antecip[ae]\w*|"
    r"mud(?:a|e|ar|ou)|passa|passe|passar)\b",
    _I,
)
"""Words of one who gives a row another time."""

_EN: Final = (
    r"from (?:(?:this|next) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|from (?:today|tonight|tomorrow)|"
    r"from the \d{1,2}(?:st|nd|rd|th)?"
)
_ES: Final = (
    r"del (?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|d[ií]a \d{1,2}|\d{1,2})|"
    r"de (?:hoy|ma[ñn]ana|pasado ma[ñn]ana)"
)
_DE: Final = r"(?:vom|von) (?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|heute|morgen|\d{1,2}\.)"
_FR: Final = r"(?:du|de) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain)|du \d{1,2}|d['’]aujourd['’]hui"
_IT: Final = (
    r"(?:da|dal|di|del(?:la)?) (?:luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|domani|oggi)|"
    r"dal \d{1,2}"
)
_PT: Final = (
    r"(?:de|da|do) (?:(?:segunda|ter[cç]a|quarta|quinta|sexta)(?:-feira)?|s[áa]bado|domingo|hoje|amanh[ãa]|dia \d{1,2})"
)
FROM_TO: Final = re.compile(
    rf"\s+(?:(?:{_EN})(?=\s+to\s+\w)|(?:{_ES})(?=,?\s+al?\s+(?!las?\b)\w)|(?:{_DE})(?=\s+(?:auf|zum)\s+\w)|"
    rf"(?:{_FR})(?=\s+(?:au|à)\s+(?!\d{{1,2}} ?h)\w)|(?:{_IT})(?=\s+(?:al?)\s+\w)|"
    r"(?:" + _PT + r")(?=\s+(?:para(?: [ao])?|pr[ao]|ao)\s+\w))",
    _I,
)
"""The day from which something goes to another."""


def without_first_day(request: str, titles: Collection[str]) -> str:
    """The request without the day from which a row is moved; as it is where that may tell which of several is meant.

    `titles` are those of all rows, one for each.
    """
    if not MOVES.search(request) or not (found := FROM_TO.search(request)):
        return request
    several = [each for each, count in Counter(titles).items() if count > 1]
    if ranked_by_mention(several, request, str):
        return request
    return request[: found.start()] + request[found.end() :]
