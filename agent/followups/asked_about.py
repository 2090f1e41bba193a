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
from tools.matching import ranked_by_mention

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
    """The only one of the rows whose name a question speaks of; None where it speaks of none, or of more."""
    found = ranked_by_mention([*shown], request, lambda row: str(row["label"])) if len(shown) > 1 else []
    return found[0] if len(found) == 1 else None


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
