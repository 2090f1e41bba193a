"""The one of several rows that were shown which the question before was about: "when do I see Ida this week?"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from agent.calls import Planned
from agent.followups.before import Before
from agent.followups.pushing import pushed
from agent.followups.shown import NTH, of_the_shown
from tools.contract import Language
from tools.matching import LIKE_WORD, NOISE, ranked_by_mention, word_likeness, words_of

ONE: Final = re.compile(
    r"\b(?:it|that|this|that one|this one)\b|"
    r"(?:[aeiou]r?l[oae]|\bl[oa]|\beso|\bes[ae]|\b(?:es|das|den|sie|ihn)|-l[ea])\b",
    re.IGNORECASE,
)
"""Words that point to one row."""

SEVERAL: Final = re.compile(r"\b(?:them|both|all|these|those|each|l[oa]s|todos|todas|ambos|ambas)\b", re.IGNORECASE)
"""Words that point to more of them."""

NAMES: Final = {"event": "event", "todo": "todo"}


def asked_about(shown: Sequence[Mapping[str, Any]], request: str) -> Mapping[str, Any] | None:
    """The only one of the rows whose name a question speaks of; None where it speaks of none, or of more.

    Where it has a part of the names of several, it is the one of whose name it has all that it has of the others', and
    more: "the staff meeting with Bo" is "Staff meeting, Bo", not "Staff outing".
    """
    found = ranked_by_mention([*shown], request, lambda row: str(row["label"])) if len(shown) > 1 else []
    if len(found) < 2:
        return found[0] if found else None
    said = [each for each in words_of(request) if each not in NOISE]
    having = [frozenset(each for each in said if _has(str(row["label"]), each)) for row in found]
    most = max(range(len(found)), key=lambda place: len(having[place]))
    others = [each for place, each in enumerate(having) if place != most]
    return found[most] if all(each < having[most] for each in others) else None


def _has(label: str, word: str) -> bool:
    return any(word_likeness(word, each) >= LIKE_WORD for each in words_of(label))


def of_the_one_asked(request: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The deed on the row that was asked about, where others were shown with it and the request says no more."""
    row = asked_about(before.shown, before.request)
    if row is None or row["kind"] not in NAMES or NTH.search(request) or SEVERAL.search(request):
        return ()
    if not ONE.search(request):
        return ()
    at = before.starts.get(row["id"]) if row["kind"] == "event" else None
    one = replace(before, shown=[row], order=[row], at=at)
    planned = pushed(request, one, now, language) or of_the_shown(request, one, now, language)
    return tuple(replace(each, arguments={**each.arguments, row["kind"]: f"#{row['id']}"}) for each in planned)
