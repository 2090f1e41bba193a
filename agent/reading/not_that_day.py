"""A day that is denied with its reason: "Friday no, there's a wake, Saturday at 7", "not the 21st, that's the fete".

Neither the day nor the reason is of what is wanted: they would be its time, or a part of its name. What another said
before ("..., and not Thursday as she had said") is left out as well. Only where another time counts; a denial without a
reason stays for those who read times.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from tools.contract import Language
from tools.when import PLANNING, Span, find
from tools.when.tongue import tongues

_I: Final = re.IGNORECASE

NOT: Final = re.compile(
    r"(?P<not>(?:^|(?<!\bwhy)[\s,;:…–—-]+)(?:(?:and|but|y|et|und|e|aber|mais|ma|mas|pero)\s+)?(?:not|no|ni|nicht|pas|non|n[aã]o))\s+"
    r"(?:(?:on|for|to|the|el|para|am|den|le|pour|per|il|na|no|à)\s+)*$",
    _I,
)
"""What denies the day that follows."""

NO: Final = re.compile(r"\s*,?\s*(?:no|not|nope|nicht|nein|pas|non|n[aã]o)\b", _I)
"""What denies the day before it."""

IN_THE: Final = re.compile(r"(?:^|\W)no\s+\W*$", _I)
"""The Portuguese "in the" before a day, which denies nothing."""

WHY: Final = re.compile(
    r"[\s,;:(–—-]*(?:because|cos|coz|'?cause|since|as|that(?:['’]?s| is| will be)|it(?:['’]?s| is)|"
    r"there(?:['’]?s| is| are)|(?:i|we|he|she|they|you)(?:['’]\w+)?(?=\s)|(?:the|my|our|his|her|their)(?=\s)|"
    r"que|porque|pues|ya que|hay|tengo|tenemos|es|ese d[ií]a|tiene|tienen|"
    r"da|weil|denn|das ist|ich|wir|er|sie|dann|"
    r"il y a|y a|c['’]est|car|parce que?|on a|j['’]ai|elle|"
    r"che|perch[eé]|c['’][eè]|[eè]|ho|abbiamo|ha|"
    r"tem|h[aá]|[ée]|tenho|temos|pois)(?=[\s'’])",
    _I,
)
"""How a reason begins."""

VERB: Final = re.compile(
    r"\s+(?:hay|tengo|tenemos|es|tiene|tienen|il y a|y a|c['’]est|on a|j['’]ai|c['’][eè]|[eè]|ho|abbiamo|ha|"
    r"tem|h[aá]|[ée]|tenho|temos|ist|ich|wir|er|sie)(?=[\s'’])",
    _I,
)
"""A verb that a "no" right before it denies, and not the day: "el viernes no hay clase"."""

AS: Final = re.compile(
    r"\s*,?\s*(?:as|like|the way|(?:tal )?como|comme|wie|come)\s+(?=[^\s]+\s+\S)(?![^,.;]*\b(?:usual|always|siempre|"
    r"immer|toujours|sempre)\b)",
    _I,
)
"""How begins what another said before: "as she had said at first"."""

ENDS: Final = re.compile(r"\s*(?:[,;…]+(?=\s)|\.(?=\s)|\s[–—-]+(?=\s)|[–—](?=\s))\s*")
"""Where a reason ends."""

WISHED: Final = re.compile(
    r"\b(?:remind|put|add|book|call|ring|tell|bring|cancel|move|make|need|must|should|don['’]?t|please|stick|pop|"
    r"recu[eé]rdame|a[ñn]ade|pon\w*|ap[uú]nta\w*|avisa|dile|hay que|tengo que|erinnere?|trag|rappelle|mets|ajoute|"
    r"ricorda\w*|segna\w*|metti|lembra|anota|p[õo]e)\b|[?\n\"“”«»]",
    _I,
)
"""What no reason holds."""

LED: Final = re.compile(
    r"(?:(?:so|but|then|it['’]?s|on|to|for|at|better|as[ií] que|mejor|el|a|am|um|lieber|dann|le|plut[oô]t|il|meglio|"
    r"melhor|sino|sondern|ma|mas|mais|pero|aber)\s+)*",
    _I,
)
"""What may lead to the time that counts."""

LONGEST: Final = 9
"""Words of a reason, at most."""


def without_denied(request: str, now: datetime, language: Language) -> str:
    """The request without a day that is denied, and why."""
    days = find(request, now, language, policy=PLANNING)
    if any(each.readings[0].rrule for each in days):
        return request  # a day on which what comes again is left out
    for day in days:
        best = day.readings[0]
        if best.grain != "day" or best.rrule or best.end is not None:
            continue
        if (cut := _denied(request, day, now, language)) is not None:
            return cut
    return request


def _denied(request: str, day: Span, now: datetime, language: Language) -> str | None:
    """The request without one day, where that is denied with its reason and another time counts."""
    before, after = request[: day.start_index], request[day.end_index :]
    denied = NOT.search(before)
    if denied is not None and IN_THE.search(before) and "pt" in tongues(request):
        return None
    start = denied.start("not") if denied is not None else day.start_index
    if denied is None:
        behind = NO.match(after)
        if behind is None:
            return None
        after = after[behind.end() :]
        if VERB.match(after):
            return None
    head = request[:start].rstrip(" ,;:…–—-")
    if (as_said := AS.match(after)) and denied is not None:
        reason = after[as_said.end() :]
        plain = not ENDS.search(reason.strip()) and _is_reason(reason, now, language)
        return head if plain and find(head, now, language, policy=PLANNING) else None
    if not WHY.match(after):
        return None
    for end in ENDS.finditer(after):
        reason, rest = after[: end.start()], after[end.end() :]
        if not reason.strip(" ,;:–—-"):
            continue
        if not _is_reason(reason, now, language):
            return None
        times = find(rest, now, language, policy=PLANNING)
        led = LED.match(rest)
        at_once = times and times[0].start_index <= (led.end() if led else 0)
        if times and (at_once or not head):
            joint = " " if head[-1:] in ".!" else ", "
            return f"{head}{joint}{rest}" if head else rest
    return None


def _is_reason(words: str, now: datetime, language: Language) -> bool:
    """Whether words may be a reason: few, with no time and nothing that is wished."""
    few = 0 < len(words.split()) <= LONGEST
    return few and not WISHED.search(words) and not find(words, now, language, policy=PLANNING)
