"""Days that are told by the one so far: "the day before", "the evening before", "the week after"."""

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
    rf"(?:die )?woche (?:danach|darauf|drauf)|(?:la )?semaine (?:d['’]apr[eè]s|suivante)|(?:la )?settimana (?:dopo|"
    rf"seguente)|"
    rf"(?:na |a )?semana seguinte){_END}",
    _I,
)
"""The same day in the week behind the one that was said."""

WEEK_BEFORE: Final = re.compile(
    rf"{_TO}\b(?:the (?:week before|previous week)|(?:la )?semana (?:anterior|previa|de antes)|"
    rf"(?:die )?woche (?:davor|vorher|zuvor)|(?:la )?semaine (?:d['’]avant|pr[ée]c[ée]dente)|"
    rf"(?:la )?settimana (?:prima|precedente)|(?:na |a )?semana anterior){_END}",
    _I,
)
"""The same day in the week before it."""

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
    rf"(?:after|danach|darauf|seguinte|siguiente|despu[eé]s){_END}",
    _I,
)
"""A day of the week behind the day that was said: "the thursday after"."""

DAY_BEFORE: Final = re.compile(
    rf"{_TO}\b(?:the day before(?: that)?|the previous day|a day (?:earlier|sooner)|(?:(?:el|"
    rf"un) )?d[ií]a (?:de )?(?:antes|"
    r"anterior|previo)|"
    r"einen tag (?:fr[üu]her|vorher)|(?:am )?(?:tag (?:davor|vorher|zuvor)|vortag)|(?:la )?v[ií]spera|"
    r"(?:la )?veille|(?:il )?giorno prima|(?:la )?vigilia|no dia anterior|dia anterior|um dia antes|(?:na )?v[ée]spera)"
    r"\b(?! (?:au soir|[àa] noite)\b)"
    r"(?!\s+(?:the|my|our|el|la|mi|de(?:l)?|der|dem|le|la|il|o|a)\b)",
    _I,
)
"""The days beside the one that was said."""

_BEFORE: Final = r"(?P<before>before|prior|antes|anterior|previ[oa]|davor|vorher|zuvor|avant|pr[ée]c[ée]dente?|prima)"
_AFTER: Final = r"(?:after|following|siguiente|despu[eé]s|danach|darauf|suivante?|apr[eè]s|dopo|seguinte)"
PART_BESIDE: Final = re.compile(
    rf"{_TO}(?<!\w)(?:(?:in|en|por|on|am|an dem|na) )?(?:(?:the|el|la|der|den|le|il|o|a) |l['’])?"
    r"(?:(?<=the )(?:(?P<early>previous)|following|next) (?P<of>morning|afternoon|evening|night)|"
    r"(?P<part>morning|afternoon|evening|night|mañana|tarde|noche|morgen|vormittag|nachmittag|abend|nacht|matin|"
    r"apr[eè]s-midi|soir(?:[ée]e)?|nuit|mattina|pomeriggio|sera|notte|manh[ãa]|noite)"
    rf"(?: d['’]| de | di | )(?:{_BEFORE}|{_AFTER})|(?P<eve>vorabend|veille au soir|v[ée]spera [àa] noite))\b{_END}",
    _I,
)
"""A part of the day beside the one that was said: "the evening before", "the following morning"."""

PARTS: Final = (
    (4, 13, re.compile(r"mor|mañ|vorm|mat|manh", _I)),
    (12, 19, re.compile(r"aft|tar|nachm|apr|pom", _I)),
    (17, 24, re.compile(r"eve|nig|noc|abe|vora|nac|soi|nui|ser|not|noi|vei|v[ée]s", _I)),
)
"""The hours of each part of a day, as it is called: a row that is at one of them stays at it."""


def beside_it(text: str, at: datetime | date | None, language: Language) -> str:
    """A sentence with words in the place of such days that any reader of times knows; `at` is the one so far."""
    text = PART_BESIDE.sub(lambda found: _day_of_part(found, at, language), text)
    text = NEXT_DAY.sub("un día después" if language == "es" else "a day later", text)
    text = DAY_BEFORE.sub("un día antes" if language == "es" else "a day earlier", text)
    text = WEEK_AFTER.sub("una semana después" if language == "es" else "a week later", text)
    text = WEEK_BEFORE.sub("una semana antes" if language == "es" else "a week earlier", text)
    text = DAY_AFTER.sub(lambda found: f"{_next_one(found['day'], at):%Y-%m-%d}", text) if at is not None else text
    return text


def _day_of_part(found: re.Match[str], at: datetime | date | None, language: Language) -> str:
    """The day beside it, where the hour so far is one of that part of the day; else the words as they are."""
    part = found["of"] or found["part"] or found["eve"]
    first, end, _ = next(each for each in reversed(PARTS) if each[2].match(part))
    if not isinstance(at, datetime) or not first <= at.hour < end:
        return found.group()
    earlier = found["early"] or found["before"] or found["eve"]
    if language == "es":
        return "un día antes" if earlier else "un día después"
    return "a day earlier" if earlier else "a day later"


def _next_one(named: str, at: datetime | date) -> date:
    """The next day of the week of that name behind a day."""
    place = next(place for place, each in enumerate(WEEK) if re.fullmatch(each, named, _I))
    day = at.date() if isinstance(at, datetime) else at
    return day + timedelta(days=(place - day.weekday() - 1) % 7 + 1)
