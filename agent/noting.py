"""What follows on the one note that was shown: a question what it holds, or more for it."""

from __future__ import annotations

import re
from typing import Final

from agent.before import Before
from agent.calls import Planned
from tools.matching import POINTERS, words_of

_I: Final = re.IGNORECASE
INTO_IT: Final = re.compile(
    r"\W*(?:(?:ok|okay|and|also|please|great|right|now|can you|could you|y|vale|tambi[eé]n|por favor)\b[\s,]*)*"
    r"(?:(?:put|add|stick|write|pop|jot|note|include)(?: down)?\s+(?P<en>[^.;?!]+?)\s+(?:in|on|to|into)\s*"
    r"(?:there|it|that|this|(?:that|this|the same) (?:note|one|list))|"
    r"(?:pon|a[ñn]ade|agrega|apunta|anota|mete|escribe|suma)(?:le)?\s+(?P<es>[^.;?!]+?)\s+"
    r"(?:ah[ií]|all[ií]|(?:en|a) (?:esa|la misma) (?:nota|lista)|(?:en|a) (?:ella|esa)))"
    r"(?:\s+(?:too|as well|also|please|tambi[eé]n|por favor))*\W*",
    _I,
)
"""Sentences that add something to the note that was shown."""

ASKS_OF_NOTE: Final = re.compile(
    r"[\s¿,]*(?:\b(?:and|ok|so|y|pues)\b[\s¿,]*)*"
    r"(?:what(?:['’]?s| is| have i got| do i have) (?:in|on) (?:it|there|that|the note)|what does it say|"
    r"(?:read|show)(?: me)? (?:it|that|the note)(?: back)?(?: to me)?|"
    r"qu[eé] (?:hay|pone|dice|tengo|llevo) (?:en (?:ella|esa nota|la nota)|ah[ií])|"
    r"qu[eé] (?:pone|dice)|l[eé]e(?:me)?la)"
    r"(?:\s+(?:so far|now|again|then|hasta ahora|ahora))*[\s?!.]*",
    _I,
)
"""Questions about the one note that was shown."""


def held(request: str, before: Before) -> tuple[Planned, ...]:
    """A question what the one note that was shown holds now: "what's in it so far?"."""
    notes = [each for each in before.shown if each["kind"] == "note"]
    if len(notes) != 1 or len(before.shown) != 1 or not ASKS_OF_NOTE.fullmatch(request):
        return ()
    return (Planned("read_note", {"note": f"#{notes[0]['id']}"}),)


def added(request: str, before: Before) -> tuple[Planned, ...]:
    """More for the one note that was shown: "put earrings for Nuria in there too"."""
    notes = [each for each in before.shown if each["kind"] == "note"]
    found = INTO_IT.fullmatch(request)
    if len(notes) != 1 or len(before.shown) != 1 or not found:
        return ()
    text = (found["en"] or found["es"]).strip()
    if POINTERS.issuperset(words_of(text)):
        return ()
    return (Planned("append_note", {"note": f"#{notes[0]['id']}", "text": text}),)
