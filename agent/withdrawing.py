"""Taking back what the turn before did: "never mind, don't", "ah no, scrap it, she's ill".

It is understood only where nothing else is wished for: what follows may tell the reason, and no time.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from agent.before import Before
from agent.calls import Planned
from agent.offering import WISHES
from tools.contract import Language
from tools.matching import words_of
from tools.when import find, planning

_LEAD: Final = (
    r"(?:(?:oh|ah|uh|um|hmm+|well|no+|nope|nah|wait|hang on|hold on|sorry|actually|ok(?:ay)?|on second thoughts?|"
    r"you know what|but|and|just|please|bueno|ay|uy|espera|perd[oó]n|perdona|mira|sabes qu[eé]|pens[aá]ndolo bien|"
    r"mejor|pero|y|nein|doch|warte|non|anzi|aspetta|n[aã]o|ali[aá]s|espere)\b[\s,.!…–-]*)"
)
_NEVER: Final = (
    r"never ?mind(?: (?:about )?(?:it|that))?|forget (?:it|that|about (?:it|that))|do ?n['’]?t bother|"
    r"(?:there['’]?s )?no need(?: any ?more)?|no longer needed|(?:i|we) do ?n['’]?t need (?:it|that)(?: any ?more)?|"
    r"olv[ií]da(?:l[oa]|te)|mejor no|(?:ya )?no hace falta|d[eé]jal[oa] estar|"
    r"vergiss es|lass es|laisse tomber|oublie|lascia (?:stare|perdere)|deixa (?:pra l[aá]|para l[aá]|estar)|esquece"
)
_DROP: Final = (
    r"(?:scrap|drop|bin|ditch|call off|(?P<cancel>cancel)|delete|remove|scratch) (?:it|that)|"
    r"(?:call|take) (?:it|that) (?:back )?off|"
    r"(?:(?P<cancela>canc[eé]l[ae])|b[oó]rr[ae]|qu[ií]t[ae]|elim[ií]n[ae]|an[uú]l[ae]|t[aá]ch[ae])l[oa](?: mejor)?"
)
_ONLY_LED: Final = r"do ?n['’]?t(?: (?:do|add|book|put|save) (?:it|that))?|leave (?:it|that)|d[eé]jal[oa]"
_WHY: Final = r"(?P<why>(?:\s*[,.;:–-]+\s*|\s+(?:because|since|as|'?cos|cause|porque|que|pues)\s+)\S.*)?"
WITHDRAWS: Final = re.compile(
    rf"\W*(?:{_LEAD}*(?:{_NEVER}|(?P<drop>{_DROP}))|{_LEAD}+(?:{_ONLY_LED}))"
    rf"(?:[\s,.]+(?:{_ONLY_LED}|{_NEVER}|thanks?|thank you|please|gracias|por favor))*{_WHY}\W*",
    re.IGNORECASE | re.DOTALL,
)
"""Sentences that take back what was asked for just before, with the reason, if any is told."""

STAY: Final = re.compile(
    r"\W*(?:\b(?:ok(?:ay)?|and|just|please|but|well)\b\W*)+leave (?:it|that)\b(?!.*\bdo ?n)", re.IGNORECASE | re.DOTALL
)
"""Words that may as well mean that it stays as it was made: "ok, leave it"."""

STANDS: Final = re.compile(
    r"\b(?:fine|right|correct|perfect|good|already (?:there|in|on)|keep|leave (?:it|that)|as (?:it|that) (?:is|was)|"
    r"stays?|bien|bueno|correct[oa]|perfect[oa]|as[ií]|igual|gut|richtig|bem|bene|bon)\b",
    re.IGNORECASE,
)
"""Reasons for which what was made stays: "never mind, it's fine as it is"."""

LONGEST: Final = 10
"""Words of a reason, at most."""

GONE: Final = {
    "update_event": ("cancel_event", "event"), "update_todo": ("delete_todo", "todo"),
    "complete_todo": ("delete_todo", "todo"),
}  # fmt: skip
"""How a row goes that was changed last, where it is to be dropped."""


def withdrawn(request: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The calls that take back what the turn before made or changed; none where the request says more than that."""
    found = WITHDRAWS.fullmatch(request)
    if (
        found is None
        or STAY.match(request)
        or "?" in request
        or any(each["tool"] == "undo_last" for each in before.calls)
    ):
        return ()
    why = found["why"] or ""
    if (
        re.search(r"\d", why)
        or len(words_of(why)) > LONGEST
        or WISHES.search(why)
        or STANDS.search(why)
        or find(why, now, language, policy=planning(why))
    ):
        return ()
    if found["drop"] and len(before.calls) == 1 == len(before.shown) and before.calls[0]["tool"] in GONE:
        if found["cancel"] or found["cancela"]:  # the change, or what was changed: who knows
            return ()
        tool, row = GONE[before.calls[0]["tool"]]
        return (Planned(tool, {row: "it"}),)
    return tuple(Planned("undo_last", {}) for _ in before.calls)
