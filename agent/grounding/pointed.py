"""A time that an order points to, told in a clause before it: "two suits everybody, please shift it to then".

A small model takes whatever time comes first in the request, which is often that of the reason.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from agent.reading.sayings import Said
from tools.when import Span

_I: Final = re.IGNORECASE
_IT: Final = r"(?:it|that|this|them|(?:the|my|our|his|her|their) (?:[\w'’-]+ ){1,3}?)"
TO_THEN: Final = re.compile(
    rf"\b(?:move|shift|push|put|change|set|bring|switch|reschedule|postpone|book|make|pop|stick) {_IT} ?"
    r"(?:back |forward |over |in |down )?(?:(?:to|for|till|until|at|on|into) )?"
    r"(?:then(?=\W*(?:$|[.!?;,]|instead|please|thanks|for me|and|so))|"
    r"that(?: (?P<en>time|slot|hour|day|date)|(?=\W*(?:$|[.!?;,]))))|"
    r"\b(?:p[aá]s|mu[eé]v|c[aá]mbi|p[oó]n|retr[aá]s|adel[aá]nt|apl[aá]z)\w*l[oa]s? (?:a|para|hasta) "
    r"(?:entonces|es[ae] (?P<es>hora|d[ií]a|fecha|hueco))|"
    r"\b(?:verschieb|leg|setz|verleg)\w* (?:es|ihn|sie|das|den \w+|die \w+|das \w+)(?: bitte)? "
    r"(?:dahin|darauf|dorthin|auf (?:dann|diese (?:zeit|uhrzeit)))|"
    r"\b(?:d[ée]place|mets|d[ée]cale|reporte)[- ]l[ea]s? "
    r"(?:[àa] (?:ce moment|cette heure)[- ]?(?:l[àa])?|ce (?P<fr>jour)[- ]l[àa])|"
    r"\b(?:sposta|metti|rimanda)l[oaie] (?:a (?:allora|quell['’]ora|quel (?P<it>giorno)))|"
    r"\b(?:mud[ae]|pass[ae]|coloc[ae]|p[õo]e|adi[ae])(?:-[oa]s?| isso)? para "
    r"(?:ent[ãa]o|ess[ae] (?P<pt>hora|dia|data))",
    _I,
)
"""An order that something go to the time that was told."""

NOT_THEN: Final = re.compile(
    r"(?:\b(?:can(?:['’]?t|not)|won['’]?t|isn['’]?t|not|no|never|instead of|rather than|was|were|had|used to|"
    r"nicht|pas|non|n[ãa]o|en vez de|statt)\b|n['’]t\b)[^,.;!?]*$",
    _I,
)
"""What stands before a time in a clause that denies it: "it can't stay at ten"."""

NO_GOOD: Final = re.compile(
    r"^[^,.;!?]{0,25}?\b(?:(?:is|are|be|['’]s|es|ist|est|[èé]) (?:much |far |a bit |way |muy )?"
    r"(?:too|out|off|no good|hopeless|impossible|demasiado|imposible|zu|trop|troppo)\b|clash\w*|"
    r"(?:does|wo|ca)n['’]t\b|no (?:me |nos )?(?:va|viene|sirve)\b)",
    _I,
)
"""What stands behind a time that will not do: "six is too late"."""

BARE: Final = re.compile(
    r"\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|midnight)\b", _I
)
"""An hour that no reader of times takes for one: "eleven suits everybody"."""

DAYS: Final = frozenset("day date día dia fecha jour giorno data".split())


def pointed_to(said: Said, spans: Sequence[Span]) -> Span | None:
    """The time that the order points to: the last one told before it, where it is not denied and none stands behind."""
    found = TO_THEN.search(said.request)
    if found is None or any(each.start_index >= found.start() for each in spans):
        return None
    before = [
        each for each in spans
        if not NOT_THEN.search(said.request[: each.start_index]) and not NO_GOOD.match(said.request[each.end_index :])
    ]  # fmt: skip
    if not before or BARE.search(said.request, spans[-1].end_index, found.start()):
        return None
    of_day = any((each or "").casefold() in DAYS for each in found.groups())
    return None if of_day and not before[-1].readings[0].all_day else before[-1]
