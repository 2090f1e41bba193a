"""Until when something goes on, told apart from when it begins: "Saturday 2pm away match at Bebra, till 4".

Such an end is read by itself: what begins and ends in one breath ("from 2 to 4") is one time already.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from agent.calls import Planned
from agent.reading.sayings import Said
from tools.contract import Language
from tools.when import planning, resolve

_I: Final = re.IGNORECASE
_UNTIL: Final = (
    r"(?:until|till?|’?til|up to|hasta(?: las?)?|bis(?: (?:um|gegen|ca\.?|etwa))?|jusqu['’](?:[àa]|au)|"
    r"fino (?:alle|all['’]|a|al)|at[ée](?: (?:[àa]s?|ao))?|"
    r"(?:(?:it|that|which|es|das|[çc]a|que) )?(?:ends?|ending|finish(?:es|ing)?|(?:is |be |['’]s )?(?:over|done)|"
    r"wraps? up|ende|acab(?:a|amos|ando)|termin(?:a|amos|ando)|endet|finit|se termine|finisce)"
    r"(?: (?:at|by|around|a las?|um|gegen|[àa]|alle|[àa]s))?)"
)
UNTIL: Final = re.compile(
    rf"(?P<lead>[\s,;.(–—-]+(?:(?:and|y|und|et|e) )?(?:(?:it |this |that |es |das )?(?:goes on|runs|lasts|geht|dauert|"
    rf"dura|dure|va|vai) )?)"
    rf"{_UNTIL}\s+(?P<hour>\d{{1,2}}(?:[:.h]\d\d)?(?!\d|[.:/]\d| ?%)(?: ?(?:[ap]\.?m\.?\b|uhr\b|h\b|heures?\b|horas?\b|"
    rf"o['’]?clock\b))?(?: \d\d\b)?|(?:[^\W\d_]+[ -]){{0,3}}?(?:[^\W\d_]+|\d{{1,2}}))"
    rf"\)?(?=\s*(?:$|[,.;!?)–—-](?!\d)|(?:in|at|im|bei|en|au|al|na|no|with|con|mit|please|pls|bitte|por favor|y|and|"
    rf"und)\b))",
    _I,
)
"""An hour that ends something, and what leads to it."""

OTHERWISE: Final = re.compile(
    r"\b(?:is|are|am|was|were|be|['’]s|['’]m|['’]re|opens?|closed?|works?|working|away|out|busy|stays?|here|can|has|"
    r"have|got|ist|sind|bin|hat|habe|offen|ge[öo]ffnet|zu|kann|da|weg|est[aá]n?|estoy|abre|abiert[oa]|cierra|tengo|"
    r"tiene|hay|trabaj\w+|est|suis|ouvert|ferme|[eè]|sono|aperto|chiude|aberto|fecha|estou|tem|by|before|not|no|"
    r"nicht|si|if|wenn)\b",
    _I,
)
"""Words between a beginning and an end by which the end is of something else: "the shop is open till 6"."""

CLOCK: Final = ("hour", "minute")
DAY: Final = timedelta(days=1)
HALF: Final = timedelta(hours=12)
LONGEST: Final = timedelta(hours=14)


class Ending(NamedTuple):
    """An hour that ends what a request plans, and the request without it."""

    hour: str
    rest: str
    now: datetime
    language: Language

    def lasts(self, start: datetime) -> str:
        """How long what begins then goes on; nothing where that is no length of an event."""
        best = _at(self.hour, start, self.now, self.language)
        if best is None:
            return ""
        end = datetime.combine(start.date(), best.time(), start.tzinfo)
        while end <= start:
            end += HALF
        return f"{(end - start) // timedelta(minutes=1)} minutes" if end - start <= LONGEST else ""


def ending_of(request: str, now: datetime, language: Language) -> Ending | None:
    """The one end that a request tells apart from the hour before it; None where it tells none, or of something "
    "else."""
    spans = Said(request, now, language).every()
    found = [
        each for each in UNTIL.finditer(request)
        if not any(one.start_index < each.start("lead") < each.start("hour") < one.end_index for one in spans)
    ]  # fmt: skip
    if len(found) != 1:
        return None
    (until,) = found
    before = [each for each in spans if each.end_index <= until.start() + len(until["lead"])]
    hours = [each for each in before if each.readings[0].grain in CLOCK and not each.readings[0].all_day]
    if len(hours) != 1 or hours[0].readings[0].end is not None or hours[0] is not before[-1]:
        return None
    between = request[hours[0].end_index : until.start()]
    *_, last = re.split(r"[,;.!?:(]|\s[–—-]\s", between + until["lead"].rstrip(" "))
    apart = not re.search(r"\w", re.sub(r"\b(?:and|y|und|et|e)\b", "", last))
    if not apart and OTHERWISE.search(between):
        return None
    start = hours[0].readings[0].start
    if _at(until["hour"], start, now, language) is None:
        return None
    rest = f"{request[: until.start()]}{request[until.end() :]}"
    return Ending(until["hour"], rest, now, language)


def with_end(planned: Sequence[Planned], ending: Ending, request: str) -> tuple[Planned, ...]:
    """The one new event with its length, where it has a beginning and no other end."""
    if [each.tool for each in planned] != ["create_event"] or "duration" in planned[0].arguments:
        return tuple(planned)
    (call,) = planned
    start = str(call.arguments.get("start", ""))
    best = resolve(start, ending.now, ending.language, policy=planning(request)).best
    if best is None or best.all_day or best.end is not None or best.grain not in CLOCK:
        return tuple(planned)
    lasts = ending.lasts(best.start)
    return (Planned(call.tool, {**call.arguments, "duration": lasts}, call.said),) if lasts else tuple(planned)


def _at(hour: str, day: datetime, now: datetime, language: Language) -> datetime | None:
    """An hour on a day; None where the words are none."""
    for words in (hour, f"{'a las' if language == 'es' else 'at'} {hour}", f"um {hour}"):
        best = resolve(words, now, language, anchor=day).best
        plain = best is not None and best.end is None and best.open is None and not best.rrule
        if best is not None and plain and best.grain in CLOCK and best.start - day < DAY:
            return best.start
    return None
