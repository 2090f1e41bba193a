"""The note whose text answers a question: "what was I going to get Pablo?" is told by "Pablo: headphones"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from agent.wishes import clauses
from memory.notes import Note
from tools.matching import words_of
from tools.meant import PASSING

QUESTION: Final = re.compile(
    r"^[\s¿,;.]*(?:\d\)\s*)?(?:(?:and|n|so|ok|but|hey|y|pero|oye|e|und|et)\b[\s,]*)*"
    r"(?:(?:tell me|remind me|do you know|dime|recu[eé]rdame|sabes)\s+)?"
    r"(?:(?:for|to|with|from|in|at|de|para|con|a|en)\s+)?"
    r"(?:(?:what|which|qu[eé])\s+(?!time\b|day\b|date\b|hora\b|d[ií]a\b|fecha\b)|what['’]?s|"
    r"who(?:['’]?s|m|se)?|where(?:['’]?s)?|how(?:['’]?s)?|cu[aá]l(?:es)?|qui[eé]n(?:es)?|"
    r"d[oó]nde|c[oó]mo|cu[aá]nt[oa]s?|was|wie|wo|wer|welche\w*|wieviel|quoi|quel\w*|qui|o[uù]|comment|combien|"
    r"che|cosa|quale|chi|dove|quant[oaie]|o que|qual|quem|onde)\b",
    re.IGNORECASE,
)
"""How a clause begins that asks for something other than a time."""

KEY: Final = re.compile(r"^[\s*•-]*(?P<key>[^:\n]{2,40}):\s", re.MULTILINE)
"""What a line of a note is about: "Pablo: headphones"."""

SHARED: Final = 2
"""So many words of a question in one line are no chance."""


def asks(words: str) -> bool:
    """Whether a part of a request asks for something that a note may tell."""
    return any(QUESTION.match(each) for each in clauses(words))


def holding(notes: Sequence[Note], request: str) -> list[Note]:
    """The one note that a question is answered by: a line of it is about what is asked for; else none."""
    said = {word for each in clauses(request) if QUESTION.match(each) for word in words_of(each)} - PASSING
    found = [row for row in notes if said and _tells(row.text, said)]
    return found if len(found) == 1 else []


def told_of(note: Note, question: str) -> str:
    """What the one line of a note tells of what was asked: "a scarf" of "Mum: a scarf", where Mum was spoken of."""
    said = {*words_of(question)} - PASSING
    lines = [(each, {*words_of(each["key"])} - PASSING) for each in KEY.finditer(note.text)]
    found = [note.text[each.end() :].partition("\n")[0].strip() for each, key in lines if key and key <= said]
    return found[0] if len(found) == 1 else ""


def _tells(text: str, said: set[str]) -> bool:
    keys = ({*words_of(each["key"])} - PASSING for each in KEY.finditer(text))
    if any(key and key <= said for key in keys):
        return True
    lines = ({*words_of(line)} for line in text.splitlines())
    return any(len(said & line) >= SHARED and 2 * len(said & line) >= len(said) for line in lines)
