"""A question what the turn before put down: "what did you put in, and for when?" is a look at that row."""

from __future__ import annotations

import re
from typing import Final

from agent.calls import Planned
from agent.followups.before import Before

_I: Final = re.IGNORECASE
_DID: Final = (
    r"(?:add|added|put (?:it |that )?(?:in|down)|put|enter|entered|make|made|create|created|note|noted|save|saved|"
    r"book|booked|write|written|wrote|do|done|set|schedule|scheduled|change|changed)"
)
_HICISTE: Final = (
    r"(?:(?:lo |la |l[oa]s )?(?:has|hab[ée]is) \w+(?:d[oa]|sto|cho|to)|(?:lo |la )?acabas de \w+r|"
    r"(?:lo |la )?(?:pusiste|apuntaste|a[ñn]adiste|anotaste|guardaste|hiciste|agendaste))"
)
WHAT_WAS_DONE: Final = re.compile(
    r"[\s¿,]*(?:\b(?:and|ok|so|but|thanks|great|sorry|wait|can you|could you|please|just|remind me|tell me|show me|"
    r"confirm|repeat|read(?: me)?(?: back)?|y|pero|a ver|dime|rep[ií]teme|mu[eé]strame|ens[eé][ñn]ame|"
    r"perd[oó]n)\b[\s¿,]*)*"
    rf"(?:what (?:exactly |precisely )?(?:(?:did|have) )?you(?:['’]ve| have)? (?:just |actually )?{_DID}|"
    rf"what was (?:it|that) (?:that )?you(?:['’]ve)? (?:just )?{_DID}|"
    rf"(?:for )?(?:when|which day|what day|what time)(?: and (?:when|where|what time))? (?:did|have) you (?:just "
    rf")?{_DID}"
    r"(?: (?:it|that))?|read (?:it|that) back(?: to me)?|"
    rf"(?:qu[eé]|lo que|qu[eé] es lo que)(?: exactamente)? {_HICISTE}|"
    rf"(?:y )?(?:para )?(?:cu[aá]ndo|qu[eé] d[ií]a|(?:a )?qu[eé] hora) {_HICISTE})"
    r"(?:[\s,]+(?:just|now|there|again|exactly|in|down|on|for|at|it|that|me|please|back|to|in (?:my|the) "
    r"(?:calendar|diary|list)|"
    r"and (?:for )?(?:when|what time|which day|where)|y (?:para )?(?:cu[aá]ndo|qu[eé] d[ií]a|(?:a )?qu[eé] hora)|"
    r"ahora|exactamente|por favor))*[\s?!.]*",
    _I,
)
"""Questions what was just put down, and for when."""


def what_was_done(request: str, before: Before) -> tuple[Planned, ...]:
    """The look at the one row that was just made or changed, where the request asks for no more than that."""
    wrote = all(each.get("effect") == "write" for each in before.calls)
    return _looked_at(before) if wrote and len(before.shown) == 1 and WHAT_WAS_DONE.fullmatch(request) else ()


def _looked_at(before: Before) -> tuple[Planned, ...]:
    """The look at the one row that was just made or changed."""
    row = before.shown[0]
    if row["kind"] == "note":
        return (Planned("read_note", {"note": f"#{row['id']}"}),)
    if row["kind"] == "event" and before.at is not None:
        return (Planned("list_events", {"when": f"{before.at:%Y-%m-%d}"}),)
    due = {"due": f"{before.at:%Y-%m-%d}"} if before.at else {}
    return (Planned("list_todos", due),) if row["kind"] == "todo" else ()
