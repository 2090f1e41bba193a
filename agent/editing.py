"""A part that is to go out of a note: "take the scarf out of gift ideas" leaves the rest as it was.

A small model appends the words instead, or rewrites the whole; what goes and from where is said, so code can do it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from agent.calls import Planned
from memory.notes import Note
from tools.matching import POINTERS, ranked, words_of
from tools.taking_out import TAKES, taken_out, takings

OWN_DEED: Final = re.compile(
    r"\b(?:remind\w*|remember|reminder|forget|alert|nudge|ping|alarm|"
    r"(?:add|put|book|schedule|cancel|plan|note) (?!it\b)|"
    r"i (?:need|have|must|should|ought|will|want to (?:remember|know))\b|i['’](?:ve got|ll)\b|"
    r"recu[eé]rda\w*|av[ií]sa\w*|ac(?:u[eé]|o)rda\w*|recordatorio|a[ñn]ade|ap[uú]nta\w*|an[oó]ta\w*|tengo que|debo|"
    r"erinner\w*|rappelle\w*|ricorda\w*|lembra\w*|"
    r"(?:not|never|nunca|jam[aá]s|nicht|pas|non|n[aã]o|no)(?: \w+)?\s*$)|n['’]t(?: \w+)?\s*$|"
    r"\b(?:did|do|does|should|shall|must|have|has|had|was|were|why|when|where|what|how|who|if|debo|deber[ií]a|"
    r"si|cu[aá]ndo|qu[eé]|qui[eé]n|por qu[eé])(?: (?:i|we|you|he|she|they|yo))?\s*$",
    re.IGNORECASE,
)
"""Words before the verb by which it is no order: a deed of the user's own, a question, a denial, or another wish."""

OTHER_ROWS: Final = re.compile(
    r"^\s*(?:an?|some|una?)\s|\b(?:to-?do|task|reminder|event|appointment|calendar|tarea|recordatorio|evento|cita|"
    r"calendario|agenda)s?\b",
    re.IGNORECASE,
)
"""What is no part of a note: a taxi to be taken, or a row of another kind."""


def edited(request: str, notes: Sequence[Note], shown: Sequence[Mapping[str, Any]] = ()) -> Planned | None:
    """The change of the one note out of which the request wants a part taken that is in it; else None."""
    verb = TAKES.search(request)
    if verb is None or OWN_DEED.search(request[: verb.start()]):
        return None
    for taking in takings(request):
        if OTHER_ROWS.search(taking.what):
            continue
        row = _note(taking.place, notes, shown)
        if row and taken_out(row.text, taking.what, request.replace(taking.place, " ")):
            return Planned("rewrite_note", {"note": f"#{row.id}", "style": f"without {taking.what.strip()}"})
    return None


def _note(place: str, notes: Sequence[Note], shown: Sequence[Mapping[str, Any]]) -> Note | None:
    """The note of that name, or the one that was shown and is pointed to."""
    words = {*words_of(place)}
    if words and words <= {*POINTERS, "note", "nota", "there", "ahi"}:
        ids = [each["id"] for each in shown if each["kind"] == "note"]
        return next((row for row in notes if len(ids) == 1 and row.id == ids[0]), None)
    found = ranked(notes, place, lambda row: row.title)
    return found[0][1] if len(found) == 1 else None
