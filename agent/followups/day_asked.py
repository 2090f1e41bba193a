"""The day that was asked about in the turn before: "anything on Saturday?" and then "great, put in a walk at 10"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final

from agent.reading.sayings import Said
from tools.contract import Language
from tools.when import PLANNING, resolve
from tools.when.alone import names_no_day
from tools.when.saying import LANGUAGES

LOOKS: Final = frozenset({"list_events", "find_free_time"})
"""The tools that look at a day."""

PLANS: Final = 0.5
"""How likely a new event must be for its hour to be of that day."""

REMINDS: Final = re.compile(r"\b(?:remind|recu[eé]rda|erinner|rappelle|ricorda|lembra)\w*", re.IGNORECASE)
"""Words of one who wants to be reminded, which may be today."""


def on_day(day: date, language: Language) -> str:
    """A day in words that are read as no more than it."""
    month = LANGUAGES[language].months[day.month - 1]
    return f"el {day.day} de {month}" if language == "es" else f"on {day.day} {month}"


def on_day_asked(
    request: str,
    before: Sequence[Mapping[str, Any]],
    judge: Callable[[str], Mapping[str, float]],
    now: datetime,
    language: Language,
) -> str:
    """A request that plans something at an hour and on no day, with the one day that was just looked at.

    `before` are the calls of the turn before.
    """
    if len(before) != 1 or before[0]["tool"] not in LOOKS or REMINDS.search(request):
        return request
    when = str(before[0]["arguments"].get("when") or "")
    best = resolve(when, now, language, policy=PLANNING).best if when else None
    if best is None or best.rrule or best.open or best.start.date() <= now.date():
        return request
    if best.end is not None and best.end - best.start > timedelta(days=1):
        return request
    times = Said(request, now, language).times()
    if len(times) != 1 or times[0].readings[0].all_day or times[0].readings[0].rrule:
        return request
    if not names_no_day(times[0].readings[0].text, now, language):
        return request
    likely = judge(request)
    if likely.get("create_event", 0.0) < PLANS:
        return request
    place = times[0].start_index
    return f"{request[:place]}{on_day(best.start.date(), language)} {request[place:]}"
