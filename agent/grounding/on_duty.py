"""What one is on: "je suis de garde à la pharmacie" is *Garde* at the pharmacy, and nobody comes.

A small model calls such an event by the place, in another language, and takes what one is on for where that is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from agent.calls import Planned
from agent.grounding.persons import LEADS
from agent.reading.words import content
from tools.calendar.create import BEFORE_A_NAME
from tools.contract import Language
from tools.matching import word_likeness, words_of
from tools.when import find, planning

_I: Final = re.IGNORECASE
_DUTY: Final = (
    r"(?P<en>on (?:call|duty|shift|standby|nights|lates|earlies))|"
    r"(?:de (?P<es>guardia|turno|servicio|plant[aã]o|servi[cç]o|garde|service|permanence)|d['’](?P<fr>astreinte)|"
    r"di (?P<it>turno|guardia|servizio|reperibilit[aà]))"
)
IS_ON: Final = re.compile(
    r"(?:^|[.;:!?,]\s+|\b(?:and|that|y|que|e|et|che)\s+)"
    r"(?P<verb>(?:i['’]?m|i am|i['’]?ll be|i will be|we['’]?re|we are|we['’]?ll be|(?:yo )?(?:estoy|estar[eé]|estamos)|"
    r"(?:eu )?(?:estou|estarei|estamos)|je (?:suis|serai)|nous sommes|on est|(?:io )?(?:sono|sar[oò])|siamo)\s+"
    r"(?:(?:also|again|otra vez|encore|ancora|tamb[eé]m|tambi[eé]n)\s+)?)"
    rf"(?:{_DUTY})\b|"
    r"(?:^|[.;:!?,]\s+|\bund\s+)(?P<habe>(?:ich|wir) hab(?:e|en)?)\b[^,.;!?]*?"
    r"\b(?P<de>(?:ruf|not|nacht|sonntags|wochenend)?(?:bereitschaft|dienst)|(?:fr[üu]h|sp[äa]t|nacht)schicht)\b",
    _I,
)
"""Who tells what he is on, and that."""

AT: Final = re.compile(
    r"\s+(?:at|in|en|bei[m]?|im|[àa]|au|aux|dans|chez|al?|alla|all['’]|nell[ao']|nel|n[oa]s?|em)\s*"
    r"(?P<place>(?:(?:the|el|la|los|las|der|dem|den|le|les|l['’]|il|lo|o|os|as)\s*)?[^\W\d_][^,.;:!?\n]*?)"
    r"(?:\s+(?:on|from|the|el|del?|am|vom|von|le|du|il|dal|dalle|n[oa]|das?))*\s*$",
    _I,
)
"""Where that is, right behind it."""

ENDS: Final = re.compile(r"[.;!?,](?=\s|$)|\s(?:and|but|so|y|pero|und|aber|et|mais|e|ma|mas)\s", _I)
"""Where what is told of it ends."""

SHORTEST: Final = 4
"""Letters of a word by which a title is of something else, at least."""

LIKE: Final = 80.0
"""The least likeness (0-100) of a word of a title and one that the user said."""


def on_duty(planned: Sequence[Planned], request: str, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The calls, of which a new event is called by what its owner says he is on."""
    return tuple(_called(each, each.said or request, now, language) for each in planned)


def _called(call: Planned, request: str, now: datetime, language: Language) -> Planned:
    found = IS_ON.search(request) if call.tool == "create_event" else None
    if found is None:
        return call
    duty = next(found[name] for name in ("en", "es", "fr", "it", "de") if found[name])
    title, own = str(call.arguments.get("title", "")), words_of(duty)
    clause = ENDS.split(request[found.end() :])[0]
    elsewhere = words_of(request[: found.start()]) + words_of(request[found.end() + len(clause) :])
    if any(_is_among(each, elsewhere) for each in content(title) if len(each) >= SHORTEST):
        return call
    given: dict[str, Any] = {**call.arguments}
    verb = words_of(found["verb"] or found["habe"] or "")
    if not set(own) <= {*words_of(title)} or words_of(title)[: len(verb)] == verb:
        given["title"] = f"{duty[:1].upper()}{duty[1:]}"
    where = str(given.get("location") or "")
    if where and (not words_of(where) or set(words_of(where)) <= {*own}):
        given.pop("location")
    place = _place(clause, now, language)
    if place and "location" not in given and not {*words_of(place)} & {*words_of(given["title"])}:
        given["location"] = place
    if isinstance(given.get("attendees"), list):
        given["attendees"] = [each for each in given["attendees"] if _comes(str(each), request)]
    return replace(call, arguments={name: value for name, value in given.items() if value not in ([], "")})


def _place(clause: str, now: datetime, language: Language) -> str:
    """Where it is, of what stands between what one is on and the first time."""
    times = find(clause, now, language, policy=planning(clause))
    found = AT.match(clause[: times[0].start_index] if times else clause)
    return found["place"].strip() if found else ""


def _comes(name: str, request: str) -> bool:
    return bool(re.search(rf"{LEADS}{BEFORE_A_NAME}{re.escape(name)}(?!\w)", request, _I))


def _is_among(word: str, words: Sequence[str]) -> bool:
    return any(word_likeness(word, each) >= LIKE for each in words)


__all__ = ["on_duty"]
