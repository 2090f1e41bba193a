"""What a conversation is held over: a terminal, or plain lines in and out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from agent.commands.output import clean


class Screen(Protocol):
    """Where the chat reads and writes; `streams` says whether the pieces of an answer are shown as they come."""

    streams: bool

    def read(self) -> str | None:
        """The user's next message; None when he leaves. Raises: KeyboardInterrupt when he drops a line."""
        ...

    def question(self, text: str, default: str = "", free: bool = False) -> str | None:
        """The answer, None for none; `free` where more than a word is meant. Raises: KeyboardInterrupt."""
        ...

    def say(self, text: str) -> None:
        """Show what the assistant says (Markdown)."""
        ...

    def note(self, text: str) -> None:
        """Show what the program itself has to say."""
        ...

    def answering(self) -> AbstractContextManager[Callable[[str], None]]:
        """A place for an answer that comes piece by piece; gives the function that takes the pieces."""
        ...


class PlainScreen:
    """Lines in, lines out, for pipes: no colour, no cursor, no question that swallows a request."""

    streams = False

    def __init__(self) -> None:
        self.kept: str | None = None

    def read(self) -> str | None:
        """The next line that is not empty."""
        kept, self.kept = self.kept, None
        if kept is not None:
            return kept
        for line in sys.stdin:
            if line.strip():
                return line.strip()
        return None

    def question(self, text: str, default: str = "", free: bool = False) -> str | None:
        """The next line, if it answers; a longer one is the next request, and the question stays open."""
        print(clean(text), flush=True)
        line = self.read()
        if not free and (line is None or len(line.split()) > 1 or line.startswith("/")):
            self.kept = line
            return None
        return line

    def say(self, text: str) -> None:
        """Print it."""
        print(clean(text), flush=True)

    def note(self, text: str) -> None:
        """Print it."""
        print(clean(text), flush=True)

    @contextmanager
    def answering(self) -> Iterator[Callable[[str], None]]:
        """Pieces are not shown: whoever reads a pipe wants the whole answer."""
        yield lambda _piece: None
