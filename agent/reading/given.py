"""Clauses that only say that a time was given: "dentist, they gave me Thursday", "dentista, me han dado el jueves".

What is planned stands before them, and the time behind them, so they are of neither.
"""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE
_SLOT: Final = (
    r"(?: (?:an? |the |una? |einen |un |uma? )?(?:appointment|slot|time|booking|hora|cita|turno|vez|termin|"
    r"rendez-vous|rdv|appuntamento|consulta))?"
)
_DAYS: Final = (
    r"(?:\w+day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|today|tonight|tomorrow|next|this|\d{1,2}(?:(?::\d\d|\s?[ap]m|st|nd|rd|th|h|\s?uhr)\b|(?=\W*$))|"
    r"ma[ñn]ana|hoy|pasado|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|"
    r"\w+tag|mittwoch|morgen|heute|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|"
    r"luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|domani|oggi|"
    r"segunda|ter[çc]a|quarta|quinta|sexta|amanh[ãa])"
)
GIVEN: Final = re.compile(
    rf"(?<=\w)\s*[,;–—-]\s*(?:(?:and|y|und|et|e)\s+)?(?:"
    rf"(?:they|he|she)(?:['’]ve| have|['’]s| has)? (?:gave|given) (?:me|us){_SLOT}|"
    rf"(?:they|he|she) (?:can|could) (?:see|fit|do|squeeze) (?:me|us)(?: in)?|"
    rf"(?:i|we)(?:['’]ve| have)? got (?:an? )?(?:slot|"
    rf"appointment|booking)|"
    rf"(?:me|nos) (?:dieron|dio|han dado|ha dado){_SLOT}|(?:ya )?(?:tengo|tenemos) (?:hora|cita|turno)|"
    rf"(?:sie|die|man) (?:haben?|hat) (?:mir|uns){_SLOT} gegeben|(?:ils|elle|il|on) m['’](?:ont|a) donn[ée]{_SLOT}|"
    rf"mi (?:hanno|ha) dato{_SLOT}|(?:me deram|deram-me|me deu){_SLOT})"
    rf"(?: (?:for|para|f[üu]r|pour|per|at|on|a|am|um|le|el|este|na|no|the|a las?|à|alle|às|auf))*\s+(?={_DAYS})",
    _I,
)
"""Such a clause right before the time."""

LEADS: Final = re.compile(
    r"\s(?:(?:for|para|f[üu]r|pour|per)\s+)?(?P<time>(?:(?:at|on|am|um|le|el|este|na|no|the|a las?|à|alle|às)\s+)?)$",
    _I,
)


def without_given(request: str) -> str:
    """The request with the time right behind what is planned."""
    found = GIVEN.search(request)
    if found is None or "?" in request:
        return request
    lead = LEADS.search(found.group())
    return f"{request[: found.start()]} {lead['time'] if lead else ''}{request[found.end() :]}"
