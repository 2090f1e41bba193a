"""What is planned once more for another day: "early shift sat 6:45 to 14:30, same again on sunday".

A small model writes the one, or takes the other for company; the second day has no words of its own for what is then.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from agent.calls import Planned
from tools.contract import Language
from tools.matching import NOISE, words_of
from tools.when import find, planning, resolve

_I: Final = re.IGNORECASE
MINUTE: Final = timedelta(minutes=1)
_DAY: Final = r"(?:(?:on|for|el|para el|am) )?(?P<day>(?:[^\W_]+ ?){1,4}?)"
_END: Final = r"(?:[\s,]+(?:please|pls|too|as well|por favor|tambi[eé]n|bitte))*\W*$"
SAME: Final = tuple(
    re.compile(each, _I) for each in (
        r"(?:[,;.]\s*(?:and |y |und )?|\s+(?:and|y|und)\s+)"
        r"(?:(?:(?:it['’]s )?the )?same(?: again| time| thing| hours| shift)?|"
        rf"ditto|again|likewise|lo mismo|igual|otra vez|de nuevo|(?:das ?)?gleiche|dasselbe|nochmal) {_DAY}{_END}",
        rf"(?:[,;.]\s*(?:and |y |und )?|\s+(?:and|y|und)\s+){_DAY} (?:the same(?: again| time)?|same again|ditto|too|"
        r"as well|again|lo mismo|igual|tambi[eé]n|otra vez|auch|nochmal)(?:[\s,]+(?:please|por favor|bitte))*\W*$",
    )
)  # fmt: skip
"""How a request ends that wants what it began with on another day as well."""


class Again(NamedTuple):
    """What is wanted, and the other day."""

    rest: str
    day: datetime


def again_on(request: str, now: datetime, language: Language) -> Again | None:
    """The request without its last words, by which it is for another day too; None where it has none such."""
    for each in SAME:
        found = each.search(request)
        best = resolve(found["day"], now, language, policy=planning(request)).best if found else None
        plain = best is not None and best.grain == "day" and not best.rrule and best.end is None and best.all_day
        if found and best and plain and _only_a_day(found["day"], found.string[: found.start()], now, language):
            return Again(request[: found.start()], best.start)
    return None


def _only_a_day(words: str, rest: str, now: datetime, language: Language) -> bool:
    """Whether words tell a day, and beside it no more than what is planned: "sunday lunch", not "she comes sunday"."""
    for span in find(words, now, language, policy=planning(rest)):
        beside = {*words_of(f"{words[: span.start_index]} {words[span.end_index :]}")} - NOISE - {*words_of(rest)}
        return not beside and not re.search(r"\d", words)
    return False


def as_event(planned: Sequence[Planned], again: Again, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The one new deed, as an event where it has hours: a to-do has no end."""
    if len(planned) != 1 or planned[0].tool != "add_todo":
        return (*planned,)
    given = planned[0].arguments
    best = resolve(str(given.get("due", "")), now, language, policy=planning(again.rest)).best
    if best is None or best.end is None or best.all_day:
        return (*planned,)
    return (Planned("create_event", {"title": given["title"], "start": given["due"]}),)


def on_both(planned: Sequence[Planned], again: Again, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The one new event and its like on the other day, at the same hours; nothing where it is no such event."""
    if len(planned) != 1 or planned[0].tool != "create_event":
        return ()
    (call,) = planned
    read = resolve(str(call.arguments.get("start", "")), now, language, policy=planning(again.rest)).readings
    if len(read) != 1 or read[0].rrule or read[0].open is not None or read[0].start.date() == again.day.date():
        return ()
    first = read[0]
    if first.all_day:
        days = [f"{each:%Y-%m-%d}" for each in (first.start, again.day)] if first.end is None else []
    else:
        days = [f"{each:%Y-%m-%d} {first.start:%H:%M}" for each in (first.start, again.day)]
    lasts = {} if first.end is None or first.all_day else {"duration": f"{(first.end - first.start) // MINUTE} minutes"}
    return tuple(Planned(call.tool, {**call.arguments, **lasts, "start": each}) for each in days)
