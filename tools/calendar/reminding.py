"""Reminders as people ask for them: "remind me 30 minutes before", "avísame el día antes"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from memory.event import DAY_LENGTH, midnight, told_ahead
from tools.calendar.phrases import phrase
from tools.contract import Language, ToolContext
from tools.when import duration

WISH: Final = re.compile(
    r"[,;]?\s*(?:\b(?:and|y)\s+)?(?:\b(?:please|por favor)\s+)?"
    r"\b(?:remind(?:ing)? me|alert me|notify me|ping me|"
    r"(?:with |set |add )?(?:a |an |me a )?(?:reminder|alert|alarm)(?: of| for)?|"
    r"av[ií]sa(?:me|rme)|recu[eé]rda(?:me|melo|mela|rmelo)|"
    r"(?:con |pon )?(?:un |una )?(?:aviso|recordatorio|alarma)(?: de)?)\s+"
    r"(?:(?:on |in )?the (?:(?P<day>day)|evening|night|afternoon) before|"
    r"(?:(?P<dia>el d[ií]a|la v[ií]spera)|la (?:tarde|noche))(?: antes| anterior)|(?P<vispera>la v[ií]spera)|"
    r"(?P<same>on the (?:same )?day(?: itself)?|(?:that|the) same day|that (?:day|morning)|(?:el|ese) mismo d[ií]a|"
    r"es[ae] (?:d[ií]a|mañana))|"
    r"(?P<length>[^,.;!?]{1,40}?)\s+(?:before(?:hand)?|earlier|in advance|ahead|antes))"
    r"(?:\s+(?:of it|it|that|de eso))?\b(?! (?:of|del?)\b)",
    re.IGNORECASE,
)
"""Of what is asked to be told about before the event: a length, the day or the evening before, the day itself."""

EVENING: Final = 18 * 60

UNITS: Final[dict[Language, tuple[tuple[int, str, str], ...]]] = {
    "en": ((DAY_LENGTH, "a day", "{n} days"), (60, "an hour", "{n} hours"), (1, "a minute", "{n} minutes")),
    "es": ((DAY_LENGTH, "un día", "{n} días"), (60, "una hora", "{n} horas"), (1, "un minuto", "{n} minutos")),
}


class Ahead(NamedTuple):
    """How long before an event its owner wants to be told; with `evening` at 18:00 of the day before."""

    minutes: int
    evening: bool = False

    def before(self, start: datetime, all_day: bool) -> int:
        """The minutes before `start`; of a whole day so that the reminder comes at an hour at which people are up."""
        if not self.evening:
            return told_ahead(self.minutes, all_day)
        since = start.replace(tzinfo=None) - midnight(start).replace(tzinfo=None)
        return int(since.total_seconds() // 60) + DAY_LENGTH - EVENING


def with_reminders(context: ToolContext) -> tuple[ToolContext, tuple[Ahead, ...]]:
    """When the request asks to be reminded of an event, and the context without these words."""
    wishes: list[Ahead] = []

    def taken(found: re.Match[str]) -> str:
        length = duration(found["length"]) if found["length"] else _named(found)
        if length is None:
            return found.group()
        wishes.append(Ahead(int(length.total_seconds() // 60), not (found["length"] or _is_day(found))))
        return " "

    request = WISH.sub(taken, context.request)
    if not wishes:
        return context, ()
    return replace(context, request=" ".join(request.split())), tuple(dict.fromkeys(wishes))


def _named(found: re.Match[str]) -> timedelta:
    return timedelta(days=not found["same"])


def _is_day(found: re.Match[str]) -> bool:
    return any(found[name] for name in ("day", "dia", "vispera", "same"))


def minutes_of(wishes: tuple[Ahead, ...], start: datetime, all_day: bool) -> tuple[int, ...]:
    """The minutes before an event's `start` that its owner asks for."""
    return tuple(dict.fromkeys(each.before(start, all_day) for each in wishes))


def say_reminders(minutes: tuple[int, ...], all_day: bool, language: Language) -> str:
    """ "with a reminder an hour before"; of a whole day "with a reminder the day before at 09:00"."""
    said = (_of_day(told_ahead(each, all_day), language) if all_day else _ahead(each, language) for each in minutes)
    return phrase(language, "reminded", when=phrase(language, "and").join(said))


def _of_day(minutes: int, language: Language) -> str:
    days = -(-minutes // DAY_LENGTH)
    hour, minute = divmod(days * DAY_LENGTH - minutes, 60)
    key = "on_the_day" if not days else "day_before" if days == 1 else "days_before"
    return phrase(language, key, n=days, clock=f"{hour:02}:{minute:02}")


def _ahead(minutes: int, language: Language) -> str:
    return phrase(language, "ahead", length=_length(minutes, language))


def _length(minutes: int, language: Language) -> str:
    unit, one, several = next(each for each in UNITS[language] if minutes % each[0] == 0 or each[0] == 1)
    return one if minutes == unit else several.format(n=minutes // unit)
