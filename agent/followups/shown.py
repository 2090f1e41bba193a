"""A deed on the one row that was just looked at: "move it to 5", "cancel that", "the first one is done".

Where several were shown, the one that is meant is told by its place among them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from agent.calls import Planned
from agent.followups.about_it import about_it
from agent.followups.before import Before
from agent.followups.lasting import ends
from agent.followups.nth import LATTER, PLACES
from agent.followups.retold import retold, settled
from agent.followups.ticking import DONE
from agent.followups.withdrawing import gone
from agent.reading.asked import ASKED_TO
from tools.contract import Language
from tools.matching import words_of
from tools.when import planning, resolve

_I: Final = re.IGNORECASE
MOVED: Final = re.compile(
    r"\b(?:mov\w+|push\w*|chang\w+|make (?:it|that)|re-?schedul\w+|shift\w*|set (?:it|that)|put (?:it|that)|bring|"
    r"brought|"
    r"should|(?:it|that)(?:['’]s| is) (?:actually |now )?(?:at|on|due|only)|"
    r"(?:['’]d|would) (?:rather|sooner|prefer|like)|prefers?|has to|needs? (?:it|to)|wait|later|earlier|"
    r"can (?:we|it) (?:be|make|do|move)|"
    r"p[aá]s[ae]l[oa]|mu[eé]v[ae]l[oa]|c[aá]mbi[ae]l[oa]|p[oó]nl[oa]|que sea|l[oa] han|retr[aá]s\w+|adel[aá]nt\w+|"
    r"(?:es|ser[aá]) (?:ahora |al final )?(?:a las?|el)|m[aá]s tarde|verschieb\w*|d[ée]place\w*|spost\w+|muda)\b",
    _I,
)
"""Words of one who wants another time for what he sees: a time alone asks to see that."""

INSTEAD: Final = re.compile(r"\b(?:instead|let['’]?s (?:say|do)|mejor|lieber|plut[oô]t)\b", _I)
"""The same of one to-do: what else than its day may be meant?"""

TOLD: Final = re.compile(
    r"\b(?:it|that)(?:['’]?(?:s|ll)| is| will| should| lasts?| takes?| ends?| goes| runs?| finishes)\b|"
    r"\b(?:add|invite|include|put|call|name|rename|title|location|place|address|make (?:it|that)|until|till|coming|"
    r"joining|"
    r"es|ser[aá]|dura|acaba|termina|hasta|a[ñn]ade|invita|mete|ponle|pon|ll[aá]mal[oa]|sitio|lugar|direcci[oó]n|"
    r"viene)\b",
    _I,
)
"""Words of one who tells more of what he sees."""

WAITS: Final = re.compile(
    r"^(?P<lead>\W*)(?:(?:it|that) can wait|(?:it|that)['’]?s not due|give me|put (?:it|that) off|leave (?:it|that)|"
    r"(?:eso )?puede esperar|d[eé]jal[oa])\s+(?:till|until|for|hasta|para)\s+(?:el )?",
    _I,
)
"""That it is for later: "it can wait till Monday"."""

_NUMBER: Final = {"one": 0, "two": 1, "three": 2, "four": 3, "five": 4, "uno": 0, "dos": 1, "tres": 2, "cuatro": 3}
_NTHS: Final = "|".join(sorted({*PLACES, *LATTER}))
NTH: Final = re.compile(
    rf"(?<![\w#])(?:(?:the|my|that|la|el|lo)\s+)?(?:very\s+)?(?P<nth>{_NTHS})(?:\s+(?:one|to-?do|task|item|event|"
    rf"tarea|cita))?"
    rf"(?![\w])|\b(?:the\s+)?(?:number|no\.?|nr\.?|n[uú]mero|el|la)\s?(?P<number>\d{{1,2}}|{'|'.join(_NUMBER)})\b|"
    r"#(?P<hash>\d{1,2})\b|^\W*(?P<bare>\d{1,2})(?=\s+(?:is|['’]s|can|done)\b)",
    _I,
)
"""A row by its place among those that were shown."""

OFF_IT: Final = re.compile(r"\b(?P<verb>tick|cross|check|take|strike)\s+off\s+it\b", _I)
DONE_IT: Final = re.compile(
    r"\W*(?:done with it|it done|(?:i )?(?:got|have|had) it done(?: today| already| now)?|it (?:can be|"
    r"is) ticked off)\W*",
    _I,
)
"""Further ways to say that it is done."""

CAN_GO: Final = re.compile(r"\W*it can (?:go|be (?:deleted|removed))(?: now| too)?\W*", _I)

CALLS: Final = {"event": ("update_event", "start"), "todo": ("update_todo", "due")}
GONE: Final = {"event": "cancel_event", "todo": "delete_todo"}


def of_the_shown(request: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The one deed on a row that the last turn showed, where the request says no more; none where it may be another."""
    found = _meant(request, before)
    if found is None:
        return ()
    row, text, it = found
    one = replace(before, shown=[row], at=before.at if len(before.shown) == 1 else before.starts.get(row["id"]))
    kind = row["kind"]
    if kind == "todo" and (DONE.fullmatch(text) or DONE_IT.fullmatch(text)):
        return (Planned("complete_todo", {"todo": it}),)
    if CAN_GO.fullmatch(text) or gone(text, kind, now, language):
        return (Planned(GONE[kind], {kind: it}),)
    if when := _time(text, one, kind, now, language):
        tool, name = CALLS[kind]
        return (Planned(tool, {kind: it, name: when}),)
    told = (ends(text, one, now, language) or about_it(text, one, now, language)) if TOLD.search(text) else ()
    return tuple(replace(each, arguments={**each.arguments, kind: it}) for each in told)


def _meant(request: str, before: Before) -> tuple[Mapping[str, Any], str, str] | None:
    """The row, the request with "it" in its place, and how the row is called in the call."""
    rows = before.order if len(before.shown) > 1 else before.shown
    if len(rows) == 1 and rows[0]["kind"] in CALLS:
        return rows[0], request, "it"
    named = [*NTH.finditer(request)]
    if len(rows) < 2 or len(named) != 1:
        return None
    place = _place(named[0], len(rows))
    if not 0 <= place < len(rows) or rows[place]["kind"] not in CALLS:
        return None
    text = f"{request[: named[0].start()]}it{request[named[0].end() :]}"
    return rows[place], OFF_IT.sub(lambda found: f"{found['verb']} it off", text), f"#{rows[place]['id']}"


def _place(named: re.Match[str], count: int) -> int:
    if word := named["nth"]:
        plain = words_of(word)[0]
        return count - 1 if plain in LATTER else PLACES.get(plain, count)
    number = named["number"] or named["hash"] or named["bare"]
    return int(number) - 1 if number.isdigit() else _NUMBER[number.casefold()]


def _time(text: str, one: Before, kind: str, now: datetime, language: Language) -> str:
    """The time that the row is to have, settled from the one it has."""
    waits = WAITS.match(text) if kind == "todo" else None
    plain = f"{waits['lead']}{text[waits.end() :]}" if waits else text
    if "?" in text and not ASKED_TO.search(text):
        return ""
    if not waits and not MOVED.search(text) and not (kind == "todo" and INSTEAD.search(text)):
        return ""
    words = retold(plain, now, language, one.at)
    best = resolve(words, now, language, policy=planning()).best if words else None
    if not words or best is None or best.rrule or (kind == "todo" and best.start < now and not best.all_day):
        return ""
    return settled(words, one.at, "", now, language, ranges=kind == "event")
