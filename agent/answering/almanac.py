"""What the calendar and the clock themselves tell: on which weekday a day falls, how long it is until then, and what
time it is, here or in another city.

A small model gets both wrong; code need not ask it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from agent.reading.sayings import Said
from tools.contract import Language
from tools.matching import words_of
from tools.when.cities import CITIES
from tools.when.saying import ENGLISH, SPANISH

WEEKDAYS: Final[Mapping[Language, tuple[str, ...]]] = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
}

LEAD: Final = (
    r"\W*(?:(?:hey|hi|ok(?:ay)?|so|and|please|oye|hola|y|por favor|(?:do|can|could) you (?:know|tell me)|tell me|"
    r"(?:just|only) tell me|dime|s[oó]lo dime|sabes|me dices|(?:me )?puedes decir(?:me)?|"
    r"(?:just |s[oó]lo )?(?:a )?(?:quick )?question|just (?:curious|wondering|asking)|(?:s[oó]lo )?una pregunta|"
    r"i (?:only |just )?(?:want|need|would like) to know|(?:s[oó]lo )?(?:quiero|quer[ií]a|necesito) saber|"
    r"(?:(?:i )?(?:do ?n['’]?t|do not) (?:want to )?|no need to |nothing to |not to )"
    r"(?:add|put|note|book|enter|create|save)(?: anything)?[^,.;:]*|"
    r"no (?:hace falta que )?\w+ nada|sin \w+ nada)\b[\s,.;:-]*)*"
)
TAIL: Final = (
    r"(?: (?:this|next) year| fall(?:s)?(?: on)?| be| is(?: it| that)?| please| again| by the way| este año| por favor|"
    r", (?:please|por favor))*[\s?!.]*"
)
_WEEKDAY: Final = r"(?:(?:what|which)(?: day(?: of the week)?| weekday)|(?:en |a )?qu[eé] d[ií]a(?: de la semana)?)"

DAY_OF: Final = re.compile(
    rf"{LEAD}(?:(?:(?:on )?(?:what|which) (?:day(?: of the week)?|weekday|date)"
    r"(?:(?:['’]s| is| was| will| does)(?: it)?(?: on)?)?|"
    r"what(?:['’]s| is) the (?:date|weekday|day of the week)(?: (?:of|for|on))?|"
    r"(?:en |a )?qu[eé] (?:d[ií]a|fecha)(?: de la semana)? (?:es|cae|caer[aá]|ser[aá]|fue|corresponde))"
    rf"(?: (?:the|el|la|on|al?))? *\0{TAIL}"
    rf"|(?:the |el )?\0(?:,|\s*[=:-])? ?(?:is |falls on |fall on |es |cae )?{_WEEKDAY}"
    r"(?: (?:is|will|es|cae|ser[aá])(?: (?:it|that))?(?: be)?)?[\s?!.]*"
    r"|(?:the )?\0 is a what[\s?!.]*)",
    re.IGNORECASE,
)
"""A question for the weekday or the date of a day, which is a zero byte here."""

UNTIL: Final = re.compile(
    rf"{LEAD}(?:how (?:many days|long)(?: is it| are there| have (?:i|we) got| do (?:i|we) have| left| to go)*"
    r" (?:until|till?|to|before)|"
    r"cu[aá]nt(?:os d[ií]as|o(?: tiempo)?) (?:falta|queda)n? (?:para|hasta))"
    rf"(?: (?:the|el|la))? *\0{TAIL}",
    re.IGNORECASE,
)
"""A question how long it is until a day."""


_NOW: Final = (
    r"(?:[\s,]+(?:right now|now|currently|at the moment|ahora(?: mismo)?|en este momento|please|por favor|porfa))*"
)
HOUR: Final = re.compile(
    rf"{LEAD}[¿\s]*(?:what(?:['’]?s| is)? (?:the )?(?:(?:current|local|exact) )?time(?: is it)?|what time is it|"
    rf"have you got the time|"
    rf"qu[eé] hora es|me (?:dices|das) la hora){_NOW}"
    rf"(?: (?:over )?(?:in|at|en) (?P<where>[^\W\d_][^,;.!?\d]{{1,30}}?))?{_NOW}[\s?!.]*",
    re.IGNORECASE,
)
"""A question for the time of day, here or in a city."""


def told_the_hour(request: str, now: datetime, language: Language) -> str:
    """The answer to a question what time it is; nothing for any other request, or a place whose clock is not known."""
    found = HOUR.fullmatch(request)
    if found is None:
        return ""
    if found["where"] is None:
        return f"Son las {now:%H:%M}." if language == "es" else f"It is {now:%H:%M}."
    zone = ZONES.get(" ".join(words_of(found["where"])))
    if zone is None:
        return ""
    there = now.astimezone(ZoneInfo(zone))
    day = "" if there.date() == now.date() else f", {_day(there.date(), language).rstrip('.')}"
    where = found["where"].strip()
    return f"En {where} son las {there:%H:%M}{day}." if language == "es" else f"It is {there:%H:%M} in {where}{day}."


ZONES: Final[Mapping[str, str]] = {name: zone for zone, names in CITIES.items() for name in names.split("|")}
"""The time zone of each city and country."""


LED: Final = re.compile(r"(?:(?:on|until|till?|to|before|para|hasta|en|el)\s+)+", re.IGNORECASE)
"""Small words with which the words for a day begin."""

GONE: Final = re.compile(r"\b(?:was|fue)\b", re.IGNORECASE)


def told_of_a_day(said: Said) -> str:
    """The answer to a question that is about a day and nothing else; nothing for any other request."""
    spans = said.every()
    if len(spans) != 1 or len(spans[0].readings) != 1:
        return ""
    reading, span = spans[0].readings[0], spans[0]
    if reading.grain != "day" or reading.rrule or reading.end is not None:
        return ""
    led = LED.match(said.text(span))
    asked = f"{said.request[: span.start_index]}{led.group() if led else ''}\0{said.request[span.end_index :]}"
    day, ahead = reading.start.date(), (reading.start.date() - said.now.date()).days
    if DAY_OF.fullmatch(asked) and not (ahead > 0 and GONE.search(asked)):
        return _day(day, said.language)
    if UNTIL.fullmatch(asked) and ahead > 0:
        one, many = DAYS[said.language]
        return f"{ahead} {one if ahead == 1 else many}: {_day(day, said.language)}"
    return ""


DAYS: Final[Mapping[Language, tuple[str, str]]] = {"en": ("day", "days"), "es": ("día", "días")}


def _day(day: date, language: Language) -> str:
    """A day with its weekday and year, as a sentence."""
    weekday = WEEKDAYS[language][day.weekday()].capitalize()
    if language == "es":
        return f"{weekday}, {day.day} de {SPANISH.months[day.month - 1]} de {day.year}."
    return f"{weekday}, {day.day} {ENGLISH.months[day.month - 1]} {day.year}."
