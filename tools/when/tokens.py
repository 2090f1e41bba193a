"""Text cut into words, numbers and signs, with their places kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple


class Token(NamedTuple):
    """A word, a run of digits or a sign: its plain form and its place in the text."""

    plain: str
    start: int
    end: int


@cache
def _pieces() -> re.Pattern[str]:
    return re.compile(r"\d+|[^\W\d_]+|[^\s\w]|_")


@cache
def _breaks() -> re.Pattern[str]:
    """Where a sentence ends; in "am 25. März" none does: German writes a day with a full stop and a month large."""
    months = "Januar|Jänner|Februar|März|Maerz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    return re.compile(rf"\n|(?<=[.!?;])(?!(?<=\d\.)\s+(?:{months})\b)\s+(?=[^\W\d_a-zß-ÿœ]|[¿¡])")


def sentences(text: str, longest: int) -> Iterator[tuple[int, str]]:
    """The sentences of a text and where they begin; what is too long for a sentence is cut at a space."""
    start = 0
    for end in [*(match.end() for match in _breaks().finditer(text)), len(text)]:
        while end - start > longest:
            cut = text.rfind(" ", start, start + longest) + 1
            cut = cut if cut > start else start + longest
            yield start, text[start:cut]
            start = cut
        if end > start:
            yield start, text[start:end]
        start = end


def plain(text: str) -> str:
    """Lower case without accents, letter for letter, so that places stay the same."""
    if text.isascii():
        return text.lower()
    return "".join(_plain_letter(letter) for letter in text)


@cache
def _plain_letter(letter: str) -> str:
    if letter in "’‘`´":
        return "'"
    if letter in "–—−":
        return "-"
    if letter in "ºª°½¼¾":
        return letter
    base = unicodedata.normalize("NFKD", letter)[:1].lower()
    return base if len(base) == 1 else letter


def tokenize(text: str) -> list[Token]:
    """The tokens of a text that is already plain. A combining accent is part of no token."""
    return [Token(m.group(), m.start(), m.end()) for m in _pieces().finditer(text) if not _accent(m.group())]


def _accent(sign: str) -> bool:
    return not sign.isascii() and unicodedata.combining(sign[0]) > 0
