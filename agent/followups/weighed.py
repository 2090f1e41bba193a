"""How much the one to-do of the turn before matters, with the reason: "it's urgent, the crossing is soon"."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from agent.calls import Planned
from agent.followups.before import Before
from agent.followups.ticking import SPOKEN_OF
from agent.followups.withdrawing import MAKE_IT, ORDER, SAYS, only_tells
from agent.intents.slips import unslipped
from agent.reading.not_so import UNREAL, UNSURE
from agent.reading.weighing import WEIGHED, weights
from tools.contract import Language

_I: Final = re.IGNORECASE
CLAUSES: Final = re.compile(
    r"[,;.!…]+(?:\s+|$)|\s+[–—-]+\s+|"
    r"\s+(?=(?:because|since|['’]?cos|['’]?cause|as (?:it|i|we|the|my|he|she|they)|so|porque|que|pues|weil|denn|"
    r"parce qu|perch[eé]|as[ií] que)\b)",
    _I,
)
WHY: Final = re.compile(
    r"^(?:because|since|['’]?cos|['’]?cause|as|porque|que|pues|weil|denn|parce que|perch[eé])\s+", _I
)
HAIL: Final = re.compile(
    r"^\W*(?:(?:oh|ah|ok(?:ay)?|actually|sorry|also|and|so|please|(?:can|could) you|y|adem[aá]s|as[ií] que|uy|ay|"
    r"por favor|"
    r"puedes)\b\W*)+",
    _I,
)
NORMAL: Final = re.compile(r"\b(?:normal|medium|media)\b", _I)


def weighed(request: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The priority of the one to-do that was made, changed or shown, where the request tells that and why alone."""
    if [each["kind"] for each in before.shown] != ["todo"] or {each["tool"] for each in before.calls} - SPOKEN_OF:
        return ()
    if "?" in request or UNREAL.search(request) or UNSURE.search(request):
        return ()
    told: set[str] = set()
    for clause in (each.strip() for each in CLAUSES.split(request) if each and each.strip()):
        words = HAIL.sub("", clause).strip(" ,.!")
        if not words:
            continue
        if WEIGHED.fullmatch(unslipped(words)):
            told |= {"normal"} if NORMAL.search(words) else {next(iter(weights(words)), "")}
            continue
        why = MAKE_IT.sub(" ", WHY.sub("", words))
        led = WHY.match(words) or SAYS.search(why)
        if ORDER.match(why) or not led or not only_tells(why, now, language, timed=True):
            return ()
    if len(told) != 1 or "" in told:
        return ()
    return (Planned("update_todo", {"todo": "it", "priority": told.pop()}),)
