"""The one to-do of the turn before is done, or urgent: "that's done", "ya está", "make it urgent"."""

from __future__ import annotations

import re
from typing import Final

from agent.calls import Planned
from agent.followups.before import Before

_I: Final = re.IGNORECASE
_HAIL: Final = (
    r"\W*(?:\b(?:ok(?:ay)?|great|good|oh|ah|and|well|actually|right|please|y|vale|bueno|pues|genial|"
    r"por favor)\b[\s,.!]*)*"
)
_IT: Final = r"(?:it|that|this|that one|this one)"
_END: Final = r"(?:[\s,.!]*\b(?:already|now|too|today|thanks|thank you|please|ya|gracias|por favor)\b)*\W*"
DONE: Final = re.compile(
    rf"(?!\W*(?:[^\W\d_]+\W+)?well done\b){_HAIL}"
    rf"(?:(?:{_IT}(?:['’]?s| is| has been) )?(?:all |already |just |now )?(?:done|finished|completed|"
    rf"ticked off)|"
    rf"(?:i|we)?(?:['’]?ve| have)? ?(?:already |just |now )?(?:did|done|finished|completed) {_IT}|"
    rf"(?:i|we)(?:['’]?ve| have) (?:already |just )?(?:done|finished|completed) {_IT}|"
    rf"(?:you can )?(?:tick {_IT}(?: off)?|(?:check|cross|mark) {_IT} off)(?: (?:my|the) list)?|"
    rf"mark {_IT}(?: as)? (?:done|complete[d]?|finished)|"
    r"(?:est[aá] )?hech[oa]|listo|(?:eso )?ya est[aá](?: hech[oa])?|terminad[oa]|"
    r"ya l[oa] (?:hice|he hecho|termin[eé]|complet[eé])|"
    r"(?:m[aá]rc[ae]|p[oó]n)l[oa](?: como)? hech[oa]|t[aá]ch[ae]l[oa]|d[ae]l[oa] por hech[oa]|"
    r"(?:ist )?erledigt|schon erledigt|hab(?:e)? ich gemacht|c['’]est fait|d[ée]j[àa] fait|fatto|gi[àa] fatto|feito|"
    r"j[áa] est[áa])"
    rf"{_END}",
    _I,
)
"""Sentences that say that what was spoken of is done, and nothing else."""

URGENT: Final = re.compile(
    rf"{_HAIL}(?:{_IT}(?:['’]?s| is) (?:really |very |quite |super )?|(?:make|mark|set|flag) {_IT}(?: as|"
    rf" to)? (?:an? |very )?|"
    r"(?:es|eso es|es muy|m[aá]rcal[oa] como|ponl[oa] como|hazl[oa]|ponle|con) )?"
    r"(?:urgent|important|(?:a )?(?:high|top) priority|a priority|urgente|importante|"
    r"(?:prioridad alta|alta prioridad)|priority high|"
    r"prioritari[oa]|corre prisa)"
    rf"{_END}",
    _I,
)
"""Sentences that say that it is urgent."""

SPOKEN_OF: Final = frozenset({"add_todo", "update_todo", "list_todos"})


def told_of_todo(request: str, before: Before) -> tuple[Planned, ...]:
    """The call for the one to-do that was made, changed or shown, where the request tells no more than how it is."""
    if [each["kind"] for each in before.shown] != ["todo"] or {each["tool"] for each in before.calls} - SPOKEN_OF:
        return ()
    if "?" in request:
        return ()
    if DONE.fullmatch(request):
        return (Planned("complete_todo", {"todo": "it"}),)
    return (Planned("update_todo", {"todo": "it", "priority": "high"}),) if URGENT.fullmatch(request) else ()
