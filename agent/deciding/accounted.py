"""Whether more is said of a row that is named than the one deed on it: "fixed the kitchen light" is of no tap."""

from __future__ import annotations

import re
from typing import Final

from agent.deciding.finishing import ACABO, DONE, LISTED, POLITE, SENDING, SENT, TICKS, WHEN, is_past
from agent.deciding.finishing import KNOWN as FINISHING
from agent.deciding.retiming import CHANGING
from agent.deciding.rows import CLAUSES, is_of, left, only_somebody, verb_of
from agent.deciding.striking import BESIDE, CANCELS, FUTURE, NO_NEED, OFF, ORDERS, PHYSICAL
from agent.deciding.striking import KNOWN as STRIKING
from agent.followups.retold import CORRECTING, TELLING
from agent.followups.withdrawing import ORDER
from agent.reading.not_so import CANNOT_BE, FOR_OTHERS, UNREAL, UNSURE, tells_the_past
from agent.reading.sayings import Said
from tools.matching import NOISE, words_of

MOVING: Final = CORRECTING | TELLING | CHANGING

ABOUT: Final = {
    "update_event": (MOVING, ()),
    "update_todo": (MOVING, ()),
    "complete_todo": (FINISHING, (TICKS, DONE, WHEN, SENT)),
    "delete_todo": (STRIKING, (ORDERS, NO_NEED, BESIDE)),
    "delete_note": (STRIKING, (ORDERS, NO_NEED, BESIDE)),
    "cancel_event": (STRIKING, (ORDERS, CANCELS, OFF, BESIDE)),
}
"""The words, and the phrases, that may stand about the name of a row on which a deed is done."""


RECEIVED: Final = re.compile(
    r"\b(?:got|received|collected|picked up|arrived|came|recib\w+|lleg[oó]|bekommen|erhalten|"
    r"reçu|ricevut[oa]|recebi)\b",
    re.IGNORECASE,
)
"""That something came, which is not that it was sent."""


def says_more(said: Said, title: str, tool: str) -> bool:
    """Whether a request tells more of a row than that deed, or what is not so."""
    request = said.request
    if UNREAL.search(request) or UNSURE.search(request) or CANNOT_BE.search(request) or FOR_OTHERS.match(request):
        return True
    times = said.every()
    if any(tells_the_past(request, request[: each.start_index]) for each in times):
        return True
    text = said.untimed(0, len(request)) if tool.endswith("_event") or tool == "update_todo" else request
    told = [each for each in words_of(text) if each not in NOISE and is_of(each, title)]
    if not tool.startswith("update") and only_somebody(told, title):
        return True
    if ABOUT[tool][0] is STRIKING and (FUTURE.search(request) or verb_of(title) in PHYSICAL):
        return True
    if tool == "complete_todo" and verb_of(title) in SENDING and RECEIVED.search(request):
        return True
    known, phrases = ABOUT[tool]
    return any(_has_more(each, title, tool, known, phrases) for each in CLAUSES.split(text))


def _has_more(clause: str, title: str, tool: str, known: frozenset[str], phrases: tuple[re.Pattern[str], ...]) -> bool:
    """Whether a clause that names the row says something else too, or another clause wishes for something."""
    rest = LISTED.sub(" ", POLITE.sub(" ", clause))
    rest = ACABO.sub(lambda found: found["verb"], rest) if tool == "complete_todo" else rest
    for pattern in phrases:
        rest = pattern.sub(" ", rest)
    named = [each for each in words_of(rest) if each not in NOISE and is_of(each, title)]
    if not named:
        return ORDER.match(clause) is not None and rest == clause
    others = [each for each in left(rest, known) if each not in NOISE and not is_of(each, title)]
    if tool == "complete_todo":
        verb = verb_of(title)
        others = [each for each in others if not is_past(each, verb)]
    return bool(others)
