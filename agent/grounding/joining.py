"""The parts of one time that stand apart: "my train on April 2 leaves at 06:50 and gets in at 09:20".

A request that has one event may tell its day in one place, its hour in the next and its end in a third. A small model
writes the first of them, or two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from agent.grounding.beside import is_clock, settled
from agent.reading.sayings import Said
from tools.contract import Language
from tools.matching import NOISE, words_of
from tools.when import PLANNING, Policy, Span, planning, resolve

BEGINS: Final = re.compile(
    r"\b(?:start(?:s|ing)?|begin(?:s|ning)?|kick(?:s|ing)? off|leav(?:es?|ing)|depart(?:s|ing)?|open(?:s|ing)?|"
    r"set(?:s|ting)? off|takes? off|meet(?:s|ing)?|doors|it['’]?s|it is|from|"
    r"empie\w+|empez\w+|comien\w+|comenz\w+|arranc\w+|sal(?:e|en|imos|go|iendo)|abr(?:e|en|imos)|despega|quedamos|"
    r"es|desde)\b[^.,;:!?\d]{0,16}$",
    re.IGNORECASE,
)
"""What leads to the hour at which something begins."""

ENDS: Final = re.compile(
    r"\b(?:gets? (?:in|there|back)|get(?:ting)? in|arriv(?:es?|ing)|lands?|landing|ends?|ending|finish(?:es|ing)?|"
    r"(?:is|be|['’]s) (?:over|done|back|home)|over|back|closes?|until|till?|through to|"
    r"lleg(?:a|o|an|amos|ando)|aterriza|acab(?:a|an|amos|ando)|termin(?:a|an|amos|ando)|hasta|cierra|vuelv(?:o|e|en)|"
    r"volvemos|de vuelta)\b[^.,;:!?\d]{0,16}$",
    re.IGNORECASE,
)
"""What leads to the hour at which it ends."""

LED: Final = re.compile(r"^(?:on|at|by|for|from|in|the|el|los|a|las?|para|am|um|le|il)\s+", re.IGNORECASE)
"""A small word before a time, which may not be copied with it."""

OVER: Final = re.compile(
    r"\b(?:ends?|ending|finish(?:es|ing)?|(?:is|be) over|until|till?|acaba|termina|"
    r"hasta)\b[^.,;:!?\d]{0,16}$",
    re.IGNORECASE,
)
"""The same of what begins at the moment before it; who is "back at 3" may have been elsewhere too."""

LEAD: Final = re.compile(
    r"^(?:in |back |over )?(?:at|by|around|about|@|from|until|till?|a las?|hasta las?|desde las?)\s+", re.IGNORECASE
)
"""Small words before an hour."""

BETWEEN: Final[dict[Language, tuple[str, str]]] = {"en": ("from", "to"), "es": ("desde las", "hasta las")}
"""What a beginning and an end are joined by."""

CLOCK: Final = ("hour", "minute")
MOST: Final = 3
"""A day, a beginning and an end."""


def joined(wrote: str, said: Said, part: tuple[int, int]) -> str:
    """The one time of a lone event's part of the request, where its day and its hours stand apart; else nothing.

    `wrote` are the model's words: they rest on one part of it, and what they do not is led to as a beginning or an end.
    """
    spans = [each for each in said.every() if part[0] <= each.start_index < part[1]]
    policy = planning(said.request[part[0] : part[1]])
    clocks = [each for each in spans if is_clock(said.text(each), said, PLANNING)]
    days = [each for each in spans if each not in clocks]
    counted = [each for each in said.times() if part[0] <= each.start_index < part[1]]
    if len(counted) == 2 and not _is_day(counted[0]) and _leads(OVER, counted[1], said):
        return _until(counted[0], counted[1], said, policy)
    if len(days) != 1 or not 2 <= len(spans) <= MOST or not _is_day(days[0]) or said.taken_back():
        return ""
    begins, *ends = clocks
    rests = {*words_of(wrote)} - NOISE
    taken = [each for each in spans if rests & {*words_of(said.text(each))}]
    stretch = len(spans) == 2 and begins.readings[0].end is not None and days[0].start_index < begins.start_index
    own = [each for each in clocks if each in taken]
    if ends and days[0] in taken and len(own) == 1 and not any(_leads(ENDS, each, said) for each in clocks):
        return settled(f"{said.text(days[0])} {said.text(own[0])}", said, policy)  # "doors at 7, starts at 8"
    told = {days[0], begins} <= {*taken} or _leads(BEGINS, begins, said) or stretch
    if not taken or not told or _leads(ENDS, begins, said) or not all(_leads(ENDS, each, said) for each in ends):
        return ""
    day, first = said.text(days[0]), said.text(begins)
    if not ends:
        return settled(f"{day} {first}", said, policy)
    best = resolve(f"{day} {first}", said.now, said.language, policy=policy).best
    if best is None:
        return ""
    last, from_, to = LEAD.sub("", said.text(ends[0])), *BETWEEN[said.language]
    return settled(f"{day} {from_} {best.start:%H:%M} {to} {last}", said, policy)


def _until(begins: Span, ends: Span, said: Said, policy: Policy) -> str:
    """A moment and the hour at which what begins then is over: "tomorrow at 4, ends at 5:30"."""
    best = resolve(said.meant(begins), said.now, said.language, policy=policy).best
    if best is None or best.all_day or best.end is not None or best.rrule or ends.readings[0].grain not in CLOCK:
        return ""
    last, from_, to = LEAD.sub("", said.text(ends)), *BETWEEN[said.language]
    return settled(f"{best.start:%Y-%m-%d} {from_} {best.start:%H:%M} {to} {last}", said, policy)


def _is_day(span: Span) -> bool:
    first = span.readings[0]
    return first.grain == "day" and first.all_day and not first.rrule and first.end is None and first.open is None


def _leads(words: re.Pattern[str], span: Span, said: Said) -> bool:
    """Whether some words stand right before an hour, or begin it ("back at 6")."""
    lead = LEAD.match(said.text(span))
    return bool(words.search(said.request[: span.start_index] + (lead.group() if lead else "")))


def series(words: str, spans: Sequence[Span], said: Said) -> str:
    """All that is said of what comes again, where the model wrote a part of it ("Mondays" of "Mondays 7 to 8")."""
    wrote = f" {' '.join(words_of(LED.sub('', words)))} "
    again = [(each, f" {' '.join(words_of(said.text(each)))} ") for each in spans if each.readings[0].rrule]
    whole = [each for each, told in again if wrote.strip() and wrote in told and wrote != told]
    return said.meant(whole[0]) if len(whole) == 1 else ""
