"""A fact and an event in one breath: "keep in mind that I'm a vegan, and the reading group meets on 24 March at 8"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from agent.reading.wishes import Wish
from tools.contract import Language
from tools.when import find, planning

_I: Final = re.IGNORECASE
KEEP: Final = re.compile(
    r"^\W*(?:(?:please|hey|ok(?:ay)?|can you|could you|por favor|oye|puedes)\W+)*(?:(?:keep|bear) in mind|remember|"
    r"do ?n['’]?t forget|ten(?:ga|er)? (?:en cuenta|presente)|recuerda|no olvides) (?:that|que)\s",
    _I,
)
CUT: Final = re.compile(r"\s*[,;.]\s+(?:and |y |also |tambi[eé]n )?(?:that |que )?|\s+(?:and|y)\s+(?:that |que )?", _I)
MEETS: Final = re.compile(
    r"(?:(?:the|our|my|el|la|los|mi) )?(?!(?:i|we|you|he|she|they|who)\b)[^\d,;:]{3,40}? (?:meets?|gathers?|"
    r"se re[uú]nen?) "
    r"(?:on|at|this|next|every|el|a las|este|[^\W\d_]+day)\b",
    _I,
)
"""What a club, or a committee, does at a time that is told."""

LIKELY: Final = 0.5
"""How likely an event must be."""

Judge = Callable[[str], Mapping[str, float]]


def fact_and_event(request: str, judge: Judge, now: datetime, language: Language) -> tuple[Wish, ...]:
    """Both, where only what is behind the fact has a time, with an hour, and is plainly planned; else none."""
    led = KEEP.match(request)
    if led is None or "?" in request:
        return ()
    spans = find(request, now, language, policy=planning(request))
    for cut in reversed([*CUT.finditer(request, led.end())]):
        fact, rest = request[: cut.start()].strip(), request[cut.end() :].strip()
        if not spans or any(each.start_index < cut.end() for each in spans) or len(rest.split()) < 3:
            continue
        hours = [each for each in spans if any(one.grain in ("hour", "minute") for one in each.readings)]
        likely = judge(rest)
        if MEETS.match(rest):
            likely = {**likely, "create_event": 1.0}
        if hours and likely.get("create_event", 0.0) >= max(LIKELY, *likely.values()):
            return Wish(fact, {**judge(fact), "remember_fact": 1.0}), Wish(rest, likely)
    return ()
