"""A part that is to go out of a note: "take the scarf out of gift ideas" leaves the rest as it was.

A small model appends the words instead, or rewrites the whole; what goes and from where is said, so code can do it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from agent.calls import Planned
from memory.notes import Note
from tools.matching import POINTERS, ranked, words_of
from tools.taking_out import taken_out, takings


def edited(request: str, notes: Sequence[Note], shown: Sequence[Mapping[str, Any]] = ()) -> Planned | None:
    """The change of the one note out of which the request wants a part taken that is in it; else None."""
    for taking in takings(request):
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
