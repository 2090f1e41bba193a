"""A time told from another: "remind me an hour before that to print the payslips".

What it is told from is a time of the same request, or the one event that was shown in the turn before.
"""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from typing import Final

from agent.calls import Planned
from agent.reading.parts import place_of
from agent.reading.sayings import Said
from agent.reading.words import ALIKE, about
from tools.matching import word_likeness, words_of
from tools.when import Reading, duration, planning, resolve

_AT: Final = (
    r"(?:at|around|about|a las?|sobre las?|hacia las?)\s+"
    r"(?:half past |quarter (?:past|to) )?[\w:.]+(?:\s?[ap]\.?m\b\.?)?"
)
AHEAD: Final = re.compile(
    rf"(?:\b(?P<first>{_AT})\s+)?"
    r"\b(?:(?P<length>(?:half an?|an?|one|two|three|four|five|\d+|una?|media|dos|tres|cuatro|cinco)[ -]"
    r"(?P<unit>min(?:ute)?s?|hours?|days?|weeks?|months?|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?)"
    r"(?: and a half| y media)?)|"
    r"(?P<day>(?:on )?the (?:day|evening|night)|el d[ií]a|la (?:tarde|noche)|la v[ií]spera))\s*"
    rf"(?:before(?:hand)?(?: (?:that|it|then|this)\b)?(?:,?\s+(?P<at>{_AT}))?"
    r"(?=\s*(?:$|[,.;!?]|\b(?:to|and|so|please|that (?:i|we))\b))|"
    r"(?:antes|(?<=vispera)|(?<=v\xedspera))(?: de (?:eso|esto|ello)\b)?"
    rf"(?:,?\s+(?P<a>{_AT}))?(?!\s+del?\b))",
    re.IGNORECASE,
)
"""How long before something that is not named there: "a week before", "una hora antes de eso"."""

TO_DO: Final = re.compile(
    r"[\s,]*(?:to\b|that (?:i|we)\b|(?:para |que )?\w+(?:[aei]r|[aei]r(?:l[aeo]s?|me|nos))\b|que\b)", re.IGNORECASE
)
"""How the deed follows on it."""

PUT_DOWN: Final = re.compile(
    r"\b(?:put|add|stick|pop|jot|note|enter|get|write) (?:it|that|this)\b[^.,;!?]*$|"
    r"\b(?:ap[uú]nta|an[oó]ta|p[oó]n|a[ñn][aá]de|agr[eé]ga|m[eé]te)(?:me)?l[oa]\b[^.,;!?]*$",
    re.IGNORECASE,
)
"""How what was told before is put down for such a time: "it ends on the 24th, put it on my list for the day before"."""

DEADLINE: Final = re.compile(r"^(?:due(?: by| on)?|by|antes del?|para)\s+", re.IGNORECASE)
"""What leads to the last day of something: it is told from that day."""

NOON: Final = 12
EARLY: Final = 7
"""From this hour on it is the morning's, where nothing else is said: "the day before at 9"."""

CLOCKED: Final = re.compile(r"min|hour|hora", re.IGNORECASE)
"""Units of a clock."""


def told_before(call: Planned, said: Said, part: tuple[int, int]) -> str:
    """The time, settled, that a new to-do's part of the request tells from another; nothing where it does not.

    The deed follows on it, or nothing else in the part is a time: in "pay the rent on Friday, remind me a day before"
    the deed has a time of its own.
    """
    found = [each for each in AHEAD.finditer(said.request) if each.start() < part[1]]
    if len(found) != 1:
        return ""
    follows = TO_DO.match(said.request, found[0].end()) and _is_of(call, found[0], said.request)
    within = range(found[0].start(), found[0].end() + 1)
    spans = [each for each in said.every() if each.start_index not in within and each.end_index not in within]
    others = [each for each in spans if part[0] <= each.start_index < part[1]]
    alone = part[0] <= found[0].start() and not others
    closes = PUT_DOWN.search(said.request[: found[0].start()]) and not words_of(said.request[found[0].end() :])
    base = _base(said, found[0].start()) if follows or alone or closes else None
    if base is None:
        return ""
    begins, whole_day = base
    if found[0]["length"] and CLOCKED.match(found[0]["unit"]):
        length = duration(found[0]["length"], said.language)
        return "" if length is None or whole_day else f"{begins - length:%Y-%m-%d %H:%M}"
    hour = _hour(found[0], said)
    if not found[0]["length"]:
        return f"{begins.date() - timedelta(days=1):%Y-%m-%d}{hour}"
    before = "before" if said.language == "en" else "antes de"
    best = resolve(f"{found[0]['length']} {before} {begins:%Y-%m-%d}", said.now, said.language).best
    return f"{best.start:%Y-%m-%d}{hour}" if best is not None else ""


def _hour(found: re.Match[str], said: Said) -> str:
    """The hour that is told with it: "the evening before at 8" is at 20:00."""
    words = found["first"] or found["at"] or found["a"] or ""
    best = resolve(words, said.now, said.language).best if words else None
    if best is None or best.grain not in ("hour", "minute"):
        return ""
    late = found["day"] and re.search(r"evening|night|tarde|noche", found["day"], re.IGNORECASE)
    hour = best.start.hour + NOON if late and best.start.hour < NOON else best.start.hour
    early = not late and hour >= NOON + EARLY and not re.search(r"[ap]\.?m|1\d|2\d|noon", words, re.IGNORECASE)
    return f" {hour - NOON if early else hour:02d}:{best.start:%M}"


def _is_of(call: Planned, ahead: re.Match[str], request: str) -> bool:
    """Whether a to-do is what follows: what it is about stands there, or its verb does, or it tells how long before.

    "The tax is due on 2 April, remind me two days before that I have to pay it" is about the tax, and follows.
    """
    named, behind = about(call), words_of(request[ahead.end() :])
    verb = bool(named) and any(word_likeness(named[0], other) >= ALIKE for other in behind)
    how_long = {*words_of(ahead.group())} <= {*words_of(str(call.arguments.get("title", "")))}
    return ahead.end() <= place_of(named, request) or verb or how_long


def _base(said: Said, place: int) -> tuple[datetime, bool] | None:
    """The time that it is told from, and whether that is a whole day."""
    offset = max(said.whole.find(said.request), 0)
    words = said.whole[: offset + place] if said.whole else said.request[:place]
    before = Said(words, said.now, said.language)
    times = [each for each in before.times() if not each.readings[0].rrule]
    if times:
        told = DEADLINE.sub("", before.meant(times[-1]))
        best = resolve(told, said.now, said.language, policy=planning(words)).best
        return _begins(best) if best is not None else None
    if said.at is None:
        return None
    return said.at, said.at.timetz().replace(tzinfo=None) == time.min


def _begins(best: Reading) -> tuple[datetime, bool] | None:
    return (best.start, best.all_day) if best.grain in ("day", "hour", "minute") else None
