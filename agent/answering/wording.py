"""Questions that only words answer: which of two ways to say something is right, and what goes on from talk."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from agent.intents import WORDS
from tools.matching import HOURS, words_of

REWRITING: Final = "rewrite_text"
_QUOTED: Final = r"[\"“”«„‘'][^\"“”«»„]{2,}?[\"“”»‘’'](?!\w)"
TWO: Final = re.compile(
    rf"(?<!\w){_QUOTED}[\s,]*\b(?:or|o|u|oder|ou|oppure)\b[\s,]*(?:\w+ ){{0,2}}{_QUOTED}", re.IGNORECASE
)
"""Two readings in quotation marks, of which one is to be chosen."""

ASKED_FOR: Final = re.compile(
    r"\b(?:rewrite|reword|rephrase|make (?:this|that|it|these)|"
    r"translate|shorten|fix|improve|polish|turn (?:this|that|it)|"
    r"politer|shorter|reescribe|traduce|acorta|mejora|corrige|hazlo|formulier\w*|übersetz\w*|k[üu]rz\w*|r[ée]écri\w*|"
    r"tradui\w*|raccourci\w*|riscriv\w*|traduci|accorcia|reescrev\w*|traduz|encurta)\b",
    re.IGNORECASE,
)
"""Words of one who wants a text to be written anew."""


def about_language(request: str, likely: Mapping[str, float]) -> Mapping[str, float]:
    """How likely each tool is, where a question offers two readings: what spoke for a new text speaks for words."""
    best = max(likely, key=lambda each: likely[each], default=WORDS)
    if best != REWRITING or "?" not in request or not TWO.search(request) or ASKED_FOR.search(request):
        return likely
    return {**likely, REWRITING: likely.get(WORDS, 0.0), WORDS: likely[REWRITING]}


HEADED: Final = re.compile(
    r"^\W*(?:(?:a |an |new |una? |nueva )*(?:to[- ]?do|task|tarea|pendiente|aufgabe|t[âa]che|compito|tarefa)|reminder|"
    r"recordatorio)\s*(?::|\s[–—-]\s)\s*(?=\w)[^?]+$",
    re.IGNORECASE,
)
"""A request with the head of a to-do: whatever follows is one, and is not done here and now."""

WRITTEN: Final = frozenset({REWRITING, WORDS, "summarize_mail", "draft_reply", "compose_mail", "search_mail"})
"""What a deed may be taken for that is to be done by the owner: "to-do: translate the leaflet"."""


def headed(request: str, likely: Mapping[str, float]) -> Mapping[str, float]:
    """How likely each tool is, where the request is a to-do by its head: what spoke for a text speaks for that."""
    best = max(likely, key=lambda each: likely[each], default="add_todo")
    if not HEADED.match(request) or (best not in WRITTEN and likely.get(REWRITING, 0.0) < likely.get(best, 0.0) / 4):
        return likely
    return {**dict.fromkeys(likely, 0.0), "add_todo": 1.0}


ASKS_ON: Final = re.compile(
    r"\W*(?:(?:and|but|so|ok(?:ay)?|what about|how about|y|pero|und|et|e)\b[\s,]*)+[^.;!?\d]{1,60}\?\W*",
    re.IGNORECASE,
)
OURS: Final = frozenset(
    "list lists todo todos tasks calendar diary agenda note notes mail mails email emails lista listas tareas "
    "calendario nota notas correo correos liste aufgaben kalender notizen".split()
)
"""Words for what is kept here: a question with one of them does not go on from talk."""

FEW: Final = 6
"""Words of a question that is only understood from the one before."""


def asked_on(request: str, likely: Mapping[str, float], talked: bool, named: Sequence[str]) -> Mapping[str, float]:
    """How likely each tool is, where a short question goes on from a turn of words alone: "and the smallest?"."""
    words = words_of(request)
    if (
        not talked
        or named
        or len(words) > FEW
        or not (HOURS | OURS).isdisjoint(words)
        or not ASKS_ON.fullmatch(request)
    ):
        return likely
    return {**dict.fromkeys(likely, 0.0), WORDS: 1.0}
