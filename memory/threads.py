"""Which messages belong to one conversation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

PREFIX = re.compile(
    r"\s*(?:(?:re|fwd?|rv|aw|wg|tr|sv|res|enc)\s*(?:\[\d{1,3}\])?\s*:|\[[^\]]{1,40}\])\s*", re.IGNORECASE
)


def folded(text: str) -> str:
    """Lower case, without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in plain if not unicodedata.combining(each))


def bare_subject(subject: str) -> str:
    """The subject without "Re:", "Fwd:", "[list]" before it, folded."""
    while found := PREFIX.match(subject):
        subject = subject[found.end() :]
    return " ".join(folded(subject).split())


def together(id: int, rows: Iterable[Sequence[Any]]) -> set[int]:
    """The ids of the conversation around `id`.

    Args:
        rows: (id, Message-ID, ids it refers to, subject, sender, recipients) of every message.

    Those that name each other or a third one belong together; where headers say nothing, an answer ("Re: ...")
    belongs to what has the same subject and a person in common.
    """
    known = {row[0]: (*row[:3], bare_subject(row[3]), bool(PREFIX.match(row[3])), _people(row)) for row in rows}
    names = {key: {*(row[2] or ()), *([row[1]] if row[1] else [])} for key, row in known.items()}
    found, told = {id}, set(names[id])
    while True:
        more = {key for key in known if key not in found and (names[key] & told or _answers(known[key], known, found))}
        if not more:
            return found
        found |= more
        told = told.union(*(names[key] for key in more))


def _answers(row: Sequence[Any], known: Mapping[int, Sequence[Any]], found: set[int]) -> bool:
    _, _, refers, subject, answer, people = row
    return bool(subject) and any(
        subject == other[3] and ((answer and not refers) or (other[4] and not other[2])) and people & other[5]
        for other in (known[key] for key in found)
    )


def _people(row: Sequence[Any]) -> set[str]:
    found = re.findall(r"[^\s<>@]{1,64}@[^\s<>@]{1,255}", " ".join((row[4], *(row[5] or ()))))
    return {address.lower() for address in found}
