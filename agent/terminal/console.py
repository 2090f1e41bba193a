"""The chat on a terminal: prompt_toolkit reads, rich writes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import FileHistory
from rich.console import Console
from rich.live import Live
from rich.markdown import Markdown
from rich.spinner import Spinner
from rich.text import Text

from agent.commands.output import clean
from agent.terminal.blocks import Blocks

HISTORY = "chat_history"
SHOWN_LINES = 6
"""How much of the growing block is drawn anew; what is finished stands above and is never drawn again."""


class Words(Completer):
    """Completes slash commands, and the titles of the owner's rows."""

    def __init__(self, commands: Iterable[str], titles: Callable[[], Iterable[str]]) -> None:
        self.commands = tuple(commands)
        self.titles = titles

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
        """What the text before the cursor may become."""
        text = document.text_before_cursor
        if text.startswith("/") and " " not in text:
            yield from (Completion(each, -len(text)) for each in self.commands if each.startswith(text))
            return
        word = document.get_word_before_cursor(WORD=True).casefold()
        if len(word) >= 2:
            for title in dict.fromkeys(self.titles()):
                if any(part.startswith(word) for part in (title.casefold(), *title.casefold().split())):
                    yield Completion(clean(title), -len(word))


class TerminalScreen:
    """A terminal: history and completion in, Markdown out. `status` is shown below the prompt."""

    streams = True

    def __init__(self, home: Path, completer: Completer, status: Callable[[], str]) -> None:
        self.console = Console(highlight=False)
        self.status = status
        self.session: PromptSession[str] = PromptSession(
            history=FileHistory(str(_history(home))), completer=completer, complete_while_typing=False,
            bottom_toolbar=lambda: self.status() or None, refresh_interval=0.5,
        )  # fmt: skip
        self.asking: PromptSession[str] = PromptSession()

    def read(self) -> str | None:
        """The next message; a pasted text may have many lines."""
        while True:
            try:
                text = self.session.prompt("> ").strip()
            except EOFError:
                return None
            if text:
                return text

    def question(self, text: str, default: str = "", free: bool = False) -> str | None:
        """The answer; Ctrl-D gives none."""
        try:
            return self.asking.prompt(f"{clean(text)} ", default=default).strip()
        except EOFError:
            return None

    def say(self, text: str) -> None:
        """Print Markdown."""
        self.console.print(_markdown(text))

    def note(self, text: str) -> None:
        """Print it dimly."""
        self.console.print(Text(clean(text), style="dim"))

    @contextmanager
    def answering(self) -> Iterator[Callable[[str], None]]:
        """Print each block once it is finished; only the growing one is drawn anew, and only its end."""
        blocks = Blocks()
        waiting = Spinner("dots", Text("thinking", style="dim"))
        with Live(waiting, console=self.console, transient=True, refresh_per_second=8) as live:

            def take(piece: str) -> None:
                for block in blocks.add(piece):
                    self.say(block)
                tail = clean(blocks.rest).splitlines()[-SHOWN_LINES:]
                live.update(Text("\n".join(tail)) if tail else waiting)

            yield take
        if blocks.rest.strip():
            self.say(blocks.rest)


def _markdown(text: str) -> Markdown:
    # A line break of ours means one; Markdown would join the lines of a list of rows into a paragraph.
    lines = clean(text).split("\n")
    return Markdown("\n".join(line if line.startswith(("- ", "    ", "|", "```")) else f"{line}  " for line in lines))


def _history(home: Path) -> Path:
    path = home / HISTORY
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    return path
