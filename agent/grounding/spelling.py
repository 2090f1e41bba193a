"""Words of a call as the user wrote them: a small model leaves out accents and capitals ("medico", "calle mayor")."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from tools.matching import words_of

WORD: Final = re.compile(r"[^\W\d_]+")
WORDED: Final = ("title", "location")
"""Arguments that are shown as they are."""


def as_spelled(given: Mapping[str, Any], request: str) -> dict[str, Any]:
    """The arguments with each word of a title or a place spelled as in the request, where it is the same word."""
    own: dict[str, str] = {}
    for place, found in enumerate(WORD.finditer(request)):
        word = found.group()
        plain = "".join(words_of(word))
        if len(plain) < LEAST or (place == 0 and word[:1].isupper()):
            continue
        own[plain] = word if own.get(plain, word) == word else ""

    def spelled(found: re.Match[str]) -> str:
        word = found.group()
        there = own.get("".join(words_of(word)), "")
        if not there or there == word or there.isupper():
            return word
        if word[:1].isupper() and there[:1].islower():
            there = there[:1].upper() + there[1:]
        return there

    return {
        name: WORD.sub(spelled, value) if name in WORDED and isinstance(value, str) else value
        for name, value in given.items()
    }


LEAST: Final = 3
"""Letters of a word that is spelled again, at least."""
