"""Whether the user wants to see a message or to know something that is in it."""

from __future__ import annotations

import re
from typing import Final

from tools.matching import words_of

ASKS: Final = frozenset(
    "what when where who whom whose why how which whether if que cuando donde quien quienes cual cuales cuanto cuanta "
    "cuantos cuantas como".split()
)
SHOWS: Final = frozenset(
    "read open show display view see print lee leer leeme leerme lees abre abrir abreme muestra mostrar muestrame "
    "ensename ver saca".split()
)
VERBS_THAT_ASK: Final = frozenset(
    "is are was were does do did has have had will would can could should might es son era fue tiene tienen hay va "
    "puede puedo debo tengo".split()
)
POLITE: Final = frozenset(
    "please can could would will you i want to like let me us ok okay hey hi now then just por favor puedes podrias "
    "quiero me and y ayni the lo la".split()
)


def is_question(request: str) -> bool:
    """True for "what does my sister want?", false for "read me Ana's mail" and "can you open it?"."""
    said = words_of(request)
    first = next((place for place, word in enumerate(said) if word not in POLITE), len(said))
    if first < len(said) and said[first] in SHOWS:
        return bool(ASKS & set(said[first + 1 : first + 5]) - _linking(said, first))
    if ASKS & set(said) or (said and said[0] in VERBS_THAT_ASK):
        return True
    return bool(re.search(r"[?¿]", request))


def _linking(said: list[str], first: int) -> set[str]:
    """A "que" or "como" after a noun only links: "abre el correo que mandó Ana"."""
    after = said[first + 1 : first + 5]
    return {word for word in after[1:] if word in ("que", "como", "if", "which", "who")}
