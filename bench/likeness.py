"""Whether a row or a reply is as a case wants it: tolerant about words, exact about times."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any, Final

from bench.case import Fields

DEFAULTS: Final[Mapping[str, Fields]] = {
    "todos": {"due": "none", "priority": "normal", "done": False, "rrule": "none"},
    "events": {"all_day": False, "rrule": "none"},
}
"""What a new row must be in a field of which its case says nothing."""

WORDED = frozenset({"title", "text", "subject", "sender", "location", "attendees", "to"})
LABELS: Final[Mapping[str, str]] = {"facts": "text", "messages": "subject", "drafts": "subject"}
SHORT = 4


def label(store: str, row: Fields) -> str:
    """The words by which a person would name the row."""
    return str(row[LABELS.get(store, "title")])


def holds(text: str, wanted: str) -> bool:
    """Whether `text` has one of "these|words|or phrases", at the start of a word; case and accents do not count.

    Short words and numbers must stand whole: "tea" is not in "team", nor "14" in "140".
    """
    plain = _plain(text)
    return any(_pattern(each).search(plain) for each in _plain(wanted).split("|"))


def worded(text: str, wanted: str) -> bool:
    """Whether `text` has each word of `wanted` ("one|other" for a choice) and none that is written "-so"."""
    return all(not holds(text, each[1:]) if each[0] == "-" else holds(text, each) for each in wanted.split())


def fits_new(store: str, wanted: Fields, row: Fields) -> bool:
    """Whether an added row is the wanted one."""
    values = {**DEFAULTS.get(store, {}), **wanted}
    if isinstance(values.get("start"), str) and "T" not in values["start"]:
        values["all_day"] = True
    return all(_fits(name, value, row.get(name)) for name, value in values.items())


def fits_change(store: str, wanted: Fields, old: Fields, new: Fields) -> bool:
    """Whether a changed row is the wanted one, and nothing but what was wanted has changed in it."""
    if not worded(label(store, old), wanted["was"]):
        return False
    if any(old[name] != new[name] and name not in wanted for name in old if not _moved_along(name, wanted, old, new)):
        return False
    if wanted.get("shorter") and len(new["text"].split()) >= len(old["text"].split()):
        return False
    named = {name: value for name, value in wanted.items() if name not in ("was", "shorter")}
    return all(_fits(name, value, new[name]) for name, value in named.items())


def _moved_along(name: str, wanted: Fields, old: Fields, new: Fields) -> bool:
    """Whether an end changed because the event was moved, and keeps its length: that goes without saying."""
    if name != "end" or "start" not in wanted:
        return False
    try:
        first, last, start, end = (datetime.fromisoformat(row[each]) for row in (old, new) for each in ("start", "end"))
    except (TypeError, ValueError):
        return False
    return last - first == end - start


def _fits(name: str, wanted: Any, found: Any) -> bool:
    if isinstance(wanted, bool):
        return bool(found) is wanted
    if name in WORDED:
        return worded(" ".join(found) if isinstance(found, list) else found or "", wanted)
    if name == "rrule":
        return any(_parts(each) == _parts(found or "none") for each in wanted.split("|"))
    return (found or "none") in wanted.split("|")


def _parts(rrule: str) -> frozenset[str]:
    parts = rrule.upper().removeprefix("RRULE:").split(";")
    return frozenset(part for part in parts if part != "INTERVAL=1" and not part.startswith("WKST="))


def _plain(text: str) -> str:
    split = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(each for each in split if not unicodedata.combining(each))


@cache
def _pattern(words: str) -> re.Pattern[str]:
    whole = len(words) < SHORT or words[-1].isdigit()
    before, after = r"(?<![^\W_])" if words[0].isalnum() else "", r"(?![^\W_])" if whole else ""
    return re.compile(before + re.escape(words) + after)
