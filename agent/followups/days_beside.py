"""Days that are told by the one so far: "the day before", "the week after", "the thursday after"."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Final

from tools.contract import Language

_I: Final = re.IGNORECASE
_TO: Final = r"(?:\b(?:to|till|until|onto|on|for|by|al|para el|para|auf den|au|[àa]|al|para o)\s+)?"
NEXT_DAY: Final = re.compile(
    rf"{_TO}\b(?:the (?:very )?(?:next|following) day|the day after(?: that(?: one)?)?|a day later(?: than that)?|"
    r"(?:el )?d[ií]a (?:de )?(?:despu[eé]s|siguiente)|un d[ií]a (?:m[aá]s tarde|despu[eé]s)|"
    r"am (?:n[äa]chsten|folgenden) tag|(?:n[äa]chsten|folgenden) tag|einen tag sp[äa]ter|le lendemain|lendemain|"
    r"(?:le )?jour (?:suivant|d['’]apr[èe]s)|"
    r"(?:il )?giorno (?:dopo|seguente|successivo)|no dia seguinte|dia seguinte|um dia depois)\b"
    r"(?!\s+(?:the|my|our|el|la|mi|de(?:l)?|der|dem|le|la|il|o|a)\b)",
    _I,
)
_END: Final = (
    r"(?:\s+(?:that|instead|then|please|pls|por favor|bitte)\b)*"
    r"(?=\s*(?:$|[,.;!?]|same\b|at (?:the )?same\b|misma\b|a la misma\b|zur\b))"
)
WEEK_AFTER: Final = re.compile(
    rf"{_TO}\b(?:the week after|the (?:following|next) week|(?:la )?semana (?:siguiente|despu[eé]s)|"
    rf"(?:die )?woche (?:danach|darauf)|(?:la )?semaine (?:d['’]apr[eè]s|suivante)|(?:la )?settimana (?:dopo|seguente)|"
    rf"(?:na |a )?semana seguinte){_END}",
    _I,
)
"""The same day in the week behind the one that was said."""

WEEK: Final = (
    r"monday|lunes|montag|segunda(?:-feira)?",
    r"tuesday|martes|dienstag|ter[çc]a(?:-feira)?",
    r"wednesday|mi[eé]rcoles|mittwoch|quarta(?:-feira)?",
    r"thursday|jueves|donnerstag|quinta(?:-feira)?",
    r"friday|viernes|freitag|sexta(?:-feira)?",
    r"saturday|s[aá]bado|samstag",
    r"sunday|domingo|sonntag",
)
_DAYS: Final = rf"(?P<day>{'|'.join(WEEK)})"
DAY_AFTER: Final = re.compile(
    rf"(?P<to>\b(?:to|onto|on|for|al|el|den|dem|am|auf den|no|the)\s+(?:the\s+)?)?\b{_DAYS} "
    rf"(?:after|danach|darauf|seguinte|despu[eé]s){_END}",
    _I,
)
"""A day of the week behind the day that was said: "the thursday after"."""

DAY_BEFORE: Final = re.compile(
    rf"{_TO}\b(?:the day before(?: that)?|the previous day|a day (?:earlier|sooner)|(?:(?:el|"
    rf"un) )?d[ií]a (?:de )?(?:antes|"
    r"anterior|previo)|"
    r"einen tag (?:fr[üu]her|vorher)|"
    r"(?:la )?veille|(?:il )?giorno prima|no dia anterior|dia anterior|um dia antes)\b"
    r"(?!\s+(?:the|my|our|el|la|mi|de(?:l)?|der|dem|le|la|il|o|a)\b)",
    _I,
)
"""The days beside the one that was said."""


def beside_it(text: str, at: datetime | date | None, language: Language) -> str:
    """A sentence with words in the place of such days that any reader of times knows; `at` is the one so far."""
    text = NEXT_DAY.sub("un día después" if language == "es" else "a day later", text)
    text = DAY_BEFORE.sub("un día antes" if language == "es" else "a day earlier", text)
    text = WEEK_AFTER.sub("una semana después" if language == "es" else "a week later", text)
    text = DAY_AFTER.sub(lambda found: f"{_next_one(found['day'], at):%Y-%m-%d}", text) if at is not None else text
    return text


def _next_one(named: str, at: datetime | date) -> date:
    """The next day of the week of that name behind a day."""
    place = next(place for place, each in enumerate(WEEK) if re.fullmatch(each, named, _I))
    day = at.date() if isinstance(at, datetime) else at
    return day + timedelta(days=(place - day.weekday() - 1) % 7 + 1)
