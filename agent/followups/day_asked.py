"""The day that was asked about in the turn before: "anything on Saturday?" and then "great, put in a walk at 10"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from agent.reading.sayings import Said
from tools.contract import Language
from tools.when import PLANNING, resolve
from tools.when.alone import names_no_day

LOOKS: Final = frozenset({"list_events", "find_free_time"})
"""The tools that look at a day."""

PLANS: Final = 0.5
"""How likely a new event must be for its hour to be of that day."""

REMINDS: Final = re.compile(r"\b(?:remind|recu[eé]rda|erinner|rappelle|ricorda|lembra)\w*", re.IGNORECASE)
"""Words of one who wants to be reminded, which may be today."""

ON: Final[Mapping[Language, str]] = {"en": "on %Y-%m-%d", "es": "el %Y-%m-%d"}


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
    return f"{request[:place]}{best.start:{ON[language]}} {request[place:]}"
