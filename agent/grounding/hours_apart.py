"""Hours told apart from their day: "el jueves 19 monto la cocina, de 8 a 2 de la tarde", "sat I'm on 2 to 10".

They are put right behind the day, so that they are one time to everybody after this, and no place and no title.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Final

from agent.grounding.ends_apart import BEHIND, CLOCK
from agent.reading.one_thing import DEED
from agent.reading.sayings import CORRECTION, Said
from tools.contract import Language
from tools.when import Reading, Span, planning, resolve
from tools.when.tongue import tongues

_I: Final = re.IGNORECASE
_HOUR: Final = r"(?:2[0-4]|1\d|0?\d)(?:[:.h][0-5]\d)?h?"
_THE: Final = r"(?: las?| les?| as| le)?"
BARE: Final = re.compile(
    rf"(?<![\w.,:/€$£#-])(?:(?:from|de|desde|entre|von|between|dalle|das){_THE} )?{_HOUR}"
    rf"(?: ?[-–] ?| (?:to|till?|['’]?til|until|a|hasta|y|bis|à|and|et|e|und|alle|às){_THE} ){_HOUR}(?![\w%€$£])",
    _I,
)
"""Two bare hours, which are a time only beside a day."""

SURELY: Final = re.compile(r"(?:entre|desde|de) las? .*\b(?:y|a|hasta) las?\b", _I)
"""The same where they are nothing else, whatever follows on them."""

LED: Final = re.compile(r"^(?:from|de|desde|entre|von|between|dalle|das)\b", _I)
STOPS: Final = re.compile(
    r"[,.;:!?()\n]|\b(?:and|but|so|or|if|because|when|before|after|then|y|e|o|pero|que|si|porque|cuando|antes|"
    r"despu[eé]s|luego|und|aber|oder|dass|weil|wenn|et|mais|ou|si|parce|quand|ma|che|perch[eé]|quando|mas|"
    r"instead|not|no|nicht|pas|non|n[aã]o|every|each|cada|recu[eé]rda\w*|remind)\b",
    _I,
)
"""What stands between a day and an hour that may be of something else."""

ENDS: Final = re.compile(r"[.;!?()\n]|:(?!\d)|\b(?:instead|not|every|each|cada|remind)\b", _I)
"""The same of two hours: such a stretch is of what was told right before it."""

AFTER: Final = re.compile(
    r"(?:about|regarding|sobre|acerca de|[üu]ber|wegen|before|after|by|until|till?|antes de|despu[eé]s de|hasta|"
    r"vor|nach|bis|avant|apr[eè]s)\s*$",
    _I,
)
WHOLES: Final = frozenset({"create_event", "add_todo"})

Judge = Callable[[str], Mapping[str, float]]


def hours_by_day(request: str, judge: Judge, now: datetime, language: Language) -> str:
    """A request that plans something new, its hours put behind its one day; as it is where that is not plain."""
    said = Said(request, now, language)
    spans = said.every()
    days = [each for each in spans if _is_day(each.readings[0])]
    if len(days) != 1 or len(spans) > 2 or CORRECTION.search(request):
        return request
    (day,) = days
    hours = _hours(request, day, [each for each in spans if each is not day])
    if hours is None or AFTER.search(request[: day.start_index]):
        return request
    start, end = hours
    apart = request[day.end_index : start] if start >= day.end_index else request[end : day.start_index]
    words = request[start:end].strip()
    stretch = LED.match(words) or BARE.fullmatch(words) or any(each.readings[0].end for each in spans)
    if not re.search(r"\w", apart) or (ENDS if stretch else STOPS).search(apart.strip(" ,–—-")):
        return request
    if any(DEED.match(each.strip()) for each in apart.split(",")[1:]):  # "ring Ana at 2, text Jo on Saturday"
        return request
    own = next((each.readings[0] for each in spans if each is not day), None)
    if not _reads(f"{request[day.start_index : day.end_index]} {words}", own, day.readings[0], request, now, language):
        return request
    moved = _moved(request, day, start, end)
    if len(Said(moved, now, language).every()) != 1:
        return request
    likely = judge(moved)
    return moved if max(likely, key=lambda tool: likely[tool], default="") in WHOLES else request


def _hours(request: str, day: Span, others: Sequence[Span]) -> tuple[int, int] | None:
    """Where the one hour or stretch of hours stands beside the day."""
    if others:
        (span,) = others
        best = span.readings[0]
        plain = best.grain in CLOCK and not best.all_day and not best.rrule and not best.open and not best.due
        return (span.start_index, span.end_index) if plain else None
    bare = [each for each in BARE.finditer(request) if SURELY.match(each.group()) or BEHIND.match(request, each.end())]
    bare = [each for each in bare if each.end() <= day.start_index or each.start() >= day.end_index]
    return bare[0].span() if len(bare) == 1 else None


def _is_day(best: Reading) -> bool:
    plain = best.grain == "day" and best.all_day and best.end is None
    return plain and not best.rrule and not best.open


def _reads(words: str, own: Reading | None, day: Reading, request: str, now: datetime, language: Language) -> bool:
    """Whether a day with hours behind it is that day from and to these hours."""
    for tongue in dict.fromkeys((language, *tongues(request))):
        best = resolve(words, now, tongue, policy=planning(request)).best
        if best is None or best.grain not in CLOCK or best.all_day or best.rrule or best.open or best.due:
            continue
        if best.start.date() != day.start.date() or (own is None and best.end is None):
            continue
        if own is None or (own.end is None) == (best.end is None):
            return True
    return False


SHORT: Final = {"sat": "saturday", "sun": "sunday", "mon": "monday", "wed": "wednesday"}
"""Days whose short names are words of their own, where not all that stands beside them is plain."""


def _whole(request: str, day: Span) -> str:
    words = request[day.start_index : day.end_index]
    return SHORT.get(words.casefold(), words)


def _moved(request: str, day: Span, start: int, end: int) -> str:
    """The request with what stands from `start` to `end` behind its day."""
    words = request[start:end].strip()
    if start >= day.end_index:
        before, after = request[day.end_index : start], request[end:]
        before = before.rstrip(" ,–—-")
        after = after if not after or after[0] in " ,.;:!?)" else f" {after}"
        return f"{request[: day.start_index]}{_whole(request, day)} {words}{before}{after}"
    before, between = request[:start], request[end : day.start_index].lstrip(" ,–—-")
    return f"{before}{between}{_whole(request, day)} {words}{request[day.end_index :]}"


__all__ = ["hours_by_day"]
