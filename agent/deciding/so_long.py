"""How long an event is to be, or when it ends, told behind its new time: "move the review to 2 and make it an hour"."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from agent.calls import Planned
from agent.deciding.ending import LENGTH
from agent.deciding.retiming import retimed
from agent.deciding.rows import Heard
from tools.when import duration, planning, resolve

_I: Final = re.IGNORECASE

_BOTH: Final = r"(?:\s*[,;.–—-]\s*(?:(?:and|but|y|pero|und|et|e)\s+)?|\s+(?:and|but|y|pero|und|et|e)\s+)"
_IT: Final = r"(?:it|that|this|the (?:meeting|event|whole thing)|lo|la|es|das|[cç]a|lo)"
_ONLY: Final = r"(?:(?:now|just|only|about|a|an|s[oó]lo|unos|unas|nur|diesmal|seulement|solo|s[oó])\s+)*"
_ITS_LENGTH: Final = (
    rf"(?:(?:make|let|keep|have) {_IT}(?: (?:be|last|run))?(?: for)?|{_IT}(?:['’]ll| will| should)? (?:be|take|"
    rf"last|run)s?"
    rf"(?: for)?|(?:it|that)['’]?s|lasts?|lasting|takes?|only|just|for|"
    r"(?:que )?(?:dure|dura|sea|durar[aá])|h[aá]zl[oa] de|es (?:macht|dauert)|(?:es )?dauert|[cç]a dure|qui dure|"
    r"che duri|"
    r"dura|com dura[cç][aã]o de|de|durante|por)"
)
_SO: Final = (
    r"(?:\s+(?:long|instead|this time|now|only|please|in total|max|tops|will do|is enough|esta vez|de largo|por favor|"
    r"lang|diesmal|cette fois|stavolta|desta vez))*"
)
TAIL: Final = re.compile(
    rf"(?:{_BOTH}(?:{_ITS_LENGTH}\s+)?|\s+(?:for|lasting|durante|de|dauert|pour|per|por)\s+){_ONLY}"
    rf"(?P<length>{LENGTH.pattern}){_SO}[\s.!]*$",
    _I,
)
"""The end of a request that tells how long something is to be."""

END: Final = re.compile(
    rf"{_BOTH}(?:(?:{_IT}|to|have it|make it|let it)\s+)?(?:ends?|finish(?:es)?|ending|finishing|be over|wraps? up|"
    rf"done|"
    rf"acab\w+|termin\w+|que (?:acabe|termine)|endet|finit|finisce|termina)(?:\s+(?:it|that))?\s+"
    rf"(?:at|by|a las?|um|[àa]|alle|[àa]s)\s+(?P<hour>[^,;!?]+?)[\s.!]*$",
    _I,
)
"""The end of a request that tells when something is to be over."""

LONGEST: Final = timedelta(hours=14)


def moved_for_so_long(heard: Heard) -> Planned | None:
    """The change of the one event of which both a new time, and how long it is to be or when it ends, are told."""
    told = TAIL.search(heard.request) or END.search(heard.request)
    if told is None:
        return None
    named = [(row.kind, row.title) for row in heard.rows]
    call = retimed(heard.request[: told.start()], named, heard.stores, heard.now, heard.language)
    if call is None or call.tool != "update_event" or "start" not in call.arguments or "duration" in call.arguments:
        return None
    length = duration(told["length"], heard.language) if told.re is TAIL else _until(call, told["hour"], heard)
    if length is None or not timedelta(0) < length <= LONGEST:
        return None
    minutes = int(length.total_seconds() // 60)
    return Planned(call.tool, {**call.arguments, "duration": f"{minutes} minutes"})


def _until(call: Planned, hour: str, heard: Heard) -> timedelta | None:
    """How long it is from its new beginning to the hour by which it is over."""
    start = resolve(str(call.arguments["start"]), heard.now, heard.language).best
    if start is None or start.all_day or start.end is not None:
        return None
    best = resolve(f"at {hour}", heard.now, heard.language, anchor=start.start, policy=planning(hour)).best
    if best is None or best.all_day or best.end is not None:
        return None
    over = best.start.replace(year=start.start.year, month=start.start.month, day=start.start.day)
    if over <= start.start and over + timedelta(hours=12) > start.start:
        over += timedelta(hours=12)
    return over - start.start
