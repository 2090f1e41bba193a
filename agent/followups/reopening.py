"""What was ticked off and is not done after all: "I never did book the tickets, set that back to not done".

A small model takes back the last change instead, whatever that was; which row is meant is plain, so code decides it.
"""

from __future__ import annotations

import re
from typing import Final

from agent.calls import Planned
from agent.reading.clauses import AND, clauses
from agent.reading.frames import ASIDE, FRAME
from agent.stores import Stores
from tools.matching import ranked_by_mention, words_of
from tools.todo.wishes import MISTICKED, REOPENED

DENIED: Final = re.compile(r"\b(?:d(?:o|id|oes) ?n['’]?t|d(?:o|id|oes) not|never|no) (?:\w+ )?$", re.IGNORECASE)
ANEW: Final = re.compile(r"(?:set|put|make) (?:an?|sure)\b", re.IGNORECASE)
ELSE: Final = re.compile(
    r"\b(?:remind|reminder|remember|forget|make sure|note|new (?:to-?do|task)|add|when|whether|if|should|tell|ask|"
    r"recu[eé]rd[ae]\w*|recordatorio|olvid\w+|nota|tarea:|añad\w+|cu[aá]ndo|c[oó]mo (?:se|puedo|marco|hago)|how|"
    r"write to|text|e?mail|message|let \w+ know|escr[ií]be\w*|si|debo|deber[ií]a|dile|pregunta\w*)\b|"
    r"\bto-?do:",
    re.IGNORECASE,
)
"""What makes of the words a new to-do or a question: "remind me to reopen the shop"."""

ASKED_TO: Final = re.compile(
    r"^\W*(?:(?:please|oye|hey|so|and|but|y|pero)\W+)*(?:can|could|would|will|(?:me )?puedes|(?:me )?podr[ií]as)\b",
    re.IGNORECASE,
)
"""How a question begins that asks for the deed."""

ALL_OVER: Final = re.compile(
    r"\b(?:i|we)(?:['’]ve| have| need| must|['’]ll have)?(?: got)?(?: to)? (?:do|start|book|go|"
    r"try)\b[^,.;]*\b(?:again|over|anew)\b",
    re.IGNORECASE,
)
"""What it means that it is open again, and no wish beside it."""

BREAK: Final = re.compile(r"[.!?;:,…]\s*|\s[–—-]+\s")
FEW: Final = 5
"""Where a sentence begins anew; clauses of a request that is for one row, at most."""

ALONE: Final = re.compile(
    r"\W*(?:(?:please|so|and|can you|could you|sorry|y|por favor|perd[oó]n|puedes)\b[\s,]*)*(?:undo|revert|reverse|fix|"
    r"correct|un-?do|deshaz(?:lo)?|revi[eé]rte(?:lo)?|corr[ií]ge(?:lo)?|arr[eé]gla(?:lo)?)?"
    r"(?: (?:it|that|this|eso|esto))?(?:[\s,]+(?:please|pls|thanks|sorry|por favor|gracias|perd[oó]n))*\W*",
    re.IGNORECASE,
)
"""What may stand beside that: that it be taken back."""


def reopened(request: str, stores: Stores) -> tuple[Planned, ...]:
    """The call that opens the one to-do again that is done and named; none where an open one bears the name as well."""
    found = REOPENED.search(request) or _misticked(request)
    parts = [each for each in clauses(request) if words_of(ASIDE.sub("", each.strip(" ,.;")))]
    parts = [*parts[:1], *(each for each in parts[1:] if not ALL_OVER.search(each))]
    more = any(FRAME.match(AND.sub("", each).strip(" ,")) and not REOPENED.search(each) for each in parts[1:])
    if found is None or len(parts) > FEW or more:
        return ()
    before = request[: found.start()]
    *_, begins = [0, *(each.end() for each in BREAK.finditer(before))]
    asks = "?" in request and not (ASKED_TO.match(request) or ASKED_TO.match(request[begins:]))
    if asks or DENIED.search(before) or ELSE.search(before) or ANEW.match(found.group()):
        return ()
    rows = ranked_by_mention(stores.todos.list(done=None), request, lambda row: row.title)
    return (Planned("update_todo", {"todo": f"#{rows[0].id}"}),) if len(rows) == 1 and rows[0].done else ()


def _misticked(request: str) -> re.Match[str] | None:
    """Where it is told that something was ticked off by mistake, and nothing is asked for but to take that back."""
    found = MISTICKED.search(request)
    return found if found and ALONE.fullmatch(request[found.end() :]) else None
