"""Markdown as it comes: which blocks are finished, and what is still growing."""

from __future__ import annotations


class Blocks:
    """Takes a text piece by piece, and gives each block once it can change no more."""

    def __init__(self) -> None:
        self.rest = ""
        self.seen = ""

    def add(self, piece: str) -> list[str]:
        """Take a piece; returns the blocks that it has finished."""
        self.seen += piece
        self.rest += piece
        finished = []
        while (end := _end(self.rest)) is not None:
            finished.append(self.rest[:end].strip("\n"))
            self.rest = self.rest[end:].lstrip("\n")
        return [each for each in finished if each.strip()]


def _end(text: str) -> int | None:
    """Where the first block ends: at an empty line that is not within a fence."""
    fenced = False
    position = 0
    for line in text.splitlines(keepends=True):
        if not line.endswith("\n"):
            return None
        if line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        position += len(line)
        if not line.strip() and not fenced and text[: position - len(line)].strip():
            return position
    return None
