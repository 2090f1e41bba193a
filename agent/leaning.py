"""How easily a call begins: what code knows of a request leans the first token to calls or to words.

A small model's choice between words and calls is a close thing. What code can see (rows that the request
names, a time to come, the words of its rooms) is evidence; it is added to the model's own log-odds as a bias.
The weights are round numbers, chosen on the public set (`bench/`), and not fitted to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from tools.contract import Language
from tools.when import find

NOTHING: Final = -2.5
"""No evidence at all: chat, knowledge, and wishes that no tool can fulfil."""

NAMED: Final = 2.0
TIMED: Final = 0.7
CUED: Final = 1.0
"""A row bears the name; a time to come is named; a word of Ayni's rooms is used."""

PAST: Final = -4.0
"""A time that is over, of something that is on no list: the user tells what happened."""

CUES: Final = frozenset(
    "jot write keep record "
    "remind reminder reminders remember forget todo todos do task tasks list calendar agenda schedule scheduled "
    "appointment appointments meeting meetings event events note notes mail mails email emails inbox draft drafts "
    "reply wrote writes due deadline buy need needs needed free busy cancel move postpone reschedule undo add put "
    "done finished left picture photo receipt flyer rewrite formal politely polite summarize summary shorter "
    "recuerda recuerdame recordar apunta apuntame anota olvides tarea tareas lista calendario cita citas reunion "
    "evento nota notas correo correos mensajes bandeja borrador responde escribio comprar compra necesito hay que "
    "tengo libre ocupado cancela anula mueve aplaza deshaz anade pon ponme hecho pendiente pendientes queda hacer "
    "foto imagen reescribe amable resume resumen".split()
)  # fmt: skip
ERRAND: Final = re.compile(r"\b(?:get|grab|pick up|fetch) (?!me\b|us\b|to\b|out\b|up\b)", re.IGNORECASE)
"""An errand of the user's own ("get eggs"), unlike a wish to be served ("get me a waiter")."""

PLAIN: Final = str.maketrans("áéíóúüñ", "aeiouun")


def leaning(request: str, named: Sequence[str], now: datetime, language: Language) -> float:
    """What to add to the logit of a call's first token; `named` are the kinds of rows that the request names."""
    times = find(request, now, language)
    over = [span for span in times if (span.readings[0].end or span.readings[0].start) < now]
    if over and len(over) == len(times) and "to-do" not in named and "?" not in request:
        return PAST
    words = {each.translate(PLAIN) for each in re.findall(r"[^\W\d_]+", request.casefold())}
    evidence = [
        NAMED if named else 0.0,
        TIMED if times else 0.0,
        CUED if words & CUES or ERRAND.search(request) else 0.0,
    ]
    return sum(evidence) or NOTHING
