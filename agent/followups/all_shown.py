"""One deed on several of the rows that were just shown or added: "move both to Monday", "delete the first two"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from agent.calls import Planned
from agent.followups.before import Before
from agent.followups.shown import CALLS, OFF_IT, of_the_shown
from agent.reading.weighing import weights
from tools.contract import Language

_I: Final = re.IGNORECASE
_NUMBERS: Final[Mapping[str, int]] = {
    "two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4, "five": 5, "5": 5,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5,
}  # fmt: skip
_N: Final = "|".join(_NUMBERS)
SEVERAL: Final = re.compile(
    rf"\bthe (?P<side>first|last|top|bottom) (?P<some>{_N})(?: ones?| of (?:them|those))?\b|"
    rf"\b(?:las?|los) (?P<lado>primer[oa]s|[uú]ltim[oa]s) (?P<unas>{_N})\b|"
    rf"\b(?:las|los) (?P<cuantas>{_N}) (?P<cual>primer[oa]s|[uú]ltim[oa]s)\b|"
    rf"\b(?:them |those |these )?(?:both|all)(?: (?:of )?(?:them|those|these)| (?:of )?the (?P<all>{_N})|"
    rf" (?P<every>{_N}))?\b|"
    rf"\b(?:those|these|the) (?P<those>{_N})(?: of them)?\b|\bthem\b|"
    rf"\b(?:las|los) (?P<todas>{_N})\b|\bambos\b|\bambas\b|\btod[oa]s(?: ell[oa]s)?\b",
    _I,
)
"""Words for several of the rows that were shown."""

PLURAL: Final = re.compile(r"(?<=[aeáéír])(?P<it>l[oa])s\b", _I)
"""Spanish "-los": several things behind a verb."""

LED: Final = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|actually|right|so|and|then|please|pls|can you|could you|vale|pues|mejor|oye)\b[\s,]*)+", _I
)
FOR: Final = re.compile(r"^it (?:is |are )?(?:for|due) (?=\S)", _I)
"""How the time of them is told: "both for tomorrow"."""

WEIGHED: Final = re.compile(
    r"\W*(?:(?:make|mark|set|put|it|that|is|are|as|a|to|please|pon|pon(?:l[oa])|m[aá]rcal[oa]|marca|como|l[oa]|el|"
    r"es|of|de|con|"
    r"high|low|top|normal|priority|prio|urgent|important|alta|baja|prioridad|m[aá]xima|urgentes?|importantes?)\b\W*)+",
    _I,
)
"""That something matters more, or less, and no more."""

ONLY: Final = ((re.compile(r"\bcancel|\banul", _I), "event"), (re.compile(r"\b(?:tick|done|hech)", _I), "todo"))
"""Deeds that are of one kind of rows, where others were shown beside them."""

MOST: Final = 6
"""How many rows may be meant without their number."""


def all_shown(request: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The same deed on each of the rows that are meant, where they are of one kind and the request says no more."""
    rows = before.order if len(before.order) > 1 else before.shown
    request = LED.sub("", request)
    rows = [each for each in rows if all(each["kind"] == kind for deed, kind in ONLY if deed.search(request))]
    found = SEVERAL.search(request)
    if found is None or len(rows) < 2 or len({each["kind"] for each in rows}) != 1 or rows[0]["kind"] not in CALLS:
        return ()
    meant = _meant(found, rows, added=len(before.shown) < 2)
    if len(meant) < 2:
        return ()
    text = " ".join(f"{request[: found.start()]} {request[found.end() :]}".split())
    if language == "es" and PLURAL.search(text):
        text = PLURAL.sub(lambda them: them["it"], text)
    elif language != "es" or re.search(r"\b(?:them|both|all|those|these|the)\b", found.group(), _I):
        text = f"{request[: found.start()]}it{request[found.end() :]}"
    text = OFF_IT.sub(lambda off: f"{off['verb']} it off", text)
    text = FOR.sub("make it for ", re.sub(r"^(borra|elimina|quita|cancela|tacha)\W*$", r"\1la", text, flags=_I))
    text = re.sub(r"\b(urgente|importante)s\b", r"\1", text, flags=_I)
    text = re.sub(r"\bare\b", "is", re.sub(r"\bcomo hech[oa]s\b", "como hecha", text))
    calls: list[Planned] = []
    for row in meant:
        one = replace(before, shown=[row], order=[row], at=before.starts.get(row["id"]))
        own = of_the_shown(text, one, now, language) or _weighed(text, row)
        if len(own) != 1:
            return ()
        kind = row["kind"]
        calls.append(replace(own[0], arguments={**own[0].arguments, kind: f"#{row['id']}"}))
    return tuple(calls) if len({each.tool for each in calls}) == 1 else ()


def _meant(found: re.Match[str], rows: Sequence[Mapping[str, Any]], added: bool) -> Sequence[Mapping[str, Any]]:
    """The rows that the words mean; none where these are not as many as they say.

    Of rows that were `added` one after the other the last ones are meant.
    """
    parts = found.groupdict()
    if some := parts["some"] or parts["unas"] or parts["cuantas"]:
        count = _NUMBERS[some.casefold()]
        side = (parts["side"] or parts["lado"] or parts["cual"]).casefold()
        last = side.startswith(("last", "bottom", "ult", "últ"))
        return () if count > len(rows) else rows[-count:] if last else rows[:count]
    if count_said := parts["all"] or parts["every"] or parts["those"] or parts["todas"]:
        count = _NUMBERS[count_said.casefold()]
        return rows[-count:] if count == len(rows) or (added and count < len(rows)) else ()
    if re.search(r"\b(?:both|ambos|ambas)\b", found.group(), _I):
        return rows[-2:] if len(rows) == 2 or added else ()
    return rows if len(rows) <= MOST else ()


def _weighed(text: str, row: Mapping[str, Any]) -> tuple[Planned, ...]:
    """That a to-do matters more, or less."""
    weight = {*weights(text)}
    if row["kind"] != "todo" or len(weight) != 1 or not WEIGHED.fullmatch(text):
        return ()
    return (Planned("update_todo", {"todo": "it", "priority": weight.pop()}),)
