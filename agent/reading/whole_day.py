"""That what is planned takes the whole of its day: "a swarm course on Saturday, all day", "the whole of Saturday"."""

from __future__ import annotations

import re
from typing import Final

from agent.reading.put_down import ALL_DAY

_I: Final = re.IGNORECASE

WHOLE: Final = re.compile(rf"[\s,;–—-]*\(\s*{ALL_DAY.pattern}\)|{ALL_DAY.pattern}", _I)
"""That the whole of a day is taken, beside the day: "(all day)"."""

_DAYS: Final = (
    r"(?:(?:this|next) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?! (?:morning|afternoon|evening|night)s?\b)"
)
WHOLE_OF: Final = re.compile(
    rf"\b(?:(?:the )?(?:whole|entire)(?: of)?|all(?: of)?) (?P<day>{_DAYS})|"
    r"\btodo (?P<dia>el (?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo))\b(?! por)|"
    r"\bden ganzen (?P<tag>(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)\b",
    _I,
)
"""The same told with the day: "the whole of saturday"."""


def without_whole(request: str) -> tuple[str, bool]:
    """The request without the words that the whole of its day is taken, and whether there were any."""
    day = WHOLE_OF.sub(lambda found: next(each for each in found.groups() if each), request)
    if day != request:
        return day, True
    found = [*WHOLE.finditer(request)]
    if len(found) != 1:
        return request, False
    rest = f"{request[: found[0].start()]} {request[found[0].end() :]}".strip(" ,;")
    return (rest, True) if rest else (request, False)
