"""What follows on the turn before in a few words: another time ("no, at 11"), another day ("and on Friday?"), one more.

It is understood only where nothing else is said: the rest is for the model.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from agent.calls import Planned
from tools.contract import Language
from tools.matching import words_of
from tools.when import PLANNING, find

_I: Final = re.IGNORECASE
CORRECTING: Final = (
    r"\b(?:no|nope|oh|oops|ah|uh|um|hmm+|well|wait|sorry|actually|rather|instead|better|make (?:it|that)|"
    r"move (?:it|that)|change (?:it|that)|i meant?|i said|let'?s say|or|"
    r"perd[oó]n|perdona|mejor|espera|digo|quiero decir|quise decir|"
    r"bueno|uy|ay|que sea|pon(?:lo|la|le)|c[aá]mbia(?:lo|la)|p[aá]sa(?:lo|la)|mu[eé]ve(?:lo|la)|por favor|please|"
    r"nein|doch|lieber|besser|warte|entschuldigung|non|plut[oô]t|pardon|en fait|anzi|meglio|scusa|n[aã]o|melhor|"
    r"desculpa|ali[aá]s)\b"
)
CORRECTS: Final = re.compile(rf"(?:[\s,.!:…-]*{CORRECTING}[\s,.!:…-]*)+", _I)
"""Words that take back what was just said."""

AFTERWARDS: Final = re.compile(rf"(?:[\s,.!…-]+{CORRECTING})+[\s.!…]*$", _I)
"""The same words behind the time: "at noon instead"."""

ASKS_ON: Final = re.compile(
    r"[\s¿]*(?:(?:ok|okay|and|y)\b[\s,]*)?(?:(?:what|how) about|what of|qu[eé] tal|and|y|qu[eé] hay|und|et|e)\b[\s,]*",
    _I,
)
"""Words that ask the same for something else."""

ONE_MORE: Final = (
    re.compile(
        r"\s*(?:(?:oh|ah|ok|and|plus|also|y|adem[aá]s)\b[\s,]*)*(?P<title>[^,]+?)\s*"
        r"\b(?:too|as well|also|tambi[eé]n)\s*[.!]*\s*",
        _I,
    ),
    re.compile(
        r"\s*(?:(?:oh|ah|ok)\b[\s,]*)*(?:and|plus|also|and also|y|y tambi[eé]n|tambi[eé]n|adem[aá]s)\b[\s,]+"
        r"(?P<title>[^,]+?)\s*[.!]*\s*",
        _I,
    ),
)
"""Sentences that name one more of what was just added."""

FEW: Final = 4
"""One more thing is named in no more words than these."""

NO_THING: Final = frozenset(
    "you me i it that this them they he she we us thanks thank cheers make set mark give put move change tell show "
    "cancel delete remove call what when where who how why is are do does can tu te ti me yo eso esto lo la los las "
    "gracias ponlo ponla pon haz marca cambia mueve quita borra dime que cuando donde quien como es son".split()
)
"""Words that a thing to be added does not begin or consist of."""

FILLERS: Final = frozenset(
    "at on for by to in the from then please pls a al el la las los para por en de del o clock".split()
)
"""Words that may stand about a time and say nothing else."""

TIMED: Final = {"event": ("update_event", "start"), "todo": ("update_todo", "due")}
MADE: Final = ("add_todo", "create_event", "update_event", "update_todo")
ASKED: Final = {"list_events": "when", "find_free_time": "when", "list_todos": "due"}


@dataclass(frozen=True)
class Before:
    """The turn before, as the log keeps it: its `calls`, and the rows it `shown`."""

    calls: Sequence[Mapping[str, Any]]
    shown: Sequence[Mapping[str, Any]]


def following(request: str, before: Before, now: datetime, language: Language) -> Planned | None:
    """The call that a short sentence after another turn is, or None."""
    done = [each for each in before.calls if each.get("status") == "done"]
    if not done or len(done) != len(before.calls):
        return None
    if all(each.get("effect") == "write" for each in done):
        return _other_time(request, before, now, language) or _one_more(request, before, now, language)
    return _other_day(request, before, now, language)


def _other_time(request: str, before: Before, now: datetime, language: Language) -> Planned | None:
    if "?" in request or any(each["tool"] not in MADE for each in before.calls):
        return None
    corrected = CORRECTS.match(request)
    time = _only_a_time(AFTERWARDS.sub("", request[corrected.end() :] if corrected else request), now, language)
    kinds = [each["kind"] for each in before.shown if each["kind"] in TIMED]
    if kinds.count("event") == 1 and re.search(r"\d", time):
        kinds = ["event"]
    if not time or len(kinds) != 1:
        return None
    tool, name = TIMED[kinds[0]]
    return Planned(tool, {kinds[0]: "it", name: time})


def _other_day(request: str, before: Before, now: datetime, language: Language) -> Planned | None:
    asked = ASKS_ON.match(request)
    call = before.calls[0]
    if not asked or len(before.calls) != 1 or call["tool"] not in ASKED:
        return None
    time = _only_a_time(request[asked.end() :].rstrip(" ?!."), now, language)
    return Planned(call["tool"], {**call["arguments"], ASKED[call["tool"]]: time}) if time else None


def _one_more(request: str, before: Before, now: datetime, language: Language) -> Planned | None:
    if any(each["tool"] != "add_todo" for each in before.calls) or "?" in request:
        return None
    found = next(filter(None, (each.fullmatch(request) for each in ONE_MORE)), None)
    title = found["title"].strip() if found else ""
    words = words_of(title)
    if not 0 < len(words) <= FEW or words[0] in NO_THING or NO_THING.issuperset(words):
        return None
    if find(title, now, language, policy=PLANNING):
        return None
    return Planned("add_todo", {"title": title[:1].upper() + title[1:]})


def _only_a_time(text: str, now: datetime, language: Language) -> str:
    """The words of a time, where the text says nothing else."""
    text = text.strip(" ,.!…")
    if re.fullmatch(r"\d{1,2}(?:[:.]\d{2})?", text):
        text = f"{'a las' if language == 'es' else 'at'} {text.replace('.', ':')}"
    spans = find(text, now, language, policy=PLANNING)
    if len(spans) != 1:
        return ""
    rest = text[: spans[0].start_index] + " " + text[spans[0].end_index :]
    return text if FILLERS.issuperset(words_of(rest)) else ""
