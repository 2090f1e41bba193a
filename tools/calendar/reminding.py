"""Reminders as people ask for them: "remind me 30 minutes before", "avísame una hora antes"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from tools.calendar.phrases import phrase
from tools.contract import Language, ToolContext
from tools.when import duration

WISH: Final = re.compile(
    r"[,;]?\s*(?:\b(?:and|y)\s+)?(?:\b(?:please|por favor)\s+)?"
    r"\b(?:remind(?:ing)? me|alert me|notify me|ping me|"
    r"(?:with |set |add )?(?:a |an |me a )?(?:reminder|alert|alarm)(?: of| for)?|"
    r"av[ií]sa(?:me|rme)|recu[eé]rda(?:me|melo|mela|rmelo)|"
    r"(?:con |pon )?(?:un |una )?(?:aviso|recordatorio|alarma)(?: de)?)\s+"
    r"(?P<length>[^,.;!?]{1,40}?)\s+(?:before(?:hand)?|earlier|in advance|ahead|antes)"
    r"(?:\s+(?:of it|it|that|de eso))?\b",
    re.IGNORECASE,
)
"""Of what is asked to be told about a length before the event."""

UNITS: Final[dict[Language, tuple[tuple[int, str, str], ...]]] = {
    "en": ((1440, "a day", "{n} days"), (60, "an hour", "{n} hours"), (1, "a minute", "{n} minutes")),
    "es": ((1440, "un día", "{n} días"), (60, "una hora", "{n} horas"), (1, "un minuto", "{n} minutos")),
}


def with_reminders(context: ToolContext) -> tuple[ToolContext, tuple[int, ...]]:
    """The minutes before an event that the request asks to be reminded, and the context without these words."""
    minutes: list[int] = []

    def taken(found: re.Match[str]) -> str:
        length = duration(found["length"])
        if length is None:
            return found.group()
        minutes.append(int(length.total_seconds() // 60))
        return " "

    request = WISH.sub(taken, context.request)
    if not minutes:
        return context, ()
    return replace(context, request=" ".join(request.split())), tuple(dict.fromkeys(minutes))


def say_reminders(minutes: tuple[int, ...], language: Language) -> str:
    """ "with a reminder an hour before"."""
    joint = phrase(language, "and")
    return phrase(language, "reminded", length=joint.join(_length(each, language) for each in minutes))


def _length(minutes: int, language: Language) -> str:
    unit, one, several = next(each for each in UNITS[language] if minutes % each[0] == 0 or each[0] == 1)
    return one if minutes == unit else several.format(n=minutes // unit)
