"""Long texts in parts that a model can take at once: broken between paragraphs, lines, sentences or words."""

from __future__ import annotations

from collections.abc import Iterator

MARKS = ("\n\n", "\n", ". ", " ")
"""Where a text is broken, the best place first."""


def tokens(text: str) -> int:
    """How many tokens a text has at most, by the rule of thumb that is on the safe side for every script."""
    return len(text.encode("utf-8", "replace")) // 3 + 1


def parts(text: str, room: int) -> Iterator[str]:
    """The text in pieces of at most `room` tokens; together they are all of it, but for the space between."""
    text = text.strip()
    while tokens(text) > room + 1:
        limit = _characters(text, room)
        places = ((text.rfind(mark, limit // 2, limit), len(mark.rstrip())) for mark in MARKS)
        cut = next((place + kept for place, kept in places if place > 0), limit)
        yield text[:cut].strip()
        text = text[cut:].strip()
    if text:
        yield text


def _characters(text: str, room: int) -> int:
    """How many characters from its beginning have no more than so many tokens; at least one."""
    return max(1, len(text[: 3 * room].encode("utf-8", "replace")[: 3 * room].decode("utf-8", "ignore")))
