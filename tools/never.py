"""A repetition that is to end: "stop repeating it", "it isn't weekly any more", "que no se repita más"."""

from __future__ import annotations

import re
from typing import Final

_OFTEN: Final = r"(?:daily|weekly|monthly|yearly|annual|recurring|repeating|every (?:day|week|month|year|other \w+))"
_A_MENUDO: Final = r"(?:diari[oa]|semanal|mensual|anual|recurrente|peri[oó]dic[oa]|cada (?:d[ií]a|semana|mes|año))"
_NAME: Final = r"(?:repeats?|repetitions?|recurrence|repetici[oó]n(?:es)?|recurrencia|periodicidad)"

NEVER: Final = re.compile(
    r"\b(?:stop|quit|no longer|never|not|(?:do|does|should|would|wo|must)n?['’]?t|without)"
    r"(?: (?:it|them|that|from|to|be))* "
    r"(?:repeat\w*|recur\w*)|"
    r"\b(?:stop\b[^.;!?]{1,40}|keep\b[^.;!?]{1,40}\bfrom )\b(?:repeating|recurring)\b|"
    rf"(?:\b(?:no longer|not)|n['’]?t)(?: be)? (?:an? )?{_OFTEN}(?=$|[.;!?]| any ?more\b| now\b|\W+\Z)|"
    rf"\b(?:turn off|switch off|remove|drop|cancel|delete|end|take off|stop|without|no|sin|qu[ií]ta\w*|elim[ií]na\w*|"
    rf"b[oó]rra\w*)(?: (?:the|its|any|all|la|las|su|sus|toda))* {_NAME}\b|"
    r"\b(?:a|as a) one[- ](?:off|time)\b|"
    r"\bno (?:(?:se|lo|la|me) )?(?:vuelv\w+ a repetir\w*|repit\w+)|\bdej\w+ de (?:repetir\w*|ser "
    rf"{_A_MENUDO})|\b(?:ya )?no (?:es|sea|ser[aá]) {_A_MENUDO}\b",
    re.IGNORECASE,
)
INSTEAD: Final = re.compile(r"\b(?:but|instead|rather|sino|pero)\b", re.IGNORECASE)
"""What is not so is followed by what is: "not weekly but monthly"."""

VALUE: Final = re.compile(r"\s*(?:never|none|no|nunca)\s*", re.IGNORECASE)
"""The same as the value of an argument."""


def stops_repeating(request: str, value: str | None = None) -> bool:
    """Whether a request, or the value for a time, says that something is not to repeat any more."""
    if value is not None and VALUE.fullmatch(value):
        return True
    return NEVER.search(request) is not None and INSTEAD.search(request) is None
